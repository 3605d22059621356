public import VSMDiagnostics
public import VSMSyntax

/// A process step: one area of continuous flow.
public struct Process: Sendable {
  /// `process`, or `decision` for where ways part without any work.
  public var word: Word = .process
  /// The name that the map gives it, by which others refer to it.
  public var id: String
  /// What stands in its box.
  public var label: String
  /// What its block gives.
  public var properties: PropertyList
  /// The block that the step was declared in.
  public var home: Home
  /// The calendar that its block names, by its position among the map's named ones.
  public var calendar: Int?
  /// Where it is done, by its position among the map's sites: that of the map where its block names none.
  public var site: Int?
  /// What that site is called; where the map declares none, what it says of itself.
  public var siteLabel: String?
  /// The resources that do its work, in the order of the file.
  public var uses: [Use] = []
  /// What leaves the step by ways of its own, in the order of the file.
  public var routes: [Route] = []
  /// True where the routes by grade are for units that come with a grade: each takes the one of its own.
  public var keepsGrades = false
  /// How right the step grades the units that come with a grade; nothing where it makes no errors.
  public var gradingError: GradingError?
  /// True of a decision whose ways are called by its answers: `yes -> weld 85%` makes no unit one of grade yes.
  public var givesAnswers = false
  /// Where what the routes leave over goes: the next line; nothing where there is none.
  public var rest: RouteTarget?
  /// Why the rest goes there, where a route of its own says it.
  public var restReason: String?
  /// What leaves the step by alternative routes, each a stream of its own.
  public var alternatives: [Alternative] = []
  /// What a unit weighs that comes to it, in kg, in a recovery whose steps say what units weigh behind them; nothing where that
  /// is not known, or where units of several masses come.
  public var arrivingMass: Interval?
  /// The position of the map's icon that is drawn in place of the usual one.
  public var icon: Int?
  /// Where it is declared.
  public var span: SourceSpan
  /// Its file, where that is not the one that was opened.
  public var file: String?
  /// The line of its file, from 1.
  public var line = 0

  /// A part of what leaves a step, that takes another row instead of the next line.
  public struct Alternative: Sendable {
    /// The other row, by its position among the map's streams.
    public var stream: Int
    /// The first thing of that row.
    public var target: RouteTarget
    /// The part of the units that take it, in parts of one.
    public var share: Interval
  }

  /// Why units go the way of a route by its position, the rest behind the others.
  public func reason(ofRoute index: Int) -> String? {
    routes.indices.contains(index) ? routes[index].reason : index == routes.count ? restReason : nil
  }

  /// The stream that the step was declared in; nothing for a step of a recovery.
  public var stream: Int? { home.stream }
  /// True where the step also serves other value streams, or those who work at it work at other steps, too: its box is hatched.
  public var isShared: Bool { properties.has(.shared) || uses.contains(where: \.isShared) }
  /// True for a `decision`: ways part there, and no work is done.
  public var isDecision: Bool { word == .decision }
  /// Done by another company.
  public var isExternal: Bool { properties.has(.external) }
}
