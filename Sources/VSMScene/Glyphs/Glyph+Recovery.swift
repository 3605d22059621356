package import VSMSyntax

/// Signs of what goes beyond the set of *Learning to See*: recoveries and where their units end.
extension Glyph {
  /// The sign of a disposition by its rung of the R-ladder; a plain factory where the map does not say.
  package static func sign(of rung: RecoveryRung?) -> Glyph {
    switch rung {
    case .restock: restock
    case .resell: market
    case .redeploy: redeploy
    case .donate: hand
    case .repair: repair
    case .refurbish: refurbish
    case .remanufacture: remanufacture
    case .repurpose: repurpose
    case .liquidate: liquidate
    case .harvest: partsStore
    case .recycle: recycling
    case .recover: flame
    case .landfill: pit
    case .destroy: shredder
    case .returnToVendor: vendor
    case .hold: hourglass
    case nil: somewhere
    }
  }

  static let source = factory.standing(
    for: "source", "Source", "where units come back from: the first thing of a recovery", family: .recovery)

  /// A plain factory.
  static let somewhere = Glyph(
    "disposition", "Disposition", .recovery, 26, 22, "where units end, without a rung of the R-ladder"
  ) { box in
    [.outline(factoryOutline(box), width: 1.1)]
  }

  static func factoryOutline(_ box: Rect) -> Path {
    box.polygon([
      (0, 1), (0, 0.42), (0.33, 0.05), (0.33, 0.42), (0.66, 0.05), (0.66, 0.42), (1, 0.05), (1, 1),
    ])
  }

  /// A bin.
  package static let bin = Glyph(
    "scrap", "Scrap", .recovery, 26, 22, "out of the map, without more being known",
    typed: "-> scrap 3%"
  ) { box in
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
  package static let connector = Glyph(
    "connector", "Connector", .recovery, 26, 22, "the flow goes on elsewhere on the map", isTyped: false
  ) { box in
    let radius = box.height / 2
    let tip = box.center + Point(radius * 0.62, 0)
    return [
      .outline(.ellipse(center: box.center, radius, radius), width: 1.1),
      .stroke(.polyline([box.center - Point(radius * 0.6, 0), tip - Point(4, 0)]), width: 1.4),
      .fill(.polygon([tip, tip + Point(-5.5, -3.4), tip + Point(-5.5, 3.4)])),
    ]
  }

  /// A shield: the step fulfils a rule.
  package static let shield = Glyph(
    "compliance", "Compliance step", .recovery, 14, 16, "the step fulfils a rule",
    typed: "compliance \"R2v3\""
  ) { box in
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
  package static let decay = Glyph(
    "decay", "Decay", .recovery, 22, 10, "value lost while a unit waits", typed: "decay 2%/wk"
  ) { box in
    let slope = Path.polyline([box.at(0, 0.1), box.at(0.28, 0.16), box.at(1, 0.95)])
    return [
      .path(slope, fill: nil, stroke: Stroke(.muted, width: 1.3)),
      .path(
        .polyline([box.at(0, 0), box.at(0, 1), box.at(1, 1)]), fill: nil, stroke: Stroke(.faint, width: 1)),
    ]
  }

  /// A diamond: units part by grade.
  package static let split = Glyph(
    "grade-split", "Grade split", .recovery, 22, 12, "units part by grade", typed: "A -> resell 30%"
  ) { box in
    [.outline(box.polygon([(0, 0.5), (0.5, 0), (1, 0.5), (0.5, 1)]), width: 1.1)]
  }
}
