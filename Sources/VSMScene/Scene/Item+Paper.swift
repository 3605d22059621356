import VSMSyntax

extension Item {
  /// The paper of the item's own shapes, by what it is: where its marks are filled with the background, a theme
  /// may tell one kind of thing from another.
  public var paper: Ink {
    switch Word(named: word) {
    case .process, .decision: .processPaper
    case .supplier, .customer, .source: .partyPaper
    case .control, .controlCentre, .mrp, .database, .levelling: .controlPaper
    case .kaizen: .kaizenPaper
    case let stock? where stock.isStock: .stockPaper
    case .none, .some: .background
    }
  }

  /// The ink that a shape of the item is filled with.
  public func fill(_ ink: Ink) -> Ink { ink == .background ? paper : ink }
}
