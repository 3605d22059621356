/// A sheet of paper on which a part of a picture lies, measured in the picture's own px.
public struct Sheet: Sendable, Hashable {
  /// The paper.
  public let page: Page
  /// Px of 1/96 inch on the paper for each px of the picture.
  public let scale: Double
  /// The paper in px of 1/96 inch.
  package let paper: Size

  /// One sheet of a page, which lies in one of its ways (`paper`, in px of 1/96 inch).
  package init(_ page: Page, paper: Size, scale: Double) {
    self.page = page
    self.paper = paper
    self.scale = min(max(scale, Self.leastScale), PageFrame.largestScale)
  }

  private static let leastScale = 0.001

  /// The paper in px of the picture.
  public var size: Size { Size(paper.width / scale, paper.height / scale) }

  /// What may be drawn on it, with the margins that a picture has of its own.
  package var room: Size {
    func room(_ length: Double) -> Double {
      max(1, length - 2 * PageFrame.margin) / scale + 2 * PageFrame.bleed
    }
    return Size(room(paper.width), room(paper.height))
  }

  /// Where the room begins on the paper.
  package var origin: Point {
    Point(PageFrame.margin / scale - PageFrame.bleed, PageFrame.margin / scale - PageFrame.bleed)
  }

  /// The frame round what is drawn, from the room's corner: as far out as a printer prints.
  package var frame: Rect {
    Rect(
      PageFrame.bleed, PageFrame.bleed, max(1, room.width - 2 * PageFrame.bleed),
      max(1, room.height - 2 * PageFrame.bleed))
  }

  /// The largest scale at which a picture of so many px lies within the frames of sheets of this paper.
  package static func scale(of picture: Size, on paper: Size) -> Double {
    min(
      max(1, paper.width - 2 * PageFrame.margin) / max(1, picture.width - 2 * PageFrame.bleed),
      max(1, paper.height - 2 * PageFrame.margin) / max(1, picture.height - 2 * PageFrame.bleed),
      PageFrame.largestScale)
  }

  /// The same in mm.
  var millimetres: Size {
    Size(paper.width / Page.pixelsPerMillimetre, paper.height / Page.pixelsPerMillimetre)
  }
}

/// The sheets of a picture that stand one below the other.
public struct Sheets: Sendable, Hashable {
  /// The sheet that each of them has.
  public let sheet: Sheet
  /// How many there are.
  public let count: Int

  package init(_ sheet: Sheet, count: Int) {
    self.sheet = sheet
    self.count = count
  }

  /// All of them.
  public var size: Size { Size(sheet.size.width, sheet.size.height * Double(count)) }

  /// The same in mm.
  var millimetres: Size { Size(sheet.millimetres.width, sheet.millimetres.height * Double(count)) }

  /// The part of the picture that lies on each, from above.
  public var parts: [Rect] {
    (0..<count).map { Rect(0, Double($0) * sheet.size.height, sheet.size.width, sheet.size.height) }
  }
}
