import VSMAnalysis
import VSMModel
import VSMScene

/// How broad the flows of a map are drawn: ways beside rows and arrows in them by one scale.
///
/// Where units part, breadth says how many go where, so a broad way must be the larger flow wherever the eye compares two.
/// The measure is the push arrow: the largest flow of all blocks whose units part is as broad as its shaft, and an arrow of
/// a row that carries all of it looks as it does on every other map. All else is in proportion, down to a least breadth that
/// is still seen. Blocks are compared by units a day; a block whose units a day are not known has the same scale for itself,
/// by units for each that enters.
///
/// Streams that nothing leaves on the way say nothing by the breadth of their arrows: these keep the size of their signs.
struct FlowScale {
  /// In units a day; nothing where no block with ways has a known flow.
  private let mostPerDay: Double?
  /// The breadth of what goes from a step or a stock to another.
  private var widths: [Link: Double] = [:]

  private struct Link: Hashable {
    let from: ValueStreamMap.Reference
    let to: RouteTarget
  }

  /// The breadth in px of the largest flow: that of the shaft of a push arrow.
  static let widest = 2 * Arrow.pushHalfWidth
  /// The least of a way beside a row.
  static let narrowest = 1.2
  /// The least of an arrow in a row, which has to be told from a line of information.
  static let narrowestArrow = 2.0
  /// Of a way whose flow is not known.
  static let unknown = 2.0

  init(_ figures: Figures) {
    let networks = (figures.streamNetworks + figures.recoveries).compactMap(\.self)
    mostPerDay = networks.compactMap { $0.most(\.flow, entering: \.entering) }.max()
    for network in networks {
      let scale = scale(in: network)
      for node in network.nodes {
        for (target, routes) in Dictionary(grouping: node.routes.filter({ $0.kind != .rework }), by: \.target)
        {
          widths[Link(from: node.of, to: target)] = scale.width(
            perDay: Self.sum(routes.map(\.flow)), perUnit: Self.sum(routes.map(\.perUnit)))
        }
      }
    }
  }

  /// The breadth in px of an arrow between neighbours in a row, or in two rows; nothing where that says nothing.
  func arrow(from: ValueStreamMap.Reference, to: ValueStreamMap.Reference) -> Double? {
    let target: RouteTarget
    switch to {
    case .process(let process): target = .process(process)
    case .stock(let stock): target = .stock(stock)
    case .supplier, .customer, .control, .source, .disposition, .kanbanPlace, .resource, .site: return nil
    }
    return widths[Link(from: from, to: target)].map { max(Self.narrowestArrow, $0) }
  }

  /// The same of an arrow by which all units of a block come.
  func arrow(into network: NetworkFigures?) -> Double? {
    network.flatMap { scale(in: $0).width(perDay: $0.entering, perUnit: 1) }.map {
      max(Self.narrowestArrow, $0)
    }
  }

  /// Nothing where one of them is not known.
  static func sum(_ values: [Double?]) -> Double? {
    let known = values.compactMap(\.self)
    return known.count == values.count ? known.reduce(0, +) : nil
  }

  /// The scale of one block.
  func scale(in network: NetworkFigures?) -> Block {
    guard let network else { return Block() }
    func rate(_ most: Double?) -> Double? { most.flatMap { $0 > 0 ? Self.widest / $0 : nil } }
    let isKnown = network.most(\.flow, entering: \.entering) != nil
    return Block(
      perDay: isKnown ? rate(mostPerDay) : nil,
      perUnit: isKnown ? nil : rate(network.most(\.perUnit) { _ in 1 }))
  }

  /// The scale of one block: by units a day, or by units for each that enters; by neither where nothing is known.
  struct Block {
    fileprivate var perDay: Double?
    fileprivate var perUnit: Double?

    /// The breadth in px of a track, which is never too narrow to be seen.
    func track(perDay flow: Double?, perUnit: Double?) -> Double {
      width(perDay: flow, perUnit: perUnit).map { max(FlowScale.narrowest, $0) } ?? FlowScale.unknown
    }

    /// The breadth in px of a flow; nothing where it is not known.
    func width(perDay flow: Double?, perUnit: Double?) -> Double? {
      let width =
        if let scale = self.perDay { flow.map { $0 * scale } } else {
          self.perUnit.flatMap { scale in perUnit.map { $0 * scale } }
        }
      return width.map { min(max($0, 0), FlowScale.widest) }
    }
  }
}

extension NetworkFigures {
  /// The largest of what goes from one node to one other, rework aside, and of what enters; nothing where none is known.
  fileprivate func most(
    _ part: (Route) -> Double?, entering: (NetworkFigures) -> Double?
  ) -> Double? {
    var most = entering(self)
    for node in nodes {
      var sums: [RouteTarget: Double] = [:]
      for route in node.routes where route.kind != .rework {
        if let flow = part(route) { sums[route.target, default: 0] += flow }
      }
      if let sum = sums.values.max() { most = max(most ?? sum, sum) }
    }
    return most
  }
}
