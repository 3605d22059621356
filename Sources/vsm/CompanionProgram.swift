import VSMConsole
import VSMFiles
import VSMKit

/// The second program of the package, which commands are left to that need a server or Foundation: `vsm-companion`, beside
/// this one or on the path.
enum CompanionProgram {
  private static let name = "vsm-companion"

  /// Becomes the companion, with a command and its words.
  ///
  /// - Throws: `Failure` where it is not there, or cannot be started.
  static func become(_ command: String, _ words: [String]) throws(Failure) -> Never {
    guard let path else {
      throw Failure(.companionMissing(command: command, program: name), .fileProblem)
    }
    do throws(Platform.Refusal) {
      try Platform.become(path, [command] + words)
    } catch {
      throw Failure(.cannotRead(path: FileName.shown(path), reason: error.reason), .fileProblem)
    }
  }

  /// Beside the program itself, wherever links to it lie, or else in the first folder of the path that has it.
  private static var path: String? {
    let own = Platform.programPath.flatMap { try? Platform.realPath(of: $0) }.map { FileName.folder(of: $0) }
    let folders = (Platform.environment("PATH") ?? "").split(separator: ":").map { "\($0)/" }
    return ((own.map { [$0] } ?? []) + folders).map { $0 + name }.first { path in
      (try? Platform.status(of: path))?.kind == .regular && Platform.mayRun(path)
    }
  }
}
