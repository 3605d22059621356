import VSMDiagnostics

/// What a link may be: an address of the web or of a mailbox, that a browser can do nothing else with.
///
/// Pictures are opened in browsers, on wikis and in mail. `javascript:` runs in the page, `data:` and `file:` show what
/// is no page of anybody's, and signs that cannot be seen make one address look like another: none of these is taken.
public enum WebAddress {
  /// In bytes: browsers and PDF readers take no more for certain.
  static let longest = 2000

  /// Why a text is no link; nothing where it is one.
  static func fault(of text: String) -> Problem.LinkFault? {
    guard text.utf8.count <= longest else { return .tooLong(limit: longest) }
    for scalar in text.unicodeScalars where !mayStand(scalar) { return .sign(String(scalar)) }
    guard let colon = text.firstIndex(of: ":") else { return .scheme }
    let rest = text[text.index(after: colon)...]
    switch text[..<colon].lowercased() {
    case "http", "https":
      guard rest.hasPrefix("//") else { return .noHost }
      let host = rest.dropFirst(2).prefix { !"/?#".contains($0) }
      // `https://bank.example@elsewhere.example`
      if host.contains("@") { return .user }
      return host.isEmpty || host.hasPrefix(":") ? .noHost : nil
    case "mailto":
      let box = rest.prefix { $0 != "?" }.split(separator: "@", omittingEmptySubsequences: false)
      return box.count == 2 && box.allSatisfy { !$0.isEmpty } ? nil : .noHost
    default: return .scheme
    }
  }

  /// Letters of every script and what RFC 3986 has; no blanks, no quotes, no signs that steer text.
  private static func mayStand(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.isASCII else {
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber, .nonspacingMark, .spacingMark:
        return true
      default: return false
      }
    }
    return scalar.value > 0x20 && scalar.value < 0x7F && !"\"<>\\^`{|}".unicodeScalars.contains(scalar)
  }
}
