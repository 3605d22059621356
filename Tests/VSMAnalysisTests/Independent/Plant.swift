/// A plant as the tests think of it: places, what is done at each, and where units go from there.
///
/// Nothing here is the program's. What a plant's figures are follows in ``PlantTruth``, what happens in it in
/// ``PlantWalk``, and how one would write it down in ``PlantText``. Times are whole seconds, shares hundredths.
struct Plant: Sendable {
  /// A step or a stock.
  struct Place {
    var name: String
    var step: Step?
    var stock: Stock?
    /// How long the transport takes that the line comes here by.
    var carriage: Int?
  }

  struct Step {
    enum Worth: String, CaseIterable {
      case valueAdded = "value-added"
      case necessary, waste
    }

    var cycle: Int?
    var work: Int?
    /// One whole visit, waiting included.
    var elapsed: Int?
    var worth = Worth.valueAdded
    var stations: Int?
    var operators: Int?
    var uptime: Int?
    var changeover: Int?
    var batch: Int?
    /// What one visit costs.
    var cost: Int?
    /// Hundredths of all that is started here and becomes waste.
    var loss = 0
    /// What the shares of the ways are hundredths of, hundredths themselves: all that is not lost.
    var whole = 100
    /// Where parts of what is not lost go; the rest goes to the next place of the row.
    var ways: [Way] = []
    /// Where units of each grade go that are not lost, in place of all ways; grades without a word go to the next place.
    var wayOfGrade: [Int: Goal] = [:]
    /// Hundredths of the units that leave here with each grade, whatever they were before.
    var regrades: [Int: Int]?
  }

  struct Stock {
    /// Seconds, or a whole number of the calendar's days.
    var seconds: Int?
    var days: Int?
    var pieces: Int?
  }

  enum Goal: Hashable {
    case place(Int)
    case end(Int)
  }

  struct Way {
    var to: Goal
    /// Hundredths of what is not lost.
    var share: Int
    var isRework = false
    /// Passes in all, the first included.
    var most: Int?
    /// Where units go after the last pass; the next place of the row where nothing is said.
    var otherwise: Goal?
    /// The row that begins with this way.
    var row: Int?
  }

  /// Places in order, and where units go from the last of them.
  struct Row {
    var places: [Int]
    var then: Goal
    /// How long the transport takes that leads from the last place back to the line.
    var carriage: Int?
  }

  struct End {
    enum Kind { case customer, scrap, disposition }

    var kind: Kind
    var name: String
    /// Pieces a day.
    var demand: Int?
    /// Money that a unit brings.
    var proceeds: Int?
    /// How long the transport takes to the customer.
    var carriage: Int?
  }

  /// What comes in here each day from outside; a line for customers where it is nothing.
  var volume: Int?
  var places: [Place]
  /// The main line, then ways beside it.
  var rows: [Row]
  var ends: [End]
  /// In hundredths, best first.
  var grades: [(name: String, share: Int)] = []
  var shifts = 1
  var isDay24Hours = false
  var countsProcessing = false
  var countsTransport = false
  var usesDownstreamCycle = false

  /// Where what a step loses ends.
  var scrap: Int? { ends.firstIndex { $0.kind == .scrap } }
  var isRecovery: Bool { volume != nil }

  /// The place after each one in its row.
  var next: [Goal] {
    var next = [Goal](repeating: .end(0), count: places.count)
    for row in rows {
      for (position, place) in row.places.enumerated() {
        next[place] = position + 1 < row.places.count ? .place(row.places[position + 1]) : row.then
      }
    }
    return next
  }

  /// Seconds worked in a day: shifts of 8 h with two breaks of 10 min.
  var available: Double { Double(shifts) * (28_800 - 1_200) }
  var day: Double { isDay24Hours ? 86_400 : available }
}

extension Plant {
  /// True where a transport leads from a place to the one after it in its row.
  func rowIsCarried(from place: Int) -> Bool {
    for row in rows {
      guard let position = row.places.firstIndex(of: place) else { continue }
      if position + 1 < row.places.count { return places[row.places[position + 1]].carriage != nil }
      if case .end(let end) = row.then { return ends[end].carriage != nil }
      return row.carriage != nil
    }
    return false
  }

  /// The same plant with transports as places of their own, where they count: who comes by the line passes them, and who
  /// comes from elsewhere does not.
  var carryingByPlaces: Plant {
    guard countsTransport else { return self }
    var plant = self
    func add(_ carriage: Int?, at position: Int, of row: Int) {
      guard let carriage else { return }
      plant.rows[row].places.insert(plant.places.count, at: position)
      plant.places.append(Place(name: "transport-\(plant.places.count)", stock: Stock(seconds: carriage)))
    }
    for (index, row) in rows.enumerated() {
      add(row.carriage, at: row.places.count, of: index)
      if case .end(let end) = row.then { add(ends[end].carriage, at: row.places.count, of: index) }
      for position in row.places.indices.reversed() {
        add(places[row.places[position]].carriage, at: position, of: index)
      }
    }
    let (before, after) = (next, plant.next)
    for place in places.indices {
      guard var step = places[place].step else { continue }
      for way in step.ways.indices {
        if let row = step.ways[way].row {
          step.ways[way].to = .place(plant.rows[row].places[0])
        } else if !step.ways[way].isRework, step.ways[way].to == before[place] {
          // Who goes to the next place goes as the line does, whatever it is called.
          step.ways[way].to = after[place]
        }
      }
      for (grade, goal) in step.wayOfGrade where goal == before[place] {
        step.wayOfGrade[grade] = after[place]
      }
      plant.places[place].step = step
    }
    return plant
  }
}

/// A way that a unit takes only so often, and the places among which it is counted.
struct LimitedLoop {
  var step: Int
  var way: Int
  var most: Int
  var places: Set<Int>
}

extension Plant {
  /// The limited loops: from where the way leads to the step that sends back, and all between them.
  var limitedLoops: [LimitedLoop] { loops { $0.most } }

  private func loops(_ most: (Way) -> Int?) -> [LimitedLoop] {
    places.indices.flatMap { step in
      (places[step].step?.ways ?? []).enumerated().compactMap { way, written -> LimitedLoop? in
        guard let most = most(written), case .place(let first) = written.to else { return nil }
        return LimitedLoop(step: step, way: way, most: most, places: between(first, step))
      }
    }
  }

  /// Places that are come to from the first without leading back, and from which the last is come to.
  private func between(_ first: Int, _ last: Int) -> Set<Int> {
    var ahead = Set([first])
    var open = [first]
    while let place = open.popLast() {
      if place == last { continue }
      for case .place(let goal) in forward(from: place) where ahead.insert(goal).inserted {
        open.append(goal)
      }
    }
    return ahead.filter { $0 == last || leads($0, to: last) }
  }

  private func leads(_ place: Int, to last: Int) -> Bool {
    var seen = Set([place])
    var open = [place]
    while let place = open.popLast() {
      if place == last { return true }
      for case .place(let goal) in forward(from: place) where seen.insert(goal).inserted { open.append(goal) }
    }
    return false
  }

  /// Where units may go from a place but back.
  func goals(from place: Int) -> [Goal] {
    forward(from: place) + (places[place].step?.ways.compactMap { $0.isRework ? $0.otherwise : nil } ?? [])
  }

  private func forward(from place: Int) -> [Goal] {
    var goals = [next[place]]
    guard let step = places[place].step else { return goals }
    goals += step.ways.filter { !$0.isRework }.map(\.to)
    goals += step.wayOfGrade.values
    return goals
  }
}
