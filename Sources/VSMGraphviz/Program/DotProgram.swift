#if Graphviz
  import VSMPrograms

  #if canImport(Darwin)
    import Darwin
  #elseif canImport(Musl)
    import Musl
  #else
    import Glibc
  #endif

  /// The program `dot`, which lays networks out with any of Graphviz's engines.
  ///
  /// Not the library: on shapes that any map may have its engines crash, do not end or take all memory, and what they do in
  /// a process of their own they do to nobody else. A layout takes the 25 ms there that its first use takes here, most of
  /// it for the plugins. The program comes with the plugins that the library needs as well.
  enum DotProgram {
    /// What bounds a layout; networks that need more are refused before.
    private enum Limit {
      /// Of processor time. Networks that are known to take about ten seconds are refused before.
      static let seconds = 20
      /// Of address space: five thousand boxes take 30 MB, and as much again for what a program is made of.
      static let kilobytes = 2 << 20
      /// Of stack: the engines walk networks by recursion, and die of the usual 8 MB on one of some hundred boxes.
      static let stackKilobytes = 512 << 10
    }

    /// No C library starts a program with limits, but every shell does. One that the system does not know or allow is left
    /// out; without a core file, a crash costs nothing.
    private static let script = """
      { ulimit -c 0; ulimit -v \(Limit.kilobytes); ulimit -t \(Limit.seconds)
      ulimit -s \(Limit.stackKilobytes) || ulimit -s "$(ulimit -H -s)"; } 2>/dev/null
      exec dot "$@"
      """

    /// What the program needs to know of the user's environment. All else could change the bytes that it writes.
    private static let variables = [
      "PATH", "HOME", "TMPDIR", "GVBINDIR", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH",
      "DYLD_FALLBACK_LIBRARY_PATH",
      "FONTCONFIG_PATH", "FONTCONFIG_FILE", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME",
    ]

    /// The network as `dot` draws it, with the drawing operations beside each node and edge.
    ///
    /// - Throws: what kept it from that.
    static func drawing(of text: String, by engine: LayoutEngine) throws(GraphvizError) -> [UInt8] {
      let known = variables.compactMap { name in getenv(name).map { "\(name)=\(String(cString: $0))" } }
      let child = Child(
        ["/bin/sh", "-c", script, "sh", "-K\(engine.rawValue)", "-Txdot"],
        environment: known + ["LC_ALL=C", "TZ=UTC"])
      guard let result = child.run(on: Array(text.utf8)) else { throw .cannotStart }
      switch result.ending {
      // A status of 1 can also mean that one flow has found no way; then the others have.
      case .exit(0), .unknown: return result.output
      case .exit(1) where !result.output.isEmpty: return result.output
      // What shells answer where there is no such program, or none that may be run.
      case .exit(127), .exit(126): throw .programMissing
      case .exit: throw failure(words(of: result.errors), engine)
      case .signal(Int(SIGXCPU)), .late: throw .engineLate(engine)
      case .signal(let signal): throw .engineDied(engine, signal: signal)
      case .wordy: throw .layoutUnreadable(engine)
      }
    }

    private static func failure(_ message: String, _ engine: LayoutEngine) -> GraphvizError {
      if message.contains("not recognized") { return .engineMissing(engine.rawValue) }
      return message.isEmpty ? .layoutUnreadable(engine) : .failed(message)
    }

    /// On one line, without the repeated "Error:" and what a terminal would take for a command.
    private static func words(of errors: [UInt8]) -> String {
      GraphvizWords.line(String(decoding: errors, as: UTF8.self))
    }
  }
#endif
