import Testing
import VSMDiagnostics

@Suite struct MediumTests {
  /// Some of them the compiler takes in no literal.
  private func text(_ code: UInt32) -> String { Unicode.Scalar(code).map { String($0) } ?? "" }

  @Test func plainTextStays() {
    for text in ["", "Weld #1", "Schweißen – 溶接 👨‍👩‍👧", "لحام\u{200F} \u{61C}", "e\u{301}", "a\u{A0}b"] {
      for medium in [Medium.terminal, .picture, .json] { #expect(medium.safe(text) == text) }
    }
  }

  @Test func whatATerminalWouldObeyIsSeen() {
    #expect(
      Medium.terminal.safe("a\u{1B}[31m\u{9B}2J\u{202E}b\u{7F}") == "a\u{FFFD}[31m\u{FFFD}2J\u{FFFD}b\u{FFFD}"
    )
    #expect(Medium.terminal.safe("a\nb\r\nc\u{2028}d\u{85}e\tf") == "a b  c d e f")
    for code: UInt32 in [0xFEFF, 0xFFFE, 0xFFFF, 0xFDD0, 0xFDEF, 0x1FFFE, 0x10FFFF] {
      #expect(Medium.terminal.safe("a" + text(code)) == "a\u{FFFD}")
    }
  }

  @Test func aPictureLeavesOutWhatTurnsTextRound() {
    #expect(Medium.picture.safe("a\u{202E}b\u{2066}c\u{9B}d\ne") == "abc\u{FFFD}d e")
  }

  @Test func JSONGivesEveryScalarBack() {
    #expect(Medium.json.safe("\u{1B}\u{9B}\u{202E}\u{2028}\u{FEFF}") == #"\u001b\u009b\u202e\u2028\ufeff"#)
    #expect(Medium.json.safe(text(0x1FFFE)) == #"\ud83f\udffe"#)
  }

  @Test func whatAMediumTakesForItsOwnIsWrittenSo() {
    for (medium, text, written) in [
      (Medium.xml, "a<b>&\"c'", "a&lt;b&gt;&amp;&quot;c'"),
      (
        .markdown, "a|b\\*c_ `d` <i>@me $x$ [y](z) ~#&",
        ##"a\|b\\\*c\_ \`d\` &lt;i&gt;&#64;me &#36;x&#36; \[y\](z) \~\#&amp;"##
      ),
      (.githubText, "10 %, a::b", "10 %25, a::b"), (.githubProperty, "10 %, a::b", "10 %25%2C a%3A%3Ab"),
      (.azureText, "10 %; ]", "10 %AZP25; ]"), (.azureProperty, "10 %; ]", "10 %AZP25%3B %5D"),
      (.teamCity, "a|b'[c]", "a||b|'|[c|]"),
    ] {
      #expect(medium.safe(text) == written)
      #expect(medium.safe("plain") == "plain")
      // A line ends nowhere but at its end.
      #expect(medium.safe("a\nb\r\u{1B}\u{202E}\u{2028}") == "a b \u{FFFD}\u{FFFD} ")
    }
  }
}
