import VSMModel
import VSMScene

/// How a map is folded so that it can be read on its sheet: rows go on below, with numbered connectors.
///
/// A map that can be read as it is stays one line of steps, and so does one that folding makes no easier to read.
struct Fold {
  let map: ValueStreamMap
  let sheet: Page

  /// Text of the data boxes is at least so high on a sheet that can be read, in pt.
  static let readablePoints = 7.0
  static let readableScale = readablePoints / (Measure.bodySize * 0.75)
  /// Below this a fold is not worth the eye's way back to the left.
  private static let leastGain = 1.05
  /// So many ways to fold are laid out to see what comes of them, and so many things of a map with all of them together.
  private static let mostTrials = 9
  static let work = 1_000
  /// Widths that are nearer to each other than this make no difference, in px.
  private static let leastStep = 24.0

  /// Nothing for a map that says itself how wide it is, or that is not to be folded.
  init?(of map: ValueStreamMap, on sheet: Page?) {
    guard map.wrap == nil, map.folds else { return nil }
    self.map = map
    self.sheet = sheet ?? map.page.flatMap { Page(named: $0) } ?? .standard
  }

  /// The drawing that comes out largest on the sheet.
  ///
  /// The narrower a fold the higher it is. The best is where width and height fill the sheet alike, which is found by
  /// halving; the first fold that can be read as wide as the sheet allows will do.
  ///
  /// - Parameters:
  ///   - whole: the map in one line of steps.
  ///   - drawn: lays out the map with a width; nothing where that is too large a picture.
  /// - Returns: one of the layouts, with its px on the sheet for each px of the picture.
  func best(
    _ whole: MapDrawing, _ drawn: (ValueStreamMap) -> MapDrawing?
  ) -> (drawing: MapDrawing, scale: Double) {
    let scale = scale(of: whole)
    guard scale < Self.readableScale, !whole.settled.allRows.isEmpty else {
      return (whole, scale)
    }
    var best = (drawing: whole, scale: scale)
    var least = scale * Self.leastGain
    /// Whether a layout fills the sheet upwards before it does sideways; nothing where there is none.
    func isTall(at width: Double) -> Bool? {
      var map = map
      map.wrap = width
      guard let drawing = drawn(map) else { return nil }
      let scale = self.scale(of: drawing)
      if scale > least { (best, least) = ((drawing, scale), scale) }
      return PageFrame.isTall(drawing.size, on: sheet.pixels)
    }
    let readable = PageFrame.widest(on: sheet.pixels, at: Self.readableScale).rounded(.down)
    // So many things are on no sheet that can be read.
    var trials = min(Self.mostTrials, Self.work / max(1, things))
    var (low, high) = (Self.leastWidth, whole.size.width)
    var width = min(readable, high - 1)
    while trials > 0, high - low > Self.leastStep, width >= low {
      guard let isTall = isTall(at: width), best.scale < Self.readableScale else { break }
      if isTall { low = width } else { high = width }
      width = ((low + high) / 2).rounded()
      trials -= 1
    }
    return best
  }

  private static let leastWidth = 600.0

  /// What a layout takes its time for.
  var things: Int {
    map.processes.count + map.stocks.count + map.information.count + map.kanbans.count
  }

  /// Px on the sheet for each px of the picture.
  private func scale(of drawing: MapDrawing) -> Double { PageFrame(of: drawing.size, on: sheet.pixels).scale }
}
