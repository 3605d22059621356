import VSMModel
import VSMScene

/// A row with its height on the sheet. What it says along x is what its plan says.
@dynamicMemberLookup
struct SettledRow {
  let plan: RowPlan
  let headroom: Headroom
  /// The upper edge of the processes.
  let top: Double

  subscript<Value>(dynamicMember path: KeyPath<RowPlan, Value>) -> Value { plan[keyPath: path] }

  /// The lower edge of what arcs and shares take, and the upper edge of all that belongs to the row.
  var crownTop: Double { top - headroom.crown }
  var roof: Double { top - headroom.crown - headroom.zone }
  /// How high push arrows run.
  var pushY: Double { top + Measure.pushDepth }
  /// The middle of the process boxes.
  var standY: Double { top + plan.standDepth }
  /// The lowest point of boxes and texts and of frames around them, bursts not counted.
  var bottom: Double { top + plan.depth }

  /// How high the arrows of a gap run.
  func level(of gap: RowPlan.Gap) -> Double { top + plan.levelDepth(of: gap) }

  /// How high arrows into the row run, and those out of it.
  var firstLevel: Double { if case .gap(let gap)? = plan.cells.first { level(of: gap) } else { pushY } }
  var lastLevel: Double { if case .gap(let gap)? = plan.cells.last { level(of: gap) } else { pushY } }

  /// The upper edge of a step.
  func top(of station: RowPlan.Station) -> Double { top + station.drop }

  /// The lower edge of a step with its data box.
  func bottom(of station: RowPlan.Station) -> Double { top + plan.depth(of: station) }

  /// Where arrows begin and end under a step.
  func foot(of station: RowPlan.Station) -> Double { top + station.block.size.height + Measure.clearance }

  /// The upper edge of a stock with all that stands above its icon.
  func stockTop(_ waiting: RowPlan.Waiting, in gap: RowPlan.Gap) -> Double {
    top + plan.stockDepth(waiting, in: gap)
  }

  /// The icon of a stock.
  func icon(of waiting: RowPlan.Waiting, in gap: RowPlan.Gap) -> Rect {
    let icon = waiting.block.icon
    return Rect(
      waiting.midX - icon.width / 2, stockTop(waiting, in: gap) + waiting.block.above, icon.width, icon.height
    )
  }

  /// The upper left corner of a supplier at the row's beginning.
  func origin(of inbound: Inbound) -> Point { Point(inbound.x, top - plan.inboundRise) }
}

/// The first and the last thing of a row, as arrows from and to other things meet them.
extension SettledRow {
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
    let middle = plan.beginningX
    switch plan.cells.first {
    case .station(let station):
      return Beginning(middle: middle, top: top, isTriangle: false, halfWidth: station.block.size.width / 2)
    case .gap(let gap):
      guard let first = gap.waiting.first else { break }
      return Beginning(
        middle: middle, top: stockTop(first, in: gap), isTriangle: first.block.isTriangle,
        halfWidth: first.block.icon.width / 2, level: level(of: gap))
    case nil: break
    }
    return Beginning(middle: middle, top: top, isTriangle: false, halfWidth: 0)
  }

  /// The thing that a row delivers from: its last process or the last stock that stands on the row.
  var end: Rect {
    switch plan.cells.last {
    case .station(let station):
      return Rect(station.minX, top, station.block.size.width, plan.boxDepth)
    case .gap(let gap):
      if let last = gap.waiting.last { return icon(of: last, in: gap) }
    case nil: break
    }
    return Rect(plan.endX, top, 0, 0)
  }
}

/// What ways beside the row meet.
extension SettledRow {
  /// The upper edges of steps that stand in sidings.
  var sidingTops: [ValueStreamMap.Reference: Double] {
    Dictionary(plan.stations.filter { $0.drop > 0 }.map { (.process($0.process), top(of: $0)) }) { first, _ in
      first
    }
  }

  /// The lower edges of steps and stocks.
  var flowBottoms: [ValueStreamMap.Reference: Double] {
    var bottoms: [ValueStreamMap.Reference: Double] = [:]
    for cell in plan.cells {
      switch cell {
      case .station(let station): bottoms[.process(station.process)] = bottom(of: station)
      case .gap(let gap):
        for waiting in gap.waiting {
          bottoms[.stock(waiting.stock)] = stockTop(waiting, in: gap) + waiting.block.size.height
        }
      }
    }
    return bottoms
  }

  /// The diamonds of decisions that have their names in them.
  var flowDiamonds: [ValueStreamMap.Reference: Rect] {
    let named = plan.stations.filter(\.block.isNamedInside)
    return Dictionary(
      named.map { (.process($0.process), Rect($0.x, top(of: $0), $0.block.size.width, $0.block.size.height)) }
    ) { first, _ in first }
  }
}
