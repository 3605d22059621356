import VSMAnalysis
import VSMDiagnostics
import VSMKit
import VSMModel
import VSMSyntax

extension MapReading {
  /// Figures beside the numbers that they follow from: the time of a stock that gives pieces, the part of takt that a cycle
  /// time takes, the units a day of a share.
  func inlayHints(in range: TextRange) -> [InlayHint] {
    guard let map = document.map, let figures = document.figures else { return [] }
    let wanted = SourceSpan(offset(of: range.start), offset(of: range.end))
    let amounts = AmountPlaces(of: tree)
    var hints: [(offset: Int, text: String, tooltip: String)] = []
    // Of what is not seen nothing is looked up, and no number is put into words.
    func add(_ offset: Int?, _ text: () -> String?, _ tooltip: () -> String) {
      guard let offset, wanted.start <= offset, offset <= wanted.end, let text = text() else { return }
      hints.append((offset, text, tooltip()))
    }
    for (index, stock) in map.stocks.enumerated() where stock.quantity != nil && stock.time == nil {
      guard let own = ownSpan(stock.span) else { continue }
      add(
        amounts.endOfAmount[own.start],
        { figures.stocks[index].time.map { TimeText.days($0, day: figures.day) } },
        { "the time that the pieces stand for" })
    }
    for (index, step) in map.processes.enumerated() {
      if let entry = step.properties.entry(.cycleTime), let own = ownSpan(entry.span) {
        add(
          own.end, { figures.steps[index].ofTakt.map { $0 + " of takt" } },
          { "pace of the step / takt, \(figures.steps[index].takt.map(TimeText.clock) ?? "")" })
      }
      let seen = step.routes.compactMap { route in ownSpan(route.span).map { (route, $0) } }.filter {
        wanted.start <= $0.1.end && $0.1.start <= wanted.end
      }
      guard !seen.isEmpty, let node = figures.node(of: .process(index), map) else { continue }
      for (route, own) in seen {
        guard
          let flow = node.routes.first(where: { $0.target == route.target && $0.kind == route.kind })?.flow
        else { continue }
        add(
          amounts.endOfRoute[own.start] ?? own.end, { FigureText.rate(Estimate(flow)) + "/day" },
          { "units that take this way in a working day" })
      }
    }
    return hints.sorted { $0.offset < $1.offset }.map {
      InlayHint(position: position(of: $0.offset), label: $0.text, tooltip: $0.tooltip)
    }
  }
}

/// Where amounts of stocks and shares of routes end in a text, by where the statement is said to stand.
private struct AmountPlaces {
  var endOfAmount: [Int: Int] = [:]
  var endOfRoute: [Int: Int] = [:]

  init(of tree: MapSyntax) { visit(tree.statements, of: tree) }

  private mutating func visit(_ statements: [Statement], of tree: MapSyntax) {
    for statement in statements {
      switch statement {
      case .declaration(let declaration):
        // With its variants and units: as far as the head goes.
        let head = tree.tokens[declaration.tokens].prefix { $0.kind != .leftBrace }
        if declaration.amount != nil,
          let last = head.last(where: { !$0.kind.isTrivia && $0.kind != .newline })
        {
          endOfAmount[declaration.span.start] = last.end
        }
      case .route(let route): endOfRoute[route.span.start] = route.shareSpan?.end ?? route.span.end
      case .stream(let block): visit(block.lines, of: tree)
      case .composing(let node): visit(node.lines, of: tree)
      default: break
      }
    }
  }
}
