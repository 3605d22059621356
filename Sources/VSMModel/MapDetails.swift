public import VSMDiagnostics
public import VSMSyntax
public import VSMWords

/// What a map says of itself beside its title: who drew it, when, of what place, and the texts of an A3 report.
public struct MapDetails: Sendable, Hashable {
  /// The day of the map.
  public var date: CalendarDate?
  /// Who drew it.
  public var author: String?
  /// Which version of the map it is.
  public var version: String?
  /// The plant, the office or the ward.
  public var site: String?
  /// A paragraph each.
  public var background: [String] = []
  /// What is amiss, a paragraph each.
  public var gap: [String] = []
  /// What is wanted, a paragraph each.
  public var goal: [String] = []
  /// What is to be done, a paragraph each.
  public var plan: [String] = []
  /// What is looked at again, a paragraph each.
  public var followUp: [String] = []

  /// Details of which nothing is given.
  public init() {}

  init(_ properties: PropertyList) {
    func texts(_ property: Property) -> [String] {
      properties.all(property).compactMap { if case .text(let text) = $0 { text } else { nil } }
    }
    date = properties.date(.date)
    author = properties.text(.author)
    version = properties.text(.version)
    site = properties.text(.site)
    background = texts(.background)
    gap = texts(.gap)
    goal = texts(.goal)
    plan = texts(.plan)
    followUp = texts(.followUp)
  }

  /// Who, when and where, as a title block has it: `Plant 2`, `2026-11-30`, `Kim Lee`, `version 3`. Empty texts say nothing.
  ///
  /// - Parameter phrases: of the language that it is told in.
  /// - Returns: a text for each that is given.
  public func titleBlock(in phrases: Phrases) -> [String] {
    [site, date.map(phrases.date), author, version.flatMap { $0.isEmpty ? nil : phrases("version \($0)") }]
      .compactMap(\.self).filter { !$0.isEmpty }
  }
}

/// Where the numbers of something are from, and how far they can be trusted.
public struct Assumption: Sendable, Hashable {
  /// How far the numbers of a thing can be trusted.
  public enum Confidence: String, Sendable, Hashable, CaseIterable {
    /// As the map says it.
    case high, medium, low
  }

  /// The name of what the numbers are of, or else its label or what people call it: `weld`, `the calendar`.
  public var of: String
  /// Where the numbers are from; nothing where the map does not say.
  public var source: String?
  /// How far they can be trusted; nothing where the map does not say.
  public var confidence: Confidence?
  /// Where it stands in the text that was read.
  public var span: SourceSpan
  /// Its file, where that is not the one that was opened.
  public var file: String?
  /// The line of its file, from 1.
  public var line: Int
}

/// A value that was taken from a table: `from "stock.csv" row "Coils" column "pieces"`.
public struct TableValue: Sendable, Hashable {
  /// The name of the file.
  public var table: String
  /// The name of the row, as the map has it.
  public var row: String
  /// The heading of the column, as the map has it.
  public var column: String
  /// As the map has it, with its unit.
  public var value: String
  /// The file that names it, where that is not the one that was opened.
  public var file: String?
  /// The line there, from 1.
  public var line: Int

  /// A value that was read from a table, with its place in the map.
  public init(table: String, row: String, column: String, value: String, file: String?, line: Int) {
    self.table = table
    self.row = row
    self.column = column
    self.value = value
    self.file = file
    self.line = line
  }
}

/// A row of a data box that is the map's own: `row "Tool life" "8 weeks"`.
public struct OwnRow: Sendable, Hashable {
  /// The name of what has the box.
  public var of: String
  /// What stands in front.
  public var name: String
  /// What stands behind it.
  public var text: String
  /// Where it stands in the text that was read.
  public var span: SourceSpan
  /// Its file, where that is not the one that was opened.
  public var file: String?
  /// The line of its file, from 1.
  public var line: Int
}

extension ValueStreamMap {
  /// The address that a click on an element leads to.
  public func link(of reference: Reference) -> String? {
    switch reference {
    case .supplier(let index): suppliers[index].properties.text(.link)
    case .customer(let index): customers[index].properties.text(.link)
    case .source(let index): sources[index].properties.text(.link)
    case .control(let index): controls[index].properties.text(.link)
    case .process(let index): processes[index].properties.text(.link)
    case .stock(let index): stocks[index].properties.text(.link)
    case .disposition(let index): dispositions[index].properties.text(.link)
    case .resource(let index): resources[index].properties.text(.link)
    case .kanbanPlace, .site: nil
    }
  }

  /// Every element that has a link, with it.
  public var links: [(of: Reference, address: String)] {
    let all =
      suppliers.indices.map(Reference.supplier) + customers.indices.map(Reference.customer)
      + sources.indices.map(Reference.source) + controls.indices.map(Reference.control)
      + processes.indices.map(Reference.process) + stocks.indices.map(Reference.stock)
      + dispositions.indices.map(Reference.disposition)
    return all.compactMap { reference in link(of: reference).map { (reference, $0) } }
  }

  /// Gives what is told of with its line the place that it has in the files of the map.
  ///
  /// - Parameter place: the file, where that is not the one that was opened, and the line of a span.
  public mutating func placeLines(_ place: (SourceSpan) -> (file: String?, line: Int)) {
    targets.placeLines(place)
    processes.placeLines(place)
    sources.placeLines(place)
    dispositions.placeLines(place)
    remarks.placeLines(place)
    ownRows.placeLines(place)
    assumptions.placeLines(place)
  }

  /// The same for a map that stands in a document: lines of its own files stay.
  public mutating func moveLines(_ line: (Int) -> Int) {
    targets.moveLines(line)
    processes.moveLines(line)
    sources.moveLines(line)
    dispositions.moveLines(line)
    remarks.moveLines(line)
    tableValues.moveLines(line)
    ownRows.moveLines(line)
    assumptions.moveLines(line)
  }
}

extension Phrases {
  /// A day as the language writes it.
  public func date(_ date: CalendarDate) -> String {
    self.date(year: date.year, month: date.month, day: date.day)
  }
}

extension ValueStreamMap {
  /// Where the text of the map declares an element, or first names it.
  public func span(of reference: Reference) -> SourceSpan {
    switch reference {
    case .supplier(let index): suppliers[index].span
    case .customer(let index): customers[index].span
    case .source(let index): sources[index].span
    case .control(let index): controls[index].span
    case .process(let index): processes[index].span
    case .stock(let index): stocks[index].span
    case .disposition(let index): dispositions[index].span
    case .kanbanPlace(let index): kanbanPlaces[index].span
    case .resource(let index): resources[index].span
    case .site(let index): sites[index].span
    }
  }
}
