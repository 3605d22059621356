public import VSMModel
import VSMSyntax

/// Times through a block as the map speaks of them.
extension ValueStreamMap {
  /// True where people would say times through a block in days: a step or a stock of it is.
  func isTimedInDays(_ home: Home, countingStocksInDays: Bool) -> Bool {
    items(of: home).contains { item in
      switch item {
      case .process(let index): saysInDays(process: index)
      case .stock(let index):
        stocks[index].time.map { $0.leadingUnit >= .day } ?? countingStocksInDays
      case .transport, .link: false
      }
    }
  }

  /// True where a step gives a time in days, or in what is longer.
  private func saysInDays(process: Int) -> Bool {
    [Property.elapsed, .processTime, .cycleTime].contains { property in
      processes[process].properties.duration(property).map { $0.leadingUnit >= .day } ?? false
    }
  }

  /// Whether times that follow from quantities are said in days: where the map itself gives one in days, or where the stocks
  /// of a stream or a recovery hold as much as goes in a day. The twelve minutes of a laboratory are no 0.0089 d.
  ///
  /// - Parameters:
  ///   - times: of the stocks, in s; nothing where one is not known.
  ///   - day: its length, in s.
  /// - Returns: true, too, where no time follows from a quantity.
  func countsStocksInDays(_ times: [Estimate?], day: Double) -> Bool {
    let known = times.indices.contains { times[$0] != nil && stocks[$0].time == nil }
    guard known, day > 0 else { return true }
    func isLong(_ written: WrittenDuration?) -> Bool { written.map { $0.leadingUnit >= .day } ?? false }
    let blocks =
      streams.indices.map { items(of: .stream($0)) } + recoveries.indices.map { items(of: .recovery($0)) }
    return stocks.contains { isLong($0.time) }
      || processes.indices.contains { step in
        saysInDays(process: step) || processes[step].routes.contains { isLong($0.transit) }
      }
      || blocks.contains { items in
        var sum = 0.0
        for item in items {
          switch item {
          case .stock(let stock): sum += times[stock]?.middle ?? 0
          case .transport(let vehicle): if conventions.transport, isLong(vehicle.transit) { return true }
          case .process, .link: break
          }
        }
        return sum >= day
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
