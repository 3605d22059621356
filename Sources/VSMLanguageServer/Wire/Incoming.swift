/// A message of the editor.
struct Incoming: Sendable {
  enum Kind: Equatable, Sendable {
    case request(RequestID, method: String)
    case notification(method: String)
    /// An answer to a request of ours.
    case response
    case invalid(RequestID?, ProtocolFault)
  }

  let kind: Kind
  /// All of it, for the parameters.
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    do {
      let envelope = try JSON.decode(Envelope.self, from: bytes)
      switch (envelope.id, envelope.method) {
      case (let id?, let method?): kind = .request(id, method: method)
      case (nil, let method?): kind = .notification(method: method)
      case (let id, nil):
        kind =
          envelope.isResponse ? .response : .invalid(id, .invalidRequest("neither a method nor a result"))
      }
    } catch is DecodingError where (try? JSON.decode(Anything.self, from: bytes)) != nil {
      kind = .invalid(nil, .invalidRequest("no message of JSON-RPC"))
    } catch {
      kind = .invalid(nil, .unreadable("no JSON"))
    }
  }

  /// - Throws: `ProtocolFault` where they are others.
  func parameters<Parameters: Decodable>(_ type: Parameters.Type) throws(ProtocolFault) -> Parameters {
    do {
      return try JSON.decode(Holder<Parameters>.self, from: bytes).params
    } catch let error as DecodingError {
      throw .invalidParameters(Self.phrase(error))
    } catch {
      throw .invalidParameters("they cannot be read")
    }
  }

  private struct Envelope: Decodable {
    let id: RequestID?
    let method: String?
    let isResponse: Bool

    enum CodingKeys: String, CodingKey { case id, method, result, error }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      id = try container.decodeIfPresent(RequestID.self, forKey: .id)
      method = try container.decodeIfPresent(String.self, forKey: .method)
      isResponse = container.contains(.result) || container.contains(.error)
    }
  }

  private struct Holder<Parameters: Decodable>: Decodable { let params: Parameters }
  private struct Anything: Decodable { init(from decoder: any Decoder) {} }

  private static func phrase(_ error: DecodingError) -> String {
    let (what, context) =
      switch error {
      case .keyNotFound(let key, let context): ("\(key.stringValue) is missing", context)
      case .typeMismatch(_, let context): ("a value of another type", context)
      case .valueNotFound(_, let context): ("a value is missing", context)
      case .dataCorrupted(let context): ("a value that cannot be read", context)
      @unknown default: ("they cannot be read", DecodingError.Context(codingPath: [], debugDescription: ""))
      }
    let path = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }
    return path.isEmpty ? what : "\(what), at \(path.joined(separator: "."))"
  }
}
