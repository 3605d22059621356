import VSMScene

extension LanguageServer {
  static let previewCommand = "vsm.preview"

  /// Shows a map in a browser, and tells the editor where.
  mutating func execute(_ message: Incoming) throws(ProtocolFault) -> PreviewAddress {
    let asked = try message.parameters(CommandParameters.self)
    guard asked.command == Self.previewCommand, let previewer else {
      throw .invalidParameters("there is no command \(asked.command)")
    }
    guard let uri = asked.arguments?.first, texts[uri] != nil else {
      throw .invalidParameters("the argument is the address of an open text")
    }
    let address: String
    do {
      address = try previewer.show(uri)
    } catch {
      throw .refused("the preview cannot be served: \(error)")
    }
    previewer.update(uri, MapPreview(of: try reading(of: uri), theme: .auto))
    if abilities.showsDocuments {
      request("window/showDocument", ShowDocument(uri: address, external: true, selection: nil))
    }
    return PreviewAddress(uri: address)
  }

  /// What is drawn of a text goes where it is shown.
  mutating func showPreview(of uri: String) {
    guard let previewer, previewer.isShown(uri), let reading = try? reading(of: uri) else { return }
    previewer.update(uri, MapPreview(of: reading, theme: .auto))
  }

  func showCursor(_ parameters: PositionParameters?) {
    guard let parameters, let previewer, previewer.isShown(parameters.textDocument.uri) else { return }
    previewer.cursor(parameters.textDocument.uri, line: parameters.position.line)
  }

  /// A message that brings the editor to a line, from 0, of a text: for who has a click to tell.
  ///
  /// - Parameters:
  ///   - uri: the text.
  ///   - line: from 0.
  ///   - number: tells the messages apart.
  /// - Returns: the message with its header.
  public static func showing(_ uri: String, line: Int, number: Int) -> [UInt8] {
    let place = TextPosition(line: line, character: 0)
    let message = try? Outgoing.request(
      .text("vsm-click-\(number)"), "window/showDocument",
      ShowDocument(uri: uri, external: false, selection: TextRange(start: place, end: place)))
    return message.map { FrameReader.framed($0) } ?? []
  }
}

struct CommandParameters: Decodable, Sendable {
  var command: String
  var arguments: [String]?
}

struct PreviewParameters: Decodable, Sendable {
  var textDocument: DocumentIdentifier
  /// The colours where the map asks for none, by their name; those of an editor's light page are the standard ones.
  var theme: String?
}

struct PreviewAddress: Encodable, Sendable {
  var uri: String
}

struct ShowDocument: Encodable, Sendable {
  var uri: String
  var external: Bool
  var takeFocus = true
  var selection: TextRange?
}
