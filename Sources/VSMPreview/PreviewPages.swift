import VSMHTTP
import VSMLanguageServer

/// What is answered to each address.
struct PreviewPages: RequestHandler {
  let hub: PreviewHub
  let token: String

  /// A page asks with short heads, and posts the name of a map and a line at the most.
  static let limits: RequestLimits = {
    var limits = RequestLimits()
    (limits.head, limits.body) = (32 << 10, 10_000)
    return limits
  }()

  func response(to fault: Request.Fault) -> Response { Self.answer(Response(to: fault, Self.limits)) }

  func response(to request: Request) -> Response {
    guard Self.isOwn(request) else {
      return Self.answer(.forbidden, "Only pages of this machine are served.")
    }
    // The address of the page has a slash at its end, since what it asks for lies below.
    let parts = request.path.split(separator: "/", omittingEmptySubsequences: true)
    guard let first = parts.first, first == token, parts.count <= 2 else {
      return Self.answer(.notFound, "Nothing is here without the address that vsm watch printed.")
    }
    switch (request.method, parts.dropFirst().first ?? "") {
    case ("GET", ""): return page()
    case ("GET", "events"): return events()
    case ("GET", "map"): return map(request)
    case ("POST", "open"): return open(request)
    default: return Self.answer(.notFound, "There is no such page.")
    }
  }

  // MARK: Who may ask

  private static let hosts: Set<String> = ["localhost", "127.0.0.1", "[::1]"]

  /// Whether the host is this machine, by any port: a tunnel has one of its own. An origin must be the same host.
  static func isOwn(_ request: Request) -> Bool {
    guard let host = request.headers["host"], hosts.contains(name(ofHost: host)) else { return false }
    guard let origin = request.headers["origin"] else { return true }
    return origin.lowercased() == "http://" + host.lowercased()
  }

  private static func name(ofHost host: String) -> String {
    let host = host.lowercased()
    if host.hasPrefix("[") { return String(host.prefix { $0 != "]" }) + "]" }
    return String(host.prefix { $0 != ":" })
  }

  // MARK: Answers

  private func page() -> Response {
    let nonce = String(UInt64.random(in: .min ... .max), radix: 36)
    let text = String(decoding: PackageResources.preview_html, as: UTF8.self)
      .replacing("NONCE", with: nonce)
    var response = Response(status: .ok, type: "text/html; charset=utf-8", body: Array(text.utf8))
    response.headers = [
      (
        "Content-Security-Policy",
        "default-src 'none'; script-src 'nonce-\(nonce)'; style-src 'unsafe-inline'; img-src data:; "
          + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
      )
    ]
    return Self.answer(response)
  }

  private func events() -> Response {
    var response = Response(status: .ok, type: "text/event-stream")
    response.headers = [("X-Accel-Buffering", "no")]
    response.sequel = hub.events()
    return Self.answer(response)
  }

  private func map(_ request: Request) -> Response {
    guard let name = request.query.first(where: { $0.name == "name" })?.value, let entry = hub.entry(name)
    else { return Self.answer(.notFound, "There is no such map.") }
    let shown = ShownMap(
      revision: entry.revision, picture: entry.lastPicture, isCurrent: entry.preview.svg != nil,
      preview: entry.preview)
    return Self.answer(
      Response(status: .ok, type: "application/json", body: Array(PageValue.json(shown).utf8)))
  }

  private func open(_ request: Request) -> Response {
    struct Wish: Decodable {
      let name: String
      let line: Int
    }
    guard let wish = try? JSON.decode(Wish.self, from: request.body) else {
      return Self.answer(.badRequest, "That is no line of a map.")
    }
    return Self.answer(Response(status: hub.goTo(wish.name, line: wish.line) ? .ok : .accepted))
  }

  private static func answer(_ status: Response.Status, _ text: String) -> Response {
    answer(.text(status, text))
  }

  /// Pages of other origins may not even show it.
  private static func answer(_ response: Response) -> Response {
    var response = response
    response.headers.append(("Cross-Origin-Resource-Policy", "same-origin"))
    return response
  }
}
