import VSMDiagnostics
import VSMSyntax

/// What people in the field are audited on: nothing gets lost, no data leaves, nothing hazardous goes astray.
extension ModelBuilder {
  mutating func checkFlows() {
    for index in map.streams.indices { checkFlow(of: .stream(index), map.streams[index].items, end: .end) }
    for index in map.recoveries.indices {
      let recovery = map.recoveries[index]
      let block = checkFlow(of: .recovery(index), recovery.items, end: recovery.end)
      guard let block, let first = block.order.first else { continue }
      checkCompliance(of: recovery.sources.map(\.party), block, from: first)
      checkStewardship(of: recovery.sources.map(\.party), block, from: first)
    }
    // What a route that could not be read leads to is not unreached.
    if !hasErrors { checkDispositions() }
  }

  /// The steps and stocks of a block with the ways between them.
  struct BlockWays {
    var order: [RouteTarget] = []
    var ways: [RouteTarget: [RouteTarget]] = [:]
  }

  /// Reports steps from which nothing leads out of the block.
  @discardableResult
  private mutating func checkFlow(of home: Home, _ items: [Stream.Item], end: RouteTarget?) -> BlockWays? {
    // Where a route is missing, what follows from it is no error of its own.
    guard !incomplete.contains(home) else { return nil }
    var block = BlockWays()
    var next = end
    for item in items.reversed() {
      switch item {
      case .process(let process):
        block.order.append(.process(process))
        block.ways[.process(process)] = map.targets(from: process)
        next = .process(process)
      case .stock(let stock):
        block.order.append(.stock(stock))
        block.ways[.stock(stock)] = [next].compactMap(\.self)
        next = .stock(stock)
      case .transport, .link: break
      }
    }
    block.order.reverse()
    // From the exits back along the ways.
    var before: [RouteTarget: [RouteTarget]] = [:]
    var hasWayOut = Set<RouteTarget>()
    var open: [RouteTarget] = []
    for place in block.order {
      for target in block.ways[place] ?? [] {
        if map.stays(target, in: home) {
          before[target, default: []].append(place)
        } else if hasWayOut.insert(place).inserted {
          open.append(place)
        }
      }
    }
    while let place = open.popLast() {
      for previous in before[place] ?? [] where hasWayOut.insert(previous).inserted { open.append(previous) }
    }
    let lost = block.order.filter { !hasWayOut.contains($0) }
    guard let first = lost.first else { return block }
    // The innermost steps without a way out are those that all the others lead to.
    let ring = ring(from: first, block, in: home)
    report(
      .noWayOut(steps: ring.map { map.label(ofTarget: $0) }), at: map.span(ofTarget: ring.first ?? first))
    return nil
  }

  /// Follows the ways until one comes round, or ends where nothing leads on.
  private func ring(from start: RouteTarget, _ block: BlockWays, in home: Home) -> [RouteTarget] {
    var way: [RouteTarget] = []
    var place: Set<RouteTarget> = []
    var current: RouteTarget? = start
    while let here = current, place.insert(here).inserted {
      way.append(here)
      current = block.ways[here]?.first
    }
    guard let here = current, let index = way.firstIndex(of: here) else { return way.suffix(1) }
    return way[index...] + (way.count - index > 1 ? [here] : [])
  }

  /// Shows the shortest way on which data or hazardous material gets where it must not. All sources of a recovery
  /// come into one first step, so the ways of the first of them are those of all.
  private mutating func checkCompliance(of sources: [Int], _ block: BlockWays, from first: RouteTarget) {
    if let index = sources.first(where: { map.sources[$0].isDataBearing }) {
      let ways = shortestWays(from: first, block, to: isReuse) { place in
        if case .process(let process) = place {
          map.processes[process].properties.has(.sanitize)
        } else {
          false
        }
      }
      for way in ways {
        report(
          .sentUnsanitized(source: map.sources[index].label, path: way.labels), at: map.sources[index].span,
          related: Diagnostic.Related(map.span(ofTarget: way.end), "the way ends"))
      }
    }
    if let index = sources.first(where: { map.sources[$0].isHazardous }) {
      for way in shortestWays(from: first, block, to: isUncertified, stopping: { _ in false }) {
        report(
          .sentUncertified(source: map.sources[index].label, path: way.labels), at: map.sources[index].span,
          related: Diagnostic.Related(map.span(ofTarget: way.end), "the way ends"))
      }
    }
  }

  /// Used again by others: a reuse rung, or a stream that recovered units come into.
  private func isReuse(_ end: RouteTarget) -> Bool {
    switch end {
    case .process, .stock: true
    case .disposition(let index): map.dispositions[index].rung?.isReuse == true
    case .scrap, .end, .endOf: false
    }
  }

  private func isUncertified(_ end: RouteTarget) -> Bool {
    guard case .disposition(let index) = end else { return false }
    return map.dispositions[index].rung == .recycle && map.dispositions[index].certificate == nil
  }

  struct Way {
    var end: RouteTarget
    /// What people call the places on it; of a long way the ones at its ends.
    var labels: [String]
  }

  /// The most ways that are shown: each is as long as the map.
  private static let shownWays = 10

  /// The shortest way to each of some exits, not through places where it stops.
  func shortestWays(
    from first: RouteTarget, _ block: BlockWays, to isWanted: (RouteTarget) -> Bool,
    stopping: (RouteTarget) -> Bool
  ) -> [Way] {
    var cameFrom: [RouteTarget: RouteTarget] = [:]
    var seen: Set = [first]
    var queue = [first]
    var exits: [RouteTarget] = []
    var next = 0
    while next < queue.count {
      let place = queue[next]
      next += 1
      guard let ways = block.ways[place] else {
        if exits.count < Self.shownWays, isWanted(place) { exits.append(place) }
        continue
      }
      guard !stopping(place) else { continue }
      for target in ways where seen.insert(target).inserted {
        cameFrom[target] = place
        queue.append(target)
      }
    }
    return exits.map { exit in
      var way = [exit]
      while let last = way.last, let previous = cameFrom[last] { way.append(previous) }
      way.reverse()
      // A message shows ten names and leaves the middle out.
      if way.count > 20 { way.removeSubrange(10..<way.count - 10) }
      return Way(end: exit, labels: way.map { map.label(ofTarget: $0) })
    }
  }

  private mutating func checkDispositions() {
    var reached = Set<RouteTarget>()
    for process in map.processes.indices { reached.formUnion(map.targets(from: process)) }
    reached.formUnion(map.recoveries.compactMap(\.end))
    if map.processes.contains(where: { $0.properties.has(.yield) }) { reached.insert(map.scrap) }
    for (index, disposition) in map.dispositions.enumerated() where !reached.contains(.disposition(index)) {
      warn(.nothingReaches(disposition.id), at: disposition.span)
    }
    let used = Set(map.recoveries.flatMap { $0.sources.map(\.party) })
    for (index, source) in map.sources.enumerated() where !used.contains(index) {
      warn(.notInAnyStream(source.id, kind: "source"), at: source.span)
    }
  }
}
