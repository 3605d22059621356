/// Plants whose figures are known by hand, as structures of the tests' own.
extension Plant {
  static func step(
    _ name: String, cycle: Int? = nil, work: Int? = nil, elapsed: Int? = nil, cost: Int? = nil, loss: Int = 0,
    ways: [Way] = [], byGrade: [Int: Goal] = [:]
  ) -> Place {
    Place(
      name: name,
      step: Step(
        cycle: cycle, work: work, elapsed: elapsed, cost: cost, loss: loss, ways: ways, wayOfGrade: byGrade))
  }

  static func stock(_ name: String, days: Int? = nil, seconds: Int? = nil, pieces: Int? = nil) -> Place {
    Place(name: name, stock: Stock(seconds: seconds, days: days, pieces: pieces))
  }

  static func line(_ places: [Place], demand: Int = 100, carriage: Int? = nil) -> Plant {
    Plant(
      places: places, rows: [Row(places: Array(places.indices), then: .end(0))],
      ends: [
        End(kind: .customer, name: "shop", demand: demand, carriage: carriage),
        End(kind: .scrap, name: "scrap"),
      ])
  }

  static func recovery(
    _ places: [Place], _ ends: [(name: String, proceeds: Int)], grades: [(String, Int)] = []
  ) -> Plant {
    Plant(
      volume: 100, places: places, rows: [Row(places: Array(places.indices), then: .end(0))],
      ends: ends.map { End(kind: .disposition, name: $0.name, proceeds: $0.proceeds) },
      grades: grades.map { (name: $0.0, share: $0.1) })
  }

  static func rework(to place: Int, _ share: Int, max most: Int? = nil, then: Goal? = nil) -> Way {
    Way(to: .place(place), share: share, isRework: true, most: most, otherwise: then)
  }

  /// Half of what is cast is lost: 200 pieces lie before it, 100 behind it, 300 at the end.
  static let halfIsLost = line([
    stock("coils", pieces: 200), step("cast", cycle: 60, loss: 50), stock("raw", pieces: 100),
    step("mill", cycle: 60), stock("ready", pieces: 300),
  ])

  /// Half is lost before a wait of ten days.
  static let lostBeforeAWait = line([
    step("a", cycle: 60, loss: 50), stock("i", days: 10), step("b", cycle: 60),
  ])

  /// Ten days by truck, four in stock, two to the customer; half is lost before, and half done again behind.
  static var carried: Plant {
    var stock = stock("i", days: 4)
    // Days of 7 h 40 min.
    stock.carriage = 10 * 27_600
    var plant = line(
      [step("a", cycle: 60, loss: 50), stock, step("b", cycle: 60, ways: [rework(to: 2, 50)])],
      carriage: 2 * 27_600)
    plant.countsTransport = true
    return plant
  }

  /// The loop of s3 and that of s4, of two passes, are come into in the middle.
  private static func intoTheMiddle(most: Int?, loss: Int, first: Int, cycle: Bool) -> [Place] {
    func step(_ name: String, ways: [Way] = [], loss: Int = 0) -> Place {
      cycle
        ? Plant.step(name, cycle: 60, loss: loss, ways: ways)
        : Plant.step(name, work: 600, elapsed: 27_600, loss: loss, ways: ways)
    }
    return [
      step(
        "s0", ways: [Way(to: .place(3), share: first)] + (loss > 0 ? [] : [Way(to: .end(0), share: 60)]),
        loss: loss),
      step("s1"), step("s2"), step("s3", ways: [rework(to: 1, 20)]),
      step("s4", ways: [rework(to: 1, 25, max: most)]),
    ]
  }

  static func loopsIntoTheMiddle(most: Int?) -> Plant {
    recovery(intoTheMiddle(most: most, loss: 0, first: 40, cycle: false), [("out", 0)])
  }

  static func lineIntoTheMiddle(most: Int?) -> Plant {
    var plant = line(intoTheMiddle(most: most, loss: 60, first: 100, cycle: true))
    plant.countsProcessing = true
    return plant
  }

  /// A loop of two passes within a loop without limit.
  static let limitedInALoop = recovery(
    [
      step("a", elapsed: 27_600),
      step("b", elapsed: 27_600, ways: [rework(to: 0, 50, max: 2, then: .end(1))]),
      step("c", elapsed: 27_600, ways: [rework(to: 0, 50)]),
    ], [("out", 0), ("bin", 0)])

  /// The first step parts the grades, the last one again.
  static func gradeKept(_ grades: [(String, Int)]) -> Plant {
    recovery(
      [
        step("one", work: 100, cost: 0, byGrade: [0: .place(1), 1: .place(2)]),
        step("two", work: 100, cost: 40),
        step("three", work: 100, cost: 0, byGrade: [0: .end(0), 1: .end(1)]),
      ], [("repair", 60), ("metal", 5)], grades: grades)
  }

  /// Only units of the first grade come to the second step.
  static let gradeAgain = recovery(
    [
      step("one", work: 100, byGrade: [0: .place(1), 1: .end(1)]),
      step("two", work: 100, byGrade: [0: .end(0), 1: .end(1)]),
    ], [("repair", 0), ("metal", 0)], grades: [("RD", 75), ("SA", 25)])

  /// What is not right waits again in the developers' queue.
  static var reworkQueues: Plant {
    var plant = line([
      step("analyse", work: 1_800), stock("queue", seconds: 900), step("develop", work: 3_600),
      stock("tests", seconds: 1_200), step("test", work: 2_400, ways: [rework(to: 1, 5)]),
    ])
    plant.countsProcessing = true
    return plant
  }
}
