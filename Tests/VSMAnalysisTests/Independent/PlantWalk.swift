/// Units that go through a plant one at a time: what happens to each is drawn where it happens.
struct PlantWalk {
  struct Unit {
    var visits: [Int]
    /// What counts towards a lead time.
    var time = 0.0
    var end = 0
  }

  private let plant: Plant
  private let next: [Plant.Goal]
  private let loops: [LimitedLoop]
  /// The last places of rows, and the transports that lead on from them.
  private let lasts: Set<Int>
  private let carried: [Int: Int]
  /// Of one visit of each place.
  private let times: [Double]
  private let grades: [Int]

  /// Stocks of the plant have times, so that a walk needs no flow.
  init(_ plant: Plant) {
    self.plant = plant
    next = plant.next
    loops = plant.limitedLoops
    lasts = Set(plant.rows.compactMap(\.places.last))
    carried = Dictionary(
      uniqueKeysWithValues: plant.rows.compactMap { row in
        row.carriage.flatMap { carriage in row.places.last.map { ($0, carriage) } }
      })
    times = plant.places.map { place in
      if let stock = place.stock {
        return stock.seconds.map(Double.init) ?? Double(stock.days ?? 0) * plant.day
      }
      let work = Double(place.step?.work ?? place.step?.cycle ?? 0)
      let whole = max(work, Double(place.step?.elapsed ?? 0))
      return plant.countsProcessing || plant.isRecovery ? whole : whole - work
    }
    grades = plant.grades.map(\.share)
  }

  func walk(_ random: inout SeededRandom) -> Unit {
    var unit = Unit(visits: [Int](repeating: 0, count: plant.places.count))
    var passes = [Int](repeating: 1, count: loops.count)
    var grade = grades.isEmpty ? nil : Self.draw(grades, &random)
    var at = plant.rows[0].places[0]
    carry(&unit, plant.places[at].carriage)
    while true {
      unit.visits[at] += 1
      unit.time += times[at]
      let (goal, isByLine) = leave(at, &grade, &passes, &random)
      // From the last place of a row its own transport leads on, and none that leads to the place it comes back to.
      let isLast = isByLine && goal == next[at] && lasts.contains(at)
      if isLast { carry(&unit, carried[at]) }
      switch goal {
      case .end(let end):
        unit.end = end
        carry(&unit, plant.ends[end].carriage)
        return unit
      case .place(let place):
        if isByLine, !isLast { carry(&unit, plant.places[place].carriage) }
        // Out of a loop its passes are forgotten.
        for index in loops.indices where !loops[index].places.contains(place) { passes[index] = 1 }
        at = place
      }
    }
  }

  private func carry(_ unit: inout Unit, _ carriage: Int?) {
    if plant.countsTransport, let carriage { unit.time += Double(carriage) }
  }

  /// Where a unit goes, and whether as the line goes, or the row that begins there.
  private func leave(
    _ at: Int, _ grade: inout Int?, _ passes: inout [Int], _ random: inout SeededRandom
  ) -> (Plant.Goal, isByLine: Bool) {
    guard let step = plant.places[at].step else { return (next[at], true) }
    if let scrap = plant.scrap, random.below(100) < step.loss { return (.end(scrap), false) }
    if let regrades = step.regrades {
      let known = regrades.keys.sorted()
      grade = known[Self.draw(known.map { regrades[$0] ?? 0 }, &random)]
    }
    var draw = random.below(100)
    for (index, way) in step.ways.enumerated() {
      draw -= way.share
      guard draw < 0 else { continue }
      guard let loop = loops.firstIndex(where: { $0.step == at && $0.way == index }) else {
        return (way.to, way.row != nil)
      }
      if passes[loop] < loops[loop].most {
        passes[loop] += 1
        return (way.to, false)
      }
      return (way.otherwise ?? next[at], way.otherwise == nil)
    }
    if let goal = grade.flatMap({ step.wayOfGrade[$0] }) { return (goal, goal == next[at]) }
    return (next[at], true)
  }

  private static func draw(_ hundredths: [Int], _ random: inout SeededRandom) -> Int {
    var draw = random.below(100)
    for (index, share) in hundredths.enumerated() {
      draw -= share
      if draw < 0 { return index }
    }
    return hundredths.count - 1
  }
}

/// Mean and standard error of what was seen.
struct Sample {
  private(set) var count = 0.0
  private var sum = 0.0
  private var squares = 0.0

  mutating func add(_ value: Double) {
    count += 1
    sum += value
    squares += value * value
  }

  var mean: Double { sum / count }
  var error: Double { (max(0, squares / count - mean * mean) / count).squareRoot() }

  /// Within four standard errors; what is too rare to be seen has none, and may be a few units of so much.
  func agrees(with expected: Double?, rare: Double) -> Bool {
    guard let expected else { return false }
    return abs(mean - expected) <= 4 * error + 6 * rare / count
  }
}
