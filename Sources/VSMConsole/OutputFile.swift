import VSMFiles
import VSMKit
import VSMPrograms

/// A file to write; `-` is standard output, and so is `/dev/stdout`.
///
/// A regular file is replaced as a whole or not at all: the bytes go to a temporary file beside it, which
/// then takes its name. A file that has these bytes already is not touched, so that its time stays. A map that
/// somebody wrote is never replaced, whatever it is called.
package struct OutputFile {
  package let path: String
  /// The open file that the name stands for: it is written to where it stands and never replaced, since its name is
  /// not its own.
  package let descriptor: CInt?
  /// True where the folder has been searched for what killed runs left: one of thousands of files is not searched for
  /// thousands of times.
  package var isInTidyFolder = false

  package init(path: String) {
    self.path = path
    descriptor = path == "-" ? 1 : Self.descriptor(namedBy: path)
  }

  package var isStandardOutput: Bool { descriptor == 1 }

  /// For messages.
  package var name: String { isStandardOutput ? "standard output" : FileName.shown(path) }

  /// Writes over what is there, but over a map only where the user asked for just that.
  package func write(_ bytes: [UInt8], replacesMaps: Bool = false) throws(Failure) {
    if !replacesMaps { try refuseToReplaceMap() }
    do {
      if let descriptor {
        try Platform.write(bytes, to: descriptor)
      } else {
        try replace(with: bytes)
      }
    } catch {
      throw failure(error.reason)
    }
  }

  /// Writes over the file that these bytes were read from, if it still holds them: what somebody wrote meanwhile stays.
  package func rewrite(_ bytes: [UInt8], from old: [UInt8]) throws(Failure) {
    do throws(Platform.Refusal) {
      guard descriptor == nil, let status = try existing(), status.kind == .regular else {
        throw Platform.Refusal.isNoFile
      }
      let target = try targetOfLinks()
      guard Platform.mayWrite(target) else { throw Platform.Refusal.last }
      try replace(target, with: bytes, like: status, ifItHolds: old)
    } catch {
      throw failure(error.reason)
    }
  }

  /// Writes a new file, and never over another one.
  package func create(_ bytes: [UInt8]) throws(Failure) {
    do {
      try make(bytes)
    } catch {
      throw failure(
        error.code == Platform.Refusal.isThere ? "it is there already; --force replaces it" : error.reason)
    }
  }

  /// What a file holds that text is to be added to; nothing where there is none, or where it is written to as it comes.
  package func content(atMost limit: Int) throws(Failure) -> [UInt8] {
    guard descriptor == nil, let status = try? Platform.status(of: path), status.kind == .regular else {
      return []
    }
    do {
      let descriptor = try Platform.open(path, for: .reading)
      defer { try? Platform.close(descriptor) }
      let bytes = try Platform.read(descriptor, atMost: limit + 1)
      if bytes.count <= limit { return bytes }
    } catch {
      throw failure(error.reason)
    }
    throw failure("it is too large to add to")
  }

  /// Shows the file by the program that the system has for its kind.
  package func open() throws(Failure) {
    guard descriptor == nil else { return }
    guard Opener.start([Opener.name, Opener.argument(path)], environment: Platform.environment) else {
      throw Failure(.cannotOpen(path: name, program: Opener.name), .fileProblem)
    }
  }

  /// Makes the folder that the file is to lie in, where that is asked for.
  ///
  /// - Throws: a failure that names the folder where it is not there, or cannot be made.
  package func prepareFolder(making isMade: Bool) throws(Failure) {
    let folder = FileName.folder(of: path)
    guard descriptor == nil, !folder.isEmpty else { return }
    do throws(Platform.Refusal) {
      _ = try Platform.status(of: folder)
      return
    } catch {
      // What else is wrong with it is told where it is written.
      guard error.code == Platform.Refusal.isAbsent else { return }
    }
    guard isMade else {
      throw failure("the folder \(FileName.shown(folder)) is not there; --mkdir makes it")
    }
    do throws(Platform.Refusal) {
      try Platform.makeFolder(folder)
    } catch {
      throw failure(error.reason)
    }
  }

  package func failure(_ reason: String) -> Failure {
    Failure(.cannotWrite(path: name, reason: reason), .fileProblem)
  }

  private func replace(with bytes: [UInt8]) throws(Platform.Refusal) {
    guard let status = try existing() else {
      return try replace(try targetOfLinks(), with: bytes, like: nil)
    }
    guard status.kind == .regular else {
      // A pipe, a terminal, /dev/stdout: there is nothing to keep whole. A folder is refused here.
      return try pour(bytes)
    }
    let target = try targetOfLinks()
    if status.size == bytes.count, Platform.holds(bytes, target) { return }
    // A rename asks the folder for permission, not the file: a file that is protected stays.
    guard Platform.mayWrite(target) else { throw .last }
    try replace(target, with: bytes, like: status)
  }

  /// What is there already, at the end of all links.
  private func existing() throws(Platform.Refusal) -> Platform.FileStatus? {
    do {
      return try Platform.status(of: path)
    } catch {
      // Anything but an absent file, such as links that lead round in a circle, is for the user to settle.
      guard error.code == Platform.Refusal.isAbsent else { throw error }
      return nil
    }
  }

  private func pour(_ bytes: [UInt8]) throws(Platform.Refusal) {
    let descriptor = try Platform.open(path, for: .writing)
    do {
      try Platform.write(bytes, to: descriptor)
    } catch {
      try? Platform.close(descriptor)
      throw error
    }
    try Platform.close(descriptor)
  }

  private func replace(
    _ target: String, with bytes: [UInt8], like status: Platform.FileStatus?, ifItHolds old: [UInt8]? = nil
  ) throws(Platform.Refusal) {
    do {
      try TemporaryFile(beside: target, inTidyFolder: isInTidyFolder)
        .replace(target, with: bytes, like: status, ifItHolds: old)
    } catch {
      guard let status, error.sparesTheFile else { throw error }
      if let old, !Platform.holds(old, target) { throw .hasChanged }
      try overwrite(target, with: bytes, status)
      Console.error(Console.text(of: .writtenInPlace(path: name, reason: error.reason)))
    }
  }

  /// Writes into the file that is there, which can go wrong halfway: only where it cannot be replaced.
  private func overwrite(
    _ target: String, with bytes: [UInt8], _ status: Platform.FileStatus
  ) throws(Platform.Refusal) {
    let descriptor = try Platform.open(target, for: .writing)
    defer { try? Platform.close(descriptor) }
    do throws(Platform.Refusal) {
      // A full disk is met before anything is lost.
      if bytes.count > status.size { try Platform.reserve(bytes.count, of: descriptor) }
    } catch {
      try? Platform.cut(descriptor, after: status.size)
      throw error
    }
    try Platform.write(bytes, to: descriptor)
    try Platform.cut(descriptor, after: bytes.count)
    try Platform.settle(descriptor)
  }

  /// A new file with these bytes, or none.
  private func make(_ bytes: [UInt8]) throws(Platform.Refusal) {
    let descriptor = try Platform.createUnfinished(path)
    defer {
      Platform.finish()
      try? Platform.close(descriptor)
    }
    do throws(Platform.Refusal) {
      try Platform.write(bytes, to: descriptor)
      try Platform.settle(descriptor)
    } catch {
      Platform.remove(path)
      throw error
    }
  }

  /// The file that a symbolic link stands for, also where that is not there yet.
  private func targetOfLinks() throws(Platform.Refusal) -> String {
    var path = path
    for _ in 0..<Self.mostLinks {
      guard let next = try Self.step(from: path) else { break }
      path = next
    }
    return path
  }

  /// The number of the open file that a name stands for: `/dev/stdout`, `/dev/fd/3`, `/proc/self/fd/3`, a link to one.
  private static func descriptor(namedBy path: String) -> CInt? {
    var path = path
    for _ in 0..<mostLinks {
      // A pipe without a name is called so in /proc: it leads to no file.
      if let descriptor = Platform.descriptor(named: path) { return descriptor }
      guard let next = try? step(from: path) else { return nil }
      path = next
    }
    return nil
  }

  /// Where a symbolic link leads; nothing for what is none.
  private static func step(from path: String) throws(Platform.Refusal) -> String? {
    guard let status = try? Platform.status(of: path, followingLinks: false), status.kind == .link else {
      return nil
    }
    let destination = try Platform.destination(ofLink: path)
    return destination.utf8.first == UInt8(ascii: "/") ? destination : FileName.folder(of: path) + destination
  }

  /// As many links as Linux follows.
  private static let mostLinks = 40
}
