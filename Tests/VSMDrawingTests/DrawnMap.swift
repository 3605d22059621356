import Synchronization
import Testing
import VSMAnalysis
import VSMDiagnostics
import VSMModel

@testable import VSMDrawing
@testable import VSMScene

/// A map as it is drawn, with its figures. Each text is drawn once: several suites look at the same random maps, and to draw
/// one takes far longer than to look at it.
struct DrawnMap {
  let map: ValueStreamMap
  let figures: Figures
  let scene: Scene

  /// - Throws: a failure that shows why there is no map.
  static func of(_ text: String) throws -> DrawnMap {
    let place = drawn.withLock { drawn in
      if let known = drawn[text] { return known }
      let place = Place()
      drawn[text] = place
      return place
    }
    // Whoever else wants the same one waits for it.
    return try place.map.withLock { map in
      if let map { return map }
      let made = try DrawnMap(text)
      map = made
      return made
    }
  }

  private init(_ text: String) throws {
    let source = SourceFile(name: "test.vsm", text: text)
    let (read, diagnostics) = ValueStreamMap.read(source)
    map = try #require(read, "\(HumanReporter().report(diagnostics, in: source))")
    figures = Figures(of: map)
    scene = MapLayout.scene(of: map, figures)
  }

  private final class Place: Sendable {
    let map = Mutex<DrawnMap?>(nil)
  }

  private static let drawn = Mutex<[String: Place]>([:])
}
