import VSMModel
import VSMScene
import VSMWords

/// A map that is dealt to sheets: each with its title and its frame.
extension MapDrawing {
  /// The heading of the map, or that of each of its sheets.
  func headings() -> [Item] {
    guard let sheets = settled.sheets, sheets.count > 1 else {
      return Heading(settled.map, settled.figures).items()
    }
    return (0..<sheets.count).flatMap { index in
      Heading(settled.map, settled.figures, sheet: index + 1, of: sheets.count).items().map {
        $0.moved(by: Point(0, Double(index) * sheets.sheet.size.height))
      }
    }
  }

  /// The largest scale at which all that stands on each sheet lies within its frame; nothing for a map on one sheet.
  var fittingScale: Double? {
    guard let sheets = settled.sheets else { return nil }
    let height = sheets.sheet.size.height
    var (left, right, bottom) = (Double.infinity, 0.0, 0.0)
    for item in items {
      guard let box = item.bounds else { continue }
      let above = max(0, min(Double(sheets.count - 1), (box.minY / height).rounded(.down))) * height
      left = min(left, box.minX)
      right = max(right, box.maxX)
      bottom = max(bottom, box.maxY - above)
    }
    // What lies below the frame of its sheet wholly is on no other for that.
    if let lack = settled.lack { bottom = max(bottom, sheets.sheet.frame.maxY + lack) }
    let margin = PageFrame.bleed + 8
    return Sheet.scale(
      of: Size(
        right + margin + Self.inset(from: left), bottom + PageFrame.bleed + RowTops.besideFrame - 1),
      on: sheets.sheet.paper)
  }
}

extension MapDrawing {
  /// How far all moves to the right, so that what stands leftmost keeps off the frame.
  static func inset(from left: Double) -> Double { max(0, PageFrame.bleed + 4 - left).rounded(.up) }
}

extension Scene {
  /// The same on paper, with a frame on each sheet.
  func dealt(to sheets: Sheets, in phrases: Phrases) -> Scene {
    let left = items.reduce(Double.infinity) { min($0, $1.bounds?.minX ?? $0) }
    let paper = sheets.sheet.origin
    let origin = paper + Point(MapDrawing.inset(from: left), 0)
    var scene = self
    scene.sheets = sheets
    scene.size = sheets.size
    scene.columns = columns.map {
      Column(of: $0.of, minX: $0.minX + origin.x, maxX: $0.maxX + origin.x)
    }
    let frames = (0..<sheets.count).map { index in
      let frame = sheets.sheet.frame.moved(
        by: Point(paper.x, paper.y + Double(index) * sheets.sheet.size.height))
      return Item(
        id: "sheet-\(index + 1)", word: "map", title: phrases("Sheet \(index + 1) of \(sheets.count)"),
        role: .plain,
        marks: [.stroke(.rectangle(frame), width: 0.8, ink: .muted)])
    }
    scene.items = frames + items.map { $0.moved(by: origin) }
    scene.description += ". " + phrases("The picture stands on \(sheets.count) sheets")
    return scene
  }
}
