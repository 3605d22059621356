import Foundation
import Testing

/// `--language` and `language` in a map as a user meets them.
@Suite struct LanguageCommandTests {
  private static let map = """
    map "M" { language pl }
    calendar { shifts 1  shift 8h }
    customer c "C" { demand 480/day }
    stream {
      process a "A" { C/T 45s  operators 2 }
      inventory 960
      c
    }
    """

  @Test func theOptionOverridesTheMap() throws {
    try withTool { vsm, folder throws in
      try folder.write(Self.map, to: "m.vsm")
      // 960 pieces ÷ 480 a day = 2 days.
      #expect(try vsm("metrics", "m.vsm").output.contains(/Czas przejścia +2,0 d/))
      #expect(try vsm("metrics", "m.vsm", "--language", "en").output.contains(/Lead time +2.0 d/))
      #expect(try vsm("describe", "m.vsm", "--language", "fr").output.contains("2 opérateurs"))
      #expect(try vsm("describe", "m.vsm").output.contains("2 operatorzy"))
      #expect(try vsm("m.vsm", "-", "-f", "svg").output.contains(">Takt<"))
      #expect(try vsm("m.vsm", "-", "-f", "svg", "--language", "zh").output.contains(">生产前置时间<"))
      #expect(try vsm("m.vsm", "-", "-f", "dot", "--language", "ja").output.contains("45秒"))
    }
  }

  @Test func aLanguageThatThereIsNotIsRefusedWithTheList() throws {
    try withTool { vsm, folder throws in
      try folder.write(Self.map, to: "m.vsm")
      let refused = try vsm("m.vsm", "--language", "tlh")
      #expect(refused.status == 64)
      #expect(
        refused.errors.contains("‘tlh’ is not a language. Languages: en, de, es, fr, pt, it, pl, zh, ja."))
    }
  }

  @Test func messagesStayEnglish() throws {
    try withTool { vsm, folder throws in
      let text = Self.map.replacing("C/T 45s", with: "C/T 75s") + "\ntarget lead-time <= 1d\n"
      try folder.write(text, to: "m.vsm")
      let checked = try vsm("check", "m.vsm")
      #expect((checked.output + checked.errors).contains("lead-time is 2.0 d"))
    }
  }
}
