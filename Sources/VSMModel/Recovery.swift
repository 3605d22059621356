public import VSMDiagnostics
public import VSMSyntax

/// Where units come back from.
public struct Source: Sendable {
  public var id: String
  public var label: String
  public var properties: PropertyList
  /// The customer whose deliveries come back, and the part of them that does; nothing where the source gives a volume.
  public var returns: (share: Interval, customer: Int)?
  public var span: SourceSpan
  /// Its file, where that is not the one that was opened.
  public var file: String?
  /// The line of its file, from 1.
  public var line = 0

  public var isDataBearing: Bool { properties.has(.dataBearing) }
  public var isHazardous: Bool { properties.has(.hazardous) }
}

/// Where units of a recovery end.
public struct Disposition: Sendable {
  public var id: String
  public var label: String
  /// The rung of the R-ladder; nothing where the map does not say.
  public var rung: RecoveryRung?
  public var properties: PropertyList
  public var span: SourceSpan
  /// Its file, where that is not the one that was opened.
  public var file: String?
  /// The line of its file, from 1.
  public var line = 0

  /// How what ends there is treated: as it says, or else as its rung does.
  public var treatment: Treatment? {
    properties.text(.treatment).flatMap { Treatment(rawValue: $0) } ?? rung.flatMap { Treatment($0) }
  }

  public var certificate: String? { properties.text(.certified) }
}

/// The way back: what returned units meet, in order, one thing a line.
public struct Recovery: Sendable {
  public var id: String?
  public var label: String?
  /// Positions in the map's sources, each with its vehicle.
  public var sources: [Stream.Delivery] = []
  public var items: [Stream.Item] = []
  /// Where what leaves the last step goes when its routes leave something over; nothing where the block ends there.
  public var end: RouteTarget?
  public var properties = PropertyList()
  /// What a unit that comes in weighs, in kg; nothing where the sources do not all give the same.
  public var unitMass: Interval?
  public var span: SourceSpan
}

/// Where a route leads.
public enum RouteTarget: Sendable, Hashable {
  case process(Int)
  case stock(Int)
  case disposition(Int)
  /// Out of the map, without a disposition that says how.
  case scrap
  /// To the customers at the end of the stream, or where the recovery's last line says.
  case end
  /// To customers of their own at the end of an alternative route, by its position among the streams. Only figures speak
  /// of it: a step at the end of its row leads to ``end``.
  case endOf(Int)

  /// True of the ends of a stream's rows.
  public var isEnd: Bool {
    switch self {
    case .end, .endOf: true
    case .process, .stock, .disposition, .scrap: false
    }
  }

  /// The element of the map that it is; nothing for what the map does not name.
  public var reference: ValueStreamMap.Reference? {
    switch self {
    case .process(let index): .process(index)
    case .stock(let index): .stock(index)
    case .disposition(let index): .disposition(index)
    case .scrap, .end, .endOf: nil
    }
  }
}

extension Stream.Item {
  /// The step or the stock that it is; nothing for what only connects them.
  public var place: RouteTarget? {
    switch self {
    case .process(let process): .process(process)
    case .stock(let stock): .stock(stock)
    case .transport, .link: nil
    }
  }
}

/// A part of what leaves a process, as the map has it.
public struct Route: Sendable {
  public enum Kind: Sendable, Hashable {
    case plain
    /// The planned way of units of one grade.
    case grade(String)
    /// The exception: counts against first-pass yield and as repeat work.
    case rework
  }

  public typealias Basis = RouteStatement.Basis

  public var kind: Kind
  public var target: RouteTarget
  /// As the route gives it, or else the grade's share in the source's mix. Where a step keeps the grades of units
  /// (``Process/keepsGrades``), only a stand-in: what comes with the grade rules.
  public var share: Interval
  public var basis: Basis
  /// The most passes, the first included.
  public var limit: Int?
  /// Where units go after the last pass.
  public var otherwise: RouteTarget?
  /// How long the way itself takes.
  public var transit: WrittenDuration?
  /// Why units go there: a reason or a defect.
  public var reason: String?
  public var span: SourceSpan

  public var isRework: Bool { kind == .rework }

  /// The grade that the route is for.
  public var grade: String? { if case .grade(let name) = kind { name } else { nil } }
}

extension RouteStatement {
  /// The grade that the route is for.
  var grade: Name? { if case .grade(let name) = kind { name } else { nil } }
}

/// A figure that the map's owner wants to hold.
public struct Target: Sendable {
  public var statement: TargetStatement
  public var figure: TargetFigure
  /// The element that the figure is of.
  public enum Scope: Sendable, Hashable {
    case map, every
    case element(ValueStreamMap.Reference)
  }

  public var scope: Scope
  /// Where it stands in the text that was read.
  public var span: SourceSpan
  /// Its file, where that is not the one that was opened.
  public var file: String?
  /// The line of its file, from 1.
  public var line: Int
}
