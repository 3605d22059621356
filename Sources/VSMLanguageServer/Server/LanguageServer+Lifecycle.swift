extension LanguageServer {
  mutating func initialize(_ message: Incoming) throws(ProtocolFault) -> InitializeResult {
    let parameters = try message.parameters(InitializeParameters.self)
    phase = .running
    parentProcess = parameters.processId
    let client = parameters.capabilities
    encoding = PositionEncoding(offered: client?.general?.positionEncodings)
    abilities.snippets = client?.textDocument?.completion?.completionItem?.snippetSupport ?? false
    abilities.versionedEdits = client?.workspace?.workspaceEdit?.documentChanges ?? false
    abilities.showsDocuments = client?.window?.showDocument?.support ?? false
    abilities.watchesFiles = client?.workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false
    let roots = parameters.workspaceFolders?.map(\.uri) ?? parameters.rootUri.map { [$0] } ?? []
    folders = roots.compactMap(FileURI.path)
    return InitializeResult(
      capabilities: ServerCapabilities(
        positionEncoding: encoding.rawValue,
        executeCommandProvider: previewer == nil ? nil : .init(commands: [Self.previewCommand])),
      serverInfo: InitializeResult.Info(version: version))
  }

  /// Asks the editor to tell of maps and tables that others change: a file that an open map names may be among them.
  mutating func watchFiles() {
    guard abilities.watchesFiles else { return }
    request("client/registerCapability", Registrations(registrations: [Registration()]))
  }

  private struct Registrations: Encodable { let registrations: [Registration] }

  private struct Registration: Encodable {
    let id = "vsm-files"
    let method = "workspace/didChangeWatchedFiles"
    let registerOptions = Watchers()

    struct Watchers: Encodable { let watchers = [Watcher()] }
    struct Watcher: Encodable { let globPattern = "**/*.{vsm,csv,tsv}" }
  }
}
