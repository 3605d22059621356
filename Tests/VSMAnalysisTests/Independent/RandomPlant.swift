extension Plant {
  /// A line for one or two customers: steps, stocks and transports, losses, rework with and without limit, ways past
  /// steps and rows beside the line.
  static func random(_ seed: UInt64) -> Plant {
    var random = SeededRandom(seed: seed &* 7_919)
    var plant = Plant(
      places: [], rows: [Row(places: [], then: .end(0))],
      ends: [
        End(kind: .customer, name: "shop", demand: random.number(20...300)),
        End(kind: .scrap, name: "scrap"),
      ])
    plant.shifts = random.number(1...3)
    plant.isDay24Hours = random.chance(5)
    plant.countsProcessing = random.chance(2)
    plant.countsTransport = random.chance(2)
    plant.usesDownstreamCycle = random.chance(4)
    for _ in 0..<random.number(2...5) {
      if plant.places.isEmpty || random.chance(2) { plant.addStock(0, &random) }
      plant.addStep(0, &random)
    }
    if random.chance(2) { plant.addStock(0, &random) }
    if random.chance(3) { plant.ends[0].carriage = random.number(600...90_000) }
    for _ in 0..<random.below(3) { plant.addRow(&random) }
    for row in plant.rows.indices { plant.addWays(row, &random) }
    plant.limitPasses()
    plant.addCarriages(&random)
    return plant
  }

  /// What comes back: grades that each step may send its own way, with costs and proceeds.
  static func randomRecovery(_ seed: UInt64, grades: Bool) -> Plant {
    var random = SeededRandom(seed: seed &* 104_729)
    let ends = (0..<random.number(2...3)).map {
      End(kind: .disposition, name: "end-\($0)", proceeds: random.number(1...200))
    }
    var plant = Plant(
      volume: random.number(20...300), places: [], rows: [Row(places: [], then: .end(0))],
      ends: ends + [End(kind: .scrap, name: "scrap", proceeds: 0)])
    plant.countsTransport = random.chance(2)
    if grades {
      let first = random.number(10...80)
      plant.grades = [("A", first), ("B", 100 - first)]
    }
    for _ in 0..<random.number(2...5) {
      if random.chance(3) { plant.addStock(0, &random) }
      plant.addStep(0, &random)
    }
    plant.addWays(0, &random)
    if grades { plant.addGrading(&random) }
    plant.limitPasses()
    plant.addCarriages(&random)
    return plant
  }

  private mutating func add(_ place: Place, to row: Int) {
    rows[row].places.append(places.count)
    places.append(place)
  }

  private mutating func addStock(_ row: Int, _ random: inout SeededRandom) {
    let stock =
      switch random.below(3) {
      case 0: Stock(seconds: random.number(60...90_000))
      case 1: Stock(days: random.number(1...9))
      default: Stock(pieces: random.number(1...900))
      }
    add(Place(name: "stock-\(places.count)", stock: stock), to: row)
  }

  private mutating func addStep(_ row: Int, _ random: inout SeededRandom) {
    var step = Step()
    switch random.below(6) {
    case 0:
      step.work = random.number(10...600)
      step.operators = random.number(1...5)
      step.elapsed = random.number(600...9_000)
    case 1:
      step.work = random.number(10...600)
      step.operators = random.number(1...5)
    case 2 where !isRecovery: step.elapsed = random.number(600...9_000)
    default:
      step.cycle = random.number(5...90)
      if random.chance(3) { step.work = random.number(5...300) }
      if random.chance(3) { step.elapsed = random.number(5...9_000) }
      if random.chance(3) { step.stations = random.number(2...4) }
      if random.chance(2) { step.uptime = random.number(70...99) }
      if random.chance(3) {
        step.changeover = random.number(60...600)
        step.batch = random.number(100...400)
      }
    }
    step.worth = Step.Worth.allCases[max(0, random.below(5) - 2)]
    if random.chance(2) { step.loss = random.number(1...30) }
    if isRecovery { step.cost = random.number(0...40) }
    add(Place(name: "step-\(places.count)", step: step), to: row)
  }

  private func steps(of row: Int) -> [Int] { rows[row].places.filter { places[$0].step != nil } }

  /// Hundredths of what leaves a step that no way takes.
  private func rest(of place: Int) -> Int {
    100 - (places[place].step?.ways.reduce(0) { $0 + $1.share } ?? 0)
  }

  private mutating func addRow(_ random: inout SeededRandom) {
    let line = steps(of: 0)
    let position = random.below(line.count)
    let from = line[position]
    let later = line[(position + 1)...]
    guard rest(of: from) > 45, !later.isEmpty || ends.count == 2 else { return }
    var then = Goal.end(ends.count)
    if ends.count > 2 || (!later.isEmpty && random.chance(2)) {
      guard let goal = later.randomElement(&random) else { return }
      then = .place(goal)
    } else {
      ends.append(End(kind: .customer, name: "depot", demand: random.number(5...100)))
      if random.chance(2) { ends[ends.count - 1].carriage = random.number(600...90_000) }
    }
    let row = rows.count
    rows.append(Row(places: [], then: then))
    for _ in 0..<random.number(1...3) {
      if random.chance(2) { addStock(row, &random) } else { addStep(row, &random) }
    }
    let first = rows[row].places[0]
    places[from].step?.ways.append(Way(to: .place(first), share: random.number(5...40), row: row))
  }

  private mutating func addWays(_ row: Int, _ random: inout SeededRandom) {
    let line = rows[row].places
    for (position, place) in line.enumerated() where places[place].step != nil {
      // The next place is where the rest goes anyhow.
      let later = line.dropFirst(position + 2)
      if random.chance(4), rest(of: place) > 45, let goal = later.randomElement(&random) {
        places[place].step?.ways.append(Way(to: .place(goal), share: random.number(5...30)))
      }
      if isRecovery, random.chance(3), rest(of: place) > 45 {
        places[place].step?.ways.append(
          Way(to: .end(random.below(ends.count - 1)), share: random.number(5...30)))
      }
      // To where a step before was, or into the stock before it.
      let earlier = line[...position]
      if random.chance(3), rest(of: place) > 35, let goal = earlier.randomElement(&random) {
        var way = Way(to: .place(goal), share: random.number(2...30), isRework: true)
        if random.chance(2) { way.most = random.number(1...4) }
        if way.most != nil, random.chance(3) { way.otherwise = .end(1) }
        places[place].step?.ways.append(way)
      }
    }
  }

  /// Which passes are counted where loops overlap in part, or where ways lead past the ends of a loop that lies in
  /// another, one may understand in several ways: of such loops none has a limit here. A loop that one comes into and
  /// leaves by its ends alone has its own count, anew each time that one comes.
  private mutating func limitPasses() {
    var counting = self
    for place in places.indices {
      for way in places[place].step?.ways.indices ?? 0..<0
      where places[place].step?.ways[way].isRework == true {
        counting.places[place].step?.ways[way].most = 1
      }
    }
    let loops = counting.limitedLoops
    for (index, loop) in loops.enumerated() where places[loop.step].step?.ways[loop.way].most != nil {
      for (position, other) in loops.enumerated() where position != index {
        if other.places.isDisjoint(with: loop.places) || other.places.isStrictSubset(of: loop.places) {
          continue
        }
        if loop.places.isStrictSubset(of: other.places), isClosed(loop) { continue }
        unlimit(loop)
      }
    }
    // Counts multiply.
    if PlantStates(of: self).states.count > 60 { for loop in loops { unlimit(loop) } }
  }

  private mutating func unlimit(_ loop: LimitedLoop) {
    places[loop.step].step?.ways[loop.way].most = nil
    places[loop.step].step?.ways[loop.way].otherwise = nil
  }

  /// True of a loop that is come into at its first place alone and left at its last.
  private func isClosed(_ loop: LimitedLoop) -> Bool {
    guard case .place(let first)? = places[loop.step].step?.ways[loop.way].to else { return false }
    return places.indices.allSatisfy { place in
      let goals = goals(from: place)
      guard loop.places.contains(place) else {
        return goals.allSatisfy { goal in
          if case .place(let place) = goal { place == first || !loop.places.contains(place) } else { true }
        }
      }
      return place == loop.step
        || goals.allSatisfy { goal in
          if case .place(let place) = goal { loop.places.contains(place) } else { true }
        }
    }
  }

  private mutating func addGrading(_ random: inout SeededRandom) {
    let line = rows[0].places
    var isFirst = true
    for (position, place) in line.enumerated() where places[place].step?.ways.isEmpty == true {
      guard isFirst || random.chance(2) else { continue }
      let later = line.dropFirst(position + 1)
      for grade in grades.indices {
        var goal = Goal.end(random.below(ends.count - 1))
        if !random.chance(3), let ahead = later.randomElement(&random) { goal = .place(ahead) }
        places[place].step?.wayOfGrade[grade] = goal
      }
      if !isFirst, random.chance(2) {
        let first = random.number(10...90)
        places[place].step?.regrades = [0: first, 1: 100 - first]
      }
      isFirst = false
    }
  }

  /// Transports lead to any place but the first of a line, to which nobody is said to deliver.
  private mutating func addCarriages(_ random: inout SeededRandom) {
    for (index, row) in rows.enumerated() {
      for place in row.places where (isRecovery || place > 0) && random.chance(4) {
        places[place].carriage = random.number(600...90_000)
      }
      if case .place = row.then, random.chance(2) { rows[index].carriage = random.number(600...90_000) }
    }
  }
}

extension SeededRandom {
  mutating func number(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }
  /// True once in so many times.
  mutating func chance(_ times: Int) -> Bool { below(times) == 0 }
}

extension Collection {
  func randomElement(_ random: inout SeededRandom) -> Element? {
    isEmpty ? nil : self[index(startIndex, offsetBy: random.below(count))]
  }
}
