import VSMAnalysis
import VSMModel
import VSMScene
import VSMSyntax
import VSMWords

/// The box of a disposition: its sign and name, what share ends there, what it earns, and when.
struct ExitBlock: Block {
  let exit: FlowExit
  private let id: String
  private let word: String
  private let nameLines: [String]
  /// The certificate of who takes the units, on lines of its own.
  private let certificateLines: [String]
  private let share: String
  private let proceeds: String?
  private let rung: String
  private let time: String?
  private let decay: String?
  private let cap: String?
  private let glyph: Glyph
  private let phrases: Phrases
  private(set) var size: Size

  private static let shareSize = Measure.figureSize
  private static let padding = 10.0
  private static let sign = Size(24, 19)
  private static let leastWidth = 150.0

  /// What comes from the steps of one part of a row that goes on below.
  struct Part {
    /// Of the units that enter; nothing where it is not known.
    let share: Double?

    init(ways: [FlowWay]) {
      let shares = ways.compactMap(\.perUnit)
      share = shares.count == ways.count ? shares.reduce(0, +) : nil
    }
  }

  /// The ids end in what the block has of its own: several blocks may lead to the same disposition.
  init(
    _ exit: FlowExit, in map: ValueStreamMap, block: String, _ figures: NetworkFigures.Exit?,
    times: FlowTimes,
    part: Part? = nil
  ) {
    self.exit = exit
    let phrases = map.phrases
    self.phrases = phrases
    let whole = figures.map { Self.share($0.share, in: phrases) }
    if let part {
      share = part.share.map { Self.share($0, in: phrases) } ?? "–"
      time = whole.map { phrases("of \($0)") }
    } else {
      share = whole ?? "–"
      time = figures?.leadTime.map { phrases("in \(times.text($0))") }
    }
    var name = map.said(ofTarget: exit.target)
    var certificate: String?
    switch exit {
    case .disposition(let index):
      let disposition = map.dispositions[index]
      id = "disposition-\(disposition.id)\(block)"
      word = Word.disposition.rawValue
      certificate = disposition.certificate
      let byGrade = disposition.properties.variants(.proceeds)
      proceeds =
        disposition.properties.money(.proceeds).map {
          phrases.money(MoneyText.written($0), $0.currency)
        } ?? (byGrade.isEmpty ? "–" : ValueText.range(of: byGrade, in: phrases))
      rung = disposition.rung.map { phrases[$0.rawValue] } ?? ""
      glyph = Glyph.sign(of: disposition.rung)
      if case .decay(let share, let period) = disposition.properties[.decay] {
        decay = phrases.figure("\(FigureText.share(share))/\(period.symbol)")
      } else {
        decay = nil
      }
      if case .rate(let mix, let period) = disposition.properties[.cap] {
        let most = "\(FigureText.count(Estimate(mix.total)))/\(period.symbol)"
        cap = phrases("cap \(figure: most)")
      } else {
        cap = nil
      }
    case .scrap:
      id = "scrap\(block)"
      word = "scrap"
      (proceeds, rung, decay, cap, glyph) = (nil, phrases["scrap"], nil, nil, .bin)
    case .into(let target):
      id = "into-\(map.id(ofTarget: target))\(block)"
      word = "connector"
      name = phrases("to \(name)")
      (proceeds, rung, decay, cap, glyph) = (nil, phrases["forward use"], nil, nil, .connector)
    }
    nameLines = TextMetrics.lines(of: name, within: 170, size: Measure.nameSize, weight: .bold)
    certificateLines =
      certificate.map { TextMetrics.lines(of: $0, within: 170, size: Measure.bodySize) } ?? []
    func width(_ text: String?, _ size: Double, _ weight: TextMark.Weight = .regular) -> Double {
      text.map { TextMetrics.width(of: $0, size: size, weight: weight) } ?? 0
    }
    let rows = [
      TextMetrics.width(ofLines: nameLines, size: Measure.nameSize, weight: .bold) + Self.sign.width + 8,
      TextMetrics.width(ofLines: certificateLines, size: Measure.bodySize),
      width(share, Self.shareSize, .bold) + width(proceeds, Measure.nameSize) + 14,
      width(rung, Measure.bodySize) + width(time, Measure.bodySize) + 14,
      width(decay, Measure.bodySize) + Glyph.decay.size.width + width(cap, Measure.bodySize) + 20,
    ]
    let extra = Double(nameLines.count + certificateLines.count - 1) * Measure.lineHeight
    size = Size(
      max(Self.leastWidth, (rows.max() ?? 0) + 2 * Self.padding).rounded(.up),
      (decay == nil && cap == nil ? 68 : 86) + extra)
  }

  static func share(_ share: Double, in phrases: Phrases) -> String {
    phrases.figure(FigureText.share(Estimate(share)))
  }

  /// All of a row are equally high.
  mutating func grow(to height: Double) { size.height = max(size.height, height) }

  mutating func widen(to width: Double) { size.width = max(size.width, width) }

  func items(at origin: Point) -> [Item] {
    let box = Rect(origin.x, origin.y, size.width, size.height)
    let left = box.minX + Self.padding
    let right = box.maxX - Self.padding
    var marks: [Mark] = [.outline(.rectangle(box))]
    marks += glyph.marks(
      Rect(right + 3 - Self.sign.width, box.minY + 6, Self.sign.width, Self.sign.height))
    for (index, line) in nameLines.enumerated() {
      marks.append(
        .text(
          TextMark(
            line, at: Point(left, box.minY + 18 + Double(index) * Measure.lineHeight), size: Measure.nameSize,
            weight: .bold)))
    }
    for (index, line) in certificateLines.enumerated() {
      let y = box.minY + 18 + Double(nameLines.count + index) * Measure.lineHeight
      marks.append(.text(TextMark(line, at: Point(left, y), size: Measure.bodySize, ink: .muted)))
    }
    var base = box.minY + 41 + Double(nameLines.count + certificateLines.count - 1) * Measure.lineHeight
    marks.append(.text(TextMark(share, at: Point(left, base), size: Self.shareSize, weight: .bold)))
    if let proceeds {
      marks.append(.text(TextMark(proceeds, at: Point(right, base), .end, size: Measure.nameSize)))
    }
    base += 18
    marks.append(.text(TextMark(rung, at: Point(left, base), size: Measure.bodySize, ink: .muted)))
    if let time {
      marks.append(.text(TextMark(time, at: Point(right, base), .end, size: Measure.bodySize, ink: .muted)))
    }
    base += 17
    if let decay {
      let slope = Glyph.decay.size
      marks += Glyph.decay.marks(Rect(left, base - slope.height + 1, slope.width, slope.height))
      marks.append(
        .text(
          TextMark(decay, at: Point(left + slope.width + 6, base), size: Measure.bodySize, ink: .muted)))
    }
    if let cap {
      marks.append(.text(TextMark(cap, at: Point(right, base), .end, size: Measure.bodySize, ink: .muted)))
    }
    let said: [String?] = [
      nameLines.joined(separator: " "),
      certificateLines.isEmpty ? nil : phrases("certified \(certificateLines.joined(separator: " "))"), rung,
      share,
      proceeds.map { phrases("proceeds \($0)") }, time,
      decay.map { phrases("loses \($0)") }, cap,
    ]
    return [
      Item(
        id: id, word: word, title: said.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", "),
        role: .solid(extent: box), marks: marks)
    ]
  }

  var itemID: String { id }
}
