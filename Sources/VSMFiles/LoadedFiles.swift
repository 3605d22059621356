import Synchronization
package import VSMDiagnostics

/// The files that a map named and that were read for it.
package final class LoadedFiles: Sendable {
  /// A file as it was read.
  package struct File: Sendable, Equatable {
    /// From where the program runs.
    package let path: String
    package let content: ContentHash

    package init(path: String, content: ContentHash) {
      self.path = path
      self.content = content
    }
  }

  package init() {}

  private let files = Mutex<[File]>([])

  /// In the order in which they were read, each once.
  package var all: [File] { files.withLock { $0 } }

  package func add(_ path: String, _ bytes: [UInt8]) {
    let file = File(path: path, content: ContentHash(of: bytes))
    files.withLock { if !$0.contains(file) { $0.append(file) } }
  }
}
