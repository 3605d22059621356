package import VSMAnalysis
package import VSMModel
import VSMSyntax
import VSMWords

/// What a graph in DOT says under each disposition: what ends there and when, and what it brings.
package struct DispositionRows {
  private let map: ValueStreamMap
  private let figures: Figures
  private var exits: [Int: [(exit: NetworkFigures.Exit, isInDays: Bool)]] = [:]

  package init(of map: ValueStreamMap, _ figures: Figures) {
    self.map = map
    self.figures = figures
    for case let network? in figures.recoveries + figures.streamNetworks {
      for exit in network.exits {
        if case .disposition(let index) = exit.of {
          exits[index, default: []].append((exit, network.isTimedInDays))
        }
      }
    }
  }

  package func rows(of index: Int) -> DataRows {
    let disposition = map.dispositions[index]
    let phrases = map.phrases
    var rows: [DataRows.Row] = []
    if let rung = disposition.rung { rows.append(.init(name: phrases["As"], value: phrases[rung.rawValue])) }
    let ending = exits[index] ?? []
    // The shares of several blocks are of different units.
    if ending.count == 1, let (exit, isInDays) = ending.first {
      rows.append(
        .init(name: phrases["Share"], value: phrases.figure(FigureText.share(Estimate(exit.share)))))
      if let time = exit.leadTime {
        let text = phrases.figure(figures.text(ofPassage: time, inDays: isInDays))
        rows.append(.init(name: phrases["Lead time"], value: text))
      }
    }
    let flows = ending.compactMap(\.exit.flow)
    if !flows.isEmpty, flows.count == ending.count {
      let text = phrases.figure(FigureText.rate(Estimate(flows.reduce(0, +))) + "/d")
      rows.append(.init(name: phrases["Flow"], value: text))
    }
    var data = DataRows(disposition.properties, in: phrases)
    let known = Set(rows.map(\.name))
    data.rows = rows + data.rows.filter { !known.contains($0.name) }
    return data
  }
}
