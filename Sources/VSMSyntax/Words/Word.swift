/// The words that begin a statement.
///
/// A new word is a case here and its form in `Word+File.swift` or `Word+Stream.swift`.
public enum Word: String, Sendable, Hashable, CaseIterable {
  case map, calendar, conventions, customer, supplier, source, control
  case controlCentre = "control-centre"
  case mrp, database, levelling
  case kanbanPost = "kanban-post"
  case icon, stream, recovery, disposition
  case info, verbal, phone
  case goSee = "go-see"
  case kanban, kaizen, note, target
  case process, decision
  case inventory, supermarket, buffer
  case safetyStock = "safety-stock"
  case fifo, orders, waiting, warehouse
  case crossDock = "cross-dock"
  case truck
  case milkRun = "milk-run"
  case rail, ship, air, forklift, conveyor, expedited
  case push, pull
  case sequencedPull = "sequenced-pull"
  // Behind the others, which are looked for more often.
  case include
  case namedValue = "let"
  case basedOn = "based-on"
  case change, remove, replace, after, before

  /// The word itself, or what some people write for it.
  public init?(named name: String) {
    guard let word = Self.byName[name] else { return nil }
    self = word
  }

  /// One look instead of a comparison with each word: the parser asks for every name of a file.
  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) }).merging(
    synonyms
  ) { word, _ in word }

  private static let synonyms: [String: Word] = [
    "leveling": .levelling, "control-center": .controlCentre, "in-box": .orders,
  ]

  /// What some people write for the word.
  public var synonyms: [String] { Self.synonyms.filter { $0.value == self }.keys.sorted() }

  /// The word for a thing that people also know by another name, which vsm does not read.
  static func meant(by name: String) -> Word? {
    switch name.lowercased() {
    case "heijunka", "heijunka-box", "levelling-box", "leveling-box": .levelling
    case "kanban-box": .kanbanPost
    case "step", "operation": .process
    case "withdrawal": .pull
    case "lorry": .truck
    default: nil
    }
  }

  /// Where a statement may stand.
  public enum Place: Sendable, Hashable {
    case file, stream

    public var phrase: String {
      switch self {
      case .file: "at the top of a file"
      case .stream: "in a stream or a recovery"
      }
    }
  }

  /// What a statement says, as far as the grammar cares.
  public enum Sort: Sendable, Hashable {
    /// Something with a head and, where it has one, a block of properties.
    case declaration
    /// A block with lines of its own.
    case lines
    /// `a, b -> c "label"`
    case information
    /// `a, b "label"`
    case remark
    case kanban, target
    /// What a map is put together from: other files, values with names, changes of another map.
    case composing
    /// What material meets: a step, what waits, what carries, what links two neighbours.
    case step, stock, vehicle, link
  }

  /// Whether a part of a statement must, may or must not be there.
  public enum Presence: Sendable { case required, optional, absent }

  /// The parts of a statement, in their order: word, name, label, amount, where it is, block.
  public struct Form: Sendable {
    public var place: Place
    public var sort: Sort = .declaration
    public var name: Presence
    public var label: Presence
    /// A quantity or a time after the label, as stocks have.
    public var amount: Bool = false
    /// `at` and the name of a step or a stock.
    public var at: Bool = false
    public var block: Bool = false
    /// At most one in a file.
    public var single: Bool = false
    /// The word as a person would name the thing in a sentence.
    public var noun: String
    public var meaning: String
    public var example: String
  }

  public var form: Form { Self.forms[self] ?? Self.none }

  private static let none = Form(
    place: .file, name: .absent, label: .absent, noun: "a statement", meaning: "", example: "")

  private static let forms: [Word: Form] = fileForms.merging(composingForms) { first, _ in first }
    .merging(streamForms) { first, _ in first }

  /// The word as a person would name the thing in a sentence.
  public var noun: String { form.noun }

  /// What it is called at the beginning of a sentence, without its article.
  package var title: String {
    var noun = self.noun
    for article in ["a ", "an ", "the "] where noun.hasPrefix(article) { noun.removeFirst(article.count) }
    return noun.prefix(1).uppercased() + noun.dropFirst()
  }

  /// True for the words of statements that are gone once a map is put together.
  public var composes: Bool { form.sort == .composing }

  public var isStock: Bool { form.sort == .stock }
  public var isVehicle: Bool { form.sort == .vehicle }

  public static func all(in place: Place) -> [Word] { allCases.filter { $0.form.place == place } }
  public static func all(of sort: Sort) -> [Word] { allCases.filter { $0.form.sort == sort } }

  public static let stocks = all(of: .stock)
  public static let vehicles = all(of: .vehicle)
}
