import VSMDiagnostics

/// What may be a name.
public enum NameRules {
  /// What a name is to be of.
  public enum Use: Sendable {
    /// A party, a step, a stock, a stream, an icon.
    case element
    /// A value: `let net-shift = 7h`.
    case value
  }

  /// Why something cannot have a name, as a sentence; nothing where it can.
  public static func reason(against name: String, for use: Use) -> String? {
    var lexer = Lexer(Array(name.utf8))
    lexer.run()
    guard lexer.problems.isEmpty, lexer.tokens.first?.kind == .word,
      lexer.tokens.dropFirst().allSatisfy({ $0.kind == .end })
    else { return Problem.habit(.nameOfOtherSigns(name, cure: "the-name")).wording.message }
    if Word(named: name) != nil { return Problem.nameIsWord(name).wording.message }
    guard use == .value, let other = NamedValue.reason(against: name) else { return nil }
    return Problem.composing(.valueNameTaken(name, is: other)).wording.message
  }
}
