import VSMKit

/// A map that was named, or found in a folder that was.
package struct FoundMap: Sendable {
  package let path: String
  /// Its path in the folder that was named; its name alone where the map was.
  package let relative: String
}

/// The maps that a user means by names of files and folders.
package struct MapSearch {
  package private(set) var maps: [FoundMap] = []
  /// Folders that cannot be read, or hold no map, as they are shown, with the reason.
  package private(set) var failures: [(path: String, reason: String)] = []
  /// A folder that holds products: what lies there is not read.
  private let left: Platform.FileStatus?

  /// - Parameters:
  ///   - paths: maps and folders.
  ///   - output: the folder that products go to; nothing where they go beside the maps.
  package init(_ paths: [String], leavingOut output: String? = nil) {
    left = output.flatMap { try? Platform.status(of: $0) }
    for path in paths {
      guard Self.isFolder(path) else {
        maps.append(FoundMap(path: path, relative: Self.name(of: path)))
        continue
      }
      let before = (maps.count, failures.count)
      defer { sort(from: before.0) }
      search(path.utf8.last == UInt8(ascii: "/") ? path : path + "/", relative: "")
      // A folder that is misspelt or empty must not look like one in which all is well.
      if before == (maps.count, failures.count) {
        failures.append(unreadable(path, "there is no map in it (*.vsm)"))
      }
    }
  }

  /// In the order of the bytes of their names, the same on every machine.
  private mutating func sort(from start: Int) {
    maps[start...].sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  package static func isFolder(_ path: String) -> Bool {
    path != "-" && (try? Platform.status(of: path))?.kind == .folder
  }

  package static func name(of path: String) -> String {
    String(Substring(path.utf8.dropFirst(FileName.folder(of: path).utf8.count)))
  }

  /// Links to folders are not followed, so that none leads round in a circle.
  private mutating func search(_ folder: String, relative: String) {
    let names: [String]
    do throws(Platform.Refusal) {
      names = try Platform.names(in: folder)
    } catch {
      failures.append(unreadable(folder, error.reason))
      return
    }
    for name in names where name.utf8.first != UInt8(ascii: ".") {
      let path = folder + name
      let own: Platform.FileStatus
      do throws(Platform.Refusal) {
        own = try Platform.status(of: path, followingLinks: false)
      } catch {
        // What somebody removed meanwhile is no matter.
        if error.code != Platform.Refusal.isAbsent { failures.append(unreadable(path, error.reason)) }
        continue
      }
      if own.kind == .folder {
        // The folder that was named is read, whatever else it is.
        if let left, own.isSameFile(as: left) { continue }
        search(path + "/", relative: relative + name + "/")
      } else if FileEnding.of(name)?.lowercased() == "vsm", !Self.isFolder(path) {
        maps.append(FoundMap(path: path, relative: relative + name))
      }
    }
  }

  private func unreadable(_ folder: String, _ reason: String) -> (path: String, reason: String) {
    (FileName.shown(folder), reason)
  }
}
