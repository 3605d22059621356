import VSMModel

/// Which customers lie ahead of each step and stock of the streams: what leaves a place may come to them, by the next
/// line, by routes, by streams that it flows into and by those that split off. Rework leads back, and counts for
/// nothing.
struct Reach: Sendable {
  /// Places that lead to one another, each set of them after all that it leads to.
  private let components: Components
  private let ahead: SparseRows
  /// The customers that each place delivers to itself.
  private let delivers: [[Int]]
  private let processes: Int

  init(of map: ValueStreamMap, _ network: Network) {
    processes = map.processes.count
    var next = [[Int]](repeating: [], count: processes + map.stocks.count)
    var delivers = next
    func place(_ target: RouteTarget) -> Int? {
      switch target {
      case .process(let process): process
      case .stock(let stock): map.processes.count + stock
      case .disposition, .scrap, .end, .endOf: nil
      }
    }
    for (index, stream) in map.streams.enumerated() {
      let own = stream.items.compactMap { item -> Int? in
        switch item {
        case .process(let process): process
        case .stock(let stock): map.processes.count + stock
        case .transport, .link: nil
        }
      }
      let end = network.joins[index]
      if let origin = stream.origin, let first = own.first ?? end { next[origin.process].append(first) }
      var customers = stream.deliveries.map(\.party)
      if end == nil, customers.isEmpty {
        // A row that ends nowhere ends where the stream does that it is a part of; one alone serves all.
        customers = map.streams[network.main[index]].deliveries.map(\.party)
        if map.streams.count == 1 { customers = Array(map.customers.indices) }
      }
      /// What comes to the end of the row joins another one, or is delivered.
      func leave(_ place: Int) {
        if let end { next[place].append(end) } else { delivers[place] += customers }
      }
      if own.isEmpty, end == nil, let origin = stream.origin { leave(origin.process) }
      for (position, from) in own.enumerated() {
        var targets: [RouteTarget?] = [nil]
        if from < processes {
          let process = map.processes[from]
          targets = process.routes.flatMap { [$0.isRework ? nil : $0.target, $0.otherwise] }.compactMap(
            \.self)
          // What the routes leave over may go elsewhere than to the next line.
          if process.leftover > Self.tolerance { targets.append(process.rest) }
        }
        for target in targets {
          if let target, let to = place(target) {
            next[from].append(to)
          } else if target == .end || target == nil && position + 1 == own.count {
            leave(from)
          } else if target == nil {
            next[from].append(own[position + 1])
          }
        }
      }
    }
    var ahead = SparseRows()
    for row in next {
      for column in row { ahead.append(column: column, 1) }
      ahead.endRow()
    }
    self.ahead = ahead
    self.delivers = delivers
    components = Components(of: ahead)
  }

  /// Less than this is nothing but rounding.
  private static let tolerance = 1e-9

  /// How many different things of those that customers ask for lie ahead of each process.
  /// What each customer asks for is told by numbers below the count.
  func count(of things: [[Int]], outOf count: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: processes)
    // 64 of them at a time: one pass over the map for each word of bits.
    for word in 0..<((count + 63) / 64) {
      let range = word * 64..<(word + 1) * 64
      let bits = things.map { own in
        own.reduce(UInt64(0)) { range.contains($1) ? $0 | 1 << UInt64($1 - range.lowerBound) : $0 }
      }
      var reached = [UInt64](repeating: 0, count: components.count)
      for component in 0..<components.count {
        var mask: UInt64 = 0
        for place in components[component] {
          for customer in delivers[place] { mask |= bits[customer] }
          for position in ahead.positions(place) {
            mask |= reached[components.component[ahead.entries[position].column]]
          }
        }
        reached[component] = mask
      }
      for process in counts.indices {
        counts[process] += reached[components.component[process]].nonzeroBitCount
      }
    }
    return counts
  }

  /// One value for all customers ahead of each place: processes, and after them stocks. Nothing where they differ, or
  /// where one of them has none.
  func common<Value: Equatable>(_ values: [Value?]) -> [Value?] {
    var found: [CommonValue<Value>] = []
    for component in 0..<components.count {
      var own = CommonValue<Value>.nobody
      func meet(_ other: CommonValue<Value>) {
        switch (own, other) {
        case (_, .nobody), (.several, _): break
        case (.nobody, _): own = other
        case (.one(let known), .one(let value)) where known == value: break
        default: own = .several
        }
      }
      for place in components[component] {
        for customer in delivers[place] { meet(values[customer].map { .one($0) } ?? .several) }
        for position in ahead.positions(place) {
          let other = components.component[ahead.entries[position].column]
          if other != component { meet(found[other]) }
        }
      }
      found.append(own)
    }
    return components.component.map { component in
      if case .one(let value) = found[component] { value } else { nil }
    }
  }
}

/// What the customers ahead of some places have in common.
private enum CommonValue<Value: Equatable> {
  case nobody, one(Value), several
}
