import VSMAnalysis
import VSMModel
import VSMScene
import VSMSyntax

/// The dashed ways of kanban and the places that they meet, before ways have ends.
struct KanbanWays {
  /// A levelling box or a kanban post above a row.
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
    let stub: Int?
  }

  let places: KanbanPlaces
  let cards: [KanbanCard]
  let placed: [Int: Placed]
  let ways: [Way]
  /// The height of the places above each row that has some.
  let placeHeights: [Int: Double]

  /// From the middle of a stock to the places above its right end, in px.
  static let besideStock = 22.0

  init(
    _ map: ValueStreamMap, _ places: KanbanPlaces, _ cards: [KanbanCard], _ rows: [RowPlan],
    _ letters: LetterPlan
  ) {
    self.places = places
    self.cards = cards
    guard !map.kanbans.isEmpty || !places.isEmpty else {
      (placed, ways, placeHeights) = ([:], [], [:])
      return
    }
    var rowOf: [ValueStreamMap.Reference: Int] = [:]
    var placed: [Int: Placed] = [:]
    for (row, plan) in rows.enumerated() where !plan.isOfRecovery {
      for inbound in plan.inbounds where inbound.factory != nil { rowOf[.supplier(inbound.party)] = row }
      for cell in plan.cells {
        switch cell {
        case .station(let station):
          rowOf[.process(station.process)] = row
          let right =
            station.isShipped ? station.midX + RowPlan.Station.besideShipment + 2 : nil
          let left = right ?? station.maxX - 4 - station.arcsWidth - station.placesWidth
          for spot in Self.spots(above: .process(station.process), row, from: left, places) {
            placed[spot.index] = spot
          }
        case .gap(let gap):
          for waiting in gap.waiting {
            rowOf[.stock(waiting.stock)] = row
            let left = waiting.midX + Self.besideStock
            for spot in Self.spots(above: .stock(waiting.stock), row, from: left, places) {
              placed[spot.index] = spot
            }
          }
        }
      }
    }
    var heights: [Int: Double] = [:]
    for (index, place) in placed {
      rowOf[.kanbanPlace(index)] = place.row
      heights[place.row] = max(heights[place.row] ?? 0, places.blocks[index].size.height)
    }
    self.placed = placed
    placeHeights = heights
    var stubs = Set<Int>()
    var ways: [Way] = []
    for (index, kanban) in map.kanbans.enumerated() {
      for source in kanban.sources {
        for target in kanban.targets
        where !letters.contains(.kanban(index), from: source, to: target) {
          let ends = [source, target].map { rowOf[$0] }
          // To those who plan or deliver the way runs above the top row.
          let isUpper = ends[0] == nil || ends[0] != ends[1]
          let stub = KanbanPlaces.stub(source, target, map).flatMap { stubs.insert($0).inserted ? $0 : nil }
          ways.append(
            Way(
              kanban: index, source: source, target: target, row: isUpper ? 0 : ends[0] ?? 0,
              isUpper: isUpper, stub: stub))
        }
      }
    }
    self.ways = ways
  }

  /// The places above one thing, side by side.
  private static func spots(
    above reference: ValueStreamMap.Reference, _ row: Int, from left: Double, _ places: KanbanPlaces
  ) -> [Placed] {
    var x = left + KanbanPlaces.gap / 2 + KanbanPlaces.besideLines
    return places.members(above: reference).map { index in
      let width = places.width(of: index)
      defer { x += width + KanbanPlaces.gap }
      return Placed(index: index, row: row, midX: (x + width / 2).rounded())
    }
  }
}
