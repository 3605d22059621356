import VSMPrograms

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The program `dot`, which lays networks out with any of Graphviz's engines, and makes pictures where vsm is built without
/// the library.
///
/// Networks never go to the library: on shapes that any map may have its engines crash, do not end or take all memory, and what they do in
/// a process of their own they do to nobody else. A layout takes the 25 ms there that its first use takes here, most of
/// it for the plugins. The program comes with the plugins that the library needs as well.
enum DotProgram {
  /// What bounds the program. Networks that need more are refused before, and so are pictures.
  private enum Limit {
    /// Of processor time. Networks that are known to take about ten seconds are refused before, and a bitmap of most of
    /// the px that are allowed takes two.
    static let seconds = 20
    /// Of address space: five thousand boxes take 30 MB, the largest bitmap 320, and as much again for what a program is
    /// made of.
    static let kilobytes = 2 << 20
    /// Of stack: the engines walk networks by recursion, and die of the usual 8 MB on one of some hundred boxes. The
    /// renderers walk nothing, but start threads, each with as much of the address space.
    static let stackKilobytes = 512 << 10
    /// Of output: a bitmap of the most px without two that are alike.
    static let bytes = 512 << 20
  }

  /// No C library starts a program with limits, but every shell does. One that the system does not know or allow is left
  /// out; without a core file, a crash costs nothing.
  private static let limits = "ulimit -c 0; ulimit -v \(Limit.kilobytes); ulimit -t \(Limit.seconds)"
  private static let stack = "ulimit -s \(Limit.stackKilobytes) || ulimit -s \"$(ulimit -H -s)\""

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
    let result = try run(["-K\(engine.rawValue)", "-Txdot"], on: Array(text.utf8), deep: true)
    switch result.ending {
    // A status of 1 can also mean that one flow has found no way; then the others have.
    case .exit(0), .unknown: return result.output
    case .exit(1) where !result.output.isEmpty: return result.output
    case .exit:
      throw failure(
        words(of: result.errors), missing: .engineMissing(engine.rawValue), .layoutUnreadable(engine))
    case .signal(Int(SIGXCPU)), .late: throw .engineLate(engine)
    case .signal(let signal): throw .engineDied(engine, signal: signal)
    case .wordy: throw .layoutUnreadable(engine)
    }
  }

  /// What a renderer makes of a graph in which all has its place.
  ///
  /// - Throws: what kept it from that.
  static func picture(of text: [UInt8], as renderer: String) throws(GraphvizError) -> [UInt8] {
    let result = try run(["-K\(SceneGraph.engine)", "-T\(renderer)"], on: text)
    switch result.ending {
    // A renderer can give up by its length or by its words alone.
    case .exit(0), .unknown:
      guard result.errors.isEmpty, !result.output.isEmpty else { fallthrough }
      return result.output
    case .exit:
      throw failure(
        words(of: result.errors), missing: .formatMissing(renderer), .failed("Graphviz gave no reason"))
    case .signal(Int(SIGXCPU)), .late: throw .programLate
    case .signal(let signal): throw .programDied(signal: signal)
    case .wordy: throw .failed("the picture has more than \(Limit.bytes >> 20) MB")
    }
  }

  /// The version of the program; empty where there is none.
  static var version: String {
    guard let result = try? run(["-V"], on: []), result.ending == .exit(0) else { return "" }
    // `dot - graphviz version 2.42.4 (0)`
    let words = String(decoding: result.errors, as: UTF8.self).split(separator: " ")
    return words.drop { $0 != "version" }.dropFirst().first.map { String($0) } ?? ""
  }

  /// Deep is what walks networks.
  private static func run(
    _ arguments: [String], on input: [UInt8], deep: Bool = false
  ) throws(GraphvizError) -> Child.Result {
    let script = "{ \(limits); \(deep ? stack : ":"); } 2>/dev/null; exec dot \"$@\""
    let known = variables.compactMap { name in getenv(name).map { "\(name)=\(String(cString: $0))" } }
    var child = Child(
      ["/bin/sh", "-c", script, "sh"] + arguments, environment: known + ["LC_ALL=C", "TZ=UTC"])
    child.mostBytes = Limit.bytes
    guard let result = child.run(on: input) else { throw .cannotStart }
    // What shells answer where there is no such program, or none that may be run.
    if result.ending == .exit(127) || result.ending == .exit(126) { throw .programMissing }
    return result
  }

  private static func failure(
    _ message: String, missing: GraphvizError, _ silent: GraphvizError
  ) -> GraphvizError {
    if message.contains("not recognized") { return missing }
    return message.isEmpty ? silent : .failed(message)
  }

  /// On one line, without the repeated "Error:" and what a terminal would take for a command.
  private static func words(of errors: [UInt8]) -> String {
    GraphvizWords.line(String(decoding: errors, as: UTF8.self))
  }
}
