import VSMModel
import VSMScene

/// A map that no fold makes legible on one sheet.
extension Fold {
  /// So many sheets are still laid out on a table.
  private static let mostSheets = 16
  /// Halvings on the way to the largest text on as few sheets.
  private static let mostEnlargements = 3
  private static let largestGain = 1.6

  /// A part that is larger than a sheet makes all smaller, which is worth it only for so much larger a text than on one.
  private static let leastGainOfSheets = 1.25
  /// So often a map is made smaller to find the room that its largest part needs.
  private static let mostReductions = 3

  /// The map dealt to as few sheets as hold it legibly, and on those as large as it may be; where a part of it is too large
  /// for a sheet, as large as that can be. Nothing where that is too many sheets, or hardly larger than on one.
  ///
  /// - Parameters:
  ///   - one: px on the sheet for each px of the best picture on one.
  ///   - drawn: lays out the map on sheets; nothing where that is too large a picture.
  /// - Returns: the drawing.
  func dealt(insteadOf one: Double, _ drawn: (ValueStreamMap, Sheet) -> MapDrawing?) -> MapDrawing? {
    // So many things are on no few sheets.
    guard things <= Self.work else { return nil }
    let least = one * Self.leastGainOfSheets
    var best: Deal?
    for paper in sheet.pixels {
      guard let deal = largest(on: paper, atLeast: least, drawn) else { continue }
      if best.map({ (-deal.scale, deal.count) < (-$0.scale, $0.count) }) ?? true { best = deal }
    }
    guard var best, best.count <= Self.mostSheets else { return nil }
    guard best.scale >= Self.readableScale else { return best.drawing }
    let most = best.count
    var (low, high) = (best.scale, best.scale * Self.largestGain)
    for _ in 0..<Self.mostEnlargements {
      let scale = (low + high) / 2
      if let deal = deal(to: best.paper, at: scale, drawn).deal, deal.count <= most {
        (best, low) = (deal, scale)
      } else {
        high = scale
      }
    }
    return best.drawing
  }

  /// The map on sheets of a paper, legible, or else as large as its largest part may be.
  private func largest(
    on paper: Size, atLeast least: Double, _ drawn: (ValueStreamMap, Sheet) -> MapDrawing?
  ) -> Deal? {
    var scale = Self.readableScale
    for _ in 0...Self.mostReductions {
      let (deal, fitting) = deal(to: paper, at: scale, drawn)
      if let deal { return deal }
      // What does not fit is laid out anew with a little more room than it takes now.
      scale = min(fitting, scale) * 0.98
      guard scale >= least else { return nil }
    }
    return nil
  }

  private struct Deal {
    let drawing: MapDrawing
    let paper: Size
    let scale: Double
    let count: Int
  }

  /// The map on sheets of a paper at a scale, and the scale at which it would fit: nothing where something of it stands out of
  /// its sheet.
  private func deal(
    to paper: Size, at scale: Double, _ drawn: (ValueStreamMap, Sheet) -> MapDrawing?
  ) -> (deal: Deal?, fitting: Double) {
    let sheet = Sheet(self.sheet, paper: paper, scale: scale)
    var map = map
    map.wrap = sheet.room.width
    guard let drawing = drawn(map, sheet), let count = drawing.settled.sheets?.count,
      let fitting = drawing.fittingScale
    else { return (nil, 0) }
    guard fitting >= scale * 0.9999 else { return (nil, fitting) }
    return (Deal(drawing: drawing, paper: paper, scale: scale, count: count), fitting)
  }
}
