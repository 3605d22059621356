/// What a client gets.
package struct Response: Sendable {
  package var status: Status
  package var type = "text/plain; charset=utf-8"
  package var body: [UInt8] = []
  /// What follows the body as it happens; nothing for an answer that is whole.
  package var sequel: (any Sequel)?
  /// Besides those that every answer has, or in their place.
  package var headers: [(name: String, value: String)] = []

  /// The part of an answer that goes on until one of both ends has enough.
  package protocol Sequel: Sendable {
    /// What has come since, as soon as there is something; empty where nothing comes in time, nothing at the end.
    func next(within seconds: Double) -> [UInt8]?
    /// Nobody asks any more.
    func end()
  }

  package enum Status: Int, Sendable {
    case ok = 200
    case accepted = 202
    case notModified = 304
    case badRequest = 400
    case forbidden = 403
    case notFound = 404
    case methodNotAllowed = 405
    case notAcceptable = 406
    case timeout = 408
    case tooLarge = 413
    case unprocessable = 422
    case headTooLarge = 431
    case failed = 500
    case notImplemented = 501
    case unavailable = 503
    case versionNotSupported = 505

    var phrase: String {
      switch self {
      case .ok: "OK"
      case .accepted: "Accepted"
      case .notModified: "Not Modified"
      case .badRequest: "Bad Request"
      case .forbidden: "Forbidden"
      case .notFound: "Not Found"
      case .methodNotAllowed: "Method Not Allowed"
      case .notAcceptable: "Not Acceptable"
      case .timeout: "Request Timeout"
      case .tooLarge: "Content Too Large"
      case .unprocessable: "Unprocessable Content"
      case .headTooLarge: "Request Header Fields Too Large"
      case .failed: "Internal Server Error"
      case .notImplemented: "Not Implemented"
      case .unavailable: "Service Unavailable"
      case .versionNotSupported: "HTTP Version Not Supported"
      }
    }
  }

  package static func text(_ status: Status, _ text: String) -> Response {
    Response(status: status, body: Array((text + "\n").utf8))
  }

  package init(status: Status, type: String = "text/plain; charset=utf-8", body: [UInt8] = []) {
    self.status = status
    self.type = type
    self.body = body
  }

  /// The answer to a request that is none.
  package init(to fault: Request.Fault, _ limits: RequestLimits) {
    switch fault {
    case .malformed(let what): self = .text(.badRequest, "This is no request of HTTP: \(what).")
    case .headTooLong:
      self = .text(.headTooLarge, "The address and the headers are longer than \(limits.head >> 10) KiB.")
    case .bodyTooLong: self = .text(.tooLarge, "A body has at most \(limits.body >> 10) KiB here.")
    case .late: self = .text(.timeout, "The request did not come in time.")
    case .unknownCoding: self = .text(.notImplemented, "Bodies come as they are, or in chunks.")
    case .crowded:
      self = .text(.unavailable, "Too many connections are open: ask again in a moment.")
      headers = [("Retry-After", "2")]
    case .unknownVersion: self = .text(.versionNotSupported, "HTTP/1.1 is spoken here.")
    case .gone: self = .text(.badRequest, "")
    }
  }

  /// Nothing that is answered runs scripts, asks for anything, or is taken for something else than it is.
  private static let common = [
    (
      "Content-Security-Policy",
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; "
        + "form-action 'none'; frame-ancestors 'none'; sandbox"
    ),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
  ]

  /// - Parameters:
  ///   - isKeptAlive: whether another request may follow.
  ///   - isHead: true where only the head is wanted.
  /// - Returns: the answer as it is sent.
  package func bytes(isKeptAlive: Bool, isHead: Bool) -> [UInt8] {
    var text = "HTTP/1.1 \(status.rawValue) \(status.phrase)\r\n"
    let common = (Self.common + [("Cache-Control", "no-store")]).filter { name, _ in
      !headers.contains { $0.name == name }
    }
    var all = common + headers.map { ($0.name, $0.value) }
    if status != .notModified { all.append(("Content-Type", type)) }
    // The end of the connection is the end of what goes on.
    if status != .notModified, sequel == nil { all.append(("Content-Length", String(body.count))) }
    all.append(("Connection", isKeptAlive ? "keep-alive" : "close"))
    for (name, value) in all { text += "\(name): \(value)\r\n" }
    return Array((text + "\r\n").utf8) + (isHead || status == .notModified ? [] : body)
  }
}
