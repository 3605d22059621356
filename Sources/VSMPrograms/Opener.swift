/// The program that the system has for showing files and addresses, and others that a user works in.
package enum Opener {
  package static var name: String {
    #if canImport(Darwin)
      "open"
    #else
      "xdg-open"
    #endif
  }

  /// Starts a program that may stay as long as it likes: it is only given up where it has not come up at all.
  ///
  /// - Parameters:
  ///   - words: the program, as on a command line, and what follows it.
  ///   - environment: as `NAME=value`.
  ///   - seconds: how long it may take to fail.
  /// - Returns: whether it came up.
  package static func start(_ words: [String], environment: [String], seconds: Double = 10) -> Bool {
    var child = Child(["/usr/bin/env"] + words, environment: environment)
    child.seconds = seconds
    let ending = child.run(on: [])?.ending
    return ending == .exit(0) || ending == .late
  }

  /// A file's name as an argument: one that begins as an option does is none to a program so.
  package static func argument(_ path: String) -> String { path.hasPrefix("-") ? "./" + path : path }
}
