import VSMModel
import VSMSyntax
import VSMWords

/// What a map's pull needs at each place, under keys that another map has too.
struct PullSizes {
  struct Row {
    /// The same for the same place of two maps.
    var key: String
    var name: String
    var figure: Estimate?
    /// In seconds; else in pieces or cards.
    var isTime = false
  }

  private(set) var rows: [Row] = []

  init(_ map: ValueStreamMap, _ figures: Figures) {
    // The pitch of an only customer is one of the whole map.
    if map.customers.count > 1 {
      for (party, customer) in zip(map.customers, figures.customers) {
        rows.append(
          Row(
            key: "pitch \(party.id)", name: map.phrases("\(party.label): pitch"), figure: customer.pitch,
            isTime: true))
      }
    }
    for (kanban, sizes) in zip(map.kanbans, figures.kanbans) {
      let names = { (ends: [ValueStreamMap.Reference]) in
        ends.map { map.itemName($0) }.joined(separator: ", ")
      }
      rows.append(
        Row(
          key: "\(kanban.kind.rawValue) \(names(kanban.sources)) -> \(names(kanban.targets))",
          name: map.phrases("\(map.name(of: kanban)): kanban needed"), figure: sizes.count))
    }
    for market in figures.supermarkets {
      rows.append(
        Row(
          key: "supermarket \(map.stocks[market.stock].id)",
          name: map.phrases("\(map.label(of: .stock(market.stock))): pieces needed"), figure: market.needed))
    }
    for lane in figures.fifoLanes {
      rows.append(
        Row(
          key: "fifo \(map.stocks[lane.stock].id)",
          name: map.phrases("\(map.label(of: .stock(lane.stock))): pieces needed"), figure: lane.needed))
    }
  }
}
