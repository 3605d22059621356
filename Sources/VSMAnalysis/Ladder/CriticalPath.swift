import VSMModel
import VSMSyntax

/// The longest way through the map by lead time, or by work, and the sums along it.
///
/// Streams that join at a process are all needed there (AND), so the longest one rules; of equally long ones the one
/// with more work, and then the stream in which the process stands (Martin & Osterling, *Value Stream Mapping*). Where
/// no wait is known, all are equally long. Those that each bring it to a part of the units (OR) count together, by their
/// shares; so do alternative routes, as a part of the way of the stream that they leave, up to where they come back.
struct CriticalPath: Sendable {
  /// What makes a way long.
  enum Length: Sendable {
    case leadTime, work

    func of(_ timed: TimedRung) -> Estimate? {
      switch self {
      case .leadTime: timed.lead
      case .work: timed.rung.kind == .process ? timed.rung.time : nil
      }
    }
  }

  /// The ladder of each stream, with the rungs of the path marked.
  private(set) var ladders: [Ladder]
  /// Sum of what the rungs on the path add to the lead time, of a unit that is delivered. The path is the longest at the
  /// middle of all ranges; the bounds are those of the longest way at the bounds. What is not known is left out:
  /// see ``unknown`` and ``untimed``.
  private(set) var leadTime: Estimate?
  /// The same for each unit that enters.
  private(set) var leadTimeOfAll: Estimate?
  /// The rungs on the path, downstream streams first.
  private(set) var rungs: [TimedRung] = []
  /// True where a wait off the path is unknown, so that the path may not be the longest.
  private(set) var unknownElsewhere: [ValueStreamMap.Reference] = []
  /// Rungs on the path that have no time.
  private(set) var unknown: [ValueStreamMap.Reference] = []
  /// Steps on the path that say nothing of their time, where processing counts.
  private(set) var untimed: [ValueStreamMap.Reference] = []

  /// The way up to the end of one segment of a stream.
  private struct Way {
    var low = ExactSum()
    var middle = ExactSum()
    var high = ExactSum()
    /// The processing along it, which decides between equally long ways.
    var work = ExactSum()
    /// The segments that the way comes from; several where streams count by their shares.
    var upstream: [Int] = []
    /// True where it comes by the segment's own stream, with the alternative routes that come back there.
    var isOwn = true

    mutating func add(_ term: Estimate) {
      low += term.low
      middle += term.middle
      high += term.high
    }

    mutating func add(_ timed: TimedRung, by length: Length) {
      if let long = length.of(timed) { add(long) }
      if let worked = Length.work.of(timed) { work += worked.middle }
    }

    mutating func add(_ other: Way) {
      add(Estimate(low: other.low.value, middle: other.middle.value, high: other.high.value))
      work += other.work.value
    }

    func isLonger(than other: Way) -> Bool {
      (middle.value, work.value) > (other.middle.value, other.work.value)
    }

    /// Goes on from other segments where the way there is longer.
    mutating func meet(_ other: Way) {
      if other.isLonger(than: self) {
        (middle, work, upstream, isOwn) = (other.middle, other.work, other.upstream, other.isOwn)
      }
      if other.low.value > low.value { low = other.low }
      if other.high.value > high.value { high = other.high }
    }
  }

  init(of map: ValueStreamMap, _ network: Network, _ streams: [StreamRungs], by length: Length = .leadTime) {
    let parts = network.segments
    let rows = Rows(network, parts)
    var ways = [Way](repeating: Way(), count: parts.segments.count)
    for part in parts.order {
      let stream = parts.segments[part].stream
      guard network.main[stream] == stream else { continue }
      var way = Way()
      if let before = parts.before(part) {
        way.add(ways[before])
        way.upstream = [before]
      }
      let rungs = streams[stream].rungs
      let (arriving, own) = Self.rungs(of: part, parts, streams)
      for timed in rows.backAt[part].flatMap({ streams[$0].rungs }) + rungs[arriving] {
        way.add(timed, by: length)
      }
      for group in rows.meeting[part] {
        var other = Way(isOwn: false)
        for last in group.compactMap({ parts.ofStream[$0].last }) {
          other.add(ways[last])
          other.upstream.append(last)
        }
        way.meet(other)
      }
      for timed in rungs[own] + rows.awayAfter[part].flatMap({ streams[$0].rungs }) {
        way.add(timed, by: length)
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
    var (longest, bounds) = (first, ways[first])
    for end in lasts.dropFirst() {
      if ways[end].isLonger(than: bounds) { longest = end }
      bounds.meet(ways[end])
    }

    for part in Self.path(to: longest, ways, parts) {
      let stream = parts.segments[part].stream
      let (arriving, own) = Self.rungs(of: part, parts, streams)
      if ways[part].isOwn {
        for row in rows.backAt[part] { take(0..<streams[row].rungs.count, of: row, streams) }
        take(arriving, of: stream, streams)
      }
      take(own, of: stream, streams)
      addUntimed(map.streams[stream].items[parts.segments[part].items], map)
      for row in rows.awayAfter[part] { take(0..<streams[row].rungs.count, of: row, streams) }
      for row in rows.awayAfter[part] + (ways[part].isOwn ? rows.backAt[part] : []) {
        addUntimed(map.streams[row].items[...], map)
      }
    }
    for (index, stream) in streams.enumerated() {
      for (position, timed) in stream.rungs.enumerated()
      where timed.lead == nil && !ladders[index].rungs[position].isOnCriticalPath {
        unknownElsewhere.append(timed.rung.of)
      }
    }
    if rungs.contains(where: { $0.counts && $0.lead != nil }) {
      leadTime =
        Estimate(low: bounds.low.value, middle: bounds.middle.value, high: bounds.high.value)
        .finiteOrNothing
      leadTimeOfAll = EstimateSum.of(rungs.lazy.compactMap(\.leadOfAll)).finiteOrNothing
    }
  }

  /// The segments of the longest way: downstream streams first, and each from left to right.
  private static func path(to end: Int, _ ways: [Way], _ parts: StreamSegments) -> [Int] {
    var runs: [[Int]] = []
    var open = [end]
    while let last = open.popLast() {
      var run = [last]
      while let part = run.last {
        var next: Int?
        for before in ways[part].upstream.reversed() {
          if next == nil, ways[part].isOwn, parts.segments[before].stream == parts.segments[part].stream {
            next = before
          } else {
            open.append(before)
          }
        }
        guard let next else { break }
        run.append(next)
      }
      runs.append(run)
    }
    return runs.flatMap { $0.reversed() }
  }

  /// Where alternative routes and other streams meet the segments of a stream.
  private struct Rows {
    /// The groups of streams that flow together at the beginning of each segment.
    var meeting: [[[Int]]]
    /// The alternative routes that come back at the beginning of each segment, with those that leave them in turn: their
    /// time is a part of the stream's own way, by their visits.
    var backAt: [[Int]]
    /// Those that end with customers of their own, by the last segment of the stream that they leave.
    var awayAfter: [[Int]]

    init(_ network: Network, _ parts: StreamSegments) {
      meeting = [[[Int]]](repeating: [], count: parts.segments.count)
      backAt = [[Int]](repeating: [], count: parts.segments.count)
      awayAfter = backAt
      for groups in network.joining.indices.map({ network.groups[$0] ?? [] }) {
        for group in groups {
          if let join = group.first.flatMap({ parts.join[$0] }) { meeting[join].append(group) }
        }
      }
      /// The segment of the main stream at which each alternative route comes back.
      var place: [Int: Int] = [:]
      // A route stands before those that leave it.
      for part in parts.order {
        let row = parts.segments[part].stream
        let main = network.main[row]
        guard main != row, part == parts.ofStream[row].first else { continue }
        if let join = parts.join[row], parts.segments[join].stream == main {
          place[row] = join
        } else if let left = parts.origin[row].map({ parts.segments[$0].stream }), left != main {
          place[row] = place[left]
        }
        if let join = place[row] {
          backAt[join].append(row)
        } else if let last = parts.ofStream[main].last {
          awayAfter[last].append(row)
        }
      }
    }
  }

  /// The rungs of one segment among those of its stream: those of what is carried to a first step that others join, and
  /// those from there on.
  private static func rungs(
    of part: Int, _ parts: StreamSegments, _ streams: [StreamRungs]
  ) -> (arriving: Range<Int>, own: Range<Int>) {
    let segment = parts.segments[part]
    let stream = streams[segment.stream]
    let isLast = part == parts.ofStream[segment.stream].last
    let start = stream.rungsBefore[segment.items.lowerBound]
    let end = isLast ? stream.rungs.count : stream.rungsBefore[segment.items.upperBound]
    return (segment.items.lowerBound == 0 ? 0..<start : start..<start, start..<max(start, end))
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

  /// A step that says nothing of its time leaves a lead time open in which processing counts.
  private mutating func addUntimed(_ items: ArraySlice<Stream.Item>, _ map: ValueStreamMap) {
    guard map.conventions.leadTime == .waitsAndProcess else { return }
    for case .process(let process) in items where !map.processes[process].isDecision {
      let properties = map.processes[process].properties
      if ![Property.cycleTime, .processTime, .elapsed].contains(where: properties.has) {
        untimed.append(.process(process))
      }
    }
  }
}
