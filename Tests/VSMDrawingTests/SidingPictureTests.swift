import TestMaps
import Testing
import VSMAnalysis
import VSMDiagnostics
import VSMModel

@testable import VSMDrawing
@testable import VSMScene

/// The larger flow goes straight: steps that most units pass by stand below the arrow that leads past them.
@Suite struct SidingPictureTests {
  /// A tenth of what a step sends on goes to the next one, and the rest past it; the steps are given as they are written.
  private func text(from: String, between: String, to: String) -> String {
    """
    customer c "C" { demand 100/day }
    stream {
      process a "A" { C/T 1min }
      \(from)
      \(between)
      \(to)
      process e "E" { C/T 1min }
      c
    }
    """
  }

  static let firsts = [
    "process q \"Q\" { C/T 1min  C/O 1h  uptime 90% }\n  -> d 90%", "process q \"Q\"\n  -> d 90%",
    "decision q \"OK?\"\n  yes -> d 90%",
    "decision q \"Is all that we need to know in the order?\"\n  yes -> d 90%",
    "process q \"Q\" { C/T 1min  yield 97% }\n  -> d 90%\n  rework -> a 3%",
    "decision q \"OK?\"\n  yes -> d 90%\n  no -> b 8%",
    "process q \"Q\"\n  -> b 10%\n  -> d",
  ]
  static let betweens = [
    "process b \"B\" { C/T 1min }", "inventory 4h\n  process b \"B\" { C/T 1min }\n  inventory 2h",
    "process b \"B\"\n  fifo 3 { max 5pcs }\n  process x \"X\" { C/T 2min }\n  rework -> b 5%\n  inventory 1d",
    "process b \"B\"\n  -> scrap 20%\n  truck \"Daily\"",
    "supermarket 20\n  process b \"B\"",
  ]
  static let lasts = [
    "process d \"D\" { C/T 1min  C/O 1h  uptime 90% }", "process d \"D\"", "decision d \"Well?\"",
  ]

  @Test(arguments: firsts, betweens) func mostUnitsGoStraight(first: String, between: String) throws {
    for last in Self.lasts {
      let text = text(from: first, between: between, to: last)
      let scene = try scene(of: text)
      #expect(SceneLinter.flaws(of: scene) == [], "\(text)")
      let straight = try way("push-to-process-d-from-process-q", in: scene)
      let (from, to) = (try extent("process-q", in: scene), try extent("process-d", in: scene))
      #expect(straight.count == 2 && straight[0].y == straight[1].y, "\(text)")
      #expect(
        straight[0].x == from.maxX + Scene.clearance && straight[1].x == to.minX - Scene.clearance, "\(text)")
      // In its own column, below the arrow.
      let passedBy = try extent("process-b", in: scene)
      #expect(passedBy.minX > from.maxX && passedBy.maxX < to.minX)
      #expect(passedBy.minY > straight[0].y + Arrow.pushHeadHalf, "\(text)")
      #expect(!scene.items.contains { $0.id.hasPrefix("flow-q") && $0.title.contains("to D") })
    }
  }

  @Test func whatStandsInTheRowStaysThere() throws {
    for text in [
      // Half of the units see it.
      text(from: "process q \"Q\"\n  -> d 50%", between: "process b \"B\"", to: "process d \"D\""),
      // Another stream joins it.
      text(from: "process q \"Q\"\n  -> d 90%", between: "process b \"B\"", to: "process d \"D\"")
        + "\nstream side { inventory 2d\n b }",
    ] {
      let scene = try scene(of: text)
      #expect(SceneLinter.flaws(of: scene) == [])
      #expect(try extent("process-b", in: scene).minY == extent("process-q", in: scene).minY)
      #expect(scene.items.contains { $0.id == "flow-q-1" })
    }
  }

  /// A stream joins where units meet again, and another splits off where they part: each arrow has a place of its own.
  @Test func streamsMeetTheEndsOfSidings() throws {
    let scene = try scene(
      of: text(from: "process q \"Q\"\n  -> d 90%", between: "process b \"B\"", to: "process d \"D\"")
        + "\nstream side { inventory 2d\n process s \"S\"\n d }\nstream other { q\n process t \"T\"\n e }")
    #expect(SceneLinter.flaws(of: scene) == [])
    let ends = try ["push-to-process-d-from-process-b", "push-to-process-d-from-process-s"].map {
      try #require(way($0, in: scene).last).x
    }
    let starts = try ["push-to-process-b-from-process-q", "push-to-process-t-from-process-q"].map {
      try way($0, in: scene)[0].x
    }
    for places in [ends, starts] { #expect(abs(places[0] - places[1]) > 2 * Arrow.pushHeadHalf) }
  }

  /// The way back runs from right to left.
  @Test func recoveriesHaveSidingsToo() throws {
    let scene = try scene(
      of: """
        customer c "C" { demand 100/day }
        source r "Returns" { returns 30% of c }
        stream {
          process a "A" { C/T 1min }
          inventory fin 1d
          c
        }
        recovery {
          r
          process g "Grade" { takes 1d }
            A -> p 70%
            B -> m 20%
            C -> s 10%
          process m "Mend" { takes 2d }
            rework -> m 5%
          process p "Pack" { takes 1h }
          fin
        }
        disposition s "Shredder" { as destroy }
        """)
    #expect(SceneLinter.flaws(of: scene) == [])
    let straight = try way("push-to-process-p-from-process-g", in: scene)
    let mend = try extent("process-m", in: scene)
    #expect(straight.count == 2 && straight[0].x > mend.maxX && straight[1].x < mend.minX)
    #expect(mend.minY > straight[0].y)
  }

  /// What comes from above to a step in a siding passes the arrow over it.
  @Test func linesReachStepsInSidings() throws {
    let scene = try scene(
      of: text(from: "decision q \"OK?\"\n  yes -> d 90%", between: "process b \"B\"", to: "process d \"D\"")
        + "\ncontrol pc \"Control\"\ninfo pc -> b \"Plan\"\ninfo b -> c \"Note\"\nkaizen b \"Less\"")
    #expect(SceneLinter.flaws(of: scene) == [])
    let top = try extent("process-b", in: scene).minY
    let ends = scene.items.compactMap { item -> Double? in
      guard item.word == "info", case .line(let way, let from, let to) = item.role else { return nil }
      return to == "process-b" ? way.last?.y : from == "process-b" ? way.first?.y : nil
    }
    #expect(ends == [top, top])
  }

  @Test(arguments: [500.0, 700, 900]) func foldedRowsKeepSidingsWhole(width: Double) throws {
    let text = text(
      from: "decision q \"OK?\"\n  yes -> d 90%", between: "process b \"B\"\n  inventory 1d",
      to: "process d \"D\"\n  process f \"F\"\n  process g \"G\"")
    var map = try #require(ValueStreamMap.read(SourceFile(name: "test.vsm", text: text)).map)
    map.wrap = width
    let scene = MapLayout.scene(of: map, Figures(of: map))
    #expect(SceneLinter.flaws(of: scene) == [])
    #expect(try way("push-to-process-d-from-process-q", in: scene).count == 2)
  }

  /// Random maps have sidings, and their pictures no flaws: see `SceneLinterTests` for those.
  @Test func someRandomMapsHaveSidings() throws {
    let found = try (0..<UInt64(20)).count { seed in
      let text = RandomMap.map(.sidetrackedForward, seed: seed)
      let map = try #require(ValueStreamMap.read(SourceFile(name: "test.vsm", text: text)).map)
      let figures = Figures(of: map)
      return map.streams.indices.contains { index in
        !BlockFlows(of: map.streams[index].items, in: map, figures.streamNetwork(index), showsRates: false) {
          _ in
          nil
        }.sidings.isEmpty
      }
    }
    #expect(found > 5)
  }
}
