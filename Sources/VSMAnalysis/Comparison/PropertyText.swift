import VSMModel
import VSMSyntax

/// Properties in words, as data boxes write them, and those that have no row too.
enum PropertyText {
  static func facts(_ properties: PropertyList) -> [(name: String, text: String)] {
    properties.entries.map { entry in
      if case .labelledText(let label, let text) = entry.value { return (label, text) }
      return (entry.property.row ?? entry.property.name, ValueText.line(entry.value))
    }
  }
}
