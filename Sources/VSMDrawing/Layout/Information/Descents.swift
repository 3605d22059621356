import VSMModel

/// The way of a line from above the top row down to something in a lower one.
struct Descent {
  struct Key: Hashable {
    let line: Ports.Line
    let element: ValueStreamMap.Reference
  }

  let row: Int
  /// The x at which it passes each row above, from the top.
  let aisles: [Double]
  /// How high it runs level above a row, from its aisle to the next or to its port: 0 is the lowest. Nothing where it
  /// goes straight on.
  var levels: [Int: Int] = [:]

  /// The x at which it leaves the room above a row upwards.
  func top(above row: Int) -> Double { aisles[row - 1] }
}

/// All lines between rows. They pass rows in aisles of the gaps, and run level above the rows.
///
/// Aisles lie on a grid. A line keeps its aisle from row to row where it can, and takes none that another has in the row
/// above: the two would run on each other in the room between.
struct Descents {
  static let levelSpacing = 9.0

  /// Half the width of a vehicle with some air in px.
  private static let vehicleReach = 46.0

  private(set) var ways: [Descent.Key: Descent] = [:]
  private var levelCounts: [Int: Int] = [:]

  init() {}

  /// Gives each end of a line in a lower row its aisles.
  init(
    _ ends: [(line: Ports.Line, end: ValueStreamMap.Reference)], _ ports: Ports, _ rows: [RowPlan],
    _ sites: Sites, _ passes: LinePasses, crossing: (Int) -> [Double]
  ) {
    // From the left, so that lines through one gap leave it in the order of their ends.
    func place(_ end: (line: Ports.Line, end: ValueStreamMap.Reference)) -> (Double, Double) {
      (sites[end.end]?.midX ?? 0, ports.x(of: end.end, for: end.line) ?? 0)
    }
    let sorted = ends.enumerated().sorted { first, second in
      let (left, right) = (place(first.element), place(second.element))
      return (left.0, left.1, first.offset) < (right.0, right.1, second.offset)
    }.map { Descent.Key(line: $0.element.line, element: $0.element.end) }
    var lines: [Descent.Key] = []
    var rowOf: [Descent.Key: Int] = [:]
    for key in sorted where rowOf[key] == nil {
      guard let row = sites.row(of: key.element), row > 0 else { continue }
      rowOf[key] = row
      lines.append(key)
    }
    let rank = Dictionary(lines.enumerated().map { ($1, $0) }) { first, _ in first }
    var above: [Descent.Key: Int] = [:]
    var aisles: [Descent.Key: [Double]] = [:]
    for row in 0..<(rowOf.values.max() ?? 0) {
      lines.removeAll { (rowOf[$0] ?? 0) <= row }
      var members: [Int?: [Descent.Key]] = [:]
      var beside: [ValueStreamMap.Reference: [Descent.Key]] = [:]
      for key in lines {
        if let midX = sites[key.element]?.midX, passes.isStraight(to: key.element, through: row),
          LinePasses.passesBeside(rows[row], at: midX)
        {
          beside[key.element, default: []].append(key)
        } else {
          members[passes.cell(to: key.element, through: row), default: []].append(key)
        }
      }
      let strange = Set(lines.compactMap { above[$0] })
      func take(_ keys: [Descent.Key], _ pass: inout Aisles) {
        for (key, aisle) in pass.aisles(from: keys.map { above[$0] }, strange).enumerated() {
          above[keys[key]] = aisle
          aisles[keys[key], default: []].append(Aisles.x(of: aisle))
        }
      }
      for (cell, keys) in members {
        var pass = Aisles(of: rows[row], cell: cell, count: keys.count)
        take(keys, &pass)
      }
      guard !beside.isEmpty else { continue }
      var blocked = Aisles.aisles(around: sites.shipments + crossing(row + 1))
      blocked.formUnion(Aisles.aisles(around: sites.besideRows, within: Self.vehicleReach))
      blocked.formUnion(members.values.joined().compactMap { above[$0] })
      for keys in beside.values.sorted(by: { (rank[$0[0]] ?? 0) < (rank[$1[0]] ?? 0) }) {
        guard let site = sites[keys[0].element] else { continue }
        var pass = Aisles(over: site, beside: rows[row], blocked)
        take(keys, &pass)
        blocked.formUnion(keys.compactMap { above[$0] })
      }
    }
    for (key, row) in rowOf { ways[key] = Descent(row: row, aisles: aisles[key] ?? []) }
  }

  subscript(line: Ports.Line, end: ValueStreamMap.Reference) -> Descent? {
    ways[Descent.Key(line: line, element: end)]
  }

  /// Where lines pass a row on their way to one below it, from the left.
  func passages(through row: Int) -> [Double] {
    ways.values.filter { $0.aisles.indices.contains(row) }.map { $0.aisles[row] }.sorted()
  }

  /// Room above a lower row for the lines that come down to it.
  func height(above row: Int) -> Double {
    guard let levels = levelCounts[row] else { return 0 }
    return 14 + Double(levels) * Self.levelSpacing
  }

  // MARK: Levels

  private struct Jog {
    let key: Descent.Key
    let top: Double
    let foot: Double

    /// With some air: lines that end above each other share an x.
    var span: ClosedRange<Double> { min(top, foot) - 4...max(top, foot) + 4 }
  }

  /// Gives the lines above each lower row their levels once it is known where they end.
  mutating func level(foot: (Descent.Key) -> Double?) {
    var jogs: [Int: [Jog]] = [:]
    for (key, way) in ways {
      for row in 1...way.row {
        guard let end = row == way.row ? foot(key) : way.aisles[row] else { continue }
        let top = way.top(above: row)
        if abs(top - end) > 0.01 { jogs[row, default: []].append(Jog(key: key, top: top, foot: end)) }
      }
    }
    for (row, members) in jogs {
      let ordered = Self.ordered(members)
      let (levels, count) = Levels.stacked(ordered.map(\.span))
      for (jog, level) in zip(ordered, levels) { ways[jog.key]?.levels[row] = level }
      levelCounts[row] = count
    }
  }

  /// From the lowest. What runs to the right lies the lower the further left it is, what runs to the left the other
  /// way round: so neighbours do not cross. But what comes down where another goes on must turn above that.
  private static func ordered(_ jogs: [Jog]) -> [Jog] {
    let sorted = jogs.sorted {
      let (first, second) = (preference($0), preference($1))
      return (first.0, first.1, first.2) < (second.0, second.1, second.2)
    }
    let feet = sorted.indices.sorted { sorted[$0].foot < sorted[$1].foot }
    let xs = feet.map { sorted[$0].foot }
    func first(_ jog: Jog) -> Int { xs.partitioningIndex { $0 >= jog.top - RoutePlan.apart } }
    var result: [Jog] = []
    var isDone = [Bool](repeating: false, count: sorted.count)
    // Depth first, without recursion: those below come first. A circle is cut where it closes.
    for start in sorted.indices where !isDone[start] {
      isDone[start] = true
      var open = [(index: start, next: first(sorted[start]))]
      while let (index, next) = open.last {
        guard next < feet.count, xs[next] <= sorted[index].top + RoutePlan.apart else {
          result.append(sorted[index])
          open.removeLast()
          continue
        }
        open[open.count - 1].next += 1
        let below = feet[next]
        guard !isDone[below] else { continue }
        isDone[below] = true
        open.append((below, first(sorted[below])))
      }
    }
    return result
  }

  private static func preference(_ jog: Jog) -> (Int, Double, Double) {
    jog.top < jog.foot ? (0, jog.top, jog.foot) : (1, -jog.top, -jog.foot)
  }
}
