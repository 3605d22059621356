import TestMaps
import Testing
import VSMAnalysis
import VSMDiagnostics
import VSMModel
import VSMSyntax

@testable import VSMDrawing
@testable import VSMScene

/// Rows never overlap, whatever arrives above them and between them: each addend of a height has its reason here.
@Suite struct RowHeightTests {
  /// A scene with the parts of the y axis that its rows take.
  private struct Rows {
    let scene: Scene
    /// From the highest to the lowest, with the ids of what stands in each.
    private(set) var rows: [(ids: Set<String>, top: Double, bottom: Double)] = []
    /// The suppliers, controls and customers above the rows.
    private(set) var band: [Rect] = []

    init(_ map: ValueStreamMap, _ scene: Scene) {
      self.scene = scene
      var extents: [String: Rect] = [:]
      for item in scene.items {
        switch item.role {
        case .solid(let extent): extents[item.id] = extent
        // At the corner of its step.
        case .onLine(_, let extent) where ["kaizen", "note"].contains(item.word): extents[item.id] = extent
        case .onLine, .line, .track, .rung, .plain: continue
        }
      }
      for stream in map.streams {
        var ids = Set<String>()
        for item in stream.items {
          switch item {
          case .process(let index): ids.insert(map.itemID(of: .process(index)))
          case .stock(let index): ids.insert(map.itemID(of: .stock(index)))
          case .transport, .link: continue
          }
        }
        for (index, remark) in map.remarks.enumerated() where ids.contains(map.itemID(of: remark.target)) {
          ids.formUnion(["kaizen-\(index + 1)", "note-\(index + 1)"])
        }
        let boxes = ids.compactMap { extents[$0] }
        guard let top = boxes.map(\.minY).min(), let bottom = boxes.map(\.maxY).max() else { continue }
        rows.append((ids, top, bottom))
      }
      rows.sort { $0.top < $1.top }
      let parties =
        map.suppliers.indices.map { ValueStreamMap.Reference.supplier($0) }
        + map.customers.indices.map { .customer($0) } + map.controls.indices.map { .control($0) }
      // A supplier of a lower row stands in that row.
      let boxes = parties.compactMap { extents[map.itemID(of: $0)] }
      let first = rows.first?.top ?? .infinity
      band = boxes.filter { $0.minY < first }
    }

    /// What is wrong with the heights.
    var flaws: [String] {
      var flaws: [String] = []
      for (upper, lower) in zip(rows, rows.dropFirst()) where lower.top < upper.bottom + 30 {
        flaws.append("row at \(lower.top) on row that ends at \(upper.bottom)")
      }
      if let bandBottom = band.map(\.maxY).max(), let first = rows.first, first.top < bandBottom + 20 {
        flaws.append("row at \(first.top) on the band that ends at \(bandBottom)")
      }
      // Each ladder stands right under its row, and above the next.
      for item in scene.items {
        guard case .rung(let of, _, _) = item.role else { continue }
        let boxes = item.marks.compactMap { mark in if case .text(let text) = mark { text.box } else { nil } }
        let thing = of.split(separator: "/").first.map { String($0) } ?? of
        guard let top = boxes.map(\.minY).min(), let bottom = boxes.map(\.maxY).max(),
          let index = rows.firstIndex(where: { row in
            row.ids.contains("process-" + thing) || row.ids.contains("stock-" + thing)
          })
        else { continue }
        if top < rows[index].bottom + 6 {
          flaws.append("\(item.id) at \(top) on the row that ends at \(rows[index].bottom)")
        }
        if index + 1 < rows.count, bottom > rows[index + 1].top - 20 {
          flaws.append("\(item.id) ends at \(bottom), the next row begins at \(rows[index + 1].top)")
        }
      }
      for item in scene.items {
        guard case .line(let way, let from, let to) = item.role else { continue }
        // Information runs level below all of the band that stands over it.
        if item.id.hasPrefix("info-"), item.id.hasSuffix("-level"), let y = way.map(\.y).min(),
          let (left, right) = way.first.flatMap({ first in way.last.map { (first.x, $0.x) } })
        {
          for box in band where box.minX < right && left < box.maxX && y < box.maxY + 10 {
            flaws.append("\(item.id) runs level at \(y), the band ends at \(box.maxY)")
          }
        }
        let half = ["push", "shipment"].contains(item.word) ? 6.0 : 0
        for (start, end) in zip(way, way.dropFirst()) where start.y == end.y && abs(start.x - end.x) > 1 {
          for row in rows
          where start.y + half > row.top - 5 && start.y - half < row.bottom + 5
            && !row.ids.contains(from ?? "") && !row.ids.contains(to ?? "") && !isOf(item, row.ids)
          {
            flaws.append(
              "\(item.id) runs level at \(start.y) through the row from \(row.top) to \(row.bottom)")
          }
        }
      }
      for item in scene.items {
        guard case .onLine(let lines, let extent) = item.role, item.id.hasPrefix("vehicle-of-shipment-")
        else { continue }
        guard let line = scene.items.first(where: { lines.contains($0.id) }),
          case .line(_, let from, let to) = line.role
        else { continue }
        // What a supplier in a row delivers goes level, and its vehicle with it.
        let isLevel = line.way.map { $0.points.allSatisfy { $0.y == line.way?.points.first?.y } } ?? false
        for row in rows
        where extent.maxY > row.top && extent.minY < row.bottom && from?.hasPrefix("supplier") == true
          && !isLevel
        {
          flaws.append("\(item.id) stands in a row; from \(from ?? "") to \(to ?? "")")
        }
      }
      return flaws
    }

    /// Arrows to and from trunks and connectors name what they come from in their ids.
    private func isOf(_ item: Item, _ ids: Set<String>) -> Bool {
      ids.contains { item.id.contains($0) } || item.id.contains("connector")
    }
  }

  private func flaws(of text: String) throws -> [String] {
    let drawn = try DrawnMap.of(text)
    return Rows(drawn.map, drawn.scene).flaws
  }

  /// Rows that share suppliers and customers, join each other and are told by the control what to do.
  private func manyRows(seed: UInt64) -> String {
    var random = RandomMap(seed: seed)
    let (suppliers, customers, rows) = (1 + random.below(3), 1 + random.below(3), 2 + random.below(10))
    var lines = ["map \"\(random.label())\" { state current }"]
    for index in 0..<suppliers { lines.append("supplier s\(index) \"\(random.label())\"") }
    for index in 0..<customers { lines.append("customer c\(index) \"\(random.label())\" { demand 90/day }") }
    let hasControl = random.chance(60)
    if hasControl { lines.append("control pc \"\(random.label())\" { system MRP }") }
    for row in 0..<rows {
      lines.append("stream r\(row) {")
      let splits = row > 0 && random.chance(20)
      if splits {
        lines.append("  p\(random.below(row))x0")
      } else if random.chance(70) {
        lines.append("  s\(random.below(suppliers))")
        if random.chance(60) {
          lines.append("  \(random.pick(["truck", "ship", "rail", "forklift"])) \"Weekly\"")
        }
      }
      if random.chance(70) { lines.append(random.stock()) }
      for step in 0..<(1 + random.below(3)) {
        if step > 0, random.chance(60) { lines.append(random.stock()) }
        lines.append("  process p\(row)x\(step) \"\(random.label())\" \(random.properties())")
      }
      if random.chance(40) { lines.append(random.stock()) }
      if !splits, row > 0, random.chance(30) {
        lines.append("  p\(random.below(row))x0")
      } else if !splits, random.chance(50) {
        if random.chance(60) { lines.append("  truck \"Daily\"") }
        lines.append("  c\(random.below(customers))")
      }
      lines.append("}")
    }
    for row in 0..<rows where random.chance(40) {
      let to = "p\(row)x0"
      if hasControl { lines.append("info pc \(random.pick(["->", "~>"])) \(to) \"Schedule\"") }
      if random.chance(50) {
        lines.append("kaizen \(to) \"\(random.pick(["Changeover", "Smaller lots, twice a day"]))\"")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  @Test func rowsThatShareSuppliersAndCustomersKeepApart() throws {
    for seed in 0..<RandomMap.count(60) {
      let text = manyRows(seed: seed)
      let flaws = try flaws(of: text)
      #expect(flaws.isEmpty, "seed \(seed): \(flaws)\n\(text)")
    }
  }

  @Test(arguments: [RandomMap.Sort.forward, .pull, .splitForward, .routedForward, .decoratedForward])
  func rowsOfAnyMapKeepApart(_ sort: RandomMap.Sort) throws {
    for seed in 0..<RandomMap.count(20) {
      let text = RandomMap.map(sort, seed: seed)
      let flaws = try flaws(of: text)
      #expect(flaws.isEmpty, "seed \(seed): \(flaws)\n\(text)")
    }
  }
}
