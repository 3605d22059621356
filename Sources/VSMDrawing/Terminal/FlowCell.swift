import VSMAnalysis
import VSMModel
import VSMSyntax
import VSMWords

/// One thing of a row of material: a box or a sign with what stands below it, and the arrow that leads to it.
struct FlowCell {
  /// What rungs are timed under it; nothing for a supplier.
  var of: ValueStreamMap.Reference?
  var lines: [String]
  var width: Int
  /// The arrow from what stands before: words above, the arrow on the level of the row.
  var linkWords: [String] = []
  var arrow = ""

  var linkWidth: Int {
    let words = linkWords.map { TextColumns.width(of: $0) }.max() ?? 0
    return arrow.isEmpty ? 1 : max(TextColumns.width(of: arrow), words) + 2
  }

  /// The arrow as long as its words ask for.
  var drawnArrow: String {
    guard let tail = arrow.first, arrow.count > 2 else { return arrow }
    let missing = linkWidth - 2 - TextColumns.width(of: arrow)
    let isPlain = tail != "("
    return isPlain ? String(repeating: tail, count: max(0, missing)) + arrow : arrow
  }

  /// A line of text, such as the name of who supplies, beside the rows.
  init(text: String, of reference: ValueStreamMap.Reference?, _ style: TextStyle, leastWidth: Int) {
    let lines = TextColumns.lines(of: style.spelled(text), within: style.boxLimit)
    width = max(lines.map { TextColumns.width(of: $0) }.max() ?? 1, leastWidth, 1)
    of = reference
    // The first line is level with the arrows of the row, which stand one line below a box's border.
    self.lines = [""] + lines
  }

  init(
    _ process: Process, _ index: Int, _ figures: StepFigures, icon: String?, _ style: TextStyle,
    leastWidth: Int, in phrases: Phrases
  ) {
    let data = DataRows(process, figures, in: phrases)
    var titles = [process.label]
    let traits = process.traits(in: phrases) + [icon].compactMap(\.self)
    titles += traits.isEmpty ? [] : ["(" + traits.joined(separator: ", ") + ")"]
    if let text = ValueText.operators(process.properties) {
      titles.append("o " + phrases.counted("{0} operator", "{0} operators", text))
    }
    let box = TextBox(titles, data, style, leastWidth: leastWidth)
    of = .process(index)
    lines = box.lines
    width = box.width
  }

  /// An icon of the map's own says by its name what waits.
  init(
    _ stock: Stock, _ index: Int, icon: String?, _ style: TextStyle, leastWidth: Int, in phrases: Phrases
  ) {
    let texts =
      [icon ?? TextSigns.name(stock.word).map { phrases[$0] }].compactMap(\.self) + stock.texts(in: phrases)
    let below = texts.flatMap {
      TextColumns.lines(of: style.spelled($0), within: style.linkLimit + 4)
    }
    let sign = TextSigns.stock(stock.word)
    let most = ([sign] + below).map { TextColumns.width(of: $0) }.max() ?? 1
    let width = max(most, leastWidth)
    of = .stock(index)
    self.width = width
    lines = [""] + ([sign] + below).map { TextColumns.centered($0, in: width) }
  }
}

extension Stock {
  /// What is said of a stock below its sign: the most it holds, pieces, time, label.
  func texts(in phrases: Phrases) -> [String] {
    var texts: [String] = []
    if properties.has(.wipLimit) {
      texts += [StockText.most(of: self, in: phrases)].compactMap(\.self)
    } else if let most = properties.count(.most) {
      texts.append(phrases("max \(figure: FigureText.count(Estimate(most)))"))
    }
    texts +=
      quantity?.parts.map { part in
        let count = FigureText.count(Estimate(part.amount))
        return part.variant.map { phrases.figure(count) + " " + $0 }
          ?? (unit == nil
            ? phrases.figure(count + " pcs") : StockText.count(part.amount, of: self, in: phrases))
      } ?? []
    if let time { texts.append(phrases.figure(TimeText.written(time))) }
    if let label { texts.append(label) }
    return texts
  }
}

extension Process {
  /// What the step is besides a process, in words.
  func traits(in phrases: Phrases) -> [String] {
    var traits: [String] = []
    if isDecision { traits.append(phrases["decision"]) }
    if properties.has(.pacemaker) { traits.append(phrases["pacemaker"]) }
    if properties.has(.workCell) { traits.append(phrases["work cell"]) }
    if isShared { traits.append(phrases["shared"]) }
    if isExternal { traits.append(phrases["external"]) }
    if properties.has(.quality) { traits.append(phrases["quality check"]) }
    if let rule = properties.text(.compliance) { traits.append(rule) }
    if let level = properties.text(.sanitize) { traits.append(phrases("sanitize: \(word: level)")) }
    return traits
  }
}

extension ValueStreamMap {
  /// The vehicle in a word, or by its own icon, and its frequency: `milk run, Daily`.
  func phrase(of vehicle: Vehicle) -> String {
    [label(ofIcon: vehicle.icon) ?? phrases[vehicle.word.vehicleName], vehicle.label].compactMap(\.self)
      .joined(separator: phrases.comma)
  }
}

extension Word {
  /// A vehicle as a sentence names it.
  var vehicleName: String { self == .milkRun ? "milk run" : rawValue }
}
