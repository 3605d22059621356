public import VSMAnalysis
import VSMDiagnostics
public import VSMKit
public import VSMModel
import VSMReport
public import VSMWords
import VSMSyntax

/// All that a report says of a map, before it is a page or sheets of paper: figures with their formulas and the lines that
/// they come from, tables, what is to be done, and what all of it rests on.
///
/// Nothing is computed here: every number is one of ``VSMAnalysis/Figures``, in the words of the tables.
public struct ReportContent: Sendable {
  /// A line of one of the map's files.
  public struct Place: Sendable, Hashable, Comparable {
    /// 0 for the file that was opened.
    public let file: Int
    /// From 1.
    public let line: Int

    public static func < (left: Place, right: Place) -> Bool {
      (left.file, left.line) < (right.file, right.line)
    }
  }

  /// One figure of the map as a whole, or of a recovery.
  public struct Row: Sendable {
    /// Of the formula in ``formulas``.
    public let key: String
    public let name: String
    /// Nothing where it is not given.
    public let value: String?
    /// That of the compared map.
    public let other: String?
    /// After − before, where a map is compared.
    public let change: String?
    /// Whether the change is one for the better; nothing where nobody minds.
    public let isBetter: Bool?
    /// True for a part of the row above.
    public let isPart: Bool
    public let places: [Place]
  }

  public struct Formula: Sendable {
    public let key: String
    public let name: String
    public let text: String
  }

  /// Something that the map calls for.
  public struct Action: Sendable {
    public let what: String
    public let at: String
    public let owner: String?
    public let due: String?
    public let place: Place?
  }

  public struct Goal: Sendable {
    public let text: String
    public let finding: String
    public let result: Result
    public let resultText: String
    public let until: String?
    public let drivers: [String]
    public let place: Place?

    public enum Result: String, Sendable { case holds, missed, unknown }
  }

  /// A number that the map gives as a range, or a source of one.
  public struct Assumption: Sendable {
    public let name: String
    public let text: String
    public let places: [Place]
  }

  public struct File: Sendable {
    public let name: String
    public let lines: [String]
  }

  public struct Group: Sendable {
    public let name: String
    public let rows: [Row]
  }

  public let map: ValueStreamMap
  public let figures: Figures
  /// The other state, in the same language.
  let compared: (map: ValueStreamMap, figures: Figures)?
  public let title: String
  public let groups: [Group]
  public let formulas: [Formula]
  public let actions: [Action]
  public let goals: [Goal]
  public let conventions: [Assumption]
  public let missing: [String]
  public let ranges: [Assumption]
  /// Where numbers are from, and how far they can be trusted.
  public let sources: [Assumption]
  /// What was read from tables: file, row, column, value.
  public let tableValues: [Assumption]
  /// Who drew the map, when, of what place.
  public let facts: [Assumption]
  public let files: [File]
  /// True where the lines that figures come from are not all known.
  public let isTracedInPart: Bool
}

extension ReportContent {
  /// - Parameters:
  ///   - document: a map without errors.
  ///   - other: another state of it, whose figures stand beside its own; nothing for none.
  ///   - language: what is spoken; nothing for the map's own.
  ///   - tracesFigures: false where nobody sees from which lines figures come: to find them takes far longer than all else.
  /// - Throws: `MapError` where one of them has errors.
  public init(
    of document: MapDocument, comparedWith other: MapDocument? = nil, in language: Language? = nil,
    tracesFigures: Bool = true
  ) throws(MapError) {
    let own = try document.valid()
    let (map, figures) = Language.speaking(language, own.map, own.figures)
    // Both are told in one language.
    let compared = try other.map { (document) throws(MapError) in
      let other = try document.valid()
      return Language.speaking(map.language ?? .english, other.map, other.figures)
    }
    self.compared = compared
    let places = PlaceFinder(document)
    let origins = tracesFigures ? FigureOrigins(of: map, figures) : .none
    self.map = map
    self.figures = figures
    title = map.title.onOneLine.isEmpty ? map.phrases("Value stream map") : map.title.onOneLine
    var rows = HeadlineRows(map, figures, compared, origins, places)
    groups = rows.groups()
    formulas = rows.formulas
    isTracedInPart = origins.isPartial
    actions =
      map.remarks.filter { $0.word == .kaizen }.map { remark in
        Action(
          what: remark.label.onOneLine, at: map.label(of: remark.target).onOneLine,
          owner: remark.owner?.onOneLine,
          due: remark.due.map(map.phrases.date),
          place: places.place(remark.span))
      } + Self.objectives(of: map) { places.place($0) }
    let drivers = figures.drivers(of: map)
    goals = zip(map.targets.indices, zip(map.targets, figures.targets)).map { index, pair in
      let (target, found) = pair
      let result: Goal.Result = found.value == nil ? .unknown : found.holds ? .holds : .missed
      let words: [Goal.Result: String] = [
        .unknown: map.phrases("not known"), .holds: map.phrases("holds"), .missed: map.phrases("missed"),
      ]
      return Goal(
        text: target.statement.text.onOneLine, finding: found.text.onOneLine, result: result,
        resultText: words[result] ?? "", until: target.statement.until?.text,
        drivers: drivers.indices.contains(index) ? drivers[index].map(\.text) : [],
        place: places.place(target.span))
    }
    conventions = Self.conventions(of: map, figures)
    missing = figures.notesForPeople.map(\.onOneLine)
    ranges = MapNumber.all(of: map).filter(\.isRange).map { number in
      Assumption(
        name: number.name.onOneLine, text: map.phrases.figure(number.text),
        places: [number.span.flatMap(places.place)].compactMap(\.self))
    }
    sources = map.assumptions.map { source in
      let text = [
        source.source?.onOneLine, source.confidence.map { map.phrases("confidence \(word: $0.rawValue)") },
      ]
      return Assumption(
        name: source.of.onOneLine, text: text.compactMap(\.self).joined(separator: " · "),
        places: places.places([source.span]))
    }
    tableValues = map.tableValues.map { cell in
      // The file of a cell is a file of the map as well.
      Assumption(
        name: "\(cell.table), \(cell.row), \(cell.column)".onOneLine, text: cell.value.onOneLine,
        places: places.files[cell.file ?? document.sources.main.name].map {
          [Place(file: $0, line: cell.line)]
        } ?? [])
    }
    facts = Self.facts(of: map)
    files = document.sources.files.map { file in
      File(name: file.name, lines: (1...max(1, file.lineCount)).map { file.text(of: file.span(ofLine: $0)) })
    }
  }

  private static func facts(of map: ValueStreamMap) -> [Assumption] {
    let details = map.details
    let facts: [(String, String?)] = [
      ("Date", details.date.map(map.phrases.date)), ("Author", details.author), ("Version", details.version),
      ("Site", details.site),
    ]
    return facts.compactMap { name, text in
      guard let text, !text.isEmpty else { return nil }
      return Assumption(name: map.phrases[name], text: text.onOneLine, places: [])
    }
  }

  private static func conventions(of map: ValueStreamMap, _ figures: Figures) -> [Assumption] {
    let conventions = map.conventions
    let say = map.phrases
    func assumption(_ name: String, _ text: String) -> Assumption {
      Assumption(name: say[name], text: text, places: [])
    }
    var found = [
      assumption(
        "Time of a stock of pieces",
        conventions.inventoryTime == .demand
          ? say("quantity ÷ what its customers take in a day")
          : say("quantity × the effective C/T of the next step ÷ its yield")),
      assumption(
        "Lead time",
        conventions.leadTime == .waits
          ? say("the sum of the waits (upper rungs)") : say("waits and processing")),
      assumption(
        "A day",
        map.conventions.day == .worktime
          ? say("\(figure: TimeText.clock(figures.day)) of working time")
          : say.figure(TimeText.clock(figures.day))),
      assumption(
        "Branches",
        say("of streams that a step both needs the longer counts; alternative routes count by their shares")),
      assumption(
        "Transport",
        conventions.transport ? say("counted in the lead time") : say("not counted in the lead time")),
    ]
    if conventions.queues {
      found.append(assumption("Queues", say("estimated before steps with variation (Kingman), and counted")))
    }
    switch conventions.processing {
    case .longest: break
    case .longestOfEach: found.append(assumption("Processing time", say("on the way with the most work")))
    case .all: found.append(assumption("Processing time", say("of all streams")))
    }
    return found
  }
}

/// Where spans of a map stand: file and line.
struct PlaceFinder {
  private let document: MapDocument
  let files: [String: Int]

  init(_ document: MapDocument) {
    self.document = document
    files = Dictionary(
      document.sources.files.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func place(_ span: SourceSpan) -> ReportContent.Place? {
    let place = document.sources.place(of: document.place(of: span))
    guard let file = files[place.source.name] else { return nil }
    return ReportContent.Place(file: file, line: place.location.line)
  }

  /// Each line once, in their order.
  func places(_ spans: [SourceSpan]) -> [ReportContent.Place] {
    Set(spans.compactMap(place)).sorted()
  }
}
