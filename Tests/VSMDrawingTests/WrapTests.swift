import TestMaps
import Foundation
import Testing
import VSMAnalysis
import VSMDiagnostics
import VSMModel

@testable import VSMDrawing
@testable import VSMScene

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
  @Test(arguments: RandomMap.Sort.allCases) func randomMapsAreClean(_ sort: RandomMap.Sort) throws {
    for seed in 0..<RandomMap.count(12) {
      let text = RandomMap.map(sort, seed: seed)
      let width = Self.widths[Int(seed % 4)]
      let flaws = SceneLinter.flaws(of: try wrapped(text, at: width))
      #expect(flaws.isEmpty, "seed \(seed) at \(width): \(flaws.map(\.description))\n\(text)")
    }
  }

  private static let pages = ["a3", "a4-landscape", "letter-portrait"]

  /// Folded as a user gets them, on sheets of three widths.
  @Test(arguments: RandomMap.Sort.allCases) func foldedMapsAreClean(_ sort: RandomMap.Sort) throws {
    for seed in 0..<RandomMap.count(4) {
      let text = RandomMap.map(sort, seed: seed)
      let map = try read(text)
      let page = Self.pages[Int(seed) % Self.pages.count]
      let scene = try MapLayout.scene(of: map, Figures(of: map), within: .max, on: Page(named: page))
      let flaws = SceneLinter.flaws(of: scene)
      #expect(flaws.isEmpty, "seed \(seed) on \(page): \(flaws.map(\.description))\n\(text)")
    }
  }

  @Test(arguments: pages) func foldedSamplesAreClean(_ page: String) throws {
    let files = try FileManager.default.contentsOfDirectory(
      at: SceneLinterTests.samples, includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "vsm" }
    for file in files {
      let map = try read(String(contentsOf: file, encoding: .utf8))
      let scene = try MapLayout.scene(of: map, Figures(of: map), within: .max, on: Page(named: page))
      let flaws = SceneLinter.flaws(of: scene)
      #expect(flaws.isEmpty, "\(file.lastPathComponent) on \(page): \(flaws.map(\.description))")
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

  /// What splits off goes down to a connector below its step and goes on from the same number, with its share; where it
  /// comes back there is another pair.
  @Test func streamsThatSplitGoByConnectors() throws {
    let text =
      line(12).replacing("stream {", with: "stream main {")
      + "stream side {\n  p3 20%\n  inventory 9min\n  process q { C/T 1min }\n  p10\n}\n"
    let cut = try wrapped(text, at: 1200)
    let down = try #require(cut.items.first { $0.id.hasPrefix("push-from-process-p3-to-connector") })
    guard case .line(let way, let from, let to) = down.role, let to else {
      Issue.record("no line")
      return
    }
    #expect(from == "process-p3" && way.count == 2 && way[0].x == way[1].x && way[0].y < way[1].y)
    let number = to.split(separator: "-")[1]
    let onward = try #require(cut.items.first { $0.id.hasSuffix("-from-connector-\(number)-in") })
    #expect(onward.title.contains("20 %"))
    #expect(cut.items.contains { $0.id == "share-of-\(onward.id)" && $0.title == "20 %" })
    #expect(cut.items.contains { $0.id.hasPrefix("push-to-process-p10-from-connector") })
    #expect(SceneLinter.flaws(of: cut).isEmpty)
  }

  /// The streams go on below; what comes back from a recovery into a row above the last goes by a box that names it.
  @Test(arguments: widths) func streamsAboveRecoveriesGoOnBelow(_ width: Double) throws {
    for text in RecoveryMaps.all { #expect(SceneLinter.flaws(of: try wrapped(text, at: width)).isEmpty) }
    let text =
      line(12) + "source s { volume 9/day }\n"
      + "recovery {\n  s\n  process sort { takes 1h }\n    -> p1 40%\n    -> p11 30%\n  bin\n}\n"
      + "disposition bin { as recycle }\n"
    let cut = try wrapped(text, at: width)
    let tops = Set(
      cut.items.filter { $0.word == "process" && $0.id.hasPrefix("process-p") }.compactMap { box -> Double? in
        if case .solid(let extent) = box.role { extent.minY } else { nil }
      })
    #expect(tops.count >= 2)
    #expect(cut.items.contains { $0.title.hasPrefix("to p1") })
    #expect(SceneLinter.flaws(of: cut).isEmpty)
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
          if case .text(let text) = $0 { text.size == TypeSize.figure } else { false }
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
    let time = workTime { _ = MapLayout.scene(of: map, figures) }
    // Quadratic, it would take minutes.
    #expect(time < .seconds(30))
  }
}
