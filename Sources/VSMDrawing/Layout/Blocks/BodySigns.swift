import VSMAnalysis
import VSMModel
import VSMScene
import VSMSyntax
import VSMWords

/// The signs in the body of a process box, side by side: cell, outside company, own icon, operators, quality.
struct BodySigns {
  private struct Sign {
    let glyph: Glyph
    let size: Size
    let text: String?

    var width: Double {
      size.width + (text.map { TextMetrics.width(of: $0, size: Measure.nameSize) + BodySigns.textGap } ?? 0)
    }
  }

  /// What the signs say.
  private(set) var words: [String] = []
  private var signs: [Sign] = []

  private static let gap = 10.0
  private static let textGap = 6.0
  private static let tallest = Measure.processBody - 8

  init(_ process: Process, _ icons: [Icon], in phrases: Phrases) {
    let properties = process.properties
    if properties.has(.workCell) { add(.workCell, phrases["work cell"]) }
    if process.isExternal { add(.factory, phrases["outside company"], Size(34, 28)) }
    if let index = process.icon, icons.indices.contains(index) {
      add(Glyph(icon: icons[index]), icons[index].label)
    }
    if let text = ValueText.operators(properties) {
      signs.append(
        Sign(glyph: .operatorIcon, size: Glyph.operatorIcon.size, text: phrases.figure(text)))
      words.append(phrases.counted("{0} operator", "{0} operators", text))
    }
    if properties.has(.quality) { add(.quality, phrases["quality check"]) }
  }

  /// The sign of units that come back to the step.
  mutating func addReturn(in phrases: Phrases) { add(.connector, phrases["units come back"]) }

  /// A sign that is taller than the body is drawn smaller.
  private mutating func add(_ glyph: Glyph, _ word: String, _ size: Size? = nil) {
    let natural = size ?? glyph.size
    let scale = min(1, Self.tallest / natural.height)
    signs.append(
      Sign(glyph: glyph, size: Size(natural.width * scale, natural.height * scale), text: nil))
    words.append(word)
  }

  var isEmpty: Bool { signs.isEmpty }

  var width: Double {
    signs.reduce(0) { $0 + $1.width } + Double(max(0, signs.count - 1)) * Self.gap
  }

  func marks(in body: Rect, isHatched: Bool) -> [Mark] {
    var marks: [Mark] = []
    var x = body.midX - width / 2
    for sign in signs {
      let box = Rect(x, body.midY - sign.size.height / 2, sign.size.width, sign.size.height)
      if isHatched {
        // On hatching a sign needs paper of its own.
        let clear = Rect(x - 4, box.minY - 4, sign.width + 8, sign.size.height + 8)
        marks.append(.fill(.rectangle(clear), ink: .background))
      }
      marks += sign.glyph.word == Glyph.factory.word ? Self.smallFactory(box) : sign.glyph.marks(box)
      if let text = sign.text {
        marks.append(
          .text(
            TextMark(
              text, at: Point(box.maxX + Self.textGap, body.midY + Measure.nameSize * 0.36),
              size: Measure.nameSize)))
      }
      x += sign.width + Self.gap
    }
    return marks
  }

  /// The roof of the big factory would take all of a small one.
  private static func smallFactory(_ box: Rect) -> [Mark] {
    [
      .outline(
        box.polygon([
          (0, 1), (0, 0.4), (0.33, 0.02), (0.33, 0.4), (0.67, 0.02), (0.67, 0.4), (1, 0.02), (1, 1),
        ]))
    ]
  }
}
