import VSMModel
import VSMScene

/// A map that no fold makes legible on one sheet.
extension Fold {
  /// So many sheets are still laid out on a table.
  private static let mostSheets = 16
  /// Halvings on the way to the largest text on as few sheets.
  private static let mostEnlargements = 3
  private static let largestGain = 1.6

  /// The map dealt to as few sheets as hold it legibly, and on those as large as it may be; nothing where that is too
  /// many sheets, or a part of the map is too large for one.
  ///
  /// - Parameter drawn: lays out the map on sheets; nothing where that is too large a picture.
  /// - Returns: the drawing.
  func dealt(_ drawn: (ValueStreamMap, Sheet) -> MapDrawing?) -> MapDrawing? {
    // So many things are on no few sheets.
    guard things <= Self.work else { return nil }
    var best: Deal?
    for paper in sheet.pixels {
      guard let deal = deal(to: paper, at: Self.readableScale, drawn) else { continue }
      if best.map({ deal.count < $0.count }) ?? true { best = deal }
    }
    guard var best, best.count <= Self.mostSheets else { return nil }
    let most = best.count
    var (low, high) = (best.scale, best.scale * Self.largestGain)
    for _ in 0..<Self.mostEnlargements {
      let scale = (low + high) / 2
      if let deal = deal(to: best.paper, at: scale, drawn), deal.count <= most {
        (best, low) = (deal, scale)
      } else {
        high = scale
      }
    }
    return best.drawing
  }

  private struct Deal {
    let drawing: MapDrawing
    let paper: Size
    let scale: Double
    let count: Int
  }

  /// The map on sheets of a paper at a scale; nothing where something of it stands out of its sheet.
  private func deal(
    to paper: Size, at scale: Double, _ drawn: (ValueStreamMap, Sheet) -> MapDrawing?
  ) -> Deal? {
    let sheet = Sheet(self.sheet, paper: paper, scale: scale)
    var map = map
    map.wrap = sheet.room.width
    guard let drawing = drawn(map, sheet), let count = drawing.settled.sheets?.count,
      let fitting = drawing.fittingScale, fitting >= scale * 0.9999
    else { return nil }
    return Deal(drawing: drawing, paper: paper, scale: scale, count: count)
  }
}
