import Foundation
import Testing

/// Names that are no text, that look like options, or that stand for an open file.
@Suite struct FileNameTests {
  @Test func bytesThatAreNoTextStayAsTheyAre() throws {
    try withTool { vsm, _ throws in
      // Latin-1, a cut-off letter, a scalar of the plane that stands for bytes, and a mark after a slash.
      for name in [#"\374bel"#, #"a\303"#, #"x\364\217\272\377"#, #"\314\201a"#] {
        let result = try vsm.shell(
          """
          name=$(printf '\(name)'); mkdir "d$name" && cp good.vsm "d$name/$name.vsm" && cd "d$name" || exit 9
          "$vsm" "$name.vsm" && "$vsm" "./$name.vsm" -f dot && "$vsm" metrics "$name.vsm" -o "$name.json" || exit 8
          ln -s "$name.link" out.svg && "$vsm" "$name.vsm" out.svg && "$vsm" check "$name.vsm" || exit 7
          for each in vsm svg dot json link; do test -s "$name.$each" || exit 6; done
          test "$(ls -A | wc -l)" -eq 6
          """)
        #expect(result.status == 0, "\(name): \(result.errors)")
        #expect(!result.errors.contains("\u{FFFD}"))
      }
    }
  }

  @Test func messagesShowTheBytes() throws {
    try withTool { vsm, _ throws in
      for (line, shown) in [
        (#""$vsm" "$(printf 'a\377\033[31m.vsm')""#, #"cannot read a\xFF\x1B[31m.vsm: no such"#),
        (
          #""$vsm" good.vsm "$(printf 'no/a\377\302\233.svg')""#,
          #"cannot write no/a\xFF\xC2\x9B.svg: the folder no/ is not there"#
        ),
        (#""$vsm" good.vsm "$(printf 'a\342\200\256\377.foo')""#, "‘.foo’"),
        (#""$vsm" good.vsm "$(printf 'a.f\033o')""#, #"‘.f\x1Bo’"#),
        (#""$vsm" good.vsm "$(printf -- '--a\033[31m\nerror: b')""#, #"--a\x1B[31m\x0Aerror: b"#),
        (#""$vsm" good.vsm -f "$(printf 'a\302\205\377')""#, #"‘a\xC2\x85\xFF’"#),
        (#""$vsm" init "$(printf 'a\302\237\377.vsm')""#, #"vsm $'a\xC2\x9F\xFF.vsm' "#),
        (
          #"cp good.vsm "$(printf 'b\033\377.vsm')"; "$vsm" check "$(printf 'b\033\377.vsm')""#,
          #" in b\x1B\xFF.vsm"#
        ),
      ] {
        let errors = try vsm.shell(line).errors
        #expect(errors.contains(shown), "\(line): \(errors.debugDescription)")
        #expect(errors.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
      }
    }
  }

  @Test func aNameLikeAnOptionIsAUsageError() throws {
    try withTool { vsm, folder throws in
      #expect(try vsm.shell("cp good.vsm ./-dash.vsm").status == 0)
      for arguments in [
        ["-dash.vsm"], ["check", "-dash.vsm"], ["good.vsm", "-h.svg"], ["-dash.vsm", "-f", "png"],
        ["metrics", "-dash.vsm"], ["--dash.vsm"],
      ] {
        let result = try vsm.run(arguments)
        #expect(result.status == 64, "\(arguments)")
        #expect(result.errors.contains("begins as an option does"))
        #expect(result.output.isEmpty)
      }
      #expect(try vsm("./-dash.vsm").status == 0)
      #expect(try vsm("--", "-dash.vsm", "-h.svg").status == 0)
      #expect(try vsm("good.vsm", "--output=a.svg").status == 0)
      #expect(try folder.names() == ["-dash.svg", "-dash.vsm", "-h.svg", "a.svg", "good.vsm"])
    }
  }

  @Test(arguments: ["/dev/stdout", "/dev/fd/1", "link.svg"]) func anOpenFileIsWrittenTo(output: String) throws
  {
    try withTool { vsm, folder throws in
      let picture = try vsm("good.vsm", "-").outputBytes
      #expect(try vsm.shell("ln -s /dev/stdout link.svg; mkfifo pipe").status == 0)
      for redirection in [">> log", "1<> log"] {
        try folder.write("kept\n", to: "log")
        #expect(try vsm.shell("{ echo more; \"$vsm\" good.vsm \(output); } \(redirection)").status == 0)
        let kept = redirection == ">> log" ? "kept\nmore\n" : "more\n"
        #expect(try folder.read("log") == Array(kept.utf8) + picture, "\(output) \(redirection)")
      }
      // Also what is no picture, and what holds a map already.
      #expect(try vsm.shell("cat good.vsm > log; \"$vsm\" good.vsm -o \(output) >> log").status == 0)
      #expect(try folder.read("log") == Array(Maps.good.utf8) + picture)
      let figures = try vsm("metrics", "good.vsm").outputBytes
      #expect(try vsm.shell("\"$vsm\" metrics good.vsm -f table -o \(output) > log").status == 0)
      #expect(try folder.read("log") == figures)
      #expect(try folder.names() == ["good.vsm", "link.svg", "log", "pipe"])
    }
  }

  @Test func anyOpenFileIsWrittenTo() throws {
    try withTool { vsm, folder throws in
      let picture = try vsm("good.vsm", "-").outputBytes
      let names =
        ["/dev/fd/3"] + (FileManager.default.fileExists(atPath: "/proc/self/fd") ? ["/proc/self/fd/3"] : [])
      for name in names {
        #expect(try vsm.shell("echo kept > log; \"$vsm\" good.vsm \(name) 3>> log").status == 0)
        #expect(try folder.read("log") == Array("kept\n".utf8) + picture)
        let closed = try vsm.shell("\"$vsm\" good.vsm \(name) 3>&-")
        #expect(closed.status == 2)
        #expect(closed.errors.contains("cannot write \(name): bad file descriptor"))
      }
      // A name of digits is a name like any other.
      #expect(try vsm.shell("\"$vsm\" good.vsm -f svg -o 3 3>> log").status == 0)
      #expect(try folder.read("3") == picture)
    }
  }
}
