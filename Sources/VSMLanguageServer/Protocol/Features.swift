// MARK: Completion

struct CompletionList: Encodable, Sendable {
  var isIncomplete = false
  var items: [CompletionItem]
}

struct CompletionItem: Encodable, Sendable, Equatable {
  /// Numbers of the protocol.
  enum Kind: Int, Encodable, Sendable {
    case text = 1, function = 3, field = 5, variable = 6, module = 9, property = 10, unit = 11, value = 12
    case enumeration = 13
    case keyword = 14, snippet = 15, file = 17, reference = 18, enumMember = 20, constant = 21
  }

  var label: String
  var kind: Kind
  var detail: String?
  var documentation: MarkupContent?
  var sortText: String?
  var filterText: String?
  /// 2 for a snippet.
  var insertTextFormat: Int?
  var textEdit: TextEdit?
}

// MARK: Hover, symbols

struct Hover: Encodable, Sendable, Equatable {
  var contents: MarkupContent
  var range: TextRange
}

struct ReferenceParameters: Decodable, Sendable {
  var textDocument: DocumentIdentifier
  var position: TextPosition
  var context: Context?

  struct Context: Decodable, Sendable { var includeDeclaration: Bool }
}

struct DocumentHighlight: Encodable, Sendable, Equatable {
  var range: TextRange
  /// 2 where it is read, 3 where it is declared.
  var kind: Int
}

struct RenameParameters: Decodable, Sendable {
  var textDocument: DocumentIdentifier
  var position: TextPosition
  var newName: String
}

struct PreparedRename: Encodable, Sendable, Equatable {
  var range: TextRange
  var placeholder: String
}

struct DocumentSymbol: Encodable, Sendable {
  var name: String
  var detail: String?
  var kind: Int
  var range: TextRange
  var selectionRange: TextRange
  var children: [DocumentSymbol]?
}

struct WorkspaceSymbolParameters: Decodable, Sendable { var query: String }

struct SymbolInformation: Encodable, Sendable {
  var name: String
  var kind: Int
  var location: Location
  var containerName: String?
}

// MARK: Text

struct FoldingRange: Encodable, Sendable, Equatable {
  var startLine: Int
  var endLine: Int
  var kind: String?
}

struct SelectionParameters: Decodable, Sendable {
  var textDocument: DocumentIdentifier
  var positions: [TextPosition]
}

final class SelectionRange: Encodable, Sendable {
  let range: TextRange
  let parent: SelectionRange?

  init(_ range: TextRange, in parent: SelectionRange?) {
    self.range = range
    self.parent = parent
  }
}

struct OnTypeParameters: Decodable, Sendable {
  var textDocument: DocumentIdentifier
  var position: TextPosition
}

struct DocumentLink: Encodable, Sendable {
  var range: TextRange
  var target: String
  var tooltip: String?
}

// MARK: What is seen beside the text

struct InlayHint: Encodable, Sendable, Equatable {
  var position: TextPosition
  var label: String
  var paddingLeft = true
  var tooltip: String?
}

struct CodeLens: Encodable, Sendable {
  var range: TextRange
  var command: Command
}

struct SemanticTokensLegend: Encodable, Sendable {
  var tokenTypes = SemanticKind.allCases.map(\.name)
  var tokenModifiers = ["declaration"]
}

struct SemanticTokens: Encodable, Sendable {
  var resultId: String
  var data: [UInt32]
}

struct SemanticTokensOfRange: Encodable, Sendable { var data: [UInt32] }

struct DeltaParameters: Decodable, Sendable {
  var textDocument: DocumentIdentifier
  var previousResultId: String
}

struct SemanticTokensDelta: Encodable, Sendable {
  var resultId: String
  var edits: [Edit]

  struct Edit: Encodable, Sendable, Equatable {
    var start: Int
    var deleteCount: Int
    var data: [UInt32]
  }
}

// MARK: Actions

struct CodeActionParameters: Decodable, Sendable {
  var textDocument: DocumentIdentifier
  var range: TextRange
  var context: Context?

  struct Context: Decodable, Sendable { var only: [String]? }
}

struct CodeAction: Encodable, Sendable {
  var title: String
  var kind: String
  var diagnostics: [PublishedDiagnostic]?
  var isPreferred: Bool?
  var edit: WorkspaceEdit
}
