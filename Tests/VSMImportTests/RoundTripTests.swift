import Foundation
import TestMaps
import Testing
import VSMDiagnostics
import VSMAnalysis
import VSMImport
import VSMKit
import VSMModel

/// A map, written for Mermaid and read again, has the same work, waits and lead time.
@Suite struct RoundTripTests {
  /// What is known of the row's times, in seconds: Mermaid counts nothing else.
  private static func known(_ figures: Figures, _ kind: Rung.Kind, stream: Int) -> Estimate {
    figures.ladders[stream].rungs.filter { $0.kind == kind }.compactMap(\.time).reduce(Estimate(0)) {
      $0 + $1
    }
  }

  private static func check(_ map: ValueStreamMap, _ what: String) throws {
    let figures = map.figures
    let diagram = MermaidDiagram(of: map, figures)
    let made = Importing.map(of: diagram.text)
    let text = try #require(made.text, "\(what): \(made.messages)\n\(diagram.text)")
    let back = try ValueStreamMap(parsing: String(decoding: text, as: UTF8.self)).figures
    let stream = try #require(map.streams.firstIndex { !$0.deliveries.isEmpty } ?? map.streams.indices.first)
    let work = known(figures, .process, stream: stream)
    let wait = known(figures, .wait, stream: stream)
    // Each time is rounded up to a second of its own.
    let slack = Double(figures.ladders[stream].rungs.count) + 1e-6 * (wait.high + work.high)
    func isSame(_ found: Estimate?, _ wanted: Estimate) -> Bool {
      let found = found ?? Estimate(0)
      return abs(found.low - wanted.low) <= slack && abs(found.high - wanted.high) <= slack
    }
    #expect(
      isSame(back.processingTime, work),
      "\(what): \(String(describing: back.processingTime)) \(work)\n\(diagram.text)")
    #expect(
      isSame(back.leadTime, work + wait),
      "\(what): \(String(describing: back.leadTime)) \(work + wait)\n\(diagram.text)")
    #expect(isSame(known(back, .wait, stream: 0), wait), "\(what)\n\(diagram.text)")
  }

  private static func linearMap(_ random: inout RandomMap) -> String {
    var lines = ["map \"\(random.label())\" { state current }"]
    if random.chance(70) {
      lines.append("calendar { shifts \(1 + random.below(3))  shift 8h  break 10min  days 20/month }")
    }
    if random.chance(50) { lines.append("conventions { lead-time waits+process }") }
    lines.append("customer c \"\(random.label())\" { demand \(1000 + random.below(9000))/month }")
    lines.append("supplier s \"\(random.label())\"")
    lines.append("stream {\n  s")
    for index in 0..<(1 + random.below(7)) {
      for _ in 0..<random.below(3) {
        lines.append(
          random.pick([
            "  inventory \(random.below(900))", "  inventory \"\(random.label())\" \(1 + random.below(9))d",
            "  waiting \(random.below(90))min", "  supermarket \(1 + random.below(5))d",
            "  waiting 1h..\(2 + random.below(9))h",
          ]))
      }
      lines.append("  process p\(index) \"\(random.label())\" \(random.properties())")
    }
    lines.append("  c\n}")
    return lines.joined(separator: "\n") + "\n"
  }

  @Test func ofRandomRows() throws {
    var count = 0
    for seed in 0..<400 {
      var random = RandomMap(seed: UInt64(seed))
      let document = MapDocument(SourceFile(name: "random", text: Self.linearMap(&random)))
      guard let (map, _) = try? document.valid() else { continue }
      count += 1
      try Self.check(map, "seed \(seed)")
    }
    #expect(count > 300)
  }

  @Test func ofSamplesInOneRow() throws {
    let folder = Importing.folder.appending(path: "../../samples")
    var count = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    where name.hasSuffix(".vsm") {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      let map = try ValueStreamMap(parsing: text)
      guard map.streams.count == 1 else { continue }
      count += 1
      try Self.check(map, name)
    }
    #expect(count >= 6)
  }

  /// Whatever a map holds, what is written is read again.
  @Test func ofAnyMap() {
    for seed in 0..<150 {
      var random = RandomMap(seed: UInt64(seed))
      for text in [random.text(), random.pullText()] {
        guard let (map, figures) = try? MapDocument(SourceFile(name: "random", text: text)).valid() else {
          continue
        }
        let diagram = MermaidDiagram(of: map, figures)
        guard !diagram.leftOut.contains("the map: it has no row of steps") else { continue }
        let made = Importing.map(of: diagram.text)
        #expect(made.text != nil, "seed \(seed): \(made.messages)\n\(diagram.text)")
      }
    }
  }
}
