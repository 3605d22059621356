/// How the files that a map names are read. The language reads none by itself: whoever has the map says where its files
/// are.
///
/// ```swift
/// let loader = SourceLoader.files(["common.vsm": "calendar { shifts 2  shift 8h }"])
/// let document = MapDocument(SourceFile(name: "acme.vsm", text: text), loading: loader)
/// ```
///
/// Paths are relative to one folder, the root, with `/` between their parts, without `.`, `..` or empty parts: what a
/// map writes is checked and resolved before a loader sees it.
public struct SourceLoader: Sendable {
  /// A file as it was read.
  public struct File: Sendable {
    /// The one path of the file: two paths of one file, by a link, give the same. What it names is relative to it.
    public let path: String
    /// The name that messages use.
    public let name: String
    /// The file's content.
    public let bytes: [UInt8]

    /// A file as it was read; `name` is what messages call it.
    public init(path: String, name: String, bytes: [UInt8]) {
      self.path = path
      self.name = name
      self.bytes = bytes
    }
  }

  /// Why a file is not read.
  public enum Refusal: Error, Sendable, Equatable {
    /// There is no such file.
    case absent
    /// It lies outside of the root, by a link.
    case outside
    /// It is none, but a folder, a pipe, a device; as a person would say it: `a folder`.
    case notAFile(String)
    /// It is larger than a file may be.
    case tooLarge
    /// In the words of the system, such as `permission denied`.
    case unreadable(String)

    /// As a person would say it.
    public var reason: String {
      switch self {
      case .absent: "there is no such file"
      case .outside: FilePath.Fault.outside.rule
      case .notAFile(let what): "it is \(what)"
      case .tooLarge: "it is larger than \(Limits.sourceText), the most that vsm reads"
      case .unreadable(let reason): reason
      }
    }
  }

  /// The path of the file that the document begins with, for what it names and for files that lead back to it; the name
  /// of no file, such as `-`, where the text is none.
  let start: @Sendable () throws(Refusal) -> String
  /// Reads a file of at most so many bytes.
  let load: @Sendable (_ path: String, _ limit: Int) throws(Refusal) -> File

  /// A loader by two functions: one gives the path that the document has, one reads a file.
  public init(
    start: @escaping @Sendable () throws(Refusal) -> String,
    load: @escaping @Sendable (_ path: String, _ limit: Int) throws(Refusal) -> File
  ) {
    self.start = start
    self.load = load
  }

  /// The same files, but with the bytes that somebody else holds of them, as an editor does: asked for by the names of the
  /// files.
  public func preferring(_ held: @escaping @Sendable (_ name: String) -> [UInt8]?) -> SourceLoader {
    SourceLoader(start: start) { (path, limit) throws(Refusal) in
      let file = try load(path, limit)
      guard let bytes = held(file.name) else { return file }
      guard bytes.count <= limit else { throw .tooLarge }
      return File(path: file.path, name: file.name, bytes: bytes)
    }
  }

  /// A map that a document names, by its path from the document.
  ///
  /// - Parameter path: as the document writes it.
  /// - Returns: the map, and how what it names is read.
  /// - Throws: where there is no such map, or a path like that names none.
  public func file(named path: String) throws(Refusal) -> (file: File, loader: SourceLoader) {
    let resolved: String
    do throws(FilePath.Fault) {
      resolved = try FilePath.resolve(path, from: try startFault())
    } catch {
      throw .unreadable(error.rule)
    }
    let file = try load(resolved, Limits.sourceBytes)
    let place = file.path
    return (file, SourceLoader(start: { () throws(Refusal) in place }, load: load))
  }

  private func startFault() throws(FilePath.Fault) -> String {
    do throws(Refusal) { return try start() } catch { throw .outside }
  }

  /// Files that are texts in memory, by their paths; the document itself stands in the root.
  public static func files(_ texts: [String: String], start: String = "-") -> SourceLoader {
    SourceLoader(start: { () throws(Refusal) in start }) { (path, limit) throws(Refusal) in
      guard let text = texts[path] else { throw .absent }
      guard text.utf8.count <= limit else { throw .tooLarge }
      return File(path: path, name: path, bytes: Array(text.utf8))
    }
  }
}
