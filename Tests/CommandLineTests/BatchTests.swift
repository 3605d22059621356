import Foundation
import Testing

/// Many maps in one run.
@Suite struct BatchTests {
  /// Two hundred maps in folders, three of them with a mistake in line 11.
  private func withManyMaps(_ count: Int = 200, _ body: (Tool, Folder) throws -> Void) throws {
    try withTool { vsm, folder throws in
      for group in 0..<10 {
        try FileManager.default.createDirectory(
          atPath: folder.path("maps/g\(group)/deep"), withIntermediateDirectories: true)
      }
      for number in 0..<count {
        let text = [7, 77, 177].contains(number) ? Maps.withError : Maps.good
        try folder.write(
          text.replacing("Brackets", with: "Brackets \(number)"),
          to: "maps/g\(number % 10)\(number % 3 == 0 ? "/deep" : "")/m\(number).vsm")
      }
      try body(vsm, folder)
    }
  }

  @Test func oneBadMapDoesNotStopTheOthersAndASecondRunTouchesNothing() throws {
    try withManyMaps { vsm, folder throws in
      let first = try vsm("render", "maps/", "-o", "build")
      #expect(first.status == 1)
      #expect(first.output.isEmpty)
      for number in [7, 77, 177] { #expect(first.errors.contains("/m\(number).vsm:11:34\n")) }
      #expect(first.errors.components(separatedBy: "error[E114]").count == 4)
      #expect(first.errors.hasSuffix("197 pictures drawn, 0 up to date; 3 maps not drawn\n"))
      let count = try vsm.shell("find build -name '*.svg' | wc -l; ls build/g3/deep/m3.svg build/g1/m1.svg")
      #expect(count.output == "197\nbuild/g1/m1.svg\nbuild/g3/deep/m3.svg\n")
      // The same picture as one map alone has.
      #expect(try folder.read("build/g1/m1.svg") == (try vsm("maps/g1/m1.vsm", "-").outputBytes))

      #expect(try vsm.shell("find build -type f -exec touch -d 2001-01-01 {} +").status == 0)
      let second = try vsm("render", "maps/", "-o", "build")
      #expect(second.status == 1)
      #expect(second.errors.components(separatedBy: "error[E114]").count == 4)
      #expect(second.errors.hasSuffix("\n0 pictures drawn, 197 up to date; 3 maps not drawn\n"))
      #expect(!second.errors.contains(" -> "))
      #expect(try vsm.shell("find build -type f -newermt 2002-01-01").output.isEmpty)
    }
  }

  @Test func whatIsToldDoesNotDependOnTheThreads() throws {
    try withManyMaps(60) { vsm, folder throws in
      let one = try vsm("render", "maps", "-o", "one", "--jobs", "1")
      let seven = try vsm("render", "maps", "-o", "seven", "--jobs", "7", "-f", "svg,png")
      func lines(_ text: String, _ name: String) -> [Substring] {
        text.split(separator: "\n").dropLast().filter { !$0.hasSuffix(".png") }
          .map { $0.hasSuffix(".svg") ? $0.split(separator: " ")[0] : $0 }
      }
      #expect(lines(one.errors, "one") == lines(seven.errors, "seven"))
      #expect(seven.errors.hasSuffix("118 pictures drawn, 0 up to date; 1 map not drawn\n"))
      #expect(try vsm.shell("find seven -name '*.png' -delete; diff -r -x .vsm-record one seven").status == 0)
    }
  }

  /// What makes a picture old is content, never a time.
  @Test func whatHasChangedIsDrawnAgain() throws {
    try withTool { vsm, folder throws in
      try folder.write(Maps.withWarning, to: "slow.vsm")
      func run(_ arguments: String...) throws -> String {
        let result = try vsm.run(["good.vsm", "slow.vsm", "-o", "out"] + arguments)
        return String(result.errors.split(separator: "\n").last ?? "")
      }
      let (nothing, one, all) = (
        "0 pictures drawn, 2 up to date", "1 picture drawn, 1 up to date", "2 pictures drawn, 0 up to date"
      )
      #expect(try run() == all)
      #expect(try run() == nothing)
      #expect(try vsm.shell("touch good.vsm slow.vsm; touch -d 1999-01-01 out/*").status == 0)
      #expect(try run() == nothing)
      // The map, with its old time.
      #expect(try vsm.shell("sed -i s/Coils/Rolls/ good.vsm; touch -d 1998-01-01 good.vsm").status == 0)
      #expect(try run() == one)
      #expect(try folder.text("out/good.svg").contains("Rolls"))
      // The picture, changed or gone.
      try folder.write("<svg/>", to: "out/good.svg")
      #expect(try run() == one)
      #expect(try vsm.shell("rm out/slow.svg").status == 0)
      #expect(try run() == one)
      // The options; each alone.
      var before: Set<[UInt8]> = [try folder.read("out/good.svg")]
      for options in [
        ["--theme", "dark"], ["--page", "a4"], ["--scale", "2"], ["--wrap", "400"], ["--layout", "dot"],
      ] {
        let result = try vsm.run(["good.vsm", "slow.vsm", "-o", "out"] + options)
        #expect(result.errors.hasSuffix(all + "\n"), "\(options)")
        before.insert(try folder.read("out/good.svg"))
      }
      #expect(before.count >= 5)
      #expect(try run() == all)
      // The record: none, another program's, a line that is none.
      for record in ["", "vsm-record 1\n0000000000000000\n"] {
        try folder.write(record, to: "out/.vsm-record")
        #expect(try run() == all)
      }
      let record = try folder.text("out/.vsm-record")
      try folder.write(record.replacing("\tgood.svg", with: "\tgood.svg\tx"), to: "out/.vsm-record")
      #expect(try run() == one)
      // A warning is told again, though nothing is drawn, and can still fail.
      #expect(try vsm("good.vsm", "slow.vsm", "-o", "out").errors.contains("W302"))
      let strict = try vsm("good.vsm", "slow.vsm", "-o", "out", "--strict")
      #expect(
        strict.status == 1 && strict.errors.hasSuffix("0 pictures drawn, 1 up to date; 1 map not drawn\n"))
      // Mended, it is drawn: the record has forgotten it.
      #expect(try run() == one)
    }
  }

  @Test func namesOfAnyBytesAreInTheRecord() throws {
    try withTool { vsm, folder throws in
      let result = try vsm.shell(
        #"""
        name=$(printf 'a\377 %%41\t\n\r\nb'); mkdir maps; cp good.vsm "maps/$name.vsm"; cp good.vsm maps/c.vsm
        "$vsm" maps -o out && test -s "out/$name.svg" && "$vsm" maps -o out 2>&1
        """#)
      #expect(result.output == "0 pictures drawn, 2 up to date\n", "\(result.errors)")
    }
  }

  @Test func twoMapsOfOnePictureAreRefused() throws {
    try withTool { vsm, folder throws in
      #expect(try vsm.shell("mkdir a b; cp good.vsm a; cp good.vsm b; ln -s a link").status == 0)
      let result = try vsm("a", "b", "good.vsm", "-o", "out")
      #expect(result.status == 64)
      #expect(result.errors.contains("‘a/good.vsm’ and ‘b/good.vsm’ would both be drawn to ‘out/good.svg’"))
      #expect(try folder.names() == ["a", "b", "good.vsm", "link"])
      // One map by two names is one map.
      let same = try vsm("a", "a/good.vsm", "link/good.vsm", "-o", "out")
      #expect(same.status == 0)
      #expect(same.errors == "a/good.vsm -> out/good.svg\n1 picture drawn, 0 up to date\n")
    }
  }

  @Test func foldersAreSearchedWithoutSurprises() throws {
    try withTool { vsm, folder throws in
      let made = try vsm.shell(
        """
        mkdir -p maps/a/b maps/.git maps/folder.vsm empty && ln -s .. maps/a/up && ln -s ../../maps maps/a/b/round
        for f in maps/a/one maps/a/b/two maps/.git/no maps/.hidden maps/folder.vsm/three; do cp good.vsm $f.vsm; done
        cp good.vsm maps/UPPER.VSM; echo no map > maps/readme.txt; ln -s ../good.vsm maps/linked.vsm
        "$vsm" maps -o maps/out && "$vsm" maps -o maps/out && find maps/out -name '*.svg' | LC_ALL=C sort
        """)
      #expect(
        made.output == """
          maps/out/UPPER.svg
          maps/out/a/b/two.svg
          maps/out/a/one.svg
          maps/out/folder.vsm/three.svg
          maps/out/linked.svg

          """, "\(made.errors)")
      // Not even a map in the output folder is input of the next run.
      #expect(try vsm.shell("cp good.vsm maps/out/mine.vsm").status == 0)
      #expect(try vsm("maps", "-o", "maps/out").errors == "0 pictures drawn, 5 up to date\n")
      // Beside the maps, and no record among them.
      #expect(try vsm("maps", "--quiet").errors.isEmpty)
      #expect(try vsm.shell("ls -A maps/a").output == "b\none.svg\none.vsm\nup\n")
      // A folder in which nothing is looks no better than one that is not there.
      for command in [["check", "empty", "good.vsm"], ["empty", "good.vsm", "-o", "out"]] {
        let none = try vsm.run(command)
        #expect(none.status == 2)
        #expect(none.errors.contains("cannot read empty: there is no map in it"))
      }
      #expect(folder.contains("out/good.svg"))
    }
  }

  @Test(.enabled(if: getuid() != 0, "the superuser reads every folder"))
  func aFolderThatCannotBeReadIsTold() throws {
    try withTool { vsm, folder throws in
      try expectUnreadableFolder(vsm, "chmod 0 maps/no", "permission denied")
    }
  }

  /// For the superuser, too: names may be too long.
  @Test func aFolderThatIsTooDeepIsTold() throws {
    try withTool { vsm, folder throws in
      var name = "maps/no"
      try FileManager.default.createDirectory(atPath: folder.path(name), withIntermediateDirectories: true)
      // One folder in the other, each moved into a new one, since no path reaches so deep.
      for level in 0..<30 {
        let outer = "level\(level)"
        try FileManager.default.createDirectory(atPath: folder.path(outer), withIntermediateDirectories: true)
        try FileManager.default.moveItem(
          atPath: folder.path(name), toPath: folder.path(outer + "/" + String(repeating: "d", count: 200)))
        name = outer
      }
      #expect(try vsm.shell("mv \(name) maps/no").status == 0)
      try expectUnreadableFolder(vsm, ":", "file name too long")
    }
  }

  private func expectUnreadableFolder(_ vsm: Tool, _ line: String, _ reason: String) throws {
    let result = try vsm.shell(
      """
      mkdir -p maps/no; cp good.vsm maps/a.vsm; cp good.vsm maps/z.vsm; \(line); "$vsm" maps -o out; echo $?
      "$vsm" check maps; echo $?; chmod -f 700 maps/no; true
      """)
    #expect(result.output == "2\n2\n")
    #expect(result.errors.contains(reason), "\(result.errors)")
    #expect(result.errors.contains("\n2 pictures drawn, 0 up to date\n"))
    #expect(result.errors.contains("no problems in maps/z.vsm"))
  }

  @Test(arguments: [
    (["good.vsm", "-o", "out/", "--jobs", "0"], "--jobs is from 1"),
    (["check", "good.vsm", "--jobs", "-1"], "--jobs"),
    (["good.vsm", "-o", "out/", "-f", "svg,gif"], "‘gif’ is not a format"),
    (["good.vsm", "-o", "out/", "-f", "svg,"], "‘’ is not a format"),
    (["good.vsm", "-", "x.vsm", "-o", "out"], "‘-’ is one map"),
    (["good.vsm", "-o", "out/", "-f", "svg,png", "--ascii"], "--ascii is for a picture of characters"),
    (["good.vsm", "-o", "out/", "--shard", "0/2"], "--shard"),
    (["good.vsm", "-o", "out/", "--shard", "3/2"], "--shard"),
    (["good.vsm", "-o", "out/", "--shard", "1"], "--shard"),
    (["good.vsm", "a.svg", "-o", "b.svg"], "The picture is named twice"),
    (["good.vsm", "x.vsm", "--deps", "good.vsm"], "is the name of a map"),
    (["good.vsm", "x.vsm", "y.svg"], "Unexpected argument ‘y.svg’"),
    (["chek", "good.vsm", "x.vsm"], "Did you mean: vsm check ...?"),
  ])
  func isAUsageError(arguments: [String], message: String) throws {
    try withTool { vsm, folder throws in
      let result = try vsm.run(arguments)
      #expect(result.status == 64)
      #expect(result.errors.contains(message), "\(result.errors)")
      #expect(try folder.names() == ["good.vsm"])
    }
  }

  @Test func noMapIsWrittenOver() throws {
    try withTool { vsm, folder throws in
      #expect(
        try vsm.shell("mkdir maps out; cp good.vsm maps/a.vsm; cp good.vsm maps/b.vsm; cp good.vsm out/a.svg")
          .status == 0)
      let result = try vsm("maps", "-o", "out", "--deps", "out/b.svg")
      #expect(result.status == 2)
      #expect(result.errors.contains("cannot write out/a.svg: a map is there already"))
      #expect(try folder.text("out/a.svg") == Maps.good)
      // Nor where the record goes.
      try folder.write(Maps.good, to: "out/.vsm-record")
      #expect(try vsm("maps", "-o", "out").status == 2)
      #expect(try folder.text("out/.vsm-record") == Maps.good)
      // A map that is called as its picture would be.
      #expect(try vsm.shell("mv maps/a.vsm maps/a.svg").status == 0)
      let itself = try vsm("maps/a.svg", "maps/b.vsm", "-o", "maps")
      #expect(itself.status == 64)
      #expect(itself.errors.contains("‘maps/a.svg’ is the map itself"))
    }
  }

  #if os(Linux)
    @Test func aTerminalHasABar() throws {
      try withManyMaps(10) { vsm, _ throws in
        let seen = try vsm.shell("TERM=xterm script -qec '\"$vsm\" maps -o out' /dev/null").output
        #expect(seen.contains("\r[###---------------------------] 1 of 10"))
        #expect(seen.contains("\r[##############################] 10 of 10\r\u{1B}[K9 pictures drawn"))
        #expect(seen.contains("\r\u{1B}[Kerror[E114]") || seen.contains("\r\u{1B}[K\u{1B}[1;31merror[E114]"))
        let quiet = try vsm.shell("script -qec '\"$vsm\" maps -o out --quiet' /dev/null").output
        #expect(!quiet.contains("of 10") && quiet.contains("E114"))
      }
    }

    @Test func aFullDiskIsToldAndNothingIsLost() throws {
      try withManyMaps(20) { vsm, folder throws in
        let full = try vsm.shell(
          """
          mkdir out; "$vsm" maps/g1/m1.vsm -o out -q; cp out/m1.svg kept.svg; echo old > out/m11.svg
          (trap '' XFSZ; ulimit -f 2; "$vsm" maps/g1 -o out; echo $?)
          cmp kept.svg out/m1.svg && cat out/m11.svg; ls -A out
          """)
        #expect(full.output == "2\nold\n.vsm-record\nm1.svg\nm11.svg\n")
        #expect(full.errors.contains("cannot write out/m11.svg: file too large"))
        #expect(full.errors.hasSuffix("0 pictures drawn, 1 up to date; 1 picture not written\n"))
        // With room again.
        #expect(try vsm("maps/g1", "-o", "out").errors.hasSuffix("1 picture drawn, 1 up to date\n"))
        let file = try vsm("maps/g1", "-o", "kept.svg/out")
        #expect(file.status == 2 && file.errors.contains("not a directory"))
      }
    }
  #endif
}
