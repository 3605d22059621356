/// Signs of dispositions that take units apart, burn them or bury them, or wait.
extension Glyph {
  /// Shelves, open on the supplying side.
  static let partsStore = Glyph(
    "harvest", "Harvest parts", .recovery, 26, 22, "parts that are used again", typed: "as harvest"
  ) { box in
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
  static let recycling = Glyph(
    "recycle", "Recycle", .recovery, 26, 22, "material that is used again", typed: "as recycle"
  ) { box in
    // The heads of the arrow along the bottom reach below its line.
    let bottom = 1 - 3.7 / max(box.height, 8)
    let corners = [box.at(0.5, 0.02), box.at(0.94, bottom), box.at(0.06, bottom)]
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
  static let flame = Glyph(
    "recover", "Energy recovery", .recovery, 26, 22, "burnt for its energy", typed: "as recover"
  ) { box in
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
  static let pit = Glyph(
    "landfill", "Landfill", .recovery, 26, 22, "buried: the least of all", typed: "as landfill"
  ) { box in
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
  static let shredder = Glyph(
    "destroy", "Destroy", .recovery, 26, 22, "shredded or otherwise made useless", typed: "as destroy"
  ) { box in
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
  static let vendor = Glyph(
    "return-to-vendor", "Return to vendor", .recovery, 26, 22, "back to who supplied it",
    typed: "as return-to-vendor"
  ) { box in
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
  static let hourglass = Glyph(
    "hold", "Hold", .recovery, 26, 22, "kept until it is known what becomes of it", typed: "as hold"
  ) {
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
}
