import VSMModel

/// What carries a shipment, with its frequency in the cargo box.
struct VehicleBlock {
  let vehicle: Vehicle
  private let lines: [String]
  let size: Size

  private static let textSize = 10.0
  private static let lineHeight = 12.0

  init(_ vehicle: Vehicle) {
    self.vehicle = vehicle
    lines = vehicle.label.map { TextMetrics.lines(of: $0, within: 64, size: Self.textSize) } ?? []
    let cargo = max(50, TextMetrics.width(ofLines: lines, size: Self.textSize) + 10)
    let height = max(Glyph.truck.size.height, Double(lines.count) * Self.lineHeight + 12 + Truck.wheelRadius)
    size = Size((cargo + Truck.cabWidth).rounded(.up), height)
  }

  /// - Parameter goesLeft: whether it is on its way to the left.
  func marks(centeredAt center: Point, goesLeft: Bool = false) -> [Mark] {
    let box = Rect(center: center, size.width, size.height)
    let cargo = Rect(
      box.minX + (goesLeft ? Truck.cabWidth : 0), box.minY, box.width - Truck.cabWidth,
      box.height - Truck.wheelRadius)
    let first =
      cargo.midY - Double(lines.count - 1) * Self.lineHeight / 2 + Self.textSize * 0.36
    let truck = Glyph.truck.marks(box)
    return (goesLeft ? truck.map { $0.mirrored(about: center.x) } : truck)
      + lines.enumerated().map { index, line in
        .text(
          TextMark(
            line, at: Point(cargo.midX, first + Double(index) * Self.lineHeight), .middle, size: Self.textSize
          ))
      }
  }
}
