/// Shares out the height beside a row among the ways that run level there: which of them is nearer to the row.
///
/// Every way leaves the row's edge, runs level, and goes on to the far side or back to the row. Distances are
/// counted from the row's edge outwards, so the same holds above a row and below it.
struct Channel {
  struct Net {
    /// Where it leaves the row.
    var near: Double
    /// Where it ends.
    var other: Double
    /// True where it ends at the row again.
    var returns: Bool
    /// The height that its level part needs, its label included.
    var height: Double
    /// How far beyond its ends nothing else may run level.
    var pad: Double
    /// How far its upright parts reach to either side.
    var half: Double
    /// Nets of a lower rank all lie nearer to the row.
    var rank = 0

    var low: Double { min(near, other) }
    var high: Double { max(near, other) }
    var isStraight: Bool { !returns && near == other }

    fileprivate var nearEnds: [Double] { returns ? [near, other] : [near] }

    /// How many crossings there are where this one lies nearer to the row than another; far more where upright
    /// parts of the two would lie on each other.
    fileprivate func crossings(below other: Net) -> Int {
      if !returns, other.nearEnds.contains(where: { abs($0 - self.other) < half + other.half + 2 }) {
        return 1000
      }
      let far = returns ? 0 : (other.low < self.other && self.other < other.high ? 1 : 0)
      return far + other.nearEnds.count { low < $0 && $0 < high }
    }
  }

  /// The distance of each net's level part from the row; 0 for a straight one.
  private(set) var distances: [Double]
  /// From the row to beyond the farthest level part.
  private(set) var depth = 0.0

  private static let gap = 8.0
  /// Beyond this many the order by kind and place must do: comparing all with all takes too long.
  private static let mostCompared = 240

  init(_ nets: [Net], from start: Double) {
    distances = nets.map { _ in 0 }
    let bent = nets.indices.filter { !nets[$0].isStraight }
    depth = start
    guard !bent.isEmpty else { return }
    var order: [Int] = []
    for rank in Set(bent.map { nets[$0].rank }).sorted() {
      order += Self.ordered(bent.filter { nets[$0].rank == rank }, nets)
    }
    var skyline = Skyline(bent.flatMap { [nets[$0].low - nets[$0].pad, nets[$0].high + nets[$0].pad] })
    var rank = Int.min
    var floor = 0.0
    for index in order {
      let net = nets[index]
      let span = (net.low - net.pad, net.high + net.pad)
      var top = max(start, skyline.highest(from: span.0, to: span.1))
      // All of a rank lie beyond all of the ranks before.
      if net.rank != rank { (rank, floor) = (net.rank, depth) }
      top = max(top, floor)
      let distance = top + net.height / 2
      distances[index] = distance
      let bottom = top + net.height + Self.gap
      skyline.raise(from: span.0, to: span.1, to: bottom)
      depth = max(depth, bottom)
    }
  }

  /// From the row outwards, so that as few as possible cross.
  private static func ordered(_ members: [Int], _ nets: [Net]) -> [Int] {
    // What comes back to the row nests; what goes left does not cross itself in this order, nor what goes right.
    func key(_ index: Int) -> (Int, Double, Int) {
      let net = nets[index]
      if net.returns { return (0, net.high - net.low, index) }
      return net.other < net.near ? (1, net.near, index) : (2, -net.near, index)
    }
    var order = members.sorted { key($0) < key($1) }
    guard order.count <= mostCompared else { return order }
    for _ in 0..<6 {
      var changed = false
      for member in members {
        guard let position = order.firstIndex(of: member) else { continue }
        var rest = order
        rest.remove(at: position)
        var cost = rest.reduce(0) { $0 + nets[member].crossings(below: nets[$1]) }
        var costs = [cost]
        for other in rest {
          cost += nets[other].crossings(below: nets[member]) - nets[member].crossings(below: nets[other])
          costs.append(cost)
        }
        guard let best = costs.min(), best < costs[position], let place = costs.firstIndex(of: best) else {
          continue
        }
        rest.insert(member, at: place)
        order = rest
        changed = true
      }
      if !changed { break }
    }
    return order
  }
}

/// How far things reach over each part of the x axis: the highest over a range is found without looking at all.
struct Skyline {
  private let edges: [Double]
  private let size: Int
  /// What covers all of a node's range, and the highest within it.
  private var cover: [Double]
  private var best: [Double]

  /// - Parameter edges: every x at which a range will begin or end.
  init(_ edges: [Double]) {
    let sorted = Set(edges).sorted()
    self.edges = sorted
    size = max(1, sorted.count)
    cover = Array(repeating: 0, count: 4 * size)
    best = cover
  }

  private func index(of x: Double) -> Int { min(edges.partitioningIndex { $0 >= x }, size - 1) }

  func highest(from start: Double, to end: Double) -> Double {
    highest(1, 0, size - 1, index(of: start), index(of: end))
  }

  private func highest(_ node: Int, _ low: Int, _ high: Int, _ from: Int, _ to: Int) -> Double {
    if to < low || high < from { return 0 }
    if from <= low && high <= to { return best[node] }
    let middle = (low + high) / 2
    return max(
      cover[node],
      max(
        highest(2 * node, low, middle, from, to), highest(2 * node + 1, middle + 1, high, from, to)))
  }

  mutating func raise(from start: Double, to end: Double, to height: Double) {
    raise(1, 0, size - 1, index(of: start), index(of: end), height)
  }

  private mutating func raise(_ node: Int, _ low: Int, _ high: Int, _ from: Int, _ to: Int, _ height: Double)
  {
    if to < low || high < from { return }
    best[node] = max(best[node], height)
    if from <= low && high <= to {
      cover[node] = max(cover[node], height)
      return
    }
    let middle = (low + high) / 2
    raise(2 * node, low, middle, from, to, height)
    raise(2 * node + 1, middle + 1, high, from, to, height)
  }
}
