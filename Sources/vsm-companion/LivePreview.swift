import Synchronization
import VSMFiles
import VSMLanguageServer
import VSMPreview

/// The preview of texts that an editor has open: it begins when somebody asks for it, and is drawn anew with each change.
final class LivePreview: Previewer {
  private let shown = Mutex<Set<String>>([])
  private let address = Mutex<String?>(nil)
  private let hub: PreviewHub

  /// - Parameter open: brings the editor to a line, from 0, of a text.
  init(open: @escaping @Sendable (_ uri: String, _ line: Int) -> Void) {
    hub = PreviewHub { uri, line in
      open(uri, line)
      return true
    }
  }

  func show(_ uri: String) throws -> String {
    shown.withLock { _ = $0.insert(uri) }
    return try begin() + "#" + FileName.encoded(uri)
  }

  /// The page's address, once it is served.
  private func begin() throws -> String {
    try address.withLock { address in
      if let address { return address }
      let server = try PreviewServer(hub)
      try server.start()
      address = server.address
      return server.address
    }
  }

  func isShown(_ uri: String) -> Bool { shown.withLock { $0.contains(uri) } }

  func update(_ uri: String, _ preview: MapPreview) {
    hub.update(uri, preview)
  }

  func cursor(_ uri: String, line: Int) {
    hub.cursor(uri, line: line)
  }

  func close(_ uri: String) {
    guard shown.withLock({ $0.remove(uri) }) != nil else { return }
    hub.remove(uri)
  }
}
