/// Reads SVG path data (SVG 2, chapter 9): every command, absolute and relative.
struct IconPathReader {
  private typealias Place = IconOutline.Place

  private var scanner: IconScanner
  private let limit: Int
  private var steps: [IconOutline.Step] = []
  private var current = IconOutline.Place(0, 0)
  /// Where the outline that is being drawn began.
  private var start = IconOutline.Place(0, 0)
  /// The last control point, for the smooth commands; nothing after any other command.
  private var lastCubic: IconOutline.Place?
  private var lastQuadratic: IconOutline.Place?
  private var isClosed = false

  init(_ text: String, limit: Int) {
    scanner = IconScanner(text)
    self.limit = limit
  }

  mutating func read() throws(IconProblem) -> [IconOutline.Step] {
    scanner.skipSpace()
    var isFirst = true
    repeat {
      let position = scanner.position
      guard let letter = scanner.letter(), !isFirst || letter | 0x20 == UInt8(ascii: "m") else {
        throw IconProblem(
          .unexpected(isFirst ? "M, with which a path begins" : "a command, such as L, C or Z"), at: position)
      }
      isFirst = false
      try command(letter, at: position)
      scanner.skipSpace()
    } while !scanner.isAtEnd
    return steps
  }

  private mutating func command(_ letter: UInt8, at position: Int) throws(IconProblem) {
    let isRelative = letter >= UInt8(ascii: "a")
    let kind = Character(Unicode.Scalar(letter | 0x20))
    guard "mzlhvcsqta".contains(kind) else {
      throw IconProblem(.unexpected("a command, such as L, C or Z"), at: position)
    }
    scanner.skipSpace()
    if kind == "z" {
      try append(.close)
      current = start
      isClosed = true
      lastCubic = nil
      lastQuadratic = nil
      return
    }
    var repeated = kind
    repeat {
      try segment(repeated, isRelative)
      // Further pairs after a move are lines.
      if repeated == "m" { repeated = "l" }
      if scanner.skipSeparator(), !scanner.isAtNumber {
        throw IconProblem(.unexpected("a number"), at: scanner.position)
      }
    } while scanner.isAtNumber
  }

  private mutating func segment(_ kind: Character, _ isRelative: Bool) throws(IconProblem) {
    let base = isRelative ? current : Place(0, 0)
    var cubic: Place?
    var quadratic: Place?
    switch kind {
    case "m":
      let to = try place(base)
      start = to
      isClosed = false
      try append(.move(to))
      current = to
    case "h": try line(to: Place(base.x + scanner.number(), current.y))
    case "v": try line(to: Place(current.x, base.y + scanner.number()))
    case "c", "s":
      let first = kind == "c" ? try place(base) : mirrored(lastCubic)
      if kind == "c" { scanner.skipSeparator() }
      let second = try place(base)
      scanner.skipSeparator()
      let to = try place(base)
      try curve(first, second, to)
      cubic = second
    case "q", "t":
      let control = kind == "q" ? try place(base) : mirrored(lastQuadratic)
      if kind == "q" { scanner.skipSeparator() }
      let to = try place(base)
      // A quadratic curve is the cubic one whose control points lie two thirds of the way to its own.
      try curve(
        Place(current.x + (control.x - current.x) * 2 / 3, current.y + (control.y - current.y) * 2 / 3),
        Place(to.x + (control.x - to.x) * 2 / 3, to.y + (control.y - to.y) * 2 / 3), to)
      quadratic = control
    case "a": try arc(base)
    default: try line(to: place(base))
    }
    lastCubic = cubic
    lastQuadratic = quadratic
  }

  private mutating func arc(_ base: IconOutline.Place) throws(IconProblem) {
    let radiusX = try scanner.number().magnitude
    scanner.skipSeparator()
    let radiusY = try scanner.number().magnitude
    scanner.skipSeparator()
    let rotation = try scanner.number()
    scanner.skipSeparator()
    let isLarge = try scanner.flag()
    scanner.skipSeparator()
    let isClockwise = try scanner.flag()
    scanner.skipSeparator()
    let to = try place(base)
    let arc = EllipticalArc(
      from: current, to: to, radiusX: radiusX, radiusY: radiusY, rotation: rotation, isLarge: isLarge,
      isClockwise: isClockwise)
    switch arc.pieces {
    case .line: try line(to: to)
    case .curves(let curves):
      for piece in curves { try curve(piece.0, piece.1, piece.2) }
    }
  }

  private mutating func place(_ base: IconOutline.Place) throws(IconProblem) -> IconOutline.Place {
    let x = try scanner.number()
    scanner.skipSeparator()
    let y = try scanner.number()
    let place = Place(base.x + x, base.y + y)
    try check(place)
    return place
  }

  /// Relative commands may add up to any place.
  private func check(_ place: IconOutline.Place) throws(IconProblem) {
    guard place.x.magnitude <= IconLimits.coordinate, place.y.magnitude <= IconLimits.coordinate else {
      throw IconProblem(.tooFarOut, at: scanner.position)
    }
  }

  /// The last control point on the other side of the current place.
  private func mirrored(_ control: IconOutline.Place?) -> IconOutline.Place {
    control.map { Place(2 * current.x - $0.x, 2 * current.y - $0.y) } ?? current
  }

  private mutating func line(to place: IconOutline.Place) throws(IconProblem) {
    try check(place)
    try reopen()
    try append(.line(place))
    current = place
  }

  private mutating func curve(
    _ first: IconOutline.Place, _ second: IconOutline.Place, _ to: IconOutline.Place
  ) throws(IconProblem) {
    try reopen()
    try append(.curve(first, second, to))
    current = to
  }

  /// What is drawn after a close without a move begins where the closed outline began.
  private mutating func reopen() throws(IconProblem) {
    guard isClosed else { return }
    isClosed = false
    try append(.move(start))
  }

  private mutating func append(_ step: IconOutline.Step) throws(IconProblem) {
    guard steps.count < limit else { throw IconProblem(.tooManySteps, at: scanner.position) }
    steps.append(step)
  }
}
