/// What a column of a table says of a step or a stock, with the headings that people give it.
enum TableField: CaseIterable, Hashable {
  case step, kind, ordinal
  case cycleTime, processTime, leadTime, changeover, every, available, repairTime
  case uptime, completeAndAccurate, yield, firstPassYield, scrap
  case operators, stations, batch, cost, value
  case stockAfter, stockBefore, waitAfter, waitBefore, wait
  case demand, note, kaizen

  /// What cells of the column hold.
  enum Content: Equatable { case text, time, share, number, amount, money, rate, ignored }

  var content: Content {
    switch self {
    case .step, .kind, .value, .note, .kaizen: .text
    case .ordinal: .ignored
    case .cycleTime, .processTime, .leadTime, .changeover, .every, .available, .repairTime, .waitAfter,
      .waitBefore, .wait:
      .time
    case .uptime, .completeAndAccurate, .yield, .firstPassYield, .scrap: .share
    case .operators, .stations, .batch: .number
    case .stockAfter, .stockBefore: .amount
    case .cost: .money
    case .demand: .rate
    }
  }

  /// The property of a step that the column gives, as the language writes it.
  var property: String? {
    switch self {
    case .cycleTime: "C/T"
    case .processTime: "PT"
    case .leadTime: "LT"
    case .changeover: "C/O"
    case .every: "EPE"
    case .available: "available"
    case .repairTime: "MTTR"
    case .uptime: "uptime"
    case .completeAndAccurate: "%C&A"
    case .yield: "yield"
    case .firstPassYield: "FPY"
    case .operators: "operators"
    case .stations: "stations"
    case .batch: "batch"
    case .cost: "cost"
    default: nil
    }
  }

  /// Headings in small letters, of which signs and blanks are left out, in English and German.
  private var headings: [String] {
    switch self {
    case .step:
      [
        "step", "steps", "process", "processes", "processstep", "processname", "stepname", "nameofstep",
        "operation", "operationname", "activity", "activityname", "task", "taskname", "workstation",
        "station",
        "stage", "name", "element", "item", "workcentre", "workcenter", "machine", "department", "prozess",
        "prozessschritt", "schritt", "arbeitsschritt", "arbeitsgang", "vorgang", "bezeichnung",
      ]
    case .kind: ["kind", "type", "elementtype", "typeofelement", "typ", "art"]
    case .ordinal:
      ["no", "nr", "id", "number", "stepno", "stepnumber", "order", "sequence", "seq", "position", "pos"]
    case .cycleTime:
      ["ct", "cycletime", "cycletimeperunit", "cycletimeperpiece", "cycle", "taktzeit", "zykluszeit", "zz"]
    case .processTime:
      [
        "pt", "processtime", "processingtime", "worktime", "touchtime", "valueaddedtime", "vatime", "vat",
        "handsontime", "activetime", "bearbeitungszeit", "bz", "prozesszeit", "work",
      ]
    case .leadTime:
      [
        "lt", "leadtime", "elapsedtime", "turnaroundtime", "tat", "throughputtime", "totaltime", "flowtime",
        "durchlaufzeit", "dlz",
      ]
    case .changeover:
      [
        "co", "changeover", "changeovertime", "setup", "setuptime", "setuptimes", "su", "rüstzeit",
        "ruestzeit",
        "rz", "rüsten",
      ]
    case .every: ["epe", "epei", "everyparteevery", "everypartevery", "everypartinterval"]
    case .available: ["available", "availabletime", "availableworkingtime", "netavailabletime"]
    case .repairTime: ["mttr", "repairtime", "meantimetorepair"]
    case .uptime:
      [
        "uptime", "ut", "up", "availability", "machineuptime", "reliability", "verfügbarkeit",
        "verfuegbarkeit",
      ]
    case .completeAndAccurate:
      [
        "ca", "pca", "percentca", "percentcompleteandaccurate", "percentcompleteaccurate",
        "completeandaccurate",
        "completeaccurate", "completeaccuracy",
      ]
    case .yield: ["yield", "goodparts", "ausbeute", "gutteile"]
    case .firstPassYield:
      [
        "fpy", "ftq", "ftt", "fty", "rft", "firstpassyield", "firsttimequality", "firsttimethrough",
        "rightfirsttime",
      ]
    case .scrap:
      ["scrap", "scraprate", "defects", "defectrate", "rejects", "rejectrate", "ausschuss", "ausschussrate"]
    case .operators:
      [
        "operators", "operator", "people", "staff", "headcount", "fte", "ftes", "workers", "noofoperators",
        "numberofoperators", "ofoperators", "noofpeople", "numberofpeople", "ofpeople", "manning", "crew",
        "mitarbeiter", "ma", "personen", "peoplecount", "noofstaff",
      ]
    case .stations:
      [
        "stations", "machines", "noofmachines", "numberofmachines", "ofmachines", "noofstations",
        "numberofstations",
        "parallelstations", "maschinen", "resources",
      ]
    case .batch: ["batch", "batchsize", "lot", "lotsize", "losgröße", "losgroesse", "los"]
    case .cost: ["cost", "costs", "costperunit", "unitcost", "kosten"]
    case .value:
      ["va", "vanva", "vannva", "vannvanva", "valueadded", "valueadding", "category", "valueclass"]
    case .stockAfter:
      [
        "stockafter", "inventoryafter", "wipafter", "wip", "inventory", "stock", "stocks", "workinprocess",
        "workinprogress", "bufferafter", "outputinventory", "finishedinventory", "quantity", "qty", "pieces",
        "bestand", "bestanddanach", "bestandnach", "puffer", "amount",
      ]
    case .stockBefore:
      [
        "stockbefore", "inventorybefore", "wipbefore", "bufferbefore", "queuebefore", "queuesize",
        "inventoryahead", "inputinventory", "bestanddavor", "bestandvor",
      ]
    case .waitAfter:
      [
        "waitafter", "waittimeafter", "waitingtimeafter", "queueafter", "queuetimeafter", "delayafter",
        "waitingafter",
      ]
    case .waitBefore:
      [
        "waitbefore", "waittimebefore", "waitingtimebefore", "queuetimebefore", "delaybefore",
        "waitingbefore",
      ]
    case .wait:
      [
        "wait", "waittime", "waitingtime", "waiting", "queue", "queuetime", "delay", "delaytime", "idletime",
        "wartezeit",
        "liegezeit",
      ]
    case .demand: ["demand", "customerdemand", "dailydemand", "bedarf", "kundenbedarf"]
    case .note:
      ["note", "notes", "comment", "comments", "remark", "remarks", "bemerkung", "bemerkungen", "kommentar"]
    case .kaizen:
      ["kaizen", "improvement", "improvements", "kaizenburst", "action", "maßnahme", "verbesserung"]
    }
  }

  init?(heading: String) {
    guard let field = Self.byHeading[heading] else { return nil }
    self = field
  }

  /// Every heading that is known, with what it stands for.
  static let byHeading: [String: TableField] = {
    var table: [String: TableField] = [:]
    for field in allCases {
      for heading in field.headings where table[heading] == nil { table[heading] = field }
    }
    return table
  }()
}
