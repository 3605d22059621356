import Foundation
import Testing
import VSMAnalysis
import VSMDiagnostics
import VSMModel
import VSMSyntax

@testable import VSMDrawing
@testable import VSMScene

/// Pictures do not explode: what is drawn grows as the map does, and what is too large is refused.
@Suite struct PictureSizeTests {
  private func read(_ text: String) throws -> ValueStreamMap {
    try #require(ValueStreamMap.read(SourceFile(name: "test.vsm", text: text)).map)
  }

  private func line(_ steps: Int) -> String {
    "stream {\n" + (0..<steps).map { "inventory 5d\nprocess p\($0) { C/T 1s }\n" }.joined() + "}\n"
  }

  private func joins(_ streams: Int) -> String {
    "stream {\n inventory 1d\n process main { C/T 1s }\n}\n"
      + (0..<streams).map { "stream {\n inventory 1d\n process p\($0) { C/T 1s }\n main\n}\n" }.joined()
  }

  private func splits(_ streams: Int) -> String {
    "stream {\n inventory 1d\n process main { C/T 1s }\n}\n"
      + (0..<streams).map { "stream {\n main\n inventory 1d\n process p\($0) { C/T 1s }\n}\n" }.joined()
  }

  @Test func aPictureAboveTheBoundIsRefusedByWhatMakesItLarge() throws {
    var map = try read(line(40))
    map.folds = false
    let figures = Figures(of: map)
    let whole = MapLayout.scene(of: map, figures)
    let bytes = whole.items.reduce(0) { $0 + $1.weight }
    #expect(try MapLayout.scene(of: map, figures, within: bytes) == whole)
    // While drawing, and already before.
    for limit in [bytes - 1, bytes / 2 + 10_000, 1000] {
      let error = #expect(throws: PictureTooLarge.self) {
        try MapLayout.scene(of: map, figures, within: limit)
      }
      #expect(error?.limit == limit)
      #expect(
        error.map { ["process", "inventory"].contains($0.word) && $0.count == 40 } == true, "\(error as Any)")
    }
  }

  /// What is refused before it is laid out is refused with certainty.
  @Test func theLeastThatAMapTakesIsNoMoreThanItTakes() throws {
    var text = "stream {\n" + (0..<50).map { "inventory\nprocess p\($0)\n" }.joined() + "}\n"
    text += (0..<50).map { "kaizen p\($0) \"\"\n" }.joined()
    let map = try read(text)
    let scene = MapLayout.scene(of: map, Figures(of: map))
    let bytes = scene.items.reduce(0) { $0 + $1.weight }
    #expect(throws: Never.self) { try PictureWeight(limit: bytes).check(map) }
    #expect(throws: PictureTooLarge.self) { try PictureWeight(limit: 50 * 900).check(map) }
  }

  @Test(arguments: ["acme-current", "laptop-take-back", "plant-gearbox"])
  func theWeightIsWhatIsWritten(_ sample: String) throws {
    let file = SceneLinterTests.samples.appending(path: "\(sample).vsm")
    let drawn = try scene(of: String(contentsOf: file, encoding: .utf8))
    let written = Double(SVGWriter().bytes(of: drawn).count - drawn.description.utf8.count)
    let weight = Double(drawn.items.reduce(0) { $0 + $1.weight })
    #expect(written < weight * 1.1 && written > weight * 0.5, "\(written) \(weight)")
  }

  /// Whether they join a step, split off one or stand in a row: twice the streams are twice the bytes.
  @Test func twiceTheMapIsTwiceThePicture() throws {
    for (name, text) in [("line", line), ("joins", joins), ("splits", splits)] {
      let (small, large) = (try scene(of: text(40)), try scene(of: text(80)))
      let bytes = [small, large].map { Double(SVGWriter().bytes(of: $0).count) }
      #expect(bytes[1] < bytes[0] * 2.1, "\(name): \(bytes)")
      guard name != "line" else { continue }
      // Rows stand below each other, and nothing grows beside them.
      #expect(small.size.width == large.size.width, "\(name)")
    }
  }

  @Test(arguments: [8, 9, 40], ["joins", "splits"])
  func manyArrowsAtOneStepAreGathered(_ count: Int, _ kind: String) throws {
    let drawn = try scene(of: kind == "joins" ? joins(count) : splits(count))
    #expect(SceneLinter.flaws(of: drawn).isEmpty)
    let atStep = drawn.items.filter {
      guard case .line(_, let from, let to) = $0.role else { return false }
      return (kind == "joins" ? to : from) == "process-main"
    }
    let trunks = drawn.items.filter { $0.id.hasPrefix("trunk-") }
    guard count > Bundles.mostSideBySide else {
      #expect(trunks.isEmpty)
      return
    }
    let trunk = try #require(trunks.first)
    #expect(trunks.count == 1 && atStep.contains { $0.id == trunk.id })
    #expect(trunk.title.contains("\(count) streams"))
    // Each row has an arrow that touches the trunk, between its ends.
    guard case .line(let way, _, _) = trunk.role else { return }
    let (top, bottom) = (min(way[0].y, way[1].y), max(way[0].y, way[1].y))
    let touching = drawn.items.filter {
      guard case .line(let points, _, _) = $0.role, $0.id != trunk.id, points.count == 2 else { return false }
      let end = kind == "joins" ? points[1] : points[0]
      return abs(abs(end.x - way[0].x) - Arrow.pushHalfWidth) < 0.01 && end.y >= top && end.y <= bottom
    }
    #expect(touching.count == count)
  }

  /// A trunk looks like its arrows, and like a push where they differ; then each ends at it with its own head.
  @Test func aTrunkOfDifferentLinksIsAPush() throws {
    func text(_ links: [String]) -> String {
      "stream {\n inventory 1d\n process main { C/T 1s }\n}\n"
        + (0..<12).map {
          "stream {\n inventory 1d\n process p\($0) { C/T 1s }\n\(links[$0 % links.count])\n main\n}\n"
        }.joined()
    }
    for (links, word) in [
      (["push"], "push"), (["truck"], "shipment"), (["supermarket 1d"], "pull"),
      (["truck", "push", "fifo 1d { max 3pcs }", "supermarket 1d", "expedited"], "push"),
      (["expedited", "truck"], "shipment"),
    ] {
      let drawn = try scene(of: text(links))
      #expect(SceneLinter.flaws(of: drawn).isEmpty, "\(links)")
      #expect(drawn.items.first { $0.id == "trunk-to-process-main" }?.word == word, "\(links)")
    }
  }

  @Test func theGreatestUpToAPlace() {
    var maxima = PrefixMaxima(count: 9)
    var plain = [Double?](repeating: nil, count: 9)
    var seed: UInt64 = 7
    for _ in 0..<200 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let (place, value) = (Int(seed >> 33) % 9, Double(seed >> 40 & 1023))
      maxima.raise(at: place, to: value)
      plain[place] = max(plain[place] ?? value, value)
      for up in 0..<9 { #expect(maxima.maximum(upTo: up) == plain[...up].compactMap { $0 }.max()) }
    }
    #expect(PrefixMaxima(count: 3).maximum(upTo: 2) == nil)
  }
}
