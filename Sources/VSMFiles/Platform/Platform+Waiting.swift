#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

// Input that comes when it comes, and other programs.
extension Platform {
  /// Waits until bytes can be read, or the other end is closed.
  ///
  /// - Returns: false where the time is over first.
  package static func awaitBytes(of descriptor: CInt, milliseconds: Int) throws(Refusal) -> Bool {
    var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    let count = poll(&wanted, 1, CInt(clamping: milliseconds))
    if count < 0 {
      guard errno == EINTR else { throw .last }
      return false
    }
    return count > 0
  }

  /// What is there, without waiting for more; nothing at the end.
  package static func readOnce(_ descriptor: CInt, atMost limit: Int) throws(Refusal) -> [UInt8] {
    while true {
      var failed = false
      let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
        #if canImport(Darwin)
          let found = Darwin.read(descriptor, buffer.baseAddress, limit)
        #elseif canImport(Glibc)
          let found = Glibc.read(descriptor, buffer.baseAddress, limit)
        #else
          let found = Musl.read(descriptor, buffer.baseAddress, limit)
        #endif
        failed = found < 0
        count = max(0, found)
      }
      if !failed { return bytes }
      guard errno == EINTR else { throw .last }
    }
  }

  /// Whether there is a process of that number, whoever it is of.
  package static func isRunning(_ process: Int) -> Bool {
    guard let number = pid_t(exactly: process), number > 0 else { return false }
    return kill(number, 0) == 0 || errno != ESRCH
  }

  /// Becomes another program, which takes over standard input and output.
  ///
  /// - Throws: where it cannot be started; otherwise it does not return.
  package static func become(_ program: String, _ arguments: [String]) throws(Refusal) -> Never {
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { word in
      withName(word) { strdup($0) }
    }
    words.append(nil)
    _ = withName(program) { execv($0, words) }
    throw .last
  }
}
