import VSMDiagnostics
import VSMModel
import VSMSyntax

/// What makes up most of the figure of a missed target, so that its reader knows where to look.
struct TargetDrivers {
  let map: ValueStreamMap
  let figures: Figures
  /// As many as one looks at first.
  private static let most = 3

  /// Nothing where one thing alone makes up the figure, or its parts are not known.
  func text(of target: Target) -> String? {
    guard target.scope == .map, !map.streams.isEmpty else { return nil }
    switch target.figure {
    case .leadTime, .turns: return longest { counts($0) }
    // Of work and waits, the waits are what an efficiency is low by.
    case .cycleEfficiency: return longest { $0.kind == .wait }
    case .processingTime: return longest { $0.kind == .process }
    case .workInProcess: return largestStocks
    default: return nil
    }
  }

  private func counts(_ rung: Rung) -> Bool {
    rung.kind == .wait || map.conventions.leadTime == .waitsAndProcess
  }

  private func longest(_ counts: (Rung) -> Bool) -> String? {
    let rungs = figures.ladders.flatMap(\.rungs).filter { $0.isOnCriticalPath && counts($0) }
    return text("longest", rungs.map { (map.label(of: $0.of), $0.time, figures.text(of: $0)) })
  }

  private var largestStocks: String? {
    let stocks = figures.stocks.indices.map { index in
      let quantity = figures.stocks[index].quantity
      let text = quantity.map { FigureText.count($0.middle, decimals: 0) } ?? ""
      return (map.label(of: .stock(index)), quantity, text)
    }
    return text("largest", stocks)
  }

  /// `longest: Coils 5 d, Stampings 1.5 d`
  private func text(_ word: String, _ parts: [(label: String, amount: Estimate?, text: String)]) -> String? {
    let parts = parts.filter { ($0.amount?.middle ?? 0) > 0 }
    guard parts.count > 1 else { return nil }
    let first = parts.enumerated().sorted {
      (-($0.element.amount?.middle ?? 0), $0.offset) < (-($1.element.amount?.middle ?? 0), $1.offset)
    }.prefix(Self.most).map { "\($0.element.label) \($0.element.text)" }
    return "\(word): \(first.joined(separator: ", "))"
  }
}
