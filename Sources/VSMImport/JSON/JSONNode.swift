import VSMDiagnostics

/// What a value of a JSON text is.
enum JSONContent: Sendable {
  case null
  case bool(Bool)
  /// As it is written.
  case number(String)
  case text(String)
  case list([JSONNode])
  case object([JSONMember])
}

/// A key of an object with its value.
struct JSONMember: Sendable {
  var key: String
  var node: JSONNode
}

/// A value of a JSON text with its place.
struct JSONNode: Sendable {
  var value: JSONContent
  var span: SourceSpan

  /// The first of several keys that the object has; small and capital letters, dashes and underscores are one.
  subscript(keys: String...) -> JSONNode? { self[keys] }

  subscript(keys: [String]) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    for key in keys {
      if let found = members.first(where: { Self.plain($0.key) == key }) { return found.node }
    }
    return nil
  }

  static func plain(_ key: String) -> String {
    key.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  var text: String? {
    if case .text(let text) = value, !text.isEmpty { text } else { nil }
  }

  var number: Double? {
    if case .number(let text) = value { Double(text) } else { nil }
  }

  var list: [JSONNode] {
    if case .list(let nodes) = value { nodes } else { [] }
  }

  var isTrue: Bool {
    if case .bool(true) = value { true } else { false }
  }

  var isObject: Bool {
    if case .object = value { true } else { false }
  }

  /// What an id or a name may be: a text, or a number as it is written.
  var key: String? {
    switch value {
    case .text(let text), .number(let text): text
    default: nil
    }
  }
}
