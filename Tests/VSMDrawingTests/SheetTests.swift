import Foundation
import TestMaps
import Testing
import VSMAnalysis
import VSMDiagnostics
import VSMModel

@testable import VSMDrawing
@testable import VSMScene

/// Maps that no fold makes legible on one sheet.
@Suite struct SheetTests {
  private func read(_ text: String) throws -> ValueStreamMap {
    try #require(ValueStreamMap.read(SourceFile(name: "test.vsm", text: text)).map)
  }

  private func sample(_ name: String) throws -> ValueStreamMap {
    try read(String(contentsOf: SceneLinterTests.samples.appending(path: name), encoding: .utf8))
  }

  private func scene(_ map: ValueStreamMap, on page: String? = nil) throws -> Scene {
    try MapLayout.scene(
      of: map, Figures(of: map), within: .max, on: page.flatMap { Page(named: $0) })
  }

  /// What is wrong with the sheets of a picture.
  private func flaws(of scene: Scene) -> [String] {
    var flaws: [String] = []
    let ids = Set(scene.items.map(\.id))
    for id in ids where id.hasPrefix("connector-") && id.dropFirst(10).first?.isNumber == true {
      let partner = id.hasSuffix("-in") ? id.dropLast(2) + "out" : id.dropLast(3) + "in"
      if !ids.contains(String(partner)) { flaws.append("\(id) has no partner") }
    }
    // An arrow leads to each number, and one from it: units flow there.
    var ends = Set<String>()
    for item in scene.items {
      guard let way = item.way else { continue }
      ends.formUnion([way.from, way.to].compactMap(\.self))
    }
    for id in ids where id.hasPrefix("connector-") && id.dropFirst(10).first?.isNumber == true {
      if !ends.contains(id) { flaws.append("no arrow is at \(id)") }
    }
    guard let sheets = scene.sheets else { return flaws }
    let points = sheets.sheet.scale * Measure.bodySize * 0.75
    let isTold = scene.losses.contains { if case .text = $0 { true } else { false } }
    if points < 6.95, !isTold { flaws.append("text of \(points) pt") }
    if scene.size != sheets.size { flaws.append("a picture of another size than its sheets") }
    if !scene.losses.contains(where: { if case .sheets(sheets.count, _, _, _) = $0 { true } else { false } })
    {
      flaws.append("not told")
    }
    let first = sheets.parts[0]
    for item in scene.items where ["control", "customer"].contains(item.word) {
      if let box = item.bounds, !first.contains(box) { flaws.append("\(item.id) is not on the first sheet") }
    }
    return flaws
  }

  /// Set VSM_RANDOM_MAPS to try more.
  @Test(arguments: RandomMap.Sort.allCases) func randomMapsOnSmallSheetsAreClean(
    _ sort: RandomMap.Sort
  ) throws {
    var dealt = 0
    for seed in 0..<RandomMap.count(3) {
      let text = RandomMap.map(sort, seed: seed)
      let page = ["a5", "a4", "a4-landscape"][Int(seed % 3)]
      let scene = try scene(try read(text), on: page)
      let found = SceneLinter.flaws(of: scene).map(\.description) + flaws(of: scene)
      #expect(found.isEmpty, "seed \(seed) on \(page): \(found)\n\(text)")
      if scene.sheets != nil { dealt += 1 }
    }
    #expect(dealt > 0)
  }

  @Test(arguments: ["a5", "a4", "a4-landscape", "letter", "a3"]) func samplesAreClean(_ page: String) throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: SceneLinterTests.samples.path)
    for file in files where file.hasSuffix(".vsm") {
      let scene = try scene(try sample(file), on: page)
      let found = SceneLinter.flaws(of: scene).map(\.description) + flaws(of: scene)
      #expect(found.isEmpty, "\(file) on \(page): \(found)")
    }
  }

  /// Recoveries that are cut into rows keep all their steps, each row with its end on another.
  @Test func randomRecoveriesAreCutClean() throws {
    var cut = 0
    for seed in 0..<RandomMap.count(25) {
      let text = RandomMap.map(.recovery, seed: seed)
      var map = try read(text)
      let whole = MapLayout.scene(of: map, Figures(of: map))
      map.wrap = [700, 1000, 1300][Int(seed % 3)]
      let scene = MapLayout.scene(of: map, Figures(of: map))
      let found = SceneLinter.flaws(of: scene).map(\.description) + flaws(of: scene)
      #expect(found.isEmpty, "seed \(seed): \(found)\n\(text)")
      #expect(things(scene) == things(whole), "seed \(seed)\n\(text)")
      if scene.items.contains(where: { $0.id.hasPrefix("ladder-recovery") && $0.id.hasSuffix("-part-2") }) {
        cut += 1
      }
    }
    #expect(cut > 10)
  }

  /// What stands in rows, and its rungs.
  private func things(_ scene: Scene) -> [String] {
    scene.items.map(\.id).filter {
      $0.hasPrefix("process-") || $0.hasPrefix("stock-") || $0.hasPrefix("rung-")
    }.sorted()
  }

  /// Each thing of the map is there once, as in the picture on one sheet.
  @Test func nothingIsLostBetweenSheets() throws {
    let map = try sample("plant-gearbox.vsm")
    let scene = try scene(map)
    let sheets = try #require(scene.sheets)
    #expect(sheets.count == 3)
    #expect(sheets.parts.count == 3)
    let whole = MapLayout.scene(of: map, Figures(of: map))
    #expect(things(scene) == things(whole))
    #expect(scene.items.contains { $0.title == "Helical gear units, size 3 (sheet 3 of 3)" })
    #expect(scene.description.hasSuffix("The picture stands on 3 sheets"))
    // The customer is delivered to by a connector of the last row's number.
    #expect(scene.items.contains { $0.id.hasPrefix("shipment-to-customer-drives-from-connector-") })
  }

  @Test func whoSaysHowTheMapIsFoldedGetsOnePicture() throws {
    var map = try sample("plant-gearbox.vsm")
    map.folds = false
    #expect(try scene(map).sheets == nil)
    map.folds = true
    map.wrap = 2000
    #expect(try scene(map).sheets == nil)
    map.wrap = nil
    let whole = try MapLayout.scene(of: map, Figures(of: map), within: .max, dealsToSheets: false)
    #expect(whole.sheets == nil)
    guard case .text? = whole.losses.first else {
      Issue.record("\(whole.losses)")
      return
    }
  }

  // MARK: Dealing

  private func deal(
    _ heights: [Double], feeders: Set<Int> = [], ties: [(Int, Int)] = [], foot: Double = 0
  ) -> [[Int]] {
    SheetDeal(
      heights.enumerated().map { SheetDeal.Shelf(height: $1, feeds: feeders.contains($0)) }, spacing: 10,
      first: 300, others: 500,
      ties: Dictionary(ties.map { (SheetDeal.Tie($0.0, $0.1), 1) }, uniquingKeysWith: +),
      foot: foot
    ).sheets
  }

  @Test func asFewSheetsAsHoldThem() {
    #expect(deal([300]) == [[0]])
    #expect(deal([200, 90, 250, 240]) == [[0, 1], [2, 3]])
    #expect(deal([200, 90, 250, 241]).count == 3)
    // What is higher than any sheet has one of its own.
    #expect(deal([400, 600, 100]) == [[0], [1], [2]])
  }

  /// Of two deals in as many sheets the one that takes fewer lines apart.
  @Test func whatBelongsTogetherStaysTogether() {
    #expect(deal([200, 90, 300], ties: [(0, 1)]) == [[0, 1], [2]])
    #expect(deal([200, 90, 300], ties: [(1, 2)]) == [[0], [1, 2]])
  }

  /// The summary has room on one of the sheets.
  @Test func oneSheetHasRoomForTheFoot() {
    #expect(deal([200, 500, 490], foot: 90) == [[0], [1], [2]])
    #expect(deal([300, 250, 240], foot: 100) == [[0], [1], [2]])
    #expect(deal([300, 240, 150], foot: 100) == [[0], [1, 2]])
  }

  /// A long line of steps, each sheet full of rows.
  @Test(arguments: [60, 100, 200]) func longLinesAreDealt(_ steps: Int) throws {
    let lines = (0..<steps).map { "  inventory 5min\n  process p\($0) { C/T 1min }\n" }.joined()
    let scene = try scene(try read("stream {\n\(lines)}\n"))
    #expect(scene.sheets != nil)
    #expect(SceneLinter.flaws(of: scene).isEmpty)
    #expect(flaws(of: scene).isEmpty)
  }

  /// Feeders fill what the spine leaves, where that saves a sheet.
  @Test func feedersFillTheRoomThatIsLeft() {
    #expect(deal([150, 450, 140]) == [[0], [1], [2]])
    #expect(deal([150, 450, 140], feeders: [2]) == [[0, 2], [1]])
    #expect(deal([150, 200, 140], feeders: [2]) == [[0], [1, 2]])
  }
}
