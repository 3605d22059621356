import FlyingFox
import FlyingSocks
import Foundation
import Testing
import VSMLanguageServer

@testable import VSMPreview

/// The page of a preview, and who gets it.
@Suite struct PreviewServerTests {
  private static let map = "stream {\n  process weld \"Weld\" { C/T 39s }\n}\n"

  private static func preview(_ text: String = map) -> MapPreview {
    MapPreview.ofFile("map.vsm", Array(text.utf8), .none).preview
  }

  /// What is answered, with one map there. No server listens: other tests keep the threads that it would need, and the
  /// program itself is asked over its port in CompanionTests.
  private func serving(
    open: (@Sendable (String, Int) -> Bool)? = nil, _ body: (PreviewHub, PreviewPages) async throws -> Void
  ) async throws {
    let hub = PreviewHub(open: open)
    await hub.update("map.vsm", Self.preview())
    try await body(hub, PreviewPages(hub: hub, token: "secret"))
  }

  private func answer(
    _ path: String, of pages: PreviewPages, _ method: HTTPMethod = .GET, headers: [String: String] = [:],
    body: String = ""
  ) async throws -> HTTPResponse {
    var fields = HTTPHeaders()
    fields[.host] = "localhost:8000"
    fields[.contentLength] = String(body.utf8.count)
    for (name, value) in headers { fields[HTTPHeader(name)] = value }
    let request = HTTPRequest(
      method: method, version: .http11, path: path, query: Self.query(path), headers: fields,
      body: HTTPBodySequence(data: Data(body.utf8)))
    return try await pages.handleRequest(request)
  }

  private static func query(_ path: String) -> [HTTPRequest.QueryItem] {
    guard path.hasSuffix("/map") else { return [] }
    return [HTTPRequest.QueryItem(name: "name", value: "map.vsm")]
  }

  @Test func thePageIsWholeAndStrict() async throws {
    try await serving { _, pages in
      let answer = try await answer("/secret/", of: pages)
      #expect(answer.statusCode == .ok)
      let text = String(decoding: try await answer.bodyData, as: UTF8.self)
      #expect(text.contains("<main id=\"stage\""))
      let policy = try #require(answer.headers[HTTPHeader("Content-Security-Policy")])
      let nonce = try #require(policy.split(separator: "'").first { $0.hasPrefix("nonce-") }).dropFirst(6)
      #expect(text.contains("<script nonce=\"\(nonce)\">"))
      #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
      // Nothing is fetched from anywhere else.
      #expect(!text.contains("src=\"http") && !text.contains("@import") && !text.contains("href="))
      #expect(answer.headers[HTTPHeader("Cache-Control")] == "no-store")
    }
  }

  @Test(arguments: ["/", "/map", "/wrong/", "/wrong/map", "/secret/other", "/secret/map/more", "/secretly/"])
  func withoutTheTokenThereIsNothing(path: String) async throws {
    try await serving { _, pages in
      let answer = try await answer(path, of: pages)
      #expect(answer.statusCode == .notFound)
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
  func othersGetNothing(headers: [String: String], isServed: Bool) async throws {
    try await serving { _, pages in
      let answer = try await answer("/secret/map", of: pages, headers: headers)
      #expect(answer.statusCode == (isServed ? .ok : .forbidden))
    }
  }

  @Test func aMapComesWithItsLines() async throws {
    try await serving { hub, pages in
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
      func shown() async throws -> Shown {
        try JSONDecoder().decode(Shown.self, from: await answer("/secret/map", of: pages).bodyData)
      }
      let first = try await shown()
      #expect(first.isCurrent && first.picture?.contains("Weld") == true)
      #expect(first.places.first { $0.id == "process-weld" }?.line == 1)
      // Broken, it is seen as it was, with what is wrong.
      await hub.update("map.vsm", Self.preview("stream {\n  process weld \"Weld\" { C/T 39 }\n}\n"))
      let broken = try await shown()
      #expect(!broken.isCurrent && broken.picture == first.picture)
      #expect(broken.messages.contains { $0.code == "E114" })
    }
  }

  @Test func clicksGoToTheEditor() async throws {
    let opener: @Sendable (String, Int) -> Bool = { map, line in map == "map.vsm" && line == 1 }
    try await serving(open: opener) { _, pages in
      func status(_ body: String) async throws -> HTTPStatusCode {
        try await answer("/secret/open", of: pages, .POST, body: body).statusCode
      }
      let told = [
        (#"{"name": "map.vsm", "line": 1}"#, HTTPStatusCode.ok),
        // No editor took it: the page tells the line instead.
        (#"{"name": "map.vsm", "line": 2}"#, .accepted),
        (#"{"name": "/etc/passwd", "line": 1}"#, .accepted), ("no JSON", .badRequest),
        (String(repeating: " ", count: 20_000), .badRequest),
      ]
      for (body, expected) in told {
        let found = try await status(body)
        #expect(found == expected, "\(body.prefix(40))")
      }
    }
  }

  @Test func eventsTellWhatChanges() async throws {
    let hub = PreviewHub()
    await hub.update("a.vsm", Self.preview())
    let stream = await hub.events()
    var events = stream.makeAsyncIterator()
    #expect(await events.next() == .map(name: "a.vsm", revision: 1))
    await hub.update("a.vsm", Self.preview())
    await hub.cursor("a.vsm", line: 4)
    await hub.remove("a.vsm")
    await hub.remove("a.vsm")
    #expect(await events.next() == .map(name: "a.vsm", revision: 2))
    #expect(await events.next() == .cursor(name: "a.vsm", line: 4))
    #expect(await events.next() == .gone(name: "a.vsm"))
    #expect(await hub.isWatched)
    await hub.finish()
    #expect(await events.next() == nil)
    #expect(
      PageEvent.cursor(name: "a\n\"b", line: 1).text
        == "event: cursor\ndata: {\"line\":1,\"name\":\"a\\n\\\"b\"}\n\n")
  }
}
