import Foundation

/// Somebody who asks over a connection, and reads what comes as it comes.
public final class Client {
  /// Why there is no connection.
  public struct Refused: Error {}

  private let descriptor: CInt
  /// All that has come so far.
  public private(set) var text = ""

  /// - Throws: where nobody listens.
  public init(port: UInt16) throws {
    #if canImport(Darwin)
      let kind = SOCK_STREAM
    #else
      let kind = CInt(SOCK_STREAM.rawValue)
    #endif
    descriptor = socket(AF_INET, kind, 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let status = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard status == 0 else { throw Refused() }
  }

  public func send(_ text: String) throws {
    try FileHandle(fileDescriptor: descriptor, closeOnDealloc: false).write(contentsOf: Data(text.utf8))
  }

  /// Reads until a text has come; false where it does not in ten seconds.
  public func waits(for wanted: String) -> Bool {
    while !text.contains(wanted) {
      guard read() else { return false }
    }
    return true
  }

  /// True where nothing comes any more, once all is read.
  public var isAtEnd: Bool {
    while read() {}
    var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&wanted, 1, 0) > 0
  }

  public func close() {
    shutdown(descriptor, CInt(SHUT_RDWR))
  }

  /// False at the end, and where nothing comes in ten seconds.
  private func read() -> Bool {
    var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&wanted, 1, 10_000) > 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = recv(descriptor, &bytes, bytes.count, 0)
    guard count > 0 else { return false }
    text += String(decoding: bytes[..<count], as: UTF8.self)
    return true
  }

  deinit {
    #if canImport(Darwin)
      _ = Darwin.close(descriptor)
    #else
      _ = Glibc.close(descriptor)
    #endif
  }
}
