import VSMAnalysis
import VSMModel
import VSMScene
import VSMSyntax
import VSMWords

/// What is known of a map before anything of it is laid out.
///
/// A class, since each stage and each drawing has it: as a structure the map and its figures would be copied part by part
/// each time.
final class MapFacts {
  let map: ValueStreamMap
  let figures: Figures
  let ladderTexts: LadderTexts
  let kanbanCards: [KanbanCard]
  let kanbanPlaces: KanbanPlaces
  /// How broad flows are drawn.
  let flowScale: FlowScale
  let bursts: Bursts
  /// Where so many streams meet a process that their arrows are gathered.
  let bundles: Bundles
  /// How many arrows of streams that join end at a process, and how many of those that split off leave it.
  let joinCounts: [Int: Int]
  let splitCounts: [Int: Int]
  /// True where a customer is delivered to by several streams.
  let hasSharedCustomers: Bool
  /// The flows of information that would cross too many others, and go by letters.
  let crowded: Set<Int>
  /// The sheets that shelves are dealt to; nothing where the map stands on one.
  let sheet: Sheet?

  init(_ map: ValueStreamMap, _ figures: Figures, crowded: Set<Int>, on sheet: Sheet?) {
    self.crowded = crowded
    self.sheet = sheet
    self.map = map
    self.figures = figures
    ladderTexts = LadderTexts(figures)
    kanbanCards = KanbanCard.cards(of: map, figures)
    kanbanPlaces = KanbanPlaces(map, figures, kanbanCards)
    flowScale = FlowScale(figures)
    bursts = Bursts(of: map)
    bundles = Bundles(in: map)
    joinCounts = bundles.joinPorts(in: map)
    splitCounts = bundles.splitPorts(in: map)
    hasSharedCustomers = Self.hasSharedCustomers(map)
  }

  private static func hasSharedCustomers(_ map: ValueStreamMap) -> Bool {
    var owners: [Int: Int] = [:]
    for (index, stream) in map.streams.enumerated() {
      for delivery in stream.deliveries {
        if let owner = owners[delivery.party], owner != index { return true }
        owners[delivery.party] = index
      }
    }
    return false
  }

  // MARK: What is asked of it

  /// The breadth of a shipment with what carries it, in px.
  func shipmentWidth(_ vehicle: Vehicle?) -> Double {
    max(30, vehicle.map { VehicleBlock($0, map.icons).size.width + 12 } ?? 0)
  }

  /// What shipments need right of all rows to come up from the lower ones, in px.
  var deliveryRoom: Double {
    let deliveries = map.streams.flatMap(\.deliveries)
    return deliveries.isEmpty || sheet != nil
      ? 0 : Departure.besideRows + deliveries.reduce(0) { $0 + shipmentWidth($1.vehicle) }
  }

  /// What carries units to the first thing of a stream that splits off.
  func splitVehicle(of stream: Int) -> VehicleBlock? {
    guard case .transport(let vehicle)? = map.streams[stream].items.first else { return nil }
    return VehicleBlock(vehicle, map.icons)
  }

  /// How far the share over the arrow to a stream that splits off reaches above its processes, in px.
  func splitRise(of stream: Int) -> Double {
    map.streams[stream].origin.map {
      $0.shareLabel(in: map.phrases).riseAboveRow(over: splitVehicle(of: stream))
    } ?? 0
  }

  /// A map without streams shows of its parties only those that information comes from or goes to.
  func isShown(_ party: ValueStreamMap.Reference) -> Bool {
    !map.streams.isEmpty || map.recoveries.isEmpty
      || map.information.contains { $0.sources.contains(party) || $0.targets.contains(party) }
  }

  /// What the texts of the rungs need of each step and stock that has several, side by side, in px.
  var sharedRungRooms: [ValueStreamMap.Reference: Double] {
    var rooms: [ValueStreamMap.Reference: Double] = [:]
    for ladder in figures.ladders {
      let shared = Set(
        zip(ladder.rungs, ladder.rungs.dropFirst()).lazy.filter { $0.of == $1.of }.map { $0.0.of })
      guard !shared.isEmpty else { continue }
      let positions = ladder.rungs.indices.filter { shared.contains(ladder.rungs[$0].of) }
      for step in LadderDrawing.steps(ladder, positions, ladderTexts) {
        rooms[step.of, default: 0] += step.text(within: 0).width + 1
      }
    }
    return wideEnough(rooms)
  }

  /// The same, with room for what stands on the line of uses.
  private func wideEnough(
    _ rooms: [ValueStreamMap.Reference: Double]
  ) -> [ValueStreamMap.Reference: Double] {
    guard let uses = UseLine(map, figures) else { return rooms }
    var rooms = rooms
    let places =
      map.processes.indices.map { ValueStreamMap.Reference.process($0) }
      + map.stocks.indices.map { .stock($0) }
    for place in places {
      if let use = uses.use(at: place) { rooms[place] = max(rooms[place] ?? 0, use.width + 10) }
    }
    return rooms
  }

  /// What the texts of all rungs of each step and stock need, side by side, in px.
  var rungRooms: [ValueStreamMap.Reference: Double] {
    var rooms: [ValueStreamMap.Reference: Double] = [:]
    for ladder in figures.ladders {
      for step in LadderDrawing.steps(ladder, Array(ladder.rungs.indices), ladderTexts) {
        rooms[step.of, default: 0] += step.text(within: 0).width + 10
      }
    }
    return wideEnough(rooms)
  }
}
