import Foundation
import TestSupport
import Testing
import VSMHTTP
import VSMLanguageServer

@testable import VSMPreview

/// The page of a preview, and who gets it.
@Suite struct PreviewServerTests {
  private static let map = "stream {\n  process weld \"Weld\" { C/T 39s }\n}\n"

  private static func preview(_ text: String = map) -> MapPreview {
    MapPreview.ofFile("map.vsm", Array(text.utf8), .none).preview
  }

  /// What is answered, with one map there; the program itself is asked over its port in CompanionTests.
  private func serving(
    open: (@Sendable (String, Int) -> Bool)? = nil, _ body: (PreviewHub, PreviewPages) throws -> Void
  ) throws {
    let hub = PreviewHub(open: open)
    hub.update("map.vsm", Self.preview())
    try body(hub, PreviewPages(hub: hub, token: "secret"))
  }

  private func answer(
    _ path: String, of pages: PreviewPages, _ method: String = "GET", headers: [String: String] = [:],
    body: String = ""
  ) throws -> Response {
    let fields = ["Host": "localhost:8000"].merging(headers) { $1 }
    let lines = fields.map { "\($0): \($1)\r\n" }.joined()
    var request = try Request(head: Array("\(method) \(path) HTTP/1.1\r\n\(lines)".utf8))
    request.body = Array(body.utf8)
    return pages.response(to: request)
  }

  private func text(_ response: Response) -> String { String(decoding: response.body, as: UTF8.self) }

  private func header(_ name: String, of response: Response) -> String? {
    response.headers.first { $0.name == name }?.value
  }

  @Test func thePageIsWholeAndStrict() throws {
    try serving { _, pages in
      let answer = try answer("/secret/", of: pages)
      #expect(answer.status == .ok)
      let text = text(answer)
      #expect(text.contains("<main id=\"stage\""))
      let policy = try #require(header("Content-Security-Policy", of: answer))
      let nonce = try #require(policy.split(separator: "'").first { $0.hasPrefix("nonce-") }).dropFirst(6)
      #expect(text.contains("<script nonce=\"\(nonce)\">"))
      #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
      // Nothing is fetched from anywhere else.
      #expect(!text.contains("src=\"http") && !text.contains("@import") && !text.contains("href="))
      // As it is sent: one policy, that of the page, and nothing that is kept.
      let head = String(decoding: answer.bytes(isKeptAlive: true, isHead: true), as: UTF8.self)
      #expect(head.ranges(of: "Content-Security-Policy:").count == 1 && head.contains("script-src 'nonce-"))
      #expect(head.contains("\r\nCache-Control: no-store\r\n"))
      #expect(head.contains("\r\nCross-Origin-Resource-Policy: same-origin\r\n"))
    }
  }

  @Test(arguments: ["/", "/map", "/wrong/", "/wrong/map", "/secret/other", "/secret/map/more", "/secretly/"])
  func withoutTheTokenThereIsNothing(path: String) throws {
    try serving { _, pages in
      let answer = try answer(path, of: pages)
      #expect(answer.status == .notFound)
    }
  }

  @Test(
    arguments: [
      (["Host": "evil.example"], false), (["Host": "localhost.evil.example:80"], false),
      (["Host": "127.0.0.1:9000"], true), (["Host": "[::1]:9000"], true), (["Host": "LOCALHOST"], true),
      (["Origin": "http://evil.example"], false), (["Origin": "null"], false),
      (["Host": "localhost:9000", "Origin": "http://localhost:9000"], true),
      (["Host": "localhost:9000", "Origin": "http://localhost:9001"], false),
      (["Host": "localhost:9000", "Origin": "https://localhost:9000"], false),
    ] as [([String: String], Bool)])
  func othersGetNothing(headers: [String: String], isServed: Bool) throws {
    try serving { _, pages in
      let answer = try answer("/secret/map?name=map.vsm", of: pages, headers: headers)
      #expect(answer.status == (isServed ? .ok : .forbidden))
    }
  }

  @Test func aMapComesWithItsLines() throws {
    try serving { hub, pages in
      struct Shown: Decodable {
        struct Place: Decodable {
          let id: String
          let line: Int
        }
        struct Message: Decodable { let code: String }
        let picture: String?
        let isCurrent: Bool
        let places: [Place]
        let messages: [Message]
      }
      func shown() throws -> Shown {
        try JSONDecoder().decode(
          Shown.self, from: Data(try answer("/secret/map?name=map%2Evsm", of: pages).body))
      }
      let first = try shown()
      #expect(first.isCurrent && first.picture?.contains("Weld") == true)
      #expect(first.places.first { $0.id == "process-weld" }?.line == 1)
      // Broken, it is seen as it was, with what is wrong.
      hub.update("map.vsm", Self.preview("stream {\n  process weld \"Weld\" { C/T 39 }\n}\n"))
      let broken = try shown()
      #expect(!broken.isCurrent && broken.picture == first.picture)
      #expect(broken.messages.contains { $0.code == "E114" })
    }
  }

  @Test func clicksGoToTheEditor() throws {
    let opener: @Sendable (String, Int) -> Bool = { map, line in map == "map.vsm" && line == 1 }
    try serving(open: opener) { _, pages in
      let told = [
        (#"{"name": "map.vsm", "line": 1}"#, Response.Status.ok),
        // No editor took it: the page tells the line instead.
        (#"{"name": "map.vsm", "line": 2}"#, .accepted),
        (#"{"name": "/etc/passwd", "line": 1}"#, .accepted), ("no JSON", .badRequest),
        (String(repeating: " ", count: 2_000), .badRequest),
      ]
      for (body, expected) in told {
        let found = try answer("/secret/open", of: pages, "POST", body: body).status
        #expect(found == expected, "\(body.prefix(40))")
      }
    }
    // What is longer is not even read.
    #expect(PreviewPages.limits.body <= 10_000)
  }

  @Test func eventsTellWhatChanges() {
    let hub = PreviewHub()
    hub.update("a.vsm", Self.preview())
    let page = hub.events()
    #expect(page.nextEvent(within: 0) == .map(name: "a.vsm", revision: 1))
    #expect(page.next(within: 0) == [])
    hub.update("a.vsm", Self.preview())
    hub.cursor("a.vsm", line: 4)
    hub.remove("a.vsm")
    hub.remove("a.vsm")
    #expect(page.nextEvent(within: 0) == .map(name: "a.vsm", revision: 2))
    #expect(page.nextEvent(within: 0) == .cursor(name: "a.vsm", line: 4))
    #expect(page.nextEvent(within: 0) == .gone(name: "a.vsm"))
    #expect(hub.pageCount == 1)
    // Who is gone is told nothing any more.
    let other = hub.events()
    #expect(hub.pageCount == 2)
    other.end()
    #expect(hub.pageCount == 1)
    hub.finish()
    #expect(page.next(within: 0) == nil)
    #expect(hub.events().next(within: 0) == nil)
    #expect(
      PageEvent.cursor(name: "a\n\"b", line: 1).text
        == "event: cursor\ndata: {\"line\":1,\"name\":\"a\\n\\\"b\"}\n\n")
  }

  /// A page that sleeps costs no more than so many events, and is told the newest.
  @Test func whoSleepsIsToldTheNewest() {
    let hub = PreviewHub()
    let page = hub.events()
    for line in 0..<1_000 { hub.cursor("a.vsm", line: line) }
    var lines: [Int] = []
    while case .cursor(_, let line)? = page.nextEvent(within: 0) { lines.append(line) }
    #expect(lines == Array(900..<1_000))
  }

  /// Over a connection: events come as they happen, and the end of the server is that of the page.
  @Test func eventsComeOverAConnection() throws {
    let hub = PreviewHub()
    hub.update("map.vsm", Self.preview())
    let server = try PreviewServer(hub, token: "secret")
    try server.start()
    let address = try #require(URL(string: server.address))
    #expect(address.host() == "127.0.0.1" && address.path() == "/secret/")
    let port = UInt16(try #require(address.port))
    let client = try Client(port: port)
    try client.send("GET /secret/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
    #expect(client.waits(for: "event: map\ndata: {\"name\":\"map.vsm\",\"revision\":1}\n\n"))
    #expect(!client.text.contains("Content-Length"))
    hub.cursor("map.vsm", line: 7)
    #expect(client.waits(for: "event: cursor\ndata: {\"line\":7,\"name\":\"map.vsm\"}\n\n"))
    // One that goes away is noticed, though nothing happens.
    let other = try Client(port: port)
    try other.send("GET /secret/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
    #expect(other.waits(for: "event: map"))
    #expect(hub.pageCount == 2)
    other.close()
    for _ in 0..<1_000 where hub.pageCount > 1 { usleep(10_000) }
    #expect(hub.pageCount == 1)
    server.stop()
    #expect(client.isAtEnd)
    #expect(throws: (any Error).self) { try Client(port: port) }
  }
}
