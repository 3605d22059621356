package import ArgumentParser
package import VSMKit

/// Why a command ends without its product, where the map itself is not to blame.
package struct Failure: Error {
  package let problem: Problem
  package let status: ExitCode

  package init(_ problem: Problem, _ status: ExitCode) {
    self.problem = problem
    self.status = status
  }
}

extension Problem {
  /// The file that a problem of the surroundings is about, as it is shown.
  package var path: String? {
    switch self {
    case .cannotRead(let path, _), .cannotWrite(let path, _): path
    default: nil
    }
  }
}

extension ExitCode {
  /// The map has errors, or warnings under `--strict`.
  package static let mapHasErrors = ExitCode(1)
  /// A file cannot be read or written, or a format cannot be made here.
  package static let fileProblem = ExitCode(2)
  /// vsm itself is to blame.
  package static let internalProblem = ExitCode(70)
}
