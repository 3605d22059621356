public import VSMDiagnostics
public import VSMSyntax

/// A value stream map with all its names resolved: what the text means, before any figure is computed.
///
/// Elements refer to each other by their position in these arrays.
public struct ValueStreamMap: Sendable {
  public enum State: String, Sendable, Hashable { case current, future, ideal }

  public var title = ""
  public var state: State?
  public var product: String?
  /// The name of the theme that the map asks for.
  public var theme: String?
  /// The width in px beyond which a row goes on below.
  public var wrap: Double?
  public var calendar: Calendar?
  public var conventions = Conventions()
  public var suppliers: [Party] = []
  public var customers: [Party] = []
  public var sources: [Source] = []
  public var controls: [Control] = []
  public var processes: [Process] = []
  public var stocks: [Stock] = []
  public var streams: [Stream] = []
  public var recoveries: [Recovery] = []
  public var dispositions: [Disposition] = []
  public var targets: [Target] = []
  /// Where what a yield loses goes: the disposition named scrap, where the map declares one.
  public var scrap = RouteTarget.scrap
  /// The sign of the one currency that the map's money is in.
  public var currency: String?
  public var information: [InformationFlow] = []
  public var remarks: [Remark] = []
  public var kanbanPlaces: [KanbanPlace] = []
  public var kanbans: [Kanban] = []
  /// Icons that the map declares.
  public var icons: [Icon] = []

  public init() {}

  /// One element of the map, wherever it is kept.
  public enum Reference: Sendable, Hashable {
    case supplier(Int), customer(Int), source(Int), control(Int), process(Int), stock(Int), disposition(Int)
    case kanbanPlace(Int)
  }

  /// The name by which figures, ids and messages know an element.
  public func id(of reference: Reference) -> String {
    switch reference {
    case .supplier(let index): suppliers[index].id
    case .customer(let index): customers[index].id
    case .source(let index): sources[index].id
    case .control(let index): controls[index].id
    case .process(let index): processes[index].id
    case .stock(let index): stocks[index].id
    case .disposition(let index): dispositions[index].id
    case .kanbanPlace(let index): kanbanPlaces[index].id
    }
  }

  /// What people call the element: its label, or else its name.
  public func label(of reference: Reference) -> String {
    switch reference {
    case .supplier(let index): suppliers[index].label
    case .customer(let index): customers[index].label
    case .source(let index): sources[index].label
    case .control(let index): controls[index].label
    case .process(let index): processes[index].label
    case .stock(let index): stocks[index].label ?? stocks[index].id
    case .disposition(let index): dispositions[index].label
    case .kanbanPlace(let index): kanbanPlaces[index].label ?? kanbanPlaces[index].id
    }
  }
}

/// Who supplies or who buys.
public struct Party: Sendable {
  public var id: String
  public var label: String
  public var properties: PropertyList
  /// The position of the map's icon that is drawn in place of the usual one.
  public var icon: Int?
  public var span: SourceSpan
}

/// Production control, or another place that plans.
public struct Control: Sendable {
  /// `control`, `control-centre`, `mrp` or `database`.
  public var word: Word
  public var id: String
  public var label: String
  public var properties: PropertyList
  /// The position of the map's icon that is drawn in place of the usual one.
  public var icon: Int?
  public var span: SourceSpan

  public var system: String? { properties.text(.system) }
}

/// A process step: one area of continuous flow.
public struct Process: Sendable {
  /// `process`, or `decision` for where ways part without any work.
  public var word: Word = .process
  public var id: String
  public var label: String
  public var properties: PropertyList
  /// The block that the step was declared in.
  public var home: Home
  /// What leaves the step by ways of its own, in the order of the file.
  public var routes: [Route] = []
  /// True where the routes by grade are for units that come with a grade: each takes the one of its own.
  public var keepsGrades = false
  /// True of a decision whose ways are called by its answers: `yes -> weld 85%` makes no unit one of grade yes.
  public var givesAnswers = false
  /// Where what the routes leave over goes: the next line; nothing where there is none.
  public var rest: RouteTarget?
  /// What leaves the step by alternative routes, each a stream of its own.
  public var alternatives: [Alternative] = []
  /// The position of the map's icon that is drawn in place of the usual one.
  public var icon: Int?
  public var span: SourceSpan

  /// A part of what leaves a step, that takes another row instead of the next line.
  public struct Alternative: Sendable {
    public var stream: Int
    /// The first thing of that row.
    public var target: RouteTarget
    public var share: Interval
  }

  /// The stream that the step was declared in; nothing for a step of a recovery.
  public var stream: Int? { home.stream }
  public var isShared: Bool { properties.has(.shared) }
  public var isDecision: Bool { word == .decision }
  /// Done by another company.
  public var isExternal: Bool { properties.has(.external) }
}

/// What waits: an inventory triangle, a supermarket, a FIFO lane and their like.
public struct Stock: Sendable {
  /// Which of the words that declare stocks it was declared by.
  public var word: Word = .inventory
  /// The declared name, or one made from the label or from the step before it.
  public var id: String
  /// False where the map gives no name, and the id is one of ours.
  public var isNamed = true
  public var label: String?
  /// Pieces, by variant where the map says so; nothing where only a time is given.
  public var quantity: Mix?
  public var time: WrittenDuration?
  public var properties = PropertyList()
  public var home: Home
  /// The position of the map's icon that is drawn in place of the usual one.
  public var icon: Int?
  public var span: SourceSpan

  /// The stream that the stock was declared in; nothing for a stock of a recovery.
  public var stream: Int? { home.stream }
}

/// The block that a step or a stock stands in.
public enum Home: Sendable, Hashable {
  case stream(Int)
  case recovery(Int)

  public var stream: Int? { if case .stream(let index) = self { index } else { nil } }
  public var recovery: Int? { if case .recovery(let index) = self { index } else { nil } }
}

/// What carries a shipment.
public struct Vehicle: Sendable, Hashable {
  public var word: Word
  /// The frequency as the map words it.
  public var label: String?
  public var transit: WrittenDuration?
  /// The position of the map's icon that is drawn in place of the vehicle.
  public var icon: Int?

  public init(word: Word, label: String? = nil, transit: WrittenDuration? = nil) {
    self.word = word
    self.label = label
    self.transit = transit
  }
}

/// A row of things that material meets, in order.
public struct Stream: Sendable {
  public var id: String?
  public var label: String?
  /// Who delivers to the stream's first stock or step.
  public var sources: [Delivery] = []
  /// Where the stream splits off another one.
  public var origin: Origin?
  public var items: [Item] = []
  /// Who takes what the stream makes.
  public var deliveries: [Delivery] = []
  /// The process of another stream that this one flows into (both are needed there: AND).
  public var joins: Int?
  /// The part of the units of that process that needs what this stream brings, where others bring the rest (OR); nothing
  /// where every unit does.
  public var joinShare: Interval?
  public var span: SourceSpan

  /// The process of another stream that a stream begins at.
  public struct Origin: Sendable {
    public var process: Int
    /// The part of what leaves the process that takes this stream (OR); nothing where each unit that leaves also
    /// starts one here (AND).
    public var share: Interval?
    public var span: SourceSpan
  }

  public enum Item: Sendable, Hashable {
    case process(Int)
    case stock(Int)
    /// A transport between two steps.
    case transport(Vehicle)
    case link(Link)
  }

  /// How two neighbours are linked where the map says so.
  public enum Link: Sendable, Hashable {
    case push, pull, sequencedPull
  }

  /// Material that comes from a supplier or goes to a customer.
  public struct Delivery: Sendable {
    /// Position in the map's suppliers or customers.
    public var party: Int
    public var vehicle: Vehicle?
  }
}

/// Information from one element to others: one statement, one label, a line to each target.
public struct InformationFlow: Sendable {
  /// `info`, `verbal`, `phone` or `go-see`.
  public var word: Word = .info
  public enum Medium: Sendable, Hashable { case manual, electronic }

  public var sources: [ValueStreamMap.Reference]
  public var targets: [ValueStreamMap.Reference]
  public var medium: Medium
  public var label: String?
  public var span: SourceSpan
}

/// Something that is said of a step or a stock: an improvement that the map calls for, or a note.
public struct Remark: Sendable {
  /// `kaizen` or `note`.
  public var word: Word
  public var target: ValueStreamMap.Reference
  public var label: String
  public var span: SourceSpan
}

/// Where kanban are levelled (heijunka) or collected, above a step or a stock.
public struct KanbanPlace: Sendable {
  /// `levelling` or `kanban-post`.
  public var word: Word
  public var id: String
  public var label: String?
  /// A process of a stream, or a stock that stands in its row.
  public var at: ValueStreamMap.Reference
  public var span: SourceSpan
}

/// The way of kanban from one place to another: one statement, one line for each source and target.
public struct Kanban: Sendable {
  public var kind: KanbanStatement.Kind
  public var sources: [ValueStreamMap.Reference]
  public var targets: [ValueStreamMap.Reference]
  public var label: String?
  public var properties: PropertyList
  public var span: SourceSpan

  /// Pieces that are moved or made together.
  public var batch: Interval? { properties.count(.kanbanBatch) }
}

/// An icon that the map declares: outlines in a box.
public struct Icon: Sendable {
  public var id: String
  public var label: String
  /// Nothing where the map leaves it to the outlines.
  public var box: IconBox?
  public var outlines: [IconOutline]
  public var isFilled: Bool
  public var span: SourceSpan
}

extension Stream.Link {
  /// The word that the map says it by.
  public var word: Word {
    switch self {
    case .push: .push
    case .pull: .pull
    case .sequencedPull: .sequencedPull
    }
  }
}
