/// The words that begin a statement.
public enum Word: String, Sendable, Hashable, CaseIterable {
  case map, calendar, conventions, customer, supplier, source, control, stream, recovery, disposition
  case info, kaizen, target
  case process, inventory, truck, push

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

  /// Whether a part of a statement must, may or must not be there.
  public enum Presence: Sendable { case required, optional, absent }

  /// The parts of a statement, in their order: word, name, label, amount, block.
  public struct Form: Sendable {
    public var place: Place
    public var name: Presence
    public var label: Presence
    /// A quantity or a time after the label, as stocks have.
    public var amount: Bool = false
    public var block: Bool = false
    /// At most one in a file.
    public var single: Bool = false
    public var meaning: String
    public var example: String
  }

  public var form: Form {
    switch self {
    case .map:
      Form(
        place: .file, name: .absent, label: .required, block: true, single: true,
        meaning: "the title, and what the map shows", example: "map \"Acme Stamping\" { state current }")
    case .calendar:
      Form(
        place: .file, name: .absent, label: .absent, block: true, single: true,
        meaning: "working time: shifts, breaks, working days",
        example: "calendar { shifts 2  shift 8h  break 10min x 2  days 20/month }")
    case .conventions:
      Form(
        place: .file, name: .absent, label: .absent, block: true, single: true,
        meaning: "how figures are computed where practice differs",
        example: "conventions { lead-time waits+process  day 24h }")
    case .customer:
      Form(
        place: .file, name: .required, label: .optional, block: true,
        meaning: "a customer: factory icon, top right",
        example: "customer acme \"Acme Assembly\" { demand 460/day }")
    case .supplier:
      Form(
        place: .file, name: .required, label: .optional, block: true,
        meaning: "a supplier: factory icon, top left", example: "supplier michigan \"Michigan Steel Co.\"")
    case .source:
      Form(
        place: .file, name: .required, label: .optional, block: true,
        meaning: "where units come back from: first line of a recovery",
        example: "source returns \"Lease returns\" { volume 1000/week }")
    case .control:
      Form(
        place: .file, name: .required, label: .optional, block: true,
        meaning: "production control: box, top centre",
        example: "control pc \"Production Control\" { system MRP }")
    case .stream:
      Form(
        place: .file, name: .optional, label: .optional, block: true,
        meaning: "what material meets, in order, one thing a line",
        example: "stream { process weld \"Weld\" { C/T 39s } }")
    case .recovery:
      Form(
        place: .file, name: .optional, label: .optional, block: true,
        meaning: "the way back: what returned units meet, in order, and the routes that they leave by",
        example: "recovery \"Take-back\" { ... }")
    case .disposition:
      Form(
        place: .file, name: .required, label: .optional, block: true,
        meaning: "where units of a recovery end: resold, harvested, recycled, ...",
        example: "disposition resell \"Remarketing\" { as resell  proceeds $180 }")
    case .info:
      Form(
        place: .file, name: .absent, label: .absent,
        meaning: "information flow: -> manual, ~> electronic",
        example: "info pc -> weld, assembly \"Weekly schedule\"")
    case .kaizen:
      Form(
        place: .file, name: .absent, label: .absent, meaning: "kaizen burst at a step or a stock",
        example: "kaizen weld \"Changeover\"")
    case .target:
      Form(
        place: .file, name: .absent, label: .absent,
        meaning: "a figure that must hold; `vsm check` fails where it does not",
        example: "target lead-time <= 5d")
    case .process:
      Form(
        place: .stream, name: .required, label: .optional, block: true,
        meaning: "a process step: one area of continuous flow",
        example: "process weld \"S. Weld #1\" { C/T 39s  C/O 10min }")
    case .inventory:
      Form(
        place: .stream, name: .optional, label: .optional, amount: true,
        meaning: "stock: triangle, with a quantity or a time or both",
        example: "inventory \"Coils\" 5d")
    case .truck:
      Form(
        place: .stream, name: .absent, label: .optional, block: true,
        meaning: "shipment by truck, with its frequency", example: "truck \"Tue. & Thu.\"")
    case .push:
      Form(
        place: .stream, name: .absent, label: .absent,
        meaning: "push arrow; neighbours are linked by push unless a link says otherwise", example: "push")
    }
  }

  /// The word as a person would name the thing in a sentence.
  public var noun: String {
    switch self {
    case .map: "the map"
    case .calendar: "the calendar"
    case .conventions: "the conventions"
    case .customer: "a customer"
    case .supplier: "a supplier"
    case .source: "a source"
    case .control: "a control"
    case .stream: "a stream"
    case .recovery: "a recovery"
    case .disposition: "a disposition"
    case .info: "an information flow"
    case .kaizen: "a kaizen burst"
    case .target: "a target"
    case .process: "a process"
    case .inventory: "a stock"
    case .truck: "a truck"
    case .push: "a push arrow"
    }
  }

  public static func all(in place: Place) -> [Word] { allCases.filter { $0.form.place == place } }
}
