public import VSMDiagnostics
public import VSMSyntax

extension PropertyList {
  /// What is used of a flow; nothing where it is not given.
  public func use(of flow: EnvironmentalFlow) -> Consumption? {
    if case .consumption(let use) = self[.use(of: flow)] { use } else { nil }
  }

  /// A distance in km.
  public func distance(_ property: Property) -> Interval? {
    if case .consumption(let distance) = self[property] { distance.amount } else { nil }
  }

  /// The flows that are given, in the order of the text.
  public var uses: [(flow: EnvironmentalFlow, use: Consumption, span: SourceSpan)] {
    entries.compactMap { entry in
      guard case .consumption(let flow) = entry.property.kind, case .consumption(let use) = entry.value else {
        return nil
      }
      return (flow, use, entry.span)
    }
  }

  /// The part of a value that holding it costs in a period.
  public var holding: (share: Interval, period: TimeUnit)? {
    if case .decay(let share, let period) = self[.holding] { (share, period) } else { nil }
  }
}
