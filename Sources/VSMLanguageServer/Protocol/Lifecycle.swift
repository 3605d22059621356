struct InitializeParameters: Decodable, Sendable {
  var processId: Int?
  var rootUri: String?
  var workspaceFolders: [Folder]?
  var capabilities: ClientCapabilities?

  struct Folder: Decodable, Sendable { var uri: String }
}

/// What of the editor's abilities makes a difference here. All that is missing or of another shape counts as not there.
struct ClientCapabilities: Decodable, Sendable {
  var general: General?
  var textDocument: Document?
  var workspace: Workspace?
  var window: Window?

  struct General: Decodable, Sendable { var positionEncodings: [String]? }
  struct Document: Decodable, Sendable {
    var completion: Completion?
    struct Completion: Decodable, Sendable {
      var completionItem: Item?
      struct Item: Decodable, Sendable { var snippetSupport: Bool? }
    }
  }
  struct Workspace: Decodable, Sendable {
    var workspaceEdit: Edit?
    var didChangeWatchedFiles: Watching?
    struct Edit: Decodable, Sendable { var documentChanges: Bool? }
    struct Watching: Decodable, Sendable { var dynamicRegistration: Bool? }
  }
  struct Window: Decodable, Sendable {
    var showDocument: Show?
    struct Show: Decodable, Sendable { var support: Bool? }
  }
}

struct InitializeResult: Encodable, Sendable {
  var capabilities: ServerCapabilities
  var serverInfo: Info

  struct Info: Encodable, Sendable {
    var name = "vsm"
    var version: String
  }
}

struct ServerCapabilities: Encodable, Sendable {
  var positionEncoding: String
  var textDocumentSync = Sync()
  var completionProvider = Completion()
  var hoverProvider = true
  var definitionProvider = true
  var referencesProvider = true
  var documentHighlightProvider = true
  var renameProvider = Rename()
  var documentSymbolProvider = true
  var workspaceSymbolProvider = true
  var foldingRangeProvider = true
  var selectionRangeProvider = true
  var documentFormattingProvider = true
  var documentRangeFormattingProvider = true
  var documentOnTypeFormattingProvider = OnType()
  var semanticTokensProvider = Tokens()
  var inlayHintProvider = true
  var codeActionProvider = Actions()
  var codeLensProvider = Lens()
  var documentLinkProvider = Links()
  var executeCommandProvider: Commands?

  struct Sync: Encodable, Sendable {
    var openClose = true
    /// Piece by piece.
    var change = 2
    var save = Save()
    struct Save: Encodable, Sendable { var includeText = false }
  }
  struct Completion: Encodable, Sendable {
    var triggerCharacters = [">", "(", "{", " ", "\"", "~"]
    var resolveProvider = false
  }
  struct Rename: Encodable, Sendable { var prepareProvider = true }
  struct OnType: Encodable, Sendable {
    var firstTriggerCharacter = "}"
    var moreTriggerCharacter = ["\n"]
  }
  struct Tokens: Encodable, Sendable {
    var legend = SemanticTokensLegend()
    var range = true
    var full = Full()
    struct Full: Encodable, Sendable { var delta = true }
  }
  struct Actions: Encodable, Sendable { var codeActionKinds = ["quickfix", "source.fixAll.vsm"] }
  struct Lens: Encodable, Sendable { var resolveProvider = false }
  struct Links: Encodable, Sendable { var resolveProvider = false }
  struct Commands: Encodable, Sendable { var commands: [String] }
}
