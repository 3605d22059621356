import Foundation
import TestMaps
import Testing
import VSMAnalysis
import VSMDiagnostics
import VSMModel

@testable import VSMDrawing
@testable import VSMScene

/// How a map is folded to its sheet: where rows are cut, and what stands beside what.
@Suite struct FoldingTests {
  private func units(_ count: Int, width: Double = 100, cost: Double? = 0) -> [RowBreaks.Unit] {
    (0..<count).map { RowBreaks.Unit(width: width, costBefore: $0 == 0 ? nil : cost, lead: 20) }
  }

  private func starts(_ units: [RowBreaks.Unit], within room: Double) -> [Int] {
    let breaks = RowBreaks(units, within: room, first: room)
    return units.indices.filter { breaks.isBreak(before: $0) }
  }

  @Test func asFewPartsAsFit() {
    #expect(starts(units(10), within: 1000).isEmpty)
    // The second part begins with its connector: nine of 100 px and 20 px.
    #expect(starts(units(10), within: 950).count == 1)
    #expect(starts(units(30), within: 520).count == 5)
  }

  @Test func breaksGoWhereTheyCostLeast() {
    var row = units(10)
    row[6].costBefore = -RowBreaks.join
    #expect(starts(row, within: 750) == [6])
    row = units(10)
    for index in row.indices.dropFirst() where index != 4 { row[index].costBefore = RowBreaks.tight }
    #expect(starts(row, within: 750) == [4])
  }

  /// What must not be cut stays whole, however wide that is; what is wider than a part stands in one of its own.
  @Test func nothingIsCutThatMustNotBe() {
    var row = units(10)
    for index in 2...7 { row[index].costBefore = nil }
    #expect(starts(row, within: 400).allSatisfy { !(2...7).contains($0) })
    #expect(starts(row, within: 400) == [1, 8])
  }

  @Test func breaksOfLongRowsTakeNoTimeWorthMentioning() {
    #expect(starts(units(20_000), within: 1500).count > 1300)
  }

  private func extent(
    _ stream: Int, _ width: Double, isSpine: Bool = false, delivers: Bool = false
  ) -> Shelves.Extent {
    Shelves.Extent(
      stream: stream, minX: 32, maxX: 32 + width, beside: 0, isSpine: isSpine,
      delivers: delivers)
  }

  @Test func feedersStandBesideThePartsOfTheSpine() {
    let spine = [extent(0, 900, isSpine: true), extent(0, 300, isSpine: true, delivers: true)]
    let shelves = Shelves(spine + [extent(1, 400), extent(2, 800)], within: 1000)
    #expect(shelves.members(of: 4) == [[0], [2, 1], [3]])
    // What goes on to the customer ends at the right.
    #expect((shelves.shifts[1] ?? 0).rounded() == 668)
    // What is left of the room is shared out before what feeds it, and on both sides of what stands alone.
    #expect((shelves.shifts[2] ?? -1).rounded() == 118)
    #expect((shelves.shifts[3] ?? -1).rounded() == 84)
  }

  @Test func nothingStandsBehindWhatIsDelivered() {
    let rows = [extent(0, 300, isSpine: true, delivers: true), extent(1, 300), extent(2, 300)]
    #expect(Shelves(rows, within: 1000).members(of: 3) == [[0], [1, 2]])
  }

  private func sample(_ name: String) throws -> ValueStreamMap {
    let text = try String(contentsOf: SceneLinterTests.samples.appending(path: name), encoding: .utf8)
    return try #require(ValueStreamMap.read(SourceFile(name: name, text: text)).map)
  }

  private func points(_ scene: Scene) -> Double {
    PageFrame(of: scene.size, on: Page.standard.pixels).scale * Measure.bodySize * 0.75
  }

  /// All samples are read at 7 pt on A3, the plant on several sheets of it, which is told.
  @Test func samplesAreReadOnTheirSheet() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: SceneLinterTests.samples.path)
      .filter { $0.hasSuffix(".vsm") }
    for file in files {
      let map = try sample(file)
      let scene = try MapLayout.scene(of: map, Figures(of: map), within: .max)
      guard file == "plant-gearbox.vsm" else {
        #expect(points(scene) >= 7, "\(file)")
        #expect(scene.losses.isEmpty, "\(file)")
        continue
      }
      #expect(try #require(scene.sheets).sheet.scale * Measure.bodySize * 0.75 >= 7)
      #expect(scene.losses.count == 1)
      // On one it is folded to be as large as it may be.
      var whole = map
      whole.folds = false
      let unfolded = try MapLayout.scene(of: whole, Figures(of: whole), within: .max)
      let folded = try MapLayout.scene(of: map, Figures(of: map), within: .max, dealsToSheets: false)
      // A single line has become shorter since this was 1.2 times as large; on sheets it is read anyhow.
      #expect(points(folded) > max(3.9, 1.19 * points(unfolded)))
    }
  }

  /// Streams that join stand in one shelf with the end of the spine, and what they deliver to has their numbers.
  @Test func thePlantStandsOnShelves() throws {
    let map = try sample("plant-gearbox.vsm")
    let scene = try MapLayout.scene(of: map, Figures(of: map), within: .max, dealsToSheets: false)
    func top(_ id: String) throws -> Double {
      let item = try #require(scene.items.first { $0.id == id })
      guard case .solid(let extent) = item.role else { return .nan }
      return extent.minY
    }
    // Two streams beside each other, or one beside a part of the spine.
    let streams = [try top("process-soft"), try top("process-mill"), try top("process-kit")]
    let spine = try ["process-turn", "process-bore", "process-assemble", "process-paint", "process-pack"].map(
      top)
    #expect(Set(streams).count < streams.count || !Set(streams).isDisjoint(with: spine))
    #expect(try top("process-soft") > top("process-turn"))
    #expect(scene.items.count { $0.id.hasPrefix("connector-") && $0.id.hasSuffix("-out") } >= 4)
  }

  /// Of lines that cross many others the letters tell.
  @Test func whatCrossesManyLinesGoesByItsLetter() throws {
    let map = try sample("office-orders.vsm")
    let scene = MapLayout.scene(of: map, Figures(of: map))
    let ids = Set(scene.items.map(\.id))
    #expect(ids.contains { $0.hasPrefix("letter-A-to-") })
    #expect(ids.contains { $0.hasSuffix("-level") })
  }
}
