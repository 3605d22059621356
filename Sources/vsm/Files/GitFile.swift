import VSMDiagnostics
import VSMKit
import VSMPrograms

/// A file as it is in a commit, as git names it: `HEAD~1:maps/acme.vsm`, from the top of the repository, or
/// `HEAD~1:./acme.vsm` from the folder that one stands in.
struct GitFile {
  private let name: String

  /// Nothing for what is no such name, or the name of a file that is there.
  init?(_ path: String) {
    guard let colon = path.firstIndex(of: ":"), colon != path.startIndex,
      path.index(after: colon) != path.endIndex,
      // What begins so is an option to git.
      !path.hasPrefix("-"), (try? Platform.status(of: path)) == nil
    else { return nil }
    name = path
  }

  /// The whole file, or the start of one that is too large: so much that the reader sees it is.
  func read() throws(Failure) -> SourceFile {
    // Nothing of the file is handed to another program: git's own filters run only on request.
    var child = Child(["/usr/bin/env", "git", "cat-file", "blob", name], environment: Platform.environment)
    child.mostBytes = MapDocument.largestSize + 1
    guard let result = child.run(on: []) else { throw failure("git cannot be started") }
    switch result.ending {
    case .exit(0), .wordy, .unknown: return SourceFile(name: FileName.shown(name), bytes: result.output)
    case .exit(127): throw failure("it is in a commit, and git is not there to read it")
    case .exit: throw failure(Self.reason(String(decoding: result.errors, as: UTF8.self)))
    case .signal, .late: throw failure("git does not come to an end")
    }
  }

  /// The first line of what git says, without its word for an error.
  private static func reason(_ words: String) -> String {
    let line = words.split(whereSeparator: \.isNewline).first.map(String.init) ?? "git does not say why"
    return line.hasPrefix("fatal: ") ? "git: " + line.dropFirst(7) : "git: " + line
  }

  private func failure(_ reason: String) -> Failure {
    Failure(.cannotRead(path: FileName.shown(name), reason: reason), .fileProblem)
  }
}
