import VSMAnalysis
import VSMDrawing
public import VSMGraphviz
import VSMModel
import VSMScene

/// What decides where things stand.
public enum PictureLayout: Sendable, Hashable {
  /// The places that the notation gives: material from left to right, information above, the ladder below.
  case map
  /// A lane for each department, or each site where no step names a department, the steps in the order of the work: who hands on to whom.
  case lanes
  /// One of Graphviz's layout engines, for a map that is a network rather than a line.
  case engine(LayoutEngine)

  /// The names by which a user asks for one.
  public static let names = ["map", "lanes"] + LayoutEngine.allCases.map(\.rawValue)

  /// `map`, `lanes`, or the name of an engine such as `dot`; nothing for any other name.
  public init?(named name: String) {
    if name == "map" {
      self = .map
    } else if name == "lanes" {
      self = .lanes
    } else if let engine = LayoutEngine(rawValue: name) {
      self = .engine(engine)
    } else {
      return nil
    }
  }

  /// The picture of a map, with every place decided.
  ///
  /// - Throws: `PictureError` where the picture would be too large, or the engine is not there.
  func scene(of map: ValueStreamMap, _ figures: Figures, on page: Page?) throws(PictureError) -> Scene {
    switch self {
    case .map:
      do {
        return try MapLayout.scene(of: map, figures, within: PictureTooLarge.most, on: page)
      } catch {
        throw PictureError(error)
      }
    case .lanes:
      guard let scene = NetworkDrawing(of: map, figures, isInLanes: true).laneScene() else {
        throw PictureError(
          .formatUnavailable(
            "the picture in lanes", reason: "no step names a department or a site",
            remedy: "say who does the work: process pack \"Pack\" { department \"Logistics\" }"))
      }
      return scene
    case .engine(let engine):
      let drawing = NetworkDrawing(of: map, figures)
      do {
        return drawing.scene(placed: try drawing.network.placed(by: engine))
      } catch {
        throw PictureError(error.problem(making: "the layout \(engine.rawValue)"))
      }
    }
  }
}
