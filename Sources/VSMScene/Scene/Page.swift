/// A sheet of paper that a picture is fitted on.
public struct Page: Sendable, Hashable {
  /// Standing or lying.
  public enum Orientation: String, Sendable, Hashable, CaseIterable {
    /// The short edge, or the long one, at the bottom.
    case portrait, landscape
  }

  /// The name of the paper, such as `a3`.
  public let name: String
  /// Upright, in mm.
  private let upright: Size
  /// Nothing for the one in which the picture comes out larger.
  public let orientation: Orientation?

  private init(_ name: String, _ width: Double, _ height: Double, _ orientation: Orientation? = nil) {
    self.name = name
    upright = Size(width, height)
    self.orientation = orientation
  }

  /// Every size, in the order in which help lists them.
  public static let sizes: [Page] = [
    Page("a0", 841, 1189), Page("a1", 594, 841), Page("a2", 420, 594), Page("a3", 297, 420),
    Page("a4", 210, 297), Page("a5", 148, 210), Page("letter", 215.9, 279.4), Page("legal", 215.9, 355.6),
    Page("tabloid", 279.4, 431.8),
  ]

  /// The sheet that maps are made for where nothing else is said, as in the book: A3, lying.
  public static let standard = Page("a3", 297, 420, .landscape)

  /// A page by its name, `a3` or `A3-landscape`.
  public init?(named name: String) {
    let parts = name.lowercased().split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard let size = Self.sizes.first(where: { $0.name == parts.first }), parts.count <= 2 else { return nil }
    guard parts.count == 2 else {
      self = size
      return
    }
    guard let orientation = Orientation(rawValue: parts[1]) else { return nil }
    self.init(size.name, size.upright.width, size.upright.height, orientation)
  }

  /// The ways in which the sheet may lie, in mm; the first is taken where it makes no difference.
  private var sheets: [Size] {
    let (tall, wide) = (upright, Size(upright.height, upright.width))
    switch orientation {
    case .portrait: return [tall]
    case .landscape: return [wide]
    case nil: return [wide, tall]
    }
  }

  /// Whether the sheet is larger than another.
  package func holds(_ other: Page) -> Bool {
    upright.width * upright.height > other.upright.width * other.upright.height
  }

  static let pixelsPerMillimetre = 96 / 25.4

  /// The ways in which the sheet may lie, in px of 1/96 inch.
  package var pixels: [Size] {
    sheets.map { Size($0.width * Self.pixelsPerMillimetre, $0.height * Self.pixelsPerMillimetre) }
  }

  /// The same in so many px that the unit of an output, such as 0.75 pt a px, comes out whole: the sizes in points
  /// that printers know, 842 × 1191 for A3.
  public func pixels(inWhole unit: Double) -> [Size] {
    func whole(_ length: Double) -> Double { max(1, (length * unit).rounded()) / unit }
    return pixels.map { Size(whole($0.width), whole($0.height)) }
  }

  /// The sheet of a frame, in mm.
  func sheet(_ frame: PageFrame) -> Size? { sheets.indices.contains(frame.sheet) ? sheets[frame.sheet] : nil }
}

/// Where a picture lies on its page, as the part of the plane round the picture that the page shows.
///
/// The picture is as large as the page allows, centred, but at most twice its own size: a wall sheet is read from
/// afar, and a map of three steps needs no letters of an inch.
public struct PageFrame: Sendable, Hashable {
  /// In px of the scene; larger than the scene, which lies in its middle.
  public let view: Rect
  /// Px of 1/96 inch on the page for each px of the scene.
  public let scale: Double
  /// Which of the page's sheets it is.
  let sheet: Int

  /// What a printer may leave white on each side: 8 mm, in px.
  static let margin = 8 * 96 / 25.4
  /// So much of the scene's own margin, in its px, may lie there: it is white anyway.
  package static let bleed = 24.0
  static let largestScale = 2.0

  /// The widest picture that has so many px of 1/96 inch on one of the sheets for each of its own px.
  package static func widest(on sheets: [Size], at scale: Double) -> Double {
    let width = sheets.map(\.width).max() ?? 0
    return max(0, width - 2 * margin) / max(0.001, scale) + 2 * bleed
  }

  /// Whether a picture fills the sheet on which it comes out largest upwards before it does sideways.
  package static func isTall(_ scene: Size, on sheets: [Size]) -> Bool {
    let frame = PageFrame(of: scene, on: sheets)
    return frame.view.width - scene.width > frame.view.height - scene.height
  }

  /// A scene on the sheet on which it comes out largest; sheets in px of 1/96 inch.
  public init(of scene: Size, on sheets: [Size]) {
    var best = (sheet: 0, scale: 0.0)
    for (index, sheet) in sheets.enumerated() {
      let scale = min(
        max(1, sheet.width - 2 * Self.margin) / max(1, scene.width - 2 * Self.bleed),
        max(1, sheet.height - 2 * Self.margin) / max(1, scene.height - 2 * Self.bleed), Self.largestScale)
      if scale > best.scale { best = (index, scale) }
    }
    sheet = best.sheet
    scale = best.scale
    let page = sheets.indices.contains(best.sheet) ? sheets[best.sheet] : scene
    let (width, height) = (page.width / best.scale, page.height / best.scale)
    view = Rect((scene.width - width) / 2, (scene.height - height) / 2, width, height)
  }
}
