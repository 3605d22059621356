import VSMAnalysis
import VSMDiagnostics
import VSMModel
import VSMReport
import VSMWords

/// The figures that stand for a map and for its recoveries, one a row, with the formulas that they name.
struct HeadlineRows {
  private let map: ValueStreamMap
  private let figures: Figures
  private let other: (map: ValueStreamMap, figures: Figures)?
  private let origins: FigureOrigins
  private let places: PlaceFinder
  private let differences: [String: FigureDifference]
  private(set) var formulas: [ReportContent.Formula] = []

  init(
    _ map: ValueStreamMap, _ figures: Figures, _ other: (map: ValueStreamMap, figures: Figures)?,
    _ origins: FigureOrigins, _ places: PlaceFinder
  ) {
    self.map = map
    self.figures = figures
    self.other = other
    self.origins = origins
    self.places = places
    let all = other.map { MapComparison((map, figures), $0).figures } ?? []
    differences = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func groups() -> [ReportContent.Group] {
    var rows: [ReportContent.Row] = []
    for figure in HeadlineFigure.forPeople {
      let isHere = figure.isPrinted(for: map, figures)
      let isThere = other.map { figure.isPrinted(for: $0.map, $0.figures) } ?? false
      guard isHere || isThere else { continue }
      rows.append(row(figure))
    }
    var groups: [ReportContent.Group] = []
    if !rows.isEmpty { groups.append(ReportContent.Group(name: map.phrases("Value stream"), rows: rows)) }
    for index in map.recoveries.indices {
      guard figures.recoveries.indices.contains(index), let network = figures.recoveries[index] else {
        continue
      }
      let own = recovery(index, network)
      let label = map.recoveries[index].label?.onOneLine
      groups.append(
        ReportContent.Group(
          name: label.map { map.phrases("Recovery: \($0)") } ?? map.phrases("Recovery"), rows: own))
    }
    return groups
  }

  private mutating func row(_ figure: HeadlineFigure) -> ReportContent.Row {
    tell(figure.key, map.phrases[figure.title], map.phrases(figure.computation(map.conventions)))
    let difference = differences[map.phrases[figure.name]]
    return ReportContent.Row(
      key: figure.key, name: map.phrases[figure.name],
      value: figure.text(of: map, figures)?.onOneLine,
      other: other.flatMap { figure.text(of: $0.map, $0.figures)?.onOneLine },
      change: difference?.difference, isBetter: difference?.isImprovement,
      isPart: figure.standing == .part || figure.standing == .ofAll,
      places: placesOf(figure))
  }

  private func placesOf(_ figure: HeadlineFigure) -> [ReportContent.Place] {
    if case .place(let place) = figure.reading {
      return place(figures).map { places.places([map.span(of: $0)]) } ?? []
    }
    return places.places(origins.spans[.map(figure.key)] ?? [])
  }

  private mutating func recovery(_ index: Int, _ network: NetworkFigures) -> [ReportContent.Row] {
    let label = map.recoveries[index].label ?? map.phrases["Recovery"]
    let partner = other.flatMap { other -> (Int, NetworkFigures)? in
      guard let found = other.map.recoveries.firstIndex(where: { $0.id == map.recoveries[index].id }),
        other.figures.recoveries.indices.contains(found), let network = other.figures.recoveries[found]
      else { return nil }
      return (found, network)
    }
    return RecoveryFigure.all.compactMap { figure in
      let value = figure.text(of: map, figures, .recovery(index), network)
      let there = partner.flatMap { partner in
        other.flatMap { figure.text(of: $0.map, $0.figures, .recovery(partner.0), partner.1) }
      }
      guard value != nil || there != nil || figure.key == RecoveryFigure.net.key else { return nil }
      tell(figure.key, map.phrases[figure.title], map.phrases(figure.computation))
      let difference = differences["\(label): \(figure.nameInSentence(in: map.phrases))"]
      return ReportContent.Row(
        key: figure.key, name: map.phrases[figure.name],
        value: value, other: there, change: difference?.difference, isBetter: difference?.isImprovement,
        isPart: false, places: places.places(origins.spans[.recovery(index, figure.key)] ?? []))
    }
  }

  private mutating func tell(_ key: String, _ name: String, _ text: String) {
    guard !formulas.contains(where: { $0.key == key }) else { return }
    formulas.append(ReportContent.Formula(key: key, name: name, text: text))
  }
}
