import VSMModel
import VSMScene

/// The order in which a map is read, which is also the order of its items in a document: suppliers, material in
/// the order of the file with the lines between, customers, control and information, kanban, remarks, the
/// timeline, the summary.
///
/// The sort is stable, and what lies on lines comes after its lines, so nothing that is seen changes: all else
/// that a layout draws keeps apart.
struct ReadingOrder {
  /// Where an item is read: the part of the map, the place in it, and the layer there.
  private struct Rank: Comparable {
    var part: Part
    var place = 0
    var layer = 0

    static func < (left: Rank, right: Rank) -> Bool {
      (left.part.rawValue, left.place, left.layer) < (right.part.rawValue, right.place, right.layer)
    }
  }

  private enum Part: Int {
    case heading, parties, material, customers, control, information, kanban, remarks, timeline, summary
  }

  /// By the id of the item.
  private var ranks: [String: Rank] = [:]
  private var lastPlace = 0

  init(of map: ValueStreamMap) {
    func add(_ references: [ValueStreamMap.Reference], _ part: Part) {
      for (place, reference) in references.enumerated() {
        ranks[map.itemID(of: reference)] = Rank(part: part, place: place)
      }
    }
    add(map.suppliers.indices.map { .supplier($0) } + map.sources.indices.map { .source($0) }, .parties)
    add(map.customers.indices.map { .customer($0) }, .customers)
    add(map.controls.indices.map { .control($0) }, .control)
    add(map.kanbanPlaces.indices.map { .kanbanPlace($0) }, .kanban)
    let items = map.streams.flatMap(\.items) + map.recoveries.flatMap(\.items)
    let references = items.compactMap { item -> ValueStreamMap.Reference? in
      switch item {
      case .process(let index): .process(index)
      case .stock(let index): .stock(index)
      case .transport, .link: nil
      }
    }
    add(references, .material)
    lastPlace = references.count
  }

  func sorted(_ items: [Item]) -> [Item] {
    var known = ranks
    // Lines first, since what lies on them is read after them.
    for index in items.indices where known[items[index].id] == nil {
      if case .onLine = items[index].role, !items[index].isRemark { continue }
      known[items[index].id] = rank(of: items[index])
    }
    let ranked = items.indices.map { index -> Rank in
      if case .onLine(let lines, _) = items[index].role, !items[index].isRemark {
        var rank = lines.compactMap { known[$0] }.max() ?? self.rank(of: items[index])
        rank.layer += 1
        return rank
      }
      return known[items[index].id] ?? rank(of: items[index])
    }
    // Places are gone through and sorted in place of items, which are costly to move.
    return items.indices.sorted { (ranked[$0], $0) < (ranked[$1], $1) }.map { items[$0] }
  }

  private func rank(of item: Item) -> Rank {
    switch item.word {
    case "map": Rank(part: .heading)
    // Behind all that stands in them.
    case "loop", "group": Rank(part: .heading, place: item.word == "loop" ? 1 : 2)
    case "info", "verbal", "phone", "go-see": Rank(part: .information)
    case "kanban", "production", "withdrawal", "signal": Rank(part: .kanban)
    case "kaizen", "note": Rank(part: .remarks)
    case "timeline": Rank(part: .timeline)
    case "summary": Rank(part: .summary)
    default: material(item)
    }
  }

  /// A link is read right after what it comes from, a delivery right before the first step; ways of their own and
  /// where they end after all that stands in the rows, in the order in which they are drawn.
  private func material(_ item: Item) -> Rank {
    guard case .line(_, let from, let to) = item.role else {
      return Rank(part: .material, place: lastPlace)
    }
    if let from, let rank = ranks[from], rank.part == .material {
      return Rank(part: .material, place: rank.place, layer: 1)
    }
    if let to, let rank = ranks[to], rank.part == .material {
      return Rank(part: .material, place: rank.place, layer: -2)
    }
    return Rank(part: .material, place: lastPlace)
  }
}

extension Item {
  /// Bursts and notes are read after all that they speak of, wherever they hang.
  fileprivate var isRemark: Bool { word == "kaizen" || word == "note" }
}
