import VSMModel
import VSMSyntax

/// The money that is put into units along the streams: what a piece is worth in a stock is all that was spent upstream of
/// it, also on what was scrapped there, for each unit that passes.
///
/// Where ways part, what was spent goes on by the units on each; where streams join, it is added.
struct MoneyPutIn {
  private let ground: MoneyGround
  /// How far each stream is followed, and the money that has come there, for each unit that is delivered.
  private var position: [Int]
  private var money: [Estimate]
  private var isStarted: [Bool]
  /// False once something on the way is not known.
  private var isKnown: [Bool]
  /// True once the way there costs anything.
  private var isSpent: [Bool]
  private var values: [Int: Estimate] = [:]
  /// What leaves each step that others split off.
  private var behind: [Int: (money: Estimate, isKnown: Bool, isSpent: Bool)] = [:]
  /// Which part of it goes on in each stream.
  private var partsBehind: [Int: [Int: Double]] = [:]
  private let splitting: [Int: [Int]]
  /// Where each of these steps stands in its row.
  private let places: [Int: Int]
  private let joins: [Int: [Int]]
  /// How many transports of each stream are passed.
  private var carried: [Int]
  private let transports: [Int: [TransportUnits]]

  /// Rows that lead to one another deeper than this are not followed.
  private static let deepest = 200

  init(_ ground: MoneyGround) {
    self.ground = ground
    let count = ground.map.streams.count
    position = Array(repeating: 0, count: count)
    money = Array(repeating: Estimate(0), count: count)
    isStarted = Array(repeating: false, count: count)
    isKnown = Array(repeating: true, count: count)
    isSpent = Array(repeating: false, count: count)
    var splitting: [Int: [Int]] = [:]
    for (index, stream) in ground.map.streams.enumerated() {
      if let origin = stream.origin { splitting[origin.process, default: []].append(index) }
    }
    self.splitting = splitting
    var places: [Int: Int] = [:]
    for stream in ground.map.streams {
      for case (let place, .process(let process)) in stream.items.enumerated() where splitting[process] != nil
      {
        places[process] = place
      }
    }
    self.places = places
    joins = Dictionary(grouping: ground.map.streams.indices.filter { ground.map.streams[$0].joins != nil }) {
      ground.map.streams[$0].joins ?? -1
    }
    carried = Array(repeating: 0, count: count)
    transports = Dictionary(grouping: ground.transports) { $0.home.stream ?? -1 }
    for stream in ground.network.order { follow(stream, upTo: nil, 0) }
  }

  /// What a piece is worth; nothing where nothing was spent on the way there, or it is not known how many pass.
  func value(at stock: Int) -> Estimate? { values[stock] }

  private mutating func start(_ stream: Int, _ depth: Int) {
    isStarted[stream] = true
    guard let origin = ground.map.streams[stream].origin else { return }
    let process = origin.process
    if behind[process] == nil, let main = ground.map.processes[process].stream, main != stream,
      let place = places[process]
    {
      follow(main, upTo: place + 1, depth + 1)
    }
    guard let before = behind[process], let share = share(to: stream, behind: process) else {
      isKnown[stream] = false
      return
    }
    (money[stream], isKnown[stream], isSpent[stream]) = (before.money * share, before.isKnown, before.isSpent)
  }

  private func first(of stream: Int) -> Stream.Item? {
    ground.map.streams[stream].items.first { ground.units.arriving($0) != nil }
  }

  /// The part of what leaves a step that goes on in each stream, by the units on each way. Nothing where it is not known how
  /// many go straight to a customer.
  private func shares(behind process: Int) -> [Int: Double] {
    let streams = ground.map.streams
    let ways = splitting[process] ?? []
    var amounts: [Int: Double] = [:]
    for way in ways { amounts[way] = first(of: way).flatMap(ground.units.arriving) }
    if let main = ground.map.processes[process].stream {
      amounts[main] = next(behind: process).flatMap(ground.units.arriving)
      if amounts[main] == nil, !streams[main].deliveries.isEmpty {
        let parts = ways.compactMap { streams[$0].origin?.share?.middle }
        let taken = ExactSum.of(parts)
        guard parts.count == ways.count, amounts.count == ways.count, taken > 0 else { return [:] }
        amounts[main] = ExactSum.of(amounts.values.sorted()) * max(0, 1 - taken) / taken
      }
    }
    let sum = ExactSum.of(amounts.values.sorted())
    return sum > 0 ? amounts.mapValues { min(1, $0 / sum) } : [:]
  }

  /// The part that goes on in a stream, each step's found once.
  private mutating func share(to stream: Int, behind process: Int) -> Double? {
    if let known = partsBehind[process] { return known[stream] }
    let parts = shares(behind: process)
    partsBehind[process] = parts
    return parts[stream]
  }

  private func next(behind process: Int) -> Stream.Item? {
    guard let stream = ground.map.processes[process].stream else { return nil }
    let items = ground.map.streams[stream].items
    guard let place = places[process] else { return nil }
    return items[(place + 1)...].first {
      switch $0 {
      case .process, .stock: true
      case .transport, .link: false
      }
    }
  }

  private mutating func follow(_ stream: Int, upTo end: Int?, _ depth: Int) {
    guard depth < Self.deepest else {
      isKnown[stream] = false
      return
    }
    if !isStarted[stream] {
      start(stream, depth)
      addTransports(stream, ground.map.streams[stream].sources.count { $0.vehicle != nil })
    }
    let items = ground.map.streams[stream].items
    while position[stream] < min(end ?? items.count, items.count) {
      let item = items[position[stream]]
      position[stream] += 1
      switch item {
      case .link: break
      case .transport: addTransports(stream, 1)
      case .stock(let stock):
        guard isKnown[stream], isSpent[stream], let units = ground.units.passing(stock), units > 0 else {
          continue
        }
        values[stock] = (money[stream] * (1 / units)).finiteOrNothing
      case .process(let process): pass(process, stream, depth)
      }
    }
  }

  private mutating func pass(_ process: Int, _ stream: Int, _ depth: Int) {
    for joining in joins[process] ?? [] {
      follow(joining, upTo: nil, depth + 1)
      money[stream] = money[stream] + money[joining]
      isKnown[stream] = isKnown[stream] && isKnown[joining]
      isSpent[stream] = isSpent[stream] || isSpent[joining]
    }
    if ground.steps[process].isGiven {
      isSpent[stream] = true
      if let cost = ground.steps[process].all, let visits = ground.units.visits(process) {
        money[stream] = money[stream] + cost * visits
      } else {
        isKnown[stream] = false
      }
    }
    guard splitting[process] != nil else { return }
    behind[process] = (money[stream], isKnown[stream], isSpent[stream])
    if let share = share(to: stream, behind: process) {
      money[stream] = money[stream] * share
    } else if next(behind: process) != nil {
      isKnown[stream] = false
    }
  }

  /// The next ones of the row that are not passed yet.
  private mutating func addTransports(_ stream: Int, _ count: Int) {
    let met = (transports[stream] ?? []).dropFirst(carried[stream]).prefix(count)
    carried[stream] += count
    for transport in met {
      guard let cost = MoneyFigures.cost(of: transport.vehicle), let units = transport.units else { continue }
      money[stream] = money[stream] + cost * units
      isSpent[stream] = true
    }
  }
}
