import VSMModel
import VSMSyntax

/// Where a flow ends that leaves a block by a way of its own.
enum FlowExit: Hashable {
  case disposition(Int)
  /// Out of the map, without a disposition that says how.
  case scrap
  /// Something of another block that no way can be drawn to: its name stands in the row of dispositions.
  case into(RouteTarget)

  /// Of what is not drawn where it is.
  init(_ target: RouteTarget) {
    self =
      switch target {
      case .disposition(let index): .disposition(index)
      case .process, .stock: .into(target)
      case .scrap, .end, .endOf: .scrap
      }
  }

  /// Where it stands from left to right: units that are used again first, then by the R-ladder, scrap last.
  func order(in map: ValueStreamMap) -> Int {
    switch self {
    case .into: -1
    case .disposition(let index): map.dispositions[index].rung?.order ?? RecoveryRung.allCases.count
    case .scrap: RecoveryRung.allCases.count + 1
    }
  }

  /// What routes and figures call it.
  var target: RouteTarget {
    switch self {
    case .disposition(let index): .disposition(index)
    case .scrap: .scrap
    case .into(let target): target
    }
  }
}

/// Where the way of a flow leads to on the map.
enum FlowEnd: Hashable {
  /// A step or a stock of the same block.
  case site(ValueStreamMap.Reference)
  /// A box below the block.
  case exit(FlowExit)
  /// A step or a stock of the stream above the block.
  case above(ValueStreamMap.Reference)
}
