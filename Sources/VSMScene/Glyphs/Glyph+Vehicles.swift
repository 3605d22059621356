/// What carries a shipment, seen from the side and on its way to the right.
extension Glyph {
  /// The cargo box takes the frequency.
  package static let truck = Glyph(
    "truck", "Truck", .material, 74, 34, "shipment by truck, with its frequency",
    textBox: { Truck.cargo($0).grown(by: -2) }
  ) { box in
    let bed = box.maxY - Truck.wheelRadius
    let cargo = Truck.cargo(box)
    let hood = Rect(cargo.maxX, box.minY + cargo.height * 0.36, Truck.cabWidth, cargo.height * 0.64)
    let wheels = [cargo.minX + 12, cargo.maxX - 12, hood.maxX - 11]
    return [.outline(.rectangle(cargo)), .outline(.rectangle(hood))]
      + wheels.map { .fill(.circle(Point($0, bed), Truck.wheelRadius)) }
  }

  /// A truck under an arrow that comes back to it.
  static let milkRun = Glyph(
    "milk-run", "Milk run", .material, 84, 48, "a truck on a round with several stops",
    textBox: { Truck.cargo(MilkRun.truck($0)).grown(by: -2) }
  ) { box in
    let truck = MilkRun.truck(box)
    let (left, right) = (box.minX + 4, truck.maxX - 4)
    let radius = 9.0
    var loop = Path()
    loop.move(to: Point(right, truck.minY + 6))
    loop.curve(
      Point(right, box.minY + 4), Point(right - radius / 2, box.minY),
      to: Point(right - radius * 1.4, box.minY))
    loop.line(to: Point(left + radius, box.minY))
    loop.curve(
      Point(left + radius * 0.45, box.minY), Point(left, box.minY + radius * 0.45),
      to: Point(left, box.minY + radius))
    loop.line(to: Point(left, truck.midY - 4))
    return Glyph.truck.marks(truck) + [
      .stroke(loop), .smallHead(Point(left, truck.midY + 2), Point(0, 1), length: 6.5),
    ]
  }

  /// A locomotive and its wagon, which takes the frequency.
  static let train = Glyph(
    "rail", "Train", .material, 100, 38, "shipment by rail", textBox: { Train.wagon($0).grown(by: -2) }
  ) { box in
    let wagon = Train.wagon(box)
    let engine = Rect(box.maxX - 40, box.minY, 40, box.height)
    let wheels = [
      wagon.minX + 10, wagon.maxX - 10, engine.minX + 7, engine.minX + 18, engine.minX + 29,
    ]
    return [
      .stroke(
        .polyline([Point(wagon.maxX, wagon.maxY - 4), Point(engine.minX, wagon.maxY - 4)]), width: 1.6),
      .outline(.rectangle(wagon)),
      .outline(
        engine.polygon([
          (0, 0.02), (0.42, 0.02), (0.42, 0.32), (0.62, 0.32), (0.62, 0.10), (0.76, 0.10), (0.76, 0.32),
          (0.88, 0.32), (0.88, 0.62), (1, 0.80), (0, 0.80),
        ])),
      .outline(.rectangle(engine.part(0.10, 0.12, 0.32, 0.36)), width: 1),
      .stroke(.polyline([box.at(0, 1), box.at(1, 1)])),
    ] + wheels.map { .fill(.circle(Point($0, box.maxY - 4.5), 4)) }
  }

  /// A freighter; its cargo on deck takes the frequency.
  static let ship = Glyph(
    "ship", "Ship", .material, 96, 46, "shipment by sea", textBox: { Ship.cargo($0).grown(by: -2) }
  ) { box in
    let bridge = box.part(0.06, 0.12, 0.20, 0.62)
    return [
      .outline(.rectangle(box.part(0.09, 0, 0.16, 0.12)), width: 1),
      .outline(.rectangle(bridge)),
      .outline(.rectangle(bridge.part(0.24, 0.16, 0.76, 0.36)), width: 1),
      .outline(.rectangle(Ship.cargo(box))),
      .outline(box.polygon([(0.01, 0.62), (1, 0.62), (0.88, 1), (0.08, 1)])),
    ]
  }

  /// An aircraft; its frequency stands above it.
  static let aircraft = Glyph("air", "Aircraft", .material, 92, 34, "shipment by air") { box in
    var body = Path()
    body.move(to: box.at(0.02, 0.02))
    body.line(to: box.at(0.11, 0.02))
    body.line(to: box.at(0.25, 0.38))
    body.line(to: box.at(0.82, 0.38))
    body.curve(box.at(0.93, 0.38), box.at(1, 0.50), to: box.at(1, 0.58))
    body.curve(box.at(1, 0.68), box.at(0.94, 0.74), to: box.at(0.84, 0.74))
    body.line(to: box.at(0.24, 0.74))
    body.curve(box.at(0.12, 0.74), box.at(0.06, 0.62), to: box.at(0.05, 0.44))
    body.close()
    let windows = (0..<6).map { index in
      Mark.fill(.circle(box.at(0.36 + 0.08 * Double(index), 0.50), min(1.4, box.height * 0.045)))
    }
    return [.outline(body)] + windows + [
      .stroke(box.polyline([(0.86, 0.38), (0.89, 0.54), (0.99, 0.54)]), width: 1),
      .outline(box.polygon([(0.44, 0.62), (0.62, 0.62), (0.38, 1), (0.29, 1)])),
      .outline(box.polygon([(0.05, 0.44), (0.17, 0.44), (0.07, 0.58), (0, 0.58)]), width: 1),
    ]
  }

  /// A forklift with a pallet; its frequency stands above it.
  static let forklift = Glyph("forklift", "Forklift", .material, 58, 42, "transport by forklift") {
    box in
    let wheels = [box.at(0.16, 0.85), box.at(0.52, 0.85)]
    let radius = min(box.height * 0.15, box.width * 0.12)
    return [
      .stroke(box.polyline([(0.16, 0.44), (0.20, 0.02), (0.50, 0.02), (0.58, 0.48)])),
      .outline(
        box.polygon([(0.02, 0.44), (0.32, 0.44), (0.36, 0.54), (0.62, 0.54), (0.64, 0.84), (0.02, 0.84)])),
      .stroke(box.polyline([(0.69, 0.06), (0.69, 0.94), (1, 0.94)]), width: 2),
      .outline(.rectangle(box.part(0.74, 0.50, 1, 0.90)), width: 1),
    ] + wheels.flatMap { [.fill(.circle($0, radius)), .fill(.circle($0, radius * 0.35), ink: .background)] }
  }

  /// Two rails on rollers; the frequency stands between them.
  static let conveyor = Glyph(
    "conveyor", "Conveyor", .material, 86, 24, "transport by conveyor", textBox: { $0.grown(by: -2) }
  ) { box in
    let radius = box.height * 0.09
    let rail = box.maxY - 2 * radius - 1
    return [box.minY, rail].map {
      .stroke(.polyline([Point(box.minX, $0), Point(box.maxX, $0)]), width: 1.6)
    }
      + (0..<6).map {
        .outline(
          .circle(Point(box.minX + box.width * (0.1 + 0.16 * Double($0)), box.maxY - radius), radius),
          width: 1)
      }
  }
}

enum Truck {
  static let cabWidth = 24.0
  static let wheelRadius = 4.0

  static func cargo(_ box: Rect) -> Rect {
    Rect(box.minX, box.minY, box.width - cabWidth, box.height - wheelRadius)
  }
}

enum MilkRun {
  static func truck(_ box: Rect) -> Rect {
    Rect(box.minX + 10, box.minY + 10, box.width - 10, box.height - 10)
  }
}

enum Train {
  static func wagon(_ box: Rect) -> Rect { Rect(box.minX, box.minY + 2, box.width - 45, box.height - 10) }
}

enum Ship {
  static func cargo(_ box: Rect) -> Rect { box.part(0.26, 0.10, 0.90, 0.62) }
}
