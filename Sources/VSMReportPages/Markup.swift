import VSMDiagnostics

/// Texts of a map as parts of a page, where no sign in them means anything.
enum Markup {
  /// What mustache does for templates, for the page that has none.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }

  /// The name of a file as the address of a picture.
  static func address(_ name: String) -> String {
    PercentEncoding.encoded(name.utf8, keepingSlashes: false)
  }
}
