import FlyingFox
import FlyingSocks
import Foundation
import VSMLanguageServer

/// What is answered to each address.
struct PreviewPages: HTTPHandler {
  let hub: PreviewHub
  let token: String

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    guard Self.isOwn(request) else {
      return Self.answer(.forbidden, "Only pages of this machine are served.\n")
    }
    // The path comes without a slash at its end; that of the page has one, since what it asks for lies below.
    let parts = request.path.split(separator: "/", omittingEmptySubsequences: true)
    guard let first = parts.first, first == token, parts.count <= 2 else {
      return Self.answer(.notFound, "Nothing is here without the address that vsm watch printed.\n")
    }
    switch (request.method, parts.dropFirst().first ?? "") {
    case (.GET, ""): return page()
    case (.GET, "events"): return await events()
    case (.GET, "map"): return await map(request)
    case (.POST, "open"): return await open(request)
    default: return Self.answer(.notFound, "There is no such page.\n")
    }
  }

  // MARK: Who may ask

  private static let hosts: Set<String> = ["localhost", "127.0.0.1", "[::1]"]

  /// Whether the host is this machine, by any port: a tunnel has one of its own. An origin must be the same host.
  static func isOwn(_ request: HTTPRequest) -> Bool {
    guard let host = request.headers[.host], hosts.contains(name(ofHost: host)) else { return false }
    guard let origin = request.headers[HTTPHeader("Origin")] else { return true }
    return origin.lowercased() == "http://" + host.lowercased()
  }

  private static func name(ofHost host: String) -> String {
    let host = host.lowercased()
    if host.hasPrefix("[") { return String(host.prefix { $0 != "]" }) + "]" }
    return String(host.prefix { $0 != ":" })
  }

  // MARK: Answers

  private func page() -> HTTPResponse {
    let nonce = String(UInt64.random(in: .min ... .max), radix: 36)
    let text = String(decoding: PackageResources.preview_html, as: UTF8.self)
      .replacing("NONCE", with: nonce)
    return Self.answer(
      .ok, text, type: "text/html; charset=utf-8",
      more: [
        "Content-Security-Policy":
          "default-src 'none'; script-src 'nonce-\(nonce)'; style-src 'unsafe-inline'; img-src data:; "
          + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
      ])
  }

  private func events() async -> HTTPResponse {
    let body = HTTPBodySequence(from: EventBytes(events: await hub.events()))
    var headers = Self.headers(type: "text/event-stream", more: [:])
    headers[HTTPHeader("X-Accel-Buffering")] = "no"
    return HTTPResponse(statusCode: .ok, headers: headers, body: body)
  }

  private func map(_ request: HTTPRequest) async -> HTTPResponse {
    guard let name = request.query.first(where: { $0.name == "name" })?.value,
      let entry = await hub.entry(name)
    else { return Self.answer(.notFound, "There is no such map.\n") }
    let shown = ShownMap(
      revision: entry.revision, picture: entry.lastPicture, isCurrent: entry.preview.svg != nil,
      preview: entry.preview)
    return Self.answer(.ok, PageValue.json(shown), type: "application/json")
  }

  private func open(_ request: HTTPRequest) async -> HTTPResponse {
    struct Wish: Decodable {
      let name: String
      let line: Int
    }
    guard (Int(request.headers[.contentLength] ?? "") ?? .max) < 10_000,
      let body = try? await request.bodyData,
      let wish = try? JSONDecoder().decode(Wish.self, from: body)
    else { return Self.answer(.badRequest, "That is no line of a map.\n") }
    let isOpen = await hub.goTo(wish.name, line: wish.line)
    return Self.answer(isOpen ? .ok : .accepted, "")
  }

  private static func answer(
    _ status: HTTPStatusCode, _ text: String, type: String = "text/plain; charset=utf-8",
    more: [String: String] = [:]
  ) -> HTTPResponse {
    HTTPResponse(statusCode: status, headers: headers(type: type, more: more), body: Data(text.utf8))
  }

  private static func headers(type: String, more: [String: String]) -> HTTPHeaders {
    var headers = HTTPHeaders()
    headers[.contentType] = type
    headers[HTTPHeader("Cache-Control")] = "no-store"
    headers[HTTPHeader("X-Content-Type-Options")] = "nosniff"
    headers[HTTPHeader("Referrer-Policy")] = "no-referrer"
    headers[HTTPHeader("Cross-Origin-Resource-Policy")] = "same-origin"
    for (name, value) in more { headers[HTTPHeader(name)] = value }
    return headers
  }
}
