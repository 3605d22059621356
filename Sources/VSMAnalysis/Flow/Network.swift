import VSMModel
import VSMSyntax

/// How the streams of a map flow into one another.
struct Network: Sendable {
  /// The process that each stream flows into; nothing for those that end at customers.
  let joins: [Int?]
  /// The streams that flow into each process.
  let joining: [[Int]]
  /// Those streams in groups: of a group each unit needs one (OR), of all groups one each (AND).
  let groups: [Int: [[Int]]]
  /// The part of the units at a map's end that needs what each stream brings: 1 but for streams that join by a share,
  /// and those that flow into them.
  let part: [Double]
  /// How many units of each stream go into one at the map's end, shares of joins apart: 1 but where a step takes several.
  let units: [Double]
  /// Every stream after all that flow into it.
  let order: [Int]
  /// The streams cut where others join or leave them.
  let segments: StreamSegments
  /// For each stream the one whose flow it is a part of; itself, unless it is an alternative route.
  let main: [Int]
  /// The alternative routes of each stream, not counting itself.
  let alternatives: [[Int]]

  init(of map: ValueStreamMap) {
    var joins = map.streams.map(\.joins)
    var waitsFor = [Int](repeating: 0, count: map.streams.count)
    let streamOf = { (process: Int) in map.processes[process].stream }
    for case let stream? in joins.map({ $0.flatMap(streamOf) }) { waitsFor[stream] += 1 }
    var order = map.streams.indices.filter { waitsFor[$0] == 0 }
    var next = 0
    while next < order.count {
      if let stream = joins[order[next]].flatMap(streamOf) {
        waitsFor[stream] -= 1
        if waitsFor[stream] == 0 { order.append(stream) }
      }
      next += 1
    }
    if order.count < map.streams.count {
      // Streams in a circle are an error of the map; here they only must not hang or trap.
      for stream in map.streams.indices where waitsFor[stream] > 0 {
        joins[stream] = nil
        order.append(stream)
      }
    }
    segments = StreamSegments(of: map)
    let main = map.mainStreams
    self.main = main
    var alternatives = [[Int]](repeating: [], count: map.streams.count)
    for (stream, other) in main.enumerated() where other != stream { alternatives[other].append(stream) }
    self.alternatives = alternatives
    var joining = [[Int]](repeating: [], count: map.processes.count)
    for (stream, target) in joins.enumerated() {
      // What comes back by an alternative route is no other unit.
      if let target, main[stream] == stream { joining[target].append(stream) }
    }
    self.joins = joins
    self.joining = joining
    groups = map.joinGroups { main[$0] == $0 }
    var part = [Double](repeating: 1, count: map.streams.count)
    var units = part
    // A stream stands before the one that it flows into.
    for stream in order.reversed() {
      part[stream] = map.streams[stream].joinShare?.middle ?? 1
      units[stream] = map.streams[stream].joinQuantity?.middle ?? 1
      if let next = joins[stream].flatMap(streamOf), next != stream { part[stream] *= part[main[next]] }
      if let next = joins[stream].flatMap(streamOf), next != stream { units[stream] *= units[main[next]] }
    }
    self.part = part
    self.units = units
    self.order = order
  }
}
