import Foundation
import Testing

/// `vsm IN [OUT]`: which file is written in which format.
@Suite struct RenderTests {
  @Test func writesBesideTheMapWithoutAnOutput() throws {
    try withTool { vsm, folder throws in
      let result = try vsm("good.vsm")
      #expect(result.status == 0)
      #expect(result.output.isEmpty)
      #expect(result.errors.isEmpty)
      #expect(try folder.names() == ["good.svg", "good.vsm"])
      #expect(try folder.text("good.svg").contains("<svg"))
    }
  }

  @Test(arguments: [
    ("good.vsm", "good.svg"), ("a.b/map", "a.b/map.svg"), ("a.b/two.dots.vsm", "a.b/two.dots.svg"),
    ("a.b/.vsm", "a.b/.vsm.svg"),
  ])
  func namesTheOutputAfterTheMap(input: String, output: String) throws {
    try withTool { vsm, folder throws in
      try FileManager.default.createDirectory(atPath: folder.path("a.b"), withIntermediateDirectories: true)
      try folder.write(Maps.good, to: input)
      #expect(try vsm("render", input).status == 0)
      #expect(folder.contains(output))
    }
  }

  @Test func readsStandardInputAndWritesStandardOutput() throws {
    try withTool { vsm, folder throws in
      let expected = try vsm("good.vsm", "-").output
      #expect(expected.hasPrefix("<"))
      #expect(try vsm("-", "-", input: Array(Maps.good.utf8)).output.contains("<svg"))
      #expect(try vsm("-", input: Array(Maps.good.utf8)).output.contains("<svg"))
      #expect(try folder.names() == ["good.vsm"])
    }
  }

  @Test func takesTheOutputFromAnOptionToo() throws {
    try withTool { vsm, folder throws in
      #expect(try vsm("good.vsm", "-o", "a.svg").status == 0)
      #expect(try vsm("good.vsm", "b.svg").status == 0)
      #expect(try folder.read("a.svg") == folder.read("b.svg"))
      let twice = try vsm("good.vsm", "c.svg", "-o", "d.svg")
      #expect(twice.status == 64)
      #expect(twice.errors.contains("named twice"))
      #expect(try folder.names() == ["a.svg", "b.svg", "good.vsm"])
    }
  }

  @Test func takesTheFormatFromTheEndingOrTheOption() throws {
    try withTool { vsm, folder throws in
      #expect(try vsm("good.vsm", "a.gv").status == 0)
      #expect(try vsm("good.vsm", "b.svg", "-f", "dot").status == 0)
      #expect(try vsm("good.vsm", "--format", "DOT").status == 0)
      #expect(try folder.text("a.gv").contains("digraph"))
      #expect(try folder.read("a.gv") == folder.read("b.svg"))
      #expect(try folder.read("a.gv") == folder.read("good.dot"))
    }
  }

  @Test(arguments: [
    ("png", [0x89, 0x50, 0x4E, 0x47] as [UInt8]), ("pdf", Array("%PDF-".utf8)), ("eps", Array("%!PS".utf8)),
    ("jpg", [0xFF, 0xD8]), ("webp", Array("RIFF".utf8)),
  ])
  func writesWhatGraphvizRenders(ending: String, start: [UInt8]) throws {
    try withTool { vsm, folder throws in
      let result = try vsm("good.vsm", "out.\(ending)")
      #expect(result.status == 0)
      #expect(result.errors.isEmpty)
      #expect(try folder.read("out.\(ending)").starts(with: start))
    }
  }

  @Test func scalesBitmaps() throws {
    try withTool { vsm, folder throws in
      func width(_ name: String) throws -> Int {
        try folder.read(name)[16..<20].reduce(0) { $0 << 8 + Int($1) }
      }
      #expect(try vsm("good.vsm", "one.png").status == 0)
      #expect(try vsm("good.vsm", "two.png", "--scale", "2").status == 0)
      #expect(abs(try width("two.png") - 2 * width("one.png")) <= 2)
    }
  }

  @Test func layoutsByAnEngineDiffer() throws {
    try withTool { vsm, _ throws in
      let map = try vsm("good.vsm", "-")
      let dot = try vsm("good.vsm", "-", "--layout", "dot")
      #expect(dot.status == 0)
      #expect(dot.output.contains("<svg"))
      #expect(map.output != dot.output)
    }
  }

  /// Swift seeds its hashes anew in each process.
  @Test(arguments: ["svg", "dot"])
  func twoProcessesGiveTheSameBytes(format: String) throws {
    try withTool { vsm, _ throws in
      let first = try vsm("good.vsm", "-", "-f", format)
      #expect(first.status == 0)
      #expect(!first.outputBytes.isEmpty)
      for _ in 0..<3 {
        #expect(try vsm("good.vsm", "-", "-f", format).outputBytes == first.outputBytes)
      }
    }
  }

  /// Letters stand on places of kanban, whichever of those comes first from a dictionary.
  @Test func twoProcessesStackLettersAlike() throws {
    let map = """
      map "Places" { wrap 700 }
      customer c "Customer" { demand 800/month }
      control pc "Control"
      stream {
        inventory 5d
        process a "Deep drawing of outer shells" { C/T 4h  yield 99% }
        inventory 1d
        inventory 7d
        process b "Painting" { C/T 4h }
        c
      }
      levelling one "Handed to dispatch" at b
      levelling two at b
      kanban production one -> a "Lot" { batch 136pcs }
      kanban production b -> a "Lot"
      kanban signal b -> pc
      info c -> b
      info c -> two "Daily order"
      verbal c ~> b "Schedule"
      info pc -> b

      """
    try withTool { vsm, folder throws in
      try folder.write(map, to: "places.vsm")
      let first = try vsm("places.vsm", "-")
      #expect(first.status == 0)
      for _ in 0..<8 { #expect(try vsm("places.vsm", "-").outputBytes == first.outputBytes) }
    }
  }

  @Test func strictLetsWarningsFail() throws {
    try withTool { vsm, folder throws in
      try folder.write(Maps.withWarning, to: "slow.vsm")
      let strict = try vsm("slow.vsm", "--strict")
      #expect(strict.status == 1)
      #expect(strict.errors.contains("warning[W302]"))
      #expect(!folder.contains("slow.svg"))
      let lenient = try vsm("slow.vsm")
      #expect(lenient.status == 0)
      #expect(lenient.errors.contains("warning[W302]"))
      #expect(folder.contains("slow.svg"))
    }
  }

  @Test func errorsLeaveThePictureAsItIs() throws {
    try withTool { vsm, folder throws in
      try folder.write(Maps.withError, to: "bad.vsm")
      try folder.write("as it was", to: "bad.svg")
      try folder.age("bad.svg")
      let result = try vsm("bad.vsm")
      #expect(result.status == 1)
      #expect(result.output.isEmpty)
      #expect(result.errors.contains("error[E114]"))
      #expect(result.errors.hasSuffix("1 error in bad.vsm; nothing is drawn\nmore on it: vsm explain E114\n"))
      #expect(try folder.text("bad.svg") == "as it was")
      #expect(try folder.isAged("bad.svg"))
      #expect(try folder.names() == ["bad.svg", "bad.vsm", "good.vsm"])
    }
  }

  @Test func aPictureThatCannotBeMadeIsNoFaultOfTheMap() throws {
    try withTool { vsm, folder throws in
      let steps = (0..<200).map { "process p\($0) { C/T 3s }\n" }.joined()
      try folder.write("stream {\n\(steps)}\n", to: "long.vsm")
      let result = try vsm("long.vsm", "long.png", "--scale", "16")
      #expect(result.status == 2)
      #expect(result.errors.contains("error[E403]"))
      #expect(try folder.names() == ["good.vsm", "long.vsm"])
    }
  }
}
