import VSMConsole
import VSMFiles
import ArgumentParser
import VSMKit

/// Which picture is made of which map: decided, and refused, before anything is written.
struct BatchPlan {
  struct Item: Sendable {
    let map: FoundMap
    let pictures: [Picture]
  }

  struct Picture: Sendable {
    let format: any PictureFormat
    let path: String
    /// The path in the folder that pictures go to.
    let relative: String
  }

  private(set) var items: [Item] = []

  /// - Parameters:
  ///   - maps: in the order in which they are drawn.
  ///   - formats: each map is drawn in all of them.
  ///   - folder: where pictures go, with the slash at its end; nothing for beside their maps.
  /// - Throws: `ValidationError` where two maps would have one picture, or a picture would take the place of its map.
  init(_ maps: [FoundMap], as formats: [any PictureFormat], to folder: String?) throws(ValidationError) {
    var sources: [String: FoundMap] = [:]
    for map in maps {
      guard !map.input.isStandardInput else {
        throw ValidationError("‘-’ is one map, and goes with no others.")
      }
      var pictures: [Picture] = []
      for format in formats {
        let ending = format.endings.first ?? format.name
        let relative = FileEnding.replaced(in: map.relative, by: ending)
        let path = folder.map { $0 + relative } ?? FileEnding.replaced(in: map.path, by: ending)
        if let other = sources[path] {
          // A map that is named twice, or found in a folder that is named, too, is drawn once.
          if Self.isSame(map, other) { continue }
          throw ValidationError(
            "‘\(other.path)’ and ‘\(map.path)’ would both be drawn to ‘\(path)’. Nothing is written.")
        }
        sources[path] = map
        pictures.append(Picture(format: format, path: path, relative: relative))
      }
      guard !pictures.isEmpty else { continue }
      items.append(Item(map: map, pictures: pictures))
    }
    for item in items {
      for picture in item.pictures {
        guard let status = try? Platform.status(of: picture.path), status.kind == .regular,
          let source = try? Platform.status(of: item.map.path), source.isSameFile(as: status)
        else { continue }
        throw ValidationError("‘\(picture.path)’ is the map itself: vsm does not write over it.")
      }
    }
  }

  private static func isSame(_ map: FoundMap, _ other: FoundMap) -> Bool {
    if map.path == other.path { return true }
    guard let own = try? Platform.status(of: map.path), let its = try? Platform.status(of: other.path) else {
      return false
    }
    return own.isSameFile(as: its)
  }
}
