import VSMScene

/// Parameters that are about one open text.
protocol OfDocument: Decodable, Sendable {
  var textDocument: DocumentIdentifier { get }
}

extension DocumentParameters: OfDocument {}
extension PositionParameters: OfDocument {}
extension RangeParameters: OfDocument {}
extension ReferenceParameters: OfDocument {}
extension RenameParameters: OfDocument {}
extension SelectionParameters: OfDocument {}
extension OnTypeParameters: OfDocument {}
extension CodeActionParameters: OfDocument {}
extension DeltaParameters: OfDocument {}
extension PreviewParameters: OfDocument {}

extension LanguageServer {
  typealias Answer = @Sendable (inout LanguageServer, RequestID, Incoming) throws(ProtocolFault) -> [UInt8]

  /// Every request that is answered once the server runs. A new one is a line here.
  static let methods: [String: Answer] = [
    "textDocument/completion": about(PositionParameters.self) { server, reading, asked in
      Completion(of: reading, at: asked.position, server.abilities, server.filesBeside(reading)).list
    },
    "textDocument/hover": about(PositionParameters.self) { _, reading, asked in
      reading.hover(at: asked.position)
    },
    "textDocument/definition": about(PositionParameters.self) { _, reading, asked in
      reading.definition(at: asked.position)
    },
    "textDocument/references": about(ReferenceParameters.self) { server, reading, asked in
      server.references(in: reading, at: asked.position, asked.context?.includeDeclaration ?? true)
    },
    "textDocument/documentHighlight": about(PositionParameters.self) { server, reading, asked in
      // Editors ask for it where the cursor comes to stand.
      server.showCursor(asked)
      return reading.highlights(at: asked.position)
    },
    "textDocument/prepareRename": about(PositionParameters.self) { _, reading, asked in
      reading.preparedRename(at: asked.position)
    },
    "textDocument/rename": about(RenameParameters.self) {
      (server, reading, asked) throws(ProtocolFault) in
      try server.rename(in: reading, at: asked.position, to: asked.newName)
    },
    "textDocument/documentSymbol": about(DocumentParameters.self) { _, reading, _ in reading.symbols },
    "textDocument/foldingRange": about(DocumentParameters.self) { _, reading, _ in reading.folds },
    "textDocument/selectionRange": about(SelectionParameters.self) { _, reading, asked in
      asked.positions.prefix(1_000).map { reading.selection(at: $0) }
    },
    "textDocument/formatting": about(DocumentParameters.self) { _, reading, _ in reading.formatting() },
    "textDocument/rangeFormatting": about(RangeParameters.self) { _, reading, asked in
      reading.formatting(in: asked.range)
    },
    "textDocument/onTypeFormatting": about(OnTypeParameters.self) { _, reading, asked in
      reading.formatting(typedAt: asked.position)
    },
    "textDocument/semanticTokens/full": about(DocumentParameters.self) { server, reading, _ in
      server.colours(of: reading)
    },
    "textDocument/semanticTokens/full/delta": about(DeltaParameters.self) { server, reading, asked in
      server.colours(of: reading, since: asked.previousResultId)
    },
    "textDocument/semanticTokens/range": about(RangeParameters.self) { _, reading, asked in
      SemanticTokensOfRange(data: reading.colours(in: asked.range))
    },
    "textDocument/inlayHint": about(RangeParameters.self) { _, reading, asked in
      reading.inlayHints(in: asked.range)
    },
    "textDocument/codeLens": about(DocumentParameters.self) { _, reading, _ in reading.codeLenses },
    "textDocument/codeAction": about(CodeActionParameters.self) { server, reading, asked in
      server.codeActions(in: reading, asked)
    },
    "textDocument/documentLink": about(DocumentParameters.self) { _, reading, _ in reading.links },
    "workspace/symbol": { (server, id, message) throws(ProtocolFault) in
      let query = try message.parameters(WorkspaceSymbolParameters.self).query
      return try response(id, server.symbols(matching: query))
    },
    "workspace/executeCommand": { (server, id, message) throws(ProtocolFault) in
      try response(id, server.execute(message))
    },
    "vsm/preview": about(PreviewParameters.self) { _, reading, asked in
      MapPreview(of: reading, theme: asked.theme.flatMap(Theme.init(named:)))
    },
  ]

  /// A method about one open text: what follows from it is there when it is asked.
  private static func about<Parameters: OfDocument, Result: Encodable & SendableMetatype>(
    _ type: Parameters.Type,
    _ answer:
      @escaping @Sendable (inout LanguageServer, MapReading, Parameters) throws(ProtocolFault) -> Result
  ) -> Answer {
    { (server, id, message) throws(ProtocolFault) in
      let parameters = try message.parameters(Parameters.self)
      let reading = try server.reading(of: parameters.textDocument.uri)
      return try response(id, answer(&server, reading, parameters))
    }
  }
}
