import VSMModel

/// The wait before a step that varies: Kingman's approximation for G/G/m, with outages as in Hopp & Spearman,
/// *Factory Physics*, chapter 8.
public enum Queue {
  /// Expected wait in the queue, in the unit of `time`:
  /// ((ca² + ce²) / 2) · u^(√(2(m+1)) − 1) / (m(1 − u)) · te, which for one server is
  /// ((ca² + ce²) / 2) · u / (1 − u) · te.
  ///
  /// Outages stretch the time and add to its variation: te = t0 / A, ce² = c0² + (1 + cr²)·A(1 − A)·mr / t0. The
  /// repair times' own variation is not asked for; cr = 1, that of exponential repairs, is used.
  ///
  /// - Parameters:
  ///   - arrivalVariation: ca, the coefficient of variation of the times between arrivals.
  ///   - processVariation: c0, that of the process time without outages.
  ///   - utilisation: u, at least 0; from 1 on the queue has no end.
  ///   - servers: m, the stations in parallel.
  ///   - time: t0, the process time without outages.
  ///   - uptime: A, the part of the time in which a station can run.
  ///   - repair: mr, the mean time to repair.
  /// - Returns: Nothing where the queue grows without end.
  public static func wait(
    arrivalVariation: Double, processVariation: Double, utilisation: Double, servers: Double = 1,
    time: Double,
    uptime: Double = 1, repair: Double = 0
  ) -> Double? {
    guard utilisation >= 0, utilisation < 1, servers > 0, uptime > 0 else { return nil }
    // te·ce², written out so that it also holds for t0 = 0 and falls with A throughout.
    let varied = time / uptime * processVariation * processVariation + 2 * (1 - uptime) * repair
    let half = (time / uptime * arrivalVariation * arrivalVariation + varied) / 2
    // √(2(m + 1)) − 1 is 1 for one server.
    let exponent = (2 * (servers + 1)).squareRoot() - 1
    let wait = half * power(utilisation, exponent) / (servers * (1 - utilisation))
    return wait.isFinite ? wait : nil
  }

  /// The estimate for a step at the middle and at the bounds; it rises with every variation, the flow, C/T and
  /// repair time, and falls with uptime. The stations are taken at their middle.
  static func wait(_ step: StepInput, utilisation: Estimate) -> Estimate? {
    guard let arrivals = step.arrivalVariation, let process = step.processVariation, let time = step.cycle
    else {
      return nil
    }
    let uptime = step.uptime ?? Estimate(1)
    func wait(at end: KeyPath<Estimate, Double>, uptime: Double) -> Double? {
      Self.wait(
        arrivalVariation: arrivals[keyPath: end], processVariation: process[keyPath: end],
        utilisation: utilisation[keyPath: end], servers: step.stations?.middle ?? 1, time: time[keyPath: end],
        uptime: uptime, repair: step.repair?[keyPath: end] ?? 0)
    }
    guard let low = wait(at: \.low, uptime: uptime.high),
      let middle = wait(at: \.middle, uptime: uptime.middle),
      let high = wait(at: \.high, uptime: uptime.low)
    else { return nil }
    return Estimate(low: low, middle: middle, high: high)
  }
}
