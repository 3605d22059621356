import Foundation
import Testing

/// Runs that end while they write: the picture is the old or the new one, and what they leave is cleared up.
///
/// `Scripts/killed-runs` does the same hundreds of times, also as process 1 of a container.
@Suite(.serialized) struct KilledRunTests {
  /// Maps whose pictures are large and soon drawn: an icon with a long path, many times.
  private func largeMap(_ title: String) -> String {
    let path = (0..<19_000).map { "L\(2 + $0 % 20).\(10 + $0 % 89) \(2 + $0 * 7 % 19).\(10 + $0 % 83)" }
      .joined()
    let steps = (0..<5).map { "process p\($0) { C/T 1s icon long }\n" }.joined()
    return "map \"\(title)\"\nicon long { path \"M2 2\(path)Z\" }\nstream {\n\(steps)}\n"
  }

  /// Ends runs with a signal as soon as their temporary file is seen, until some were met in the act and the check has seen
  /// enough.
  private func endRuns(with signal: String, _ check: (Folder, _ met: Bool) throws -> Bool) throws {
    try withTool { vsm, folder throws in
      var pictures: Set<[UInt8]> = []
      for title in ["a", "b"] {
        try folder.write(largeMap(title), to: "\(title).vsm")
        #expect(try vsm("\(title).vsm", "out.svg").status == 0)
        pictures.insert(try folder.read("out.svg"))
      }
      #expect(pictures.count == 2)
      var met = 0
      var isEnough = false
      for run in 0..<60 where met < 2 || !isEnough {
        let before = try folder.read("out.svg")
        let result = try vsm.shell(
          """
          rm -f .vsm-*.tmp
          "$vsm" \(run % 2 == 0 ? "a" : "b").vsm out.svg 2> errors & run=$!
          while kill -0 $run 2> /dev/null; do set -- .vsm-*.tmp; test -e "$1" && break; done
          kill -\(signal) $run 2> /dev/null
          wait $run
          """)
        let after = try folder.read("out.svg")
        #expect(pictures.contains(after))
        let isMet = result.status > 128
        if isMet { met += 1 }
        #expect(isMet || after != before || result.status == 0)
        isEnough = try check(folder, isMet)
      }
      #expect(met > 0)
      // The next run succeeds and leaves nothing.
      #expect(try vsm("good.vsm", "out.svg").status == 0)
      #expect(try folder.text("out.svg").contains("Brackets"))
      #expect(try folder.names() == ["a.vsm", "b.vsm", "errors", "good.vsm", "out.svg"])
    }
  }

  @Test(arguments: ["TERM", "HUP"]) func aSignalTakesTheTemporaryFileAlong(signal: String) throws {
    try endRuns(with: signal) { folder, _ in
      let left = try folder.names().filter { $0.hasPrefix(".vsm-") }
      #expect(left.isEmpty)
      return true
    }
  }

  @Test func aRunThatIsKilledLeavesTheOldPictureOrTheNewOne() throws {
    var isSeen = false
    try endRuns(with: "KILL") { folder, _ in
      if try folder.names().contains(where: { $0.hasPrefix(".vsm-") }) { isSeen = true }
      return isSeen
    }
    #expect(isSeen, "nothing was there to be cleared up")
  }

  @Test func onlyWhatAKilledRunLeftIsRemoved() throws {
    try withTool { vsm, folder throws in
      let abandoned = [".vsm-abcdefghijkl.tmp", ".vsm-1.tmp", ".vsm-4321.tmp"]
      let others = [
        ".vsm-abcdefghijklm.tmp", ".vsm-notes.tmp", ".vsm-.tmp", ".vsm-ABCDEFGHIJKL.tmp", ".vsm-77.tmp",
        "vsm-abcdefghijkl.tmp", ".vsm-abcdefghijkl.svg",
      ]
      for name in abandoned + others { try folder.write("<svg", to: name) }
      // Whether one of an earlier kind is written still, only its age tells.
      for name in [".vsm-1.tmp", ".vsm-4321.tmp"] { try folder.age(name) }
      let made = try vsm.shell("mkdir .vsm-aaaaaaaaaaaa.tmp; ln -s good.vsm .vsm-bbbbbbbbbbbb.tmp")
      #expect(made.status == 0)
      // Another run that is at work.
      let busy = folder.path(".vsm-zzzzzzzzzzzz.tmp")
      let descriptor = open(busy, O_CREAT | O_WRONLY, 0o600)
      #expect(flock(descriptor, LOCK_EX) == 0)
      #expect(try vsm("good.vsm").status == 0)
      let kept =
        others + [
          ".vsm-aaaaaaaaaaaa.tmp", ".vsm-bbbbbbbbbbbb.tmp", ".vsm-zzzzzzzzzzzz.tmp", "good.svg", "good.vsm",
        ]
      #expect(try folder.names() == kept.sorted())
      close(descriptor)
      try folder.write("old", to: "good.svg")
      #expect(try vsm("good.vsm").status == 0)
      #expect(!folder.contains(".vsm-zzzzzzzzzzzz.tmp"))
    }
  }

  #if os(Linux)
    /// Whether this machine lets us have namespaces.
    static let hasNamespaces =
      (try? Tool(folder: Folder()).shell("unshare --user --map-root-user --mount --pid --fork true").status)
      == 0

    @Test(.enabled(if: hasNamespaces)) func containersWriteInOneFolder() throws {
      try withTool { vsm, folder throws in
        // Each is process 1.
        let result = try vsm.shell(
          """
          touch .vsm-1.tmp
          for each in 1 2 3 4 5 6; do
            unshare --user --map-root-user --pid --fork "$vsm" good.vsm out-$each.svg 2>> errors & runs="$runs $!"
          done
          for run in $runs; do wait $run || exit 1; done
          cat errors >&2
          """)
        #expect(result.status == 0, "\(result.errors)")
        let pictures = try folder.names().filter { $0.hasPrefix("out-") }
        #expect(pictures.count == 6)
      }
    }

    @Test(.enabled(if: hasNamespaces)) func aFileThatCannotBeReplacedIsWrittenInPlace() throws {
      try withTool { vsm, folder throws in
        let long = String(repeating: "as it was ", count: 20_000)
        for old in ["", "old", long] {
          try folder.write(old, to: "real")
          try folder.write("", to: "out.svg")
          let result = try vsm.shell(
            """
            unshare --user --map-root-user --mount sh -c \
              'mount --bind real out.svg && "$vsm" good.vsm out.svg && umount out.svg'
            """)
          #expect(result.status == 0)
          #expect(result.errors.contains("warning[W352]: out.svg was written in place"))
          #expect(result.errors.contains("busy"))
          #expect(try folder.read("real") == vsm("good.vsm", "-").outputBytes)
          // The temporary file is gone, although it could not take the picture's name.
          #expect(try folder.names() == ["good.vsm", "out.svg", "real"])
        }
      }
    }
  #endif
}
