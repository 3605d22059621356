import VSMConsole
import VSMFiles
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
    switch Self.content(of: name, atMost: MapDocument.largestSize) {
    case .success(let bytes): return SourceFile(name: FileName.shown(name), bytes: bytes)
    case .failure(let trouble):
      throw Failure(.cannotRead(path: FileName.shown(name), reason: trouble.reason), .fileProblem)
    }
  }

  /// The files beside it in the same commit.
  var loader: SourceLoader {
    let name = name
    let colon = name.firstIndex(of: ":") ?? name.startIndex
    let file = name[name.index(after: colon)...]
    let folder = String(name[...colon]) + FileName.folder(of: String(file))
    let own = String(name.dropFirst(folder.count))
    return SourceLoader(start: { () throws(SourceLoader.Refusal) in own }) {
      (path, limit) throws(SourceLoader.Refusal) in
      switch Self.content(of: folder + path, atMost: limit) {
      case .success(let bytes):
        guard bytes.count <= limit else { throw .tooLarge }
        return SourceLoader.File(path: path, name: FileName.shown(folder + path), bytes: bytes)
      case .failure(let trouble): throw .unreadable(trouble.reason)
      }
    }
  }

  private struct Trouble: Error { let reason: String }

  /// Nothing of the file is handed to another program: git's own filters run only on request.
  private static func content(of name: String, atMost limit: Int) -> Result<[UInt8], Trouble> {
    var child = Child(["/usr/bin/env", "git", "cat-file", "blob", name], environment: Platform.environment)
    child.mostBytes = limit + 1
    guard let result = child.run(on: []) else { return .failure(Trouble(reason: "git cannot be started")) }
    switch result.ending {
    case .exit(0), .wordy, .unknown: return .success(result.output)
    case .exit(127):
      return .failure(Trouble(reason: "it is in a commit, and git is not there to read it"))
    case .exit: return .failure(Trouble(reason: reason(String(decoding: result.errors, as: UTF8.self))))
    case .signal, .late: return .failure(Trouble(reason: "git does not come to an end"))
    }
  }

  /// The first line of what git says, without its word for an error.
  private static func reason(_ words: String) -> String {
    let line = words.split(whereSeparator: \.isNewline).first.map(String.init) ?? "git does not say why"
    return line.hasPrefix("fatal: ") ? "git: " + line.dropFirst(7) : "git: " + line
  }
}
