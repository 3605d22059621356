import VSMAnalysis
import VSMModel
import VSMScene
import VSMSyntax

/// The dashed ways of kanban. They run level in a zone above the row of their ends, below the places that kanban are
/// levelled or collected in. A way from the top row to who plans or delivers runs above its places; between rows they
/// go by letters.
struct KanbanPlan {
  struct Placed {
    let index: Int
    let row: Int
    let midX: Double
  }

  /// The way from one source to one target.
  struct Way {
    let kanban: Int
    let source: ValueStreamMap.Reference
    let target: ValueStreamMap.Reference
    let row: Int
    /// True above the places.
    let isUpper: Bool
    /// The place of which this way leads straight to what it stands above.
    var stub: Int?
    var sourceX = 0.0
    var targetX = 0.0
    var cardX = 0.0
    var level = 0
  }

  private(set) var placed: [Int: Placed] = [:]
  private(set) var ways: [Way] = []
  private(set) var cards: [KanbanCard] = []
  let places: KanbanPlaces
  private var levelCounts: [Zone: Int] = [:]
  private var spacing: [Zone: Double] = [:]
  private var stubRows = Set<Int>()
  private var placeHeights: [Int: Double] = [:]

  /// A room for level ways.
  private struct Zone: Hashable {
    let row: Int
    let isUpper: Bool
  }

  init(
    _ map: ValueStreamMap, _ places: KanbanPlaces, _ cards: [KanbanCard], _ rows: [RowPlan],
    _ letters: LetterPlan
  ) {
    self.places = places
    self.cards = cards
    guard !map.kanbans.isEmpty || !places.isEmpty else { return }
    var rowOf: [ValueStreamMap.Reference: Int] = [:]
    for (row, plan) in rows.enumerated() where !plan.isOfRecovery {
      for inbound in plan.inbounds where inbound.factory != nil { rowOf[.supplier(inbound.party)] = row }
      for cell in plan.cells {
        switch cell {
        case .station(let station):
          rowOf[.process(station.process)] = row
          let right =
            station.isShipped ? station.midX + RowPlan.Station.besideShipment + 2 : nil
          settle(
            above: .process(station.process), row,
            from: right ?? station.maxX - 4 - station.arcsWidth - station.placesWidth)
        case .gap(let gap):
          for waiting in gap.waiting {
            rowOf[.stock(waiting.stock)] = row
            settle(above: .stock(waiting.stock), row, from: waiting.midX + Self.besideStock)
          }
        }
      }
    }
    for (index, place) in placed { rowOf[.kanbanPlace(index)] = place.row }
    var stubs = Set<Int>()
    for (index, kanban) in map.kanbans.enumerated() {
      for source in kanban.sources {
        for target in kanban.targets
        where !letters.contains(.kanban(index), from: source, to: target) {
          let ends = [source, target].map { rowOf[$0] }
          // To those who plan or deliver the way runs above the top row.
          let isUpper = ends[0] == nil || ends[0] != ends[1]
          let row = isUpper ? 0 : ends[0] ?? 0
          var way = Way(kanban: index, source: source, target: target, row: row, isUpper: isUpper)
          if let stub = KanbanPlaces.stub(source, target, map), stubs.insert(stub).inserted {
            way.stub = stub
            stubRows.insert(row)
          }
          ways.append(way)
        }
      }
    }
  }

  private mutating func settle(above reference: ValueStreamMap.Reference, _ row: Int, from left: Double) {
    var x = left + KanbanPlaces.gap / 2 + KanbanPlaces.besideLines
    for index in places.members(above: reference) {
      let width = places.width(of: index)
      placed[index] = Placed(index: index, row: row, midX: (x + width / 2).rounded())
      x += width + KanbanPlaces.gap
      placeHeights[row] = max(placeHeights[row] ?? 0, places.blocks[index].size.height)
    }
  }

  /// Asks for places on the edges of steps, stocks, controls and suppliers.
  func ask(_ ports: inout Ports, _ sites: Sites) {
    for (index, way) in ways.enumerated() where way.stub == nil {
      for (end, other) in [(way.source, way.target), (way.target, way.source)] {
        guard let x = sites[other]?.midX else { continue }
        if case .kanbanPlace = end, !way.isUpper { continue }
        ports.ask(end, for: .kanban(index), towards: x)
      }
    }
  }

  /// Gives ways their ends, cards and levels.
  mutating func settle(
    x end: (Int, ValueStreamMap.Reference) -> Double?, uprights: (Int) -> [Double]
  ) {
    let sides = placeSides()
    var xs: [Int: [Double]] = [:]
    // Straight ways pass through all levels.
    for way in ways {
      if let stub = way.stub, let spot = placed[stub] { xs[way.row, default: []].append(spot.midX) }
    }
    for index in ways.indices where ways[index].stub == nil {
      ways[index].sourceX = sides[Side(index, ways[index].source)] ?? end(index, ways[index].source) ?? 0
      ways[index].targetX = sides[Side(index, ways[index].target)] ?? end(index, ways[index].target) ?? 0
      xs[ways[index].row, default: []] += [ways[index].sourceX, ways[index].targetX]
    }
    let byRow = Dictionary(grouping: ways.indices.filter { ways[$0].stub == nil }) { zone(of: ways[$0]) }
    for (zone, members) in byRow {
      let free = FreeIntervals(uprights(zone.row) + (xs[zone.row] ?? []))
      var tallest = 0.0
      for index in members {
        let card = cards[ways[index].kanban].size
        let (left, right) = (
          min(ways[index].sourceX, ways[index].targetX), max(ways[index].sourceX, ways[index].targetX)
        )
        let middle = (left + right) / 2
        ways[index].cardX =
          free.nearest(to: middle, width: card.width + 10, in: left...right)
          ?? free.middle(over: left...right, width: card.width)
          ?? free.nearest(to: middle, width: card.width + 10, in: 0 ... .infinity) ?? middle
        tallest = max(tallest, card.height)
      }
      let (levels, count) = Levels.nested(members.map { reach(of: $0) })
      for (index, level) in zip(members, levels) { ways[index].level = level }
      levelCounts[zone] = count
      spacing[zone] = max(26, tallest + 8)
    }
  }

  private func zone(of way: Way) -> Zone { Zone(row: way.row, isUpper: way.isUpper) }

  /// What a way takes of the x axis on its level, with some air.
  private func reach(of index: Int) -> ClosedRange<Double> {
    let way = ways[index]
    let half = cards[way.kanban].size.width / 2
    return min(way.sourceX, way.targetX, way.cardX - half) - 4...max(
      way.sourceX, way.targetX, way.cardX + half) + 4
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
  private func placeSides() -> [Side: Double] {
    var members: [ValueStreamMap.Reference: [(side: Side, distance: Double)]] = [:]
    for (index, way) in ways.enumerated() where way.stub == nil && !way.isUpper {
      for (end, other) in [(way.source, way.target), (way.target, way.source)] {
        guard case .kanbanPlace(let place) = end, let spot = placed[place] else { continue }
        members[end, default: []].append((Side(index, end), (x(of: other) ?? spot.midX) - spot.midX))
      }
    }
    var sides: [Side: Double] = [:]
    for (end, ways) in members {
      guard case .kanbanPlace(let place) = end, let spot = placed[place] else { continue }
      var (left, right) = (0.0, 0.0)
      // A levelling box is as wide as its ways need it, and where a card stands below a place they pass it.
      let block = places.blocks[place]
      let isPost = block.isPost && !self.ways.contains { $0.stub == place }
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

  /// Where places stand, as far as it is known before ports are.
  private func x(of reference: ValueStreamMap.Reference) -> Double? { roughX[reference] }

  /// The middles of all elements, for the sides that ways leave places on.
  var roughX: [ValueStreamMap.Reference: Double] = [:]

  // MARK: Heights

  /// From the middle of a stock to the places above its right end, in px.
  static let besideStock = 22.0

  private static let headRoom = 22.0
  private static let stubLength = 46.0

  /// The height of all above a row: ways, straight ways, places, and above the top row the ways that lead further.
  func zone(above row: Int) -> Double {
    let upper = Zone(row: row, isUpper: true)
    let above = Double(levelCounts[upper] ?? 0) * (spacing[upper] ?? 0)
    return belowUpper(row) + above + (above > 0 ? (belowUpper(row) > 0 ? 6 : Self.headRoom) : 0)
  }

  private func belowUpper(_ row: Int) -> Double {
    guard let places = placeHeights[row] else { return waysHeight(row) }
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
    for index in ways.indices where ways[index].row == row && ways[index].stub == nil {
      let way = ways[index]
      let foot = way.isUpper ? (belowUpper(row) > 0 ? belowUpper(row) + 6 : Self.headRoom) : Self.headRoom
      let top = foot + Double(way.level + 1) * (spacing[zone(of: way)] ?? 0)
      ground.append((reach(of: index), Int(top.rounded(.up))))
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
