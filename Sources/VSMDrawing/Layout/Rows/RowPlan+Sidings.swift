import VSMModel
import VSMScene

/// Steps beside the row: most units pass them by, so that these go straight, and they stand below the arrow of those in
/// their own columns.
extension RowPlan {
  /// The cells between the step that units part at and the one where they meet again.
  struct Siding {
    /// The positions of the two steps; between them lies the siding.
    let ends: ClosedRange<Int>
    let flow: BlockFlows.Siding
    /// The breadth in px of the arrow that goes straight; nothing where it says nothing of the flow.
    let width: Double?
    /// True where nothing else leaves the lower edge of the first step, and where nothing else meets that of the last.
    let leavesAlone: Bool
    let reachesAlone: Bool
  }

  /// From the middle of an arrow down to that of the one below it, at the least.
  private static let leastDrop = 48.0
  /// Between the lower edge of a step and an arrow that leaves it there, or comes in.
  private static let underStep = 18.0
  /// What an arrow below a step takes of its lower edge.
  static let underStepWidth = 26.0

  /// How far a step with its data box reaches down.
  func depth(of station: Station) -> Double { station.drop + station.block.size.height }

  /// The sidings of the row, or of the part of it that this is.
  func sidings(of flow: FlowPlan?, _ scale: FlowScale) -> [Siding] {
    guard let flow, !flow.flows.sidings.isEmpty else { return [] }
    let taken = flow.leastWidths(.lower)
    let positions = Dictionary(
      cells.enumerated().compactMap { position, cell -> (Int, Int)? in
        if case .station(let station) = cell { (station.process, position) } else { nil }
      }
    ) { first, _ in first }
    return flow.flows.sidings.compactMap { siding in
      guard let first = positions[siding.from], let last = positions[siding.to], first + 2 < last else {
        return nil
      }
      return Siding(
        ends: first...last, flow: siding,
        width: scale.arrow(from: .process(siding.from), to: .process(siding.to)),
        leavesAlone: taken[siding.from] == nil, reachesAlone: taken[siding.to] == nil)
    }
  }

  /// What would stand right beside a step of the row is linked to it by an arrow where it stands in a siding.
  mutating func linkSidings() {
    for siding in sidings {
      for position in [siding.ends.lowerBound + 1, siding.ends.upperBound - 1] {
        guard case .gap(var gap) = cells[position], gap.stands else { continue }
        let index = position == siding.ends.lowerBound + 1 ? gap.links.indices.first : gap.links.indices.last
        guard let index, gap.links[index].style == .none else { continue }
        gap.links[index].style = .push
        cells[position] = .gap(gap)
      }
    }
  }

  /// Gives the cells of sidings their depth below the row, once boxes have their heights.
  mutating func settleSidings() {
    defer { keepCorners() }
    for siding in sidings {
      guard case .station(let from) = cells[siding.ends.lowerBound],
        case .station(let to) = cells[siding.ends.upperBound]
      else { continue }
      let inner = (siding.ends.lowerBound + 1)..<siding.ends.upperBound
      var drop = inner.reduce(Self.leastDrop) { max($0, leastDrop(of: cells[$1])) }
      // What is lower than its arrow is left through its lower edge, and reached there; one step may make the siding
      // so deep that the other is met below, too.
      var before = 0.0
      while drop != before {
        before = drop
        for (station, position) in [(from, inner.lowerBound), (to, inner.upperBound - 1)] {
          guard case .gap(let gap) = cells[position], hasArrow(gap, at: position) else { continue }
          if isMetBelow(station, gap, drop) {
            drop = max(drop, station.block.size.height + Self.underStep - levelDepth(of: gap, drop: 0))
          }
        }
      }
      for position in inner {
        switch cells[position] {
        case .station(var station):
          station.drop = drop
          cells[position] = .station(station)
        case .gap(var gap):
          gap.drop = drop
          gap.leavesBelow = position == inner.lowerBound && isMetBelow(from, gap, drop)
          gap.reachesBelow = position == inner.upperBound - 1 && isMetBelow(to, gap, drop)
          cells[position] = .gap(gap)
        }
      }
    }
  }

  /// Gives arrows of sidings that meet lower edges the corners of these.
  private mutating func keepCorners() {
    func isMet(_ position: Int, _ siding: Siding) -> Bool {
      let isFirst = position == siding.ends.lowerBound
      guard case .gap(let gap) = cells[position + (isFirst ? 1 : -1)] else { return false }
      return isFirst ? gap.leavesBelow : gap.reachesBelow
    }
    for siding in sidings {
      for position in [siding.ends.lowerBound, siding.ends.upperBound] {
        guard case .station(var station) = cells[position] else { continue }
        let width = isMet(position, siding) ? Self.underStepWidth : 0
        // A step that is met at both corners is the end of two.
        if (position == siding.ends.lowerBound) != runsLeft {
          station.sidingAtRight = width
        } else {
          station.sidingAtLeft = width
        }
        cells[position] = .station(station)
      }
    }
  }

  private func hasArrow(_ gap: Gap, at position: Int) -> Bool {
    gap.flow != nil && gap.links.contains { $0.style != .none }
  }

  /// True where an arrow of a siding meets the lower edge of a step of the row, since it is too low for the side.
  private func isMetBelow(_ station: Station, _ gap: Gap, _ drop: Double) -> Bool {
    station.block.process.isDecision
      || station.block.size.height < levelDepth(of: gap, drop: drop) + Arrow.pushHeadHalf + 4
  }

  /// How far down the arrows of a gap would run with a depth.
  private func levelDepth(of gap: Gap, drop: Double) -> Double { levelDepth(of: gap) - gap.drop + drop }

  /// Clear of the arrow above.
  private func leastDrop(of cell: Cell) -> Double {
    guard case .gap(let gap) = cell else { return 0 }
    let roof = Measure.pushDepth + Arrow.pushHeadHalf + 6
    let label = gap.flow.map { $0.lines.isEmpty ? 0 : $0.height + FlowLabel.rise(over: gap.vehicle) } ?? 0
    let vehicle = (gap.vehicle?.size.height ?? 0) / 2
    let stocks = gap.waiting.map {
      gap.hangs ? -hangDepth : $0.block.iconMiddle - levelDepth(of: gap, drop: 0)
    }
    return max(roof + max(label, vehicle) - levelDepth(of: gap, drop: 0), roof + (stocks.max() ?? -roof))
  }

  /// Where along x arrows of sidings meet the lower edges of the steps that units part at and meet again at; on a decision
  /// that nothing else leaves, in its lower corner.
  private func port(_ station: Station, isOut: Bool, isAlone: Bool) -> Double {
    if station.block.process.isDecision, isAlone { return station.midX }
    let inset = Self.underStepWidth / 2 + 2
    // At the corner: what streams take is further in, so that their arrows cross none of these.
    return isOut != runsLeft ? station.maxX - inset : station.minX + inset
  }

  /// Where along x an arrow of a siding meets the lower edge of a step, and how far down that is.
  typealias Lead = (x: Double, depth: Double)
  typealias SidingLeads = (
    out: [ValueStreamMap.Reference: Lead], in: [ValueStreamMap.Reference: Lead]
  )

  /// Where arrows of sidings meet the lower edges of steps, those that leave and those that come in, by step.
  var sidingLeads: SidingLeads {
    var leads: SidingLeads = ([:], [:])
    for siding in sidings {
      if case .station(let station) = cells[siding.ends.lowerBound] {
        leads.out[.process(siding.flow.from)] = (
          port(station, isOut: true, isAlone: siding.leavesAlone), depth(of: station)
        )
      }
      if case .station(let station) = cells[siding.ends.upperBound] {
        leads.in[.process(siding.flow.to)] = (
          port(station, isOut: false, isAlone: siding.reachesAlone), depth(of: station)
        )
      }
    }
    return leads
  }

  /// The steps that arrows of sidings leave through their lower edges, and those that such come into from below.
  var metBelow: Set<Int> {
    var met = Set<Int>()
    for siding in sidings {
      if case .gap(let gap) = cells[siding.ends.lowerBound + 1], gap.leavesBelow {
        met.insert(siding.flow.from)
      }
      if case .gap(let gap) = cells[siding.ends.upperBound - 1], gap.reachesBelow {
        met.insert(siding.flow.to)
      }
    }
    return met
  }

  /// What is left of the lower edges of steps where arrows of sidings take a part.
  func besideSidings(_ sites: inout [ValueStreamMap.Reference: ClosedRange<Double>]) {
    func cut(_ position: Int, isOut: Bool) {
      guard case .station(let station) = cells[position],
        let site = sites[.process(station.process)]
      else { return }
      sites[.process(station.process)] =
        isOut != runsLeft
        ? site.lowerBound...max(site.lowerBound + 1, site.upperBound - Self.underStepWidth)
        : min(site.upperBound - 1, site.lowerBound + Self.underStepWidth)...site.upperBound
    }
    for siding in sidings {
      if case .gap(let gap) = cells[siding.ends.lowerBound + 1], gap.leavesBelow {
        cut(siding.ends.lowerBound, isOut: true)
      }
      if case .gap(let gap) = cells[siding.ends.upperBound - 1], gap.reachesBelow {
        cut(siding.ends.upperBound, isOut: false)
      }
    }
  }
}
