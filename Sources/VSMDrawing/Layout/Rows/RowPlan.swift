import VSMAnalysis
import VSMModel

/// One stream as a row of the map, from left to right: processes, and between them gaps with what waits there.
struct RowPlan {
  /// A process box with its place.
  struct Station {
    let process: Int
    var block: ProcessBlock
    var x = 0.0
    /// The part of the upper edge at its right end that ways beside the row take; 0 where there are none.
    var arcsWidth = 0.0
    /// Whether a shipment comes down to the middle of the upper edge, or leaves from it.
    var isShipped = false

    /// Where arcs may leave and end.
    var arcPorts: ClosedRange<Double> {
      let left = isShipped ? midX + Self.besideShipment : maxX - 4 - arcsWidth
      return min(max(minX + 4, left), maxX - 8)...maxX - 4
    }

    /// Where information lines may end, left of the arcs.
    var linePorts: ClosedRange<Double> {
      let right = isShipped ? midX - Self.besideShipment : maxX - 8 - arcsWidth
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
    let block: StockBlock
    /// The least width of its part of the gap: for its own texts and for its rung's.
    let leastWidth: Double
    var minX = 0.0
    var maxX = 0.0
    /// Where the triangle's apex stands.
    var midX = 0.0
  }

  /// What lies before, between or after the processes.
  struct Gap {
    enum Kind {
      /// Before the first process, or in a row without any: stocks stand on the row.
      case opening
      /// Between two processes: stocks hang below the push arrow.
      case between
      /// After the last process: stocks stand on the row, and a shipment leaves from the last.
      case closing
      /// After the last process of a row that joins another: stocks hang, the push arrow goes on to the join.
      case joining
    }

    var kind: Kind
    var waiting: [Waiting] = []
    var vehicle: VehicleBlock?
    /// Information lines that pass through the gap on their way to a row below.
    var lanes = 0
    /// What the bursts of the step before need of the gap, where tracks leave no room for them below the step.
    var besideWidth = 0.0
    /// The share that the gap's arrow carries; nothing where there is no arrow.
    var flow: FlowLabel? = FlowLabel(lines: [])
    var minX = 0.0
    var maxX = 0.0

    var hangs: Bool { kind == .between || kind == .joining }

    /// The least length of the gap's arrow: a vehicle sits on it, with its tail and head to be seen.
    var arrowLength: Double {
      max(Measure.openPush, vehicle.map { $0.size.width + 48 } ?? 0, (flow?.width ?? 0) + 18)
    }
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
  /// The upper edge of the processes.
  var top = 0.0
  /// Room above the processes for arcs from one to another.
  var crown = 0.0
  /// True where material runs from right to left; the cells stand in the order of the file all the same.
  var runsLeft = false

  var pushY: Double { top + Measure.pushDepth }
  var boxBottom: Double { top + bandHeight + Measure.processBody }

  var stations: [Station] {
    cells.compactMap { if case .station(let station) = $0 { station } else { nil } }
  }

  var minX: Double {
    switch runsLeft ? cells.last : cells.first {
    case .station(let station): station.minX
    case .gap(let gap): gap.minX
    case nil: 0
    }
  }

  var maxX: Double {
    switch runsLeft ? cells.first : cells.last {
    case .station(let station): station.maxX
    case .gap(let gap): gap.maxX
    case nil: 0
    }
  }

  /// The lowest point of boxes and texts, bursts not counted.
  var bottom: Double {
    var lowest = boxBottom
    let hangTop = top + hangDepth
    for cell in cells {
      switch cell {
      case .station(let station): lowest = max(lowest, top + station.block.size.height)
      case .gap(let gap):
        let stockTop = gap.hangs ? hangTop : onRowTop
        for waiting in gap.waiting { lowest = max(lowest, stockTop + waiting.block.size.height) }
      }
    }
    return lowest
  }

  /// The apex of a triangle that stands on the row: its middle is level with the push arrows.
  var onRowTop: Double { pushY - Glyph.inventory.size.height / 2 }
}
