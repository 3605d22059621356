import VSMModel
import VSMScene

/// Where what a supplier delivers enters a row below the first, at the left of the row: the supplier itself where it
/// delivers to nothing else, or a connector of the same number as one under it.
struct Inbound {
  enum Start {
    case factory(PartyBlock)
    case connector(Connector)
  }

  /// The supplier's position in the map.
  let party: Int
  let vehicle: Vehicle?
  let start: Start
  /// Below the row's arrows in px: several enter side by side.
  let offset: Double
  /// The room for the arrow in px.
  let arrow: Double
  /// The left edge of what stands at the beginning.
  var x = 0.0

  var width: Double {
    switch start {
    case .factory(let block): block.size.width
    case .connector(let connector): connector.size
    }
  }

  /// The factory; nothing for a connector.
  var factory: PartyBlock? { if case .factory(let block) = start { block } else { nil } }

  /// Below each other where several enter one row.
  static let spacing = 26.0

  /// How far a factory reaches above the upper edge of the steps: its walls are level with the arrows.
  static func rise(of block: PartyBlock) -> Double {
    Factory.roofHeight + block.wallHeight / 2 - Measure.pushDepth
  }
}

extension RowPlan {
  /// What stands left of the first cell.
  var inboundWidth: Double { inbounds.map { $0.width + $0.arrow }.max() ?? 0 }

  /// How far suppliers at the row's beginning reach above the steps.
  var inboundRise: Double { inbounds.compactMap(\.factory).map(Inbound.rise).max() ?? 0 }

  /// How far they reach below the upper edge of the steps.
  var inboundDepth: Double {
    inbounds.compactMap(\.factory).map { $0.size.height - Inbound.rise(of: $0) }.max() ?? 0
  }

  /// Gives what stands at the row's beginning its place, once the first cell has one.
  mutating func placeInbounds(from left: Double) {
    for index in inbounds.indices {
      inbounds[index].x = left + inboundWidth - inbounds[index].width - inbounds[index].arrow
    }
  }
}
