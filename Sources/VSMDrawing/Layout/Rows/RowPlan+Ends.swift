import VSMModel
import VSMScene

/// The first and the last thing of a row, as arrows from and to other things meet them.
extension RowPlan {
  /// The middle of the first thing.
  var beginningX: Double {
    switch cells.first {
    case .station(let station): station.midX
    case .gap(let gap): gap.waiting.first?.midX ?? gap.minX
    case nil: minX
    }
  }

  /// The middle of the last thing, which the row delivers from.
  var endX: Double {
    switch cells.last {
    case .station(let station): station.midX
    case .gap(let gap): gap.waiting.last?.midX ?? gap.maxX
    case nil: Measure.margin
    }
  }

  /// The right border of the last thing.
  var endMaxX: Double {
    switch cells.last {
    case .station(let station): station.maxX
    case .gap(let gap): gap.waiting.last.map { $0.midX + $0.block.icon.width / 2 } ?? gap.maxX
    case nil: Measure.margin
    }
  }

  /// The connectors at its ends: where the row goes on, and where it comes from, in the way that it runs.
  var leftConnector: Connector? { runsLeft ? exit : entry }
  var rightConnector: Connector? { runsLeft ? entry : exit }

  var firstElement: ValueStreamMap.Reference? {
    switch cells.first {
    case .station(let station): .process(station.process)
    case .gap(let gap): gap.waiting.first.map { .stock($0.stock) }
    case nil: nil
    }
  }

  var lastElement: ValueStreamMap.Reference? {
    switch cells.last {
    case .station(let station): .process(station.process)
    case .gap(let gap): gap.waiting.last.map { .stock($0.stock) }
    case nil: nil
    }
  }

  /// How much of the x axis the first cell takes, which a supplier over it keeps clear; 0 for a row without cells.
  var firstWidth: Double {
    switch cells.first {
    case .station(let station): station.block.size.width
    case .gap(let gap): gap.waiting.first?.leastWidth ?? 0
    case nil: 0
    }
  }

  /// True where a shipment leaves at the right border and not upwards: ways of kanban take the upper edge.
  func isShippedAside(in map: ValueStreamMap) -> Bool {
    guard case .gap(let gap)? = cells.last, let last = gap.waiting.last else { return false }
    return map.hasSeveralKanban(at: .stock(last.stock))
  }

  /// How a row that joins another gets there.
  var joinLink: Link {
    if case .gap(let gap)? = cells.last, let link = gap.links.last { link } else { Link(style: .push) }
  }

  /// What stands in a row that bursts can hang under: its element, its middle and its width.
  var anchors: [(target: ValueStreamMap.Reference, midX: Double, width: Double)] {
    cells.flatMap { cell -> [(target: ValueStreamMap.Reference, midX: Double, width: Double)] in
      switch cell {
      case .station(let station): [(.process(station.process), station.midX, station.block.size.width)]
      case .gap(let gap): gap.waiting.map { (.stock($0.stock), $0.midX, $0.block.size.width) }
      }
    }
  }
}
