package import VSMModel
import VSMScene
package import VSMSyntax

/// How two neighbours in the flow of material are linked; all pictures of a map go by the same decision.
package enum LinkStyle: Sendable, Hashable {
  /// They stand right beside each other.
  case none
  case push, pull, sequencedPull, shipment
  /// They would stand right beside each other, but the row goes on below between them.
  case passed

  /// A neighbour, as far as it decides how it is linked.
  package enum Neighbour: Sendable, Hashable {
    case nothing, process
    case stock(Word)
  }

  /// As the map says, or else as the book draws it.
  ///
  /// Here `isCarried` is whether the map has a vehicle between the two.
  package init(from: Neighbour, to: Neighbour, said: Stream.Link?, isCarried: Bool) {
    if isCarried {
      self = .shipment
      return
    }
    switch said {
    case .push: self = .push
    case .pull: self = .pull
    case .sequencedPull: self = .sequencedPull
    case nil: self = Self.unsaid(from, to)
    }
  }

  private static func unsaid(_ from: Neighbour, _ to: Neighbour) -> LinkStyle {
    switch (from, to) {
    case (.nothing, _), (_, .nothing): .none
    case (.process, .process): .push
    // A supermarket, a FIFO lane and what belongs to them stand right beside the step that fills them.
    case (.process, .stock(let word)): word.isFilledBeside ? .none : .push
    case (.stock(.supermarket), .process): .pull
    case (.stock(.fifo), .process): .none
    case (.stock, .process): .push
    case (.stock(let first), .stock(let second)): first.isDepot || second.isDepot ? .push : .none
    }
  }
}

extension LinkStyle {
  /// What sits on the arrow.
  var sign: Glyph? {
    switch self {
    case .pull: .withdrawal
    case .sequencedPull: .sequencedPull
    case .push, .shipment, .none, .passed: nil
    }
  }
}

extension Word {
  fileprivate var isFilledBeside: Bool { standsInRow && !isDepot }

  /// A place of its own in a supply chain.
  fileprivate var isDepot: Bool { self == .warehouse || self == .crossDock }
}
