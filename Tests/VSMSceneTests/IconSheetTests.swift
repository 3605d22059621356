import Testing
import VSMSyntax

@testable import VSMScene

/// The table of icons, and the sheet that shows it.
@Suite struct IconSheetTests {
  private let all = Glyph.all + Glyph.lines

  @Test func theSheetHasNoFlaw() {
    #expect(SceneLinter.flaws(of: IconSheet.scene) == [])
  }

  @Test func theSheetShowsEveryIconWithItsTexts() {
    let items = Dictionary(grouping: IconSheet.scene.items, by: \.word)
    for glyph in all {
      let item = items[glyph.word]?.first
      let texts = (item?.marks ?? []).compactMap { if case .text(let text) = $0 { text.text } else { nil } }
      #expect(texts.contains(glyph.name), "\(glyph.word)")
      #expect(texts.joined(separator: " ").contains(glyph.meaning), "\(glyph.word)")
    }
  }

  /// Words that say something of the whole map, draw only what stands within them, or are gone once it is put together.
  private let drawNothing: Set<Word> = Set(Word.all(of: .composing)).union([
    .map, .calendar, .conventions, .stream, .recovery, .target, .icon, .resource, .factor, .site,
  ])

  @Test func everyWordThatDrawsHasItsIcon() {
    let first = Set(all.compactMap { $0.word.split(separator: " ").first.map(String.init) })
    for word in Word.allCases where !drawNothing.contains(word) {
      #expect(first.contains(word.rawValue), "\(word.rawValue) has no icon")
    }
    for word in drawNothing { #expect(Glyph.named(word.rawValue) == nil, "\(word.rawValue)") }
  }

  /// What maps draw by its word: without its entry in the table it would be written in a box.
  @Test(
    arguments: Word.stocks + Word.vehicles + Word.all(of: .information) + Word.all(of: .remark) + [
      .controlCentre, .levelling, .kanbanPost,
    ])
  func everySignIsInTheTable(_ word: Word) {
    let isLine = Glyph.isLine(word)
    #expect((Glyph.drawn(word) != nil) != isLine, "\(word.rawValue) has no drawing, or two")
    #expect((Glyph.sign(onLineOf: word) == nil) == isLine)
  }

  @Test func aWordWithoutAnIconIsWritten() {
    let sign = Glyph.icon(of: .calendar)
    let texts = sign.sample.compactMap { if case .text(let text) = $0 { text.text } else { nil } }
    #expect(texts == [Word.calendar.title])
  }

  @Test func everyRungHasASignOfItsOwn() {
    var marks: Set<[Mark]> = []
    for rung in RecoveryRung.allCases {
      let sign = Glyph.sign(of: rung)
      #expect(sign.word == rung.rawValue)
      #expect(Glyph.named(rung.rawValue)?.name == sign.name)
      marks.insert(sign.sample)
    }
    #expect(marks.count == RecoveryRung.allCases.count)
  }

  @Test func wordsAndNamesAreUnique() {
    #expect(Set(all.map(\.word)).count == all.count)
    #expect(Set(all.map(\.name)).count == all.count)
    for glyph in all { #expect(Glyph.named(glyph.word)?.name == glyph.name) }
  }

  /// Companies are factories wherever they stand; labels tell the two stocks apart; both systems are cylinders.
  private let alike: [Set<String>] = [
    ["supplier", "customer", "external", "source"], ["buffer", "safety-stock"], ["mrp", "database"],
  ]

  @Test func noTwoIconsLookAlike() {
    let box = Rect(0, 0, 100, 60)
    for (index, first) in all.enumerated() {
      for second in all[(index + 1)...] where first.marks(box) == second.marks(box) {
        #expect(
          alike.contains { $0.contains(first.word) && $0.contains(second.word) },
          "\(first.word), \(second.word)")
      }
    }
  }

  @Test(arguments: [1.0, 1.4, 2.5])
  func everyIconStaysInItsBox(wider: Double) {
    for glyph in all {
      let box = Rect(7, 11, glyph.size.width * wider, glyph.size.height)
      for mark in glyph.marks(box) {
        switch mark {
        case .text(let text): #expect(box.contains(text.box), "\(glyph.word): \(text.text)")
        case .path(let path, _, _):
          let bounds = Path.polyline(path.flattened).bounds
          #expect(
            bounds.map { box.contains($0, tolerance: 0.3) } == true,
            "\(glyph.word) \(String(describing: bounds))")
        }
      }
    }
  }

  @Test func whatTheSheetShowsBesideAnIconStaysInItsBox() {
    for glyph in all {
      let box = Rect(7, 11, glyph.sheetSize.width, glyph.sheetSize.height)
      for case .text(let text) in glyph.sheetMarks(box) {
        #expect(box.contains(text.box), "\(glyph.word): \(text.text)")
      }
    }
  }

  /// The proportions and parts that the notation gives.
  @Test func iconsAreThoseOfTheNotation() throws {
    func texts(_ word: String) -> [String] {
      guard let glyph = Glyph.named(word) else { return [] }
      return glyph.sheetMarks(Rect(0, 0, glyph.sheetSize.width, glyph.sheetSize.height))
        .compactMap { if case .text(let text) = $0 { text.text } else { nil } }
    }
    for word in ["supplier", "customer", "process", "shared"] {
      #expect(Glyph.named(word)?.sheetSize == Size(100, 70), "\(word)")
    }
    #expect(texts("process") == ["1"])
    #expect(texts("fifo") == ["max 20pcs", "FIFO"])
    #expect(texts("control") == ["MRP"])
    // The shared process is the box with its band, and hatching in its body only.
    let box = Rect(0, 0, 100, 70)
    let shared = Glyph.sharedProcess.marks(box)
    #expect(ProcessBox.frame(box).allSatisfy(shared.contains))
    let hatching = shared.compactMap { mark -> Rect? in
      if case .path(let path, nil, .some(let stroke)) = mark, stroke.ink == .faint {
        path.bounds
      } else {
        nil
      }
    }
    #expect(try #require(hatching.first).minY >= ProcessBox.bandHeight)
  }

  @Test func aBurstHasTwelveToSixteenPoints() {
    guard case .path(let path, _, _)? = Glyph.burst.marks(Rect(-1, -1, 2, 2)).first else { return }
    let radii = path.flattened.map(\.length)
    #expect((12...16).contains(radii.count { $0 > 0.99 }))
    #expect(radii.allSatisfy { abs($0 - 1) < 0.01 || abs($0 - 0.75) < 0.01 })
  }

  @Test func theShaftOfPushTakesTwoThirdsOfItsHead() throws {
    let box = Rect(0, 0, 100, 100)
    let bounds = try #require(Glyph.named("push")).marks(box).compactMap { mark -> Rect? in
      if case .path(let path, _, _) = mark { path.bounds } else { nil }
    }
    func rounded(_ box: Rect?) -> [Double]? {
      box.map { [$0.minX, $0.minY, $0.maxX, $0.maxY].map { $0.rounded() } }
    }
    #expect(rounded(bounds.first) == [0, 17, 75, 83])
    #expect(rounded(bounds.last) == [75, 0, 100, 100])
    let stripes = bounds.dropFirst().dropLast().compactMap(rounded).map { [$0[0], $0[2]] }
    #expect(stripes == [[0, 12], [24, 36], [48, 60], [72, 75]])
  }

  @Test func textBoxesLieWithinTheirIcons() {
    for glyph in all {
      guard let textBox = glyph.textBox else { continue }
      let box = Rect(3, 5, glyph.size.width, glyph.size.height)
      let inside = textBox(box)
      #expect(box.contains(inside) && inside.width > 10 && inside.height > 8, "\(glyph.word) \(inside)")
    }
  }
}
