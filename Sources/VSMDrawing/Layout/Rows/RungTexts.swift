import VSMAnalysis
import VSMModel

/// The texts of all rungs and the widths that they need, so that columns are made wide enough for them.
struct RungTexts {
  private var waits: [Double]
  private var processes: [Double]

  init(_ map: ValueStreamMap, _ figures: Figures) {
    waits = Array(repeating: 0, count: map.stocks.count)
    processes = Array(repeating: 0, count: map.processes.count)
    for ladder in figures.ladders {
      for rung in ladder.rungs {
        let width = TextMetrics.width(of: Self.text(of: rung, figures), size: Measure.ladderSize)
        switch rung.of {
        case .stock(let index): waits[index] = max(waits[index], width)
        // A process may have two rungs side by side.
        case .process(let index): processes[index] += width + 14
        case .supplier, .customer, .control: break
        }
      }
    }
  }

  static func text(of rung: Rung, _ figures: Figures) -> String {
    figures.text(of: rung)
  }

  func wait(ofStock index: Int) -> Double { waits[index] }
  func width(ofProcess index: Int) -> Double { processes[index] }
}
