/// A place of a text, both from 0; columns in units of the encoding that was agreed on.
struct TextPosition: Codable, Hashable, Sendable, Comparable {
  var line: Int
  var character: Int

  static func < (left: TextPosition, right: TextPosition) -> Bool {
    (left.line, left.character) < (right.line, right.character)
  }
}

struct TextRange: Codable, Hashable, Sendable {
  var start: TextPosition
  var end: TextPosition
}

struct Location: Codable, Hashable, Sendable {
  var uri: String
  var range: TextRange
}

struct TextEdit: Codable, Hashable, Sendable {
  var range: TextRange
  var newText: String
}

/// Edits of one document, for a version of it where it is open.
struct TextDocumentEdit: Encodable, Sendable {
  var textDocument: Document
  var edits: [TextEdit]

  struct Document: Encodable, Sendable {
    var uri: String
    var version: Int?

    enum CodingKeys: String, CodingKey { case uri, version }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(uri, forKey: .uri)
      try container.encode(version, forKey: .version)
    }
  }
}

/// Edits of several documents; `changes` for editors that know no versions.
struct WorkspaceEdit: Encodable, Sendable {
  var documentChanges: [TextDocumentEdit]?
  var changes: [String: [TextEdit]]?
}

struct MarkupContent: Codable, Sendable, Equatable {
  var kind = "markdown"
  var value: String
}

struct Command: Codable, Sendable, Equatable {
  var title: String
  var command: String
  var arguments: [String]?
}

// MARK: What requests are about

struct DocumentIdentifier: Codable, Sendable {
  var uri: String
}

/// `textDocument` and nothing else that matters.
struct DocumentParameters: Decodable, Sendable {
  var textDocument: DocumentIdentifier
}

struct PositionParameters: Decodable, Sendable {
  var textDocument: DocumentIdentifier
  var position: TextPosition
}

struct RangeParameters: Decodable, Sendable {
  var textDocument: DocumentIdentifier
  var range: TextRange
}
