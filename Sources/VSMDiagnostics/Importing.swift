/// What is told where a file of another kind becomes a map, or a map becomes one.
///
/// A new one is a case here with its wording, its code in `Problem+Code.swift`, and the place that reports it.
public enum Importing: Sendable, Equatable {
  /// - Parameter kind: what the file looks like; nothing where nobody can tell.
  case unknownKind(FileKind?)
  /// E296, as in: this is a map already.
  case mapAlready
  /// - Parameter wanted: where a unit may stand.
  case cellWithoutUnit(String, of: String, example: String)
  /// E292, as in: ‘1:30’ cannot be read: ‘C/T’ needs a time.
  case cellUnreadable(String, of: String, wanted: String, cure: String?)
  /// E293, as in: no row of headings, of which one is of the steps.
  case nothingToImport(String, cure: String)
  /// E294, as in: a comma or ] is missing.
  case malformedFile(String, cure: String?)
  /// E295, as in: more than 2000 steps, the most that is made a map of.
  case tooMuchToImport(String, limit: Int)
  /// - Parameter kind: what it would have become, such as the map or the diagram.
  case notCarriedOver(String, reason: String?)
  /// N290, as in: times have no unit: they are read as minutes.
  case takenAs(String, cure: String?)

  var wording: Wording {
    switch self {
    case .unknownKind(let kind):
      Wording(
        .unknownKind,
        kind.map { "this is \($0.noun), and no map can be made of it" }
          ?? "nobody can tell what kind of file this is",
        help: kind.flatMap(Self.wayRound)
          ?? "vsm import reads a table of steps (CSV), a Mermaid vsm diagram, and JSON with steps; "
          + "--format says which one it is")
    case .mapAlready:
      Wording(.mapAlready, "this is a map already", help: "draw it: vsm my-map.vsm")
    case .cellWithoutUnit(let text, let column, let example):
      Wording(
        .cellWithoutUnit, "\(quoted(text)) has no unit: \(quoted(column)) needs a time",
        help: "write the unit into the heading, \(clipped(example)), or into the cell, or say --time-unit min"
      )
    case .cellUnreadable(let text, let column, let wanted, let cure):
      Wording(
        .cellUnreadable, "\(quoted(text)) cannot be read: \(quoted(column)) needs \(wanted)", help: cure)
    case .nothingToImport(let what, let cure):
      Wording(.nothingToImport, what, help: cure)
    case .malformedFile(let what, let cure):
      Wording(.malformedFile, what, help: cure)
    case .tooMuchToImport(let what, let limit):
      Wording(.tooMuchToImport, "more than \(limit) \(what), the most that is made a map of")
    case .notCarriedOver(let what, let reason):
      Wording(.notCarriedOver, "not carried over: \(what)", help: reason)
    case .takenAs(let what, let cure):
      Wording(.takenAs, what, help: cure)
    }
  }

  /// What makes something of a file that vsm reads.
  private static func wayRound(_ kind: FileKind) -> String? {
    kind == .archive || kind == .oldOffice || kind == .compressed ? kind.cure : nil
  }
}
