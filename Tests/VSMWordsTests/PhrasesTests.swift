import Testing
import VSMWords

/// What the value of a language's phrases does with texts, numbers and plurals.
@Suite struct PhrasesTests {
  private static let texts = [
    "Lead time": "Durchlaufzeit", "{0} of {1}": "{1}: {0}",
    "{0} step | {0} steps": "{0} Schritt | {0} Schritte",
    "unit pcs": "Stk", "{0} and {1}": "{0} und {1}",
  ]
  private let german = Phrases(.german, texts: texts)

  @Test func aTextIsLookedUpAndElseEnglish() {
    #expect(german["Lead time"] == "Durchlaufzeit")
    #expect(german["Takt"] == "Takt")
    #expect(Phrases.english["Lead time"] == "Lead time")
  }

  @Test func placesAreFilledInTheOrderOfTheLanguage() {
    let (three, eight) = ("3", "8")
    #expect(german("\(three) of \(eight)") == "8: 3")
    // What is filled in is never read again, and what is no place stays.
    #expect(german("\("{1}") of \("{0}")") == "{0}: {1}")
    #expect(Phrases.english("{a} {9} \("x")") == "{a} {9} x")
  }

  @Test func whatStandsInAPlaceIsSaidInTheLanguage() {
    let inner: Phrase = "\(figure: "1.5 pcs") of \(money: "$2.50", "$")"
    #expect(german("\(word: "Lead time") of \(inner)") == "2,50 $: 1,5 Stk: Durchlaufzeit")
    #expect(Phrases.english("\(word: "Lead time") of \(inner)") == "Lead time of 1.5 pcs of $2.50")
    #expect(german(Phrase(verbatim: "Lead time {0}")) == "Lead time {0}")
  }

  @Test func whatIsCountedHasItsForm() {
    #expect(german.counted("{0} step", "{0} steps", "1") == "1 Schritt")
    #expect(german.counted("{0} step", "{0} steps", "2.5") == "2,5 Schritte")
    #expect(Phrases.english.counted("{0} step", "{0} steps", "1") == "1 step")
    #expect(Phrases.english.counted("{0} step", "{0} steps", "1–2") == "1–2 steps")
  }

  @Test(arguments: [
    ("1", "operator"), ("2", "operatorzy"), ("4", "operatorzy"), ("5", "operatorów"), ("12", "operatorów"),
    ("22", "operatorzy"), ("112", "operatorów"), ("1.5", "operatorów"), ("1,004", "operatorzy"),
  ])
  func polishHasThreeForms(number: String, noun: String) {
    let polish = Phrases(
      .polish, texts: ["{0} operator | {0} operators": "{0} operator | {0} operatorzy | {0} operatorów"])
    #expect(polish.counted("{0} operator", "{0} operators", number).hasSuffix(" " + noun))
  }

  @Test(arguments: [
    (Language.german, "1,234.5 s", "1.234,5 s"), (.german, "20 pcs", "20 Stk"), (.german, "66.7 %", "66,7 %"),
    (.german, "20.1–27.3 d", "20,1–27,3 d"), (.german, "1, 2", "1, 2"), (.german, "1.2e15", "1,2e15"),
    (.french, "12,000", "12\u{A0}000"), (.polish, "85.5 %", "85,5%"), (.italian, "85 % – 90 %", "85% – 90%"),
    (.english, "1,234.5 s 85 %", "1,234.5 s 85 %"), (.japanese, "1,234.5", "1,234.5"),
  ])
  func figuresAreWrittenAsTheLanguageDoes(language: Language, english: String, text: String) {
    #expect(Phrases(language, texts: Self.texts).figure(english) == text)
  }

  @Test func unitsInChineseCharactersStandRightBehind() {
    let chinese = Phrases(.chinese, texts: ["unit d": "天", "unit h": "小时", "unit min": "分钟"])
    #expect(chinese.figure("7.6 d") == "7.6天")
    #expect(chinese.figure("2 h 15 min") == "2小时15分钟")
    #expect(chinese.figure("2 min – 3 h") == "2分钟 – 3小时")
  }

  @Test func moneyStandsWhereTheLanguageWantsIt() {
    #expect(german.money("$1,094.26", "$") == "1.094,26 $")
    #expect(german.money("−$4", "$") == "−4 $")
    #expect(german.money("$3–$5", "$") == "3 $–5 $")
    #expect(Phrases(.japanese, texts: [:]).money("¥1,200", "¥") == "¥1,200")
    #expect(Phrases.english.money("$1,094.26", "$") == "$1,094.26")
  }

  @Test func datesAreWrittenAsTheLanguageDoes() {
    let dates = Language.allCases.map { Phrases($0, texts: [:]).date(year: 2026, month: 3, day: 9) }
    #expect(
      dates == [
        "2026-03-09", "09.03.2026", "09/03/2026", "09/03/2026", "09/03/2026", "09/03/2026", "09.03.2026",
        "2026年3月9日", "2026年3月9日",
      ])
  }

  @Test func aListHasItsConjunction() {
    #expect(german.list(["A", "B", "C"]) == "A, B und C")
    #expect(german.list(["A"]) == "A")
    #expect(german.list([]) == "")
  }

  @Test func germanNounsKeepTheirCapital() {
    #expect(german.inSentence("Durchlaufzeit") == "Durchlaufzeit")
    #expect(Phrases.english.inSentence("Lead time") == "lead time")
    #expect(Phrases.english.inSentence("PCE") == "PCE")
  }

  @Test func whatIsNoEntryIsTold() {
    let catalogue = Catalogue("# said\nA => B\n\nno entry\nA => C\n => D\n")
    #expect(catalogue.texts == ["A": "C"])
    #expect(catalogue.repeated == ["A"])
    #expect(catalogue.strayLines == ["no entry", " => D"])
  }
}
