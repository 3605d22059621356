import VSMModel

/// Which stream stands in which row: what goes to customers first, below each what joins it or splits off it.
enum RowOrder {
  /// The streams from the top row to the lowest.
  ///
  /// Streams that join the same one stand in the order in which they join, so that a join arrow from below
  /// comes up to the right of every row that it passes; of those that split off it the later ones stand higher, so
  /// that an arrow goes down to the left of every row that it passes.
  static func rows(of map: ValueStreamMap) -> [Int] {
    var children: [Int: [Int]] = [:]
    var roots: [Int] = []
    for (index, stream) in map.streams.enumerated() {
      let parent = (stream.origin?.process ?? stream.joins).flatMap { map.processes[$0].stream }
      if let parent { children[parent, default: []].append(index) } else { roots.append(index) }
    }
    var positions: [Int: Int] = [:]
    for stream in map.streams {
      for (position, item) in stream.items.enumerated() {
        if case .process(let process) = item { positions[process] = position }
      }
    }
    func key(_ index: Int) -> (Int, Int, Int) {
      let stream = map.streams[index]
      let end = stream.joinsElsewhere(in: map) ? nil : stream.joins.flatMap { positions[$0] }
      return (
        end ?? (stream.origin == nil ? 0 : Int.max),
        stream.origin.flatMap { positions[$0.process] }.map { -$0 } ?? 1, index
      )
    }
    var rows: [Int] = []
    var pending = Array(roots.reversed())
    while let stream = pending.popLast() {
      rows.append(stream)
      pending += (children[stream] ?? []).sorted { key($0) < key($1) }.reversed()
    }
    return rows
  }
}

extension Stream {
  /// True where the stream splits off one stream and joins another: their rows leave no way between the two.
  func joinsElsewhere(in map: ValueStreamMap) -> Bool {
    guard let origin, let joins else { return false }
    return map.processes[origin.process].stream != map.processes[joins].stream
  }
}
