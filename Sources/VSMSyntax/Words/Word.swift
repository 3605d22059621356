/// The words that begin a statement.
///
/// A new word is a case here and its form in `Word+File.swift` or `Word+Stream.swift`.
public enum Word: String, Sendable, Hashable, CaseIterable {
  /// `map`: the title, and what the map shows.
  case map
  /// `calendar`: working time: shifts, breaks, working days.
  case calendar
  /// `conventions`: how figures are computed where practice differs.
  case conventions
  /// `customer`: a customer: factory icon, top right.
  case customer
  /// `supplier`: a supplier: factory icon, top left.
  case supplier
  /// `source`: where units come back from: first line of a recovery.
  case source
  /// `control`: production control: box, top centre.
  case control
  /// `control-centre`: a control centre: a terminal on a base, beside production control.
  case controlCentre = "control-centre"
  /// `mrp`: a planning system that stands on its own: a cylinder.
  case mrp
  /// `database`: a database that stands on its own: a cylinder.
  case database
  /// `levelling`: load levelling (heijunka) above a step, the pacemaker as a rule: box with O X O X.
  case levelling
  /// `kanban-post`: where kanban are collected: an open box on a stem, above a step or a supermarket.
  case kanbanPost = "kanban-post"
  /// `icon`: an icon of your own, for the property `icon`.
  case icon
  /// `stream`: what material meets, in order, one thing a line.
  case stream
  /// `recovery`: the way back: what returned units meet, in order, and the routes that they leave by.
  case recovery
  /// `disposition`: where units of a recovery end: resold, harvested, recycled, ....
  case disposition
  /// `resource`: people or machines that work at several steps.
  case resource
  /// `site`: a plant, an office or a ward where steps are done, with its working time.
  case site
  /// `info`: information flow: -> manual, ~> electronic.
  case info
  /// `verbal`: information by word of mouth: a head that speaks on the line.
  case verbal
  /// `phone`: information by phone: a handset on the line.
  case phone
  /// `go-see`: scheduling by going to see: glasses on the line.
  case goSee = "go-see"
  /// `kanban`: the way of kanban, dashed: `production` (permission to make), `withdrawal` (permission to move), `signal` (make a batch).
  case kanban
  /// `kaizen`: kaizen burst at a step or a stock.
  case kaizen
  /// `note`: a note at a step or a stock.
  case note
  /// `target`: a figure that must hold; `vsm check` fails where it does not.
  case target
  /// `group`: steps and stocks of one row that belong together: a light frame with its name, and sums of its own.
  case group
  /// `loop`: a part of a future state that is put into place as one: a cloud around it, with its plan.
  case loop
  /// `process`: a process step: one area of continuous flow.
  case process
  /// `decision`: where the ways part without work of their own: a diamond; its routes stand under it.
  case decision
  /// `inventory`: stock: triangle, with a quantity or a time or both.
  case inventory
  /// `supermarket`: a controlled stock that the next step pulls from: shelves, open on the supplying side.
  case supermarket
  /// `buffer`: buffer stock, against ups and downs of demand.
  case buffer
  /// `safety-stock`: safety stock, against stops and scrap.
  case safetyStock = "safety-stock"
  /// `fifo`: first in, first out: a lane that holds no more than its maximum.
  case fifo
  /// `orders`: an in-box, in office maps instead of a triangle.
  case orders
  /// `waiting`: a wait without anything to count: a clock.
  case waiting
  /// `warehouse`: a warehouse, in supply-chain maps.
  case warehouse
  /// `cross-dock`: a cross-dock, in supply-chain maps.
  case crossDock = "cross-dock"
  /// `truck`: shipment by truck, with its frequency.
  case truck
  /// `milk-run`: a truck on a round: the truck with a loop arrow.
  case milkRun = "milk-run"
  /// `rail`: shipment by rail.
  case rail
  /// `ship`: shipment by sea.
  case ship
  /// `air`: shipment by air.
  case air
  /// `forklift`: transport by forklift.
  case forklift
  /// `conveyor`: transport by conveyor: two rails on rollers.
  case conveyor
  /// `expedited`: an expedited transport: a block arrow that begins with two chevrons.
  case expedited
  /// `push`: push arrow; neighbours are linked by push unless a link says otherwise.
  case push
  /// `pull`: withdrawal: the next step takes what it needs; understood after a supermarket.
  case pull
  /// `sequenced-pull`: sequenced pull: the step before makes to order, in the sequence of the next: a ball in a circle.
  case sequencedPull = "sequenced-pull"
  // Behind the others, which are looked for more often.
  /// `factor`: what one kWh, litre or kg of a flow gives off.
  case factor
  /// `include`: another file stands here, once; its path is relative to this file.
  case include
  /// `let`: a value with a name: the name stands wherever such a value may.
  case namedValue = "let"
  /// `based-on`: this map is another one with changes.
  case basedOn = "based-on"
  /// `change`: the properties, the label or the amount of a thing of the base are others.
  case change
  /// `remove`: a thing of the base is not there, or what stands between two.
  case remove
  /// `replace`: other lines stand in place of a thing of the base, or of what stands between two.
  case replace
  /// `after`: lines that stand behind a thing of the base.
  case after
  /// `before`: lines that stand before a thing of the base.
  case before

  /// The word itself, or what some people write for it.
  public init?(named name: String) {
    guard let word = Self.byName[name] else { return nil }
    self = word
  }

  /// One look instead of a comparison with each word: the parser asks for every name of a file.
  private static let byName: [String: Word] = {
    var words = synonyms
    words.reserveCapacity(allCases.count + synonyms.count)
    for word in allCases { words[word.rawValue] = word }
    return words
  }()

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
    /// At the top of a file, or on a line of a stream or a recovery.
    case file, stream

    /// As a sentence has it: `at the top of a file`.
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
    /// The way of kanban; a figure that must hold.
    case kanban, target
    /// What a map is put together from: other files, values with names, changes of another map.
    case composing
    /// What material meets: a step, what waits, what carries, what links two neighbours.
    case step, stock, vehicle, link
  }

  /// Whether a part of a statement must, may or must not be there.
  public enum Presence: Sendable {
    /// It must be there, it may, or it must not.
    case required, optional, absent
  }

  /// The parts of a statement, in their order: word, name, label, amount, where it is, block.
  public struct Form: Sendable {
    /// Where the statement may stand.
    public var place: Place
    /// What kind of statement it is.
    public var sort: Sort = .declaration
    /// Whether a name follows the word.
    public var name: Presence
    /// Whether a label follows.
    public var label: Presence
    /// A quantity or a time after the label, as stocks have.
    public var amount: Bool = false
    /// `at` and the name of a step or a stock.
    public var at: Bool = false
    /// True where it has a block of properties or of lines.
    public var block: Bool = false
    /// At most one in a file.
    public var single: Bool = false
    /// True where its block begins with the names of steps and stocks.
    public var members: Bool = false
    /// The word as a person would name the thing in a sentence.
    public var noun: String
    /// What it says, as the reference and an editor show it.
    public var meaning: String
    /// How it is written in a map.
    public var example: String
  }

  /// What a statement with this word consists of.
  public var form: Form { Self.forms[self] ?? Self.none }

  private static let none = Form(
    place: .file, name: .absent, label: .absent, noun: "a statement", meaning: "", example: "")

  private static let forms: [Word: Form] = {
    var forms: [Word: Form] = [:]
    forms.reserveCapacity(allCases.count)
    for table in [fileForms, composingForms, streamForms] {
      for (word, form) in table { forms[word] = form }
    }
    return forms
  }()

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

  /// True for what has a quantity or a time: `inventory`, `supermarket` and their like.
  public var isStock: Bool { form.sort == .stock }
  /// True for what carries: `truck`, `ship` and their like.
  public var isVehicle: Bool { form.sort == .vehicle }

  /// The words of statements that may stand at a place.
  public static func all(in place: Place) -> [Word] { allCases.filter { $0.form.place == place } }
  /// The words of a kind of statements.
  public static func all(of sort: Sort) -> [Word] { allCases.filter { $0.form.sort == sort } }

  /// The words for what waits between steps.
  public static let stocks = all(of: .stock)
  /// The words for what carries.
  public static let vehicles = all(of: .vehicle)
}
