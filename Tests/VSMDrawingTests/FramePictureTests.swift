import TestMaps
import Testing
import VSMAnalysis
import VSMDiagnostics
import VSMModel
import VSMSyntax

@testable import VSMDrawing
@testable import VSMScene

/// Frames of groups and clouds of loops: around what they name, through nothing.
@Suite struct FramePictureTests {
  private func scene(_ text: String, wrap: Double? = nil) throws -> Scene {
    let (map, problems) = ValueStreamMap.read(SourceFile(name: "test.vsm", text: text))
    var read = try #require(map, "\(problems.map(\.problem.wording.message))\n\(text)")
    read.wrap = wrap
    return MapLayout.scene(of: read, Figures(of: read))
  }

  private func frames(_ scene: Scene) -> [Item] {
    scene.items.filter { $0.word == "group" || $0.word == "loop" }
  }

  private func extents(_ scene: Scene) -> [String: Rect] {
    Dictionary(
      scene.items.compactMap { item in
        if case .solid(let extent) = item.role { (item.id, extent) } else { nil }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// A random map with groups and loops over its rows.
  private func grouped(_ text: String, seed: UInt64) throws -> String {
    let map = try #require(ValueStreamMap.read(SourceFile(name: "test.vsm", text: text)).map)
    var random = RandomMap(seed: seed ^ 0x6702)
    var lines: [String] = []
    for (word, share) in [("group", 3), ("loop", 2)] {
      for stream in map.streams {
        let names = stream.items.compactMap { item -> String? in
          switch item {
          case .process(let index): map.processes[index].id
          case .stock(let index): map.stocks[index].isNamed ? map.stocks[index].id : nil
          case .transport, .link: nil
          }
        }
        var next = 0
        while next < names.count {
          let length = 1 + random.below(4)
          let members = names[next..<min(next + length, names.count)]
          if random.below(share) > 0 {
            let label = ["Shop", "Welding shop", "A group with quite a long name of its own"][random.below(3)]
            lines.append("\(word) \"\(label) \(lines.count)\" { \(members.joined(separator: ", ")) }")
          }
          next += length
        }
      }
    }
    return text + "\n" + lines.joined(separator: "\n") + "\n"
  }

  /// What a frame holds that it does not name, of steps, stocks and parties.
  private func strangers(_ scene: Scene, _ map: ValueStreamMap) -> [String] {
    let words = ["process-", "stock-", "customer-", "supplier-", "source-", "control-", "disposition-"]
    let boxes = extents(scene).filter { box in words.contains { box.key.hasPrefix($0) } }
    return frames(scene).flatMap { frame -> [String] in
      guard let number = frame.id.split(separator: "-").dropFirst().first.flatMap({ Int($0) }),
        let rect = Path.polygon(frame.outline).bounds
      else { return [frame.id] }
      let own = Set(map.members(of: map.stepGroups[number - 1]).map { map.itemID(of: $0) })
      return boxes.filter { !own.contains($0.key) && $0.value.overlaps(rect.grown(by: -1)) }
        .map { "\($0.key) in \(frame.id)" }
    }
  }

  /// Set VSM_RANDOM_MAPS to try more.
  @Test(arguments: RandomMap.Sort.allCases) func randomFramesAreClean(_ sort: RandomMap.Sort) throws {
    var (count, nameless) = (0, 0)
    for seed in 0..<RandomMap.count(3) {
      let text = try grouped(RandomMap.map(sort, seed: seed), seed: seed)
      let map = try #require(ValueStreamMap.read(SourceFile(name: "test.vsm", text: text)).map)
      for wrap in [nil, 900.0] {
        let scene = try scene(text, wrap: wrap)
        let found = frames(scene)
        count += found.count
        let flaws = SceneLinter.flaws(of: scene)
        #expect(flaws.isEmpty, "seed \(seed), wrap \(wrap ?? 0): \(flaws.map(\.description))\n\(text)")
        // Whatever crosses its row, each has its frame, with nothing in it that is another's.
        for index in map.stepGroups.indices {
          let id = "\(map.stepGroups[index].word.rawValue)-\(index + 1)"
          #expect(found.contains { $0.id == id }, "\(id), seed \(seed), wrap \(wrap ?? 0)\n\(text)")
        }
        nameless += found.count { !$0.marks.contains { if case .text = $0 { true } else { false } } }
        let strangers = strangers(scene, map)
        #expect(strangers.isEmpty, "\(strangers), seed \(seed), wrap \(wrap ?? 0)\n\(text)")
      }
    }
    #expect(count > 0)
    // Where ways fill the room around a frame its name is left out; the words below tell it. Few maps have many of these.
    #expect(nameless * 5 <= count, "\(nameless) of \(count) without a name")
  }

  /// Rework, scrap, a row that joins and a recovery cross where the edges are.
  @Test func frameStandsWhereWaysCross() throws {
    let text = """
      customer shop { demand 100/day }
      source back "Back" { returns 40% of shop }
      disposition metal "Metal" { as recycle }
      stream {
        process cut "Cut" { C/T 60s }
          -> scrap 3%
        inventory 200
        process weld "Weld" { C/T 60s }
          rework -> cut 5% "Porosity"
        process paint "Paint" { C/T 60s }
        shop
      }
      stream {
        process bend "Bend" { C/T 30s }
        weld
      }
      recovery {
        back
        process sort "Sort" { takes 1h }
          -> metal 20%
          -> paint
      }
      group "Welding shop" { cut, weld }
      loop "Pacemaker loop" { paint }
      """
    let scene = try scene(text)
    #expect(frames(scene).map(\.id).sorted() == ["group-1", "loop-2"])
    #expect(SceneLinter.flaws(of: scene).isEmpty, "\(SceneLinter.flaws(of: scene).map(\.description))")
  }

  /// A line is open where boxes lie on it, and nowhere else.
  @Test func aPathIsOpenAtBoxes() {
    let square = Path.rectangle(Rect(0, 0, 100, 100))
    #expect(square.opened(at: []) == square)
    let open = square.opened(at: [Rect(40, -5, 20, 10), Rect(200, 200, 5, 5)])
    #expect(
      open.steps == [
        .move(Point(0, 0)), .line(Point(40, 0)), .move(Point(60, 0)), .line(Point(100, 0)),
        .line(Point(100, 100)),
        .line(Point(0, 100)), .line(Point(0, 0)),
      ])
    // A box on a corner takes the ends of both lines, one around a line all of it.
    let corner = Path.polyline([Point(0, 0), Point(50, 0), Point(50, 50)]).opened(at: [Rect(40, -5, 20, 15)])
    #expect(
      corner.steps == [.move(Point(0, 0)), .line(Point(40, 0)), .move(Point(50, 10)), .line(Point(50, 50))])
    #expect(Path.polyline([Point(0, 0), Point(50, 0)]).opened(at: [Rect(-5, -5, 60, 10)]).isEmpty)
    // Curves that reach into a box are left out whole.
    var bow = Path([.move(Point(0, 0)), .curve(Point(0, 20), Point(30, 20), Point(30, 0))])
    bow.line(to: Point(60, 0))
    #expect(bow.opened(at: [Rect(10, 10, 5, 10)]).steps == [.move(Point(30, 0)), .line(Point(60, 0))])
  }

  private let line = """
    stream {
      inventory coils "Coils" 5d
      process stamp "Stamping" { C/T 1s  C/O 1h  uptime 85%  yield 97% }
      inventory 3d
      process weld-1 "Weld 1" { C/T 39s }
      inventory 200
      process weld-2 "Weld 2" { C/T 46s }
      process asm "Assembly" { C/T 62s }
    }

    """

  @Test func aFrameHoldsWhatItNamesAndNothingElse() throws {
    let scene = try scene(
      line + "group \"Welding shop\" { weld-1, weld-2 }\nloop \"Supplier loop\" { coils, stamp }")
    let frames = frames(scene)
    #expect(frames.map(\.id).sorted() == ["group-1", "loop-2"])
    let boxes = extents(scene)
    for frame in frames {
      let rect = try #require(Path.polygon(frame.outline).bounds)
      let own =
        frame.word == "group"
        ? ["process-weld-1", "stock-after-weld-1", "process-weld-2"] : ["stock-coils", "process-stamp"]
      for (id, extent) in boxes where id.hasPrefix("process-") || id.hasPrefix("stock-") {
        let box = rect.grown(by: 0.5)
        #expect(own.contains(id) ? box.contains(extent, tolerance: 0) : !box.overlaps(extent), "\(id)")
      }
    }
    #expect(SceneLinter.flaws(of: scene).isEmpty)
    // They lie behind all else.
    let order = scene.items.map(\.word)
    let last = try #require(order.lastIndex { $0 == "group" || $0 == "loop" })
    #expect(try #require(order.firstIndex(of: "process")) > last)
  }

  /// Where a row goes on below within a group, each part has a frame.
  @Test func aGroupThatIsCutHasTwoFrames() throws {
    let scene = try scene(line + "group \"Welding shop\" { stamp, weld-1, weld-2, asm }", wrap: 620)
    #expect(frames(scene).map(\.id).starts(with: ["group-1", "group-1-part-2"]))
    #expect(SceneLinter.flaws(of: scene).isEmpty)
  }

  /// Rows without groups stand where they stood.
  @Test func aGroupMovesNothingBeforeIt() throws {
    let (bare, framed) = (extents(try scene(line)), extents(try scene(line + "group \"End\" { asm }")))
    for id in ["stock-coils", "process-stamp", "process-weld-1", "process-weld-2"] {
      #expect(bare[id] == framed[id], "\(id)")
    }
  }

  @Test func wordsTellOfThem() throws {
    let text =
      line + "group \"Welding shop\" { weld-1, weld-2 }\nloop \"Pacemaker loop\" {\n asm\n"
      + "objective \"Flow\" measure \"No stock\" owner Kim due 2027-02-01\n}"
    let map = try #require(ValueStreamMap.read(SourceFile(name: "test.vsm", text: text)).map)
    let told = MapDescription(of: map, Figures(of: map)).text(width: 200)
    #expect(told.contains("Welding shop: Weld 1, after-weld-1, Weld 2."))
    #expect(told.contains("Flow: No stock, owner Kim, due 2027-02-01."))
    let drawn = TextPicture().text(of: map, Figures(of: map))
    #expect(drawn.contains("Welding shop: Weld 1, after-weld-1, Weld 2"))
  }
}
