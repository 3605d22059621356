import Foundation
import Synchronization
import TestSupport
import Testing
import VSMFiles

@testable import VSMHTTP

/// The server as its clients see it.
@Suite struct HTTPServerTests {
  /// Answers with what it was asked; `/on` goes on, and `/slow` takes its time.
  private final class Echo: RequestHandler {
    let numbers = Numbers()

    func response(to request: Request) -> Response {
      switch request.path {
      case "/on":
        var response = Response(status: .ok)
        response.sequel = numbers
        return response
      case "/slow":
        usleep(400_000)
        return .text(.ok, "at last")
      default:
        var response = Response.text(.ok, "\(request.method) \(request.path)")
        response.headers = [("Referrer-Policy", "origin")]
        return response
      }
    }

    func response(to fault: Request.Fault) -> Response { Response(to: fault, RequestLimits()) }
  }

  /// Three numbers, and then nothing until it is over.
  private final class Numbers: Response.Sequel {
    let told = Mutex(0)
    let isEnded = Mutex(false)
    let isOver = Mutex(false)

    func next(within seconds: Double) -> [UInt8]? {
      if isOver.withLock({ $0 }) { return nil }
      let number = told.withLock { told in
        told += 1
        return told
      }
      guard number > 3 else { return Array("<\(number)>".utf8) }
      usleep(20_000)
      return []
    }

    func end() { isEnded.withLock { $0 = true } }
  }

  private func serving(_ body: (Echo, UInt16) throws -> Void) throws {
    let echo = Echo()
    let server = try HTTPServer(host: "127.0.0.1", port: 0, RequestLimits(), echo)
    let flag = Flag()
    let thread = try #require(Platform.Thread { server.run { flag.isUp } })
    defer {
      flag.raise()
      thread.join()
    }
    let port = try #require(UInt16(server.address.split(separator: ":").last?.dropLast() ?? ""))
    try body(echo, port)
  }

  private final class Flag: Sendable {
    private let value = Mutex(false)
    var isUp: Bool { value.withLock { $0 } }
    func raise() { value.withLock { $0 = true } }
  }

  @Test func severalAnswersOnOneConnection() throws {
    try serving { _, port in
      let client = try Client(port: port)
      try client.send("GET /a HTTP/1.1\r\n\r\nPOST /b HTTP/1.1\r\nContent-Length: 2\r\n\r\nxy")
      #expect(client.waits(for: "GET /a\n") && client.waits(for: "POST /b\n"))
      // A header of the answer stands in the place of one that every answer has.
      #expect(client.text.ranges(of: "Referrer-Policy: origin").count == 2)
      #expect(!client.text.contains("no-referrer") && client.text.contains("nosniff"))
      try client.send("GE T\r\n\r\n")
      #expect(client.waits(for: "HTTP/1.1 400 Bad Request") && client.isAtEnd)
    }
  }

  @Test func whatGoesOnEndsWithWhoTellsIt() throws {
    try serving { echo, port in
      let client = try Client(port: port)
      try client.send("GET /on HTTP/1.1\r\n\r\n")
      #expect(client.waits(for: "<1><2><3>"))
      #expect(client.text.contains("Connection: close") && !client.text.contains("Content-Length"))
      #expect(!echo.numbers.isEnded.withLock { $0 })
      echo.numbers.isOver.withLock { $0 = true }
      #expect(client.isAtEnd)
      for _ in 0..<500 where !echo.numbers.isEnded.withLock({ $0 }) { usleep(10_000) }
      #expect(echo.numbers.isEnded.withLock { $0 })
    }
  }

  @Test func whatGoesOnEndsWithWhoHearsIt() throws {
    try serving { echo, port in
      let client = try Client(port: port)
      try client.send("GET /on HTTP/1.1\r\n\r\n")
      #expect(client.waits(for: "<3>"))
      client.close()
      for _ in 0..<500 where !echo.numbers.isEnded.withLock({ $0 }) { usleep(10_000) }
      #expect(echo.numbers.isEnded.withLock { $0 })
    }
  }

  /// Whoever is under way when the server is to end gets an answer; whoever hears what goes on is let go.
  @Test func theEndWaitsForWhatIsUnderWay() throws {
    var clients: [Client] = []
    try serving { _, port in
      for path in ["slow", "on", "a"] {
        let client = try Client(port: port)
        try client.send("GET /\(path) HTTP/1.1\r\n\r\n")
        clients.append(client)
      }
      #expect(clients[1].waits(for: "<3>") && clients[2].waits(for: "GET /a"))
    }
    #expect(clients[0].waits(for: "at last"))
    for client in clients { #expect(client.isAtEnd) }
  }

  /// One that sends nothing, or half a request, holds up no other.
  @Test func aSlowClientHoldsUpNobody() throws {
    try serving { _, port in
      let slow = try (0..<20).map { _ in try Client(port: port) }
      for client in slow { try client.send("GET /a HTT") }
      let start = Moment.now
      let client = try Client(port: port)
      try client.send("GET /b HTTP/1.1\r\n\r\n")
      #expect(client.waits(for: "GET /b") && Moment.now - start < 5)
      for client in slow { try client.send("P/1.1\r\n\r\n") }
      for client in slow { #expect(client.waits(for: "GET /a\n")) }
    }
  }
}
