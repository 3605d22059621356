import VSMAnalysis
import VSMModel
import VSMScene
import VSMWords

/// The figures that a map is drawn for, with the conventions behind them in small print.
struct SummaryBox {
  struct Row {
    var name: String
    var value: String
    var isMain: Bool
  }

  private let id: String
  let rows: [Row]
  private(set) var smallPrint: [String] = []
  private var width: Double
  private var smallPrintWords: String
  /// True where values stand below their names: a box for a column.
  private var isStacked = false

  private static let lineHeight = 20.0
  private static let stackedHeight = 32.0
  private static let padding = 10.0

  /// Beside a ladder the small print tells how its texts are to be read.
  init(_ map: ValueStreamMap, _ figures: Figures, ladder: LadderTexts? = nil) {
    let rows = HeadlineFigure.forPeople.compactMap { figure -> Row? in
      let isMain = figure.prominence == .main
      guard figure.prominence >= .boxed else { return nil }
      let text = figure.text(of: map, figures) ?? (isMain ? map.phrases["not given"] : nil)
      return text.map { Row(name: map.phrases[figure.title], value: $0, isMain: isMain) }
    }
    let rounding = ladder?.sumOfWaits(figures).map {
      map.phrases("the waits are rounded: as printed they add up to \($0)")
    }
    let visits = figures.ladders.flatMap(\.rungs).map(\.visits)
    let print = [
      figures.conventionsText, ladder == nil ? nil : Self.timesOfOneVisit(visits, in: map.phrases), rounding,
    ].compactMap(\.self)
    self.init(id: "summary", rows, print.filter { !$0.isEmpty })
  }

  /// Rows, and below the box in small print what they rest on.
  init(id: String, _ rows: [Row], _ smallPrint: [String]) {
    self.id = id
    self.rows = rows
    width = 0
    smallPrintWords = smallPrint.joined(separator: " · ")
    settle()
  }

  /// The same for a column: values below their names.
  var stacked: SummaryBox {
    var box = self
    box.isStacked = true
    box.settle()
    return box
  }

  /// What a reader multiplies by the visits below a ladder's line is the time of one visit; nothing where all are one.
  static func timesOfOneVisit(_ visits: [Double], in phrases: Phrases) -> String? {
    visits.contains { abs($0 - 1) > 0.0005 } ? phrases["times of one visit"] : nil
  }

  private mutating func settle() {
    let needed =
      rows.map { (row: Row) -> Double in
        let name = TextMetrics.width(of: row.name, size: isStacked ? Measure.smallSize : Measure.bodySize)
        let value = TextMetrics.width(of: row.value, size: Measure.figureSize, weight: .bold)
        return (isStacked ? max(name, value) : name + value + 16) + 2 * Self.padding
      }.max() ?? 0
    width = max(isStacked ? Measure.partyWidth : 206, needed).rounded(.up)
    smallPrint = TextMetrics.lines(of: smallPrintWords, within: width, size: Measure.smallSize)
  }

  /// Of the box alone; the small print stands below.
  var height: Double { Double(rows.count) * rowHeight + 8 }

  private var rowHeight: Double { isStacked ? Self.stackedHeight : Self.lineHeight }

  /// The box with its small print.
  var size: Size {
    Size(width, height + (smallPrint.isEmpty ? 0 : Double(smallPrint.count) * 12 + 6))
  }

  func items(at origin: Point) -> [Item] {
    let box = Rect(origin.x, origin.y, width, height)
    var marks: [Mark] = [.outline(.rectangle(box))]
    for (index, row) in rows.enumerated() {
      let base = box.minY + 18 + Double(index) * rowHeight
      marks.append(
        .text(
          TextMark(
            row.name, at: Point(box.minX + Self.padding, base),
            size: isStacked ? Measure.smallSize : Measure.bodySize, ink: .muted)))
      marks.append(
        .text(
          TextMark(
            row.value, at: Point(box.maxX - Self.padding, base + (isStacked ? 16 : 0)), .end,
            size: row.isMain ? Measure.figureSize : Measure.nameSize,
            weight: row.isMain ? .bold : .regular)))
    }
    for (index, line) in smallPrint.enumerated() {
      marks.append(
        .text(
          TextMark(
            line, at: Point(box.minX, box.maxY + 14 + Double(index) * 12), size: Measure.smallSize,
            ink: .muted)))
    }
    return [
      Item(
        id: id, word: "summary", title: rows.map { "\($0.name) \($0.value)" }.joined(separator: ", "),
        role: .solid(extent: Rect(box.minX, box.minY, size.width, size.height)), marks: marks)
    ]
  }
}
