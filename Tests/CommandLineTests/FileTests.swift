import Foundation
import Testing

/// Files that cannot be read or written, and files that are written with care.
@Suite struct FileTests {
  @Test func unreadableFiles() throws {
    try withTool { vsm, folder throws in
      for (input, reason) in [
        ("missing.vsm", "no such file or directory"), (".", "is a directory"),
        ("good.vsm/map.vsm", "not a directory"),
      ] {
        // A folder is searched for maps, but for one picture there is one map.
        for command in ["render", "check", "metrics"] where command != "check" || input != "." {
          let output = command == "render" ? ["out.svg"] : []
          let result = try vsm.run([command, input] + output)
          #expect(result.status == 2)
          #expect(result.errors.contains("error[E401]: cannot read \(input): \(reason)"))
        }
      }
      #expect(try folder.names() == ["good.vsm"])
    }
  }

  @Test func unwritablePlaces() throws {
    try withTool { vsm, folder throws in
      try FileManager.default.createDirectory(atPath: folder.path("a.svg"), withIntermediateDirectories: true)
      let places = [
        ("missing/out.svg", "the folder missing/ is not there"), ("good.vsm/out.svg", "not a directory"),
        ("a.svg", "is a directory"), ("/proc/out.svg", "no such file or directory"),
        ("\(String(repeating: "a", count: 300)).svg", "name too long"),
      ]
      for (output, reason) in places {
        let result = try vsm("good.vsm", output)
        #expect(result.status == 2)
        #expect(result.errors.contains("error[E402]: cannot write "))
        #expect(result.errors.contains(reason))
        #expect(result.output.isEmpty)
      }
      #expect(try vsm("metrics", "good.vsm", "-o", "missing/out.json").status == 2)
      #expect(try vsm("init", "missing/new.vsm").status == 2)
      #expect(try folder.names() == ["a.svg", "good.vsm"])
      #expect(try folder.text("good.vsm") == Maps.good)
    }
  }

  @Test func aWriteThatFailsHalfwayLeavesNothingBehind() throws {
    try withTool { vsm, folder throws in
      try folder.write("as it was", to: "out.svg")
      try folder.age("out.svg")
      // No file may grow past one block here.
      let result = try vsm.shell(#"ulimit -f 1; "$vsm" good.vsm out.svg"#)
      #expect(result.status == 2)
      #expect(result.errors.contains("file too large"))
      #expect(try folder.text("out.svg") == "as it was")
      #expect(try folder.isAged("out.svg"))
      #expect(try folder.names() == ["good.vsm", "out.svg"])
    }
  }

  @Test func theSameBytesLeaveTheFileUntouched() throws {
    try withTool { vsm, folder throws in
      #expect(try vsm("good.vsm").status == 0)
      try folder.age("good.svg")
      #expect(try vsm("good.vsm").status == 0)
      #expect(try folder.isAged("good.svg"))
      try folder.write(Maps.good.replacing("Brackets", with: "Hinges"), to: "good.vsm")
      #expect(try vsm("good.vsm").status == 0)
      #expect(try !folder.isAged("good.svg"))
      #expect(try folder.text("good.svg").contains("Hinges"))
    }
  }

  @Test func otherBytesOfTheSameSizeAreReplaced() throws {
    try withTool { vsm, folder throws in
      #expect(try vsm("good.vsm").status == 0)
      let picture = try folder.read("good.svg")
      for place in [0, picture.count / 2, picture.count - 1] {
        var other = picture
        other[place] ^= 1
        try folder.write(other, to: "good.svg")
        #expect(try vsm("good.vsm").status == 0)
        #expect(try folder.read("good.svg") == picture)
      }
    }
  }

  @Test func permissionsStay() throws {
    try withTool { vsm, folder throws in
      try folder.write("old", to: "out.svg")
      #expect(try vsm.shell("chmod 640 out.svg").status == 0)
      #expect(try vsm("good.vsm", "out.svg").status == 0)
      #expect(try folder.permissions("out.svg") == 0o640)
      #expect(try vsm.shell(#"umask 027; "$vsm" good.vsm new.svg"#).status == 0)
      #expect(try folder.permissions("new.svg") == 0o640)
    }
  }

  @Test func aLinkStaysALink() throws {
    try withTool { vsm, folder throws in
      let made = try vsm.shell(
        "mkdir there; echo old > there/real.svg; ln -s there/real.svg out.svg; ln -s there/new.svg new.svg")
      #expect(made.status == 0)
      for (link, target) in [("out.svg", "there/real.svg"), ("new.svg", "there/new.svg")] {
        #expect(try vsm("good.vsm", link).status == 0)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path(link)) == target)
        #expect(try folder.text(target).contains("<svg"))
      }
      #expect(try vsm.shell("ln -s circle.svg circle.svg").status == 0)
      #expect(try vsm("good.vsm", "circle.svg").status == 2)
    }
  }

  @Test func pipesAndDevicesAreWrittenInto() throws {
    try withTool { vsm, folder throws in
      let expected = try vsm("good.vsm", "-").outputBytes
      let pipe = try vsm.shell(#"mkfifo pipe.svg; "$vsm" good.vsm pipe.svg & cat pipe.svg; wait $!"#)
      #expect(pipe.status == 0)
      #expect(pipe.outputBytes == expected)
      let device = try vsm.shell(#""$vsm" good.vsm /dev/stdout | cat"#)
      #expect(device.outputBytes == expected)
      #expect(try folder.names() == ["good.vsm", "pipe.svg"])
    }
  }

  #if os(Linux)
    @Test func aFullDeviceIsSaid() throws {
      try withTool { vsm, _ throws in
        let result = try vsm.shell(#""$vsm" good.vsm - > /dev/full"#)
        #expect(result.status == 2)
        #expect(result.errors.contains("cannot write standard output: no space left on device"))
        #expect(try vsm("good.vsm", "/dev/full").status == 2)
      }
    }
  #endif

  @Test func aReaderThatGoesAwayIsNoError() throws {
    try withTool { vsm, folder throws in
      // The picture is larger than a pipe's buffer, so the writer meets the closed end.
      let steps = (1...400).map { "process p\($0) \"Step \($0)\" { C/T 1s }" }.joined(separator: "\n")
      try folder.write("map \"Long\"\nstream {\n\(steps)\n}", to: "long.vsm")
      let result = try vsm.shell(#""$vsm" long.vsm - --message-format short 2> errors | head -c 10 > start"#)
      #expect(result.status == 0)
      #expect(try folder.read("start").count == 10)
      #expect(try !folder.text("errors").contains("error"))
    }
  }

  @Test func anEndlessInputIsRead() throws {
    try withTool { vsm, _ throws in
      let result = try vsm("/dev/zero", "-")
      #expect(result.status == 1)
      #expect(result.errors.contains("error[E003]"))
    }
  }
}
