import VSMSyntax

/// Holds a scene to what a picture must hold: no text on another or out of its box, no line through what is
/// not its own, lines that end on borders, rungs under their columns, nothing off the canvas.
public struct SceneLinter {
  private struct Solid {
    let id: String
    let extent: Rect
    /// The lines that it lies on by intention, or the box that it hangs at.
    let on: Set<String>

    /// True for what covers no more than an edge of a box that it belongs to.
    func hangs(at other: Solid) -> Bool {
      on.contains(other.id)
        && extent.minY >= other.extent.maxY - Scene.cornerOverlap - SceneLinter.tolerance
    }
  }

  private struct PlacedText {
    let item: Int
    let text: TextMark
    let box: Rect
  }

  let scene: Scene
  var flaws: [SceneFlaw] = []

  /// All flaws of a scene, in the order of its items.
  ///
  /// - Parameters:
  ///   - scene: what is judged.
  ///   - isNetwork: true where an engine placed all: it leaves lines no room to keep off edges.
  /// - Returns: the flaws; none where the scene holds all laws.
  public static func flaws(of scene: Scene, isNetwork: Bool = false) -> [SceneFlaw] {
    var linter = SceneLinter(scene: scene)
    linter.run()
    if !isNetwork { linter.checkEdges() }
    return linter.flaws + sheetFlaws(of: scene)
  }

  private init(scene: Scene) {
    self.scene = scene
  }

  private mutating func run() {
    checkIDs()
    let texts = collectTexts()
    let solids = collectSolids()
    checkTexts(texts)
    checkSolids(solids)
    checkLines(solids, texts)
    checkHeads()
    checkTracks()
    checkRungs()
    checkCanvas()
    checkDashes()
    checkBends()
    checkLabels()
    checkType(texts)
    checkFrames()
  }

  /// A line that turns more often than this is no longer followed by the eye.
  static let mostBends = 4

  private mutating func checkBends() {
    for item in scene.items {
      guard case .line(let points, _, _) = item.role else { continue }
      var bends = 0
      var before: Bool?
      // A kink is no bend: its slanted parts lie between two that run alike.
      for (start, end) in zip(points, points.dropFirst()) where start != end {
        guard start.x == end.x || start.y == end.y else { continue }
        let isLevel = start.y == end.y
        if let before, before != isLevel { bends += 1 }
        before = isLevel
      }
      if bends > Self.mostBends { flaws.append(.tooManyBends(line: item.id)) }
    }
  }

  /// Dashed lines are ways of kanban; the broad dashes of push arrows are stripes, and those around a thing mark a change.
  private mutating func checkDashes() {
    for item in scene.items where item.word != Word.kanban.rawValue && item.word != "change" {
      let isDashed = item.marks.contains { mark in
        if case .path(_, _, let stroke?) = mark {
          !stroke.dash.isEmpty && stroke.width < Arrow.leastStriped
        } else {
          false
        }
      }
      if isDashed { flaws.append(.dashed(item: item.id)) }
    }
  }

  private mutating func checkType(_ texts: [PlacedText]) {
    for placed in texts where !TypeSize.all.contains(placed.text.size) {
      flaws.append(.oddType(placed.text.text, size: placed.text.size))
    }
  }

  private mutating func checkIDs() {
    var seen = Set<String>()
    for item in scene.items where !seen.insert(item.id).inserted { flaws.append(.duplicateID(item.id)) }
  }

  private func collectTexts() -> [PlacedText] {
    scene.items.enumerated().flatMap { index, item in
      item.marks.compactMap { mark in
        if case .text(let text) = mark { PlacedText(item: index, text: text, box: text.box) } else { nil }
      }
    }
  }

  private func collectSolids() -> [Solid] {
    scene.items.compactMap { item in
      switch item.role {
      case .solid(let extent): Solid(id: item.id, extent: extent, on: [])
      case .onLine(let ids, let extent): Solid(id: item.id, extent: extent, on: Set(ids))
      case .line, .track, .rung, .plain: nil
      }
    }
  }

  /// Rounding of widths may bring borders and texts to lie on each other.
  private static let tolerance = 0.6

  private mutating func checkTexts(_ texts: [PlacedText]) {
    var grid = BoxGrid()
    for (index, placed) in texts.enumerated() {
      let box = placed.box.grown(by: -Self.tolerance)
      for other in grid.candidates(for: box) where texts[other].box.grown(by: -Self.tolerance).overlaps(box) {
        flaws.append(.textsOverlap(texts[other].text.text, placed.text.text))
      }
      grid.insert(index, box)
      switch scene.items[placed.item].role {
      case .solid(let extent), .onLine(_, let extent):
        if !extent.contains(placed.box, tolerance: Self.tolerance) {
          flaws.append(.textOutOfItem(placed.text.text, item: scene.items[placed.item].id))
        }
      case .rung(_, let minX, let maxX):
        if placed.box.minX < minX - Self.tolerance || placed.box.maxX > maxX + Self.tolerance {
          flaws.append(.textOutOfItem(placed.text.text, item: scene.items[placed.item].id))
        }
      case .line, .track, .plain: break
      }
    }
  }

  private mutating func checkSolids(_ solids: [Solid]) {
    var grid = BoxGrid()
    for (index, solid) in solids.enumerated() {
      let box = solid.extent.grown(by: -Self.tolerance)
      for other in grid.candidates(for: box)
      where solids[other].extent.grown(by: -Self.tolerance).overlaps(box)
        && !solid.hangs(at: solids[other]) && !solids[other].hangs(at: solid)
      {
        flaws.append(.itemsOverlap(solids[other].id, solid.id))
      }
      grid.insert(index, box)
    }
  }

  private mutating func checkLines(_ solids: [Solid], _ texts: [PlacedText]) {
    var solidGrid = BoxGrid()
    for (index, solid) in solids.enumerated() { solidGrid.insert(index, solid.extent) }
    var textGrid = BoxGrid()
    // Texts in solids are covered by their solids.
    for (index, placed) in texts.enumerated() {
      switch scene.items[placed.item].role {
      case .rung, .plain: textGrid.insert(index, placed.box)
      case .solid, .onLine, .line, .track: break
      }
    }
    let extents = Dictionary(solids.map { ($0.id, $0.extent) }, uniquingKeysWith: { first, _ in first })
    let outlines = Dictionary(
      scene.items.compactMap { $0.outline.isEmpty ? nil : ($0.id, $0.outline) },
      uniquingKeysWith: { first, _ in first })
    for item in scene.items {
      guard let (points, width, from, to) = item.way else { continue }
      var hit = Set<String>()
      for (start, end) in zip(points, points.dropFirst()) {
        let segment = Segment(start, end)
        let reach = Rect(
          min(start.x, end.x), min(start.y, end.y), abs(end.x - start.x), abs(end.y - start.y))
        for index in solidGrid.candidates(for: reach.grown(by: 1 + width / 2)) {
          let solid = solids[index]
          if solid.id == from || solid.id == to || solid.on.contains(item.id) || hit.contains(solid.id) {
            continue
          }
          if segment.crosses(solid.extent.grown(by: width / 2 - Self.tolerance)) {
            hit.insert(solid.id)
            flaws.append(.lineThroughItem(line: item.id, item: solid.id))
          }
        }
        for index in textGrid.candidates(for: reach.grown(by: 1 + width / 2)) {
          if segment.crosses(texts[index].box.grown(by: width / 2 - Self.tolerance)) {
            flaws.append(.lineThroughText(line: item.id, text: texts[index].text.text))
          }
        }
      }
      checkEnd(points.first, at: from, of: item, extents, outlines)
      checkEnd(points.last, at: to, of: item, extents, outlines)
    }
  }

  /// A line ends on a border, or keeps the small distance that block arrows have.
  private mutating func checkEnd(
    _ point: Point?, at id: String?, of item: Item, _ extents: [String: Rect], _ outlines: [String: [Point]]
  ) {
    guard let point, let id, let extent = extents[id] else { return }
    if let outline = outlines[id] {
      let edges = zip(outline, outline.dropFirst() + outline.prefix(1)).map { Segment($0, $1) }
      let isOn = edges.contains { $0.distance(to: point) <= Scene.clearance + Self.tolerance }
      if !isOn { flaws.append(.lineEndsAstray(line: item.id, at: id)) }
      return
    }
    let isNear = extent.grown(by: Scene.clearance + Self.tolerance).contains(Rect(point.x, point.y, 0, 0))
    // A triangle's borders lie inside the box that it shares with its texts.
    let isDeep =
      !id.hasPrefix("stock-") && extent.grown(by: -Self.tolerance).contains(Rect(point.x, point.y, 0, 0))
    if !isNear || isDeep { flaws.append(.lineEndsAstray(line: item.id, at: id)) }
  }

  /// A head that another line runs through points at nothing; lines of one flow of information may share theirs.
  private mutating func checkHeads() {
    var grid = BoxGrid()
    let heads = scene.items.indices.filter { !scene.items[$0].head.isEmpty }
    for (index, item) in heads.enumerated() {
      if let bounds = Path.polygon(scene.items[item].head).bounds { grid.insert(index, bounds) }
    }
    for (line, item) in scene.items.enumerated() {
      guard !heads.isEmpty, let way = item.way else { continue }
      var hit = Set<Int>()
      for (start, end) in zip(way.points, way.points.dropFirst()) {
        let segment = Segment(start, end)
        for index in grid.candidates(for: segment.bounds.grown(by: 1 + way.width / 2)) {
          let other = heads[index]
          guard other != line, item.flow == nil || item.flow != scene.items[other].flow,
            segment.distance(toOutline: scene.items[other].head) <= max(0, way.width / 2 - Self.tolerance),
            hit.insert(other).inserted
          else { continue }
          flaws.append(.lineThroughHead(line: item.id, of: scene.items[other].id))
        }
      }
    }
  }

  /// Tracks, lines of information and ways of kanban may cross each other, but none may run on or along another;
  /// the lines of one flow of information are one.
  private mutating func checkTracks() {
    struct Piece {
      let item: Int
      let box: Rect
      let isLevel: Bool
    }
    var grid = BoxGrid()
    var pieces: [Piece] = []
    var hit = Set<[Int]>()
    for (index, item) in scene.items.enumerated() {
      guard let (points, width) = item.course else { continue }
      for (start, end) in zip(points, points.dropFirst())
      where start != end && (start.x == end.x || start.y == end.y) {
        let isLevel = start.y == end.y
        let length = Rect(
          min(start.x, end.x), min(start.y, end.y), abs(end.x - start.x), abs(end.y - start.y))
        let box =
          isLevel
          ? Rect(length.x, length.y - width / 2, length.width, width)
          : Rect(length.x - width / 2, length.y, width, length.height)
        for other in grid.candidates(for: box)
        where pieces[other].item != index && pieces[other].isLevel == isLevel
          && (item.flow == nil || item.flow != scene.items[pieces[other].item].flow)
          && pieces[other].box.grown(by: -0.01).overlaps(box)
        {
          if hit.insert([pieces[other].item, index]).inserted {
            flaws.append(.tracksTouch(scene.items[pieces[other].item].id, item.id))
          }
        }
        grid.insert(pieces.count, box)
        pieces.append(Piece(item: index, box: box, isLevel: isLevel))
      }
    }
  }

  private mutating func checkRungs() {
    let columns = Dictionary(scene.columns.map { ($0.of, $0) }, uniquingKeysWith: { first, _ in first })
    for item in scene.items {
      guard case .rung(let of, let minX, let maxX) = item.role else { continue }
      guard let column = columns[of], abs(column.minX - minX) <= 0.01, abs(column.maxX - maxX) <= 0.01 else {
        flaws.append(.rungOffColumn(rung: item.id))
        continue
      }
    }
  }

  private mutating func checkCanvas() {
    let canvas = Rect(0, 0, scene.size.width, scene.size.height)
    for item in scene.items {
      for mark in item.marks {
        let box: Rect?
        let isFinite: Bool
        switch mark {
        case .text(let text):
          box = text.box
          isFinite = text.anchor.x.isFinite && text.anchor.y.isFinite && text.reserved.isFinite
        case .path(let path, _, _):
          box = path.bounds
          isFinite = path.isFinite
        }
        if !isFinite {
          flaws.append(.notANumber(item: item.id))
        } else if let box, !canvas.contains(box) {
          flaws.append(.offCanvas(item: item.id))
        }
      }
    }
  }
}

extension Item {
  /// The information flow that the line is a part of.
  var flow: Substring? {
    guard Word(rawValue: word)?.form.sort == .information else { return nil }
    return id.split(separator: "-", maxSplits: 2).prefix(2).last
  }

  /// The way of what nothing else may run along: a track, a line of information, a way of kanban.
  var course: (points: [Point], width: Double)? {
    switch role {
    case .track(let points, let width, _, _): (points, width)
    case .line(let points, _, _) where flow != nil || word == "kanban": (points, 1)
    case .line, .solid, .onLine, .rung, .plain: nil
    }
  }
}
