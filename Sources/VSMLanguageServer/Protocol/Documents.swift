struct OpenParameters: Decodable, Sendable {
  var textDocument: Item

  struct Item: Decodable, Sendable {
    var uri: String
    var version: Int
    var text: String
  }
}

struct ChangeParameters: Decodable, Sendable {
  var textDocument: Versioned
  var contentChanges: [Change]

  struct Versioned: Decodable, Sendable {
    var uri: String
    var version: Int
  }

  /// A part of the text, or all of it.
  struct Change: Decodable, Sendable {
    var range: TextRange?
    var text: String
  }
}

struct WatchedFilesParameters: Decodable, Sendable {
  var changes: [Change]

  struct Change: Decodable, Sendable { var uri: String }
}

struct PublishedDiagnostics: Encodable, Sendable {
  var uri: String
  /// Of the text that they are about; nothing for a file that is not open.
  var version: Int?
  var diagnostics: [PublishedDiagnostic]
}

struct PublishedDiagnostic: Encodable, Equatable, Sendable {
  var range: TextRange
  /// 1 error, 2 warning, 3 information.
  var severity: Int
  var code: String
  var codeDescription: Description?
  var source = "vsm"
  var message: String
  var relatedInformation: [Related]?

  struct Description: Encodable, Equatable, Sendable { var href: String }
  struct Related: Encodable, Equatable, Sendable {
    var location: Location
    var message: String
  }
}
