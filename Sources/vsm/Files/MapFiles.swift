import VSMKit

/// The maps that a word of the command line names: a file, standard input, or all maps below a folder.
enum MapFiles {
  /// Sorted by their bytes, the same on every machine. Hidden folders, and links to folders, are not searched.
  static func paths(of argument: String) throws(Failure) -> [String] {
    guard argument != "-", let status = try? Platform.status(of: argument), status.kind == .folder else {
      return [argument]
    }
    var paths: [String] = []
    var folders = [argument.hasSuffix("/") ? argument : argument + "/"]
    while let folder = folders.popLast() {
      for name in try names(in: folder) where !name.hasPrefix(".") {
        let path = folder + name
        guard let status = try? Platform.status(of: path, followingLinks: false) else { continue }
        if status.kind == .folder {
          folders.append(path + "/")
        } else if FileEnding.of(name)?.lowercased() == "vsm" {
          paths.append(path)
        }
      }
    }
    guard !paths.isEmpty else {
      throw Failure(
        .cannotRead(path: FileName.shown(argument), reason: "there is no map in it (*.vsm)"), .fileProblem)
    }
    return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func names(in folder: String) throws(Failure) -> [String] {
    do {
      return try Platform.names(in: folder)
    } catch {
      throw Failure(.cannotRead(path: FileName.shown(folder), reason: error.reason), .fileProblem)
    }
  }
}
