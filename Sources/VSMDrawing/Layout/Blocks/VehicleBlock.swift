import VSMModel
import VSMScene
import VSMSyntax

/// What carries a shipment, with its frequency in the cargo box, or above where the vehicle has no room for it.
struct VehicleBlock {
  let vehicle: Vehicle
  private let lines: [String]
  private let glyph: Glyph?
  /// True for an icon of the map.
  private let isOwn: Bool
  let size: Size

  private static let textSize = Measure.smallSize
  private static let lineHeight = 12.0

  init(_ vehicle: Vehicle, _ icons: [Icon] = []) {
    self.vehicle = vehicle
    let own = Glyph.own(vehicle.icon, of: icons)
    isOwn = own != nil
    let glyph = own ?? Glyph.sign(onLineOf: vehicle.word)
    self.glyph = glyph
    let natural = glyph?.size ?? Size(0, 0)
    let cargo = glyph?.textBox?(Rect(0, 0, natural.width, natural.height))
    lines =
      vehicle.label.map { TextMetrics.lines(of: $0, within: cargo == nil ? 90 : 64, size: Self.textSize) }
      ?? []
    let text = Size(
      TextMetrics.width(ofLines: lines, size: Self.textSize), Double(lines.count) * Self.lineHeight)
    if let cargo {
      // The cargo box grows with its text.
      size = Size(
        (natural.width + max(0, text.width + 6 - cargo.width)).rounded(.up),
        natural.height + max(0, text.height + 8 - cargo.height))
    } else {
      size = Size(
        max(natural.width, text.width + 8).rounded(.up),
        natural.height + (lines.isEmpty ? 0 : text.height + (glyph == nil ? 6 : 3)))
    }
  }

  /// The vehicle on its way to the right, or to the left.
  func marks(centeredAt center: Point, goesLeft: Bool = false) -> [Mark] {
    let box = Rect(center: center, size.width, size.height)
    guard let glyph, let textBox = glyph.textBox else { return signMarks(box, goesLeft) }
    var cargo = textBox(box)
    if goesLeft { cargo.x = 2 * box.midX - cargo.maxX }
    let first = cargo.midY - Double(lines.count - 1) * Self.lineHeight / 2 + Self.textSize * 0.36
    let marks = glyph.marks(box)
    return (goesLeft ? marks.map { $0.mirrored(about: box.midX) } : marks) + texts(at: cargo.midX, first)
  }

  private func signMarks(_ box: Rect, _ goesLeft: Bool) -> [Mark] {
    guard let glyph else {
      return [.outline(.rectangle(box), width: 1)] + texts(at: box.midX, box.minY + 12)
    }
    let sign = Rect(
      box.midX - glyph.size.width / 2, box.maxY - glyph.size.height, glyph.size.width, glyph.size.height)
    let marks = glyph.marks(sign)
    var paper: [Mark] = []
    if isOwn {
      // Outlines can be seen through: the arrow passes behind them, too.
      paper.append(.fill(.rectangle(box), ink: .background))
    } else if !lines.isEmpty {
      // The arrow passes behind the text.
      paper.append(
        .fill(.rectangle(Rect(box.minX, box.minY, box.width, sign.minY - box.minY)), ink: .background))
    }
    return paper + (goesLeft ? marks.map { $0.mirrored(about: sign.midX) } : marks)
      + texts(at: box.midX, box.minY + 9)
  }

  private func texts(at x: Double, _ first: Double) -> [Mark] {
    lines.enumerated().map { index, line in
      .text(
        TextMark(line, at: Point(x, first + Double(index) * Self.lineHeight), .middle, size: Self.textSize))
    }
  }
}
