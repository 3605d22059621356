import VSMSyntax

/// Signs of what goes beyond the set of *Learning to See*: recoveries and where their units end.
extension Glyph {
  /// The sign of a disposition by its rung of the R-ladder; a plain factory where the map does not say.
  static func sign(of rung: RecoveryRung?) -> Glyph {
    switch rung {
    case .restock, .resell, .redeploy, .liquidate: market
    case .repair, .refurbish, .remanufacture, .repurpose: workshop
    case .donate: hand
    case .harvest: partsStore
    case .recycle: recycling
    case .recover: flame
    case .landfill: pit
    case .destroy: shredder
    case .returnToVendor: vendor
    case .hold: hourglass
    case nil: market
    }
  }

  private static func factoryOutline(_ box: Rect) -> Path {
    box.polygon([
      (0, 1), (0, 0.42), (0.33, 0.05), (0.33, 0.42), (0.66, 0.05), (0.66, 0.42), (1, 0.05), (1, 1),
    ])
  }

  /// A factory with a price tag.
  static let market = Glyph("market", 26, 22, "disposition: sold or used again as it is") { box in
    let tag = Rect(box.at(0.36, 0).x, box.at(0, 0.55).y, box.width * 0.40, box.height * 0.34)
    let hole = Point(tag.minX + tag.width * 0.3, tag.midY)
    return [
      .outline(factoryOutline(box), width: 1.1),
      .outline(tag.polygon([(0, 0.5), (0.3, 0), (1, 0), (1, 1), (0.3, 1)]), width: 1),
      .fill(.ellipse(center: hole, 1.1, 1.1)),
    ]
  }

  /// A factory with a circle of work done again.
  static let workshop = Glyph("workshop", 26, 22, "disposition: made good or made into something else") {
    box in
    let center = box.at(0.5, 0.7)
    let radius = box.height * 0.19
    return [
      .outline(factoryOutline(box), width: 1.1),
      .outline(.ellipse(center: center, radius, radius), width: 1.1),
      .fill(
        .polygon([
          center + Point(radius - 2.5, -1), center + Point(radius + 2.5, -1), center + Point(radius, 3),
        ])),
    ]
  }

  /// A hand under a parcel.
  static let hand = Glyph("donate", 26, 22, "disposition: given away") { box in
    var palm = Path()
    palm.move(to: box.at(0, 0.62))
    palm.curve(box.at(0.22, 0.55), box.at(0.3, 0.78), to: box.at(0.55, 0.74))
    palm.curve(box.at(0.72, 0.70), box.at(0.80, 0.56), to: box.at(1, 0.58))
    palm.curve(box.at(0.86, 0.86), box.at(0.66, 1), to: box.at(0.42, 0.98))
    palm.curve(box.at(0.26, 0.97), box.at(0.14, 0.94), to: box.at(0, 0.96))
    let parcel = Rect(box.at(0.32, 0).x, box.at(0, 0.08).y, box.width * 0.36, box.height * 0.42)
    return [
      .stroke(palm, width: 1.1), .outline(.rectangle(parcel), width: 1.1),
      .stroke(.polyline([Point(parcel.midX, parcel.minY), Point(parcel.midX, parcel.maxY)]), width: 0.9),
    ]
  }

  /// Shelves, open on the supplying side.
  static let partsStore = Glyph("parts-store", 26, 22, "disposition: parts that are used again") { box in
    let shelves = Rect(box.at(0.2, 0).x, box.minY, box.width * 0.6, box.height)
    var path = Path.polyline([
      Point(shelves.minX, shelves.minY), Point(shelves.maxX, shelves.minY), Point(shelves.maxX, shelves.maxY),
      Point(shelves.minX, shelves.maxY),
    ])
    for share in [1.0 / 3, 2.0 / 3] {
      let y = shelves.minY + shelves.height * share
      path.move(to: Point(shelves.minX, y))
      path.line(to: Point(shelves.maxX, y))
    }
    return [.stroke(path, width: 1.2)]
  }

  /// Three arrows that chase each other round a triangle.
  static let recycling = Glyph("recycle", 26, 22, "disposition: material that is used again") { box in
    let corners = [box.at(0.5, 0.02), box.at(0.94, 0.94), box.at(0.06, 0.94)]
    var marks: [Mark] = []
    for index in corners.indices {
      let (from, to) = (corners[index], corners[(index + 1) % 3])
      let direction = (to - from).unit
      let start = from + (to - from) * 0.16
      let tip = from + (to - from) * 0.86
      marks.append(.stroke(.polyline([start, tip - direction * 4]), width: 2))
      marks.append(
        .fill(
          .polygon([
            tip, tip - direction * 5.5 + direction.normal * 3.6,
            tip - direction * 5.5 - direction.normal * 3.6,
          ])))
    }
    return marks
  }

  /// A flame.
  static let flame = Glyph("recover", 26, 22, "disposition: burnt for its energy") { box in
    var outer = Path()
    outer.move(to: box.at(0.52, 0))
    outer.curve(box.at(0.60, 0.26), box.at(0.82, 0.42), to: box.at(0.80, 0.68))
    outer.curve(box.at(0.78, 0.90), box.at(0.64, 1), to: box.at(0.50, 1))
    outer.curve(box.at(0.34, 1), box.at(0.20, 0.88), to: box.at(0.21, 0.66))
    outer.curve(box.at(0.22, 0.46), box.at(0.40, 0.40), to: box.at(0.52, 0))
    outer.close()
    var inner = Path()
    inner.move(to: box.at(0.50, 0.50))
    inner.curve(box.at(0.56, 0.64), box.at(0.64, 0.70), to: box.at(0.62, 0.82))
    inner.curve(box.at(0.60, 0.96), box.at(0.42, 0.96), to: box.at(0.39, 0.82))
    inner.curve(box.at(0.38, 0.72), box.at(0.46, 0.66), to: box.at(0.50, 0.50))
    inner.close()
    return [.outline(outer, width: 1.1), .fill(inner)]
  }

  /// An open pit with what was thrown into it.
  static let pit = Glyph("landfill", 26, 22, "disposition: landfill") { box in
    let heap = Path.polygon([
      box.at(0.26, 0.92), box.at(0.42, 0.60), box.at(0.56, 0.72), box.at(0.68, 0.56), box.at(0.78, 0.92),
    ])
    return [
      .fill(heap),
      .stroke(
        .polyline([
          box.at(0, 0.30), box.at(0.14, 0.30), box.at(0.26, 0.94), box.at(0.78, 0.94), box.at(0.88, 0.30),
          box.at(1, 0.30),
        ]), width: 1.2),
    ]
  }

  /// A sheet that goes through a slot and comes out in strips.
  static let shredder = Glyph("destroy", 26, 22, "disposition: destroyed") { box in
    var strips = Path()
    for share in [0.30, 0.43, 0.57, 0.70] {
      strips.move(to: box.at(share, 0.62))
      strips.line(to: box.at(share, 1))
    }
    return [
      .outline(.rectangle(Rect(box.at(0.26, 0).x, box.minY, box.width * 0.48, box.height * 0.42)), width: 1),
      .outline(.rectangle(Rect(box.minX, box.at(0, 0.38).y, box.width, box.height * 0.24)), width: 1.1),
      .stroke(strips, width: 1.4),
    ]
  }

  /// A box with an arrow out of it and back.
  static let vendor = Glyph("return-to-vendor", 26, 22, "disposition: back to who supplied it") { box in
    let tip = box.at(0.02, 0.30)
    return [
      .stroke(
        .polyline([
          box.at(0.36, 0.14), box.at(0.36, 0), box.at(1, 0), box.at(1, 1), box.at(0.36, 1),
          box.at(0.36, 0.48),
        ]), width: 1.1),
      .stroke(.polyline([box.at(0.76, 0.74), box.at(0.76, 0.30), tip + Point(4, 0)]), width: 1.4),
      .fill(.polygon([tip, tip + Point(6, -3.6), tip + Point(6, 3.6)])),
    ]
  }

  /// An hourglass.
  static let hourglass = Glyph("hold", 26, 22, "disposition: kept until it is known what becomes of it") {
    box in
    var rims = Path.polyline([box.at(0.22, 0.02), box.at(0.78, 0.02)])
    rims.move(to: box.at(0.22, 0.98))
    rims.line(to: box.at(0.78, 0.98))
    return [
      .outline(box.polygon([(0.28, 0.02), (0.72, 0.02), (0.28, 0.98), (0.72, 0.98)]), width: 1.1),
      .fill(box.polygon([(0.38, 0.98), (0.62, 0.98), (0.5, 0.70)])),
      .stroke(rims, width: 1.6),
    ]
  }

  /// A bin.
  static let bin = Glyph("scrap", 26, 22, "scrap: out of the map, without more being known") { box in
    var lines = Path.polyline([box.at(0.18, 0.2), box.at(0.82, 0.2)])
    for share in [0.40, 0.5, 0.60] {
      lines.move(to: box.at(share, 0.38))
      lines.line(to: box.at(share, 0.86))
    }
    return [
      .outline(box.polygon([(0.26, 0.2), (0.32, 1), (0.68, 1), (0.74, 0.2)]), width: 1.1),
      .stroke(
        .polyline([box.at(0.42, 0.2), box.at(0.42, 0.06), box.at(0.58, 0.06), box.at(0.58, 0.2)]), width: 1.1),
      .stroke(lines, width: 1.1),
    ]
  }

  /// A circle with an arrow: the flow goes on elsewhere on the map.
  static let connector = Glyph("connector", 26, 22, "the flow goes on elsewhere on the map") { box in
    let radius = box.height / 2
    let tip = box.center + Point(radius * 0.62, 0)
    return [
      .outline(.ellipse(center: box.center, radius, radius), width: 1.1),
      .stroke(.polyline([box.center - Point(radius * 0.6, 0), tip - Point(4, 0)]), width: 1.4),
      .fill(.polygon([tip, tip + Point(-5.5, -3.4), tip + Point(-5.5, 3.4)])),
    ]
  }

  /// A shield: the step fulfils a rule.
  static let shield = Glyph("compliance", 14, 16, "the step fulfils a rule") { box in
    var path = Path()
    path.move(to: box.at(0.5, 0))
    path.curve(box.at(0.66, 0.11), box.at(0.82, 0.15), to: box.at(1, 0.15))
    path.curve(box.at(1, 0.62), box.at(0.86, 0.86), to: box.at(0.5, 1))
    path.curve(box.at(0.14, 0.86), box.at(0, 0.62), to: box.at(0, 0.15))
    path.curve(box.at(0.18, 0.15), box.at(0.34, 0.11), to: box.at(0.5, 0))
    path.close()
    return [.outline(path, width: 1.1)]
  }

  /// A falling slope: the value that a unit loses by waiting.
  static let decay = Glyph("decay", 22, 10, "value lost while a unit waits") { box in
    let slope = Path.polyline([box.at(0, 0.1), box.at(0.28, 0.16), box.at(1, 0.95)])
    return [
      .path(slope, fill: nil, stroke: Stroke(.muted, width: 1.3)),
      .path(
        .polyline([box.at(0, 0), box.at(0, 1), box.at(1, 1)]), fill: nil, stroke: Stroke(.faint, width: 1)),
    ]
  }

  /// A diamond: units part by grade.
  static let split = Glyph("grade-split", 22, 12, "units part by grade") { box in
    [.outline(box.polygon([(0, 0.5), (0.5, 0), (1, 0.5), (0.5, 1)]), width: 1.1)]
  }
}
