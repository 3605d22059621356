import VSMDiagnostics
import VSMKit

/// A server of the Language Server Protocol for maps: bytes of the editor in, bytes for it out.
///
/// It has no threads, opens no files and knows no clock: who runs it says how files are read, when bytes are there, and
/// when to look whether the editor still lives.
///
/// ```swift
/// var server = LanguageServer(version: "1.0", files: files)
/// while server.exitStatus == nil { write(server.receive(read())) }
/// ```
public struct LanguageServer {
  /// What the process is to end with; nothing as long as it goes on.
  public private(set) var exitStatus: Int32?
  /// The process of the editor, where it says so: without it there is nobody to serve.
  public internal(set) var parentProcess: Int?

  enum Phase { case new, running, shutDown }

  let version: String
  let files: FileAccess
  var phase = Phase.new
  var encoding = PositionEncoding.utf16
  var abilities = Abilities()
  /// The folders that the editor has open, as paths.
  var folders: [String] = []
  /// The open texts by their URIs.
  var texts: [String: OpenDocument] = [:]
  var readings: [String: (revision: Int, reading: MapReading)] = [:]
  /// The texts whose messages are not those of the text any more, in the order in which they changed.
  var unpublished: [String] = []
  /// The files that a text had messages for, to take them back.
  var published: [String: Set<String>] = [:]
  /// The colours that were told last of each text, for the difference to them.
  var coloured: [String: SemanticTokens] = [:]
  var colourings = 0
  private var reader = FrameReader()
  private var output: [[UInt8]] = []
  private var requests = 0
  private var putOff = 0

  /// What of the editor's abilities makes a difference.
  struct Abilities {
    var snippets = false
    var versionedEdits = false
    var showsDocuments = false
    var watchesFiles = false
  }

  /// - Parameters:
  ///   - version: of the program, for the editor's log.
  ///   - files: how files are reached.
  public init(version: String, files: FileAccess) {
    self.version = version
    self.files = files
  }

  /// Takes bytes of the editor.
  ///
  /// - Parameters:
  ///   - bytes: whatever has come, in pieces of any size.
  ///   - isStale: whether more has come meanwhile. What it may make needless is put off then, a few times at the most.
  /// - Returns: bytes for the editor.
  public mutating func receive(
    _ bytes: some Sequence<UInt8>, isStale: () -> Bool = { false }
  ) -> [UInt8] {
    var messages: [Incoming] = []
    var broken: String?
    for frame in reader.append(bytes) {
      switch frame {
      case .message(let bytes): messages.append(Incoming(bytes))
      case .broken(let reason): broken = reason
      }
    }
    let fates = Fates(of: messages)
    for (index, message) in messages.enumerated() where exitStatus == nil {
      handle(message, fates.fault(at: index))
    }
    if let broken, exitStatus == nil {
      send(Outgoing.failure(nil, .unreadable(broken)))
      // Nothing that follows could be told from the rest of this message.
      exitStatus = 1
    }
    if exitStatus == nil { publish(isStale) }
    defer { output = [] }
    return output.flatMap { FrameReader.framed($0) }
  }

  // MARK: Messages

  private mutating func handle(_ message: Incoming, _ fault: ProtocolFault?) {
    switch message.kind {
    case .response: break
    case .invalid(let id, let fault): send(Outgoing.failure(id, fault))
    case .notification(let method): notify(method, message)
    case .request(let id, let method):
      do throws(ProtocolFault) {
        if let fault { throw fault }
        send(try answer(id, method, message))
      } catch {
        send(Outgoing.failure(id, error))
      }
    }
  }

  private mutating func answer(
    _ id: RequestID, _ method: String, _ message: Incoming
  ) throws(ProtocolFault) -> [UInt8] {
    switch (phase, method) {
    case (.new, "initialize"): return try Self.response(id, initialize(message))
    case (.new, _): throw .notInitialized
    case (.running, "initialize"): throw .invalidRequest("initialize comes once")
    case (.running, "shutdown"):
      phase = .shutDown
      return try Self.response(id, Null())
    case (.running, _):
      guard let answer = Self.methods[method] else { throw .unknownMethod(method) }
      return try answer(&self, id, message)
    case (.shutDown, _): throw .invalidRequest("the server is shut down")
    }
  }

  private mutating func notify(_ method: String, _ message: Incoming) {
    if method == "exit" {
      exitStatus = phase == .shutDown ? 0 : 1
      return
    }
    // What comes before the beginning or after the end is dropped, as the protocol has it; a notification has no answer that
    // could tell of a mistake in it either.
    guard phase == .running else { return }
    switch method {
    case "initialized": watchFiles()
    case "textDocument/didOpen": open(try? message.parameters(OpenParameters.self))
    case "textDocument/didChange": change(try? message.parameters(ChangeParameters.self))
    case "textDocument/didClose": close(try? message.parameters(DocumentParameters.self))
    case "textDocument/didSave": break
    case "workspace/didChangeWatchedFiles": filesChanged()
    default: break
    }
  }

  static func response(_ id: RequestID, _ result: some Encodable) throws(ProtocolFault) -> [UInt8] {
    do {
      return try Outgoing.response(id, result)
    } catch {
      throw ProtocolFault(code: -32_603, message: "the answer cannot be written")
    }
  }

  mutating func send(_ message: [UInt8]) {
    if !message.isEmpty { output.append(message) }
  }

  mutating func request(_ method: String, _ parameters: some Encodable) {
    requests += 1
    if let message = try? Outgoing.request(.text("vsm-\(requests)"), method, parameters) { send(message) }
  }

  // MARK: Diagnostics

  /// Tells what is wrong with the texts that changed.
  private mutating func publish(_ isStale: () -> Bool) {
    while let uri = unpublished.first {
      // Somebody who types on and on is told in between, too.
      if putOff < Self.mostPutOff, isStale() {
        putOff += 1
        return
      }
      unpublished.removeFirst()
      for parameters in diagnostics(of: uri) {
        if let message = try? Outgoing.notification("textDocument/publishDiagnostics", parameters) {
          send(message)
        }
      }
    }
    putOff = 0
  }

  private static let mostPutOff = 5
}
