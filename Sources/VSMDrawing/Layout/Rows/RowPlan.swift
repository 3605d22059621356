import VSMAnalysis
import VSMModel
import VSMScene

/// One stream as a row of the map, from left to right: processes, and between them gaps with what waits there.
///
/// It knows depths, from the upper edge of its processes down, and no height on the sheet: a ``SettledRow`` has that.
struct RowPlan {
  /// A process box with its place.
  struct Station {
    let process: Int
    var block: ProcessBlock
    var x = 0.0
    /// The part of the upper edge at its right end that ways beside the row take; 0 where there are none.
    var arcsWidth = 0.0
    /// The part of the upper edge, left of the arcs, that places of kanban stand above.
    var placesWidth = 0.0
    /// Whether a shipment comes down to the middle of the upper edge, or leaves from it.
    var isShipped = false
    /// The parts of the lower edge that arrows of sidings take: at its left corner, and at its right one.
    var sidingAtLeft = 0.0
    var sidingAtRight = 0.0
    /// How far below the row's line it stands: in a siding.
    var drop = 0.0

    /// Where arcs may leave and end.
    var arcPorts: ClosedRange<Double> {
      let beside = placesWidth > 0 ? placesWidth + 2 : 0
      let left = isShipped ? midX + Self.besideShipment + beside : maxX - 4 - arcsWidth
      return min(max(minX + 4, left), maxX - 8)...maxX - 4
    }

    /// Where information lines may end, left of the arcs.
    var linePorts: ClosedRange<Double> {
      if block.process.isDecision { return midX - 6...midX + 6 }
      let right = isShipped ? midX - Self.besideShipment : maxX - 8 - arcsWidth - placesWidth
      return minX + 6...max(minX + 8, right)
    }

    static let besideShipment = 18.0

    var minX: Double { x }
    var maxX: Double { x + block.size.width }
    var midX: Double { x + block.size.width / 2 }
  }

  /// Stock with the part of its gap that its rung covers.
  struct Waiting {
    let stock: Int
    var block: StockBlock
    /// The least width of its part of the gap: for its own texts and for its rung's.
    var leastWidth: Double
    var minX = 0.0
    var maxX = 0.0
    /// Where the triangle's apex stands.
    var midX = 0.0
  }

  enum Cell {
    case station(Station)
    case gap(Gap)
  }

  /// The stream; for the row of a recovery, the recovery.
  let stream: Int
  /// The deepest row is laid out first, so that the rows above know where its join arrow comes up.
  var cells: [Cell] = []
  var bandHeight = Measure.titleBand
  /// From the upper edge of the processes down to stocks that hang: below the arrows and all that sits on them.
  var hangDepth = Measure.triangleTop
  /// How far the share over the arrow from the process that the row splits off reaches above the processes.
  var splitRise = 0.0
  /// True where material runs from right to left; the cells stand in the order of the file all the same.
  var runsLeft = false
  /// True for the row of a recovery.
  var isOfRecovery = false
  /// How manieth part of its stream the row is, where a stream goes on in rows below.
  var part = 0
  var isLastPart = true
  /// Where the row goes on from, and where it goes on to.
  var entry: Connector?
  var exit: Connector?
  /// What suppliers deliver to a row below the first.
  var inbounds: [Inbound] = []
  /// What goes from it to customers by connectors.
  var outbounds: [Outbound] = []
  /// The connectors below processes that streams join: the last of each.
  var arrivals: [Int: Connector] = [:]
  /// Steps that most units pass by.
  var sidings: [Siding] = []
  /// What the lower edges of groups and of loops need below the boxes, names included; 0 where there are none.
  var groupDepth = 0.0
  var loopDepth = 0.0
  var frameDepth: Double { groupDepth + loopDepth }

  /// How far process boxes reach down.
  var boxDepth: Double { bandHeight + Measure.processBody }

  var stations: [Station] {
    cells.compactMap { if case .station(let station) = $0 { station } else { nil } }
  }

  var hasStations: Bool { cells.contains { if case .station = $0 { true } else { false } } }

  var lastStation: Station? {
    for case .station(let station) in cells.reversed() { return station }
    return nil
  }

  var minX: Double {
    switch runsLeft ? cells.last : cells.first {
    case .station(let station): station.minX - inboundWidth
    case .gap(let gap): gap.minX - (leftConnector?.size ?? 0) - inboundWidth
    case nil: 0
    }
  }

  var maxX: Double {
    switch runsLeft ? cells.first : cells.last {
    case .station(let station): station.maxX + outboundWidth
    case .gap(let gap): gap.maxX + (rightConnector?.size ?? 0) + outboundWidth
    case nil: 0
    }
  }

  /// How far boxes and texts and frames around them reach down, bursts not counted.
  var depth: Double {
    var lowest = max(boxDepth, inboundDepth)
    for cell in cells {
      switch cell {
      case .station(let station):
        lowest = max(
          lowest, depth(of: station) + (arrivals[station.process]?.depth ?? 0))
      case .gap(let gap):
        for waiting in gap.waiting {
          lowest = max(lowest, stockDepth(waiting, in: gap) + waiting.block.size.height)
        }
      }
    }
    return lowest + frameDepth
  }

  /// The middle of the process boxes: what stands between them in the row is level with it.
  var standDepth: Double { boxDepth / 2 }

  /// How far down the arrows of a gap run.
  func levelDepth(of gap: Gap) -> Double { (gap.stands ? standDepth : Measure.pushDepth) + gap.drop }

  /// How far down a stock begins, with all that stands above its icon.
  func stockDepth(_ waiting: Waiting, in gap: Gap) -> Double {
    gap.hangs ? hangDepth + gap.drop : levelDepth(of: gap) - waiting.block.iconMiddle
  }
}
