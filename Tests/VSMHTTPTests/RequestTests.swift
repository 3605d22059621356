import Foundation
import TestSupport
import Testing

@testable import VSMHTTP

/// Requests as they come over a connection, whole, in parts, late, and wrong.
@Suite struct RequestTests {
  /// What is read of bytes that a client sends; it closes its end then, unless it stays.
  private func read(
    _ text: String, _ limits: RequestLimits = RequestLimits(), count: Int = 1, stays: Bool = false
  ) throws -> [Request] {
    var ends: [CInt] = [-1, -1]
    #if canImport(Darwin)
      let kind = SOCK_STREAM
    #else
      let kind = CInt(SOCK_STREAM.rawValue)
    #endif
    try #require(socketpair(AF_UNIX, kind, 0, &ends) == 0)
    let client = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true)
    try client.write(contentsOf: Data(text.utf8))
    if !stays { try client.close() }
    var stream = ByteStream(ends[1]) { false }
    var requests: [Request] = []
    for _ in 0..<count {
      guard let request = try Request.read(from: &stream, limits) else { break }
      requests.append(request)
    }
    return requests
  }

  @Test func theWholeOfIt() throws {
    let request = try #require(
      try read(
        "POST /a%20b?x=1&y=%2B+c&z HTTP/1.1\r\nHost: h\r\nX-Y: 1\r\nx-y:  2 \r\nContent-Length: 3\r\n\r\nabc"
      ).first)
    #expect(request.method == "POST" && request.path == "/a%20b")
    #expect(request.query.map(\.name) == ["x", "y", "z"] && request.query.map(\.value) == ["1", "+ c", ""])
    #expect(request.headers == ["host": "h", "x-y": "1, 2", "content-length": "3"])
    #expect(request.body == Array("abc".utf8) && request.isKeptAlive)
  }

  @Test func severalOnOneConnection() throws {
    let text =
      "GET /1 HTTP/1.1\r\n\r\nPOST /2 HTTP/1.1\nContent-Length: 2\n\nxyGET http://h:1/3 HTTP/1.0\r\n\r\n"
    let requests = try read(text, count: 4)
    #expect(requests.map(\.path) == ["/1", "/2", "/3"])
    #expect(requests.map(\.isKeptAlive) == [true, true, false])
    #expect(requests[1].body == Array("xy".utf8))
  }

  @Test func aBodyInChunks() throws {
    let head = "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"
    let request = try #require(try read(head + "3\r\nabc\r\n0a;x=y\r\n0123456789\r\n0\r\nT: u\r\n\r\n").first)
    #expect(request.body == Array("abc0123456789".utf8))
    for body in ["x\r\n", "\r\n", "-1\r\n", "fffffffff\r\n", "2\r\nabc\r\n"] {
      #expect(throws: Request.Fault.self) { try read(head + body) }
    }
    #expect(throws: Request.Fault.bodyTooLong) { try read(head + "100001\r\n") }
  }

  @Test(arguments: [
    ("GET /\r\n\r\n", Request.Fault.malformed("the first line is no request")),
    ("GET  / HTTP/1.1\r\n\r\n", .malformed("the first line is no request")),
    ("GET x HTTP/1.1\r\n\r\n", .malformed("the address does not begin with /")),
    ("GET / HTTP/2.0\r\n\r\n", .unknownVersion),
    ("GET / HTTP/1.1\r\nno colon\r\n\r\n", .malformed("a line of the head has no name")),
    ("GET / HTTP/1.1\r\nA B: c\r\n\r\n", .malformed("a line of the head has no name")),
    (
      "GET / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
      .malformed("content-length is there twice")
    ),
    ("GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", .malformed("the length of the body is no number")),
    (
      "GET / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
      .malformed("a body has one length")
    ),
    ("GET / HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\n", .unknownCoding),
    ("POST / HTTP/1.1\r\nContent-Length: 1048577\r\n\r\n", .bodyTooLong),
    ("POST / HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n", .bodyTooLong),
    ("POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\nab", .gone),
    ("\u{16}\u{3}\u{1}\u{2}\n\n", .malformed("the first line is no request")),
  ])
  func whatIsNoRequest(text: String, fault: Request.Fault) {
    #expect(throws: fault) { try read(text) }
  }

  /// A head has an end, however it comes.
  @Test func headsAreBounded() {
    var limits = RequestLimits()
    limits.head = 1_000
    for text in [
      "GET /" + String(repeating: "x", count: 1_000),
      "GET / HTTP/1.1\r\n" + String(repeating: "A: b\r\n", count: 200),
    ] {
      #expect(throws: Request.Fault.headTooLong) { try read(text, limits, stays: true) }
    }
  }

  @Test func slowOnesAreGivenUp() {
    var limits = RequestLimits()
    (limits.headSeconds, limits.bodySeconds, limits.idleSeconds) = (0.2, 0.2, 0.2)
    for text in ["GET / HT", "POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\nab"] {
      let start = Moment.now
      #expect(throws: Request.Fault.late) { try read(text, limits, stays: true) }
      #expect(Moment.now - start < 5)
    }
  }

  /// Whatever comes is a request or a fault, and nothing is waited for beyond its time.
  @Test func garbageIsAnswered() throws {
    var random = SeededNumbers(seed: 1)
    let good = Array(
      "POST /vsm/svg?a=%41&b HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"
        .utf8)
    for round in 0..<400 {
      let bytes = random.damaged(good, round: round)
      let text = String(decoding: bytes, as: UTF8.self)
      do {
        _ = try read(text, count: 5)
      } catch {
        #expect(error is Request.Fault)
      }
    }
  }

  @Test func nobodyWhoAsksNothingIsTold() throws {
    var limits = RequestLimits()
    limits.idleSeconds = 0.2
    #expect(try read("", limits).isEmpty)
    #expect(try read("\r\n", limits, stays: true).isEmpty)
  }
}
