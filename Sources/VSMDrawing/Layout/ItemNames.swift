import VSMModel
import VSMSyntax
import VSMWords

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
      case .resource: "resource"
      case .site: "site"
      case .kanbanPlace(let index): kanbanPlaces[index].word.rawValue
      }
    return "\(kind)-\(id(of: reference))"
  }

  /// What is said of an information flow, or of a part of it, on pointing at its line.
  func title(of flow: InformationFlow, from sources: [Reference], to targets: [Reference]) -> String {
    let medium: Phrase =
      flow.word == .info
      ? flow.medium == .electronic ? "Electronic information" : "Information"
      : Phrase(stringLiteral: flow.word.title)
    return title(medium, from: sources, to: targets, said: flow.label ?? "")
  }

  /// What is said of a burst or a note.
  func title(of remark: Remark) -> String {
    let place = label(of: remark.target)
    let said = phrases(
      remark.word == .kaizen ? "Kaizen at \(place): \(remark.label)" : "Note at \(place): \(remark.label)")
    return ([said] + remark.responsibility(in: phrases)).joined(separator: phrases.comma)
  }

  /// What is said of an arrow or a line on pointing at it: `Push from Weld to Assembly: 40 %`.
  ///
  /// - Parameters:
  ///   - kind: what it is.
  ///   - source: where it begins; nothing where no element says so.
  ///   - target: where it ends.
  ///   - said: what stands beside it, in the language of the map already.
  /// - Returns: the text in the language of the map.
  func title(_ kind: Phrase, from source: String?, to target: String, said: String = "") -> String {
    let way: Phrase = source.map { "\(kind) from \($0) to \(target)" } ?? "\(kind) to \(target)"
    return phrases(said.isEmpty ? way : "\(way): \(said)")
  }

  /// The same for several ends.
  func title(_ kind: Phrase, from sources: [Reference], to targets: [Reference], said: String = "") -> String
  {
    func names(_ references: [Reference]) -> String {
      references.map { label(of: $0) }.joined(separator: phrases.comma)
    }
    return title(kind, from: names(sources), to: names(targets), said: said)
  }
}
