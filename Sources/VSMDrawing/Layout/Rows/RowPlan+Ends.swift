import VSMModel
import VSMScene

/// The first and the last thing of a row, as arrows from and to other things meet them.
extension RowPlan {
  /// The first thing of a row as an arrow from above or from the left meets it.
  struct Beginning {
    let middle: Double
    let top: Double
    let isTriangle: Bool
    let halfWidth: Double
    /// Where arrows from the side come in, if it is not where push arrows run.
    var level: Double?

    /// The left border at a height: a triangle's side is slanted.
    func left(at y: Double) -> Double {
      guard isTriangle else { return middle - halfWidth }
      let depth = min(max((y - top) / Glyph.inventory.size.height, 0), 1)
      return middle - halfWidth * depth
    }
  }

  var beginning: Beginning {
    switch cells.first {
    case .station(let station):
      return Beginning(
        middle: station.midX, top: top, isTriangle: false, halfWidth: station.block.size.width / 2)
    case .gap(let gap):
      guard let first = gap.waiting.first else {
        return Beginning(middle: gap.minX, top: top, isTriangle: false, halfWidth: 0)
      }
      return Beginning(
        middle: first.midX, top: stockTop(first, in: gap), isTriangle: first.block.isTriangle,
        halfWidth: first.block.icon.width / 2, level: level(of: gap))
    case nil: return Beginning(middle: minX, top: top, isTriangle: false, halfWidth: 0)
    }
  }

  /// The thing that a row delivers from: its last process or the last stock that stands on the row.
  var end: Rect {
    switch cells.last {
    case .station(let station):
      return Rect(station.minX, top, station.block.size.width, boxBottom - top)
    case .gap(let gap):
      guard let last = gap.waiting.last else { return Rect(gap.maxX, top, 0, 0) }
      return icon(of: last, in: gap)
    case nil: return Rect(Measure.margin, top, 0, 0)
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
