import VSMModel
import VSMSyntax

extension Home {
  /// What ids of a block have of their own where several blocks lead to the same disposition.
  var idSuffix: String {
    switch self {
    case .recovery(let index): index == 0 ? "" : "-\(index + 1)"
    case .stream(let index): "-of-stream-\(index + 1)"
    }
  }
}

/// How the items of a scene are named and told of, whichever layout made them.
extension ValueStreamMap {
  /// The id of an element's item.
  func itemID(of reference: Reference) -> String {
    let kind =
      switch reference {
      case .supplier: "supplier"
      case .customer: "customer"
      case .source: "source"
      case .control: "control"
      case .disposition: "disposition"
      case .process: "process"
      case .stock: "stock"
      case .kanbanPlace(let index): kanbanPlaces[index].word.rawValue
      }
    return "\(kind)-\(id(of: reference))"
  }

  /// What is said of an information flow, or of a part of it, on pointing at its line.
  func title(of flow: InformationFlow, from sources: [Reference], to targets: [Reference]) -> String {
    let medium =
      flow.word == .info
      ? flow.medium == .electronic ? "Electronic information" : "Information" : flow.word.title
    let from = sources.map { label(of: $0) }.joined(separator: ", ")
    let to = targets.map { label(of: $0) }.joined(separator: ", ")
    return "\(medium) from \(from) to \(to)" + (flow.label.map { ": \($0)" } ?? "")
  }
}
