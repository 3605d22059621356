import VSMAnalysis
import VSMDiagnostics
import VSMModel
import VSMSyntax

extension ReportContent {
  /// What the loops of a future state are to reach: actions like those that bursts call for.
  static func objectives(of map: ValueStreamMap, at place: (SourceSpan) -> Place?) -> [Action] {
    map.loops.flatMap { loop in
      loop.objectives.map { objective in
        Action(
          what: [objective.text.onOneLine, objective.measure?.onOneLine].compactMap(\.self)
            .joined(separator: ": "),
          at: loop.label.onOneLine, owner: objective.owner?.onOneLine,
          due: objective.due.map(map.phrases.date), place: place(loop.span))
      }
    }
  }
}
