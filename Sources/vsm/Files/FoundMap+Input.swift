import VSMFiles
import VSMKit

extension FoundMap {
  var input: InputFile { InputFile(path: path) }
}

extension MapSearch {
  /// What keeps folders from being searched, as it is told.
  var troubles: [Failure] {
    failures.map { Failure(.cannotRead(path: $0.path, reason: $0.reason), .fileProblem) }
  }
}
