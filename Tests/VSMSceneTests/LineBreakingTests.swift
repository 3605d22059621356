import Testing

@testable import VSMScene

/// Where texts are broken, measured in characters.
@Suite struct LineBreakingTests {
  private func lines(_ text: String, _ most: Int) -> [String] {
    LineBreaking.lines(of: text) { $0.count <= most }
  }

  @Test func linesBreakBetweenWords() {
    #expect(lines("Check the credit", 9) == ["Check the", "credit"])
    #expect(lines("", 9) == [""])
    #expect(lines("Qualitätsprüfung", 9) == ["Qualität-", "sprüfung"])
  }

  @Test func aMarkStaysWithItsWord() {
    #expect(lines("Est-il complet ?", 14) == ["Est-il", "complet ?"])
    #expect(lines("Dossier « complet »", 11) == ["Dossier", "« complet »"])
    #expect(lines("Poids 5 %", 7) == ["Poids", "5 %"])
    #expect(lines("Prix : bas", 6) == ["Prix :", "bas"])
  }

  @Test func aNumberKeepsItsUnit() {
    #expect(lines("Sequence call, 4 h ahead", 16) == ["Sequence call,", "4 h ahead"])
    #expect(lines("Changeover < 10 min", 15) == ["Changeover", "< 10 min"])
    #expect(lines("Level 2 with a lift", 9) == ["Level 2", "with a", "lift"])
    #expect(lines("Каждые 10 мин", 9) == ["Каждые", "10 мин"])
  }

  @Test func aJoiningMarkMayBeginALineWithItsWord() {
    #expect(lines("Wash & dry", 6) == ["Wash &", "dry"])
    #expect(lines("Washing & dry", 7) == ["Washing", "& dry"])
  }

  @Test func aWordThatIsTooWideGivesItsMarkALetter() {
    #expect(lines("Complete?", 8) == ["Complet-", "e?"])
    #expect(lines("Complet ?", 8) == ["Comple-", "t ?"])
    #expect(lines("(abcdefgh)", 9) == ["(abcdefg-", "h)"])
    #expect(lines("Ja wirklich!!", 8) == ["Ja", "wirklic-", "h!!"])
  }

  @Test func wordsAreBrokenWithHyphensWhereTheirScriptHasThem() {
    #expect(lines("Vertriebsgesellschaft", 12) == ["Vertriebsge-", "sellschaft"])
    #expect(lines("Производственный", 10) == ["Производс-", "твенный"])
    #expect(lines("Παραγγελιοδόχος", 10) == ["Παραγγελι-", "οδόχος"])
    #expect(lines("生産管理システム", 4) == ["生産管理", "システム"])
    #expect(lines("AB12345678", 5) == ["AB123", "45678"], "no hyphen in a number")
    #expect(lines("abc", 1) == ["a", "b", "c"], "no room for one")
  }

  @Test func rowsOfMarksAreBrokenAnywhere() {
    #expect(lines("=======", 3) == ["===", "===", "="])
    #expect(lines("a ? ? ? ?", 3).allSatisfy { $0.count <= 3 })
    #expect(lines("+ + + + +", 4).allSatisfy { $0.count <= 4 })
  }

  @Test func noLineIsAMarkAloneAndNothingIsLost() {
    let texts = [
      "Commande complète ?", "Wie oft ? Warum ! Und « jetzt » ?", "Größe : 5 % & mehr", "¿ Listo ?",
      "$ 5 – € 6",
      "Vollständigkeitsprüfung?", "a · b · c",
    ]
    for text in texts {
      for most in 6...20 {
        let broken = lines(text, most)
        #expect(broken.allSatisfy { $0.count <= most }, "\(broken)")
        #expect(broken.allSatisfy { $0.contains { $0.isLetter || $0.isNumber } }, "\(broken) at \(most)")
        // But for spaces at breaks, and hyphens where words are broken.
        #expect(broken.joined().filter { !" -".contains($0) } == text.filter { $0 != " " })
      }
    }
  }

  @Test func linesAreBrokenByTheirWidth() {
    let width = TextMetrics.width(of: "Complete", size: 11)
    #expect(TextMetrics.lines(of: "Complete?", within: width, size: 11).last == "e?")
  }
}
