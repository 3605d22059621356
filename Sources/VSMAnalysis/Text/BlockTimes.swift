public import VSMModel
import VSMSyntax

/// Times through a block as the map speaks of them.
extension ValueStreamMap {
  /// True where people would say times through a block in days: a step or a stock of it is.
  public func isTimedInDays(_ home: Home) -> Bool {
    items(of: home).contains { item in
      switch item {
      case .process(let index):
        [Property.elapsed, .processTime, .cycleTime].contains { property in
          processes[index].properties.duration(property).map { $0.leadingUnit >= .day } ?? false
        }
      case .stock(let index): stocks[index].time.map { $0.leadingUnit >= .day } ?? true
      case .transport, .link: false
      }
    }
  }

  /// What a block holds, one thing a line.
  public func items(of home: Home) -> [Stream.Item] {
    switch home {
    case .stream(let index): streams[index].items
    case .recovery(let index): recoveries[index].items
    }
  }

  /// What people call a block; nothing where it has no name.
  public func name(of home: Home) -> String? {
    switch home {
    case .stream(let index): streams[index].label ?? streams[index].id
    case .recovery(let index): recoveries[index].label ?? recoveries[index].id
    }
  }
}

extension Figures {
  /// An expected time through a block: in days where the map speaks of the block in days. It is no reading of a clock,
  /// so that seconds mean nothing in hours.
  public func text(ofPassage seconds: Double, inDays: Bool) -> String {
    text(of: Estimate(inDays ? seconds : TimeText.inMinutes(seconds)), inDays: inDays)
  }

  /// A mean with its standard deviation, `3.9 d ± 2.0 d`, or the mean alone where there is none or nothing varies.
  public func text(mean: Double, deviation: Double?, inDays: Bool) -> String {
    let text = text(ofPassage: mean, inDays: inDays)
    guard let deviation, deviation > 1e-9 * mean else { return text }
    return text + " ± " + self.text(ofPassage: deviation, inDays: inDays)
  }
}
