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

  /// The way up to the end of one segment of a stream.
  private struct Way {
    var low = ExactSum()
    var middle = ExactSum()
    var high = ExactSum()
    /// The segment that the way comes from.
    var upstream: Int?

    mutating func add(_ term: Estimate) {
      low += term.low
      middle += term.middle
      high += term.high
    }

    /// Goes on from another segment where the way there is longer.
    mutating func meet(_ other: Way, of segment: Int) {
      if other.middle.value > middle.value { (middle, upstream) = (other.middle, segment) }
      if other.low.value > low.value { low = other.low }
      if other.high.value > high.value { high = other.high }
    }
  }

  init(of map: ValueStreamMap, _ network: Network, _ streams: [StreamRungs]) {
    let parts = network.segments
    let rungsOf = parts.segments.indices.map { Self.rungs(of: $0, parts, streams) }
    /// The streams that flow together at the beginning of each segment.
    var meeting = [[Int]](repeating: [], count: parts.segments.count)
    /// The alternative routes that leave before each segment: their time is a part of the way, by their visits.
    var besides = [[Int]](repeating: [], count: parts.segments.count)
    for (stream, join) in parts.join.enumerated() where network.main[stream] == stream {
      if let join { meeting[join].append(stream) }
    }
    for (stream, origin) in parts.origin.enumerated() where network.main[stream] != stream {
      if let origin { besides[origin + 1].append(stream) }
    }
    var ways = [Way](repeating: Way(), count: parts.segments.count)
    for part in parts.order {
      let stream = parts.segments[part].stream
      guard network.main[stream] == stream else { continue }
      let isFirst = part == parts.ofStream[stream].first
      var way = Way()
      if let before = isFirst ? parts.origin[stream] : part - 1 {
        way = ways[before]
        way.upstream = before
      }
      for other in meeting[part] {
        if let last = parts.ofStream[other].last { way.meet(ways[last], of: last) }
      }
      for timed in Self.rows(besides: part, besides, parts).flatMap({ streams[$0].rungs })
        + streams[stream].rungs[rungsOf[part]]
      {
        if let lead = timed.lead { way.add(lead) }
      }
      ways[part] = way
    }

    var ends = map.streams.indices.filter { network.joins[$0] == nil && network.main[$0] == $0 }
    // A stream that leads nowhere is no way to a customer, unless none of them is.
    let delivering = ends.filter { !map.streams[$0].deliveries.isEmpty }
    if !delivering.isEmpty { ends = delivering }
    let lasts = ends.compactMap { parts.ofStream[$0].last }

    ladders = streams.map { Ladder(rungs: $0.rungs.map(\.rung)) }
    guard let first = lasts.first else { return }
    var longest = first
    var bounds = ways[first]
    for end in lasts.dropFirst() {
      if ways[end].middle.value > ways[longest].middle.value { longest = end }
      bounds.meet(ways[end], of: end)
    }

    // Downstream streams first, and each from left to right.
    var runs: [[Int]] = []
    var current: Int? = longest
    while let part = current {
      if let last = runs.last?.last, parts.segments[last].stream == parts.segments[part].stream {
        runs[runs.count - 1].append(part)
      } else {
        runs.append([part])
      }
      current = ways[part].upstream
    }
    for part in runs.flatMap({ $0.reversed() }) {
      for row in Self.rows(besides: part, besides, parts) {
        take(0..<streams[row].rungs.count, of: row, streams)
      }
      take(rungsOf[part], of: parts.segments[part].stream, streams)
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
  /// The alternative routes that leave before a segment, and those that leave them in turn.
  private static func rows(besides part: Int, _ besides: [[Int]], _ parts: StreamSegments) -> [Int] {
    var rows = besides[part]
    var position = 0
    while position < rows.count {
      for own in parts.ofStream[rows[position]] { rows += besides[own] }
      position += 1
    }
    return rows
  }

  /// The rungs of one segment among those of its stream.
  private static func rungs(of part: Int, _ parts: StreamSegments, _ streams: [StreamRungs]) -> Range<Int> {
    let segment = parts.segments[part]
    let stream = streams[segment.stream]
    let isLast = part == parts.ofStream[segment.stream].last
    let start = segment.items.lowerBound == 0 ? 0 : stream.rungsBefore[segment.items.lowerBound]
    let end = isLast ? stream.rungs.count : stream.rungsBefore[segment.items.upperBound]
    return start..<max(start, end)
  }

  private mutating func take(_ positions: Range<Int>, of stream: Int, _ streams: [StreamRungs]) {
    for position in positions {
      ladders[stream].rungs[position].isOnCriticalPath = true
      var timed = streams[stream].rungs[position]
      timed.rung.isOnCriticalPath = true
      rungs.append(timed)
      if timed.lead == nil { unknown.append(timed.rung.of) }
    }
  }
}
