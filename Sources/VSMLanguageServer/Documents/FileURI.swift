import VSMFiles

/// Paths as the protocol has them: `file:///home/anna/maps/acme.vsm`.
enum FileURI {
  private static let scheme = "file://"

  /// Nothing for what is no file, such as a text that was never saved.
  static func path(of uri: String) -> String? {
    guard uri.hasPrefix(scheme) else { return nil }
    let rest = uri.utf8.dropFirst(scheme.utf8.count)
    // A host is a computer's name, and nothing but this one is read of.
    guard let slash = rest.firstIndex(of: UInt8(ascii: "/")) else { return nil }
    let host = String(Substring(rest[..<slash]))
    guard host.isEmpty || host == "localhost" else { return nil }
    let path = FileName.decoded(Substring(rest[slash...]))
    return path.utf8.contains(0) ? nil : path
  }

  static func of(path: String) -> String { scheme + FileName.encoded(path) }
}
