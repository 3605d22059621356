import VSMModel
import VSMScene

/// A circle with a letter: the end of a line that goes on where the same letter stands.
struct Letter: Hashable {
  let text: String

  /// The letter of the nth line, from 0: A to Z, then AA.
  init(number: Int) {
    var rest = number
    var text = ""
    repeat {
      text = String(UnicodeScalar(UInt8(65 + rest % 26))) + text
      rest = rest / 26 - 1
    } while rest >= 0
    self.text = text
  }

  private static let textSize = Measure.smallSize

  /// The height in px, and the width of one letter.
  static let height = 17.0

  /// The size in px: longer letters have a longer circle.
  var size: Size {
    let width = TextMetrics.width(of: text, size: Self.textSize, weight: .bold) + 9
    return Size(max(Self.height, width.rounded(.up)), Self.height)
  }

  func marks(centeredAt center: Point) -> [Mark] {
    let box = Rect(center: center, size.width, size.height)
    return [
      .outline(.ellipse(center: center, box.width / 2, box.height / 2), width: 1.1),
      .text(
        TextMark(
          text, at: center + Point(0, Self.textSize * 0.36), .middle, size: Self.textSize, weight: .bold)),
    ]
  }
}
