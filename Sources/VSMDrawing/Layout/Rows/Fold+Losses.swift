import VSMModel
import VSMScene

extension Fold {
  /// What a layout of the map cannot keep on its sheet.
  func losses(of size: Size) -> [SceneLoss] {
    let points = (Self.points(of: size, on: sheet) * 10).rounded() / 10
    guard points < Self.readablePoints else { return [] }
    let larger = Page.sizes.filter { page in
      page.holds(sheet) && Self.points(of: size, on: page) >= Self.readablePoints
    }.min { $1.holds($0) }
    return [
      .text(
        points: "\(points)", page: sheet.name.uppercased(),
        larger: larger?.name.uppercased())
    ]
  }

  /// How high the text of data boxes is on a sheet, in pt.
  private static func points(of size: Size, on sheet: Page) -> Double {
    PageFrame(of: size, on: sheet.pixels).scale * Measure.bodySize * 0.75
  }

  /// Where a width was asked for: whether it was kept.
  static func losses(of size: Size, wrappedAt width: Double) -> [SceneLoss] {
    guard size.width > width + 0.5 else { return [] }
    return [
      .width("\(Int(size.width.rounded()))", asked: "\(Int(width.rounded()))")
    ]
  }
}
