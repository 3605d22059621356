import VSMModel

/// How often units meet the steps, stocks and transports of a stream.
struct NodeVisits: Sendable {
  /// Of one place: by a unit that is delivered, and by each that enters.
  struct Visits: Sendable {
    var delivered = 1.0
    var repeatShare = 0.0
    var all = 1.0
    var repeatShareOfAll = 0.0
  }

  private var nodes: [RouteTarget: Visits] = [:]
  private var legs: [FlowBlock.Leg.Place: Visits] = [:]
  /// The part of the map's units that needs what the stream brings.
  private let part: Double

  init(of solved: SolvedBlock?, part: Double = 1) {
    self.part = part
    guard let solved else { return }
    for (node, figures) in zip(solved.block.nodes, solved.visits.nodes) {
      nodes[node] = Visits(
        delivered: Self.whole(figures.delivered.visits), repeatShare: figures.delivered.repeatShare,
        all: figures.visits, repeatShareOfAll: figures.repeatShare)
    }
    for (index, leg) in solved.block.legs.enumerated() {
      let figures = solved.visits.nodes[solved.block.nodes.count + index]
      legs[leg.place] = Visits(delivered: Self.whole(figures.delivered.visits), all: figures.visits)
    }
  }

  /// Once, but for rounding, is once.
  private static func whole(_ visits: Double) -> Double { abs(visits - 1) < 1e-12 ? 1 : visits }

  /// Once, where nothing else is said.
  func visits(_ node: RouteTarget) -> Visits { parted(nodes[node] ?? Visits()) }

  /// Those of the transports before a step or a stock of a stream's row, by how many stand before it.
  func visits(before place: Int, of stream: Int) -> Visits {
    parted(legs[FlowBlock.Leg.Place(stream: stream, before: place)] ?? Visits())
  }

  private func parted(_ visits: Visits) -> Visits {
    guard part != 1 else { return visits }
    var visits = visits
    visits.delivered *= part
    visits.all *= part
    return visits
  }
}
