import TestMaps
import Testing
import VSMDiagnostics
import VSMModel

@testable import VSMDrawing
@testable import VSMScene

/// A small change of a map is a small change of its picture: over random maps of every kind.
@Suite struct StabilityTests {
  static let count: UInt64 = 100

  /// A rename of equal width moves nothing, whatever the label belongs to.
  @Test(arguments: RandomMap.Kind.allCases)
  func aRenameOfEqualWidthMovesNothing(_ kind: RandomMap.Kind) throws {
    var renamed = 0
    for seed in 0..<Self.count {
      var random = RandomMap(seed: seed)
      let text = random.text(of: kind)
      guard let changed = random.withALabelRenamed(text) else { continue }
      let before = try scene(of: text)
      let after = try scene(of: changed)
      let moved = before.firstMoved(in: after)
      #expect(moved == nil, "seed \(seed)\n\(changed)")
      if before.texts != after.texts { renamed += 1 }
    }
    #expect(renamed > Self.count / 2, "only \(renamed) renames showed")
  }

  /// A number of as many digits changes texts only, its own and those of figures that follow from it. Where such a
  /// figure becomes wider or narrower (`9.9` to `10.1`), boxes may follow; those maps are not counted.
  @Test(arguments: [RandomMap.Kind.stream, .pull])
  func aNumberOfEqualWidthChangesTextsOnly(_ kind: RandomMap.Kind) throws {
    var compared = 0
    for seed in 0..<Self.count {
      var random = RandomMap(seed: seed)
      let text = random.text(of: kind)
      guard let changed = random.withANumberChanged(text) else { continue }
      let before = try scene(of: text)
      let after = try scene(of: changed)
      guard before.texts.map(\.reserved) == after.texts.map(\.reserved) else { continue }
      let moved = before.firstMoved(in: after, inks: false)
      #expect(moved == nil, "seed \(seed)\n\(changed)")
      if before.texts != after.texts { compared += 1 }
    }
    #expect(compared > Self.count / 4, "only \(compared) changes showed")
  }

  /// What is added at the end of the first row moves nothing of it up to its last process: every process and every
  /// stock keeps its place along x, its size and its column of the ladder, and all of them their heights against
  /// each other.
  ///
  /// Not held to it: stocks after the last process, which stand on the row as long as it ends there and hang
  /// between two steps afterwards; where the row as a whole begins, since a customer that needs more room takes its row
  /// along; the width of the last process, which a shipment no longer leaves from; the
  /// band, where customers stand over the end of their row and control in the middle between the parties; and the
  /// height that lines of information need below control, which sinks rows as a whole.
  @Test(
    arguments: [RandomMap.Kind.stream, .pull],
    ["process appended \"Packing\" { C/T 12s }", "inventory appended 77"])
  func whatIsAppendedMovesNothingBeforeIt(_ kind: RandomMap.Kind, _ line: String) throws {
    for seed in 0..<Self.count {
      var random = RandomMap(seed: seed)
      let text = random.text(of: kind)
      let changed = try #require(RandomMap.appending(line, to: text))
      let row = try Self.firstRow(of: text)
      let before = try scene(of: text)
      let after = try scene(of: changed)
      let (old, new) = (before.extents, after.extents)
      #expect(new.keys.contains { $0.hasSuffix("-appended") })
      // A vehicle that comes to stand in the row makes all stocks that hang do so as low as it needs; those that
      // stand on the row stay.
      for isStock in [true, false] {
        let members = row.filter { $0.hasPrefix("stock-") == isStock }
        let sinks = Set(members.map { (((new[$0]?.y ?? .nan) - (old[$0]?.y ?? 0)) * 1000).rounded() })
        #expect(sinks.count <= (isStock ? 2 : 1), "seed \(seed): \(sinks)\n\(changed)")
      }
      // All of the row as far as its beginning.
      let moved = (row.first.flatMap { new[$0]?.x } ?? 0) - (row.first.flatMap { old[$0]?.x } ?? 0)
      for id in row {
        let (was, now) = (try #require(old[id]), try #require(new[id]))
        let isKept = abs(now.x - was.x - moved) < 0.001 && abs(now.height - was.height) < 0.001
        #expect(isKept, "seed \(seed): \(id) \(was) \(now)\n\(changed)")
        if id == row.last { continue }
        #expect(abs(now.width - was.width) < 0.001, "seed \(seed): \(id) \(was) \(now)\n\(changed)")
      }
      for id in row.dropLast() {
        let (was, now) = (before.column(of: id), after.column(of: id))
        #expect(
          abs(now.minX - was.minX - moved) < 0.001 && abs(now.maxX - was.maxX - moved) < 0.001,
          "seed \(seed): \(id)")
      }
    }
  }

  /// The ids of the processes and stocks of the first stream, from left to right, up to the last process.
  private static func firstRow(of text: String) throws -> [String] {
    let map = try #require(ValueStreamMap.read(SourceFile(name: "test.vsm", text: text)).map)
    let items = map.streams[0].items
    let last = items.lastIndex { if case .process = $0 { true } else { false } }
    return items.prefix((last ?? -1) + 1).compactMap { item in
      switch item {
      case .process(let index): map.itemID(of: .process(index))
      case .stock(let index): map.itemID(of: .stock(index))
      case .transport, .link: nil
      }
    }
  }
}
