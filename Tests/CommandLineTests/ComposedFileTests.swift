import Foundation
import Testing

/// Maps that name other files, as a user has them on a disk: what is read, and what never is.
@Suite struct ComposedFileTests {
  private static let calendar = "calendar { shifts 2  shift 8h  break 10min x 2  days 20/month }"
  private static let main = Maps.good.replacing(calendar, with: "include \"common.vsm\"")

  private static func including(_ path: String) -> String {
    "include \"\(path)\"\n" + Maps.good
  }

  private func folders(_ folder: Folder, _ names: String...) throws {
    for name in names {
      try FileManager.default.createDirectory(
        atPath: folder.path(name), withIntermediateDirectories: true)
    }
  }

  @Test func everyCommandReadsTheFilesOfAMap() throws {
    try withTool { vsm, folder throws in
      try folder.write(Self.main, to: "main.vsm")
      try folder.write(Self.calendar, to: "common.vsm")
      let good = ["render": try vsm("good.vsm", "-").outputBytes]
      #expect(try vsm("main.vsm", "-").outputBytes == good["render"])
      for command in ["metrics", "describe"] {
        let (first, second) = (try vsm(command, "good.vsm"), try vsm(command, "main.vsm"))
        #expect(second.status == 0 && second.errors.isEmpty)
        #expect(first.outputBytes == second.outputBytes)
      }
      #expect(try vsm("check", "main.vsm").status == 0)
      #expect(try vsm("diff", "--exit-code", "good.vsm", "main.vsm").status == 0)
      let piped = try vsm("-", "-", input: Array(Self.main.utf8))
      #expect(piped.outputBytes == good["render"] && piped.errors.isEmpty)
      // Nothing but the files of before.
      #expect(try folder.names() == ["common.vsm", "good.vsm", "main.vsm"])
    }
  }

  @Test func aMistakeIsShownInTheFileThatHasIt() throws {
    try withTool { vsm, folder throws in
      try folders(folder, "maps/shared")
      try folder.write("# One\n" + Self.main, to: "maps/main.vsm")
      try folder.write("include \"shared/hours.vsm\"\n", to: "maps/common.vsm")
      try folder.write(Self.calendar.replacing("8h", with: "8"), to: "maps/shared/hours.vsm")
      let result = try vsm("check", "maps/main.vsm")
      #expect(result.status == 1)
      #expect(result.errors.contains("error[E114]: 8 has no unit"))
      #expect(result.errors.contains("--> maps/shared/hours.vsm:1:28\n"))
      #expect(result.errors.contains("note: included in maps/common.vsm:1\n"))
      let short = try vsm("check", "--message-format", "short", "maps/main.vsm")
      #expect(short.errors.hasPrefix("maps/shared/hours.vsm:1:28: error: "))
    }
  }

  @Test func aFolderFurtherUpIsReadWhereTheUserSaysSo() throws {
    try withTool { vsm, folder throws in
      try folders(folder, "plant/line", "other")
      try folder.write(Self.main.replacing("common", with: "../common"), to: "plant/line/main.vsm")
      try folder.write(Self.calendar, to: "plant/common.vsm")
      let refused = try vsm("check", "plant/line/main.vsm")
      #expect(refused.status == 1 && refused.errors.contains("error[E266]"))
      for root in ["plant", "plant/", ".", folder.path, "plant/line/.."] {
        let result = try vsm("check", "--root", root, "plant/line/main.vsm")
        #expect(result.status == 0, "\(root): \(result.errors)")
      }
      let elsewhere = try vsm("check", "--root", "other", "plant/line/main.vsm")
      #expect(elsewhere.status == 1 && elsewhere.errors.contains("the map itself lies outside"))
      let absent = try vsm("check", "--root", "nowhere", "plant/line/main.vsm")
      #expect(absent.status == 1 && absent.errors.contains("error[E2"))
    }
  }

  struct Case: CustomTestStringConvertible {
    let path: String
    let code: String
    var testDescription: String { path }

    init(_ path: String, _ code: String) {
      self.path = path
      self.code = code
    }
  }

  static let cases = [
    Case("/etc/passwd", "E266"), Case("../secret.vsm", "E266"), Case("sub/../../secret.vsm", "E266"),
    Case("..", "E266"), Case("sub\\\\x.vsm", "E266"), Case("~/x.vsm", "E266"), Case("C:/x.vsm", "E266"),
    Case("", "E266"), Case("sub/", "E266"), Case("a\\nb", "E266"), Case(".", "E266"),
    Case("out.vsm", "E266"), Case("out/secret.vsm", "E266"), Case("etc", "E266"),
    Case("sub", "E267"), Case("pipe", "E267"), Case("zero", "E266"), Case("main.vsm", "E273"),
    Case("./sub/../main.vsm", "E273"), Case("same.vsm", "E273"), Case("missing.vsm", "E265"),
    Case("missing/x.vsm", "E265"), Case("huge.vsm", "E269"), Case("picture.png", "E010"),
    Case("loop.vsm", "E268"),
    Case("nul.vsm", "E002"), Case("sub/dangling.vsm", "E265"),
  ]

  /// Whatever a map names: a message, exit status 1, and nothing of what lies outside.
  @Test(arguments: cases)
  func isRefused(_ bad: Case) throws {
    try withTool { vsm, outer throws in
      try folders(outer, "maps/sub")
      try outer.write("let secret-plan = 7d\nsecret words\n", to: "secret.vsm")
      let files = FileManager.default
      func link(_ name: String, _ target: String) throws {
        try files.createSymbolicLink(atPath: outer.path("maps/" + name), withDestinationPath: target)
      }
      try link("out.vsm", "../secret.vsm")
      try link("out", "..")
      try link("etc", "/etc/hostname")
      try link("zero", "/dev/zero")
      try link("loop.vsm", "loop.vsm")
      try link("same.vsm", "main.vsm")
      try link("sub/dangling.vsm", "nothing")
      #expect(mkfifo(outer.path("maps/pipe"), 0o600) == 0)
      try outer.write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00], to: "maps/picture.png")
      try outer.write([0x6D, 0x00, 0x61], to: "maps/nul.vsm")
      // A gigabyte of holes.
      try outer.write("", to: "maps/huge.vsm")
      #expect(truncate(outer.path("maps/huge.vsm"), 1 << 30) == 0)
      try outer.write(Self.including(bad.path), to: "maps/main.vsm")
      for root in [[], ["--root", "maps"]] {
        let result = try vsm.run(["check"] + root + ["maps/main.vsm"])
        #expect(result.status == 1)
        #expect(result.errors.contains("error[\(bad.code)"), "\(result.errors)")
        #expect(!result.errors.contains("secret-plan") && !result.errors.contains("secret words"))
      }
    }
  }

  @Test func aLinkWithinTheFolderIsFollowed() throws {
    try withTool { vsm, folder throws in
      try folders(folder, "parts")
      try folder.write(Self.calendar, to: "parts/hours.vsm")
      try FileManager.default.createSymbolicLink(
        atPath: folder.path("common.vsm"), withDestinationPath: "parts/hours.vsm")
      // By both of its names it stands there once.
      try folder.write(Self.main + "\ninclude \"parts/hours.vsm\"\n", to: "main.vsm")
      let result = try vsm("check", "main.vsm")
      #expect(result.status == 0 && !result.errors.contains("E201"), "\(result.errors)")
    }
  }

  @Test func aFileThatMayNotBeReadSaysSo() throws {
    // The superuser reads everything.
    guard getuid() != 0 else { return }
    try withTool { vsm, folder throws in
      try folder.write(Self.calendar, to: "common.vsm")
      try folder.write(Self.main, to: "main.vsm")
      #expect(chmod(folder.path("common.vsm"), 0) == 0)
      let result = try vsm("check", "main.vsm")
      #expect(result.status == 1 && result.errors.contains("permission denied"))
    }
  }

  @Test func aMapThatOthersAreBuiltOnIsNotWrittenOver() throws {
    try withTool { vsm, folder throws in
      try folder.write("based-on \"good.vsm\"\nchange weld { C/T 30s }\n", to: "future")
      let result = try vsm("good.vsm", "-f", "svg", "-o", "future")
      #expect(result.status == 2)
      #expect(try folder.text("future").hasPrefix("based-on"))
    }
  }
}
