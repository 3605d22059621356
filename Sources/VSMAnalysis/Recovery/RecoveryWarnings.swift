import VSMDiagnostics
import VSMModel
import VSMSyntax

/// What is worth a second look in a block with routes: a way that earns less than the one beside it, and a
/// disposition that gets more than it takes.
enum RecoveryWarnings {
  static func all(
    of block: FlowBlock, _ figures: NetworkFigures, _ map: ValueStreamMap, _ time: inout WorkTime
  )
    -> [Diagnostic]
  {
    var warnings: [Diagnostic] = []
    let currency = map.currency ?? ""
    for (node, ways) in zip(block.nodes, block.ways) {
      guard case .process(let process) = node, let position = block.nodeOf[node] else { continue }
      for (way, route) in zip(ways, figures.nodes[position].routes) {
        guard let index = way.route, let worth = route.worth, let other = route.worthOfAlternative,
          let place = route.alternative, worth < other - 1e-9 * max(abs(worth), abs(other))
        else { continue }
        let label = map.processes[process].label
        let name =
          switch way.kind {
          case .rework: "rework \(label) → \(map.label(ofTarget: way.target))"
          case .grade(let grade): "\(label), grade \(grade) → \(map.label(ofTarget: way.target))"
          case .plain: "\(label) → \(map.label(ofTarget: way.target))"
          }
        warnings.append(
          Diagnostic(
            .worthLessThanAlternative(
              route: name, worth: MoneyText.amount(worth, currency), alternative: map.label(ofTarget: place),
              worthThere: MoneyText.amount(other, currency)),
            at: map.processes[process].routes[index].span))
      }
    }
    for exit in figures.exits {
      guard case .disposition(let index) = exit.of, let use = exit.useOfCap, use > 1 + 1e-12,
        let flow = exit.flow,
        let entry = map.dispositions[index].properties.entry(.cap),
        case .rate(let mix, let period) = entry.value
      else { continue }
      // Said in the cap's own period.
      let cap = mix.total.middle
      let shown = FigureText.count(use * cap, decimals: flow < 10 ? 1 : 0)
      warnings.append(
        Diagnostic(
          .capExceeded(
            disposition: map.dispositions[index].label, flow: "\(shown)/\(period.symbol)",
            cap: "\(FigureText.count(cap))/\(period.symbol)"),
          at: entry.span))
    }
    return warnings
  }
}
