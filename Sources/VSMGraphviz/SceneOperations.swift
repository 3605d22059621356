import VSMScene

extension Scene {
  /// The scene as drawing operations in xdot.
  ///
  /// - Parameters:
  ///   - theme: the colours of the scene's inks.
  ///   - unitsPerPixel: how many of the graph's units make a px.
  ///   - textRise: how far the renderer sets text above where it is asked to, in parts of the font size.
  /// - Returns: the operations as UTF-8.
  func operations(theme: Theme, unitsPerPixel: Double, textRise: Double) -> [UInt8] {
    var writer = SceneOperations(
      theme: theme, textRise: textRise,
      text: OperationText(canvasHeight: size.height, unitsPerPixel: unitsPerPixel))
    for item in items {
      for mark in item.marks { writer.draw(mark, of: item) }
    }
    return writer.text.bytes
  }
}

/// Turns marks into operations, in order.
private struct SceneOperations {
  /// xdot has no "no line around": a line that is not seen takes its place.
  private static let noLine = "#00000000"

  let theme: Theme
  let textRise: Double
  var text: OperationText

  mutating func draw(_ mark: Mark, of item: Item) {
    switch mark {
    case .text(let mark): draw(mark)
    case .path(let path, let fill, let stroke):
      let outlines = path.outlines
      let stroke = stroke.flatMap { $0.width > 0 ? $0 : nil }
      if let fill = fill.map(item.fill) {
        // The most frequent mark by far, a closed shape with a full line around it, is one operation.
        if let stroke, stroke.dash.isEmpty, let only = outlines.first, outlines.count == 1, only.isClosed,
          !only.hasCurves
        {
          set(stroke)
          text.setFill(theme.color(of: fill))
          text.polygon(only.points, filled: true)
          return
        }
        paint(outlines, fill)
      }
      if let stroke {
        set(stroke)
        for outline in outlines { draw(outline, dash: stroke.dash) }
      }
    }
  }

  private mutating func set(_ stroke: Stroke) {
    text.setPen(theme.color(of: stroke.ink))
    text.setLineWidth(stroke.width)
  }

  private mutating func paint(_ outlines: [Outline], _ ink: Ink) {
    guard let whole = outlines.bridged else { return }
    text.setPen(Self.noLine)
    text.setFill(theme.color(of: ink))
    if whole.hasCurves {
      text.curves(Self.curvePoints(from: whole.start, whole.pieces), filled: true)
    } else {
      text.polygon(whole.points, filled: true)
    }
  }

  private mutating func draw(_ outline: Outline, dash: [Double]) {
    if !dash.isEmpty, let strokes = DashedLine.strokes(along: outline, pattern: dash) {
      for stroke in strokes { text.line(stroke) }
    } else if outline.hasCurves {
      var pieces = outline.isClosed ? outline.closedPieces : outline.pieces
      // Curves are always open in xdot. Drawing the first piece twice makes the corner at the start
      // a corner, where two ends would leave a notch.
      if outline.isClosed, let first = pieces.first { pieces.append(first) }
      text.curves(Self.curvePoints(from: outline.start, pieces), filled: false)
    } else if outline.isClosed {
      text.polygon(outline.points, filled: false)
    } else {
      text.line(outline.points)
    }
  }

  private static func curvePoints(from start: Point, _ pieces: [Outline.Piece]) -> [Point] {
    var points = [start]
    for piece in pieces {
      switch piece {
      case .curve(let first, let second, let end): points += [first, second, end]
      case .line(let end):
        let from = points.last ?? start
        points += [from + (end - from) * (1.0 / 3), from + (end - from) * (2.0 / 3), end]
      }
    }
    return points
  }

  private mutating func draw(_ mark: TextMark) {
    guard !mark.text.isEmpty, mark.size > 0 else { return }
    let justify =
      switch mark.alignment {
      case .start: -1
      case .middle: 0
      case .end: 1
      }
    text.setPen(theme.color(of: mark.ink))
    text.setFont(PictureFont.name(of: mark.weight), size: mark.size)
    text.text(
      mark.text, at: Point(mark.anchor.x, mark.anchor.y + textRise * mark.size), justify: justify,
      width: mark.reserved)
  }
}
