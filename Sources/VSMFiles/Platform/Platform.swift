// The one place that knows the C library. Foundation would cost a third of the start-up time.
#if canImport(Darwin)
  package import Darwin
#elseif canImport(Glibc)
  package import Glibc
#elseif canImport(Musl)
  package import Musl
#endif

package import VSMSyntax

/// The operating system's calls, with Swift's errors and values.
package enum Platform {
  /// The day where the program runs; nothing where the clock stands beyond all calendars.
  package static var today: CalendarDate? {
    var now = time(nil)
    var parts = tm()
    guard localtime_r(&now, &parts) != nil else { return nil }
    return CalendarDate(
      year: Int(parts.tm_year) + 1_900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }

  /// What the system says when it refuses.
  package struct Refusal: Error {
    package let code: CInt

    package init(code: CInt) {
      self.code = code
    }

    package static let isThere = EEXIST
    package static let isAbsent = ENOENT
    /// Not the system's: the file holds something else than was read of it.
    package static let hasChanged = Refusal(code: -1)
    /// Nor this: a pipe or a device has no place to be written anew.
    package static let isNoFile = Refusal(code: -2)

    /// Whether it is about the folder, so that the file itself may still be writable: one that nobody may make
    /// files in, or a file that is mounted by itself and so cannot be replaced.
    package var sparesTheFile: Bool { [EACCES, EPERM, EROFS, EBUSY, EXDEV].contains(code) }

    /// In the words of the system, such as `permission denied`.
    package var reason: String {
      switch code {
      case Self.hasChanged.code: return "it has changed since it was read"
      case Self.isNoFile.code: return "it is no file; - is standard input"
      default: break
      }
      let text = String(cString: strerror(code))
      guard let first = text.first, text.dropFirst().first?.isLowercase ?? false else { return text }
      return first.lowercased() + text.dropFirst()
    }

    package static var last: Refusal { Refusal(code: errno) }
  }

  package struct FileStatus {
    package enum Kind { case regular, folder, link, other }

    package let kind: Kind
    package let device: UInt64
    package let number: UInt64
    package let size: Int
    package let permissions: mode_t
    package let owner: uid_t
    package let group: gid_t
    /// How many names the file has; none once it is removed.
    package let names: Int
    /// When it was last written, in seconds since 1970.
    package let modified: Int

    package init(_ status: stat) {
      kind =
        switch status.st_mode & S_IFMT {
        case S_IFREG: .regular
        case S_IFDIR: .folder
        case S_IFLNK: .link
        default: .other
        }
      device = UInt64(truncatingIfNeeded: status.st_dev)
      number = UInt64(truncatingIfNeeded: status.st_ino)
      size = Int(truncatingIfNeeded: status.st_size)
      permissions = status.st_mode & 0o7777
      owner = status.st_uid
      group = status.st_gid
      names = Int(truncatingIfNeeded: status.st_nlink)
      #if canImport(Darwin)
        modified = status.st_mtimespec.tv_sec
      #else
        modified = status.st_mtim.tv_sec
      #endif
    }

    package func isSameFile(as other: FileStatus) -> Bool { device == other.device && number == other.number }
  }

  package static func isTerminal(_ descriptor: CInt) -> Bool { isatty(descriptor) == 1 }

  /// How many columns the terminal on standard output has; nothing where there is no terminal.
  package static var terminalColumns: Int? {
    guard isTerminal(1) else { return nil }
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// All of it, as `NAME=value`.
  package static var environment: [String] {
    var variables: [String] = []
    var next = environ
    while let variable = next.pointee {
      variables.append(String(cString: variable))
      next += 1
    }
    return variables
  }

  package static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// In seconds since 1970.
  package static var now: Int { Int(time(nil)) }

  // MARK: Open files

  package enum Purpose {
    case reading
    /// Into what is there, such as a pipe or a device.
    case writing
    /// A new file; it is a refusal if there is one.
    case creating
    /// What is there and shall only be looked at, which must neither wait nor lead elsewhere.
    case locking
  }

  package static func open(_ path: String, for purpose: Purpose) throws(Refusal) -> CInt {
    let flags =
      switch purpose {
      case .reading: O_RDONLY | O_CLOEXEC
      case .writing: O_WRONLY | O_CLOEXEC
      case .creating: O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
      case .locking: O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
      }
    while true {
      #if canImport(Darwin)
        let descriptor = withName(path) { Darwin.open($0, flags, 0o666) }
      #elseif canImport(Glibc)
        let descriptor = withName(path) { Glibc.open($0, flags, 0o666) }
      #else
        let descriptor = withName(path) { Musl.open($0, flags, 0o666) }
      #endif
      if descriptor >= 0 { return descriptor }
      guard errno == EINTR else { throw .last }
    }
  }

  /// A write that was put off can fail here.
  package static func close(_ descriptor: CInt) throws(Refusal) {
    #if canImport(Darwin)
      let result = Darwin.close(descriptor)
    #elseif canImport(Glibc)
      let result = Glibc.close(descriptor)
    #else
      let result = Musl.close(descriptor)
    #endif
    guard result == 0 || errno == EINTR else { throw .last }
  }

  /// At most so many bytes; fewer only where the file ends.
  package static func read(_ descriptor: CInt, atMost limit: Int) throws(Refusal) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < limit {
      let wanted = min(chunk.count, limit - bytes.count)
      let count = chunk.withUnsafeMutableBytes { buffer in
        #if canImport(Darwin)
          Darwin.read(descriptor, buffer.baseAddress, wanted)
        #elseif canImport(Glibc)
          Glibc.read(descriptor, buffer.baseAddress, wanted)
        #else
          Musl.read(descriptor, buffer.baseAddress, wanted)
        #endif
      }
      if count == 0 { break }
      if count < 0 {
        guard errno == EINTR else { throw .last }
      } else {
        bytes += chunk[..<count]
      }
    }
    return bytes
  }

  /// Whether the file has these bytes and no others.
  package static func holds(_ bytes: [UInt8], _ path: String) -> Bool {
    guard let descriptor = try? open(path, for: .reading) else { return false }
    defer { try? close(descriptor) }
    guard let held = try? read(descriptor, atMost: bytes.count + 1), held.count == bytes.count else {
      return false
    }
    // Word by word, not byte by byte as arrays compare.
    return held.withUnsafeBytes { held in
      bytes.withUnsafeBytes { bytes in
        guard let held = held.baseAddress, let wanted = bytes.baseAddress else { return true }
        return memcmp(held, wanted, bytes.count) == 0
      }
    }
  }

  package static func write(_ bytes: [UInt8], to descriptor: CInt) throws(Refusal) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        let rest = buffer[written...]
        #if canImport(Darwin)
          return Darwin.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        #elseif canImport(Glibc)
          return Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        #else
          return Musl.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        #endif
      }
      if count < 0 {
        guard errno == EINTR else { throw .last }
      } else {
        written += count
      }
    }
  }

  /// Ends the file after so many bytes.
  package static func cut(_ descriptor: CInt, after size: Int) throws(Refusal) {
    guard ftruncate(descriptor, off_t(size)) == 0 else { throw .last }
  }

  /// Room for so many bytes, where the system can tell beforehand.
  package static func reserve(_ size: Int, of descriptor: CInt) throws(Refusal) {
    #if os(Linux)
      let code = posix_fallocate(descriptor, 0, off_t(size))
      // What cannot be asked for is no reason not to write.
      guard code == 0 || ![ENOSPC, EFBIG, EDQUOT, EIO].contains(code) else { throw Refusal(code: code) }
    #endif
  }

  package static func status(of descriptor: CInt) throws(Refusal) -> FileStatus {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last }
    return FileStatus(status)
  }

  /// Lets the system report a write that was put off, and leaves the file open.
  package static func settle(_ descriptor: CInt) throws(Refusal) {
    let second = dup(descriptor)
    guard second >= 0 else { throw .last }
    try close(second)
  }

  package enum Lock { case taken, held, unknown }

  /// Takes the file for this process alone, until it is closed or the process ends, whatever ends it.
  ///
  /// - Returns: `unknown` where the file system has no locks.
  package static func lock(_ descriptor: CInt, waits: Bool) -> Lock {
    while true {
      if flock(descriptor, waits ? LOCK_EX : LOCK_EX | LOCK_NB) == 0 { return .taken }
      if errno == EWOULDBLOCK { return .held }
      guard errno == EINTR else { return .unknown }
    }
  }

  /// Who may do what with the file; a new owner is taken over where the system lets us.
  package static func copyPermissions(of status: FileStatus, to descriptor: CInt) throws(Refusal) {
    // Only the superuser may give files away: for others the file is theirs, as it would be after `cp`.
    _ = fchown(descriptor, status.owner, status.group)
    guard fchmod(descriptor, status.permissions) == 0 else { throw .last }
  }
}
