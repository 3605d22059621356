import Foundation
import Testing
import VSMAnalysis
import VSMDiagnostics
import VSMModel

@testable import VSMDrawing

@Suite struct WrapTests {
  private static let widths = [900.0, 1200, 1600, 2000]

  private func read(_ text: String) throws -> ValueStreamMap {
    try #require(ValueStreamMap.read(SourceFile(name: "test.vsm", text: text)).map)
  }

  private func wrapped(_ text: String, at width: Double) throws -> Scene {
    var map = try read(text)
    map.wrap = width
    return MapLayout.scene(of: map, Figures(of: map))
  }

  /// A line of steps without information.
  private func line(_ steps: Int) -> String {
    "stream {\n" + (0..<steps).map { "  inventory 5min\n  process p\($0) { C/T 1min }\n" }.joined() + "}\n"
  }

  /// Set VSM_RANDOM_MAPS to try more.
  @Test(arguments: [false, true], [false, true]) func randomMapsAreClean(_ pulls: Bool, _ hasRoutes: Bool)
    throws
  {
    let count = ProcessInfo.processInfo.environment["VSM_RANDOM_MAPS"].flatMap { UInt64($0) } ?? 300
    for seed in 0..<count {
      var random = RandomMap(seed: seed)
      var text = pulls ? random.pullText() : random.text()
      if hasRoutes { text = random.routed(text) }
      let width = Self.widths[Int(seed % 4)]
      let flaws = SceneLinter.flaws(of: try wrapped(text, at: width))
      #expect(flaws.isEmpty, "seed \(seed) at \(width): \(flaws.map(\.description))\n\(text)")
    }
  }

  @Test func samplesAreClean() throws {
    let files = try FileManager.default.contentsOfDirectory(
      at: SceneLinterTests.samples, includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "vsm" }
    for file in files {
      for width in Self.widths {
        let flaws = SceneLinter.flaws(of: try wrapped(String(contentsOf: file, encoding: .utf8), at: width))
        #expect(flaws.isEmpty, "\(file.lastPathComponent) at \(width): \(flaws.map(\.description))")
      }
    }
  }

  @Test(arguments: widths) func aLineOfStepsIsNoWiderThanAsked(_ width: Double) throws {
    let text = line(24)
    let whole = try scene(of: text)
    let cut = try wrapped(text, at: width)
    #expect(whole.size.width > 4000)
    // The summary stands beside the last part, wherever that ends.
    #expect(cut.size.width <= width + 260)
    let boxes = cut.items.filter { $0.word == "process" }
    #expect(boxes.count == 24)
    for box in boxes {
      guard case .solid(let extent) = box.role else { continue }
      #expect(extent.maxX <= width - 40)
    }
    #expect(cut.items.count { $0.id.hasPrefix("rung-") } == whole.items.count { $0.id.hasPrefix("rung-") })
  }

  @Test func everyConnectorHasItsCounterpart() throws {
    let cut = try wrapped(line(24), at: 1200)
    let ids = Set(cut.items.map(\.id))
    let outs = ids.filter { $0.hasPrefix("connector-") && $0.hasSuffix("-out") }
    #expect(outs.count >= 3)
    for id in outs {
      let stem = id.dropLast(4)
      #expect(ids.contains("\(stem)-in"))
      #expect(ids.contains("ladder-\(stem)-out") && ids.contains("ladder-\(stem)-in"))
    }
  }

  @Test func aMapThatFitsIsDrawnAsEver() throws {
    let text = line(4)
    let whole = try scene(of: text)
    #expect(try wrapped(text, at: whole.size.width) == whole)
    #expect(try wrapped(line(24), at: 1200) == wrapped(line(24), at: 1200))
  }

  @Test func streamsThatJoinGoByConnectors() throws {
    let text =
      line(12).replacing("stream {", with: "stream main {")
      + "stream side {\n  inventory 9min\n  process q { C/T 1min }\n  inventory 9min\n  p9\n}\n"
    let cut = try wrapped(text, at: 1200)
    let arrow = try #require(cut.items.first { $0.id.hasPrefix("push-to-process-p9-from-connector") })
    guard case .line(_, let from, let to) = arrow.role else {
      Issue.record("no line")
      return
    }
    #expect(from?.hasSuffix("-in") == true && to == "process-p9")
    #expect(SceneLinter.flaws(of: cut).isEmpty)
  }

  @Test func whatHasWaysBetweenRowsStaysWholeAndSaysSo() throws {
    let text =
      "map \"M\" { wrap 400 }\n" + line(9).replacing("stream {", with: "stream main {")
      + "stream side {\n  p3\n  process q { C/T 1min }\n  p5\n}\n"
    let (map, diagnostics) = ValueStreamMap.read(SourceFile(name: "test.vsm", text: text))
    #expect(diagnostics.map { $0.problem.wording.code }.contains("W320"))
    var plain = try #require(map)
    let figures = Figures(of: plain)
    let asked = MapLayout.scene(of: plain, figures)
    plain.wrap = nil
    #expect(asked == MapLayout.scene(of: plain, figures))
  }

  /// 1 % of what each step gets ends in scrap; each part of the row says how much of that comes from it.
  @Test func eachPartSaysWhatItGivesToAnExit() throws {
    let text = line(24).replacing("{ C/T 1min }", with: "{ C/T 1min }\n    -> scrap 1%")
    let cut = try wrapped(text, at: 1200)
    let boxes = cut.items.filter { $0.word == "scrap" }
    #expect(boxes.count >= 3)
    let total = (1 - (0..<24).reduce(1.0) { kept, _ in kept * 0.99 }) * 100
    let shares = boxes.compactMap { box -> Double? in
      guard
        case .text(let share)? = box.marks.first(where: {
          if case .text(let text) = $0 { text.size == 15 } else { false }
        })
      else { return nil }
      return Double(share.text.dropLast(2))
    }
    #expect(shares.count == boxes.count)
    #expect(abs(shares.reduce(0, +) - total) < 0.05 * Double(boxes.count) + 0.05)
    for box in boxes { #expect(box.title.contains("of \(String(format: "%.1f", total)) %"), "\(box.title)") }
    #expect(try wrapped(text, at: 1e5).items.count { $0.word == "scrap" } == 1)
  }

  /// Rework from p5 back to p2: whatever the width, the four stand in one row.
  @Test(arguments: widths) func noRowIsCutWhereUnitsComeBack(_ width: Double) throws {
    let text = line(12).replacing(
      "process p5 { C/T 1min }", with: "process p5 { C/T 1min }\n    rework -> p2 10%")
    let cut = try wrapped(text, at: width)
    let tops = (2...5).compactMap { step -> Double? in
      guard case .solid(let extent)? = cut.items.first(where: { $0.id == "process-p\(step)" })?.role else {
        return nil
      }
      return extent.minY
    }
    #expect(tops.count == 4)
    #expect(Set(tops).count == 1)
    #expect(SceneLinter.flaws(of: cut).isEmpty)
  }

  @Test func timeIsLinear() throws {
    var map = try read(line(10_000))
    map.wrap = 2000
    let figures = Figures(of: map)
    let clock = ContinuousClock()
    let time = clock.measure { _ = MapLayout.scene(of: map, figures) }
    // Quadratic, it would take minutes.
    #expect(time < .seconds(30))
  }
}
