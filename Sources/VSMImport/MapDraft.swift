/// A map as an importer puts it together: values are written as the language writes them already.
struct MapDraft {
  struct Party {
    var name: String
    var label: String
    /// What stands between its braces.
    var properties: [String] = []
  }

  struct Step {
    var name: String
    var label: String
    var properties: [String] = []
    /// Lines below the step.
    var routes: [String] = []
    /// What is said of the step in a line above it.
    var comment: String?
  }

  enum Line {
    case step(Step)
    case stock(word: String, label: String?, amount: String)
    case vehicle(word: String, label: String)
    case link(String)
  }

  var title: String?
  var state = "current"
  var product: String?
  var conventions: [String] = []
  var calendar: [String] = []
  var supplier: Party?
  var customer: Party?
  var lines: [Line] = []
  /// Whole lines below the stream, such as notes.
  var remarks: [String] = []

  var steps: [Step] {
    lines.compactMap { line in
      if case .step(let step) = line { step } else { nil }
    }
  }

  /// True for a time that is more than none: who waits 0 s does not wait.
  static func isSome(_ time: String) -> Bool { time.contains { "123456789".contains($0) } }
}
