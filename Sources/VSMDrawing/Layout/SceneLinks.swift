import VSMModel
import VSMScene

extension [Item] {
  /// The same with the links that a map gives its things.
  func linked(by map: ValueStreamMap) -> [Item] {
    let links = map.links
    guard !links.isEmpty else { return self }
    let addresses = Dictionary(links.map { (map.itemID(of: $0.of), $0.address) }) { first, _ in first }
    return self.map { item in
      guard let address = addresses[item.id] else { return item }
      var item = item
      item.link = address
      return item
    }
  }
}
