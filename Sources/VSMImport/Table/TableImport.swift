import VSMDiagnostics
import VSMSyntax

/// Makes a map of a table: a row is a step or a stock, a column says one thing of all of them.
struct TableImport {
  let sheet: TableSheet
  private let columns: [TableField: Int]
  var reader: CellReader
  private var names = NameMaker()
  private var draft = MapDraft()
  /// What lies between the last row and the next one, which is before a step and not behind one.
  private var demand: String?

  static func draft(
    of source: SourceFile, _ options: ImportOptions, _ log: inout ImportLog
  ) -> MapDraft? {
    guard let sheet = TableSheet(source, &log) else { return nil }
    var table = TableImport(sheet, options, &log)
    table.readAbove(&log)
    table.readRows(&log)
    table.finish(&log)
    guard !table.draft.steps.isEmpty else {
      if !log.hasErrors {
        log.tell(
          .nothingToImport("no step stands below the headings", cure: "each step has a row of its own"),
          at: sheet.head.first?.span ?? SourceSpan(0, 0))
      }
      return nil
    }
    return table.draft
  }

  private init(_ sheet: TableSheet, _ options: ImportOptions, _ log: inout ImportLog) {
    self.sheet = sheet
    var columns: [TableField: Int] = [:]
    for (index, heading) in sheet.headings.enumerated() {
      let cells = Self.cells(sheet, index)
      if let field = heading.field, columns[field] == nil {
        columns[field] = index
        if field == .ordinal, !Self.isCounting(cells) { Self.leaveOut(sheet, index, cells, nil, &log) }
      } else if heading.field != nil {
        Self.leaveOut(sheet, index, cells, "another column says that already", &log)
      } else {
        Self.leaveOut(sheet, index, cells, "no property of the language stands under this heading", &log)
      }
    }
    self.columns = columns
    let read = columns.filter { ![.text, .ignored].contains($0.key.content) }.values
    let numbers = CellNumbers(
      sheet.below.lazy.flatMap { row in read.lazy.filter { $0 < row.count }.map { row[$0].text } }
        + sheet.above.lazy.flatMap { $0.lazy.map(\.text) },
      separator: sheet.separator, given: options.decimal)
    reader = CellReader(numbers, timeUnit: options.timeUnit)
    for (field, column) in columns.sorted(by: { $0.value < $1.value }) where field.content == .share {
      findParts(field, column, &log)
    }
    for field in [TableField.wait, .stockAfter] {
      guard let column = columns[field] else { continue }
      let heading = sheet.headings[column].text
      let saysSide = ["after", "danach", "nach", "out", "finished"].contains {
        heading.lowercased().contains($0)
      }
      guard !saysSide, columns[.kind] == nil else { continue }
      log.take(
        field == .wait
          ? "‘\(heading)’ is taken as the wait before each step"
          : "‘\(heading)’ is taken as what lies behind each step",
        "call the column ‘\(field == .wait ? "Wait after" : "Stock before")’ where it is the other way",
        at: sheet.head[column].span)
    }
  }

  // MARK: Rows

  private mutating func readRows(_ log: inout ImportLog) {
    for row in sheet.below where row.contains(where: { !$0.text.isEmpty }) {
      if log.isFull { return }
      // A line of dashes, as Markdown has it.
      if row.allSatisfy({ $0.text.allSatisfy { $0 == "-" || $0 == ":" } }) { continue }
      guard let name = cell(.step, row), !name.text.isEmpty else {
        log.leaveOut("a row without a step: \(Self.shown(row))", at: span(of: row))
        continue
      }
      if Self.isTotal(name.text) {
        log.leaveOut("the row ‘\(MapLabel.plain(name.text))’", "vsm adds up itself", at: name.span)
        continue
      }
      readRow(row, name, &log)
    }
  }

  private mutating func readRow(_ row: [TableCell], _ name: TableCell, _ log: inout ImportLog) {
    let kind = cell(.kind, row)
    switch kind.map({ RowKind(of: $0.text) }) ?? .step {
    case .step: readStep(row, name, &log)
    case .stock(let word): readStock(word, row, name, &log)
    case .vehicle(let word): draft.lines.append(.vehicle(word: word, label: name.text))
    case .supplier where draft.supplier == nil:
      draft.supplier = MapDraft.Party(name: names.name(for: name.text, kind: "supplier"), label: name.text)
    case .customer where draft.customer == nil:
      draft.customer = MapDraft.Party(name: names.name(for: name.text, kind: "customer"), label: name.text)
      readDemand(row, &log)
    case .supplier, .customer, .unknown:
      log.leaveOut(
        "the row ‘\(MapLabel.plain(name.text))’ of kind ‘\(MapLabel.plain(kind?.text ?? ""))’", at: name.span)
    }
  }

  private mutating func readStep(_ row: [TableCell], _ name: TableCell, _ log: inout ImportLog) {
    var step = MapDraft.Step(name: names.name(for: name.text, kind: "step"), label: name.text)
    addStock(.stockBefore, row, &log)
    for field in [TableField.waitBefore, .wait] { addWait(field, row, &log) }
    for (field, column) in columns.sorted(by: { $0.value < $1.value }) {
      guard let cell = cell(field, row), !CellReader.isNothing(cell.text) else { continue }
      if let text = property(field, cell, column, &log) { step.properties.append(text) }
    }
    if let note = cell(.note, row), !note.text.isEmpty {
      if note.text.count > Self.longestNote {
        step.comment = note.text
      } else {
        draft.remarks.append("note \(step.name) \(MapLabel.quoted(note.text))")
      }
    }
    if let kaizen = cell(.kaizen, row), !kaizen.text.isEmpty {
      draft.remarks.append("kaizen \(step.name) \(MapLabel.quoted(kaizen.text))")
    }
    draft.lines.append(.step(step))
    addStock(.stockAfter, row, &log)
    addWait(.waitAfter, row, &log)
    readDemand(row, &log)
  }

  /// More than that is no label of a picture.
  private static let longestNote = 60

  private mutating func property(
    _ field: TableField, _ cell: TableCell, _ column: Int, _ log: inout ImportLog
  ) -> String? {
    let heading = sheet.headings[column]
    switch field {
    case .value: return valueWord(cell, &log)
    case .scrap:
      return reader.share(cell, heading, column: column, isPositive: true, complement: true, &log).map {
        "yield \($0)"
      }
    default: break
    }
    guard let name = field.property else { return nil }
    let value: String? =
      switch field.content {
      case .time: reader.time(cell, heading, &log)
      case .share:
        reader.share(cell, heading, column: column, isPositive: field == .uptime || field == .yield, &log)
      case .number: reader.count(cell, heading, pieces: field == .batch, &log)
      case .money: reader.money(cell, heading, &log)
      default: nil
      }
    return value.map { "\(name) \($0)" }
  }

  private func valueWord(_ cell: TableCell, _ log: inout ImportLog) -> String? {
    let text = cell.text.lowercased().filter { $0.isLetter }
    switch text {
    case "va", "valueadded", "valueadding", "yes", "y", "ja", "true": return "value-added"
    case "nnva", "bva", "bnva", "necessary", "enva", "nvan", "businessvalueadded", "requiredwaste":
      return "necessary"
    case "nva", "waste", "no", "n", "nein", "false", "nonvalueadded", "nonvalueadding": return "waste"
    default:
      log.leaveOut("‘\(MapLabel.plain(cell.text))’", "known are VA, NNVA and NVA", at: cell.span)
      return nil
    }
  }

  private mutating func readStock(
    _ word: String, _ row: [TableCell], _ name: TableCell, _ log: inout ImportLog
  ) {
    var amount: [String] = []
    for field in [TableField.stockAfter, .stockBefore, .waitAfter, .waitBefore, .wait, .leadTime, .cycleTime]
    {
      guard amount.isEmpty, let column = columns[field], let cell = cell(field, row),
        !CellReader.isNothing(cell.text)
      else { continue }
      let heading = sheet.headings[column]
      let text =
        field.content == .amount && word != "waiting"
        ? reader.amount(cell, heading, &log) : reader.time(cell, heading, &log)
      if let text { amount.append(text) }
    }
    draft.lines.append(.stock(word: word, label: name.text, amount: amount.joined(separator: " ")))
  }

  private mutating func addStock(_ field: TableField, _ row: [TableCell], _ log: inout ImportLog) {
    guard let column = columns[field], let cell = cell(field, row), !CellReader.isNothing(cell.text),
      let amount = reader.amount(cell, sheet.headings[column], &log)
    else { return }
    draft.lines.append(.stock(word: "inventory", label: nil, amount: amount))
  }

  private mutating func addWait(_ field: TableField, _ row: [TableCell], _ log: inout ImportLog) {
    guard let column = columns[field], let cell = cell(field, row), !CellReader.isNothing(cell.text),
      let time = reader.time(cell, sheet.headings[column], &log),
      MapDraft.isSome(time)
    else { return }
    draft.lines.append(.stock(word: "waiting", label: nil, amount: time))
  }

  private mutating func readDemand(_ row: [TableCell], _ log: inout ImportLog) {
    guard demand == nil, let column = columns[.demand], let cell = cell(.demand, row),
      !CellReader.isNothing(cell.text)
    else { return }
    demand = reader.rate(cell, sheet.headings[column], &log)
  }

  private mutating func readAbove(_ log: inout ImportLog) {
    let preamble = TablePreamble(sheet.above, &reader, &log)
    draft.title = preamble.title
    draft.product = preamble.product
    draft.state = preamble.state ?? draft.state
    draft.calendar = preamble.calendar
    demand = preamble.demand
    if let label = preamble.supplier {
      draft.supplier = MapDraft.Party(name: names.name(for: label, kind: "supplier"), label: label)
    }
    if let label = preamble.customer {
      draft.customer = MapDraft.Party(name: names.name(for: label, kind: "customer"), label: label)
    }
  }

  private mutating func finish(_ log: inout ImportLog) {
    // In an office, or where the whole time at a step is told, work is part of the lead time.
    if columns[.leadTime] != nil || (columns[.processTime] != nil && columns[.cycleTime] == nil) {
      draft.conventions = ["lead-time waits+process"]
    }
    guard let demand else { return }
    if draft.customer == nil {
      draft.customer = MapDraft.Party(name: names.name(for: "Customer", kind: "plant"), label: "Customer")
    }
    draft.customer?.properties.append("demand \(demand)")
  }

  // MARK: Cells

  private func cell(_ field: TableField, _ row: [TableCell]) -> TableCell? {
    columns[field].flatMap { row.indices.contains($0) ? row[$0] : nil }
  }

  private func span(of row: [TableCell]) -> SourceSpan {
    row.first { !$0.text.isEmpty }?.span ?? SourceSpan(0, 0)
  }

  private static func shown(_ row: [TableCell]) -> String {
    MapLabel.plain(row.map(\.text).filter { !$0.isEmpty }.prefix(4).joined(separator: ", "))
  }

  private static func isTotal(_ name: String) -> Bool {
    let name = name.lowercased()
    return ["total", "totals", "sum", "summe", "gesamt", "average", "lead time", "pce"].contains(name)
      || name.hasPrefix("total ")
  }
}
