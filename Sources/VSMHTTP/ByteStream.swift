#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

#if canImport(Darwin)
  private let (systemSend, systemClose, sending) = (Darwin.send, Darwin.close, CInt(MSG_DONTWAIT))
#elseif canImport(Glibc)
  private let (systemSend, systemClose, sending) = (
    Glibc.send, Glibc.close, CInt(MSG_DONTWAIT | MSG_NOSIGNAL)
  )
#else
  private let (systemSend, systemClose, sending) = (Musl.send, Musl.close, CInt(MSG_DONTWAIT | MSG_NOSIGNAL))
#endif

/// Seconds of a clock that nobody sets.
package struct Moment: Comparable, Sendable {
  private let seconds: Double

  package static var now: Moment {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Moment(seconds: Double(time.tv_sec) + Double(time.tv_nsec) / 1e9)
  }

  package static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }
  package static func + (moment: Moment, seconds: Double) -> Moment {
    Moment(seconds: moment.seconds + seconds)
  }
  package static func - (left: Moment, right: Moment) -> Double { left.seconds - right.seconds }
}

/// The bytes of a connection, never waited for beyond a moment that is said.
struct ByteStream: ~Copyable {
  enum Failure: Error { case late, closed, stopped }

  private let descriptor: CInt
  /// What has come and is not read yet.
  private var arrived: [UInt8] = []
  private var start = 0
  /// True where a connection on which nothing is under way has to end.
  private let mustEnd: @Sendable () -> Bool

  init(_ descriptor: CInt, mustEnd: @escaping @Sendable () -> Bool) {
    self.descriptor = descriptor
    self.mustEnd = mustEnd
  }

  deinit { _ = systemClose(descriptor) }

  /// True where bytes wait to be read.
  var hasBytes: Bool { start < arrived.count }

  /// The next byte.
  ///
  /// - Parameters:
  ///   - deadline: how long it is waited for.
  ///   - isIdle: true where nothing is under way, so that the connection may have to end.
  /// - Returns: the byte.
  /// - Throws: where none comes in time, or ever.
  mutating func next(until deadline: Moment, isIdle: Bool = false) throws(Failure) -> UInt8 {
    if start == arrived.count { try fill(until: deadline, isIdle: isIdle) }
    start += 1
    return arrived[start - 1]
  }

  /// Some of the next bytes, at least one.
  mutating func some(atMost limit: Int, until deadline: Moment) throws(Failure) -> [UInt8] {
    if start == arrived.count { try fill(until: deadline, isIdle: false) }
    let end = min(arrived.count, start + limit)
    defer { start = end }
    return Array(arrived[start..<end])
  }

  private mutating func fill(until deadline: Moment, isIdle: Bool) throws(Failure) {
    while true {
      let rest = deadline - .now
      guard rest > 0 else { throw .late }
      // Whether it must end is looked for now and then.
      guard wait(for: POLLIN, seconds: isIdle ? min(rest, 0.2) : rest) else {
        if isIdle, mustEnd() { throw .stopped }
        continue
      }
      var chunk = [UInt8](repeating: 0, count: 1 << 14)
      let count = chunk.withUnsafeMutableBytes {
        recv(descriptor, $0.baseAddress, $0.count, CInt(MSG_DONTWAIT))
      }
      if count > 0 {
        (arrived, start) = (Array(chunk[..<count]), 0)
        return
      }
      guard count < 0, [EAGAIN, EWOULDBLOCK, EINTR].contains(errno) else { throw .closed }
    }
  }

  /// - Throws: where they are not taken in time.
  func write(_ bytes: [UInt8], until deadline: Moment) throws(Failure) {
    var sent = 0
    while sent < bytes.count {
      let rest = deadline - .now
      guard rest > 0 else { throw .late }
      guard wait(for: POLLOUT, seconds: rest) else { continue }
      let count = bytes.withUnsafeBytes { bytes in
        systemSend(
          descriptor, bytes.baseAddress?.advanced(by: sent), bytes.count - sent, sending)
      }
      if count > 0 {
        sent += count
      } else {
        guard count < 0, [EAGAIN, EWOULDBLOCK, EINTR].contains(errno) else { throw .closed }
      }
    }
  }

  /// True where the other end is closed and nothing is left to be read.
  var isLeft: Bool {
    guard !hasBytes, wait(for: POLLIN, seconds: 0) else { return false }
    var byte: UInt8 = 0
    let count = recv(descriptor, &byte, 1, CInt(MSG_DONTWAIT | MSG_PEEK))
    return count == 0 || count < 0 && ![EAGAIN, EWOULDBLOCK, EINTR].contains(errno)
  }

  /// Says that nothing follows, and takes what is still coming for a moment: a client that is sending reads the answer
  /// only so, since bytes that nobody took reset the connection.
  mutating func finish() {
    _ = shutdown(descriptor, CInt(SHUT_WR))
    let deadline = Moment.now + 1
    var taken = 0
    while taken < 4 << 20, let bytes = try? some(atMost: 1 << 16, until: deadline) { taken += bytes.count }
  }

  private func wait(for event: some BinaryInteger, seconds: Double) -> Bool {
    var wanted = pollfd(fd: descriptor, events: Int16(event), revents: 0)
    return poll(&wanted, 1, CInt((min(seconds, 3600) * 1000).rounded(.up))) > 0
  }
}
