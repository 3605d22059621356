package import VSMFiles

/// A file beside the one that it is to replace. Either it takes that one's name, or it is gone.
///
/// It is locked as long as it is written, and a lock ends with its process, whatever ends that: a temporary file that
/// nobody holds was left by a run that was killed, on this machine or in another container, and is removed.
package struct TemporaryFile {
  private let path: String
  private let descriptor: CInt

  /// - Throws: what the system says where the folder takes no new file.
  package init(beside target: String, inTidyFolder isTidy: Bool = false) throws(Platform.Refusal) {
    let folder = FileName.folder(of: target)
    if !isTidy { Self.removeAbandoned(in: folder) }
    for _ in 0..<Self.mostAttempts {
      let path = folder + Self.randomName()
      let descriptor: CInt
      do throws(Platform.Refusal) {
        descriptor = try Platform.createUnfinished(path)
      } catch {
        guard error.code == Platform.Refusal.isThere else { throw error }
        continue
      }
      _ = Platform.lock(descriptor, waits: true)
      // Another run may have taken it for abandoned before it was locked.
      if (try? Platform.status(of: descriptor))?.names != 0 {
        (self.path, self.descriptor) = (path, descriptor)
        return
      }
      Platform.finish()
      try? Platform.close(descriptor)
    }
    throw Platform.Refusal(code: Platform.Refusal.isThere)
  }

  /// Takes the name of the target, with these bytes and who may read and write it. What follows from the bytes that the
  /// target held is only written while it still holds them.
  package func replace(
    _ target: String, with bytes: [UInt8], like status: Platform.FileStatus?, ifItHolds old: [UInt8]? = nil
  ) throws(Platform.Refusal) {
    defer {
      Platform.finish()
      try? Platform.close(descriptor)
    }
    do throws(Platform.Refusal) {
      if let status { try Platform.copyPermissions(of: status, to: descriptor) }
      try Platform.write(bytes, to: descriptor)
      // The file stays open: the lock is held until the name is another.
      try Platform.settle(descriptor)
      if let old, !Platform.holds(old, target) { throw .hasChanged }
      try Platform.rename(path, to: target)
    } catch {
      Platform.remove(path)
      throw error
    }
  }

  private static let mostAttempts = 100

  // MARK: Names

  private static let (prefix, suffix, letters) = (".vsm-", ".tmp", 12)

  private static func randomName() -> String {
    var random = UInt64.random(in: .min ... .max)
    var middle: [UInt8] = []
    for _ in 0..<letters {
      middle.append(UInt8(ascii: "a") + UInt8(random % 26))
      random /= 26
    }
    return prefix + String(decoding: middle, as: UTF8.self) + suffix
  }

  private enum Kind {
    case lockedWhileWritten
    /// Of an earlier version: named after the number of a process, and never locked.
    case neverLocked

    /// Nothing for a file that is none of ours.
    init?(_ name: String) {
      guard name.hasPrefix(prefix), name.hasSuffix(suffix) else { return nil }
      let middle = name.utf8.dropFirst(prefix.utf8.count).dropLast(suffix.utf8.count)
      if middle.count == letters, middle.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) })
      {
        self = .lockedWhileWritten
      } else if !middle.isEmpty, middle.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) {
        self = .neverLocked
      } else {
        return nil
      }
    }
  }

  // MARK: What killed runs left

  private static func removeAbandoned(in folder: String) {
    let names = Platform.names(
      in: folder.isEmpty ? "." : folder, startingWith: prefix, among: mostNamesSearched)
    for name in names {
      if let kind = Kind(name) { removeIfAbandoned(folder + name, kind) }
    }
  }

  /// In a larger folder a remnant may stay: it does no harm, and the search would take longer than the picture.
  private static let mostNamesSearched = 10_000

  private static func removeIfAbandoned(_ path: String, _ kind: Kind) {
    guard let descriptor = try? Platform.open(path, for: .locking) else { return }
    defer { try? Platform.close(descriptor) }
    guard let status = try? Platform.status(of: descriptor), status.kind == .regular else { return }
    let isOld = status.modified < Platform.now - Self.longestWrite
    switch Platform.lock(descriptor, waits: false) {
    case .held: return
    case .taken: guard kind == .lockedWhileWritten || isOld else { return }
    case .unknown: guard isOld else { return }
    }
    // Its run may have finished meanwhile.
    guard let named = try? Platform.status(of: path, followingLinks: false), named.isSameFile(as: status)
    else { return }
    Platform.remove(path)
  }

  /// In seconds; what no lock tells of is abandoned after so long.
  private static let longestWrite = 3600
}
