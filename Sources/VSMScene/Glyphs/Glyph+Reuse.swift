/// Signs of dispositions by which a whole unit is used again. No standard has any, so each shows what is done.
extension Glyph {
  /// A parcel put back into an open box.
  static let restock = Glyph(
    "restock", "Restock", .recovery, 26, 22, "back to the stock of new goods", typed: "as restock"
  ) { box in
    [
      .outline(.rectangle(box.part(0.34, 0, 0.66, 0.30)), width: 1.1),
      .stroke(box.polyline([(0.5, 0.30), (0.5, 0.60)]), width: 1.3),
      .smallHead(box.at(0.5, 0.80), Point(0, 1)),
      .stroke(box.polyline([(0.08, 0.34), (0.08, 1), (0.92, 1), (0.92, 0.34)]), width: 1.2),
    ]
  }

  /// A factory with a price tag.
  static let market = Glyph(
    "resell", "Resell", .recovery, 26, 22, "sold as it is", typed: "as resell"
  ) { box in
    let tag = Rect(box.at(0.36, 0).x, box.at(0, 0.55).y, box.width * 0.40, box.height * 0.34)
    let hole = Point(tag.minX + tag.width * 0.3, tag.midY)
    return [
      .outline(factoryOutline(box), width: 1.1),
      .outline(tag.polygon([(0, 0.5), (0.3, 0), (1, 0), (1, 1), (0.3, 1)]), width: 1),
      .fill(.ellipse(center: hole, 1.1, 1.1)),
    ]
  }

  /// A hand under a parcel.
  static let hand = Glyph(
    "donate", "Donate", .recovery, 26, 22, "given away", typed: "as donate"
  ) { box in
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

  /// An arrow into a factory: another place of the same company.
  static let redeploy = Glyph(
    "redeploy", "Redeploy", .recovery, 26, 22, "used again elsewhere in the same company",
    typed: "as redeploy"
  ) { box in
    let works = box.part(0.38, 0, 1, 1)
    return [
      .outline(factoryOutline(works), width: 1.1),
      .stroke(.polyline([box.at(0, 0.72), works.at(0.36, 0.72)]), width: 1.4),
      .smallHead(works.at(0.62, 0.72), Point(1, 0)),
    ]
  }

  /// A wrench.
  static let repair = Glyph(
    "repair", "Repair", .recovery, 26, 22, "made to work again", typed: "as repair"
  ) { box in
    let square = box.square
    let jaw = square.at(0.72, 0.28)
    let radius = square.width * 0.26
    return [
      .stroke(.polyline([square.at(0.10, 0.90), square.at(0.52, 0.48)]), width: 3.6),
      .stroke(.arc(jaw, radius, from: -1, to: 25), width: 2.6),
    ]
  }

  /// A box as new: with the sparkle of a star.
  static let refurbish = Glyph(
    "refurbish", "Refurbish", .recovery, 26, 22, "made as good as its age allows", typed: "as refurbish"
  ) { box in
    let star = box.part(0.56, 0, 0.98, 0.50)
    return [
      .outline(.rectangle(box.part(0.08, 0.34, 0.72, 1)), width: 1.1),
      .fill(
        star.polygon([
          (0.5, 0), (0.62, 0.38), (1, 0.5), (0.62, 0.62), (0.5, 1), (0.38, 0.62), (0, 0.5), (0.38, 0.38),
        ])),
    ]
  }

  /// A gear wheel.
  static let remanufacture = Glyph(
    "remanufacture", "Remanufacture", .recovery, 26, 22, "made as good as new, with a new warranty",
    typed: "as remanufacture"
  ) { box in
    let radius = box.square.width / 2
    let rim = (0..<32).map { part in
      box.center + Directions.ofCircle(part) * (part % 4 < 2 ? radius : radius * 0.74)
    }
    return [.outline(.polygon(rim), width: 1.1), .outline(.circle(box.center, radius * 0.32), width: 1.1)]
  }

  /// A circle becomes a square.
  static let repurpose = Glyph(
    "repurpose", "Repurpose", .recovery, 26, 22, "made into something else", typed: "as repurpose"
  ) { box in
    let radius = min(box.width * 0.15, box.height * 0.18)
    return [
      .outline(.circle(Point(box.minX + radius, box.midY), radius), width: 1.1),
      .stroke(box.polyline([(0.36, 0.5), (0.54, 0.5)]), width: 1.3),
      .smallHead(box.at(0.66, 0.5), Point(1, 0), length: 4.5),
      .outline(
        .rectangle(Rect(box.maxX - 2 * radius, box.midY - radius, 2 * radius, 2 * radius)), width: 1.1),
    ]
  }

  /// An auctioneer's hammer.
  static let liquidate = Glyph(
    "liquidate", "Liquidate", .recovery, 26, 22, "sold in bulk, for what it brings", typed: "as liquidate"
  ) { box in
    [
      .stroke(box.polyline([(0.44, 0.40), (0.86, 0.74)]), width: 2),
      .outline(box.polygon([(0.06, 0.44), (0.40, 0.04), (0.58, 0.22), (0.24, 0.62)]), width: 1.1),
      .fill(.rectangle(box.part(0, 0.86, 0.58, 1))),
    ]
  }
}
