/// What a colour is for. A theme decides which colour that is.
public enum Ink: Int, Sendable, Hashable, CaseIterable {
  /// Lines and text.
  case foreground
  /// Names of values, small print.
  case muted
  /// The paper.
  case background
  /// Hatching and other texture that text stands on.
  case faint
  /// What calls for attention: a step above takt, a loop of rework.
  case warning
  /// What people want to change: kaizen bursts.
  case accent
  /// The tracks of flows: as broad as the flow is large, so paler than lines.
  case flow
  /// The heads of tracks.
  case flowHead
  /// The papers of kinds of things, which a theme may tell apart. A fill of the background in an item takes the
  /// item's own (`Item.paper`).
  case processPaper, partyPaper, controlPaper, stockPaper, kaizenPaper
  /// The paper of data boxes.
  case dataPaper
}

/// How a line is drawn.
public struct Stroke: Sendable, Hashable {
  /// Its colour, by its part in the picture.
  public var ink: Ink
  /// Line width in px.
  public var width: Double
  /// Lengths in px of strokes and gaps in turn; empty for a full line.
  public var dash: [Double]

  /// A stroke of a width in px; `dash` has lengths of dashes and gaps in px in turn.
  public init(_ ink: Ink = .foreground, width: Double = 1.2, dash: [Double] = []) {
    self.ink = ink
    self.width = width
    self.dash = dash
  }
}

/// One piece of text on one line.
public struct TextMark: Sendable, Hashable {
  /// Which part of a text stands at its anchor.
  public enum Alignment: String, Sendable {
    /// Its left end, its middle, or its right end.
    case start, middle, end
  }
  /// How heavy the letters are.
  public enum Weight: String, Sendable {
    /// As usual, or bold.
    case regular, bold
  }

  /// The text, one line.
  public var text: String
  /// On the base line; where along the text is said by the alignment.
  public var anchor: Point
  /// Which part of it stands at the anchor.
  public var alignment: Alignment
  /// Font size in px.
  public var size: Double
  /// How heavy its letters are.
  public var weight: Weight
  /// Its colour, by its part in the picture.
  public var ink: Ink
  /// The width in px that the layout has set aside; every renderer's text stays within it.
  public var reserved: Double

  /// A text at its anchor, on the base line; its size is the height of letters in px.
  public init(
    _ text: String, at anchor: Point, _ alignment: Alignment = .start, size: Double = 11,
    weight: Weight = .regular, ink: Ink = .foreground, reserved: Double? = nil
  ) {
    self.text = text
    self.anchor = anchor
    self.alignment = alignment
    self.size = size
    self.weight = weight
    self.ink = ink
    self.reserved = reserved ?? TextMetrics.width(of: text, size: size, weight: weight)
  }

  /// The box that the text may fill, from its ascenders to its descenders.
  public var box: Rect {
    let left =
      switch alignment {
      case .start: anchor.x
      case .middle: anchor.x - reserved / 2
      case .end: anchor.x - reserved
      }
    return Rect(left, anchor.y - size * 0.80, reserved, size * 1.02)
  }
}

/// One drawing command.
public enum Mark: Sendable, Hashable {
  /// An outline, filled or stroked or both.
  case path(Path, fill: Ink?, stroke: Stroke?)
  /// One line of text.
  case text(TextMark)
}

extension Mark {
  /// The mark with left and right exchanged; a text keeps its direction.
  package func mirrored(about x: Double) -> Mark {
    func mirror(_ point: Point) -> Point { Point(2 * x - point.x, point.y) }
    switch self {
    case .text(var text):
      text.anchor = mirror(text.anchor)
      return .text(text)
    case .path(let path, let fill, let stroke):
      let steps = path.steps.map { step -> Path.Step in
        switch step {
        case .move(let point): .move(mirror(point))
        case .line(let point): .line(mirror(point))
        case .curve(let first, let second, let end): .curve(mirror(first), mirror(second), mirror(end))
        case .close: .close
        }
      }
      return .path(Path(steps), fill: fill, stroke: stroke)
    }
  }
}
