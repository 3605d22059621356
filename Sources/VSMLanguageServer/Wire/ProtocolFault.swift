/// Why a request is not answered, with the codes of JSON-RPC and of the protocol.
struct ProtocolFault: Error, Encodable, Equatable, Sendable {
  let code: Int
  let message: String

  static func unreadable(_ message: String) -> ProtocolFault {
    ProtocolFault(code: -32_700, message: message)
  }
  static func invalidRequest(_ message: String) -> ProtocolFault {
    ProtocolFault(code: -32_600, message: message)
  }
  static func unknownMethod(_ method: String) -> ProtocolFault {
    ProtocolFault(code: -32_601, message: "there is no method \(method)")
  }
  static func invalidParameters(_ message: String) -> ProtocolFault {
    ProtocolFault(code: -32_602, message: message)
  }
  static let notInitialized = ProtocolFault(code: -32_002, message: "initialize comes first")
  /// The text changed before the answer was there.
  static let contentModified = ProtocolFault(code: -32_801, message: "the text has changed")
  static let cancelled = ProtocolFault(code: -32_800, message: "cancelled")
  /// What was asked for cannot be done; the message says why, to a person.
  static func refused(_ message: String) -> ProtocolFault { ProtocolFault(code: -32_803, message: message) }
}
