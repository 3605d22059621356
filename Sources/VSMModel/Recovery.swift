public import VSMDiagnostics
public import VSMSyntax

/// Where units come back from.
public struct Source: Sendable {
  /// The name that recoveries refer to.
  public var id: String
  /// What stands in its factory.
  public var label: String
  /// What its block gives.
  public var properties: PropertyList
  /// The customer whose deliveries come back, and the part of them that does; nothing where the source gives a volume.
  public var returns: (share: Interval, customer: Int)?
  /// Where it is declared.
  public var span: SourceSpan
  /// Its file, where that is not the one that was opened.
  public var file: String?
  /// The line of its file, from 1.
  public var line = 0

  /// True where units hold data that must be wiped before they are used again.
  public var isDataBearing: Bool { properties.has(.dataBearing) }
  /// True where units hold hazardous material.
  public var isHazardous: Bool { properties.has(.hazardous) }
}

/// Where units of a recovery end.
public struct Disposition: Sendable {
  /// The name that routes refer to.
  public var id: String
  /// What stands at its sign.
  public var label: String
  /// The rung of the R-ladder; nothing where the map does not say.
  public var rung: RecoveryRung?
  /// What its block gives.
  public var properties: PropertyList
  /// Where it is declared.
  public var span: SourceSpan
  /// Its file, where that is not the one that was opened.
  public var file: String?
  /// The line of its file, from 1.
  public var line = 0

  /// How what ends there is treated: as it says, or else as its rung does.
  public var treatment: Treatment? {
    properties.text(.treatment).flatMap { Treatment(rawValue: $0) } ?? rung.flatMap { Treatment($0) }
  }

  /// The certificate of who takes the units; nothing where none is given.
  public var certificate: String? { properties.text(.certified) }
}

/// The way back: what returned units meet, in order, one thing a line.
public struct Recovery: Sendable {
  /// The name that the map gives it; nothing where it has none.
  public var id: String?
  /// What it is called; nothing where the map does not say.
  public var label: String?
  /// Positions in the map's sources, each with its vehicle.
  public var sources: [Stream.Delivery] = []
  /// What units meet, in order.
  public var items: [Stream.Item] = []
  /// Where what leaves the last step goes when its routes leave something over; nothing where the block ends there.
  public var end: RouteTarget?
  /// What the recovery itself gives: acquisition, fixed cost, credit.
  public var properties = PropertyList()
  /// What a unit that comes in weighs, in kg; nothing where the sources do not all give the same.
  public var unitMass: Interval?
  /// True where a step says what units weigh behind it.
  public var hasMassesOfSteps = false
  /// Where it is declared.
  public var span: SourceSpan
}

/// Where a route leads.
public enum RouteTarget: Sendable, Hashable {
  /// A process, by its position in the map.
  case process(Int)
  /// A stock, by its position in the map.
  case stock(Int)
  /// A disposition, by its position in the map.
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
  /// For which units a route is.
  public enum Kind: Sendable, Hashable {
    /// For any of them, by its share.
    case plain
    /// The planned way of units of one grade.
    case grade(String)
    /// The exception: counts against first-pass yield and as repeat work.
    case rework
  }

  /// What the share is a share of: units, mass or value.
  public typealias Basis = RouteStatement.Basis

  /// For which units it is.
  public var kind: Kind
  /// Where it leads.
  public var target: RouteTarget
  /// As the route gives it, or else the grade's share in the source's mix. Where a step keeps the grades of units
  /// (``Process/keepsGrades``), only a stand-in: what comes with the grade rules.
  public var share: Interval
  /// What its share is a share of.
  public var basis: Basis
  /// How many units each unit that goes there gives, as one that is taken apart; nothing for one.
  public var quantity: Interval?
  /// True of a route without a share that gives a number of units: each unit gives so many beside what it is itself, and the
  /// share is the whole.
  public var isBeside = false
  /// The most passes, the first included.
  public var limit: Int?
  /// Where units go after the last pass.
  public var otherwise: RouteTarget?
  /// How long the way itself takes.
  public var transit: WrittenDuration?
  /// Why units go there: a reason or a defect.
  public var reason: String?
  /// Where it stands in the text.
  public var span: SourceSpan

  /// True for the exception, units that are done again.
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
  /// The target as it stands in the text.
  public var statement: TargetStatement
  /// The figure that it is about.
  public var figure: TargetFigure
  /// The element that the figure is of.
  public enum Scope: Sendable, Hashable {
    /// The map as a whole, or each thing that has such a figure.
    case map, every
    /// One step, stock, disposition or customer.
    case element(ValueStreamMap.Reference)
  }

  /// Of what the figure is.
  public var scope: Scope
  /// Where it stands in the text that was read.
  public var span: SourceSpan
  /// Its file, where that is not the one that was opened.
  public var file: String?
  /// The line of its file, from 1.
  public var line: Int
}
