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
    /// The post whose side it ends at or leaves from, level with it.
    let sidePost: Int?

    var kanban: Int { way.kanban }
    var source: ValueStreamMap.Reference { way.source }
    var target: ValueStreamMap.Reference { way.target }
    var row: Int { way.row }
    var isUpper: Bool { way.isUpper }
    var stub: Int? { way.stub }

    fileprivate init(
      _ way: KanbanWays.Way, from sourceX: Double, to targetX: Double, card: Double, _ level: Int,
      sidePost: Int?
    ) {
      self.way = way
      (self.sourceX, self.targetX, cardX, self.level) = (sourceX, targetX, card, level)
      self.sidePost = sidePost
    }
  }

  /// In the order of those that it is made of.
  let ways: [Way]
  private let unplaced: KanbanWays
  private let levelCounts: [Zone: Int]
  private let spacing: [Zone: Double]
  private let stubRows: Set<Int>
  /// How far cards on ways into the sides of posts reach above the lower edges of these, by row.
  private let sideHeights: [Int: Double]

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
      (self.ways, levelCounts, spacing, stubRows, sideHeights) = ([], [:], [:], [], [:])
      return
    }
    stubRows = Set(ways.filter { $0.stub != nil }.map(\.row))
    let sidePosts = Self.sidePosts(unplaced, sites)
    let sides = Self.placeSides(unplaced, sites, sidePosts)
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
      let reaches = members.map { index -> ClosedRange<Double>? in
        let card = unplaced.cards[ways[index].kanban].size
        let span =
          min(ends[index].source, ends[index].target)...max(ends[index].source, ends[index].target)
        let middle = (span.lowerBound + span.upperBound) / 2
        cards[index] =
          free.nearest(to: middle, width: card.width + 10, in: span)
          ?? free.middle(over: span, width: card.width)
          ?? free.nearest(to: middle, width: card.width + 10, in: 0 ... .infinity) ?? middle
        guard sidePosts[index] == nil else { return nil }
        tallest = max(tallest, card.height)
        return Self.reach(span, card: cards[index], card.width)
      }
      let (levels, count) = Levels.nested(reaches.compactMap(\.self))
      for (index, level) in zip(members.filter { sidePosts[$0] == nil }, levels) { places[index] = level }
      counts[zone] = count
      spacing[zone] = max(26, tallest + 8)
    }
    (levelCounts, self.spacing) = (counts, spacing)
    sideHeights = sidePosts.reduce(into: [:]) { heights, side in
      let card = unplaced.cards[ways[side.key].kanban].size.height / 2
      heights[ways[side.key].row, default: 0] =
        max(heights[ways[side.key].row] ?? 0, unplaced.places.blocks[side.value].sideRise + card)
    }
    self.ways = ways.indices.map { index in
      Way(
        ways[index], from: ends[index].source, to: ends[index].target, card: cards[index], places[index],
        sidePost: sidePosts[index])
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
  private static func placeSides(
    _ unplaced: KanbanWays, _ sites: Sites, _ sidePosts: [Int: Int]
  ) -> [Side: Double] {
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
        if sidePosts[way.side.way] == place {
          sides[way.side] = spot.midX + (way.distance < 0 ? -1 : 1) * block.size.width / 2
        } else if way.distance <= 0 {
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

  /// From a card to the ends of the level way that it lies on, in px.
  private static let besideCard = 18.0

  /// The ways that run level into the side of a post, or out of it, with the post: to each side the one that goes furthest,
  /// where no other place stands above its way.
  private static func sidePosts(_ unplaced: KanbanWays, _ sites: Sites) -> [Int: Int] {
    struct Edge: Hashable {
      let post: Int
      let isLeft: Bool
    }
    var farthest: [Edge: (way: Int, distance: Double)] = [:]
    for (index, way) in unplaced.ways.enumerated() where way.stub == nil && !way.isUpper {
      for (end, other) in [(way.source, way.target), (way.target, way.source)] {
        guard case .kanbanPlace(let post) = end, unplaced.places.blocks[post].isPost,
          let spot = unplaced.placed[post], let middle = sites[other]?.midX
        else { continue }
        let edge = Edge(post: post, isLeft: middle < spot.midX)
        let distance = abs(middle - spot.midX)
        if distance > farthest[edge]?.distance ?? 0 { farthest[edge] = (index, distance) }
      }
    }
    var posts: [Int: Int] = [:]
    let rows = Dictionary(grouping: unplaced.placed.values, by: \.row).mapValues {
      $0.sorted { ($0.midX, $0.index) < ($1.midX, $1.index) }
    }
    let broadest = unplaced.placed.keys.map { unplaced.places.width(of: $0) / 2 + besideCard }.max() ?? 0
    for (edge, way) in farthest {
      guard let spot = unplaced.placed[edge.post] else { continue }
      let (source, target) = (unplaced.ways[way.way].source, unplaced.ways[way.way].target)
      if case .kanbanPlace = source, case .kanbanPlace = target { continue }
      let half = unplaced.places.width(of: edge.post) / 2
      let card = unplaced.cards[unplaced.ways[way.way].kanban].size.width
      guard way.distance >= half + card + 2 * besideCard else { continue }
      let reach =
        edge.isLeft
        ? spot.midX - way.distance - card...spot.midX - half
        : spot.midX + half...spot.midX + way.distance + card
      let beside = rows[spot.row] ?? []
      let first = beside.partitioningIndex { $0.midX >= reach.lowerBound - broadest }
      let isFree = beside[first...].prefix { $0.midX <= reach.upperBound + broadest }.allSatisfy { other in
        let width = unplaced.places.width(of: other.index) / 2 + besideCard
        return other.index == edge.post || !reach.overlaps(other.midX - width...other.midX + width)
      }
      if isFree { posts[way.way] = edge.post }
    }
    return posts
  }

  // MARK: Heights

  private static let headRoom = 22.0
  private static let stubLength = 46.0

  /// The height of all above a row: ways, straight ways, places, and above the top row the ways that lead further.
  func zone(above row: Int) -> Double {
    let above = upperHeight(row)
    return belowUpper(row) + above + (above > 0 ? (belowUpper(row) > 0 ? 6 : Self.headRoom) : 0)
  }

  /// What the ways need that lead from a row to who plans or delivers.
  func upperHeight(_ row: Int) -> Double {
    let upper = Zone(row: row, isUpper: true)
    return Double(levelCounts[upper] ?? 0) * (spacing[upper] ?? 0)
  }

  private func belowUpper(_ row: Int) -> Double {
    guard let places = unplaced.placeHeights[row] else { return waysHeight(row) }
    return waysHeight(row) + stubHeight(row) + max(places, sideHeights[row] ?? 0) + 8
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

  func levelY(of way: Way, _ row: SettledRow) -> Double {
    if let post = way.sidePost { return placeBottom(way.row, row) - places.blocks[post].sideRise }
    let spacing = spacing[zone(of: way)] ?? 0
    // Upper ways run right below the roof, which may be higher than they need it.
    return way.isUpper
      ? row.roof + upperHeight(way.row) - spacing / 2 - Double(way.level) * spacing
      : row.crownTop - Self.headRoom - spacing / 2 - Double(way.level) * spacing
  }

  /// The lower edge of the places above a row.
  private func placeBottom(_ index: Int, _ row: SettledRow) -> Double {
    row.crownTop - waysHeight(index) - stubHeight(index)
  }

  /// What ways and places above a row take of the x axis, with their upper edges above the row and its arcs in px.
  func ground(of row: Int) -> [(span: ClosedRange<Double>, top: Int)] {
    var ground: [(span: ClosedRange<Double>, top: Int)] = []
    for way in ways where way.row == row && way.stub == nil {
      if let post = way.sidePost {
        let rise = places.blocks[post].sideRise + cards[way.kanban].size.height / 2 + 4
        ground.append((reach(of: way), Int((waysHeight(row) + stubHeight(row) + rise).rounded(.up))))
        continue
      }
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
  func box(of place: Int, _ rows: [SettledRow]) -> Rect? {
    guard let spot = placed[place] else { return nil }
    let size = places.blocks[place].size
    let bottom = placeBottom(spot.row, rows[spot.row])
    return Rect(spot.midX - size.width / 2, bottom - size.height, size.width, size.height)
  }

  static var cardDepth: Double { stubLength / 2 - 2 }
}
