import VSMModel
import VSMScene

extension Fold {
  /// What a layout of the map cannot keep on its sheet.
  func losses(of size: Size) -> [SceneLoss] {
    let points = Self.points(of: size, on: sheet)
    guard !Self.isReadable(points) else { return [] }
    return [.text(points: Self.text(points), page: sheet.name.uppercased(), larger: larger(for: size))]
  }

  /// That a map is dealt to sheets, which has another size on one.
  func losses(of sheets: Sheets, insteadOf one: MapDrawing) -> [SceneLoss] {
    let (points, name) = (sheets.sheet.scale * Measure.bodySize * 0.75, sheet.name.uppercased())
    let larger = larger(for: one.size)
    let text: [SceneLoss] =
      Self.isReadable(points)
      ? [] : [.text(points: Self.text(points), page: name, larger: larger)]
    guard sheets.count > 1 else { return text }
    return text + [
      .sheets(
        sheets.count, page: name, points: Self.text(Self.points(of: one.size, on: sheet)), larger: larger)
    ]
  }

  /// Whether text of so many pt can be read, as far as a note would tell them.
  private static func isReadable(_ points: Double) -> Bool { (points * 10).rounded() / 10 >= readablePoints }

  /// Whether text can be read that has so many px on the sheet for each px of the picture.
  static func isReadable(at scale: Double) -> Bool { isReadable(scale * Measure.bodySize * 0.75) }

  private static func text(_ points: Double) -> String { "\((points * 10).rounded() / 10)" }

  /// The smallest sheet on which a picture can be read.
  private func larger(for size: Size) -> String? {
    Page.sizes.filter { page in
      page.holds(sheet) && Self.points(of: size, on: page) >= Self.readablePoints
    }.min { $1.holds($0) }?.name.uppercased()
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
