#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

import Synchronization
import VSMFiles

/// The place where clients come.
package final class Listener: Sendable {
  /// Why nobody can come there, in the words of the system.
  package struct Failure: Error { package var reason: String }

  private let descriptor: CInt
  /// As a browser takes it.
  let address: String

  /// - Parameters:
  ///   - host: a name or a number of this machine.
  ///   - port: 0 for any that is free.
  /// - Throws: where the system does not let us.
  init(host: String, port: UInt16) throws(Failure) {
    var hints = addrinfo()
    hints.ai_family = AF_UNSPEC
    #if canImport(Glibc)
      hints.ai_socktype = CInt(SOCK_STREAM.rawValue)
    #else
      hints.ai_socktype = SOCK_STREAM
    #endif
    hints.ai_flags = AI_PASSIVE
    var found: UnsafeMutablePointer<addrinfo>?
    let code = getaddrinfo(host, String(port), &hints, &found)
    guard code == 0, let first = found else { throw Failure(reason: String(cString: gai_strerror(code))) }
    defer { freeaddrinfo(first) }
    let info = first.pointee
    let descriptor = socket(info.ai_family, info.ai_socktype, info.ai_protocol)
    guard descriptor >= 0 else { throw .last }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    var isOn: CInt = 1
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &isOn, socklen_t(MemoryLayout<CInt>.size))
    guard bind(descriptor, info.ai_addr, info.ai_addrlen) == 0, listen(descriptor, 128) == 0 else {
      let failure = Failure.last
      try? Platform.close(descriptor)
      throw failure
    }
    self.descriptor = descriptor
    address = "http://\(host.contains(":") ? "[\(host)]" : host):\(Self.port(of: descriptor))/"
  }

  /// The next client; nothing where none comes in time.
  func next(milliseconds: CInt) -> CInt? {
    var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&wanted, 1, milliseconds) > 0 else { return nil }
    let client = accept(descriptor, nil, nil)
    guard client >= 0 else {
      // Too many files are open: the client waits.
      if errno == EMFILE || errno == ENFILE { usleep(20_000) }
      return nil
    }
    _ = fcntl(client, F_SETFD, FD_CLOEXEC)
    var isOn: CInt = 1
    setsockopt(client, CInt(IPPROTO_TCP), TCP_NODELAY, &isOn, socklen_t(MemoryLayout<CInt>.size))
    #if canImport(Darwin)
      setsockopt(client, SOL_SOCKET, SO_NOSIGPIPE, &isOn, socklen_t(MemoryLayout<CInt>.size))
    #endif
    return client
  }

  /// Nobody comes any more.
  func close() { try? Platform.close(descriptor) }

  private static func port(of descriptor: CInt) -> UInt16 {
    var storage = sockaddr_storage()
    var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
    return withUnsafeMutablePointer(to: &storage) { storage in
      storage.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        guard getsockname(descriptor, address, &size) == 0 else { return 0 }
        // The port stands at the same place for both families.
        return UnsafeRawPointer(address).loadUnaligned(fromByteOffset: 2, as: UInt16.self).bigEndian
      }
    }
  }
}

extension Listener.Failure {
  fileprivate static var last: Self { Self(reason: String(cString: strerror(errno))) }
}
