import VSMDiagnostics
import VSMSyntax

/// Signs that say less, or more, than they can mean.
extension ModelBuilder {
  mutating func checkSigns() {
    checkPacemakers()
    checkDecisions()
    checkLanes()
    checkNames()
    checkDepartments()
  }

  /// A stream is scheduled at one step: two would each follow a plan of its own.
  private mutating func checkPacemakers() {
    var first: [Int: Int] = [:]
    for (index, process) in map.processes.enumerated() {
      guard let stream = process.stream, let mark = process.properties.entry(.pacemaker) else { continue }
      if let other = first[stream] {
        warn(.secondPacemaker(process.label, first: map.processes[other].label), at: mark.span)
      } else {
        first[stream] = index
      }
    }
  }

  private mutating func checkDecisions() {
    for (index, process) in map.processes.enumerated()
    where process.isDecision && routesOf[index] == nil && !incomplete.contains(process.home) {
      warn(.decisionWithoutRoutes(process.label), at: process.span)
    }
    // An answer that leads where the others go anyway decides nothing; who writes it takes the next line for that of the others.
    for process in map.processes
    where process.isDecision && process.leftover > Self.tolerance && !incomplete.contains(process.home) {
      for route in process.routes
      where route.kind != .rework && route.transit == nil && route.target == process.rest
        && (route.grade == nil || process.givesAnswers)
      {
        warn(.waysAlike(process.label, to: map.label(ofTarget: route.target)), at: route.span)
      }
    }
  }

  private mutating func checkLanes() {
    for stock in map.stocks {
      guard let held = stock.quantity?.total, let most = stock.properties.count(.most), held.low > most.high
      else { continue }
      warn(
        .laneAboveMaximum(
          stock.label ?? stock.id, held: NumberText.plain(held.low), most: NumberText.plain(most.high)),
        at: stock.span)
    }
  }

  /// `fifo max 20`: keeps the name as long as nothing else uses it.
  mutating func noteName(of declaration: Declaration) {
    guard let name = declaration.name?.text, Property.named(name, of: declaration.word) != nil,
      declaration.label == nil, declaration.amount != nil, declaration.properties.isEmpty
    else { return }
    unusedNames[name] = declaration
  }

  private mutating func checkNames() {
    for declaration in unusedNames.values.sorted(by: { $0.span.start < $1.span.start }) {
      guard let name = declaration.name, let amount = declaration.amount,
        let property = Property.named(name.text, of: declaration.word)
      else { continue }
      // The span of an amount is that of its first number.
      let end = tree.tokens[declaration.tokens].last { !$0.kind.isTrivia }?.end ?? amount.span.end
      let written = tree.source.text(of: SourceSpan(amount.span.start, end))
      let isPlain = written.allSatisfy { $0.isNumber || $0 == "_" || $0 == "." }
      let example =
        switch property.kind {
        case .count, .amount: "\(name.text) \(written)\(isPlain ? "pcs" : "")"
        default: property.example
        }
      warn(
        .nameIsProperty(
          name.text, of: declaration.word.noun, example: "\(declaration.word.rawValue) { \(example) }"),
        at: name.span)
    }
  }

  /// What is counted is drawn as a stock or an in-box, never as a clock.
  mutating func checkWait(_ declaration: Declaration) {
    guard declaration.word == .waiting, let amount = declaration.amount, amount.quantity != nil else {
      return
    }
    report(.waitWithQuantity, at: amount.span)
  }
}
