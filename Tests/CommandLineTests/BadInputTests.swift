import Testing

/// What is no valid map: a message with its code, exit status 1, and a picture that is there stays.
@Suite struct BadInputTests {
  struct Case: CustomTestStringConvertible {
    let what: String
    let bytes: [UInt8]
    let code: String
    var testDescription: String { what }

    init(_ what: String, _ bytes: [UInt8], _ code: String) {
      self.what = what
      self.bytes = bytes
      self.code = code
    }

    init(_ what: String, _ text: String, _ code: String) {
      self.init(what, Array(text.utf8), code)
    }
  }

  static func stream(_ line: String) -> String { "map \"M\"\nstream {\n  \(line)\n}\n" }

  static let cases = [
    Case("an empty file", "", "E100"),
    Case("only notes", "# nothing\n\n", "E100"),
    Case("a NUL byte", Array("map \"A\u{0}B\"\n".utf8), "E002"),
    Case("invalid UTF-8", Array("map \"A".utf8) + [0xC3, 0x28] + Array("\"\n".utf8), "E001"),
    Case("UTF-16", [0xFF, 0xFE, 0x6D, 0x00, 0x61, 0x00], "E001"),
    Case("100,000 nested braces", String(repeating: "stream {", count: 100_000), "E104"),
    Case("100,000 bare braces", "stream " + String(repeating: "{", count: 100_000), "E104"),
    Case("a line of 50 MB", [UInt8](repeating: UInt8(ascii: "x"), count: 50_000_000), "E003"),
    Case("a number beyond all bounds", stream("inventory \"A\" 9e999d"), "E009"),
    Case("a negative quantity", stream("inventory \"A\" -5pcs"), "E117"),
    Case("no unit", stream("process a \"A\" { C/T 39 }"), "E114"),
    Case("the wrong unit", stream("process a \"A\" { C/T 39kg }"), "E115"),
    Case("an unclosed string", stream("process a \"A { C/T 39s }"), "E006"),
    Case("an unclosed block", "map \"M\"\nstream {\n  process a \"A\" { C/T 39s\n", "E102"),
    Case("a name twice", stream("process a \"A\"\n  process a \"B\""), "E202"),
    Case("an unknown name", stream("process a \"A\"") + "kaizen b \"Better\"\n", "E203"),
    Case("a stream that names nothing", "map \"M\"\nstream {\n}\n", "E205"),
    Case("no stream", "map \"M\"\n", "E200"),
    Case("a picture", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00], "E010"),
  ]

  @Test(arguments: cases)
  func isRefused(_ bad: Case) throws {
    try withTool { vsm, folder throws in
      try folder.write(bad.bytes, to: "bad.vsm")
      try folder.write("as it was", to: "bad.svg")
      try folder.age("bad.svg")
      for command in [["render", "bad.vsm"], ["check", "bad.vsm"], ["metrics", "bad.vsm"]] {
        let result = try vsm.run(command)
        #expect(result.status == 1)
        #expect(result.errors.contains("error[\(bad.code)"))
        #expect(result.errors.contains("--> bad.vsm:"))
        #expect(result.errors.contains(" in bad.vsm"))
        #expect(result.output.isEmpty)
        // However large the file, what is said of it fits on some screens.
        #expect(result.errors.utf8.count < 60_000)
      }
      #expect(try folder.text("bad.svg") == "as it was")
      #expect(try folder.isAged("bad.svg"))
      #expect(try folder.names() == ["bad.svg", "bad.vsm", "good.vsm"])
    }
  }

  @Test func fromStandardInputToo() throws {
    try withTool { vsm, _ throws in
      let result = try vsm("-", "-", input: Array(Maps.withError.utf8))
      #expect(result.status == 1)
      #expect(result.output.isEmpty)
      #expect(result.errors.contains("--> <stdin>:"))
    }
  }

  /// Not bad at all: what editors on other systems put into a text.
  @Test func aByteOrderMarkAndOtherLineEndsChangeNothing() throws {
    try withTool { vsm, folder throws in
      let expected = try vsm("good.vsm", "-").outputBytes
      let windows = Maps.good.replacing("\n", with: "\r\n")
      let oldMac = Maps.good.replacing("\n", with: "\r")
      for text in ["\u{FEFF}" + Maps.good, windows, "\u{FEFF}" + windows, oldMac] {
        try folder.write(text, to: "good.vsm")
        let result = try vsm("good.vsm", "-")
        #expect(result.status == 0)
        #expect(result.errors.isEmpty)
        #expect(result.outputBytes == expected)
      }
    }
  }
}
