import TestMaps
import Foundation
import Testing
import VSMAnalysis
import VSMDiagnostics
import VSMModel
import VSMSyntax
import VSMWords

@testable import VSMDrawing
@testable import VSMScene

/// Texts as Chromium sets them stay within the widths that the layout reserves. Skipped where there is no Chromium.
@Suite(.enabled(if: Browser.isThere)) struct TextExtentTests {
  private static let labels: [(script: String, labels: [String])] = [
    (
      "Latin", ["Final inspection", "WWW MMM @@ %%", "lift iii jlt", "1,234,567.89 LH", "C/T = 39 s; > takt"]
    ),
    (
      "accented",
      [
        "Übergabe an den Versand", "Łódź, żywność, źrebię", "Kiểm tra chất lượng", "Œuvre naïve, façonnée",
        "Cafe\u{301}",
      ]
    ),
    ("Cyrillic", ["Сборка корпуса", "Щётка, ЖЭК, ШИЩ", "Ґава, їжак, ђак"]),
    ("Greek", ["Συναρμολόγηση", "ΏΜΕΓΑ Ψ Ω", "ἀρχὴ ὧδε"]),
    ("CJK", ["溶接工程", "最終検査（出荷前）", "カタカナ ひらがな", "용접 공정", "焊接与组装", "ﾊﾝｶｸ", "Ａ１"]),
    ("emoji", ["🏭🚚📦", "⚠️ Stop", "⚙️ 🛠️", "👷‍♀️", "🇩🇪 🇯🇵", "1️⃣", "✅ ⏱ ♻️", "👍🏽"]),
    (
      "signs",
      ["→ ↑ ⇒ ↔", "✓ ✗ ★ ▲ ● ■", "≤ ≥ ≠ ≈ ∞ √ ∑", "½ ¼ ⅓ ² ³", "€ £ ¥ ₽ ₹", "№ ™ © … — ‰", "① ⑩ ⚙ ☎ ♻ ⚠"]
    ),
    ("other", ["ทดสอบคุณภาพ", "हिन्दी परीक्षण", "تجميع واختبار", "בדיקה סופית", "შეკრება", "Հավաքում"]),
  ]

  /// All sizes of the map layout.
  private static let sizes = [
    Measure.titleSize, Measure.subtitleSize, Measure.bodySize, Measure.nameSize, Measure.smallSize,
  ]

  private static func texts(_ labels: [String]) -> [TextMark] {
    sizes.flatMap { size in
      [TextMark.Weight.regular, .bold].flatMap { weight in
        labels.map { TextMark($0, at: Point(10, 40), size: size, weight: weight) }
      }
    }
  }

  private static func page(_ texts: [TextMark]) -> Scene {
    let item = Item(id: "texts", word: "map", title: "", role: .plain, marks: texts.map { .text($0) })
    return Scene(size: Size(400, 100), title: "", description: "", items: [item])
  }

  /// The fonts that the picture asks for have the widths of the table: Arial, and Liberation Sans after it, which
  /// is as wide glyph by glyph; signs that they lack come from whatever font has them. Where none of the three is
  /// installed another one stands in. DejaVu Sans, the broadest that systems come with, is up to a quarter wider:
  /// it goes over its room, within a bound.
  private static let preferred = "Arial, 'Liberation Sans', Helvetica, sans-serif"
  private static let fallback = "'DejaVu Sans', sans-serif"

  @Test func textsStayWithinTheirWidths() throws {
    var scenes = Dictionary(
      uniqueKeysWithValues: Self.labels.map { ($0.script, Self.page(Self.texts($0.labels))) })
    for kind in RandomMap.Kind.allCases {
      for seed: UInt64 in 0..<5 {
        var random = RandomMap(seed: seed)
        scenes["\(kind) \(seed)"] = try scene(of: random.text(of: kind))
      }
    }
    let measured = try Browser.widths(of: scenes, families: [Self.preferred, Self.fallback])
    for (name, scene) in scenes.sorted(by: { $0.key < $1.key }) {
      for (family, most) in [(Self.preferred, 1.0), (Self.fallback, 1.28)] {
        let widths = try #require(measured[name]?[family])
        let texts = scene.texts
        try #require(widths.count == texts.count && !texts.isEmpty)
        let ratios = zip(widths, texts).map { $0 / $1.reserved }
        let worst = try #require(zip(ratios, texts).max { $0.0 < $1.0 })
        let said = worst.0.formatted(.number.precision(.fractionLength(3)))
        if Self.labels.contains(where: { $0.script == name }) { print("\(name), \(family): at most \(said)") }
        #expect(
          worst.0 <= most,
          "\(name), \(family): \(said) of ‘\(worst.1.text)’ at \(worst.1.size) \(worst.1.weight)")
        #expect(worst.0 > 0.5, "measured at all")
      }
    }
  }

  /// What each language says, and the samples in it, in the fonts that its pictures ask for.
  @Test func textsOfEachLanguageStayWithinTheirWidths() throws {
    for language in Language.allCases where language != .english {
      let catalogue = try #require(Catalogue.of(language))
      let lines = catalogue.texts.values.sorted().map { String($0.prefix(80)) }
      let marks = lines.flatMap { line in
        [
          TextMark(line, at: Point(10, 40), size: Measure.bodySize),
          TextMark(line, at: Point(10, 40), size: Measure.nameSize, weight: .bold),
        ]
      }
      var scenes = ["catalogue": Self.page(marks)]
      for name in ["acme-current", "plant-gearbox", "laptop-take-back"] {
        let file = SceneLinterTests.samples.appending(path: "\(name).vsm")
        let text = try String(contentsOf: file, encoding: .utf8)
        let map = try #require(ValueStreamMap.read(SourceFile(name: name, text: text)).map)
        let spoken = map.speaking(language)
        scenes[name] = MapLayout.scene(of: spoken, Figures(of: spoken))
      }
      let family =
        (["Arial", "'Liberation Sans'", "Helvetica"] + language.fonts.map { "'\($0)'" })
        .joined(separator: ", ") + ", sans-serif"
      let measured = try Browser.widths(of: scenes, families: [family])
      for (name, scene) in scenes.sorted(by: { $0.key < $1.key }) {
        let widths = try #require(measured[name]?[family])
        let texts = scene.texts
        try #require(widths.count == texts.count && !texts.isEmpty)
        let worst = try #require(
          zip(zip(widths, texts).map { $0 / $1.reserved }, texts).max { $0.0 < $1.0 })
        let said = worst.0.formatted(.number.precision(.fractionLength(3)))
        print("\(language.code), \(name): \(texts.count) texts, at most \(said) of their room")
        #expect(worst.0 <= 1, "\(language.code), \(name): \(said) of ‘\(worst.1.text)’")
        #expect(worst.0 > 0.5, "measured at all")
      }
    }
  }
}
