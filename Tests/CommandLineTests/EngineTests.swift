#if Graphviz
  import Foundation
  import Testing

  /// Layouts by a program that comes to every end there is, and maps that brought Graphviz down.
  @Suite struct EngineTests {
    private static let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../..")

    private static func maps(_ folder: String) -> [String] {
      let path = repository.appending(path: folder).path
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      return names.filter { $0.hasSuffix(".vsm") }.sorted().map { path + "/" + $0 }
    }

    /// What a program in the place of `dot` does, and a word of what the user is told.
    static let endings = [
      ("kill -SEGV $$", "crashed (signal 11)"), ("kill -ABRT $$", "crashed (signal 6)"),
      ("kill -KILL $$", "crashed (signal 9)"), ("kill -BUS $$", "crashed (signal 7)"),
      ("kill -XCPU $$", "does not come to an end"), ("exit 3", "gave no layout"),
      ("exit 0", "gave no layout"),
      ("echo no plugin >&2; exit 3", "no plugin"), ("head -c 100000 /dev/urandom", "gave no layout"),
      ("echo 'digraph {'", "gave no layout"), ("echo 'digraph { }'", "gave no layout"),
      ("cat", "gave no layout"), ("cat /dev/zero", "gave no layout"), ("exec <&-; exit 1", "gave no layout"),
      ("echo 'Layout type: \"dot\" not recognized' >&2; exit 1", "no layout engine `dot`"),
    ]

    @Test(arguments: endings)
    func `however the engine ends, vsm says so and leaves the output`(script: String, words: String) throws {
      try withTool { tool, folder in
        try folder.write(script + "\n", to: "ending")
        try folder.write("as it was", to: "out.svg")
        let result = try tool(
          "--layout", "dot", "good.vsm", "out.svg",
          environment: ["PATH": Self.repository.path + "/Tests/Engines:/usr/bin:/bin", "HOME": folder.path])
        #expect(result.status == 2)
        #expect(result.errors.contains("error[E403]: cannot make the layout dot: "), "\(result.errors)")
        #expect(result.errors.contains(words), "\(result.errors)")
        #expect(!result.errors.contains("\0"))
        #expect(try folder.text("out.svg") == "as it was")
        #expect(try folder.names() == ["ending", "good.vsm", "out.svg"])
      }
    }

    @Test func `without the program, vsm says what to install`() throws {
      try withTool { tool, folder in
        let result = try tool("--layout", "dot", "good.vsm", "out.svg", environment: ["PATH": folder.path])
        #expect(result.status == 2)
        #expect(result.errors.contains("the program `dot` of Graphviz is not there"))
        #expect(result.errors.contains("apt-get install graphviz"))
        #expect(!folder.contains("out.svg"))
      }
    }

    static let commands = [
      ["-f", "svg"], ["-f", "dot"], ["-f", "text"], ["metrics"], ["describe"], ["check"],
      // All engines have them in the process of the tests: see HostileMapTests.
      ["-f", "svg", "--layout", "dot"], ["-f", "svg", "--layout", "sfdp"], ["-f", "png", "--layout", "dot"],
    ]

    @Test(arguments: maps("Tests/Hostile"), commands)
    func `a hostile map is drawn or refused`(map: String, command: [String]) throws {
      try withTool { tool, _ in
        let draws = command.contains("-f")
        let result = try tool.run(command + [map] + (draws ? ["-"] : []))
        #expect(result.status == 0, "\(result.errors)")
        #expect(!result.outputBytes.isEmpty || command == ["check"])
      }
    }

    @Test(arguments: maps("Tests/Hostile"))
    func `dot draws the text of a hostile map`(map: String) throws {
      try withTool { tool, _ in
        let result = try tool.shell("\"$vsm\" -f dot '\(map)' - 2>/dev/null | dot -Tdot")
        #expect(result.status == 0 && result.output.hasSuffix("}\n"), "\(result.errors)")
      }
    }
  }
#endif
