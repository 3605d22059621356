import VSMModel

/// The places on edges where lines leave and end, shared out so that no two lines meet or cross there.
struct Ports {
  enum Line: Hashable {
    /// A straight line between a control and a process, by flow and process.
    case fan(Int, ValueStreamMap.Reference)
    case track(Int)
    /// A line that goes by a letter.
    case letter(LetterPlan.Flow)
    /// A way of kanban, by its position in the plan.
    case kanban(Int)
  }

  private var places: [ValueStreamMap.Reference: [Line: Double]] = [:]

  /// Each line with its place on the edges that it leaves from and ends at.
  init(_ lines: FreeLines, _ kanban: KanbanWays, _ letters: LetterPlan, _ sites: Sites) {
    var requests = Requests()
    for (flow, pairs) in lines.fans {
      for pair in pairs {
        guard let source = sites[pair.source], let target = sites[pair.target] else { continue }
        let process = sites.isControl(pair.source) ? pair.target : pair.source
        requests.ask(pair.source, for: .fan(flow, process), towards: target.midX)
        requests.ask(pair.target, for: .fan(flow, process), towards: source.midX)
      }
    }
    for track in lines.tracks {
      let sources = track.sources.compactMap { sites[$0]?.midX }
      let targets = track.targets.compactMap { sites[$0]?.midX }
      let sourceX = sources.reduce(0, +) / Double(max(1, sources.count))
      let targetX = targets.reduce(0, +) / Double(max(1, targets.count))
      for source in track.sources { requests.ask(source, for: .track(track.flow), towards: targetX) }
      for target in track.targets { requests.ask(target, for: .track(track.flow), towards: sourceX) }
    }
    for (index, way) in kanban.ways.enumerated() where way.stub == nil {
      for (end, other) in [(way.source, way.target), (way.target, way.source)] {
        guard let x = sites[other]?.midX else { continue }
        if case .kanbanPlace = end, !way.isUpper { continue }
        requests.ask(end, for: .kanban(index), towards: x)
      }
    }
    for stand in letters.stands {
      guard let site = sites[stand.element] else { continue }
      requests.ask(stand.element, for: .letter(stand.flow), towards: site.midX)
    }
    places = requests.shared(sites)
    keepApart(lines, kanban, letters, sites)
    straighten(lines.tracks, sites)
  }

  /// What lines ask for, in their order.
  private struct Requests {
    private var requests: [ValueStreamMap.Reference: [(line: Line, towards: Double)]] = [:]

    mutating func ask(_ reference: ValueStreamMap.Reference, for line: Line, towards x: Double) {
      requests[reference, default: []].append((line, x))
    }

    func shared(_ sites: Sites) -> [ValueStreamMap.Reference: [Line: Double]] {
      var places: [ValueStreamMap.Reference: [Line: Double]] = [:]
      for (reference, requests) in requests {
        guard let site = sites[reference] else { continue }
        let sorted = requests.enumerated().sorted {
          ($0.element.towards, $0.offset) < ($1.element.towards, $1.offset)
        }
        for (request, place) in zip(sorted, site.places(sorted.count)) {
          places[reference, default: [:]][request.element.line] = place
        }
      }
      return places
    }
  }

  private mutating func move(_ reference: ValueStreamMap.Reference, for line: Line, to x: Double) {
    places[reference, default: [:]][line] = x
  }

  /// Where other lines end on the same edge.
  private func others(at reference: ValueStreamMap.Reference, besides line: Line) -> [Double] {
    places[reference, default: [:]].filter { $0.key != line }.map(\.value)
  }

  func x(of reference: ValueStreamMap.Reference, for line: Line) -> Double? {
    places[reference]?[line]
  }

  // MARK: Keeping apart

  /// How far lines of different flows are apart at the least where they might run on each other, in px.
  private static let apart = 3.0

  /// Lines that come down from the band keep clear of those that come up from rows: above each other by chance, the
  /// two would run on each other.
  private mutating func keepApart(
    _ lines: FreeLines, _ kanban: KanbanWays, _ letters: LetterPlan, _ sites: Sites
  ) {
    let ends = lines.ends(with: kanban)
    let ups =
      ends.filter { sites.row(of: $0.end) != nil }.compactMap { x(of: $0.end, for: $0.line) }
      + letters.stands(above: 0).compactMap { x(of: $0.element, for: .letter($0.flow)) }
    guard !ups.isEmpty else { return }
    clear(ends.filter { sites.row(of: $0.end) == nil }, of: ups, sites)
  }

  /// Lines between something of the band and a step right below it run straight down where both edges leave a place for it.
  private mutating func straighten(_ tracks: [TrackLine], _ sites: Sites) {
    for track in tracks {
      guard let source = track.sources.first, let target = track.targets.first, track.ends.count == 2,
        let from = sites[source], let to = sites[target], from.ports.overlaps(to.ports),
        Set([sites.row(of: source), sites.row(of: target)]) == [nil, 0]
      else { continue }
      let range =
        max(from.ports.lowerBound, to.ports.lowerBound)...min(from.ports.upperBound, to.ports.upperBound)
      let others = [source, target].flatMap { self.others(at: $0, besides: .track(track.flow)) }.sorted()
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
      for end in [source, target] { move(end, for: .track(track.flow), to: x) }
    }
  }

  /// Moves ports that stand right over lines that are not theirs.
  private mutating func clear(
    _ ends: [(line: Line, end: ValueStreamMap.Reference)], of lines: [Double], _ sites: Sites
  ) {
    let lines = lines.sorted()
    for (line, end) in ends {
      guard let x = self.x(of: end, for: line), let site = sites[end] else { continue }
      // On an edge with more lines than it has room for there is no better place.
      guard
        Double(self.places[end]?.count ?? 0) * Self.apart <= site.ports.upperBound - site.ports.lowerBound
          + Self.apart
      else { continue }
      let others = self.others(at: end, besides: line)
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
      move(end, for: line, to: place)
    }
  }
}
