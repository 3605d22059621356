import VSMAnalysis
import VSMModel

/// The figures that stand for the map as a whole, one a line.
enum Headline {
  static func lines(of map: ValueStreamMap, _ figures: Figures) -> [String] {
    let table = HeadlineFigure.forPeople.filter { $0.isPrinted(for: map, figures) }.map { figure in
      let name =
        switch figure.standing {
        case .part: "  " + figure.nameInSentence
        case .ofAll: "  of all that enter"
        default: figure.name
        }
      return (
        name: name,
        value: figure.text(of: map, figures).map(MetricsTable.oneLine) ?? MetricsTable.notGiven
      )
    }
    let width = table.map(\.name.count).max() ?? 0
    return table.map { row in
      "  " + row.name + String(repeating: " ", count: width - row.name.count + 3) + row.value
    }
  }
}
