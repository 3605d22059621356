import VSMDiagnostics
import VSMSyntax

/// What an importer has to tell, bounded, with what did not come along in words for the map itself.
struct ImportLog {
  private(set) var messages: [Diagnostic]
  /// In the words of the messages, for the end of the map.
  private(set) var leftOut: [String] = []
  private var errors = 0

  var hasErrors: Bool { errors > 0 }
  /// After so many errors nobody reads on.
  var isFull: Bool { errors > Limits.problems }

  init(_ messages: [Diagnostic] = []) { self.messages = messages }

  mutating func tell(_ problem: Importing, at span: SourceSpan) {
    let diagnostic = Diagnostic(.importing(problem), at: span)
    if diagnostic.severity == .error {
      errors += 1
      if errors > Limits.problems {
        if errors == Limits.problems + 1 {
          messages.append(Diagnostic(.tooManyProblems(limit: Limits.problems), at: span))
        }
        return
      }
    }
    messages.append(diagnostic)
  }

  /// Tells what the file says and the map does not.
  mutating func leaveOut(_ what: String, _ reason: String? = nil, at span: SourceSpan) {
    if leftOut.count == Self.mostLeftOut {
      leftOut.append("and more")
      tell(.notCarriedOver("more than \(Self.mostLeftOut) things", reason: nil), at: span)
    }
    guard leftOut.count < Self.mostLeftOut else { return }
    leftOut.append(what)
    tell(.notCarriedOver(what, reason: reason), at: span)
  }

  mutating func take(_ what: String, _ cure: String? = nil, at span: SourceSpan) {
    tell(.takenAs(what, cure: cure), at: span)
  }

  private static let mostLeftOut = 300
}
