/// One outline of an icon that a map declares, in the coordinates of its view box; y runs down.
public struct IconOutline: Sendable, Hashable {
  /// A point in the units of the icon's box.
  public struct Place: Sendable, Hashable {
    /// To the right.
    public var x: Double
    /// Downwards.
    public var y: Double

    /// A point by its two numbers.
    public init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// What an SVG path comes to once every command is absolute: straight lines and cubic Bezier curves.
  public enum Step: Sendable, Hashable {
    /// Begins a new part of the outline.
    case move(Place)
    /// A straight line.
    case line(Place)
    /// A cubic curve: two control points and its end.
    case curve(Place, Place, Place)
    /// Back to where the part began.
    case close
  }

  /// The steps, all of them absolute.
  public var steps: [Step]

  /// Reads the `d` of an SVG path that comes to no more steps than the limit.
  ///
  /// - Throws: `IconProblem` with the character that cannot be read.
  public init(path: String, limit: Int = IconLimits.steps) throws(IconProblem) {
    var reader = IconPathReader(path, limit: limit)
    steps = try reader.read()
  }
}

/// The box that an icon's outlines are drawn in.
public struct IconBox: Sendable, Hashable {
  /// The left edge.
  public var minX: Double
  /// The upper edge.
  public var minY: Double
  /// How wide it is, in the units of the paths.
  public var width: Double
  /// How high it is, in the units of the paths.
  public var height: Double

  /// Reads the `viewBox` of an SVG: four numbers, the size above 0.
  public init(text: String) throws(IconProblem) {
    var scanner = IconScanner(text)
    scanner.skipSpace()
    minX = try scanner.number()
    scanner.skipSeparator()
    minY = try scanner.number()
    scanner.skipSeparator()
    width = try scanner.number()
    scanner.skipSeparator()
    height = try scanner.number()
    scanner.skipSpace()
    guard scanner.isAtEnd else { throw IconProblem(.unexpected("the end"), at: scanner.position) }
    guard width > 0, height > 0 else { throw IconProblem(.emptyBox, at: 0) }
  }
}

/// Why the text of an outline or of a view box cannot be read.
public struct IconProblem: Error, Hashable, Sendable {
  /// Why an outline or a box is not taken.
  public enum Reason: Hashable, Sendable {
    /// Something else was expected.
    case unexpected(String)
    /// An outline has more steps than one may have.
    case tooManySteps
    /// A point lies further out than can be drawn.
    case tooFarOut
    /// The box has no width or no height.
    case emptyBox
  }

  /// Why it is not taken.
  public let reason: Reason
  /// Bytes of the text before the place.
  public let position: Int

  init(_ reason: Reason, at position: Int) {
    self.reason = reason
    self.position = position
  }

  /// What is wrong, and where, as a part of a sentence; characters count from 1.
  var text: String {
    switch reason {
    case .unexpected(let wanted): "character \(position + 1) is not \(wanted)"
    case .tooManySteps: "it has more than \(IconLimits.steps) steps"
    case .tooFarOut: "the number that ends at character \(position) is beyond \(IconLimits.coordinateText)"
    case .emptyBox: "its width and height are above 0"
    }
  }
}
