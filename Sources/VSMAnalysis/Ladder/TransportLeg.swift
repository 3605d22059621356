import VSMModel
import VSMSyntax

/// The transports between two neighbours of a row, or at one of its ends, as far as they say how long they take.
struct TransportLeg: Sendable {
  /// One after the other; of vehicles side by side, as of several suppliers, all must have arrived.
  var runs: [[Vehicle]] = []
  /// What the last of them leads to.
  var to: ValueStreamMap.Reference

  /// How long they take together.
  struct Transit: Sendable {
    /// Seconds; nothing where the map's calendar cannot convert them.
    var time: Estimate?
    var isInDays: Bool
  }

  func transit(_ time: inout WorkTime) -> Transit {
    var whole: Transit?
    for vehicles in runs {
      var longest: Transit?
      for written in vehicles.compactMap(\.transit) {
        let isInDays = written.leadingUnit >= .day
        let seconds = time.seconds(of: written)
        guard let known = longest else {
          longest = Transit(time: seconds, isInDays: isInDays)
          continue
        }
        let maximum = seconds.flatMap { seconds in known.time.map { Estimate.maximum($0, seconds) } }
        longest = Transit(time: maximum, isInDays: known.isInDays || isInDays)
      }
      guard let run = longest else { continue }
      whole =
        whole.map { before in
          let sum = before.time.flatMap { before in run.time.map { before + $0 } }
          return Transit(time: sum, isInDays: before.isInDays || run.isInDays)
        } ?? run
    }
    return whole ?? Transit(time: Estimate(0), isInDays: false)
  }

  /// The legs of a row by how many steps and stocks stand before each; none where the map's convention leaves
  /// transports out.
  static func of(
    _ items: [Stream.Item], from sources: [Stream.Delivery], to deliveries: [Stream.Delivery] = [],
    end: ValueStreamMap.Reference?, _ map: ValueStreamMap
  ) -> [Int: TransportLeg] {
    guard map.conventions.transport else { return [:] }
    var legs: [Int: TransportLeg] = [:]
    var place = 0
    var runs: [[Vehicle]] = []
    func take(_ vehicles: [Vehicle]) {
      let timed = vehicles.filter { $0.transit != nil }
      if !timed.isEmpty { runs.append(timed) }
    }
    func arrive(at reference: ValueStreamMap.Reference) {
      if !runs.isEmpty { legs[place] = TransportLeg(runs: runs, to: reference) }
      runs = []
      place += 1
    }
    take(sources.compactMap(\.vehicle))
    for item in items {
      switch item {
      case .link: break
      case .transport(let vehicle): take([vehicle])
      case .stock(let stock): arrive(at: .stock(stock))
      case .process(let process): arrive(at: .process(process))
      }
    }
    if let delivery = deliveries.first {
      take(deliveries.compactMap(\.vehicle))
      arrive(at: .customer(delivery.party))
    } else if let end {
      arrive(at: end)
    }
    return legs
  }

  static func of(_ stream: Int, in map: ValueStreamMap) -> [Int: TransportLeg] {
    let stream = map.streams[stream]
    return of(
      stream.items, from: stream.sources, to: stream.deliveries, end: stream.joins.map { .process($0) }, map)
  }
}
