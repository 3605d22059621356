import VSMDiagnostics
import VSMSyntax

/// Streams that begin at a process of another one: each unit goes both ways, or a share takes an alternative route.
extension ModelBuilder {
  /// Makes a process the beginning of a stream.
  mutating func split(_ process: Int, _ name: Name, _ portion: Portion, _ stream: inout Stream, _ index: Int)
  {
    guard map.processes[process].stream != nil else {
      misplaced(name.text, name.span, "a stream begins at a process of another stream, not of a recovery")
      return
    }
    guard map.processes[process].stream != index else {
      misplaced(name.text, name.span, "a stream begins at a process of another stream, not of its own")
      return
    }
    if portion.share != nil, portion.quantity != nil {
      report(.plant(.quantityOfAlternative(name.text)), at: name.span)
    }
    stream.origin = Stream.Origin(
      process: process, share: portion.share, quantity: portion.quantity, span: name.span)
  }

  /// What can be said of splits once all streams are known.
  mutating func checkSplits() {
    let main = map.mainStreams
    for (index, stream) in map.streams.enumerated() {
      let isAlternative = stream.origin?.share != nil
      if let origin = stream.origin, isAlternative, !incomplete.contains(.stream(index)) {
        let name = map.processes[origin.process].id
        if let joined = stream.joins, let there = map.processes[joined].stream, main[there] != main[index] {
          misplaced(
            map.processes[joined].id, origin.span,
            "an alternative route comes back to the stream that it left")
        } else if stream.joins == nil, stream.deliveries.isEmpty {
          misplaced(
            name, origin.span,
            "an alternative route ends with the process that it comes back to, or with a customer")
        }
      }
      guard !isAlternative else { continue }
      for process in [stream.origin?.process, stream.joins].compactMap(\.self) {
        guard let there = map.processes[process].stream, main[there] != there else { continue }
        misplaced(
          map.processes[process].id, stream.origin?.span ?? stream.span,
          "no other stream joins an alternative route or splits off it")
      }
    }
    guard map.streams.contains(where: { $0.origin != nil }) else { return }
    let segments = StreamSegments(of: map)
    guard segments.order.count < segments.segments.count else { return }
    let reached = Set(segments.order)
    let circle = map.streams.indices.first { index in
      map.streams[index].origin != nil && segments.ofStream[index].contains { !reached.contains($0) }
    }
    if let circle, let origin = map.streams[circle].origin, !hasErrors {
      let back = map.processes[map.streams[circle].joins ?? origin.process].id
      report(.joinsInCircle(map.processes[origin.process].id, back: back), at: origin.span)
    }
  }

  /// The shares of streams that flow into one process, of which each unit needs one.
  mutating func checkJoins() {
    guard map.streams.contains(where: { $0.joinShare != nil || $0.joinQuantity != nil }) else { return }
    let main = map.mainStreams
    for (process, groups) in map.joinGroups(isMeant: { main[$0] == $0 }).sorted(by: { $0.key < $1.key }) {
      for group in groups {
        guard let first = group.first, map.streams[first].joinShare != nil,
          !group.contains(where: { incomplete.contains(.stream($0)) })
        else { continue }
        let sum = group.reduce(0) { $0 + (map.streams[$1].joinShare?.middle ?? 0) }
        let label = map.processes[process].label
        let span = map.streams[group.last ?? first].span
        if sum > 1 + Self.tolerance {
          report(.joinSharesAboveWhole(step: label, total: Self.percent(sum)), at: span)
        } else if sum < 1 - Self.tolerance {
          warn(.joinSharesBelowWhole(step: label, total: Self.percent(sum)), at: span)
        }
      }
    }
    // An alternative route brings back what left: its share stands where it leaves.
    for (index, stream) in map.streams.enumerated() where main[index] != index {
      let name = stream.joins.map { map.processes[$0].id } ?? ""
      if stream.joinShare != nil {
        misplaced(
          name, stream.span, "the share of an alternative route stands where it leaves, on its first line")
      } else if stream.joinQuantity != nil {
        misplaced(
          name, stream.span, "an alternative route brings back the units that left, as many as they were")
      }
    }
  }

  /// Adds the shares that alternative routes take to what leaves their processes.
  mutating func linkAlternatives() {
    for (index, stream) in map.streams.enumerated() {
      guard let origin = stream.origin, let share = origin.share else { continue }
      guard let first = stream.items.lazy.compactMap(\.place).first else { continue }
      map.processes[origin.process].alternatives.append(
        Process.Alternative(stream: index, target: first, share: share))
      let process = map.processes[origin.process]
      let shares = process.routes.filter { !$0.isBeside }.map(\.share) + process.alternatives.map(\.share)
      let total = shares.reduce(0) { $0 + $1.middle }
      if total > 1 + Self.tolerance {
        let sum =
          Self.percent(total) + (shares.contains { $0.isRange } ? " at the middle of their ranges" : "")
        report(.sharesAboveWhole(step: process.label, total: sum), at: origin.span)
      }
    }
  }
}
