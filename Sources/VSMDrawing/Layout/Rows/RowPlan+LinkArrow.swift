import VSMModel
import VSMScene
import VSMSyntax
import VSMWords

/// What the arrow of a link looks like, and what it is to a reader.
extension RowPlan.Link {
  typealias Drawn = (word: String, title: Phrase, marks: [Mark])

  /// A straight arrow with the sign that sits on it; units that are taken from a supermarket have the sign alone.
  func signedArrow(along way: [Point], runsLeft: Bool) -> Drawn {
    var (word, title, marks) = arrow(along: way)
    if runsLeft, style == .shipment || style == .push || style == .none {
      marks = Arrow.returning(along: way, width: width ?? 2 * Arrow.pushHalfWidth)
    }
    // The level part of a way with bends.
    let level = zip(way, way.dropFirst()).first { $0.y == $1.y }
    if let sign = style.sign, let (start, end) = level {
      let middle = Point((start.x + end.x) / 2, start.y)
      let drawn = sign.marks(Rect(center: middle, sign.size.width, sign.size.height))
      marks =
        (style == .pull && way.count == 2 ? [] : marks)
        + (runsLeft ? drawn.map { $0.mirrored(about: middle.x) } : drawn)
    }
    return (word, title, marks)
  }

  /// An arrow with a bend, without the sign that sits on it.
  func arrow(along way: [Point]) -> Drawn {
    switch style {
    case .pull: ("pull", "Withdrawal", Arrow.information(along: way))
    case .sequencedPull: ("sequenced-pull", "Sequenced pull", Arrow.information(along: way))
    case .passed: ("connector", "Goes on", Arrow.information(along: way))
    case .shipment:
      (
        "shipment", vehicle?.vehicle.word == .expedited ? "Expedited transport" : "Shipment",
        Arrow.shipment(along: way, by: vehicle?.vehicle, width: width ?? 2 * Arrow.shipmentHalfWidth)
      )
    case .push, .none: ("push", "Push", Arrow.push(along: way, width: width ?? 2 * Arrow.pushHalfWidth))
    }
  }
}
