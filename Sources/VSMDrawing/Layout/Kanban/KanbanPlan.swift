import VSMModel
import VSMScene

/// The dashed ways of kanban. They run level in a zone above the row of their ends, below the places that kanban are
/// levelled or collected in. A way from the top row to who plans or delivers runs above its places; between rows they
/// go by letters.
struct KanbanPlan {
  /// A way with its ends, its card and its level.
  struct Way {
    private let way: KanbanWays.Way
    let sourceX: Double
    let targetX: Double
    let cardX: Double
    let level: Int

    var kanban: Int { way.kanban }
    var source: ValueStreamMap.Reference { way.source }
    var target: ValueStreamMap.Reference { way.target }
    var row: Int { way.row }
    var isUpper: Bool { way.isUpper }
    var stub: Int? { way.stub }

    fileprivate init(
      _ way: KanbanWays.Way, from sourceX: Double, to targetX: Double, card: Double, _ level: Int
    ) {
      self.way = way
      (self.sourceX, self.targetX, cardX, self.level) = (sourceX, targetX, card, level)
    }
  }

  /// In the order of those that it is made of.
  let ways: [Way]
  private let unplaced: KanbanWays
  private let levelCounts: [Zone: Int]
  private let spacing: [Zone: Double]
  private let stubRows: Set<Int>

  var cards: [KanbanCard] { unplaced.cards }
  var places: KanbanPlaces { unplaced.places }
  var placed: [Int: KanbanWays.Placed] { unplaced.placed }

  /// A room for level ways.
  private struct Zone: Hashable {
    let row: Int
    let isUpper: Bool

    init(row: Int, isUpper: Bool) {
      self.row = row
      self.isUpper = isUpper
    }

    init(of way: KanbanWays.Way) { self.init(row: way.row, isUpper: way.isUpper) }
  }

  /// Gives ways their ends, cards and levels; `uprights` are what else runs upright above a row.
  init(_ unplaced: KanbanWays, _ ports: Ports, _ sites: Sites, uprights: (Int) -> [Double]) {
    self.unplaced = unplaced
    let ways = unplaced.ways
    guard !ways.isEmpty else {
      (self.ways, levelCounts, spacing, stubRows) = ([], [:], [:], [])
      return
    }
    stubRows = Set(ways.filter { $0.stub != nil }.map(\.row))
    let sides = Self.placeSides(unplaced, sites)
    func end(_ index: Int, _ reference: ValueStreamMap.Reference) -> Double {
      guard ways[index].stub == nil else { return 0 }
      return sides[Side(index, reference)] ?? ports.x(of: reference, for: .kanban(index)) ?? 0
    }
    let ends = ways.indices.map { (source: end($0, ways[$0].source), target: end($0, ways[$0].target)) }
    var xs: [Int: [Double]] = [:]
    for (way, ends) in zip(ways, ends) {
      if let stub = way.stub {
        // Straight ways pass through all levels.
        if let spot = unplaced.placed[stub] { xs[way.row, default: []].append(spot.midX) }
      } else {
        xs[way.row, default: []] += [ends.source, ends.target]
      }
    }
    var cards = [Double](repeating: 0, count: ways.count)
    var places = [Int](repeating: 0, count: ways.count)
    var (counts, spacing): ([Zone: Int], [Zone: Double]) = ([:], [:])
    let byZone = Dictionary(grouping: ways.indices.filter { ways[$0].stub == nil }) { Zone(of: ways[$0]) }
    for (zone, members) in byZone {
      let free = FreeIntervals(uprights(zone.row) + (xs[zone.row] ?? []))
      var tallest = 0.0
      let reaches = members.map { index in
        let card = unplaced.cards[ways[index].kanban].size
        let span =
          min(ends[index].source, ends[index].target)...max(ends[index].source, ends[index].target)
        let middle = (span.lowerBound + span.upperBound) / 2
        cards[index] =
          free.nearest(to: middle, width: card.width + 10, in: span)
          ?? free.middle(over: span, width: card.width)
          ?? free.nearest(to: middle, width: card.width + 10, in: 0 ... .infinity) ?? middle
        tallest = max(tallest, card.height)
        return Self.reach(span, card: cards[index], card.width)
      }
      let (levels, count) = Levels.nested(reaches)
      for (index, level) in zip(members, levels) { places[index] = level }
      counts[zone] = count
      spacing[zone] = max(26, tallest + 8)
    }
    (levelCounts, self.spacing) = (counts, spacing)
    self.ways = ways.indices.map { index in
      Way(ways[index], from: ends[index].source, to: ends[index].target, card: cards[index], places[index])
    }
  }

  private func zone(of way: Way) -> Zone { Zone(row: way.row, isUpper: way.isUpper) }

  /// What a way takes of the x axis on its level, with some air.
  private static func reach(_ span: ClosedRange<Double>, card: Double, _ width: Double) -> ClosedRange<Double>
  {
    min(span.lowerBound, card - width / 2) - 4...max(span.upperBound, card + width / 2) + 4
  }

  private func reach(of way: Way) -> ClosedRange<Double> {
    Self.reach(
      min(way.sourceX, way.targetX)...max(way.sourceX, way.targetX), card: way.cardX,
      cards[way.kanban].size.width)
  }

  private struct Side: Hashable {
    let way: Int
    let end: ValueStreamMap.Reference

    init(_ way: Int, _ end: ValueStreamMap.Reference) {
      self.way = way
      self.end = end
    }
  }

  /// Ways leave a place at its lower edge on the side that they go to: the middle is the straight one's. What goes furthest
  /// runs highest, and leaves outermost, so that it does not cross the others.
  private static func placeSides(_ unplaced: KanbanWays, _ sites: Sites) -> [Side: Double] {
    var members: [ValueStreamMap.Reference: [(side: Side, distance: Double)]] = [:]
    for (index, way) in unplaced.ways.enumerated() where way.stub == nil && !way.isUpper {
      for (end, other) in [(way.source, way.target), (way.target, way.source)] {
        guard case .kanbanPlace(let place) = end, let spot = unplaced.placed[place] else { continue }
        members[end, default: []].append((Side(index, end), (sites[other]?.midX ?? spot.midX) - spot.midX))
      }
    }
    var sides: [Side: Double] = [:]
    for (end, ways) in members {
      guard case .kanbanPlace(let place) = end, let spot = unplaced.placed[place] else { continue }
      var (left, right) = (0.0, 0.0)
      // A levelling box is as wide as its ways need it, and where a card stands below a place they pass it.
      let block = unplaced.places.blocks[place]
      let isPost = block.isPost && !unplaced.ways.contains { $0.stub == place }
      let (reach, step) = isPost ? (block.postReach, 4.0) : (block.size.width / 2 - 4, 6.0)
      let order =
        isPost
        ? ways.sorted { (-abs($0.distance), $0.side.way) < (-abs($1.distance), $1.side.way) } : ways
      for way in order {
        if way.distance <= 0 {
          sides[way.side] = spot.midX - reach + left * step
          left += 1
        } else {
          sides[way.side] = spot.midX + reach - right * step
          right += 1
        }
      }
    }
    return sides
  }

  // MARK: Heights

  private static let headRoom = 22.0
  private static let stubLength = 46.0

  /// The height of all above a row: ways, straight ways, places, and above the top row the ways that lead further.
  func zone(above row: Int) -> Double {
    let upper = Zone(row: row, isUpper: true)
    let above = Double(levelCounts[upper] ?? 0) * (spacing[upper] ?? 0)
    return belowUpper(row) + above + (above > 0 ? (belowUpper(row) > 0 ? 6 : Self.headRoom) : 0)
  }

  private func belowUpper(_ row: Int) -> Double {
    guard let places = unplaced.placeHeights[row] else { return waysHeight(row) }
    return waysHeight(row) + stubHeight(row) + places + 8
  }

  /// Between the level ways and the places above them.
  private func stubHeight(_ row: Int) -> Double {
    stubRows.contains(row) ? Self.stubLength : waysHeight(row) > 0 ? 8 : 34
  }

  private func waysHeight(_ row: Int) -> Double {
    let zone = Zone(row: row, isUpper: false)
    guard let count = levelCounts[zone], count > 0 else { return 0 }
    return Self.headRoom + Double(count) * (spacing[zone] ?? 0)
  }

  func levelY(of way: Way, _ row: RowPlan) -> Double {
    let spacing = spacing[zone(of: way)] ?? 0
    let below = belowUpper(way.row)
    let foot = way.isUpper ? (below > 0 ? below + 6 : Self.headRoom) : Self.headRoom
    return row.top - row.crown - foot - spacing / 2 - Double(way.level) * spacing
  }

  /// The lower edge of the places above a row.
  private func placeBottom(_ index: Int, _ row: RowPlan) -> Double {
    row.top - row.crown - waysHeight(index) - stubHeight(index)
  }

  /// What ways and places above a row take of the x axis, with their upper edges above the row and its arcs in px.
  func ground(of row: Int) -> [(span: ClosedRange<Double>, top: Int)] {
    var ground: [(span: ClosedRange<Double>, top: Int)] = []
    for way in ways where way.row == row && way.stub == nil {
      let foot = way.isUpper ? (belowUpper(row) > 0 ? belowUpper(row) + 6 : Self.headRoom) : Self.headRoom
      let top = foot + Double(way.level + 1) * (spacing[zone(of: way)] ?? 0)
      ground.append((reach(of: way), Int(top.rounded(.up))))
    }
    for spot in placed.values.sorted(by: { $0.index < $1.index }) where spot.row == row {
      let half = places.width(of: spot.index) / 2 + 6
      let top = waysHeight(row) + stubHeight(row) + places.blocks[spot.index].size.height + 8
      ground.append((spot.midX - half...spot.midX + half, Int(top.rounded(.up))))
    }
    return ground
  }

  /// The box of a place.
  func box(of place: Int, _ rows: [RowPlan]) -> Rect? {
    guard let spot = placed[place] else { return nil }
    let size = places.blocks[place].size
    let bottom = placeBottom(spot.row, rows[spot.row])
    return Rect(spot.midX - size.width / 2, bottom - size.height, size.width, size.height)
  }

  static var cardDepth: Double { stubLength / 2 - 2 }
}
