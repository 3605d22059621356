import TestMaps
import Foundation
import Testing
import VSMAnalysis
import VSMDiagnostics
import VSMModel

@testable import VSMDrawing
@testable import VSMScene

/// The items of a picture stand in the order in which a map is read.
@Suite struct ReadingOrderTests {
  private func check(_ text: String, _ seed: UInt64) throws {
    let map = try #require(ValueStreamMap.read(SourceFile(name: "test.vsm", text: text)).map)
    let items = MapLayout.scene(of: map, Figures(of: map)).items
    let places = Dictionary(items.enumerated().map { ($1.id, $0) }) { first, _ in first }
    func positions(_ references: [ValueStreamMap.Reference]) -> [Int] {
      references.compactMap { places[map.itemID(of: $0)] }
    }
    let material = (map.streams.flatMap(\.items) + map.recoveries.flatMap(\.items))
      .compactMap { item -> ValueStreamMap.Reference? in
        switch item {
        case .process(let index): .process(index)
        case .stock(let index): .stock(index)
        case .transport, .link: nil
        }
      }
    let read =
      positions(map.suppliers.indices.map { .supplier($0) }) + positions(material)
      + positions(map.customers.indices.map { .customer($0) })
      + positions(map.controls.indices.map { .control($0) })
    #expect(read == read.sorted(), "seed \(seed)\n\(text)")
    #expect(positions(material).count == material.count, "seed \(seed)\n\(text)")
    // What lies on a line is drawn after it.
    for (place, item) in items.enumerated() {
      guard case .onLine(let lines, _) = item.role else { continue }
      for line in lines { #expect((places[line] ?? -1) < place, "seed \(seed): \(item.id) on \(line)") }
    }
  }

  @Test func followsTheFile() throws {
    for seed in 0..<UInt64(120) {
      var random = RandomMap(seed: seed)
      try check(random.text(), seed)
      try check(random.recoveryText(), seed)
    }
  }

  @Test func theTabKeyFollowsMaterial() throws {
    let svg = SVGWriter().text(
      of: try scene(
        of: "supplier s\nstream {\n s\n process a { C/T 3s }\n inventory m 3d\n process b\n}\nkaizen a \"5S\""
      ))
    let stops = svg.components(separatedBy: "<g ").filter { $0.contains("tabindex=\"0\"") }
      .compactMap { $0.split(separator: "\"").dropFirst().first }
    #expect(stops == ["supplier-s", "process-a", "stock-m", "process-b", "kaizen-1", "summary"])
  }
}
