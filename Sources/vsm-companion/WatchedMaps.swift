import VSMDiagnostics
import VSMFiles
import VSMKit
import VSMLanguageServer
import VSMScene

/// Maps whose files are looked at again and again: their own, and those that they name. To look is to ask for size, time and
/// number of a file, which costs a few microseconds on every system and needs none of its services.
struct WatchedMaps {
  private let paths: [String]
  /// The files of each map, with what was last seen of them; nothing where a file was not there.
  private var stamps: [String: [String: Stamp?]] = [:]
  private(set) var maps: [String]
  private var rounds = 0

  private struct Stamp: Equatable {
    let device: UInt64
    let number: UInt64
    let size: Int
    let seconds: Int
    let nanoseconds: Int

    init?(of path: String) {
      guard let status = try? Platform.status(of: path) else { return nil }
      (device, number, size) = (status.device, status.number, status.size)
      (seconds, nanoseconds) = (status.modified, status.modifiedNanoseconds)
    }
  }

  init(_ paths: [String]) {
    self.paths = paths
    maps = Self.maps(of: paths)
  }

  /// As a user would type them: those of the folder that one stands in without `./`.
  private static func maps(of paths: [String]) -> [String] {
    MapSearch(paths).maps.map { $0.path.hasPrefix("./") ? String($0.path.dropFirst(2)) : $0.path }
  }

  /// How many milliseconds lie between two looks: fewer than anybody notices, unless there are very many files.
  var pace: Int { max(40, stamps.values.reduce(0) { $0 + $1.count }) }

  /// The maps that changed since they were read, new ones and those that are gone.
  mutating func takeChanges() -> [String] {
    // Folders get new maps now and then.
    rounds += 1
    if rounds % 20 == 0 {
      let now = Self.maps(of: paths)
      let gone = maps.filter { !now.contains($0) }
      maps = now
      for map in gone { stamps[map] = nil }
      if !gone.isEmpty { return gone + maps.filter(hasChanged) }
    }
    return maps.filter(hasChanged)
  }

  private func hasChanged(_ map: String) -> Bool {
    guard let files = stamps[map] else { return true }
    return files.contains { path, stamp in Stamp(of: path) != stamp }
  }

  /// What the map looks like now; nothing where it is gone.
  mutating func read(_ map: String) -> MapPreview? {
    look(at: map) { bytes in
      let (preview, files) = MapPreview.ofFile(map, bytes, .ofSystem, theme: .auto)
      return (preview, files)
    }
  }

  /// Takes the map as seen, for who draws it by other means.
  mutating func note(_ map: String) {
    _ = look(at: map) { bytes in
      let source = SourceFile(name: map, bytes: bytes)
      let document = MapDocument(source, loading: MapFolder(of: map, root: nil).loader)
      return ((), document.sources.files.map(\.name))
    }
  }

  /// Reads a map and remembers what was seen of its files.
  private mutating func look<Value>(
    at map: String, _ read: ([UInt8]) -> (Value, files: [String])
  ) -> Value? {
    // Before it is read: what changes meanwhile is seen in the next round.
    let own = Stamp(of: map)
    guard maps.contains(map), let bytes = FileAccess.ofSystem.read(map) else {
      stamps[map] = maps.contains(map) ? [map: own] : nil
      return nil
    }
    let (value, files) = read(bytes)
    var seen: [String: Stamp?] = [map: own]
    for file in files.dropFirst() { seen[file] = Stamp(of: file) }
    // What was part of the map and is gone for now, as a program that saves it deletes it first, comes again.
    for file in (stamps[map] ?? [:]).keys where seen[file] == nil {
      let stamp = Stamp(of: file)
      if stamp == nil { seen[file] = .some(stamp) }
    }
    stamps[map] = seen
    return value
  }
}
