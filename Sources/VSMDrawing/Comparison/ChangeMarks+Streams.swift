import VSMAnalysis
import VSMModel
import VSMScene

/// Where a stream shows that meets another one: at the arrows between the two.
extension ChangeMarks {
  /// The arrow down to the stream where it splits off, or up from it where it joins: the other stream stays as it is.
  func arrow(of stream: Stream, _ change: MapComparison.Change) -> Item? {
    let places = stream.places
    guard let first = places.first, let last = places.last else { return nil }
    let split = stream.origin.flatMap { arrow(from: .process($0.process), to: first) }
    let join = stream.joins.flatMap { arrow(from: last, to: .process($0)) }
    let names = Set(change.differences.map(\.of))
    let isOfJoin = names.contains("joins") && !names.contains("splits off")
    return isOfJoin ? join ?? split : split ?? join
  }

  private func arrow(from: ValueStreamMap.Reference, to: ValueStreamMap.Reference) -> Item? {
    // One that ends at a trunk does not end at the step: it is known by its id.
    for word in ["push", "shipment", "pull", "sequenced-pull", "connector"] {
      let id = "\(word)-to-\(map.itemID(of: to))-from-\(map.itemID(of: from))@\(name)"
      if let arrow = item(id).first { return arrow }
    }
    let ends = [from, to].map { "\(map.itemID(of: $0))@\(name)" }
    return scene.items.first { item in
      if case .line(_, let from, let to) = item.role { [from, to] == ends } else { false }
    }
  }

  /// What the stream begins with, where connectors stand for its arrows. It has an outline by itself if it changes.
  func beside(_ stream: Stream) -> (box: Rect, isOutlined: Bool)? {
    guard let first = stream.places.first else { return nil }
    for item in item("\(map.itemID(of: first))@\(name)") {
      if case .solid(let extent) = item.role { return (extent, false) }
    }
    return nil
  }
}

extension Stream {
  /// Its steps and stocks in order.
  fileprivate var places: [ValueStreamMap.Reference] {
    items.compactMap { item in
      switch item {
      case .process(let process): .process(process)
      case .stock(let stock): .stock(stock)
      case .transport, .link: nil
      }
    }
  }
}
