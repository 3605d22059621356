import VSMDiagnostics
public import VSMSyntax

/// How the server reaches files. It opens none by itself: the program says how, and tests hand in texts.
public struct FileAccess: Sendable {
  /// How the files are read that a map names; nothing for a map that lies nowhere.
  let loader: @Sendable (_ path: String) -> SourceLoader?
  /// The bytes of a file; nothing where it cannot be read.
  let read: @Sendable (_ path: String) -> [UInt8]?
  /// The maps of a folder and of those below it, at most so many.
  let maps: @Sendable (_ folder: String, _ limit: Int) -> [String]

  /// - Parameters:
  ///   - loader: of the files that the map at a path names. The names of its files are their paths.
  ///   - read: all of a file.
  ///   - maps: the paths of the maps below a folder.
  public init(
    loader: @escaping @Sendable (_ path: String) -> SourceLoader?,
    read: @escaping @Sendable (_ path: String) -> [UInt8]?,
    maps: @escaping @Sendable (_ folder: String, _ limit: Int) -> [String]
  ) {
    self.loader = loader
    self.read = read
    self.maps = maps
  }

  /// No files at all.
  public static let none = FileAccess(loader: { _ in nil }, read: { _ in nil }, maps: { _, _ in [] })
}
