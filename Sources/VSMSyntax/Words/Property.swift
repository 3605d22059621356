/// A property that a statement's block can give: its names, what value it takes, and what it means.
///
/// The parser, the messages, the data boxes and the language reference all read `Property.all`,
/// so a new property is declared here and nowhere else.
public struct Property: Sendable, Hashable {
  /// What must follow the name.
  public enum Kind: Sendable, Hashable {
    /// Nothing, a text with or without quotes, or two texts in quotes.
    case flag, text, labelledText
    /// A text in quotes alone.
    case label
    /// A day: `2026-11-30`.
    case date
    /// An address that a reader may follow: `"https://..."`.
    case link
    /// What the field's numbers are: times, parts of one, amounts, amounts in a period.
    case duration, repeatedDuration, share, count, number, rate, shares
    /// An amount of money; negative where `signedMoney` allows it.
    case money, signedMoney
    /// An amount of money for each period.
    case moneyRate
    /// A mass, such as `2.1kg`.
    case mass
    /// A share lost in each period: `1%/wk`.
    case decay
    /// A share of what a customer takes: `40% of fleet`.
    case shareOf
    /// Pieces or a time: `200pcs`, `0.5d`.
    case amount
    /// One width in px.
    case width
    /// One of these words.
    case choice([String])
    /// `worktime`, or a duration.
    case dayLength
    /// Nothing, or a share: `shared`, `shared 40%`.
    case flagOrShare
    /// A number of people, or one for each shift: `3 + 2 + 1`.
    case people
    /// The name of something that a statement with this word declares.
    case nameOf(Word)
    /// The name of a resource, with the part of the work that it does where that is not all.
    case use
    /// An amount of money for each trip or each piece.
    case moneyPer
    /// How far.
    case distance
    /// What is used of a flow, and what one unit of it gives off.
    case consumption(EnvironmentalFlow), factor(EnvironmentalFlow)
    /// What is to be reached, with its measure, its owner and its day.
    case objective
    /// What is said of the units of one grade: `A as 85% A + 15% B`.
    case graded
  }

  // A property is passed about and compared for every block of a map, so it is one pointer.
  private let declaration: Declaration

  private final class Declaration: Sendable {
    let names: [String]
    let kind: Kind
    let owners: [Word]
    let row: String?
    let meaning: String
    let example: String
    let repeats: Bool
    let isPositive: Bool
    let takesVariants: Bool

    init(
      _ names: [String], _ kind: Kind, _ owners: [Word], _ row: String?, _ meaning: String, _ example: String,
      _ repeats: Bool, _ isPositive: Bool, _ takesVariants: Bool
    ) {
      self.names = names
      self.kind = kind
      self.owners = owners
      self.row = row
      self.meaning = meaning
      self.example = example
      self.repeats = repeats
      self.isPositive = isPositive
      self.takesVariants = takesVariants
    }
  }

  /// The names that are read; the first is the one that is written and shown.
  public var names: [String] { declaration.names }
  /// What must follow its name.
  public var kind: Kind { declaration.kind }
  /// The statements whose blocks may hold it.
  public var owners: [Word] { declaration.owners }
  /// The name of its row in a data box; nothing where it has no row.
  public var row: String? { declaration.row }
  /// What it says, as the reference and an editor show it.
  public var meaning: String { declaration.meaning }
  /// How it is written in a map.
  public var example: String { declaration.example }
  /// True where a block may give it more than once.
  public var repeats: Bool { declaration.repeats }
  /// True where nothing can be made with a value of 0, such as an uptime.
  public var isPositive: Bool { declaration.isPositive }
  /// True where each variant may have a value of its own: `C/T 200s A + 300s B`.
  public var takesVariants: Bool { declaration.takesVariants }

  init(
    _ names: [String], _ kind: Kind, of owners: [Word], row: String? = nil, _ meaning: String,
    example: String, repeats: Bool = false, isPositive: Bool = false, takesVariants: Bool = false
  ) {
    declaration = Declaration(
      names, kind, owners, row, meaning, example, repeats, isPositive, takesVariants)
  }

  /// The name that is written and shown.
  public var name: String { names.first ?? "" }

  /// The name as it is written where a map has another one: but for case, the first. A name that says the same in
  /// another way of speaking, as the work beside a cycle time, stays.
  func spelling(of written: String) -> String {
    let small = written.lowercased()
    return Self.otherWays.contains(small) && names.contains(small) ? small : name
  }

  private static let otherWays: Set<String> = ["work", "takes"]

  public static func == (left: Property, right: Property) -> Bool { left.declaration === right.declaration }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(declaration))
  }
}

extension Property {
  // The map and its calendar
  /// `state`: which state the map shows.
  public static let state = Property(
    ["state"], .choice(["current", "future", "ideal"]), of: [.map], "which state the map shows",
    example: "state current")
  /// `product`: the product family, shown under the title.
  public static let product = Property(
    ["product", "product-family"], .text, of: [.map], "the product family, shown under the title",
    example: "product \"Left- and right-hand brackets\"")
  /// `shifts`: shifts worked each working day.
  public static let shifts = Property(
    ["shifts"], .count, of: [.calendar, .process, .resource, .site], row: "Shifts",
    "shifts worked each working day; at a step, a resource or a site its own, where they are not those of the calendar",
    example: "shifts 2", isPositive: true)
  /// `shift`: length of one shift, breaks included.
  public static let shift = Property(
    ["shift"], .duration, of: [.calendar], "length of one shift, breaks included", example: "shift 8h",
    isPositive: true)
  /// `break`: breaks in each shift, taken off the shift.
  public static let breaks = Property(
    ["break", "breaks"], .repeatedDuration, of: [.calendar], "breaks in each shift, taken off the shift",
    example: "break 10min x 2", repeats: true)
  /// `stop`: planned stops in each shift (meetings, cleaning), taken off the shift.
  public static let stops = Property(
    ["stop", "stops", "planned-stop"], .repeatedDuration, of: [.calendar],
    "planned stops in each shift (meetings, cleaning), taken off the shift", example: "stop 15min",
    repeats: true)
  /// `days`: working days in a week, a month or a year; may be given for several of them.
  public static let days = Property(
    ["days"], .rate, of: [.calendar],
    "working days in a week, a month or a year; may be given for several of them", example: "days 20/month",
    repeats: true)

  // Conventions: metrics differ between books, so a map says which it follows
  /// `inventory-time`: how a quantity becomes a time: quantity / daily demand, or quantity × the next step's cycle
  /// time.
  public static let inventoryTime = Property(
    ["inventory-time"], .choice(["demand", "downstream-cycle"]), of: [.conventions],
    "how a quantity becomes a time: quantity / daily demand, or quantity × the next step's cycle time",
    example: "inventory-time demand")
  /// `lead-time`: what the lead time adds up: the waits alone, or waits and processing.
  public static let leadTime = Property(
    ["lead-time"], .choice(["waits", "waits+process"]), of: [.conventions],
    "what the lead time adds up: the waits alone, or waits and processing", example: "lead-time waits")
  /// `day`: how long a day is where days become seconds: the calendar's net working time, 24h, or a duration.
  public static let day = Property(
    ["day"], .dayLength, of: [.conventions],
    "how long a day is where days become seconds: the calendar's net working time, 24h, or a duration",
    example: "day 24h")
  /// `branches`: how branches count: of streams that join the longest by lead time, alternative routes by their
  /// shares.
  public static let branches = Property(
    ["branches"], .choice(["by-kind"]), of: [.conventions],
    "how branches count: of streams that join the longest by lead time, alternative routes by their shares",
    example: "branches by-kind")
  /// `transport`: whether the time that a transport takes stands on the ladder.
  public static let transport = Property(
    ["transport"], .choice(["off", "on"]), of: [.conventions],
    "whether the time that a transport takes stands on the ladder", example: "transport off")
  /// `queues`: whether the estimated wait before a step stands on the ladder, where its variations are given and no
  /// stock before it is that queue.
  public static let queues = Property(
    ["queues"], .choice(["off", "on"]), of: [.conventions],
    "whether the estimated wait before a step stands on the ladder, where its variations are given and no stock before it is that queue",
    example: "queues on")
  /// `processing`: whose work the processing time adds up where streams join: that on the way with the longest lead
  /// time, on the way with the most work, or all.
  public static let processing = Property(
    ["processing"], .choice(["longest", "longest-of-each", "all"]), of: [.conventions],
    "whose work the processing time adds up where streams join: that on the way with the longest lead time, on the way with the most work, or all",
    example: "processing longest")

  // Customers, suppliers, control
  /// `demand`: what the customer takes, in all or by variant, for each period.
  public static let demand = Property(
    ["demand"], .rate, of: [.customer], row: "Demand",
    "what the customer takes, in all or by variant, for each period",
    example: "demand 12_000 LH + 6_400 RH / month")
  /// `mix`: the variants' shares of a demand given in all.
  public static let mix = Property(
    ["mix"], .shares, of: [.customer], row: "Mix", "the variants' shares of a demand given in all",
    example: "mix 65% LH + 35% RH")
  /// `pack`: pieces in one container.
  public static let pack = Property(
    ["pack"], .count, of: [.customer, .supplier], row: "Pack", "pieces in one container",
    example: "pack 20pcs", isPositive: true)
  /// `system`: the planning system, drawn as a database in the box.
  public static let system = Property(
    ["system"], .text, of: [.control, .controlCentre],
    "the planning system, drawn as a database in the box",
    example: "system MRP")

  // Processes
  /// `C/T`: cycle time: the interval between good units coming off the step; rules takt, capacity and load.
  public static let cycleTime = Property(
    ["C/T", "cycle-time", "CT"], .duration, of: [.process], row: "C/T",
    "cycle time: the interval between good units coming off the step; rules takt, capacity and load",
    example: "C/T 39s", takesVariants: true)
  /// `PT`: process time: the work content of one unit; the lower rung of the ladder (C/T where not given).
  public static let processTime = Property(
    ["PT", "work", "process-time", "P/T"], .duration, of: [.process], row: "PT",
    "process time: the work content of one unit; the lower rung of the ladder (C/T where not given)",
    example: "PT 20min", takesVariants: true)
  /// `LT`: the whole elapsed time of one visit, waiting included; the part above PT is waiting.
  public static let elapsed = Property(
    ["LT", "takes", "L/T"], .duration, of: [.process], row: "LT",
    "the whole elapsed time of one visit, waiting included; the part above PT is waiting",
    example: "LT 2h")
  /// `C/O`: changeover time from one variant to another.
  public static let changeover = Property(
    ["C/O", "changeover", "CO"], .duration, of: [.process], row: "C/O",
    "changeover time from one variant to another", example: "C/O 10min", takesVariants: true)
  /// `changeover-stops`: of several stations, what a changeover stops: one of them (default), or all.
  public static let changeoverStops = Property(
    ["changeover-stops"], .choice(["one", "all"]), of: [.process],
    "of several stations, what a changeover stops: one of them (default), or all",
    example: "changeover-stops all")
  /// `uptime`: the part of the available time in which the step can run when wanted.
  public static let uptime = Property(
    ["uptime", "U/T"], .share, of: [.process, .resource], row: "Uptime",
    "the part of the available time in which the step can run when wanted", example: "uptime 85%",
    isPositive: true)
  /// `EPE`: every part every ...: how long until every variant has been made once.
  public static let every = Property(
    ["EPE", "EPEI", "every-part-every"], .duration, of: [.process], row: "EPE",
    "every part every ...: how long until every variant has been made once", example: "EPE 2wk")
  /// `operators`: people who work at the step; drawn as the operator icon with the count.
  public static let operators = Property(
    ["operators", "operator"], .people, of: [.process],
    "people who work at the step, in each shift the same or a number for each of them (`3 + 2 + 1`); drawn as the operator icon "
      + "with the count", example: "operators 1")
  /// `stations`: stations that work in parallel, each with the C/T given; divides the cycle time.
  public static let stations = Property(
    ["stations", "machines"], .count, of: [.process], row: "Stations",
    "stations that work in parallel, each with the C/T given; divides the cycle time", example: "stations 3",
    isPositive: true)
  /// `available`: the step's own available time a day, where it differs from the calendar's.
  public static let available = Property(
    ["available", "available-time"], .duration, of: [.process, .resource, .site], row: "Available",
    "the step's own available time a day, where it differs from the calendar's",
    example: "available 7h 40min", isPositive: true)
  /// `batch`: units made between two changeovers; spreads the changeover over them.
  public static let batch = Property(
    ["batch"], .count, of: [.process], row: "Batch",
    "units made between two changeovers; spreads the changeover over them", example: "batch 200pcs",
    isPositive: true, takesVariants: true)
  /// `yield`: good units out of units started; the step must start more than it hands on.
  public static let yield = Property(
    ["yield"], .share, of: [.process], row: "Yield",
    "good units out of units started; the step must start more than it hands on", example: "yield 97%",
    isPositive: true, takesVariants: true)
  /// `FPY`: units right the first time, without rework; multiplies to the rolled yield.
  public static let firstPassYield = Property(
    ["FPY", "first-pass-yield"], .share, of: [.process], row: "FPY",
    "units right the first time, without rework; multiplies to the rolled yield", example: "FPY 92%")
  /// `%C&A`: work that the next step can use as it comes; multiplies to the rolled %C&A.
  public static let completeAndAccurate = Property(
    ["%C&A", "C&A", "complete-and-accurate"], .share, of: [.process], row: "%C&A",
    "work that the next step can use as it comes; multiplies to the rolled %C&A", example: "%C&A 90%")
  /// `arrival-cv`: coefficient of variation of the time between arrivals, for the queue estimate.
  public static let arrivalVariation = Property(
    ["arrival-cv"], .number, of: [.process],
    "coefficient of variation of the time between arrivals, for the queue estimate", example: "arrival-cv 1")
  /// `process-cv`: coefficient of variation of the process time, for the queue estimate.
  public static let processVariation = Property(
    ["process-cv"], .number, of: [.process],
    "coefficient of variation of the process time, for the queue estimate", example: "process-cv 0.5")
  /// `MTTR`: mean time to repair; with uptime it widens the queue estimate.
  public static let repairTime = Property(
    ["MTTR", "repair-time"], .duration, of: [.process], row: "MTTR",
    "mean time to repair; with uptime it widens the queue estimate", example: "MTTR 30min")
  /// `value-added`: the processing changes what the customer pays for (default).
  public static let valueAdded = Property(
    ["value-added", "VA"], .flag, of: [.process],
    "the processing changes what the customer pays for (default)",
    example: "value-added")
  /// `necessary`: no value for the customer, but it cannot be left out today.
  public static let necessary = Property(
    ["necessary", "NNVA"], .flag, of: [.process],
    "no value for the customer, but it cannot be left out today",
    example: "necessary")
  /// `waste`: the processing adds no value.
  public static let waste = Property(
    ["waste", "NVA"], .flag, of: [.process], "the processing adds no value", example: "waste")
  /// `shared`: the step also serves other value streams; its box is hatched.
  public static let shared = Property(
    ["shared"], .flagOrShare, of: [.process], row: "Shared",
    "the step also serves other value streams; its box is hatched. With a share: the part of its time that this map may use",
    example: "shared", isPositive: true)
  /// `row`: a row of your own in the data box.
  public static let row = Property(
    ["row"], .labelledText, of: [.process, .customer, .supplier, .source],
    "a row of your own in the data box", example: "row \"Tool life\" \"8 weeks\"", repeats: true)
  // Recovery: sources, steps, the block itself, dispositions
  /// `volume`: units that come back in each period.
  public static let volume = Property(
    ["volume"], .rate, of: [.source], row: "Volume", "units that come back in each period",
    example: "volume 1000/week", isPositive: true)
  /// `returns`: the part of what a customer takes that comes back.
  public static let returns = Property(
    ["returns"], .shareOf, of: [.source], row: "Returns",
    "the part of what a customer takes that comes back", example: "returns 40% of fleet", isPositive: true)
  /// `grades`: the grades in which units come back, best first, with their shares; routes by grade may then leave
  /// shares out.
  public static let grades = Property(
    ["grades", "grade-mix"], .shares, of: [.source],
    "the grades in which units come back, best first, with their shares; routes by grade may then leave shares out",
    example: "grades 30% A + 45% B + 25% C")
  /// `mass`: what one unit weighs; at a step of a recovery, when it leaves the step; at a disposition, when it ends there.
  public static let mass = Property(
    ["mass", "weight"], .mass, of: [.source, .process, .disposition], row: "Mass",
    "what one unit weighs; at a step of a recovery, when it leaves the step; at a disposition, when it ends there",
    example: "mass 2.1kg", isPositive: true)
  /// `data-bearing`: units hold data: none may be used again without a step that sanitizes.
  public static let dataBearing = Property(
    ["data-bearing", "requires-sanitize"], .flag, of: [.source],
    "units hold data: none may be used again without a step that sanitizes", example: "data-bearing")
  /// `hazardous`: units hold hazardous material: none may reach a recycler that is not certified.
  public static let hazardous = Property(
    ["hazardous"], .flag, of: [.source, .disposition],
    "units hold hazardous material: none may reach a recycler that is not certified; at a disposition, what ends there is "
      + "hazardous waste, and at those that do not say so it is not",
    example: "hazardous")
  /// `recycled-content`: the part of a unit's mass that was recycled material (MCI: F_R).
  public static let recycledContent = Property(
    ["recycled-content"], .share, of: [.source],
    "the part of a unit's mass that was recycled material (MCI: F_R)",
    example: "recycled-content 25%")
  /// `reused-content`: the part of a unit's mass that was reused parts (MCI: F_U).
  public static let reusedContent = Property(
    ["reused-content"], .share, of: [.source], "the part of a unit's mass that was reused parts (MCI: F_U)",
    example: "reused-content 20%")
  /// `feedstock-efficiency`: efficiency of the recycling that made the recycled content (MCI: E_F).
  public static let feedstockEfficiency = Property(
    ["feedstock-efficiency"], .share, of: [.source],
    "efficiency of the recycling that made the recycled content (MCI: E_F)",
    example: "feedstock-efficiency 90%", isPositive: true)
  /// `utility`: length and intensity of use, against the industry's average (MCI: X).
  public static let utility = Property(
    ["utility"], .number, of: [.source],
    "length and intensity of use, against the industry's average (MCI: X)", example: "utility 1.25",
    isPositive: true)
  /// `cost`: what one visit costs.
  public static let cost = Property(
    ["cost"], .money, of: [.process], row: "Cost", "what one visit costs", example: "cost $35")
  /// `regrade`: the step grades anew: units that come with a grade get another one by the shares of its routes.
  public static let regrade = Property(
    ["regrade"], .flag, of: [.process],
    "the step grades anew: units that come with a grade get another one by the shares of its routes",
    example: "regrade")
  /// `sanitize`: the step removes data, to this level of NIST SP 800-88.
  public static let sanitize = Property(
    ["sanitize"], .choice(["clear", "purge", "destroy"]), of: [.process],
    "the step removes data, to this level of NIST SP 800-88", example: "sanitize purge")
  /// `compliance`: the rule that the step fulfils, drawn as a shield.
  public static let compliance = Property(
    ["compliance"], .text, of: [.process], "the rule that the step fulfils, drawn as a shield",
    example: "compliance \"NIST 800-88 purge\"")
  /// `acquisition`: what is paid for each unit that comes in.
  public static let acquisition = Property(
    ["acquisition"], .money, of: [.recovery, .source], row: "Acquisition",
    "what is paid for each unit that comes in; a source’s own stands in place of the recovery’s",
    example: "acquisition $20")
  /// `fixed`: what the recovery costs however many units come.
  public static let fixedCost = Property(
    ["fixed", "fixed-cost"], .moneyRate, of: [.recovery, .source, .process, .site], row: "Fixed cost",
    "what a recovery, a source, a step or a site of it costs however many units come",
    example: "fixed $4_000/week")
  /// `credit`: what a recovered unit saves that re-enters a stream: the price of the new one.
  public static let credit = Property(
    ["credit", "avoided-cost"], .money, of: [.recovery],
    "what a recovered unit saves that re-enters a stream: the price of the new one", example: "credit $800")
  /// `as`: the rung of the R-ladder that units end on.
  public static let rung = Property(
    ["as"], .choice(RecoveryRung.words), of: [.disposition], "the rung of the R-ladder that units end on",
    example: "as resell")
  /// `proceeds`: what a unit brings there; negative where it costs.
  public static let proceeds = Property(
    ["proceeds"], .signedMoney, of: [.disposition], row: "Proceeds",
    "what a unit brings there; negative where it costs; by grade where each brings another sum",
    example: "proceeds $180", takesVariants: true)
  /// `decay`: what the proceeds lose in each period until then.
  public static let decay = Property(
    ["decay"], .decay, of: [.disposition], row: "Decay", "what the proceeds lose in each period until then",
    example: "decay 1%/week")
  /// `cap`: the most that the disposition takes in each period.
  public static let cap = Property(
    ["cap", "capacity"], .rate, of: [.disposition], row: "Cap",
    "the most that the disposition takes in each period",
    example: "cap 300/week", isPositive: true)
  /// `certified`: the certificate of who takes the units.
  public static let certified = Property(
    ["certified"], .text, of: [.disposition], row: "Certified", "the certificate of who takes the units",
    example: "certified \"R2v3\"")
  /// `recycling-efficiency`: the part of the mass that the recycler turns into feedstock (MCI: E_C).
  public static let recyclingEfficiency = Property(
    ["recycling-efficiency"], .share, of: [.disposition],
    "the part of the mass that the recycler turns into feedstock (MCI: E_C)",
    example: "recycling-efficiency 75%", isPositive: true)
  /// `takes`: how long the transport takes.
  public static let transit = Property(
    ["takes"], .duration, of: Word.vehicles, "how long the transport takes", example: "takes 2d")

  /// Every property there is, in the order of the reference.
  public static let all: [Property] =
    [
      state, product, shifts, shift, breaks, stops, days,
      inventoryTime, leadTime, day, branches, transport, queues, processing,
      demand, mix, pack, system,
      cycleTime, processTime, elapsed, changeover, changeoverStops, uptime, every, operators, stations,
      available, batch,
      yield, firstPassYield, completeAndAccurate, arrivalVariation, processVariation, repairTime,
      valueAdded, necessary, waste, shared, row, transit,
      volume, returns, grades, mass, dataBearing, hazardous, recycledContent, reusedContent,
      feedstockEfficiency,
      utility, cost, regrade, sanitize, compliance, acquisition, fixedCost, credit,
      rung, proceeds, decay, cap, certified, recyclingEfficiency,
      theme, wrap, fold, page, language, pacemaker, workCell, quality, external, symbol,
      cycleStock, bufferStock, safetyStock, most, covers,
      kanbanBatch, container, replenishment, safety, viewBox, path, filled,
      date, author, version, site, background, gap, goal, plan, followUp,
      link, source, confidence, owner, due, origin, treatment,
      resourceUse, calendarName, siteName, people, machines, transferBatch, processQuantity, effectiveness,
      speed,
      department, objective,
      revenueShare, accuracy, graded,
      wipLimit, serviceLevel, within, unit, deploymentFrequency, changeFailure, timeToRestore,
    ] + ofMoney + ofEnvironment

  /// The property that a word names in an owner's block; case does not matter.
  public static func named(_ word: String, of owner: Word) -> Property? {
    // As it is in most files, which needs no other spelling of it. Of two with one name the first is read: `meant(before:)` tells
    // them apart.
    spelled(word, of: owner) ?? spelled(word.lowercased(), of: owner)
  }

  private static func spelled(_ word: String, of owner: Word) -> Property? {
    guard let first = byName.first[word] else { return nil }
    if all[first].owners.contains(owner) { return all[first] }
    return byName.others[word]?.lazy.map { all[$0] }.first { $0.owners.contains(owner) }
  }

  /// True for the name of any property, whatever it is a property of.
  static func isName(_ word: String) -> Bool { byName.first[word.lowercased()] != nil }

  /// The properties that a word names, each of its own owners; case does not matter.
  static func all(named word: String) -> [Property] {
    let word = word.lowercased()
    return all.filter { property in property.names.contains { $0.lowercased() == word } }
  }

  /// The properties that the block of a statement can give, in the order of the reference.
  public static func all(of owner: Word) -> [Property] { all.filter { $0.owners.contains(owner) } }

  /// Places in ``all`` of names as they are written and in small letters. Few names are those of several properties, of
  /// owners of their own: a list for each name would be most of what starting costs here.
  private static let byName: (first: [String: Int], others: [String: [Int]]) = {
    var (first, others): ([String: Int], [String: [Int]]) = ([:], [:])
    first.reserveCapacity(2 * all.count)
    func add(_ name: String, _ place: Int) {
      guard let before = first.updateValue(place, forKey: name) else { return }
      first[name] = before
      others[name, default: []].append(place)
    }
    for (place, property) in all.enumerated() {
      for name in property.names {
        add(name, place)
        if name.utf8.contains(where: { $0 < 0x61 || $0 > 0x7A }) {
          let small = name.lowercased()
          if small != name { add(small, place) }
        }
      }
    }
    return (first, others)
  }()
}
