import Testing
import VSMAnalysis

/// Each input of the queue's estimate, against cases that are known in closed form by themselves.
@Suite struct QueueInputTests {
  private func wait(
    ca: Double = 1, c0: Double = 1, u: Double = 0.8, m: Double = 1, t: Double = 10, a: Double = 1,
    mr: Double = 0
  ) throws -> Double {
    try #require(
      Queue.wait(
        arrivalVariation: ca, processVariation: c0, utilisation: u, servers: m, time: t, uptime: a, repair: mr
      ))
  }

  private func expect(
    _ found: Double, _ wanted: Double, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    #expect(abs(found - wanted) < 1e-9 * max(1, abs(wanted)), sourceLocation: sourceLocation)
  }

  @Test func variationsCountBySquares() throws {
    // M/M/1 waits u/(1 − u)·t; M/D/1 and D/M/1 half of it, D/D/1 not at all.
    expect(try wait(), 40)
    expect(try wait(c0: 0), 20)
    expect(try wait(ca: 0), 20)
    expect(try wait(ca: 0, c0: 0), 0)
    // Twice the variation is four times its part: (4 + 0)/2, (4 + 1)/2, (9 + 0.25)/2.
    expect(try wait(ca: 2, c0: 0), 80)
    expect(try wait(ca: 0, c0: 2), 80)
    expect(try wait(ca: 2, c0: 1), 100)
    expect(try wait(ca: 3, c0: 0.5), 4.625 * 40)
  }

  @Test func loadTimeAndServers() throws {
    for u in [0, 0.1, 0.5, 0.9, 0.99] { expect(try wait(u: u), u / (1 - u) * 10) }
    expect(try wait(t: 25), 100)
    // √(2(m + 1)) − 1 is 2 for m = 3.5 and 3 for m = 7.
    expect(try wait(m: 3.5), 0.8 * 0.8 / (3.5 * 0.2) * 10)
    expect(try wait(m: 7), 0.8 * 0.8 * 0.8 / (7 * 0.2) * 10)
  }

  @Test func outages() throws {
    // te = t/A, te·ce² = t·c0²/A + 2(1 − A)·mr: at A = 0.8 and mr = 60, te = 12.5 and te·ce² = 12.5 + 24.
    expect(try wait(a: 0.8, mr: 60), (12.5 + 12.5 + 24) / 2 * 4)
    expect(try wait(a: 0.8), 12.5 * 4)
    expect(try wait(c0: 0, a: 0.5, mr: 30), (20 + 0 + 30) / 2 * 4)
    expect(try wait(t: 0, a: 0.5, mr: 30), 30 / 2 * 4)
  }
}
