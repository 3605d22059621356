import VSMLanguageServer

/// A value of the messages between page and server.
enum PageValue: Encodable, Sendable {
  case text(String)
  case number(Int)

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    }
  }

  static func json(_ value: some Encodable) -> String {
    // Texts and whole numbers alone: there is nothing that JSON could not say.
    (try? JSON.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }
}
