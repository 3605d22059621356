import VSMAnalysis
import VSMKit
import VSMModel
import VSMReport
import VSMSyntax
import VSMWords

extension MapReading {
  /// Headline figures at the map's title, what a recovery is worth at its block, what was found at each target.
  var codeLenses: [CodeLens] {
    guard let map = document.map, let figures = document.figures else { return [] }
    var lenses: [CodeLens] = []
    func add(_ line: Int, _ text: String) {
      let place = TextPosition(line: line, character: 0)
      lenses.append(
        CodeLens(range: TextRange(start: place, end: place), command: Command(title: text, command: "")))
    }
    let streams = headline(of: map, figures)
    if !streams.isEmpty { add(lineOfTitle, streams.joined(separator: " · ")) }
    for (index, recovery) in map.recoveries.enumerated() {
      guard let network = figures.recoveries[index], let own = ownSpan(recovery.span) else { continue }
      let texts = RecoveryFigure.all.filter { [.netValue, .recoveryLeadTime].contains($0.target) }
        .compactMap { figure in
          figure.text(of: map, figures, .recovery(index), network).map {
            "\(map.phrases[figure.title]) \($0)"
          }
        }
      if !texts.isEmpty { add(source.line(of: own.start) - 1, texts.joined(separator: " · ")) }
    }
    for (target, found) in zip(map.targets, figures.targets) where target.file == nil {
      add(target.line - 1, (found.holds ? "✓ " : "✗ ") + found.text)
    }
    return lenses.sorted { $0.range.start < $1.range.start }
  }

  private func headline(of map: ValueStreamMap, _ figures: Figures) -> [String] {
    guard !map.streams.isEmpty else { return [] }
    let shown = HeadlineFigure.forPeople.filter { [.leadTime, .cycleEfficiency, .takt].contains($0.target) }
    return shown.compactMap { figure in
      figure.text(of: map, figures).map { "\(map.phrases[figure.title]) \($0)" }
    }
  }

  private var lineOfTitle: Int {
    let first = tree.statements.first { statement in
      if case .declaration(let declaration) = statement { declaration.word == .map } else { false }
    }
    return (first ?? tree.statements.first).map { source.line(of: span(of: $0).start) - 1 } ?? 0
  }
}
