public import VSMDiagnostics
import VSMSyntax

/// Why Graphviz gave no picture or no layout.
public enum GraphvizError: Error, Sendable, Hashable {
  /// The library did not start: no memory, or no plugin at all.
  case cannotStart
  /// The installed Graphviz has no such layout engine; without any plugins it has none.
  case engineMissing(String)
  /// The installed Graphviz has no such renderer.
  case formatMissing(String)
  /// A bitmap with a longer side than its format can have, in px.
  ///
  /// - Parameter fitting: the largest scale that would do.
  case tooLarge(width: Double, height: Double, limit: Int, fitting: Double)
  /// A bitmap of more px than vsm asks memory for.
  ///
  /// - Parameter fitting: the largest scale that would do.
  case tooManyPixels(width: Double, height: Double, limit: Int, fitting: Double)
  /// A picture whose dashed lines are more strokes than vsm spells out.
  case tooManyStrokes(Double, limit: Int)
  /// A size that is no size: zero, negative or not a number, in px.
  case emptyCanvas(width: Double, height: Double)
  /// A scale that is not a number above zero.
  case invalidScale(Double)
  /// A network that the engine would take minutes for.
  case networkTooLarge(boxes: Int, flows: Int, LayoutEngine)
  /// The program `dot` is not there.
  case programMissing
  /// The program that lays out was ended by a signal: it crashed, or had no more memory.
  case engineDied(LayoutEngine, signal: Int)
  /// The engine came to no end in the time that it has.
  case engineLate(LayoutEngine)
  /// The program that makes a picture was ended by a signal: it crashed, or had no more memory.
  case programDied(signal: Int)
  /// It came to no end in the time that it has.
  case programLate
  /// What the engine gave is no layout of the network.
  case layoutUnreadable(LayoutEngine)
  /// Anything else, in the library's own words.
  case failed(String)
}

extension GraphvizError {
  /// What a user is told: `what` is the format or the layout that was asked for.
  public func problem(making what: String) -> Problem {
    .formatUnavailable(what, reason: reason, remedy: remedy)
  }

  private var reason: String {
    switch self {
    case .cannotStart: "Graphviz does not start"
    case .engineMissing(let engine): "the installed Graphviz has no layout engine `\(engine)`"
    case .formatMissing(let format): "the installed Graphviz cannot write \(format)"
    case .tooLarge(let width, let height, let limit, _):
      "the picture would be \(pixels(width)) × \(pixels(height)) px; "
        + "a bitmap of this kind has at most \(limit) px a side"
    case .tooManyPixels(let width, let height, let limit, _):
      "the picture would be \(pixels(width)) × \(pixels(height)) px; "
        + "vsm makes bitmaps of at most \(limit / 1_000_000) million px"
    case .tooManyStrokes(let count, let limit):
      "its dashed lines would be \(pixels(count)) strokes; vsm writes at most \(limit)"
    case .emptyCanvas(let width, let height):
      "the picture would be \(pixels(width)) × \(pixels(height)) px"
    case .invalidScale(let scale): "a picture cannot be scaled by \(scale)"
    case .networkTooLarge(let boxes, let flows, let engine):
      "\(engine.rawValue) would take minutes for \(boxes) boxes and \(flows) flows"
    case .programMissing: "the program `dot` of Graphviz is not there"
    case .engineDied(let engine, let signal): "\(engine.rawValue) crashed (signal \(signal))"
    case .engineLate(let engine): "\(engine.rawValue) does not come to an end"
    case .programDied(let signal): "the program `dot` crashed (signal \(signal))"
    case .programLate: "the program `dot` does not come to an end"
    case .layoutUnreadable(let engine): "\(engine.rawValue) gave no layout that can be read"
    case .failed(let message): message
    }
  }

  private var remedy: String {
    switch self {
    case .cannotStart, .engineMissing, .formatMissing:
      "install Graphviz with its plugins (Debian: apt-get install graphviz, macOS: brew install graphviz)"
        + " and run `dot -c` once; SVG needs none of it"
    case .tooLarge(_, _, _, let fitting), .tooManyPixels(_, _, _, let fitting):
      "--scale \(NumberText.shortest(fitting, significant: 2)) would fit; SVG and PDF have no such limit"
    case .tooManyStrokes: "write SVG, in which a dashed line is one line however long it is"
    case .emptyCanvas: "give the map something to draw"
    case .invalidScale: "give a number above 0, such as 2"
    case .programMissing:
      "install Graphviz (Debian: apt-get install graphviz, macOS: brew install graphviz); SVG in vsm's own layout needs none of it"
    case .networkTooLarge(_, _, .sfdp), .engineDied, .engineLate, .layoutUnreadable:
      "leave the layout to vsm"
    case .networkTooLarge: "leave the layout to vsm, or use sfdp, the engine for large networks"
    case .programDied, .programLate, .failed: "write SVG, which needs no Graphviz"
    }
  }

  private func pixels(_ length: Double) -> String {
    guard length.isFinite, abs(length) < 1e15 else { return "\(length)" }
    return "\(Int(length.rounded()))"
  }
}
