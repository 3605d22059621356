import VSMModel
import VSMScene

/// Lines of information between two things of the band: direct ones between neighbours, bridges above the band between all
/// others; and what is left, which leads to something in a row.
struct BandLines {
  /// A line between two things of the band.
  struct Line {
    let flow: Int
    let pair: RoutePlan.Pair
    /// How manieth from above between the two, and of how many; of bridges how high, from 0.
    let order: Int
    let count: Int
    /// How far apart lines between the two are at the least, in px.
    let spacing: Double
    let label: LabelBox?
  }

  let direct: [Line]
  /// The shortest first.
  let bridges: [Line]
  let bridgeLevels: Int
  /// From one bridge to the one above, in px: their labels must not meet.
  let bridgeSpacing: Double
  /// The height that the direct lines between two neighbours need, in px.
  let directHeight: Double
  /// The pairs of each flow that are left.
  let rest: [(flow: Int, pairs: [RoutePlan.Pair])]

  private typealias Found = (flow: Int, pair: RoutePlan.Pair, label: LabelBox?)

  init(_ map: ValueStreamMap, _ band: BandColumns, _ letters: LetterPlan) {
    let positions = Dictionary(uniqueKeysWithValues: band.order.enumerated().map { ($1, $0) })
    var (direct, bridges): ([Found], [Found]) = ([], [])
    var neighbours: [Int: [Int]] = [:]
    var rest: [(flow: Int, pairs: [RoutePlan.Pair])] = []
    for (flow, information) in map.information.enumerated() {
      var pairs: [RoutePlan.Pair] = []
      for source in information.sources {
        for target in information.targets {
          guard !letters.contains(.information(flow), from: source, to: target) else { continue }
          let pair = RoutePlan.Pair(source: source, target: target)
          guard let from = positions[source], let to = positions[target] else {
            pairs.append(pair)
            continue
          }
          if abs(from - to) == 1 {
            neighbours[min(from, to), default: []].append(direct.count)
            let width = max(70, min(170, band.distance(source, target) - 70))
            direct.append((flow, pair, LabelBox(information, within: width)))
          } else {
            bridges.append((flow, pair, LabelBox(information, within: 170)))
          }
        }
      }
      if !pairs.isEmpty { rest.append((flow, pairs)) }
    }
    self.rest = rest
    (self.direct, directHeight) = Self.shared(direct, neighbours)
    (self.bridges, bridgeLevels) = Self.nested(bridges, band)
    bridgeSpacing = max(Measure.lineSpacing, (bridges.compactMap { $0.label?.size.height }.max() ?? 0) + 6)
  }

  /// Direct lines with their places between neighbours, by the positions of their lines, and the height that they need.
  private static func shared(_ found: [Found], _ neighbours: [Int: [Int]]) -> (lines: [Line], height: Double)
  {
    var lines = [Int: Line]()
    var height = 0.0
    for members in neighbours.values {
      let tallest = members.compactMap { found[$0].label?.size.height }.max() ?? 0
      let spacing = max(Measure.lineSpacing, tallest + 10)
      for (order, index) in members.enumerated() {
        lines[index] = Line(
          flow: found[index].flow, pair: found[index].pair, order: order, count: members.count,
          spacing: spacing, label: found[index].label)
      }
      height = max(height, Double(members.count) * spacing)
    }
    return (found.indices.compactMap { lines[$0] }, height)
  }

  /// Bridges nest: the further apart the ends, the higher the bridge. Two that share no x share a level.
  private static func nested(_ found: [Found], _ band: BandColumns) -> (lines: [Line], levels: Int) {
    let spans = found.map { line -> ClosedRange<Double> in
      let ends = [line.pair.source, line.pair.target].map { band.span(of: $0)?.midX ?? 0 }
      return (ends.min() ?? 0)...(ends.max() ?? 0)
    }
    let shortestFirst = found.indices.sorted {
      (spans[$0].upperBound - spans[$0].lowerBound, $0) < (spans[$1].upperBound - spans[$1].lowerBound, $1)
    }
    var levels: [[ClosedRange<Double>]] = []
    let lines = shortestFirst.map { index in
      let wanted = spans[index]
      // A control in the middle may be the end of one on either side; factories lie further apart.
      let touching = { (other: ClosedRange<Double>) in
        other.lowerBound < wanted.upperBound && wanted.lowerBound < other.upperBound
      }
      // Above everything that it must not cross.
      let level = (levels.lastIndex { $0.contains(where: touching) } ?? -1) + 1
      if level == levels.count { levels.append([]) }
      levels[level].append(wanted)
      let line = found[index]
      return Line(
        flow: line.flow, pair: line.pair, order: level, count: 1, spacing: Measure.lineSpacing,
        label: line.label)
    }
    return (lines, levels.count)
  }
}
