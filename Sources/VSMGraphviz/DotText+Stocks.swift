import VSMAnalysis
import VSMModel
import VSMScene
import VSMSyntax
import VSMWords

extension DotText {
  /// A stock is a small shape with its texts below: the label is centred on the shape and reaches out of it, so as
  /// many empty lines stand above as there are lines below.
  mutating func writeStock(_ index: Int, wait: Rung?) {
    let stock = map.stocks[index]
    var texts: [String] = []
    if let label = stock.label { texts.append(DotLabel.text(label)) }
    // Only the triangle, the supermarket and the FIFO lane say by their shapes alone what they are.
    if let icon = map.label(ofIcon: stock.icon) {
      if icon != stock.label { texts.append(DotLabel.text(icon)) }
    } else if !Self.isKnownByShape(stock.word), stock.label != stock.word.title {
      texts.append(DotLabel.text(map.phrases[stock.word.title]))
    }
    if let quantity = stock.quantity {
      let amounts = quantity.parts.map { part in
        let count = FigureText.count(Estimate(part.amount))
        guard let variant = part.variant else {
          return StockText.count(part.amount, of: stock, in: map.phrases)
        }
        return map.phrases.figure(count) + " " + variant
      }
      texts.append(DotLabel.text(amounts.joined(separator: " + ")))
    }
    if let most = StockText.most(of: stock, in: map.phrases) { texts.append(DotLabel.text(most)) }
    if let wait, wait.time != nil {
      texts.append("<B>\(DotLabel.text(map.phrases.figure(figures.text(of: wait))))</B>")
    } else if let time = stock.time {
      texts.append(DotLabel.text(map.phrases.figure(TimeText.written(time))))
    }
    let (sign, outline) = shape(of: stock.word)
    // A rack is a table, whose cells are filled.
    let shape = outline + (stock.word.isRack ? "" : filled(.stockPaper))
    let below = texts.isEmpty ? [] : ["&#160;"] + texts
    let lines = below.flatMap { $0.split(separator: "<BR/>").map(String.init) }
    let above = Array(repeating: "&#160;", count: lines.count)
    if stock.word.isRack {
      // A table cannot stand in a line of text, so all lines are rows here.
      let rows =
        above.map(Self.row) + ["<TR><TD>\(sign)</TD></TR>"]
        + below.map { Self.row($0) }
      node(stock.id, DotLabel.table(rows, attributes: Self.tight), "\(shape), fixedsize=shape")
    } else {
      node(stock.id, DotLabel.lines(above + [sign] + below), "\(shape), fixedsize=shape")
    }
  }

  private static let tight = "BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\""

  private static func row(_ text: String) -> String { "<TR><TD>\(text)</TD></TR>" }

  private static func isKnownByShape(_ word: Word) -> Bool {
    word == .inventory || word == .supermarket || word == .fifo
  }

  /// What stands in the shape, and the shape with its size in inches.
  private func shape(of word: Word) -> (sign: String, attributes: String) {
    switch word {
    // Open on the side that it is filled from.
    case .supermarket: (rack(sides: "TRB"), "shape=none, width=0.42, height=0.66, margin=0")
    case .buffer, .safetyStock: (rack(sides: "LTRB"), "shape=none, width=0.42, height=0.66, margin=0")
    case .fifo:
      (
        fixed(
          60, 24,
          "<TR><TD BORDER=\"1\" SIDES=\"TB\"\(tinted(.stockPaper)) WIDTH=\"60\" HEIGHT=\"24\">FIFO</TD></TR>"),
        "shape=none, width=0.84, height=0.34, margin=0"
      )
    case .orders: ("IN", "shape=box, width=0.5, height=0.34")
    case .waiting: ("L", "shape=circle, width=0.42, height=0.42")
    case .warehouse: ("&#160;", "shape=house, width=0.6, height=0.42")
    case .crossDock: ("X", "shape=box, width=0.55, height=0.36")
    case .inventory: ("I", "shape=triangle, width=0.62, height=0.62")
    // What no shape stands for has its name below.
    default: ("&#160;", "shape=box, width=0.55, height=0.36")
    }
  }

  /// A table that keeps its size in points however long the texts below it are.
  private func fixed(_ width: Int, _ height: Int, _ rows: String) -> String {
    "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\" FIXEDSIZE=\"TRUE\" \(ruled) "
      + "WIDTH=\"\(width)\" HEIGHT=\"\(height)\">\(rows)</TABLE>"
  }

  /// Three shelves, with lines on these sides.
  private func rack(sides: String) -> String {
    let shelves = (0..<3).map { shelf in
      let lines = shelf == 0 ? sides : sides.replacing("T", with: "")
      return
        "<TR><TD BORDER=\"1\" SIDES=\"\(lines)\"\(tinted(.stockPaper)) WIDTH=\"30\" HEIGHT=\"16\"></TD></TR>"
    }
    return
      "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\" \(ruled)>\(shelves.joined())</TABLE>"
  }
}

extension Word {
  /// Drawn as a table within the label.
  fileprivate var isRack: Bool {
    switch self {
    case .supermarket, .buffer, .safetyStock, .fifo: true
    default: false
    }
  }
}
