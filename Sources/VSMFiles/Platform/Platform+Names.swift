#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

// Files by name. A name is text that gives its bytes back: see `FileName`.
extension Platform {
  /// What is there by that name: a symbolic link itself, or what it leads to.
  package static func status(of path: String, followingLinks follows: Bool = true) throws(Refusal)
    -> FileStatus
  {
    var status = stat()
    guard withName(path, { follows ? stat($0, &status) : lstat($0, &status) }) == 0 else { throw .last }
    return FileStatus(status)
  }

  package static func mayWrite(_ path: String) -> Bool { withName(path) { access($0, W_OK) } == 0 }

  package static func mayRun(_ path: String) -> Bool { withName(path) { access($0, X_OK) } == 0 }

  /// Where a symbolic link leads, as it is written in the link.
  package static func destination(ofLink path: String) throws(Refusal) -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = withName(path) { readlink($0, &buffer, buffer.count) }
    guard count >= 0 else { throw .last }
    return FileName.text(of: buffer[..<count].map { UInt8(bitPattern: $0) })
  }

  /// The folder that the program runs in; nothing where it is gone.
  package static var workingFolder: String? {
    guard let name = getcwd(nil, 0) else { return nil }
    defer { free(name) }
    return text(ofName: name)
  }

  /// The number of the open file of this process that a name itself stands for, without following links to it.
  package static func descriptor(named path: String) -> CInt? {
    // Hardly any name is digits alone.
    let folder = FileName.folder(of: path)
    let name = path.utf8.dropFirst(folder.utf8.count)
    guard name.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let number = CInt(String(Substring(name))), let place = try? realPath(of: folder)
    else { return nil }
    #if os(Linux)
      guard let own = try? destination(ofLink: "/proc/self") else { return nil }
      return ["/proc/\(own)/fd", "/proc/\(own)/task/\(own)/fd"].contains(place) ? number : nil
    #else
      return place == "/dev/fd" ? number : nil
    #endif
  }

  /// The one name of a file that goes through no link.
  package static func realPath(of path: String) throws(Refusal) -> String {
    guard let name = withName(path, { realpath($0, nil) }) else { throw .last }
    defer { free(name) }
    return text(ofName: name)
  }

  private static func text(ofName name: UnsafePointer<CChar>) -> String {
    FileName.text(of: UnsafeBufferPointer(start: name, count: strlen(name)).map { UInt8(bitPattern: $0) })
  }

  /// Opens a file for reading by a path of plain names below a folder, each beneath the one before it: a name that has
  /// become a link, and so might lead elsewhere, is a refusal. It never waits for who writes to a pipe.
  package static func open(_ path: String, beneath folder: String) throws(Refusal) -> CInt {
    var current = try open(folder, at: AT_FDCWD, O_RDONLY | O_DIRECTORY)
    // By bytes: a mark behind a stroke makes one character with it.
    let names = path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    for (position, name) in names.enumerated() {
      let isFolder = position < names.count - 1
      let outer = current
      defer { try? close(outer) }
      current = try open(
        name, at: outer, O_RDONLY | O_NOFOLLOW | (isFolder ? O_DIRECTORY : O_NONBLOCK | O_NOCTTY))
    }
    return current
  }

  private static func open(_ name: String, at folder: CInt, _ flags: CInt) throws(Refusal) -> CInt {
    while true {
      let descriptor = withName(name) { openat(folder, $0, flags | O_CLOEXEC) }
      if descriptor >= 0 { return descriptor }
      guard errno == EINTR else { throw .last }
    }
  }

  package static func rename(_ path: String, to newPath: String) throws(Refusal) {
    #if canImport(Darwin)
      let result = withName(path) { old in withName(newPath) { Darwin.rename(old, $0) } }
    #elseif canImport(Glibc)
      let result = withName(path) { old in withName(newPath) { Glibc.rename(old, $0) } }
    #else
      let result = withName(path) { old in withName(newPath) { Musl.rename(old, $0) } }
    #endif
    guard result == 0 else { throw .last }
  }

  package static func remove(_ path: String) { _ = withName(path) { unlink($0) } }

  /// The names in a folder that begin so, among its first so many; none where the folder cannot be read.
  package static func names(in folder: String, startingWith prefix: String, among limit: Int) -> [String] {
    guard let entries = withName(folder, { opendir($0) }) else { return [] }
    defer { closedir(entries) }
    let length = prefix.utf8.count
    var names: [String] = []
    prefix.withCString { prefix in
      for _ in 0..<limit {
        guard let entry = readdir(entries) else { return }
        withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          // Nothing is made of the names that are not wanted, which are nearly all.
          guard let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
            strncmp(start, prefix, length) == 0
          else { return }
          names.append(FileName.text(of: UnsafeRawBufferPointer(start: start, count: strlen(start))))
        }
      }
    }
    return names
  }

  /// The bytes of each word of the command line; the first is the program's own name.
  package static var arguments: [[UInt8]] {
    (0..<Int(CommandLine.argc)).map { index in
      guard let word = CommandLine.unsafeArgv[index] else { return [] }
      return UnsafeBufferPointer(start: word, count: strlen(word)).map { UInt8(bitPattern: $0) }
    }
  }

  /// A name as C has it. What the system says of the call stays in `errno`.
  package static func withName<Value>(_ name: String, _ body: (UnsafePointer<CChar>) -> Value) -> Value {
    guard FileName.isEscaped(name) else { return name.withCString(body) }
    return (FileName.bytes(of: name).map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in
      // It holds the end at least.
      guard let start = buffer.baseAddress else { return name.withCString(body) }
      return body(start)
    }
  }
}
