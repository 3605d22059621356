// The signs that a medium's own syntax is made of.
extension Medium {
  /// True where a medium takes letters of plain text for signs of its own.
  var hasSigns: Bool {
    switch self {
    // A string of JSON is put together by its writer, quotes and all.
    case .terminal, .picture, .json: false
    case .xml, .markdown, .githubText, .githubProperty, .azureText, .azureProperty, .teamCity: true
    }
  }

  /// How a sign of the medium is written where it is none; nothing for what is none.
  func sign(_ scalar: Unicode.Scalar) -> String? {
    switch self {
    case .terminal, .picture, .json: nil
    case .xml: Self.ofXML(scalar)
    case .markdown: Self.ofMarkdown(scalar)
    // https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
    case .githubText: scalar == "%" ? "%25" : nil
    case .githubProperty: scalar == "%" ? "%25" : scalar == ":" ? "%3A" : scalar == "," ? "%2C" : nil
    // https://github.com/microsoft/azure-pipelines-task-lib/blob/master/node/taskcommand.ts
    case .azureText: scalar == "%" ? "%AZP25" : nil
    case .azureProperty: scalar == "%" ? "%AZP25" : scalar == ";" ? "%3B" : scalar == "]" ? "%5D" : nil
    // https://www.jetbrains.com/help/teamcity/service-messages.html#Escaped+Values
    case .teamCity: ["|", "'", "[", "]"].contains(scalar) ? "|\(scalar)" : nil
    }
  }

  private static func ofXML(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    default: nil
    }
  }

  private static func ofMarkdown(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    // A backslash before them is no escape everywhere: mentions, and formulas.
    case "@": "&#64;"
    case "$": "&#36;"
    case "\\", "|", "*", "_", "`", "[", "]", "~", "#": "\\\(scalar)"
    default: nil
    }
  }
}
