import VSMModel
import VSMScene

/// Straight lines from a control to processes, and the places of their labels.
extension RouteDrawing {
  mutating func draw(fan flow: Int, _ pairs: [RoutePlan.Pair]) {
    for pair in pairs {
      let isDown = if case .control = pair.source { true } else { false }
      let process = isDown ? pair.target : pair.source
      guard let top = tops[process],
        let sourceX = plan.ports.x(of: pair.source, for: .fan(flow, process)),
        let targetX = plan.ports.x(of: pair.target, for: .fan(flow, process))
      else { continue }
      let control = band.lowest(of: isDown ? pair.source : pair.target)
      let start = Point(sourceX, isDown ? control : top)
      let end = Point(targetX, isDown ? top : control)
      let points =
        isElectronic(flow) ? Arrow.kinked(from: start, to: end, at: (start + end) * 0.5) : [start, end]
      let id = addLine(flow, pair, along: points)
      fanLines.append((flow, id, start, end))
    }
  }

  /// One label for each flow, on the middle of its middle line, or as near to that as it finds room.
  mutating func placeFanLabels(_ obstacles: [Item]) {
    var taken = obstacles.compactMap { item -> Rect? in
      switch item.role {
      case .solid(let extent), .onLine(_, let extent): extent.grown(by: 6)
      case .line, .track, .rung, .plain: nil
      }
    }
    for (flow, _) in plan.free.fans {
      guard let box = LabelBox(map.information[flow], within: 130) else { continue }
      let own = fanLines.filter { $0.flow == flow }
      let others = fanLines.filter { $0.flow != flow }
      let middleFirst = own.indices.sorted {
        (abs(2 * $0 - own.count + 1), $0) < (abs(2 * $1 - own.count + 1), $1)
      }
      let kinked = isElectronic(flow)
      var best: (cost: Double, center: Point, id: String)?
      for (rank, index) in middleFirst.enumerated() {
        for step in 0...12 {
          for sign in step == 0 ? [1.0] : [1.0, -1.0] {
            let share = 0.5 + sign * Double(step) * 0.025
            // The kink is at the middle; the label keeps clear of it.
            if kinked, abs(share - 0.5) * (own[index].end - own[index].start).length < 40 { continue }
            let center = own[index].start + (own[index].end - own[index].start) * share
            let rect = Rect(center: center, box.size.width, box.size.height)
            let room = rect.grown(by: 5)
            let hits =
              others.count { Segment($0.start, $0.end).crosses(room) } + taken.count { $0.overlaps(room) }
            let siblings = own.indices.count {
              $0 != index && Segment(own[$0].start, own[$0].end).crosses(room)
            }
            let cost = Double(hits) * 1000 + Double(siblings) * 30 + Double(rank) * 4 + Double(step)
            if best.map({ cost < $0.cost }) ?? true { best = (cost, center, own[index].id) }
          }
        }
      }
      guard let best else { continue }
      taken.append(Rect(center: best.center, box.size.width, box.size.height).grown(by: 4))
      addLabel(flow, box, at: best.center, on: own.map(\.id))
    }
  }
}
