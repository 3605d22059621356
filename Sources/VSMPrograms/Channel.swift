#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

#if canImport(Darwin)
  private let systemSend = Darwin.send
#elseif canImport(Musl)
  private let systemSend = Musl.send
#else
  private let systemSend = Glibc.send
#endif

/// One stream between this process and a child.
///
/// A pair of sockets rather than a pipe: writing to a reader that has died can then be told to give no signal, which
/// would end the program that vsm is a part of.
final class Channel {
  private(set) var ours: CInt
  private(set) var theirs: CInt
  /// What is still to be sent; nothing in a stream that is read.
  private var unsent: ArraySlice<UInt8>?

  /// A stream on which the child reads the bytes, or writes where there are none; nothing where the system gives no more
  /// files.
  init?(sending bytes: [UInt8]? = nil) {
    unsent = bytes.map { $0[...] }
    #if canImport(Glibc)
      let kind = CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    #elseif canImport(Musl)
      let kind = SOCK_STREAM | SOCK_CLOEXEC
    #else
      let kind = SOCK_STREAM
    #endif
    var ends: [CInt] = [-1, -1]
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
    // Not one of the numbers of the standard streams, which would be in the way where those are closed.
    (ours, theirs) = (fcntl(ends[0], F_DUPFD_CLOEXEC, 3), fcntl(ends[1], F_DUPFD_CLOEXEC, 3))
    for end in ends { Self.close(end) }
    #if canImport(Darwin)
      var isOn: CInt = 1
      setsockopt(ours, SOL_SOCKET, SO_NOSIGPIPE, &isOn, socklen_t(MemoryLayout<CInt>.size))
    #endif
    guard ours >= 0, theirs >= 0 else {
      close()
      return nil
    }
  }

  var isOpen: Bool { ours >= 0 }

  func close() {
    closeOurs()
    closeTheirs()
  }

  func closeTheirs() {
    if theirs >= 0 { Self.close(theirs) }
    theirs = -1
  }

  private func closeOurs() {
    if ours >= 0 { Self.close(ours) }
    ours = -1
  }

  private static func close(_ file: CInt) {
    #if canImport(Darwin)
      _ = Darwin.close(file)
    #elseif canImport(Musl)
      _ = Musl.close(file)
    #else
      _ = Glibc.close(file)
    #endif
  }

  /// Waits until the child has read or written something.
  static func wait(for channels: [Channel], atMost seconds: Double) {
    var files = channels.filter(\.isOpen).map { channel in
      pollfd(fd: channel.ours, events: Int16(channel.unsent == nil ? POLLIN : POLLOUT), revents: 0)
    }
    _ = poll(&files, nfds_t(files.count), CInt((min(seconds, 3600) * 1000).rounded(.up)))
  }

  /// Waits until the child takes or gives something.
  func wait(sending: Bool, atMost seconds: Double) {
    var file = pollfd(fd: ours, events: Int16(sending ? POLLOUT : POLLIN), revents: 0)
    _ = poll(&file, 1, CInt((min(seconds, 3600) * 1000).rounded(.up)))
  }

  /// Hands over bytes as far as the child takes them without waiting, and leaves the stream open.
  ///
  /// - Returns: how many; nothing where the child takes no more.
  func sent(of bytes: ArraySlice<UInt8>) -> Int? {
    guard isOpen else { return nil }
    let count = bytes.withUnsafeBytes { systemSend(ours, $0.baseAddress, $0.count, Self.sending) }
    if count >= 0 { return count }
    return errno == EINTR || errno == EAGAIN || errno == EWOULDBLOCK ? 0 : nil
  }

  #if canImport(Darwin)
    private static let sending = CInt(MSG_DONTWAIT)
  #else
    private static let sending = CInt(MSG_DONTWAIT | MSG_NOSIGNAL)
  #endif

  /// Hands over as much as the child takes without waiting; all of it, or a child that reads no more, closes the stream.
  func send() {
    while isOpen, let bytes = unsent {
      guard !bytes.isEmpty else { return closeOurs() }
      let count = bytes.withUnsafeBytes { systemSend(ours, $0.baseAddress, $0.count, Self.sending) }
      if count >= 0 {
        unsent = bytes.dropFirst(count)
      } else if errno != EINTR {
        if errno != EAGAIN, errno != EWOULDBLOCK { closeOurs() }
        return
      }
    }
  }

  /// What the child has written by now; its end closes the stream.
  func received() -> [UInt8] {
    guard isOpen else { return [] }
    let flags = CInt(MSG_DONTWAIT)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = chunk.withUnsafeMutableBytes { recv(ours, $0.baseAddress, $0.count, flags) }
    if count == 0 || (count < 0 && errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR) {
      closeOurs()
    }
    return Array(chunk.prefix(max(count, 0)))
  }
}
