import Testing

@testable import VSMScene

/// The linter sees every flaw that it is there for: scenes made wrong on purpose.
@Suite struct SceneFlawTests {
  private func box(_ id: String, _ rect: Rect, text: TextMark? = nil) -> Item {
    Item(
      id: id, word: "process", title: id, role: .solid(extent: rect),
      marks: [.outline(.rectangle(rect))] + (text.map { [.text($0)] } ?? []))
  }

  private func line(_ id: String, _ points: [Point], from: String? = nil, to: String? = nil) -> Item {
    Item(
      id: id, word: "info", title: id, role: .line(along: points, from: from, to: to),
      marks: [.stroke(.polyline(points))])
  }

  private func flaws(_ items: [Item], columns: [Scene.Column] = []) -> [SceneFlaw] {
    SceneLinter.flaws(
      of: Scene(size: Size(1000, 1000), title: "", description: "", items: items, columns: columns))
  }

  private let left = Rect(100, 100, 100, 50)
  private let right = Rect(400, 100, 100, 50)

  @Test func blockArrowsAreAsBroadAsTheyAreDrawn() {
    let beside = box("beside", Rect(280, 129, 40, 30))
    var arrow = line("l", [Point(200, 125), Point(400, 125)])
    arrow.word = "pull"
    #expect(flaws([beside, arrow]).isEmpty)
    arrow.word = "push"
    #expect(flaws([beside, arrow]) == [.lineThroughItem(line: "l", item: "beside")])
  }

  @Test func informationDoesNotRunOnTracks() {
    let way = [Point(300, 10), Point(300, 400)]
    let track = Item(
      id: "t", word: "route", title: "", role: .track(along: way, width: 6, from: nil, to: nil), marks: [])
    #expect(flaws([track, line("l", way)]) == [.tracksTouch("t", "l")])
    #expect(flaws([track, line("l", [Point(200, 100), Point(400, 100)])]).isEmpty, "they may cross")
  }

  /// A burst covers no more than the lower edge of its step, and nothing else.
  @Test func burstsHangAtTheirStep() {
    func burst(at y: Double) -> Item {
      let extent = Rect(150, y, 80, 40)
      return Item(
        id: "kaizen-1", word: "kaizen", title: "", role: .onLine(ids: ["a"], extent: extent),
        marks: [.outline(.rectangle(extent))])
    }
    #expect(flaws([box("a", left), burst(at: left.maxY - Scene.cornerOverlap)]).isEmpty)
    #expect(
      flaws([box("a", left), burst(at: left.maxY - 2 * Scene.cornerOverlap)]) == [
        .itemsOverlap("a", "kaizen-1")
      ])
    #expect(
      flaws([box("b", left), burst(at: left.maxY - Scene.cornerOverlap)]) == [.itemsOverlap("b", "kaizen-1")])
  }

  @Test func linesEndOnOutlinesWhereThereIsOne() {
    // A triangle: its slope lies within the extent, whose border is nothing to end on.
    var stock = box("b", right)
    stock.outline = [Point(450, 100), Point(500, 150), Point(400, 150)]
    let onSlope = line("l", [Point(200, 125), Point(425, 125)], to: "b")
    #expect(flaws([stock, onSlope]).isEmpty)
    let onExtent = line("l", [Point(200, 110), Point(400, 110)], to: "b")
    #expect(flaws([stock, onExtent]) == [.lineEndsAstray(line: "l", at: "b")])
  }

  @Test func nothingRunsThroughAHead() {
    var pointing = line("p", [Point(200, 125), Point(400, 125)])
    pointing.head = [Point(400, 125), Point(390, 120), Point(390, 130)]
    let before = line("b", [Point(380, 10), Point(380, 300)])
    let through = line("t", [Point(394, 10), Point(394, 300)])
    #expect(flaws([pointing, before]).isEmpty)
    #expect(flaws([pointing, through]) == [.lineThroughHead(line: "t", of: "p")])
    // A broad one reaches it from beside.
    let broad = Item(
      id: "r", word: "route", title: "",
      role: .track(along: [Point(380, 10), Point(380, 300)], width: 24, from: nil, to: nil),
      marks: [])
    #expect(flaws([pointing, broad]) == [.lineThroughHead(line: "r", of: "p")])
  }

  @Test func linesHaveFourBendsAtMost() {
    func stairs(_ count: Int) -> Item {
      let points = (0...count + 1).map { (index: Int) -> Point in
        Point(Double((index + 1) / 2 * 20), Double(index / 2 * 20))
      }
      return line("l", points)
    }
    #expect(flaws([stairs(4)]).isEmpty)
    #expect(flaws([stairs(5)]) == [.tooManyBends(line: "l")])
    // A kink is no bend.
    let kinked = Arrow.kinked(from: Point(50, 50), to: Point(250, 50), at: Point(150, 50))
    #expect(flaws([line("k", kinked)]).isEmpty)
  }

  @Test func labelsLieOnTheirLines() {
    func label(at y: Double) -> Item {
      let extent = Rect(80, y - 10, 60, 20)
      return Item(
        id: "label-1", word: "label", title: "", role: .onLine(ids: ["l"], extent: extent),
        marks: [.outline(.rectangle(extent))])
    }
    let way = line("l", [Point(0, 50), Point(300, 50)])
    #expect(flaws([way, label(at: 50)]).isEmpty)
    #expect(flaws([way, label(at: 66)]) == [.labelBesideLine(label: "label-1")])
  }

  @Test func aCleanSceneHasNone() {
    let way = [Point(200, 125), Point(400, 125)]
    #expect(flaws([box("a", left), box("b", right), line("l", way, from: "a", to: "b")]).isEmpty)
  }

  @Test func idsAreUnique() {
    #expect(flaws([box("a", left), box("a", right)]) == [.duplicateID("a")])
  }

  @Test func textsDoNotOverlap() {
    let first = TextMark("one", at: Point(100, 50))
    let second = TextMark("two", at: Point(105, 52))
    let item = Item(id: "t", word: "map", title: "", role: .plain, marks: [.text(first), .text(second)])
    #expect(flaws([item]) == [.textsOverlap("one", "two")])
  }

  @Test func textStaysInItsBox() {
    let text = TextMark("far too long for this box", at: Point(105, 130))
    #expect(flaws([box("a", left, text: text)]) == [.textOutOfItem(text.text, item: "a")])
  }

  @Test func itemsDoNotOverlap() {
    #expect(flaws([box("a", left), box("b", left.moved(by: Point(90, 40)))]) == [.itemsOverlap("a", "b")])
    #expect(flaws([box("a", left), box("b", left.moved(by: Point(100, 0)))]).isEmpty, "they may touch")
  }

  @Test func linesKeepOutOfWhatIsNotTheirs() {
    let between = box("between", Rect(280, 110, 40, 30))
    let way = [Point(200, 125), Point(400, 125)]
    #expect(
      flaws([box("a", left), box("b", right), between, line("l", way, from: "a", to: "b")])
        == [.lineThroughItem(line: "l", item: "between")])
    let label = Item(
      id: "label", word: "label", title: "", role: .onLine(ids: ["l"], extent: Rect(280, 110, 40, 30)),
      marks: [])
    #expect(flaws([box("a", left), box("b", right), label, line("l", way, from: "a", to: "b")]).isEmpty)
  }

  @Test func aSlantedLineIsHeldToIt() {
    let low = box("low", Rect(250, 300, 100, 100))
    #expect(
      flaws([low, line("l", [Point(200, 200), Point(400, 500)])]) == [
        .lineThroughItem(line: "l", item: "low")
      ])
    #expect(flaws([low, line("l", [Point(200, 350), Point(240, 420), Point(400, 420)])]).isEmpty)
  }

  @Test func linesKeepOutOfFreeTexts() {
    let title = Item(
      id: "t", word: "map", title: "", role: .plain, marks: [.text(TextMark("Title", at: Point(300, 130)))])
    #expect(
      flaws([title, line("l", [Point(200, 125), Point(400, 125)])])
        == [.lineThroughText(line: "l", text: "Title")])
  }

  @Test func linesEndOnBorders() {
    for end in [Point(390, 125), Point(430, 125), Point(400, 170)] {
      #expect(
        flaws([box("a", left), box("b", right), line("l", [Point(200, 125), end], from: "a", to: "b")])
          == [.lineEndsAstray(line: "l", at: "b")], "\(end)")
    }
  }

  @Test func rungsStandUnderTheirColumns() {
    func rung(_ minX: Double) -> Item {
      Item(id: "r", word: "timeline", title: "", role: .rung(of: "a", minX: minX, maxX: 200), marks: [])
    }
    let column = Scene.Column(of: "a", minX: 100, maxX: 200)
    #expect(flaws([rung(100)], columns: [column]).isEmpty)
    #expect(flaws([rung(100.02)], columns: [column]) == [.rungOffColumn(rung: "r")])
    #expect(flaws([rung(100)]) == [.rungOffColumn(rung: "r")], "no such column")
  }

  @Test func nothingLeavesTheCanvas() {
    #expect(flaws([box("a", Rect(950, 10, 100, 20))]) == [.offCanvas(item: "a")])
    #expect(flaws([box("a", Rect(.nan, 10, 100, 20))]).contains(.notANumber(item: "a")))
  }

  private func track(
    _ id: String, _ points: [Point], width: Double, from: String? = nil, to: String? = nil
  ) -> Item {
    Item(
      id: id, word: "route", title: id, role: .track(along: points, width: width, from: from, to: to),
      marks: [.stroke(.polyline(points), width: width)])
  }

  @Test func tracksKeepTheirBreadthOutOfWhatIsNotTheirs() {
    let below = [Point(50, 155), Point(300, 155)]
    #expect(
      flaws([box("a", left), track("t", below, width: 8)])
        == [.lineBesideEdge(line: "t", of: "a", distance: 1)])
    #expect(
      flaws([box("a", left), track("t", below, width: 14)]) == [.lineThroughItem(line: "t", item: "a")])
    let title = Item(
      id: "f", word: "map", title: "", role: .plain, marks: [.text(TextMark("Title", at: Point(100, 150)))])
    #expect(flaws([title, track("t", below, width: 2)]).isEmpty)
    #expect(flaws([title, track("t", below, width: 12)]) == [.lineThroughText(line: "t", text: "Title")])
  }

  @Test func tracksEndOnBorders() {
    let boxes = [box("a", left), box("b", right)]
    let way = [Point(150, 150), Point(150, 300), Point(450, 300), Point(450, 150)]
    #expect(flaws(boxes + [track("t", way, width: 6, from: "a", to: "b")]).isEmpty)
    let deep = way.dropLast() + [Point(450, 130)]
    #expect(
      flaws(boxes + [track("t", Array(deep), width: 6, from: "a", to: "b")])
        == [.lineEndsAstray(line: "t", at: "b")])
  }

  @Test func tracksDoNotRunOnEachOther() {
    let level = [Point(100, 300), Point(500, 300)]
    func beside(_ distance: Double) -> [Point] { [Point(200, 300 + distance), Point(600, 300 + distance)] }
    let upright = [Point(300, 200), Point(300, 400)]
    #expect(flaws([track("t", level, width: 6), track("u", upright, width: 6)]).isEmpty, "they may cross")
    #expect(flaws([track("t", level, width: 6), track("u", beside(9), width: 10)]).isEmpty)
    #expect(
      flaws([track("t", level, width: 6), track("u", beside(7), width: 10)]) == [.tracksTouch("t", "u")])
    #expect(
      flaws([track("t", upright, width: 2), track("u", [Point(301, 390), Point(301, 500)], width: 2)])
        == [.tracksTouch("t", "u")])
  }

  @Test func labelsOfTracksLieOnNoOther() {
    let way = [Point(100, 300), Point(500, 300)]
    let label = Item(
      id: "l", word: "label", title: "", role: .onLine(ids: ["t"], extent: Rect(200, 290, 40, 20)), marks: [])
    let other = track("u", [Point(220, 200), Point(220, 400)], width: 2)
    #expect(flaws([track("t", way, width: 6), label]).isEmpty)
    #expect(flaws([track("t", way, width: 6), label, other]) == [.lineThroughItem(line: "u", item: "l")])
  }
}

extension SceneFlawTests {
  /// The frame of a group stands around things: what lies on its edges, a sign or a text, it must not meet.
  @Test func framesRunThroughNothing() {
    func scene(_ box: Rect) -> Scene {
      let frame = Rect(50, 50, 300, 200)
      var group = Item(
        id: "group-1", word: "group", title: "", role: .plain,
        marks: Frame.group.marks(around: frame, name: ["Shop"], at: 70, onLowerEdge: true))
      group.outline = [
        Point(frame.minX, frame.minY), Point(frame.maxX, frame.minY), Point(frame.maxX, frame.maxY),
        Point(frame.minX, frame.maxY),
      ]
      let note = Item(
        id: "n", word: "map", title: "", role: .plain,
        marks: [.text(TextMark("Text", at: Point(box.minX + 2, box.midY), size: 11))])
      let thing = Item(
        id: "a", word: "process", title: "", role: .solid(extent: box), marks: [.outline(.rectangle(box))])
      return Scene(size: Size(1000, 1000), title: "", description: "", items: [group, thing, note])
    }
    #expect(SceneLinter.flaws(of: scene(Rect(100, 100, 60, 40))).isEmpty)
    #expect(
      SceneLinter.flaws(of: scene(Rect(340, 100, 60, 40))) == [
        .frameThroughItem(frame: "group-1", item: "a"), .frameThroughText(frame: "group-1", text: "Text"),
      ])
    #expect(SceneLinter.flaws(of: scene(Rect(400, 100, 60, 40))).isEmpty)
  }
}
