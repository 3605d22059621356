import VSMDiagnostics
import VSMSyntax

/// Signs that say less, or more, than they can mean.
extension ModelBuilder {
  mutating func checkSigns() {
    checkPacemakers()
    checkDecisions()
    checkLanes()
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

  /// What is counted is drawn as a stock or an in-box, never as a clock.
  mutating func checkWait(_ declaration: Declaration) {
    guard declaration.word == .waiting, let amount = declaration.amount, amount.quantity != nil else {
      return
    }
    report(.waitWithQuantity, at: amount.span)
  }
}
