public import VSMDiagnostics
public import VSMModel
public import VSMSyntax

extension Target {
  /// True where the map allows the target to be missed on a day still.
  public func mayBeMissed(on day: CalendarDate?) -> Bool {
    guard let day, let until = statement.until else { return false }
    return day <= until
  }
}

extension Figures {
  /// What moves the figure of each missed target most, in the order of the map's targets; empty for those that hold or whose
  /// figure is not given.
  public func drivers(of map: ValueStreamMap) -> [[TargetDrivers.Driver]] {
    zip(map.targets.indices, targets).map { index, found in
      found.holds ? [] : TargetDrivers(ofTarget: index, in: map, self).drivers
    }
  }

  /// A message as it is, but for one about a missed target: that says what moves the figure most, and until when it may be
  /// missed.
  public func explained(_ diagnostic: Diagnostic, of map: ValueStreamMap, on day: CalendarDate?) -> Diagnostic
  {
    guard case .targetMissed(let text, let figure, _) = diagnostic.problem,
      // Not by its place: that of a map made of several files is one of those.
      let index = map.targets.firstIndex(where: { $0.statement.text == text })
    else { return diagnostic }
    let target = map.targets[index]
    let drivers = TargetDrivers(ofTarget: index, in: map, self).drivers.map(\.text)
    let problem: Problem
    if target.mayBeMissed(on: day), let until = target.statement.until {
      problem = .targetMissedYet(text, figure: figure, drivers: drivers, until: until.text)
    } else {
      problem = .targetMissed(text, figure: figure, drivers: drivers)
    }
    return Diagnostic(problem, at: diagnostic.span, related: diagnostic.related)
  }
}
