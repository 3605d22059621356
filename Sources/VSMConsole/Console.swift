import VSMFiles
package import VSMKit

/// Standard error, where messages go; standard output carries products only.
package enum Console {
  package static let errorIsTerminal = Platform.isTerminal(2)

  package static func error(_ text: String) {
    // There is nobody left to tell where this fails.
    try? Platform.write(Array(text.utf8), to: 2)
  }

  /// A message that has no place in a map.
  package static func text(of problem: Problem) -> String {
    let wording = problem.wording
    let help = wording.help.map { "  = help: \($0)\n" } ?? ""
    return "\(wording.severity.rawValue)[\(wording.code.rawValue)]: \(wording.message)\n" + help
  }
}
