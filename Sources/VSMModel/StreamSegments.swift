/// The streams of a map cut where others join them or leave them, in the order in which material meets the parts.
public struct StreamSegments: Sendable {
  /// A part of a stream between the places where others join or split off.
  public struct Segment: Sendable, Hashable {
    /// The stream, by its position in the map.
    public var stream: Int
    /// Positions in the stream's items.
    public var items: Range<Int>
  }

  /// In the order of the map's streams, each from its beginning to its end.
  public private(set) var segments: [Segment] = []
  /// The segments of each stream.
  public private(set) var ofStream: [[Int]] = []
  /// Every segment after those that lead to it. Where streams go round in a circle, the ones in it are missing.
  public private(set) var order: [Int] = []
  /// The segment that a stream begins after; nothing where it has no origin.
  public private(set) var origin: [Int?] = []
  /// The segment that begins with the process that a stream joins.
  public private(set) var join: [Int?] = []

  /// Cuts the streams of a map where others join them or split off.
  public init(of map: ValueStreamMap) {
    let joined = Set(map.streams.compactMap(\.joins))
    let left = Set(map.streams.compactMap { $0.origin?.process })
    /// The segments that each process begins or ends.
    var begun: [Int: Int] = [:]
    var ended: [Int: Int] = [:]
    for (index, stream) in map.streams.enumerated() {
      var bounds: [Int] = [0]
      for (position, item) in stream.items.enumerated() {
        guard case .process(let process) = item else { continue }
        if joined.contains(process), position > bounds.last ?? 0 { bounds.append(position) }
        if left.contains(process) { bounds.append(position + 1) }
      }
      var own: [Int] = []
      for (place, start) in bounds.enumerated() {
        let end = place + 1 < bounds.count ? bounds[place + 1] : stream.items.count
        own.append(segments.count)
        if start < end, case .process(let process) = stream.items[start] { begun[process] = segments.count }
        if start < end, case .process(let process) = stream.items[end - 1] { ended[process] = segments.count }
        segments.append(Segment(stream: index, items: start..<end))
      }
      ofStream.append(own)
    }
    origin = map.streams.map { stream in stream.origin.flatMap { ended[$0.process] } }
    join = map.streams.map { stream in stream.joins.flatMap { begun[$0] } }

    var next = [[Int]](repeating: [], count: segments.count)
    var waitsFor = [Int](repeating: 0, count: segments.count)
    func lead(_ from: Int?, to: Int?) {
      guard let from, let to else { return }
      next[from].append(to)
      waitsFor[to] += 1
    }
    for (index, own) in ofStream.enumerated() {
      for (from, to) in zip(own, own.dropFirst()) { lead(from, to: to) }
      lead(origin[index], to: own.first)
      lead(own.last, to: join[index])
    }
    order = segments.indices.filter { waitsFor[$0] == 0 }
    var position = 0
    while position < order.count {
      for following in next[order[position]] {
        waitsFor[following] -= 1
        if waitsFor[following] == 0 { order.append(following) }
      }
      position += 1
    }
  }
}

extension StreamSegments {
  /// The segment that leads to one: the one before it in its stream, or the one that its stream begins after.
  public func before(_ segment: Int) -> Int? {
    let stream = segments[segment].stream
    return segment == ofStream[stream].first ? origin[stream] : segment - 1
  }
}

extension ValueStreamMap {
  /// For each stream the one whose flow it is a part of: an alternative route belongs to the stream that it leaves,
  /// every other stream to itself.
  public var mainStreams: [Int] {
    streams.indices.map { index in
      var stream = index
      var seen = Set<Int>()
      while let origin = streams[stream].origin, origin.share != nil, seen.insert(stream).inserted,
        let parent = processes[origin.process].stream
      {
        stream = parent
      }
      return stream
    }
  }
}
