import VSMDiagnostics
import VSMSyntax

/// What stands above the headings of a sheet: a title, and pairs such as `Demand | 460/day`.
struct TablePreamble {
  private(set) var title: String?
  private(set) var product: String?
  private(set) var state: String?
  private(set) var supplier: String?
  private(set) var customer: String?
  private(set) var demand: String?
  /// What stands in the braces of a calendar.
  private(set) var calendar: [String] = []

  init(_ rows: [[TableCell]], _ reader: inout CellReader, _ log: inout ImportLog) {
    for row in rows {
      var cells = row.filter { !$0.text.isEmpty }
      guard !cells.isEmpty else { continue }
      if cells.count == 1 { cells = Self.parts(of: cells[0]) }
      if cells.count > 1, take(cells[0], cells[1], &reader, &log) {
        if cells.count > 2 { Self.leaveOut(Array(cells.dropFirst(2)), &log) }
      } else if title == nil, row.count(where: { !$0.text.isEmpty }) == 1 {
        title = cells.map(\.text).joined(separator: ": ")
      } else {
        Self.leaveOut(cells, &log)
      }
    }
  }

  /// `Demand: 460/day` in one cell.
  private static func parts(of cell: TableCell) -> [TableCell] {
    guard let colon = cell.text.firstIndex(of: ":") else { return [cell] }
    let value = CellReader.trimmed(cell.text[cell.text.index(after: colon)...])
    guard !value.isEmpty else { return [cell] }
    return [String(cell.text[..<colon]), value].map { TableCell(text: $0, span: cell.span) }
  }

  private static func leaveOut(_ cells: [TableCell], _ log: inout ImportLog) {
    guard let first = cells.first else { return }
    log.leaveOut(
      "‘\(MapLabel.plain(cells.map(\.text).joined(separator: " ")))’ above the table", at: first.span)
  }

  /// - Returns: whether the key is known.
  private mutating func take(
    _ key: TableCell, _ value: TableCell, _ reader: inout CellReader, _ log: inout ImportLog
  ) -> Bool {
    let word = key.text.lowercased().filter { $0.isLetter }
    let heading = TableHeading(key.text)
    switch word {
    case "title", "map", "valuestream", "valuestreammap", "vsm", "name", "projectname", "project":
      title = value.text
    case "product", "productfamily", "family", "produkt": product = value.text
    case "customer", "kunde": customer = value.text
    case "supplier", "lieferant": supplier = value.text
    case "state" where ["current", "future", "ideal"].contains(value.text.lowercased()):
      state = value.text.lowercased()
    case "shifts", "shiftsperday", "noofshifts", "numberofshifts", "schichten":
      if let count = reader.count(value, heading, pieces: false, &log) { calendar.append("shifts \(count)") }
    case "shift", "shiftlength", "hourspershift", "shifthours", "shifttime", "lengthofshift", "schichtdauer":
      addTime("shift", key, value, .hour, &reader, &log)
    case "break", "breaks", "breakpershift", "breakspershift", "pausen":
      addTime("break", key, value, .minute, &reader, &log)
    case "days", "workingdays", "workdays", "workingdayspermonth", "dayspermonth", "workingdaysperweek",
      "daysperweek",
      "workingdaysperyear", "daysperyear", "arbeitstagepromonat", "arbeitstageprowoche":
      addDays(word, key, value, &reader, &log)
    default:
      guard heading.field == .demand else { return false }
      demand = reader.rate(value, heading, &log)
    }
    return true
  }

  /// A number alone is of the unit that such a line has.
  private mutating func addTime(
    _ property: String, _ key: TableCell, _ value: TableCell, _ unit: TimeUnit, _ reader: inout CellReader,
    _ log: inout ImportLog
  ) {
    var heading = TableHeading(key.text)
    if heading.unit == nil {
      let isMinutes = key.text.lowercased().contains("min")
      let isNamed = isMinutes || key.text.lowercased().contains("hour") || property == "break"
      heading.unit = isNamed ? .time(CellUnit.Time(unit: isMinutes ? .minute : unit)) : nil
    }
    if let time = reader.time(value, heading, &log) { calendar.append("\(property) \(time)") }
  }

  private mutating func addDays(
    _ word: String, _ key: TableCell, _ value: TableCell, _ reader: inout CellReader, _ log: inout ImportLog
  ) {
    var heading = TableHeading(key.text)
    for (ending, period) in [
      ("month", TimeUnit.month), ("week", .week), ("year", .year), ("monat", .month), ("woche", .week),
    ] where word.hasSuffix(ending) { heading.period = period }
    if let days = reader.rate(value, heading, &log) { calendar.append("days \(days)") }
  }
}
