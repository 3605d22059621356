import TestMaps
import Testing
import VSMAnalysis
import VSMModel

@testable import VSMDrawing
@testable import VSMScene

/// What a reader of a recovery's picture must find in it.
@Suite struct RecoveryPictureTests {
  private func texts(_ item: Item) -> [String] {
    item.marks.compactMap { if case .text(let text) = $0 { text.text } else { nil } }
  }

  private func box(_ item: Item?) throws -> Rect {
    guard case .solid(let extent) = try #require(item).role else { throw TestError.otherRole }
    return extent
  }

  private func track(_ id: String, in scene: Scene) throws -> (along: [Point], width: Double, to: String?) {
    guard case .track(let along, let width, _, let to) = try #require(scene.items.first { $0.id == id }).role
    else { throw TestError.otherRole }
    return (along, width, to)
  }

  private enum TestError: Error { case otherRole }

  /// What lies in a stock that stands last goes on: the end of the recovery has its box, and a way leads there.
  @Test(arguments: ["inventory", "supermarket", "fifo", "warehouse"]) func aStockMayStandLast(word: String)
    throws
  {
    let drawn = try scene(
      of: """
        calendar { shifts 1  shift 8h }
        source s "Cores" { volume 100/day }
        disposition shop "Outlet" { as resell }
        recovery {
          s
          process sort "Sort" { PT 2min }
            -> scrap 5%
          \(word) last "Outlet stock" 5d
          shop
        }
        """)
    let outlet = try #require(drawn.items.first { $0.word == "disposition" && $0.title.contains("Outlet") })
    let way = try track("flow-stock-last-rest", in: drawn)
    #expect(way.to == outlet.id)
    let scrap = try track("flow-sort-1", in: drawn)
    #expect(way.width > 4 * scrap.width, "95 of a hundred against 5")
    #expect(drawn.items.first { $0.id == "share-of-flow-stock-last-rest" }.map(texts) == ["95/d"])
    #expect(SceneLinter.flaws(of: drawn).isEmpty)
  }

  /// In every picture there is a box for each end that units come to, or a way up to what they come back to.
  @Test(arguments: UInt64(1)...30) func everyEndIsDrawn(seed: UInt64) throws {
    // Every second map has a stock before the ends of its recoveries.
    var lines = RandomMap.map(.recovery, seed: seed).split(separator: "\n").map(String.init)
    if seed % 2 == 0 {
      var isInside = false
      for index in lines.indices.reversed() where index > 0 {
        if lines[index] == "}" { isInside = true }
        guard isInside, lines[index].wholeMatch(of: #/  [a-z]+[0-9]+/#) != nil, lines[index + 1] == "}" else {
          continue
        }
        lines.insert("  inventory 2d", at: index)
      }
    }
    let text = lines.joined(separator: "\n") + "\n"
    let drawn = try DrawnMap.of(text)
    for network in drawn.figures.recoveries.compactMap({ $0 }) {
      for end in network.exits where end.share > 0 {
        guard case .disposition(let index) = end.of else { continue }
        let label = drawn.map.dispositions[index].label.split(whereSeparator: \.isNewline).joined(
          separator: " ")
        #expect(
          drawn.scene.items.contains { $0.word == "disposition" && $0.title.contains(label) },
          "\(label) is not drawn\n\(text)")
      }
    }
    #expect(SceneLinter.flaws(of: drawn.scene).isEmpty, "\(text)")
  }

  @Test func dispositionsStandInTheOrderOfTheLadder() throws {
    let laptop = try scene(of: RecoveryMaps.laptop)
    let exits = laptop.items.filter { $0.word == "disposition" }
    #expect(
      exits.map(texts) == [
        ["Remarketing", "68 %", "$180", "resell", "in 4.2 d", "1 %/wk"],
        ["Parts store", "11.6 %", "$40", "harvest", "in 3.9 d"],
        ["Recycler", "R2v3", "17.4 %", "$5", "recycle", "in 2.8 d"],
        ["Shredder", "3 %", "−$4", "destroy", "in 1.5 d"],
      ])
    let boxes = try exits.map { try box($0) }
    #expect(zip(boxes, boxes.dropFirst()).allSatisfy { $0.maxX < $1.minX && $0.minY == $1.minY })
  }

  @Test func thePlannedWayGoesThroughTheRow() throws {
    let laptop = try scene(of: RecoveryMaps.laptop)
    let pushes = laptop.items.filter { $0.word == "push" }
    #expect(pushes.count == 4, "nothing that is planned goes from the final test to the harvest")
    let shares = laptop.items.filter { $0.id.hasPrefix("share-of-push") }.flatMap(texts)
    #expect(shares == ["97 %", "B 45 %", "95 %"])
    #expect(laptop.items.count { $0.word == "rework" } == 1)
    #expect(laptop.items.count { $0.word == "truck" } == 1)
  }

  @Test func tracksAreAsBroadAsTheirFlows() throws {
    let laptop = try scene(of: RecoveryMaps.laptop)
    let restored = try track("flow-retest-1", in: laptop).width
    let sold = try track("flow-grade-1", in: laptop).width
    // 38.9 and 29.1 of a hundred units.
    #expect(abs(restored / sold - 0.3894 / 0.291) < 0.01)
    #expect(try track("flow-sanitize-1", in: laptop).width == 1.2, "none is too thin to be seen")
    #expect(restored <= 14)
  }

  @Test func reworkArcsAboveTheRowAndTheRestBelow() throws {
    let laptop = try scene(of: RecoveryMaps.laptop)
    let top = try box(laptop.items.first { $0.id == "process-retest" }).minY
    #expect(try track("flow-retest-2", in: laptop).along.allSatisfy { $0.y <= top })
    #expect(try track("flow-retest-1", in: laptop).along.allSatisfy { $0.y > top })
  }

  /// The time of one visit as the data box has it, and how often it counts from a twentieth on; what the ends take stands
  /// in their cards.
  @Test func theLadderSaysVisits() throws {
    let laptop = try scene(of: RecoveryMaps.laptop)
    let rungs = laptop.items.filter { if case .rung = $0.role { true } else { false } }.map(texts)
    #expect(
      rungs == [
        ["0.5 d"], ["1 d"], ["0.5 d"], ["3 d", "×0.48"], ["0.5 d", "×0.46"], ["1 d", "×0.19"],
      ])
    #expect(!laptop.items.contains { $0.id.hasPrefix("time-to-") })
    let summary = laptop.items.filter { $0.word == "summary" }.flatMap(texts)
    #expect(summary.contains("$94.23"))
  }

  @Test func recoveredUnitsGoUpIntoTheStream() throws {
    let engine = try scene(of: RecoveryMaps.engine)
    let way = try track("flow-retest-rest", in: engine)
    #expect(way.to == "stock-finished")
    let stock = try box(engine.items.first { $0.id == "stock-finished" })
    #expect(try #require(way.along.last).y == stock.maxY)
    // From right to left, under the stream; most units pass by what has to be machined.
    let steps = try ["strip", "inspect", "remachine", "rebuild", "retest"].map { id in
      try box(engine.items.first { $0.id == "process-\(id)" })
    }
    #expect(zip(steps, steps.dropFirst()).allSatisfy { $0.minX > $1.maxX })
    #expect(steps[0].minY > stock.maxY)
    #expect(steps.allSatisfy { $0.minY == steps[0].minY || $0 == steps[2] && $0.minY > steps[0].minY })
    #expect(engine.items.contains { $0.id == "return-cores" })
  }

  @Test func thePictureIsToldInWords() throws {
    let words = try scene(of: RecoveryMaps.laptop).description
    for part in [
      "Units come back from Lease returns", "Refurbish: LT 3 d, Cost $35, ×0.48 visits",
      "Final test to Refurbish: rework 10 %",
      "68 % at Remarketing after 4.2 d", "Net value per unit $94.23",
    ] {
      #expect(words.contains(part), "\(part)")
    }
  }

  @Test func informationReachesEveryRecovery() throws {
    let scene = try scene(of: RecoveryMaps.twoWithInformation)
    let ends = scene.items.compactMap { item -> String? in
      guard item.word == "info", case .line(_, _, let to?) = item.role else { return nil }
      return to
    }
    #expect(
      ends.sorted() == ["process-bale", "process-check", "process-cut", "process-mend", "process-open"])
  }

  @Test func whatIsNotKnownIsNotDrawn() throws {
    let scene = try scene(
      of: #"""
        map "Unknown"
        source back
        recovery {
          back
          process look
            -> shop 50%
            -> tip
        }
        disposition shop
        disposition tip { as landfill }
        """#)
    let said = scene.items.flatMap(texts)
    #expect(!said.contains { $0.contains("/d") || $0 == "0 %" })
    #expect(!said.contains("Diverted from landfill"), "one disposition has no rung")
  }

  @Test func aMapOfARecoverySaysWhatComesBack() throws {
    let heading = try #require(scene(of: RecoveryMaps.laptop).items.first { $0.id == "heading" })
    #expect(texts(heading) == ["Laptop take-back", "Current state · 1000 a week from Lease returns"])
  }

  @Test func everySignHasItsShape() {
    for glyph in Glyph.all {
      let marks = glyph.marks(Rect(0, 0, glyph.size.width, glyph.size.height))
      #expect(!marks.isEmpty && !glyph.meaning.isEmpty, "\(glyph.word)")
    }
    #expect(Set(Glyph.all.map(\.word)).count == Glyph.all.count)
  }
}
