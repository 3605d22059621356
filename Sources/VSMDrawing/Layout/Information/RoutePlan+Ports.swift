import VSMModel

extension RoutePlan {
  /// Gives each line its place on the edges that it leaves from and ends at.
  mutating func attach(_ map: ValueStreamMap, _ sites: Sites) {
    for (flow, pairs) in fans {
      for pair in pairs {
        guard let source = sites[pair.source], let target = sites[pair.target] else { continue }
        let control = sites.isControl(pair.source)
        let process = control ? pair.target : pair.source
        ports.ask(pair.source, for: .fan(flow, process), towards: target.midX)
        ports.ask(pair.target, for: .fan(flow, process), towards: source.midX)
      }
    }
    for track in tracks {
      let sources = track.sources.compactMap { sites[$0]?.midX }
      let targets = track.targets.compactMap { sites[$0]?.midX }
      let sourceX = sources.reduce(0, +) / Double(max(1, sources.count))
      let targetX = targets.reduce(0, +) / Double(max(1, targets.count))
      for source in track.sources { ports.ask(source, for: .track(track.flow), towards: targetX) }
      for target in track.targets { ports.ask(target, for: .track(track.flow), towards: sourceX) }
    }
    kanban.ask(&ports, sites)
    for stand in letters.stands {
      guard let site = sites[stand.element] else { continue }
      ports.ask(stand.element, for: .letter(stand.flow), towards: site.midX)
    }
    ports.share(sites)
  }

  /// How far lines of different flows are apart at the least where they might run on each other, in px.
  static let apart = 3.0

  /// Lines that come down from the band keep clear of those that come up from rows: above each other by chance, the
  /// two would run on each other.
  mutating func keepApart(_ sites: Sites) {
    let ends = lineEnds
    let ups =
      ends.filter { sites.row(of: $0.end) != nil }.compactMap { ports.x(of: $0.end, for: $0.line) }
      + letters.stands(above: 0).compactMap { ports.x(of: $0.element, for: .letter($0.flow)) }
    guard !ups.isEmpty else { return }
    clear(ends.filter { sites.row(of: $0.end) == nil }, of: ups, sites)
  }

  /// Lines between something of the band and a step right below it run straight down where both edges leave a place for it.
  mutating func straighten(_ sites: Sites) {
    for track in tracks {
      guard let source = track.sources.first, let target = track.targets.first, track.ends.count == 2,
        let from = sites[source], let to = sites[target], from.ports.overlaps(to.ports),
        Set([sites.row(of: source), sites.row(of: target)]) == [nil, 0]
      else { continue }
      let range =
        max(from.ports.lowerBound, to.ports.lowerBound)...min(from.ports.upperBound, to.ports.upperBound)
      let others = [source, target].flatMap { ports.others(at: $0, besides: .track(track.flow)) }.sorted()
      // Away from the shipment under a supplier or a customer.
      let isAtLeft =
        if case .customer = sites.row(of: source) == nil ? source : target { true } else { false }
      let places =
        isAtLeft ? [range.lowerBound, range.upperBound] : [range.upperBound, range.lowerBound]
      guard
        let x = (places + [(range.lowerBound + range.upperBound) / 2]).first(where: {
          !others.hasValue(within: 8, of: $0)
        })
      else { continue }
      for end in [source, target] { ports.move(end, for: .track(track.flow), to: x) }
    }
  }

  /// Moves ports that stand right over lines that are not theirs.
  private mutating func clear(
    _ ends: [(line: Ports.Line, end: ValueStreamMap.Reference)], of lines: [Double], _ sites: Sites
  ) {
    let lines = lines.sorted()
    for (line, end) in ends {
      guard let x = ports.x(of: end, for: line), let site = sites[end] else { continue }
      // On an edge with more lines than it has room for there is no better place.
      guard
        Double(ports.count(at: end)) * Self.apart <= site.ports.upperBound - site.ports.lowerBound
          + Self.apart
      else { continue }
      let others = ports.others(at: end, besides: line)
      func isApart(_ place: Double, by distance: Double) -> Bool {
        site.ports.contains(place) && !others.contains { abs($0 - place) < distance }
      }
      func isClear(_ place: Double) -> Bool { !lines.hasValue(within: Self.apart, of: place) }
      guard !isClear(x) else { continue }
      let steps = (1...24).flatMap { [Double($0), -Double($0)] }
      let places = steps.map { x + $0 }.filter(isClear)
      // Best well away from the neighbours, else at least not on them.
      guard
        let place = [6.0, 4, Self.apart].lazy.compactMap({ distance in
          places.first { isApart($0, by: distance) }
        }).first
      else { continue }
      ports.move(end, for: line, to: place)
    }
  }
}
