import VSMModel
import VSMScene

/// How far rows of streams reach down from the upper edge of their steps, with what hangs below them, in px.
extension MapRoutes {
  /// What stands above the steps of a row.
  func rise(ofRow row: Int) -> Double {
    ways.headrooms[row].height + lines.letters.height(above: row, ways.headrooms[row])
  }

  /// Down to the lowest point of all that hangs below a row.
  func rowDepth(_ index: Int) -> Double {
    guard let flow = ways.placedFlows[index] else {
      return plans[index].depth + burstHeight(plans[index], nil)
    }
    return flow.boxes.isEmpty
      ? rowChannelDepth(index) + flow.lowerDepth : rowExitDepth(index) + flow.exitHeight
  }

  /// Down to where the tracks below a row begin.
  func rowChannelDepth(_ index: Int) -> Double {
    plans[index].depth + (ways.flows[index]?.labelHeight ?? 0) + burstHeight(plans[index], ways.flows[index])
  }

  /// Down to where the boxes below a row begin.
  func rowExitDepth(_ index: Int) -> Double {
    (rowChannelDepth(index) + (ways.placedFlows[index]?.lowerDepth ?? 0) + FlowPlan.approach).rounded()
  }

  /// Down to the lowest point of a row with its ladder.
  func rowFootDepth(_ index: Int) -> Double { rowDepth(index) + foot.rows[index].depth }

  // MARK: Bursts

  /// The room that the bursts of a row need below the texts at the starts of its ways, which they stand beside.
  func burstHeight(_ row: RowPlan, _ flow: FlowPlan?) -> Double {
    let bursts = facts.bursts
    guard !bursts.isEmpty else { return 0 }
    let corners = cornerBursts(of: row, flow)
    let below =
      row.anchors.filter { !corners.has($0.target) }.map { anchor in
        bursts.lines(of: anchor.target, within: anchor.width).reduce(0) {
          $0 + ($1.map(\.block.size.height).max() ?? 0) + Bursts.drop
        }
      }.max() ?? 0
    return max(0, max(below, corners.depth - row.depth) - (flow?.labelHeight ?? 0))
  }

  /// The bursts of a row that hang at the corners of their steps.
  func cornerBursts(of row: RowPlan, _ flow: FlowPlan?) -> CornerBursts {
    let (facts, recoveries) = (facts, ways.recoveries)
    let taken = flow?.leastWidths(.lower) ?? [:]
    var met = row.metBelow
    for way in recoveries.first?.flow.flows.ways ?? [] {
      if case .above(.process(let process)) = way.end { met.insert(process) }
    }
    return CornerBursts(
      of: row,
      { facts.bursts.blocks(of: .process($0)) },
      isTaken: { process in
        row.frameDepth > 0 || taken[process] != nil || met.contains(process)
          || facts.joinCounts[process] != nil
          || facts.splitCounts[process] != nil || row.arrivals[process] != nil
      }, isAlone: plans.count + recoveries.count == 1 && flow == nil)
  }
}

/// The same of recoveries.
extension MapRoutes {
  /// What stands above the steps of a recovery, and how much of it are arcs: letters above it need room as well.
  func rise(ofRecovery index: Int) -> (height: Double, crown: Double) {
    let (recovery, arcs) = (ways.recoveries[index], ways.recoveryCrowns[index])
    // Recoveries that are the only rows have the band's lines above the first.
    let letters =
      plans.isEmpty && index == 0
      ? 0 : lines.letters.height(above: plans.count + index, Headroom(crown: arcs, zone: 0))
    let isRaised = letters > 0 && (index > 0 || recovery.sources.count > 1)
    let crown = isRaised ? max(arcs, recovery.sourceRise) : arcs
    return (letters + max(crown + (arcs > 0 ? 10 : 0), recovery.sourceRise) + 18, crown)
  }

  func recoveryBurstHeight(_ index: Int) -> Double {
    burstHeight(ways.recoveries[index].row, ways.recoveries[index].flow)
  }

  /// Down to where the tracks below a recovery begin.
  func recoveryChannelDepth(_ index: Int) -> Double {
    let recovery = ways.recoveries[index]
    let depth = recovery.row.depth + recovery.flow.labelHeight + recoveryBurstHeight(index)
    // Sources that stand one below the other may reach further down than the row.
    return recovery.overlapsSources(ways.recoveryFlows[index]) ? max(depth, recovery.sourceDepth + 8) : depth
  }

  /// Down to where the boxes below a recovery begin.
  func recoveryExitDepth(_ index: Int) -> Double {
    let flow = ways.recoveryFlows[index]
    return (recoveryChannelDepth(index) + flow.lowerDepth + (flow.boxes.isEmpty ? 0 : FlowPlan.approach))
      .rounded()
  }

  /// Down to the lowest point of all that hangs below a recovery.
  func recoveryDepth(_ index: Int) -> Double {
    let flow = ways.recoveryFlows[index]
    let exits =
      flow.boxes.isEmpty
      ? recoveryChannelDepth(index) + flow.lowerDepth : recoveryExitDepth(index) + flow.exitHeight
    return max(exits, ways.recoveries[index].sourceDepth)
  }

  /// Down to a recovery's summary: it ends where the ladder does, as far as what stands right of the row leaves room for it.
  func recoverySummaryDepth(_ index: Int, _ summary: SummaryBox) -> Double {
    let recovery = ways.recoveries[index]
    let ladder = foot.recoveries[index]
    let lowest = recoveryDepth(index) + ladder.depth - summary.size.height
    let right = max(ladder.steps.isEmpty ? 0 : recovery.row.maxX, recovery.row.minX)
    let boxes = ways.recoveryFlows[index].boxes.contains { $0.maxX > right }
    let above =
      boxes
      ? recoveryDepth(index) : max(recovery.row.depth + recoveryBurstHeight(index), recovery.sourceDepth)
    return max(lowest, above + 14)
  }

  /// Down to the lowest point of a recovery with its ladder and its summary.
  func recoveryFootDepth(_ index: Int) -> Double {
    let depth = recoveryDepth(index) + foot.recoveries[index].depth
    guard let summary = foot.summaries[index] else { return depth }
    return max(depth, recoverySummaryDepth(index, summary) + summary.size.height)
  }
}

extension RecoveryPlan {
  /// True where boxes below the row would stand under the sources or in the way of their arrows.
  fileprivate func overlapsSources(_ flow: PlacedFlow) -> Bool {
    let strips = sourceStrips
    return flow.boxes.contains { placed in
      strips.contains { placed.x < $0.upperBound && $0.lowerBound < placed.maxX }
    }
  }
}
