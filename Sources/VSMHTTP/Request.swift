/// What a client asks for.
package struct Request: Sendable {
  package var method: String
  /// As it was sent, before the question mark.
  package var path: String
  /// Decoded, in the order of the address.
  package var query: [(name: String, value: String)]
  /// By their names in small letters; of several of one name the values are joined, as HTTP has it.
  package var headers: [String: String]
  package var body: [UInt8] = []
  /// True where the client will ask again on the same connection.
  package var isKeptAlive: Bool

  /// What is wrong with what a client sent, as the status that it gets.
  package enum Fault: Error, Equatable {
    case malformed(String)
    case headTooLong, bodyTooLong, late, unknownCoding, unknownVersion
    /// More connections are open than are served.
    case crowded
    /// Nobody is there to be told.
    case gone
  }

  /// The head of a request, line by line.
  ///
  /// - Parameter head: all lines up to the empty one, without it.
  /// - Throws: where it is none.
  package init(head: [UInt8]) throws(Fault) {
    var lines = head.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
    }
    let first = lines.removeFirst().split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard first.count == 3, !first[0].isEmpty, first[0].allSatisfy({ $0.isASCII && $0.isLetter }) else {
      throw .malformed("the first line is no request")
    }
    guard first[2] == "HTTP/1.1" || first[2] == "HTTP/1.0" else {
      if first[2].hasPrefix("HTTP/") { throw .unknownVersion }
      throw .malformed("the first line is no request")
    }
    method = first[0]
    var target = first[1]
    // A proxy may name the whole address.
    if target.hasPrefix("http://") || target.hasPrefix("https://") {
      let rest = target.drop { $0 != "/" }.dropFirst(2)
      target = String(rest.firstIndex(of: "/").map { rest[$0...] } ?? "/")
    }
    guard target.hasPrefix("/") || target == "*" else {
      throw .malformed("the address does not begin with /")
    }
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    path = String(parts[0])
    query = parts.count > 1 ? Self.pairs(of: parts[1]) : []
    headers = [:]
    for line in lines where !line.isEmpty {
      guard let colon = line.firstIndex(of: ":"), colon > line.startIndex,
        line[..<colon].allSatisfy({ $0.isASCII && !$0.isWhitespace })
      else { throw .malformed("a line of the head has no name") }
      let name = line[..<colon].lowercased()
      let value = line[line.index(after: colon)...].trimmed
      if let before = headers[name] {
        // Two lengths are an attempt to have two readers see two requests.
        guard !["content-length", "transfer-encoding", "host"].contains(name) else {
          throw .malformed("\(name) is there twice")
        }
        headers[name] = before + ", " + value
      } else {
        headers[name] = value
      }
    }
    let connection = headers["connection"]?.lowercased() ?? ""
    isKeptAlive = first[2] == "HTTP/1.1" ? !connection.contains("close") : connection.contains("keep-alive")
  }

  /// `a=b&c` in an address.
  package static func pairs(of query: some StringProtocol) -> [(name: String, value: String)] {
    query.split(separator: "&").prefix(100).map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (decoded(parts[0]), parts.count > 1 ? decoded(parts[1]) : "")
    }
  }

  package static func decoded(_ text: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension StringProtocol {
  /// Without white space at both ends.
  package var trimmed: String {
    let start = drop { $0 == " " || $0 == "\t" }
    return String(start.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}
