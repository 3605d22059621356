import VSMModel
import VSMScene
import VSMSyntax
import VSMWords

/// Streams that meet one step by so many arrows that these are gathered: one trunk stands at the step, and from each row
/// an arrow leads to it, or from it to the row.
///
/// Connectors have numbers to tell them apart, so what goes by them is not gathered.
struct Bundles {
  /// The most arrows that stand side by side: more are no longer told apart, and need a box that is all edge.
  static let mostSideBySide = 8

  /// Processes with a trunk for the streams that join them, and with one for those that split off them.
  private(set) var joined: Set<Int> = []
  private(set) var split: Set<Int> = []

  init(in map: ValueStreamMap) {
    // Where rows may go on below, connectors stand for arrows.
    guard map.wrap == nil else { return }
    var (joins, splits): ([Int: Int], [Int: Int]) = ([:], [:])
    for stream in map.streams where !stream.joinsElsewhere(in: map) {
      if let process = stream.joins { joins[process, default: 0] += 1 }
      if let origin = stream.origin { splits[origin.process, default: 0] += 1 }
    }
    joined = Set(joins.filter { $0.value > Self.mostSideBySide }.keys)
    split = Set(splits.filter { $0.value > Self.mostSideBySide }.keys)
  }

  /// True where the arrow by which a stream joins ends at a trunk.
  func gathersJoin(of stream: Stream, in map: ValueStreamMap) -> Bool {
    guard let process = stream.joins, joined.contains(process) else { return false }
    return !stream.joinsElsewhere(in: map)
  }

  /// True where the arrow by which a stream splits off begins at a trunk.
  func gathersSplit(of stream: Stream, in map: ValueStreamMap) -> Bool {
    guard let process = stream.origin?.process, split.contains(process) else { return false }
    return !stream.joinsElsewhere(in: map)
  }

  /// How many arrows end on the lower edge of each process where streams join it.
  func joinPorts(in map: ValueStreamMap) -> [Int: Int] {
    var ports = joined.reduce(into: [:]) { $0[$1] = 1 }
    for stream in map.streams where !gathersJoin(of: stream, in: map) {
      if let process = stream.joins { ports[process, default: 0] += 1 }
    }
    return ports
  }

  /// How many arrows leave the lower edge of each process where streams split off it.
  func splitPorts(in map: ValueStreamMap) -> [Int: Int] {
    var ports = split.reduce(into: [:]) { $0[$1] = 1 }
    for stream in map.streams where !gathersSplit(of: stream, in: map) {
      if let origin = stream.origin { ports[origin.process, default: 0] += 1 }
    }
    return ports
  }
}

/// How the arrows of a bundle look: all of one kind where the map says so, or else as a push.
enum TrunkStyle: Equatable {
  case push, shipment, line

  init(_ style: LinkStyle) {
    switch style {
    case .push, .none: self = .push
    case .shipment: self = .shipment
    case .pull, .sequencedPull, .passed: self = .line
    }
  }

  /// The one style of all of them; a push where they differ.
  init(of styles: [TrunkStyle]) {
    let first = styles.first ?? .push
    self = styles.allSatisfy { $0 == first } ? first : .push
  }

  /// The word that a trunk of the style has, and what it is to a reader.
  var word: String {
    switch self {
    case .push: "push"
    case .shipment: "shipment"
    case .line: "pull"
    }
  }

  var title: Phrase {
    switch self {
    case .push: "Push"
    case .shipment: "Shipments"
    case .line: "Withdrawals"
    }
  }

  /// From the middle of a trunk to its border.
  var halfWidth: Double {
    switch self {
    case .push: Arrow.pushHalfWidth
    case .shipment: Arrow.shipmentHalfWidth
    case .line: 0
    }
  }

  /// A trunk, or an arrow that runs into one and has no head of its own.
  func marks(along way: [Point], hasHead: Bool) -> [Mark] {
    switch self {
    case .push: Arrow.push(along: way, hasHead: hasHead)
    case .shipment: Arrow.shipment(along: way, hasHead: hasHead)
    case .line: Arrow.information(along: way, hasHead: hasHead)
    }
  }

  /// What an arrow that is like the trunk looks like where it runs into it; nothing for one that is not, and ends with a
  /// head of its own.
  func joined(by link: RowPlan.Link, along way: [Point]) -> [Mark]? {
    guard TrunkStyle(link.style) == self, link.vehicle?.vehicle.word != .expedited else { return nil }
    return marks(along: way, hasHead: false)
  }
}
