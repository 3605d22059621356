import VSMAnalysis
import VSMModel
import VSMWords

/// The figures that stand for the map as a whole, one a line.
enum Headline {
  static func lines(of map: ValueStreamMap, _ figures: Figures) -> [String] {
    let table = HeadlineFigure.forPeople.filter { $0.isPrinted(for: map, figures) }.map { figure in
      let name =
        switch figure.standing {
        case .part: "  " + figure.nameInSentence(in: map.phrases)
        case .ofAll: "  " + map.phrases["of all that enter"]
        default: map.phrases[figure.name]
        }
      return (
        name: name,
        value: figure.text(of: map, figures).map(MetricsTable.oneLine) ?? MetricsTable.notGiven(map.phrases)
      )
    }
    let width = table.map { TextTable.width($0.name) }.max() ?? 0
    return table.map { row in
      "  " + row.name + String(repeating: " ", count: width - TextTable.width(row.name) + 3) + row.value
    }
  }
}
