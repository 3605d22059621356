import VSMFiles

/// The address by which a document names a file: its path from the document's folder.
enum DocumentAddress {
  /// - Parameters:
  ///   - folder: the folder of the document, from where the program runs; empty for that itself.
  ///   - file: the file, from where the program runs.
  /// - Returns: a relative reference, or the file's own path where the way from one to the other is not known.
  static func from(_ folder: String, to file: String) -> String {
    guard let working = Platform.workingFolder else { return FileName.encoded(file) }
    let (start, end) = (parts(folder, in: working), parts(file, in: working))
    let common = zip(start, end).prefix { $0 == $1 }.count
    let way = [String](repeating: "..", count: start.count - common) + end[common...]
    return FileName.encoded(way.joined(separator: "/"))
  }

  /// By bytes: a mark behind a stroke makes one character with it.
  private static func parts(_ path: String, in working: String) -> [String] {
    let isWhole = path.utf8.first == UInt8(ascii: "/")
    var parts: [String] = []
    for part in ((isWhole ? "" : working + "/") + path).utf8.split(separator: UInt8(ascii: "/")) {
      switch String(Substring(part)) {
      case ".": break
      case "..": _ = parts.popLast()
      case let part: parts.append(part)
      }
    }
    return parts
  }
}
