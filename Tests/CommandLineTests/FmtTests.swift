import Foundation
import Testing

import VSMConsole
@testable import vsm

/// `vsm fmt`: maps in the one style, in place.
@Suite struct FmtTests {
  static let untidy = "customer   acme{demand 460 / day}\nstream {\n acme\n  }\n"
  static let tidy = "customer acme { demand 460/day }\nstream {\n  acme\n}\n"

  @Test func writesInPlaceWhatDiffers() throws {
    try withTool { vsm, folder throws in
      try folder.write(Self.untidy, to: "a.vsm")
      try folder.write(Self.tidy, to: "b.vsm")
      try folder.age("b.vsm")
      let result = try vsm("fmt", "a.vsm", "b.vsm")
      #expect(result.status == 0)
      // Only a terminal is told.
      #expect(result.output.isEmpty && result.errors.isEmpty)
      #expect(try folder.text("a.vsm") == Self.tidy)
      #expect(try folder.text("b.vsm") == Self.tidy)
      #expect(try folder.isAged("b.vsm"))
      #expect(try folder.names() == ["a.vsm", "b.vsm", "good.vsm"])
    }
  }

  @Test func aFolderIsEveryMapBelow() throws {
    try withTool { vsm, folder throws in
      _ = try vsm.shell("mkdir -p maps/deep/er maps/.hidden; ln -s . maps/round")
      for name in ["maps/b.vsm", "maps/deep/er/c.VSM", "maps/a.txt", "maps/.hidden/d.vsm"] {
        try folder.write(Self.untidy, to: name)
      }
      #expect(try vsm("fmt", "--check", "maps").output == "maps/b.vsm\nmaps/deep/er/c.VSM\n")
      #expect(try vsm("fmt", "maps/").status == 0)
      #expect(try folder.text("maps/deep/er/c.VSM") == Self.tidy)
      #expect(try folder.text("maps/a.txt") == Self.untidy)
      #expect(try folder.text("maps/.hidden/d.vsm") == Self.untidy)
      _ = try vsm.shell("mkdir empty")
      let empty = try vsm("fmt", "empty", "maps")
      #expect(empty.status == 2)
      #expect(empty.errors.contains("error[E401]: cannot read empty: there is no map in it (*.vsm)"))
    }
  }

  @Test func checkWritesNothingAndNamesWhatWouldChange() throws {
    try withTool { vsm, folder throws in
      try folder.write(Self.untidy, to: "a.vsm")
      try folder.age("a.vsm")
      let result = try vsm("fmt", "--check", "a.vsm", "good.vsm")
      #expect(result.status == 1)
      #expect(result.output.hasPrefix("a.vsm\n"))
      #expect(try folder.isAged("a.vsm"))
      try folder.write(Self.tidy, to: "a.vsm")
      let tidy = try vsm("fmt", "--check", "a.vsm")
      #expect(tidy.status == 0 && tidy.output.isEmpty)
      #expect(try vsm("fmt", "--check", "-", input: Array(Self.untidy.utf8)).output == "<stdin>\n")
    }
  }

  /// `git apply` makes of each map what `vsm fmt` writes.
  @Test func theDiffIsOneThatGitApplies() throws {
    try withTool { vsm, folder throws in
      let long = (0..<40).map { $0 % 9 == 4 ? "customer   c\($0)\n" : "customer c\($0)\n" }.joined(
        separator: "\n")
      let texts = [
        "a.vsm": Self.untidy, "no-end.vsm": String(Self.untidy.dropLast()),
        "crlf.vsm": Self.untidy.replacing("\n", with: "\r\n"),
        "cr.vsm": Self.untidy.replacing("\n", with: "\r"), "with blank.vsm": "\n\n" + Self.untidy + "\n\n",
        "long.vsm": long, "broken.vsm": Self.untidy + "customer a { C/T 3 }\n\n\n   customer  b",
        "joined.vsm": "customer a\n\n{\n demand 3/day }\n",
      ]
      for (name, text) in texts { try folder.write(text, to: name) }
      let names = texts.keys.sorted()
      let diff = try vsm.run(["fmt", "--diff"] + names)
      // One has an error.
      #expect(diff.status == 1)
      #expect(diff.output.contains("--- a/a.vsm\n+++ b/a.vsm\n@@ -1,4 +1,4 @@\n"))
      for name in names { #expect(try folder.text(name) == texts[name]) }
      try folder.write(diff.outputBytes, to: "changes")
      let applied = try vsm.shell("git init -q . && git apply --whitespace=nowarn changes")
      #expect(applied.status == 0, "\(applied.errors)")
      let made = try names.map { try folder.read($0) }
      for (name, text) in texts { try folder.write(text, to: name) }
      _ = try vsm.run(["fmt"] + names)
      for (name, made) in zip(names, made) { #expect(try folder.read(name) == made, "\(name)") }
      #expect(try vsm("fmt", "--diff", "a.vsm").output.isEmpty)
      try folder.write(Self.untidy, to: "a.vsm")
      #expect(try vsm("fmt", "--diff", "a.vsm").status == 0)
      #expect(try vsm("fmt", "--diff", "--check", "a.vsm").status == 1)
    }
  }

  @Test func standardInputGoesToStandardOutput() throws {
    try withTool { vsm, _ throws in
      #expect(try vsm("fmt", "-", input: Array(Self.untidy.utf8)).output == Self.tidy)
      #expect(try vsm("fmt", "-", input: Array(Self.tidy.utf8)).output == Self.tidy)
      let broken = Self.tidy + "customer a { C/T 3 }\n"
      let result = try vsm("fmt", "-", "--stdin-name", "maps/a.vsm", input: Array(broken.utf8))
      #expect(result.status == 1)
      #expect(result.output == broken)
      #expect(result.errors.contains("maps/a.vsm:5:14"))
      #expect(try vsm("fmt", "-", "-").status == 64)
    }
  }

  @Test func linesWithAnErrorStay() throws {
    try withTool { vsm, folder throws in
      try folder.write("customer   a   { C/T   3 }\ncustomer   b\n", to: "a.vsm")
      let result = try vsm("fmt", "a.vsm")
      #expect(result.status == 1)
      #expect(result.errors.contains("a.vsm:1:18"))
      #expect(try folder.text("a.vsm") == "customer   a   { C/T   3 }\ncustomer b\n")
      // Where a block ends nobody can tell.
      let open = "stream   {\n  process   a\n"
      try folder.write(open, to: "a.vsm")
      #expect(try vsm("fmt", "a.vsm").status == 1)
      #expect(try folder.text("a.vsm") == open)
    }
  }

  @Test func theFileStaysTheFile() throws {
    try withTool { vsm, folder throws in
      try folder.write(Self.untidy, to: "real.vsm")
      _ = try vsm.shell("chmod 640 real.vsm; ln -s real.vsm link.vsm")
      #expect(try vsm("fmt", "link.vsm").status == 0)
      #expect(try folder.text("real.vsm") == Self.tidy)
      #expect(try folder.permissions("real.vsm") == 0o640)
      #expect(try vsm.shell("test -L link.vsm").status == 0)
    }
  }

  /// What somebody saved between the reading and the writing is not written over.
  @Test func aFileThatChangedMeanwhileStays() throws {
    try withTool { _, folder throws in
      try folder.write("customer b\n", to: "a.vsm")
      let file = OutputFile(path: folder.path("a.vsm"))
      let failure = #expect(throws: Failure.self) {
        try file.rewrite(Array(Self.tidy.utf8), from: Array(Self.untidy.utf8))
      }
      #expect(failure?.status == .fileProblem)
      #expect(failure.map { "\($0.problem)" }?.contains("it has changed since it was read") == true)
      #expect(try folder.text("a.vsm") == "customer b\n")
      #expect(try folder.names() == ["a.vsm", "good.vsm"])
      try file.rewrite(Array(Self.tidy.utf8), from: Array("customer b\n".utf8))
      #expect(try folder.text("a.vsm") == Self.tidy)
    }
  }

  @Test func whatCannotBeReadOrWritten() throws {
    try withTool { vsm, folder throws in
      let absent = try vsm("fmt", "none.vsm", "good.vsm")
      #expect(absent.status == 2)
      #expect(absent.errors.contains("error[E401]: cannot read none.vsm: "))
      _ = try vsm.shell("mkfifo pipe.vsm")
      let pipe = try vsm.shell(#"printf 'customer   a\n' > pipe.vsm & "$vsm" fmt pipe.vsm"#)
      #expect(pipe.status == 2)
      #expect(pipe.errors.contains("cannot write pipe.vsm: it is no file; - is standard input"))
    }
  }

  @Test func aProtectedFileStays() throws {
    try withTool { vsm, folder throws in
      try folder.write(Self.untidy, to: "a.vsm")
      // Who may write everything is nobody to ask.
      let result = try vsm.shell(
        #"chmod 444 a.vsm; if [ -w a.vsm ]; then exit 99; fi; "$vsm" fmt a.vsm"#)
      guard result.status != 99 else { return }
      #expect(result.status == 2)
      #expect(result.errors.contains("error[E402]: cannot write a.vsm: permission denied"))
      #expect(try folder.text("a.vsm") == Self.untidy)
    }
  }
}
