import VSMDiagnostics

/// The names in a template, held against those that a report has.
enum TemplateNames {
  struct Unknown {
    let name: String
    let line: Int
    let nearest: String?
  }

  /// Every name at any depth, and those that only some maps have.
  static func all(in values: [String: Any]) -> Set<String> {
    var names: Set<String> = [
      // What not every map has.
      "state", "product", "other",
      // What lists are made of; a list may be empty.
      "key", "name", "caption", "alt", "svg", "file", "width", "rows", "value", "isGiven", "isOtherGiven",
      "change", "isBetter", "isWorse", "isPart", "places", "hasPlaces", "text", "id", "isLast", "isElsewhere",
      "columns", "cells",
      "isNumber", "what", "where", "who", "when", "finding", "result", "isMissed", "holds", "until",
      "isLimited",
      "drivers", "hasDrivers", "lines", "number", "changes", "sign", "kind", "details", ".",
    ]
    func add(_ value: Any) {
      if let values = value as? [String: Any] {
        names.formUnion(values.keys)
        for value in values.values { add(value) }
      } else if let list = value as? [Any] {
        if let first = list.first { add(first) }
      }
    }
    add(values)
    return names
  }

  /// The first tag that names nothing.
  static func unknown(in template: String, known: Set<String>) -> Unknown? {
    var line = 1
    var rest = template[...]
    while let open = rest.firstRange(of: "{{") {
      line += rest[..<open.lowerBound].count { $0.isNewline }
      var tag = rest[open.upperBound...]
      guard let close = tag.firstRange(of: "}}") else { return nil }
      rest = tag[close.upperBound...]
      tag = tag[..<close.lowerBound]
      let lines = tag.count { $0.isNewline }
      defer { line += lines }
      while tag.first == "{" || tag.first == " " { tag = tag.dropFirst() }
      guard let sign = tag.first, !"!%=>$<*".contains(sign) else { continue }
      if "#^/&".contains(sign) { tag = tag.dropFirst() }
      let path = tag.filter { !$0.isWhitespace && $0 != "}" }
      if path == "." { continue }
      for part in path.split(separator: ".") where !known.contains(String(part)) {
        // A transform of mustache's own, such as `first(rows)`.
        if part.contains("(") { continue }
        return Unknown(
          name: String(part), line: line, nearest: nearestName(to: String(part), among: known.sorted()))
      }
    }
    return nil
  }
}
