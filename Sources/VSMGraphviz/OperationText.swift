import VSMDiagnostics
import VSMScene

/// Writes drawing operations in xdot, the form in which Graphviz hands pictures to its renderers.
///
/// Lengths are given in px, with y running down from the top of the canvas, and written in the
/// graph's units, with y running up.
struct OperationText {
  private(set) var bytes: [UInt8] = []
  private let canvasHeight: Double
  private let unitsPerPixel: Double
  // What was set last, so that it is not said again before each operation.
  private var pen: String?
  private var fill: String?
  private var lineWidth: Double?
  private var font: String?

  init(canvasHeight: Double, unitsPerPixel: Double) {
    self.canvasHeight = canvasHeight
    self.unitsPerPixel = unitsPerPixel
  }

  mutating func setPen(_ color: String) {
    guard pen != color else { return }
    pen = color
    write("c ")
    string(color)
  }

  mutating func setFill(_ color: String) {
    guard fill != color else { return }
    fill = color
    write("C ")
    string(color)
  }

  mutating func setLineWidth(_ width: Double) {
    guard lineWidth != width else { return }
    lineWidth = width
    var style = OperationText(canvasHeight: 0, unitsPerPixel: unitsPerPixel)
    style.length(width)
    write("S ")
    string("setlinewidth(" + String(decoding: style.bytes.dropLast(), as: UTF8.self) + ")")
  }

  mutating func setFont(_ name: String, size: Double) {
    let font = "\(size) \(name)"
    guard self.font != font else { return }
    self.font = font
    write("F ")
    length(size)
    string(name)
  }

  mutating func line(_ points: [Point]) { shape("L", points) }

  mutating func polygon(_ points: [Point], filled: Bool) { shape(filled ? "P" : "p", points) }

  /// Points of cubic curves: one to start from, then three for each curve.
  mutating func curves(_ points: [Point], filled: Bool) { shape(filled ? "b" : "B", points) }

  /// One line of text with its base line at the anchor.
  mutating func text(_ text: String, at anchor: Point, justify: Int, width: Double) {
    write("T ")
    point(anchor)
    write(justify < 0 ? "-1 " : justify > 0 ? "1 " : "0 ")
    length(width)
    string(Medium.picture.safe(text))
  }

  private mutating func shape(_ operation: StaticString, _ points: [Point]) {
    write(operation)
    write(" ")
    bytes += Array(String(points.count).utf8)
    write(" ")
    for point in points { self.point(point) }
  }

  private mutating func point(_ point: Point) {
    length(point.x)
    length(canvasHeight - point.y)
    // In DOT no line may be longer than 16,384 letters.
    bytes[bytes.count - 1] = UInt8(ascii: "\n")
  }

  /// A string is told by its length in bytes, so nothing in it needs an escape. Only a NUL would end
  /// all operations: C reads them.
  private mutating func string(_ text: String) {
    let letters = text.utf8.filter { $0 != 0 }
    bytes += Array(String(letters.count).utf8)
    write(" -")
    bytes += letters
    write(" ")
  }

  /// A length with up to three decimals, which is finer than a thousandth of a px.
  private mutating func length(_ value: Double) {
    // Nothing on a canvas is that far out; a renderer would have to clip it anyway.
    let units = (value * unitsPerPixel * 1000).rounded()
    let thousandths = Int(units.isFinite ? min(max(units, -1e15), 1e15) : 0)
    if thousandths < 0 { write("-") }
    let magnitude = thousandths.magnitude
    bytes += Array(String(magnitude / 1000).utf8)
    let rest = magnitude % 1000
    if rest > 0 {
      write(".")
      for digit in [rest / 100, rest / 10 % 10, rest % 10] { bytes.append(48 + UInt8(digit)) }
      while bytes.last == 48 { bytes.removeLast() }
    }
    write(" ")
  }

  private mutating func write(_ text: StaticString) {
    text.withUTF8Buffer { bytes += $0 }
  }
}
