import VSMAnalysis
import VSMModel
import VSMScene
import VSMSyntax
import VSMWords

/// The line under a ladder for what the map asks for: what each step and each wait uses of it for a unit that is
/// delivered, over what the work needs of that.
struct UseLine {
  private let map: ValueStreamMap
  private let environment: EnvironmentFigures
  private let line: LadderLine

  /// Nothing where the map asks for none, or says nothing of what is used.
  init?(_ map: ValueStreamMap, _ figures: Figures) {
    guard let line = map.ladderLine, let environment = figures.environment else { return nil }
    self.map = map
    self.environment = environment
    self.line = line
  }

  /// What stands at the end of the line.
  var name: String {
    switch line {
    case .flow(let flow): map.phrases[flow.title]
    case .carbon: map.phrases["CO₂e"]
    }
  }

  /// The same steps, the first of each place with what is used there.
  func added(to steps: [LadderStep]) -> [LadderStep] {
    var seen = Set<ValueStreamMap.Reference>()
    return steps.map { step in
      guard seen.insert(step.of).inserted, let use = use(at: step.of) else { return step }
      var step = step
      step.use = use
      return step
    }
  }

  func use(at reference: ValueStreamMap.Reference) -> LadderStep.Use? {
    guard let use = environment.use(of: line, at: reference) else { return nil }
    let needed = use.needed.map(text)
    return LadderStep.Use(name: name, used: use.amount.map(text) ?? "?", needed: needed)
  }

  private func text(_ amount: Estimate) -> String {
    switch line {
    case .flow(let flow):
      map.phrases.figure(MeasureText.amount(amount, environment[flow]?.unit ?? flow.dimensions[0].base))
    case .carbon: map.phrases.figure(MeasureText.carbon(amount))
    }
  }
}
