import VSMAnalysis
import VSMModel
import VSMScene
import VSMWords

/// The ways of all that leaves the steps of one block beside its row: arcs above it, tracks below it to the boxes
/// where units end.
///
/// It says what room they need; a ``PlacedFlow`` has their places.
struct FlowPlan {
  let flows: BlockFlows
  let phrases: Phrases
  /// The boxes where units end, in the order of the R-ladder.
  let boxes: [Box]
  /// What the texts at the starts of tracks need right below their boxes, and right above them.
  let labelHeight: Double
  let upperLabelHeight: Double

  struct Box {
    let block: ExitBlock
    /// The rung of the R-ladder: only ends of one rung may change places.
    let rung: Int
  }

  /// The ways of a block, or of a part of it that is drawn apart from the others: boxes that other parts lead to as well
  /// say how much comes from here.
  init(
    _ flows: BlockFlows, in map: ValueStreamMap, _ network: NetworkFigures?, _ figures: Figures,
    block: String,
    elsewhere: Set<FlowExit> = []
  ) {
    self.flows = flows
    phrases = map.phrases
    let times = FlowTimes(network, figures)
    var seen = Set<FlowExit>()
    var found: [FlowExit] = []
    for way in flows.ways {
      if case .exit(let exit) = way.end, seen.insert(exit).inserted { found.append(exit) }
    }
    let boxes = found.enumerated().sorted {
      ($0.element.order(in: map), $0.offset) < ($1.element.order(in: map), $1.offset)
    }.map { _, exit -> (block: ExitBlock, rung: Int) in
      let figures = network?.exits.first { $0.of == exit.target }
      let part =
        elsewhere.contains(exit) ? ExitBlock.Part(ways: flows.ways.filter { $0.end == .exit(exit) }) : nil
      return (
        ExitBlock(exit, in: map, block: block, figures, times: times, part: part), exit.order(in: map)
      )
    }
    let height = boxes.map(\.block.size.height).max() ?? 0
    self.boxes = boxes.map { box in
      var block = box.block
      block.grow(to: height)
      return Box(block: block, rung: box.rung)
    }
    labelHeight =
      flows.ways.filter { $0.edge == .lower && !$0.isStraight }.map {
        $0.label.height + 8 + ($0.isGrade ? Self.splitHeight : 0)
      }.max() ?? 0
    upperLabelHeight =
      flows.ways.filter { $0.edge == .upper && !$0.isArc }.map { $0.label.height + 8 }.max() ?? 0
  }

  /// What has a way of its own; what goes straight is an arrow of the row.
  var ways: [FlowWay] { flows.ways.filter { !$0.isStraight } }

  /// The diamond of grades keeps its shape, however many leave it.
  static let splitHeight = 18.0
  /// From the lowest level part down to the boxes: a bend and the head of the broadest track.
  static let approach = 28.0

  var exitHeight: Double { boxes.first?.block.size.height ?? 0 }
  var hasArcs: Bool { flows.ways.contains { $0.isArc } }

  // MARK: Room

  /// What the ends of ways need of an edge of each process.
  func leastWidths(_ edge: FlowWay.Edge) -> [Int: Double] {
    var widths: [Int: Double] = [:]
    for way in ways where way.edge == edge {
      if let process = way.process { widths[process, default: 8] += way.slotOut }
      if case .site(.process(let process)) = way.end, !way.isLoop {
        widths[process, default: 8] += way.slotIn
      }
    }
    return widths
  }
}

extension FlowWay {
  var staysInBlock: Bool { if case .site = end { true } else { false } }
  /// Above the row and back to it.
  var isArc: Bool { edge == .upper && staysInBlock }

  /// The part of its process's edge that it takes where it leaves, and where it ends.
  var slotOut: Double {
    if isLoop { return max(44, label.width + 12) }
    return isArc ? max(width, 10) + 8 : max(label.width, width) + 8
  }
  var slotIn: Double { headWidth + 8 }
  /// How broad its head is.
  var headWidth: Double { 2 * Arrow.trackHeadHalf(width) }
}
