package import VSMSyntax

/// The folder that a map may read files of: the one that the map lies in, or one further up that the user names.
///
/// This is the one place where a map reaches the file system. Paths come here without `..`; what remains are links, which
/// may lead anywhere, and things that are no files. Each part of a path is opened beneath the one before it without
/// following links, after the system has said where all of them lead: whatever changes in between, nothing outside of
/// the folder is opened.
package struct MapFolder {
  /// As the user named it, with the slash at its end; empty for the folder that the program runs in.
  private let folder: String
  /// The map, as the user named it; nothing for standard input.
  private let map: String?
  private let loaded: LoadedFiles?

  /// - Parameters:
  ///   - map: the map, as the user named it; nothing for standard input.
  ///   - root: the folder that the user names; nothing for that of the map.
  ///   - loaded: where the files are noted that were read.
  package init(of map: String?, root: String?, noting loaded: LoadedFiles? = nil) {
    self.loaded = loaded
    self.map = map
    guard let root else {
      folder = FileName.folder(of: map ?? "")
      return
    }
    folder = root == "." ? "" : root.utf8.last == UInt8(ascii: "/") ? root : root + "/"
  }

  package var loader: SourceLoader {
    SourceLoader(start: { () throws(SourceLoader.Refusal) in try start() }) {
      (path, limit) throws(SourceLoader.Refusal) in try load(path, limit)
    }
  }

  /// The folder's own path.
  private func root() throws(SourceLoader.Refusal) -> String { try realFolder(folder) }

  private func realFolder(_ folder: String) throws(SourceLoader.Refusal) -> String {
    let path = try asking { () throws(Platform.Refusal) in
      try Platform.realPath(of: folder.isEmpty ? "." : folder)
    }
    return path.utf8.last == UInt8(ascii: "/") ? path : path + "/"
  }

  /// Where in the folder the map lies. A map that is a link lies where the link does.
  private func start() throws(SourceLoader.Refusal) -> String {
    let ownFolder = FileName.folder(of: map ?? "")
    let place = try realFolder(ownFolder)
    let root = try root()
    guard place.utf8.starts(with: root.utf8) else { throw .outside }
    let name = map.map { String(Substring($0.utf8.dropFirst(ownFolder.utf8.count))) }
    return String(Substring(place.utf8.dropFirst(root.utf8.count))) + (name ?? "-")
  }

  private func load(_ path: String, _ limit: Int) throws(SourceLoader.Refusal) -> SourceLoader.File {
    let root = try root()
    let target = try asking { () throws(Platform.Refusal) in try Platform.realPath(of: root + path) }
    guard target.utf8.starts(with: root.utf8) else { throw .outside }
    // Looked at before it is opened: to open a device may do something already.
    let status = try asking { () throws(Platform.Refusal) in
      try Platform.status(of: target, followingLinks: false)
    }
    try check(status, limit)
    let inside = String(Substring(target.utf8.dropFirst(root.utf8.count)))
    let descriptor = try asking { () throws(Platform.Refusal) in try Platform.open(inside, beneath: root) }
    defer { try? Platform.close(descriptor) }
    try check(try asking { () throws(Platform.Refusal) in try Platform.status(of: descriptor) }, limit)
    let bytes = try asking { () throws(Platform.Refusal) in
      try Platform.read(descriptor, atMost: limit + 1)
    }
    guard bytes.count <= limit else { throw .tooLarge }
    loaded?.add(folder + path, bytes)
    return SourceLoader.File(path: inside, name: FileName.shown(folder + path), bytes: bytes)
  }

  private func check(_ status: Platform.FileStatus, _ limit: Int) throws(SourceLoader.Refusal) {
    switch status.kind {
    case .regular: break
    case .folder: throw .notAFile("a folder")
    case .link, .other: throw .notAFile("a pipe or a device, no file")
    }
    guard status.size <= limit else { throw .tooLarge }
  }

  private func asking<Answer>(
    _ call: () throws(Platform.Refusal) -> Answer
  ) throws(SourceLoader.Refusal) -> Answer {
    do {
      return try call()
    } catch {
      throw error.code == Platform.Refusal.isAbsent ? .absent : .unreadable(error.reason)
    }
  }
}
