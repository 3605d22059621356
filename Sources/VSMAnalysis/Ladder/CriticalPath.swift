import VSMModel

/// The longest way through the map by lead time, and the sums along it.
///
/// Streams that join at a process are all needed there (AND), so the longest one rules; of equally long ones, the
/// stream in which the process stands (Martin & Osterling, *Value Stream Mapping*).
struct CriticalPath: Sendable {
  /// The ladder of each stream, with the rungs of the path marked.
  private(set) var ladders: [Ladder]
  /// Sum of what the rungs on the path add to the lead time. The path is the longest at the middle of all ranges;
  /// the bounds are those of the longest way at the bounds.
  private(set) var leadTime: Estimate?
  /// The rungs on the path, downstream streams first.
  private(set) var rungs: [TimedRung] = []
  /// True where a wait off the path is unknown, so that the path may not be the longest.
  private(set) var unknownElsewhere: [ValueStreamMap.Reference] = []
  /// Rungs on the path that have no time.
  private(set) var unknown: [ValueStreamMap.Reference] = []

  /// The way up to one point of a stream.
  private struct Way {
    var low = ExactSum()
    var middle = ExactSum()
    var high = ExactSum()
    /// Where this stream's own part of the way begins, and the stream that it comes from before that.
    var start = 0
    var upstream: Int?

    mutating func add(_ term: Estimate) {
      low += term.low
      middle += term.middle
      high += term.high
    }

    /// Goes on from another stream where that one is longer.
    mutating func meet(_ other: Way, of stream: Int, at rung: Int) {
      if other.middle.value > middle.value { (middle, start, upstream) = (other.middle, rung, stream) }
      if other.low.value > low.value { low = other.low }
      if other.high.value > high.value { high = other.high }
    }
  }

  init(of map: ValueStreamMap, _ network: Network, _ streams: [StreamRungs]) {
    var ways = [Way](repeating: Way(), count: streams.count)
    for index in network.order {
      var way = Way()
      var meetings = streams[index].meetings[...]
      for (position, timed) in streams[index].rungs.enumerated() {
        while let meeting = meetings.first, meeting.rungsBefore <= position {
          for other in network.joining[meeting.process] { way.meet(ways[other], of: other, at: position) }
          meetings.removeFirst()
        }
        if let lead = timed.lead { way.add(lead) }
      }
      for meeting in meetings {
        for other in network.joining[meeting.process] {
          way.meet(ways[other], of: other, at: streams[index].rungs.count)
        }
      }
      ways[index] = way
    }

    var ends = map.streams.indices.filter { network.joins[$0] == nil }
    // A stream that leads nowhere is no way to a customer, unless none of them is.
    let delivering = ends.filter { !map.streams[$0].deliveries.isEmpty }
    if !delivering.isEmpty { ends = delivering }

    ladders = streams.map { Ladder(rungs: $0.rungs.map(\.rung)) }
    guard let first = ends.first else { return }
    var longest = first
    var bounds = ways[first]
    for end in ends.dropFirst() {
      if ways[end].middle.value > ways[longest].middle.value { longest = end }
      bounds.meet(ways[end], of: end, at: 0)
    }

    var (current, end): (Int?, Int) = (longest, streams[longest].rungs.count)
    while let index = current {
      for position in ways[index].start..<max(end, ways[index].start) {
        ladders[index].rungs[position].isOnCriticalPath = true
        var timed = streams[index].rungs[position]
        timed.rung.isOnCriticalPath = true
        rungs.append(timed)
        if timed.lead == nil { unknown.append(timed.rung.of) }
      }
      current = ways[index].upstream
      if let next = current { end = streams[next].rungs.count }
    }
    for (index, stream) in streams.enumerated() {
      for (position, timed) in stream.rungs.enumerated()
      where timed.lead == nil && !ladders[index].rungs[position].isOnCriticalPath {
        unknownElsewhere.append(timed.rung.of)
      }
    }
    if unknown.isEmpty, rungs.contains(where: \.counts) {
      leadTime =
        Estimate(low: bounds.low.value, middle: bounds.middle.value, high: bounds.high.value)
        .finiteOrNothing
    }
  }
}
