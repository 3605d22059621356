import VSMDiagnostics
import VSMSyntax

extension MapDraft {
  /// The map's text in the style of all maps, with what did not come along as comments at its end.
  func text(of source: String, leftOut: [String]) -> [UInt8] {
    let file = Self.oneLine(source.split(separator: "/").last.map(String.init) ?? source)
    let stem = file.split(separator: ".", maxSplits: 1).first.map(String.init) ?? file
    var lines = ["# Made from \(file.hasPrefix("<") ? "standard input" : file).", ""]
    lines.append(
      "map \(MapLabel.quoted(title ?? (stem.hasPrefix("<") ? "Imported map" : stem))) { state \(state)"
        + (product.map { "  product \(MapLabel.quoted($0))" } ?? "") + " }")
    lines.append("")
    if !conventions.isEmpty { lines.append("conventions { \(conventions.joined(separator: "  ")) }") }
    if !calendar.isEmpty { lines.append("calendar { \(calendar.joined(separator: "  ")) }") }
    if !conventions.isEmpty || !calendar.isEmpty { lines.append("") }
    for (word, party) in [("customer", customer), ("supplier", supplier)] {
      guard let party else { continue }
      lines.append("\(word) \(party.name) \(MapLabel.quoted(party.label))" + Self.block(party.properties))
    }
    if customer != nil || supplier != nil { lines.append("") }
    lines.append("stream {")
    if let supplier { lines.append(supplier.name) }
    for line in self.lines { lines += Self.text(of: line) }
    if let customer { lines.append(customer.name) }
    lines.append("}")
    if !remarks.isEmpty { lines += [""] + remarks }
    if !leftOut.isEmpty {
      lines += ["", "# Not carried over:"] + leftOut.map { "# - " + Self.oneLine($0) }
    }
    let text = lines.joined(separator: "\n") + "\n"
    return Formatting(of: SourceFile(name: "map", text: text)).text
  }

  private static func text(of line: Line) -> [String] {
    switch line {
    case .step(let step):
      (step.comment.map { ["# " + oneLine($0)] } ?? [])
        + ["process \(step.name) \(MapLabel.quoted(step.label))" + block(step.properties)] + step.routes
    case .stock(let word, let label, let amount):
      [word + (label.map { " " + MapLabel.quoted($0) } ?? "") + (amount.isEmpty ? "" : " " + amount)]
    case .vehicle(let word, let label): ["\(word) \(MapLabel.quoted(label))"]
    case .link(let word): [word]
    }
  }

  private static func block(_ properties: [String]) -> String {
    properties.isEmpty ? "" : " { \(properties.joined(separator: "  ")) }"
  }

  private static func oneLine(_ text: String) -> String { MapLabel.plain(text) }
}

/// Text of other files as the language takes it.
enum MapLabel {
  /// In quotes; longer text is cut, since a label is read at a glance.
  static func quoted(_ text: String) -> String {
    var label = "\""
    for character in plain(text) {
      if character == "\"" || character == "\\" { label.append("\\") }
      label.append(character)
    }
    return label + "\""
  }

  /// One line without controls, and with single blanks.
  static func plain(_ text: String) -> String {
    let scalars = text.unicodeScalars.prefix(longest).map { scalar -> Unicode.Scalar in
      let isBlank = scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
      return isBlank ? " " : scalar
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view).split(separator: " ").joined(separator: " ")
  }

  private static let longest = 400
}
