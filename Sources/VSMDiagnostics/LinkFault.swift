extension Problem {
  /// Why a text is no link that a reader could follow without harm.
  public enum LinkFault: Sendable, Equatable {
    /// Another beginning than those that are taken, or none.
    case scheme
    /// A blank, a control character or another sign that an address has no place for.
    case sign(String)
    /// An address without a host, such as `https:///`.
    case noHost
    /// A name before the host, which hides where the link leads.
    case user
    /// An address of more characters than an address may have.
    case tooLong(limit: Int)

    var text: String {
      switch self {
      case .scheme: "only addresses of the web and of mailboxes are"
      case .sign(let sign):
        sign == " "
          ? "a blank stands in it (write %20)"
          : "\(sign.unicodeScalars.first.map { "U+\(hexadecimal($0.value))" } ?? "a sign") stands in it"
      case .noHost: "it does not say where it leads"
      case .user: "it has a user’s name before the host"
      case .tooLong(let limit): "it is longer than \(limit) bytes"
      }
    }
  }
}
