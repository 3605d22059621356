import Synchronization
import VSMKit

/// The files that a map named and that were read for it.
final class LoadedFiles: Sendable {
  /// A file as it was read.
  struct File: Sendable, Equatable {
    /// From where the program runs.
    let path: String
    let content: ContentHash
  }

  private let files = Mutex<[File]>([])

  /// In the order in which they were read, each once.
  var all: [File] { files.withLock { $0 } }

  func add(_ path: String, _ bytes: [UInt8]) {
    let file = File(path: path, content: ContentHash(of: bytes))
    files.withLock { if !$0.contains(file) { $0.append(file) } }
  }
}
