public import VSMDiagnostics

/// What was asked for and a picture could not keep.
public enum SceneLoss: Sendable, Hashable {
  /// The text is too small to be read on the sheet, however the map is folded; on a larger one it can be.
  case text(points: String, page: String, larger: String?)
  /// The map stands on several sheets; on one its text would have so many points, on a larger one it can be read.
  case sheets(Int, page: String, points: String, larger: String?)
  /// The picture is wider than was asked for, in px.
  case width(String, asked: String)

  /// The note that says so.
  public var problem: Problem {
    switch self {
    case .text(let points, let page, let larger): .textTooSmall(points: points, page: page, larger: larger)
    case .sheets(let count, let page, let points, let larger):
      .dealtToSheets(count: count, page: page, points: points, larger: larger)
    case .width(let width, let asked): .widthNotKept(width: width, asked: asked)
    }
  }
}
