import Testing
import VSMDiagnostics
import VSMModel
import VSMSyntax

/// Any bytes at all give a message and no trap, in bounded time and memory.
@Suite struct HostileInputTests {
  private func codes(_ bytes: [UInt8]) -> [String] {
    ValueStreamMap.read(SourceFile(name: "t", bytes: bytes)).diagnostics.map(\.code)
  }

  private func codes(_ text: String) -> [String] { codes(Array(text.utf8)) }

  @Test func nulBytes() {
    #expect(codes([0x6D, 0x00, 0x61]) == ["E002"])
    #expect(codes([UInt8](repeating: 0, count: 100)) == ["E002"])
    #expect(codes([0x6D, 0x00, 0x61, 0x00]) == ["E001"], "UTF-16 without its mark")
    #expect(codes([0x00, 0x6D, 0x00, 0x61]) == ["E001"], "UTF-16 without its mark")
  }

  @Test func invalidUTF8() {
    #expect(codes([0x6D, 0xC3, 0x28]) == ["E001"])
    #expect(codes([0xFF, 0xFE, 0x6D, 0x00]) == ["E001"])
    #expect(codes([0xED, 0xA0, 0x80]) == ["E001"], "a surrogate")
    #expect(codes([0xC0, 0xAF]) == ["E001"], "an overlong form")
    #expect(codes([0xF0, 0x9F, 0x98]) == ["E001"], "cut off")
  }

  @Test func byteOrderMarkAndLineEndsAreNoProblem() throws {
    let lines = "map \"x\"\nstream {\n process a { C/T 1s }\n}\n"
    #expect(codes("\u{FEFF}" + lines).isEmpty)
    #expect(codes(lines.split(separator: "\n").joined(separator: "\r\n")).isEmpty)
    #expect(codes(lines.split(separator: "\n").joined(separator: "\r")).isEmpty)
  }

  @Test func columnsAreRightAfterAByteOrderMarkAndWithCRLF() {
    let source = SourceFile(name: "t", text: "\u{FEFF}map \"ü\"\r\nstraem {\r\n}\r\n")
    let first = ValueStreamMap.read(source).diagnostics.first
    #expect(first.map { source.location(of: $0.span.start) } == SourceLocation(line: 2, column: 1))
    #expect(source.location(of: 3) == SourceLocation(line: 1, column: 1))
    #expect(source.location(of: 10) == SourceLocation(line: 1, column: 7))
  }

  @Test func hundredThousandBraces() {
    let codes = codes(String(repeating: "{", count: 100_000))
    #expect(codes.contains("E104"))
    #expect(codes.count < 5)
    #expect(!self.codes("stream " + String(repeating: "{ a ", count: 100_000)).isEmpty)
    #expect(self.codes(String(repeating: "}", count: 100_000)).last == "E106")
  }

  @Test func manyMisplacedLines() {
    let notes = String(repeating: "note a \"x\"\n", count: 20_000)
    #expect(codes("stream {\nprocess a\n" + notes + "}\n").last == "E106")
    #expect(codes("stream {\nprocess a\n" + notes).first == "E102")
    #expect(codes(String(repeating: "stream {\nnote a \"x\"\n", count: 20_000)).first == "E102")
  }

  @Test func aFileThatIsTooLarge() {
    #expect(codes([UInt8](repeating: 0x61, count: Limits.sourceBytes + 1)) == ["E003"])
  }

  @Test func oneEndlessLine() {
    let word = String(repeating: "a", count: 2_000_000)
    let source = SourceFile(name: "t", text: "stream {\n process \(word) \(word)\n}")
    let diagnostics = ValueStreamMap.read(source).diagnostics
    #expect(!diagnostics.isEmpty)
    // The message shows the place, not the line.
    #expect(HumanReporter().report(diagnostics, in: source).count < 2000)
  }

  @Test func tooManyProblemsAreCutOff() {
    let codes = codes(String(repeating: "bogus x y\n", count: 5000))
    #expect(codes.count == Limits.problems + 1)
    #expect(codes.last == "E106")
  }

  @Test func tooManyStatements() {
    let text = String(repeating: "supplier\n", count: 10) + String(repeating: "\n", count: 10)
    #expect(codes(text).count == 10)
    let many = "stream {\n" + String(repeating: " push\n", count: Limits.statements + 5) + "}"
    #expect(codes(many).contains("E105") || codes(many).contains("E106"))
  }

  @Test func terminalsAreSafeFromFiles() {
    let source = SourceFile(name: "t", text: "stream {\n process \"\u{1B}[31mred\u{9B}\u{202E}\"\n}")
    let report = HumanReporter(color: false).report(ValueStreamMap.read(source).diagnostics, in: source)
    for scalar in report.unicodeScalars {
      #expect(scalar == "\n" || (scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)))
      #expect(scalar != "\u{202E}")
    }
  }
}
