/// EPEI: how long until every variant has been made once, if all time that running leaves goes to changeovers.
public enum EveryPartEvery {
  /// Days until every part has had its changeover: ΣC/O / (A − Σ Dᵢ·C/Tᵢ).
  ///
  /// - Parameters:
  ///   - changeovers: Seconds of the changeover to each variant.
  ///   - running: Seconds a day that each variant runs, its demand × its C/T.
  ///   - available: Working seconds a day.
  /// - Returns: Nothing where running leaves no time for changeovers.
  public static func days(changeovers: [Double], running: [Double], available: Double) -> Double? {
    let left = available - ExactSum.of(running)
    guard left > 0 else { return nil }
    let days = ExactSum.of(changeovers) / left
    return days.isFinite ? days : nil
  }

  /// The same for one step of which only the count of variants, one C/O and one C/T are known:
  /// ΣC/O / (n·A·U − flow × C/T), of n stations of which a changeover stops one.
  static func days(_ step: StepInput, flow: Estimate?, variants: Int, available: Estimate?) -> Estimate? {
    guard variants >= 2, let changeover = step.changeover, let cycle = step.cycle, let flow, let available
    else { return nil }
    let stations = step.stations ?? Estimate(1)
    let each = available * (step.uptime ?? Estimate(1))
    let changeovers = step.changeoverOfAll ?? changeover * Double(variants)
    guard step.changeoverStopsAll else {
      return (changeovers / (each * stations - flow * cycle))?.finiteOrNothing
    }
    return (cycle / stations).flatMap { rate in changeovers / (each - flow * rate) }?.finiteOrNothing
  }

  /// Days until every part has been made once, where each is made in such batches: variants × batch / flow.
  static func days(ofBatch step: StepInput, flow: Estimate?, variants: Int) -> Estimate? {
    if let interval = step.intervalOfBatches { return interval }
    guard variants >= 2, let batch = step.batch, let flow else { return nil }
    return (batch * Double(variants) / flow)?.finiteOrNothing
  }
}
