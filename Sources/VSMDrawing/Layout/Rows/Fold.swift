import VSMModel
import VSMScene

/// How a map is folded so that it can be read on its sheet: rows go on below, with numbered connectors.
///
/// A map that can be read as it is stays one line of steps, and so does one that folding makes no easier to read.
struct Fold {
  private let map: ValueStreamMap
  private let sheet: Page

  /// Text of the data boxes is at least 7 pt high on a sheet that can be read.
  private static let readableScale = 7 / (Measure.bodySize * 0.75)
  /// Below this a fold is not worth the eye's way back to the left.
  private static let leastGain = 1.05
  /// Rows that go on below more often than this are for no sheet.
  private static let mostParts = 8
  /// Each way to fold is laid out to see what comes of it: so many things of a map are, all ways together.
  private static let work = 600

  /// Nothing for a map that says itself how wide it is, or that is not to be folded.
  init?(of map: ValueStreamMap, on sheet: Page?) {
    guard map.wrap == nil, map.folds else { return nil }
    self.map = map
    self.sheet = sheet ?? map.page.flatMap { Page(named: $0) } ?? .standard
  }

  /// The layout that comes out largest on the sheet.
  ///
  /// - Parameters:
  ///   - whole: the map in one line of steps.
  ///   - drawn: lays out the map with a width; nothing where that is too large a picture.
  /// - Returns: one of the layouts.
  func best(_ whole: MapLayout, _ drawn: (ValueStreamMap) -> MapLayout?) -> MapLayout {
    let scale = scale(of: whole)
    let rowWidth = whole.rows.map { $0.maxX - $0.minX }.max() ?? 0
    guard scale < Self.readableScale, rowWidth > 0 else { return whole }
    var best = (layout: whole, scale: scale * Self.leastGain)
    for width in widths(of: whole, rowWidth) {
      var map = map
      map.wrap = width
      guard let layout = drawn(map) else { continue }
      let scale = self.scale(of: layout)
      if scale > best.scale { best = (layout, scale) }
    }
    return best.layout
  }

  /// The widths that cut the longest row into equal parts, from few parts to many.
  private func widths(of whole: MapLayout, _ rowWidth: Double) -> [Double] {
    let things = map.processes.count + map.stocks.count + map.information.count + map.kanbans.count
    // So many things are on no sheet that can be read.
    let count = min(Self.mostParts - 1, Self.work / max(1, things))
    // What stands beside the rows: suppliers at their beginning, what is delivered at their end.
    let beside = max(0, whole.size.width - rowWidth)
    return (0..<count).flatMap { index -> [Double] in
      let part = rowWidth / Double(index + 2)
      // What must not be cut, such as a step and what it reworks, makes parts unequal.
      return [1.02, 1.15, 1.3].map { (part * $0 + beside).rounded(.up) }
    }.filter { $0 >= Self.leastWidth && $0 < whole.size.width }
  }

  private static let leastWidth = 600.0

  /// Px on the sheet for each px of the picture.
  private func scale(of layout: MapLayout) -> Double { PageFrame(of: layout.size, on: sheet.pixels).scale }
}
