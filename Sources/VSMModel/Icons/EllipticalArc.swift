/// An arc of an ellipse as SVG gives it, by its end points (SVG 2, appendix B.2), as cubic Bezier curves.
///
/// Angles are halved by square roots, not by sines: no platform's mathematics changes a byte of a picture.
struct EllipticalArc {
  typealias Place = IconOutline.Place

  enum Pieces {
    case line
    /// Each with its two control points and its end; none where the arc ends where it starts.
    case curves([(Place, Place, Place)])
  }

  let from: Place
  let to: Place
  let radiusX: Double
  let radiusY: Double
  /// In degrees, clockwise as seen on the page.
  let rotation: Double
  let isLarge: Bool
  let isClockwise: Bool

  var pieces: Pieces {
    if from == to { return .curves([]) }
    guard radiusX > 0, radiusY > 0 else { return .line }
    let (cosine, sine) = Self.direction(degrees: rotation)
    let half = Place((from.x - to.x) / 2, (from.y - to.y) / 2)
    // In units in which the ellipse is the unit circle, the ends are ±(u, v) about their middle.
    var u = (cosine * half.x + sine * half.y) / radiusX
    var v = (cosine * half.y - sine * half.x) / radiusY
    let distance = u * u + v * v
    guard distance.isFinite, distance > 0 else { return .line }
    // Radii that are too small for the distance grow until the ellipse reaches both ends.
    let growth = max(1, distance.squareRoot())
    u /= growth
    v /= growth
    let (rx, ry) = (radiusX * growth, radiusY * growth)
    let square = u * u + v * v
    let away = max(0, (1 - square) / square).squareRoot() * (isLarge == isClockwise ? -1 : 1)
    let center = Place(away * v, -away * u)
    let turn = isClockwise ? 1.0 : -1.0
    let last = Place(-u - center.x, -v - center.y)

    func back(_ place: Place) -> Place {
      let x = (place.x + center.x) * rx
      let y = (place.y + center.y) * ry
      return Place(
        cosine * x - sine * y + (from.x + to.x) / 2, sine * x + cosine * y + (from.y + to.y) / 2)
    }

    var curves: [(Place, Place, Place)] = []
    var at = Place(u - center.x, v - center.y)
    // Quarters of a turn, until what is left is no more than one.
    for _ in 0..<4 {
      let cross = turn * (at.x * last.y - at.y * last.x)
      let dot = at.x * last.x + at.y * last.y
      let isLast = cross >= -1e-9 && dot >= -1e-9
      let next = isLast ? last : Place(-turn * at.y, turn * at.x)
      let cosineOfPiece = isLast ? min(1, max(0, dot)) : 0
      // The handles' length for an angle a is 4/3 tan(a/4), by the half-angle formulas.
      let cosineOfHalf = ((1 + cosineOfPiece) / 2).squareRoot()
      let handle = turn * 4 / 3 * ((1 - cosineOfHalf) / (1 + cosineOfHalf)).squareRoot()
      curves.append(
        (
          back(Place(at.x - handle * at.y, at.y + handle * at.x)),
          back(Place(next.x + handle * next.y, next.y - handle * next.x)), isLast ? to : back(next)
        ))
      at = next
      if isLast { break }
    }
    return .curves(curves)
  }

  /// Cosine and sine, by their series within 45 degrees of an axis.
  static func direction(degrees: Double) -> (cosine: Double, sine: Double) {
    guard degrees.isFinite else { return (1, 0) }
    var rest = degrees.truncatingRemainder(dividingBy: 360)
    if rest < 0 { rest += 360 }
    let quarters = (rest / 90).rounded()
    let x = (rest - quarters * 90) * .pi / 180
    var (cosine, sine) = (1.0, x)
    var (cosineTerm, sineTerm) = (1.0, x)
    for step in 1...10 {
      let n = Double(2 * step)
      cosineTerm *= -x * x / (n * (n - 1))
      sineTerm *= -x * x / (n * (n + 1))
      cosine += cosineTerm
      sine += sineTerm
    }
    switch quarters {
    case 1: return (-sine, cosine)
    case 2: return (-cosine, -sine)
    case 3: return (sine, -cosine)
    default: return (cosine, sine)
    }
  }
}
