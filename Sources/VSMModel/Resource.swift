public import VSMDiagnostics
public import VSMSyntax

/// People or machines that do work at one step or several.
public struct Resource: Sendable {
  /// The name by which steps refer to it.
  public var id: String
  /// What it is called.
  public var label: String
  /// What its block gives.
  public var properties: PropertyList
  /// The calendar that its block names, by its position among the map's named ones.
  public var calendar: Int?
  /// Where it is, by its position among the map's sites: that of the map where its block names none.
  public var site: Int?
  /// Where it is declared.
  public var span: SourceSpan

  /// True for people; false for machines. One that says neither counts as people.
  public var isOfPeople: Bool { !properties.has(.machines) }
}

/// A calendar with a name, by which steps, resources and sites work that name it.
public struct NamedCalendar: Sendable {
  /// The name that they give.
  public var id: String
  /// Its shifts, breaks and days.
  public var calendar: Calendar
  /// Where it is declared.
  public var span: SourceSpan
}

extension Process {
  /// The part of a step's work that a resource does.
  public struct Use: Sendable, Hashable {
    /// The resource, by its position in the map.
    public var resource: Int
    /// The part of the work, in parts of one.
    public var share: Interval
    /// What the resource is called.
    public var label: String
    /// True where other steps use it, too.
    public var isShared = false
  }
}
