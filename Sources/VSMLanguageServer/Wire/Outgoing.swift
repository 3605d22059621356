/// Messages to the editor, as bytes without their header.
enum Outgoing {
  static func response(_ id: RequestID, _ result: some Encodable) throws -> [UInt8] {
    try JSON.encode(Response(id: id, result: result))
  }

  static func failure(_ id: RequestID?, _ fault: ProtocolFault) -> [UInt8] {
    // It has texts and numbers alone: nothing that could not be written.
    (try? JSON.encode(Failure(id: id, error: fault))) ?? []
  }

  static func notification(_ method: String, _ params: some Encodable) throws -> [UInt8] {
    try JSON.encode(Notification(method: method, params: params))
  }

  static func request(_ id: RequestID, _ method: String, _ params: some Encodable) throws -> [UInt8] {
    try JSON.encode(Request(id: id, method: method, params: params))
  }

  private struct Response<Result: Encodable>: Encodable {
    let jsonrpc = "2.0"
    let id: RequestID
    let result: Result
  }

  private struct Failure: Encodable {
    let id: RequestID?
    let error: ProtocolFault

    enum CodingKeys: String, CodingKey { case jsonrpc, id, error }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode("2.0", forKey: .jsonrpc)
      // The id of what could not be read is null, not left out.
      try container.encode(id, forKey: .id)
      try container.encode(error, forKey: .error)
    }
  }

  private struct Notification<Params: Encodable>: Encodable {
    let jsonrpc = "2.0"
    let method: String
    let params: Params
  }

  private struct Request<Params: Encodable>: Encodable {
    let jsonrpc = "2.0"
    let id: RequestID
    let method: String
    let params: Params
  }
}
