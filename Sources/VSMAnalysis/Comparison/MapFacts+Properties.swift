import VSMModel
import VSMSyntax
import VSMWords

/// Properties in words, as data boxes write them, and those that have no row too.
extension MapFacts {
  /// What each property gives; one without a row has the name that files have for it.
  func facts(_ properties: PropertyList) -> Facts {
    properties.entries.map { entry in
      if case .labelledText(let label, let text) = entry.value { return (label, text) }
      return (entry.property.row.map { say[$0] } ?? entry.property.name, ValueText.line(entry.value, in: say))
    }
  }
}
