import VSMAnalysis
import VSMModel
import VSMScene
import VSMSyntax
import VSMWords

/// The levelling boxes and kanban posts of a map by what they stand above, before anything has a place.
struct KanbanPlaces {
  private(set) var blocks: [KanbanPlaceBlock] = []
  private var members: [ValueStreamMap.Reference: [Int]] = [:]

  static let gap = 10.0
  /// More than that is between the first place and the lines that end left of it.
  static let besideLines = 8.0

  init() {}

  init(_ map: ValueStreamMap, _ figures: Figures, _ cards: [KanbanCard]) {
    let pitch = figures.pitch.map { map.phrases.figure(TimeText.clock($0)) }
    for (index, place) in map.kanbanPlaces.enumerated() {
      blocks.append(KanbanPlaceBlock(place, pitch: pitch, in: map.phrases))
      members[place.at, default: []].append(index)
    }
    guard !blocks.isEmpty else { return }
    var cardWidths: [Int: Double] = [:]
    var ways: [Int: Int] = [:]
    for (kanban, card) in zip(map.kanbans, cards) {
      for source in kanban.sources {
        for target in kanban.targets {
          if let place = Self.stub(source, target, map) {
            cardWidths[place] = max(cardWidths[place] ?? 0, card.size.width)
          }
          for case .kanbanPlace(let place) in [source, target] { ways[place, default: 0] += 1 }
        }
      }
    }
    // Ways leave at both sides of the card on the straight one.
    for (place, count) in ways {
      blocks[place].widen(to: (cardWidths[place] ?? 0) + Double(count) * 12 + 16)
    }
  }

  /// The place of which a way leads straight to what it stands above.
  static func stub(
    _ source: ValueStreamMap.Reference, _ target: ValueStreamMap.Reference, _ map: ValueStreamMap
  ) -> Int? {
    // A place stands beside the way down to a stock: only that to a step is straight.
    if case .kanbanPlace(let place) = source, map.kanbanPlaces[place].at == target, case .process = target {
      return place
    }
    if case .kanbanPlace(let place) = target, map.kanbanPlaces[place].at == source, case .process = source {
      return place
    }
    return nil
  }

  var isEmpty: Bool { blocks.isEmpty }

  func members(above reference: ValueStreamMap.Reference) -> [Int] { members[reference] ?? [] }

  /// What one place takes along x.
  func width(of place: Int) -> Double { blocks[place].size.width }

  /// All the places above something, side by side.
  func width(above reference: ValueStreamMap.Reference) -> Double {
    let members = members(above: reference)
    return members.reduce(members.isEmpty ? 0 : Self.besideLines) { $0 + width(of: $1) + Self.gap }
  }

  /// The least width of a stock with its places: right of its middle, where kanban or shipments come down.
  func room(above reference: ValueStreamMap.Reference) -> Double {
    let width = width(above: reference)
    return width > 0 ? 2 * (width + 26) : 0
  }

  /// The least width of a step with its places, the lines that end left of them, and arcs right of them.
  func room(above process: Int, _ edges: UpperEdges, arcs: Double) -> Double {
    let width = width(above: .process(process))
    guard width > 0 else { return 0 }
    let lines = Double(edges.lines[process] ?? 0) * 14 + 14
    guard edges.shipped.contains(process) else { return width + arcs + lines + 8 }
    return 2 * (max(width + arcs, lines) + RowPlan.Station.besideShipment + 6)
  }
}
