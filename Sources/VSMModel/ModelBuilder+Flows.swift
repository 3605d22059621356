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
      for source in recovery.sources { checkCompliance(of: source.party, block, from: first) }
    }
    checkDispositions()
  }

  /// The steps and stocks of a block with the ways between them.
  struct FlowBlock {
    var order: [RouteTarget] = []
    var ways: [RouteTarget: [RouteTarget]] = [:]
  }

  /// Reports steps from which nothing leads out of the block.
  @discardableResult
  private mutating func checkFlow(of home: Home, _ items: [Stream.Item], end: RouteTarget?) -> FlowBlock? {
    var block = FlowBlock()
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
      case .transport, .push: break
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
    report(.noWayOut(steps: ring.map { map.label(ofTarget: $0) }), at: span(of: ring.first ?? first))
    return nil
  }

  /// Follows the ways until one comes round, or ends where nothing leads on.
  private func ring(from start: RouteTarget, _ block: FlowBlock, in home: Home) -> [RouteTarget] {
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

  private func span(of place: RouteTarget) -> SourceSpan {
    switch place {
    case .process(let index): map.processes[index].span
    case .stock(let index): map.stocks[index].span
    case .disposition(let index): map.dispositions[index].span
    case .scrap, .end: SourceSpan(0, 0)
    }
  }

  /// Shows the shortest way on which data or hazardous material gets where it must not.
  private mutating func checkCompliance(of index: Int, _ block: FlowBlock, from first: RouteTarget) {
    let source = map.sources[index]
    if source.isDataBearing {
      let ways = shortestWays(from: first, block) { place in
        if case .process(let process) = place {
          map.processes[process].properties.has(.sanitize)
        } else {
          false
        }
      }
      for way in ways {
        guard let end = way.last, block.ways[end] == nil, isReuse(end) else { continue }
        report(
          .sentUnsanitized(source: source.label, path: way.map { map.label(ofTarget: $0) }), at: source.span,
          related: Diagnostic.Related(span(of: end), "reaches this"))
      }
    }
    if source.isHazardous {
      for way in shortestWays(from: first, block, stopping: { _ in false }) {
        guard case .disposition(let disposition)? = way.last,
          map.dispositions[disposition].rung == .recycle, map.dispositions[disposition].certificate == nil
        else { continue }
        report(
          .sentUncertified(source: source.label, path: way.map { map.label(ofTarget: $0) }), at: source.span,
          related: Diagnostic.Related(map.dispositions[disposition].span, "reaches this"))
      }
    }
  }

  /// Used again by others: a reuse rung, or a stream that recovered units come into.
  private func isReuse(_ end: RouteTarget) -> Bool {
    switch end {
    case .process, .stock: true
    case .disposition(let index): map.dispositions[index].rung?.isReuse == true
    case .scrap, .end: false
    }
  }

  /// The shortest way to each exit, not through places where it stops.
  private func shortestWays(
    from first: RouteTarget, _ block: FlowBlock, stopping: (RouteTarget) -> Bool
  ) -> [[RouteTarget]] {
    var cameFrom: [RouteTarget: RouteTarget] = [:]
    var seen: Set = [first]
    var queue = [first]
    var exits: [RouteTarget] = []
    var next = 0
    while next < queue.count {
      let place = queue[next]
      next += 1
      guard let ways = block.ways[place] else {
        exits.append(place)
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
      return way.reversed()
    }
  }

  private mutating func checkDispositions() {
    var reached = Set<RouteTarget>()
    for process in map.processes.indices { reached.formUnion(map.targets(from: process)) }
    reached.formUnion(map.recoveries.compactMap(\.end))
    for (index, disposition) in map.dispositions.enumerated() where !reached.contains(.disposition(index)) {
      report(.nothingReaches(disposition.id), at: disposition.span)
    }
    let used = Set(map.recoveries.flatMap { $0.sources.map(\.party) })
    for (index, source) in map.sources.enumerated() where !used.contains(index) {
      report(.notInAnyStream(source.id, kind: "source"), at: source.span)
    }
  }
}
