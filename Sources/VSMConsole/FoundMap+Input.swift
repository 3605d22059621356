package import VSMFiles
import VSMKit

extension FoundMap {
  package var input: InputFile { InputFile(path: path) }
}

extension MapSearch {
  /// What keeps folders from being searched, as it is told.
  package var troubles: [Failure] {
    failures.map { Failure(.cannotRead(path: $0.path, reason: $0.reason), .fileProblem) }
  }
}
