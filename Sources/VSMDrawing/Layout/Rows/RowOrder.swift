import VSMModel

/// Which stream stands in which row: what goes to customers first, below each what joins it.
enum RowOrder {
  /// The streams from the top row to the lowest.
  ///
  /// Streams that join the same one stand in the order in which they join, so that a join arrow from below
  /// comes up to the right of every row that it passes.
  static func rows(of map: ValueStreamMap) -> [Int] {
    var joining: [Int: [Int]] = [:]
    var roots: [Int] = []
    for (index, stream) in map.streams.enumerated() {
      if let joined = stream.joins.flatMap({ map.processes[$0].stream }) {
        joining[joined, default: []].append(index)
      } else {
        roots.append(index)
      }
    }
    var positions: [Int: Int] = [:]
    for stream in map.streams {
      for (position, item) in stream.items.enumerated() {
        if case .process(let process) = item { positions[process] = position }
      }
    }
    var rows: [Int] = []
    var pending = Array(roots.reversed())
    while let stream = pending.popLast() {
      rows.append(stream)
      let children = (joining[stream] ?? []).sorted { left, right in
        let first = map.streams[left].joins.flatMap { positions[$0] } ?? 0
        let second = map.streams[right].joins.flatMap { positions[$0] } ?? 0
        return (first, left) < (second, right)
      }
      pending += children.reversed()
    }
    return rows
  }
}
