public import VSMDiagnostics
import VSMSyntax

/// A plant, an office or a ward where steps are done and resources are.
public struct Site: Sendable {
  /// The name by which steps and resources refer to it.
  public var id: String
  /// What it is called.
  public var label: String
  /// What its block gives.
  public var properties: PropertyList
  /// The calendar that its block names, by its position among the map's named ones.
  public var calendar: Int?
  /// Where it is declared.
  public var span: SourceSpan
}

/// The block that says when something works: its own, or that of its site.
public struct WorkingTime: Sendable {
  /// What the block gives.
  public var properties: PropertyList
  /// The calendar that it names, by its position among the map's named ones.
  public var calendar: Int?

  /// True where the block says by which calendar or in how many shifts people work.
  public var hasOwnDay: Bool { calendar != nil || properties.has(.shifts) }
}

extension ValueStreamMap {
  /// When a step works: as its own block says, or else as that of its site does.
  public func workingTime(of process: Process) -> WorkingTime {
    workingTime(WorkingTime(properties: process.properties, calendar: process.calendar), at: process.site)
  }

  /// When a resource works: as its own block says, or else as that of its site does.
  public func workingTime(of resource: Resource) -> WorkingTime {
    workingTime(WorkingTime(properties: resource.properties, calendar: resource.calendar), at: resource.site)
  }

  private func workingTime(_ own: WorkingTime, at site: Int?) -> WorkingTime {
    guard !own.hasOwnDay, let site else { return own }
    return WorkingTime(properties: sites[site].properties, calendar: sites[site].calendar)
  }

  /// True where steps say where they are done: sites have sums then.
  public var hasSites: Bool { processes.contains { $0.properties.has(.siteName) } }
}
