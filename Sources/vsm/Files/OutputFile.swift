import VSMKit

/// A file to write; `-` is standard output.
///
/// A regular file is replaced as a whole or not at all: the bytes go to a temporary file beside it, which
/// then takes its name. A file that has these bytes already is not touched, so that its time stays. A map that
/// somebody wrote is never replaced, whatever it is called.
struct OutputFile {
  let path: String

  var isStandardOutput: Bool { path == "-" }

  /// Writes over what is there, but over a map only where the user asked for just that.
  func write(_ bytes: [UInt8], replacesMaps: Bool = false) throws(Failure) {
    if !replacesMaps { try refuseToReplaceMap() }
    do {
      if isStandardOutput {
        try Platform.write(bytes, to: 1)
      } else {
        try replace(with: bytes)
      }
    } catch {
      throw failure(error.reason)
    }
  }

  /// Writes a new file, and never over another one.
  func create(_ bytes: [UInt8]) throws(Failure) {
    do {
      try fill(path, with: bytes, like: nil)
    } catch {
      throw failure(
        error.code == Platform.Refusal.isThere ? "it is there already; --force replaces it" : error.reason)
    }
  }

  func failure(_ reason: String) -> Failure {
    Failure(
      .cannotWrite(path: isStandardOutput ? "standard output" : path, reason: reason), .fileProblem)
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
    if holds(bytes, target, status) { return }
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
    _ target: String, with bytes: [UInt8], like status: Platform.FileStatus?
  ) throws(Platform.Refusal) {
    let folder = target.lastIndex(of: "/").map { target[...$0] } ?? ""
    let temporary = "\(folder).vsm-\(Platform.processNumber).tmp"
    try fill(temporary, with: bytes, like: status)
    do {
      try Platform.rename(temporary, to: target)
    } catch {
      Platform.remove(temporary)
      throw error
    }
  }

  /// A new file with these bytes, or none.
  private func fill(
    _ path: String, with bytes: [UInt8], like status: Platform.FileStatus?
  ) throws(Platform.Refusal) {
    let descriptor = try Platform.open(path, for: .creating)
    do throws(Platform.Refusal) {
      do throws(Platform.Refusal) {
        if let status { try Platform.copyPermissions(of: status, to: descriptor) }
        try Platform.write(bytes, to: descriptor)
      } catch {
        try? Platform.close(descriptor)
        throw error
      }
      try Platform.close(descriptor)
    } catch {
      Platform.remove(path)
      throw error
    }
  }

  private func holds(_ bytes: [UInt8], _ path: String, _ status: Platform.FileStatus) -> Bool {
    guard status.size == bytes.count, let descriptor = try? Platform.open(path, for: .reading) else {
      return false
    }
    defer { try? Platform.close(descriptor) }
    return (try? Platform.read(descriptor, atMost: bytes.count + 1)) == bytes
  }

  /// The file that a symbolic link stands for, also where that is not there yet.
  private func targetOfLinks() throws(Platform.Refusal) -> String {
    var path = path
    // As many links as Linux follows.
    for _ in 0..<40 {
      guard let status = try? Platform.status(of: path, followingLinks: false), status.kind == .link else {
        break
      }
      let destination = try Platform.destination(ofLink: path)
      let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
      path = destination.hasPrefix("/") ? destination : folder + destination
    }
    return path
  }
}
