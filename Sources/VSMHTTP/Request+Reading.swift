/// What a request may be at the most.
package struct RequestLimits: Sendable {
  /// Bytes of the first line and all headers: an address holds a map, deflated.
  package var head = 64 << 10
  package var body = 1 << 20
  /// Seconds for the head, from its first byte on, and for the body.
  package var headSeconds = 10.0
  package var bodySeconds = 20.0
  /// Seconds between two requests of a connection.
  package var idleSeconds = 30.0

  package init() {}
}

extension Request {
  /// The next request of a connection.
  ///
  /// - Returns: nothing where the client has no more, or the program is to end.
  static func read(from stream: inout ByteStream, _ limits: RequestLimits) throws(Fault) -> Request? {
    guard let first = try firstByte(of: &stream, limits) else { return nil }
    let head = try head(of: &stream, first, limits)
    var request = try Request(head: head)
    do {
      let expectation = request.headers["expect"]?.lowercased()
      let body = try request.announced(limits)
      if expectation == "100-continue", body != .none {
        try stream.write(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8), until: .now + limits.headSeconds)
      }
      let deadline = Moment.now + limits.bodySeconds
      switch body {
      case .none: break
      case .bytes(let count):
        request.body.reserveCapacity(count)
        while request.body.count < count {
          request.body += try stream.some(atMost: count - request.body.count, until: deadline)
        }
      case .chunks: request.body = try chunks(of: &stream, limits, until: deadline)
      }
    } catch {
      throw fault(error)
    }
    return request
  }

  private static func fault(_ error: any Error) -> Fault {
    switch error {
    case let fault as Fault: fault
    case ByteStream.Failure.late: .late
    default: .gone
    }
  }

  private static func firstByte(of stream: inout ByteStream, _ limits: RequestLimits) throws(Fault) -> UInt8?
  {
    let deadline = Moment.now + limits.idleSeconds
    do throws(ByteStream.Failure) {
      while true {
        let byte = try stream.next(until: deadline, isIdle: true)
        // Some clients end a body with a line of its own.
        if byte != 0x0D, byte != 0x0A { return byte }
      }
    } catch {
      return nil
    }
  }

  private static func head(
    of stream: inout ByteStream, _ first: UInt8, _ limits: RequestLimits
  ) throws(Fault) -> [UInt8] {
    let deadline = Moment.now + limits.headSeconds
    var head = [first]
    var lineStart = 0
    while true {
      let byte: UInt8
      do throws(ByteStream.Failure) {
        byte = try stream.next(until: deadline)
      } catch {
        throw fault(error)
      }
      head.append(byte)
      guard head.count <= limits.head else { throw .headTooLong }
      guard byte == 0x0A else { continue }
      let line = head[lineStart..<(head.count - 1)]
      if line.isEmpty || line.elementsEqual([0x0D]) { return Array(head[..<lineStart].dropLast()) }
      lineStart = head.count
    }
  }

  private enum Body: Equatable { case none, bytes(Int), chunks }

  private func announced(_ limits: RequestLimits) throws(Fault) -> Body {
    if let coding = headers["transfer-encoding"] {
      guard headers["content-length"] == nil else { throw .malformed("a body has one length") }
      guard coding.lowercased() == "chunked" else { throw .unknownCoding }
      return .chunks
    }
    guard let length = headers["content-length"] else { return .none }
    guard !length.isEmpty, length.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw .malformed("the length of the body is no number")
    }
    // What is too long for a number is too long for us.
    guard let count = Int(length), count <= limits.body else { throw .bodyTooLong }
    return count == 0 ? .none : .bytes(count)
  }

  private static func chunks(
    of stream: inout ByteStream, _ limits: RequestLimits, until deadline: Moment
  ) throws(Fault) -> [UInt8] {
    var body: [UInt8] = []
    do {
      while true {
        let line = try chunkLine(of: &stream, until: deadline)
        let digits = line.prefix { $0 != ";" }.trimmed
        guard !digits.isEmpty, digits.utf8.count <= 8, let count = Int(digits, radix: 16), count >= 0 else {
          throw Fault.malformed("a part of the body has no length")
        }
        if count == 0 { break }
        guard count <= limits.body - body.count else { throw Fault.bodyTooLong }
        let end = body.count + count
        while body.count < end { body += try stream.some(atMost: end - body.count, until: deadline) }
        guard try chunkLine(of: &stream, until: deadline).isEmpty else {
          throw Fault.malformed("a part of the body is longer than it says")
        }
      }
      // What follows the body is passed over, up to an empty line.
      var trailers = 0
      while true {
        let trailer = try chunkLine(of: &stream, until: deadline)
        if trailer.isEmpty { return body }
        trailers += trailer.utf8.count
        guard trailers <= limits.head else { throw Fault.headTooLong }
      }
    } catch {
      throw fault(error)
    }
  }

  private static func chunkLine(of stream: inout ByteStream, until deadline: Moment) throws -> String {
    var line: [UInt8] = []
    while true {
      let byte = try stream.next(until: deadline)
      if byte == 0x0A { break }
      line.append(byte)
      guard line.count <= 1_000 else { throw Fault.malformed("a part of the body has no length") }
    }
    return String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
  }
}
