import Testing
import VSMModel
import VSMWords

@testable import VSMAnalysis

/// The table that every output reads.
@Suite struct HeadlineFigureTests {
  @Test func keysAndNamesAreUnique() {
    let all = HeadlineFigure.all
    #expect(
      Set(all.flatMap { [$0.key, $0.keyInDays].compactMap(\.self) }).count
        == all.count + all.count { $0.keyInDays != nil })
    #expect(Set(all.map(\.name)).count == all.count)
    #expect(Set(all.map(\.title)).count == all.count)
    #expect(HeadlineFigure.forPeople.map(\.key).sorted() == all.map(\.key).sorted())
  }

  @Test func everyTargetOfAWholeStandsInOneTableOnce() {
    // What is a figure of its elements alone has no line in these tables.
    for target in TargetFigure.allCases where target.isOfMap {
      let (forward, back) = (
        HeadlineFigure.all.count { $0.target == target }, RecoveryFigure.all.count { $0.target == target }
      )
      #expect(forward + back == 1, "\(target)")
      #expect((back == 1) == target.rawValue.hasPrefix("recovery."), "\(target)")
    }
    for figure in RecoveryFigure.all {
      let kind: TargetFigure.Kind =
        switch figure.reading {
        case .time: .duration
        case .units, .index: .number
        case .money, .moneyADay: .money
        case .shares: .share
        }
      #expect(figure.target?.kinds == [kind], "\(figure.key)")
    }
    #expect(Set(RecoveryFigure.all.map(\.key)).count == RecoveryFigure.all.count)
    #expect(Set(RecoveryFigure.all.map(\.name)).count == RecoveryFigure.all.count)
    for figure in HeadlineFigure.all {
      guard let target = figure.target, let quantity = figure.quantity else { continue }
      let kind: TargetFigure.Kind =
        switch quantity {
        case .clock, .time, .passage: .duration
        case .efficiency, .share: .share
        case .count, .people: .number
        case .money: .money
        case .measure, .carbon: .measure
        }
      #expect(target.kinds == [kind], "\(figure.key)")
    }
    // Every amount of the JSON can have a target.
    for figure in HeadlineFigure.all {
      if case .amount = figure.reading { #expect(figure.target != nil, "\(figure.key)") }
    }
    let ofSteps = StepFigure.all.filter { $0.target == nil }.map(\.key)
    #expect(ofSteps == ["epe_days", "epe_of_batch_days"], "what a step gives itself")
    for target in TargetFigure.allCases where target.scopes.contains(.step) {
      #expect(StepFigure.all.count { $0.target == target } == 1, "\(target)")
    }
  }

  /// What is computed for a map as a whole is shown: only the days of a year are not a figure of their own.
  @Test func everyFigureOfTheMapStandsInTheTable() throws {
    var seen = Set<String>()
    for text in [PublishedMaps.acme(), Self.office, Self.paid] {
      let figures = try Computed(text).figures
      let shown = HeadlineFigure.all.compactMap { $0.value(figures) }
      let own = Mirror(reflecting: figures).children.map { ($0.label, $0.value) }
      let ofAll = Mirror(reflecting: figures.ofAll).children.map { ($0.label.map { "all: " + $0 }, $0.value) }
      let service = Mirror(reflecting: figures.service).children.map {
        ($0.label.map { "service: " + $0 }, $0.value)
      }
      // The cost as a whole stands in the figures themselves; what it is made of and a price are no figures of their own.
      let paid = figures.money.map { Mirror(reflecting: $0).children.map { ($0.label, $0.value) } } ?? []
      for (label, value) in own + ofAll + service + paid {
        guard let value = value as? Estimate, let name = label,
          !["workingDaysAYear", "visits", "cost", "price"].contains(name)
        else { continue }
        seen.insert(name)
        #expect(shown.contains(value), "\(name)")
      }
    }
    // What is used of the surroundings has a list of its own.
    let known = HeadlineFigure.all.count { $0.quantity != nil && $0.group != .environment }
    #expect(seen.count == known, "\(seen)")
  }

  private static let paid = """
    calendar { shifts 1  shift 8h }
    conventions { holding 20%/year }
    customer c { demand 100/day  price $9 }
    stream {
      inventory "Coils" 300pcs { value $1 }
      process a { C/T 60s  operators 1  rate $30/h  material $2 }
      truck { cost $50/trip  load 100pcs }
      c
    }
    """

  @Test func whatIsNotGivenHasAReasonThatNamesIt() throws {
    for text in ["stream {\n process a\n}", "stream {\n inventory 3d\n process a { C/T 1s }\n}", Self.office]
    {
      let figures = try Computed(text).figures
      for figure in HeadlineFigure.all where figure.isAsked(figures) && !figure.isGiven(figures) {
        // Parts are not given where the whole is not.
        if case .part = figure.standing { continue }
        if case .forScripts = figure.standing { continue }
        if case .ofAll = figure.standing { continue }
        let said = figures.notes.filter {
          $0.contains(" not given: ") || $0.contains("without it there is no")
        }
        #expect(
          said.contains { $0.contains(figure.name) || $0.contains(figure.nameInSentence) },
          "\(figure.key): \(figures.notes)")
      }
    }
  }

  @Test func theComputationFollowsTheConventions() throws {
    var conventions = Conventions()
    #expect(
      HeadlineFigure.leadTime.computation(conventions).description
        == "sum of the waits along the longest way, each × the visits of a delivered unit")
    conventions.leadTime = .waitsAndProcess
    conventions.transport = true
    #expect(
      HeadlineFigure.leadTime.computation(conventions).description
        == "sum of the waits and the processing along the longest way, each × the visits of a delivered unit, "
        + "transport included")
    for figure in HeadlineFigure.all { #expect(!figure.computation(conventions).description.isEmpty) }
  }

  @Test func aDifferenceIsAnImprovementOrNot() throws {
    func map(_ wait: String, _ yield: String) throws -> (map: ValueStreamMap, figures: Figures) {
      let computed = try Computed(
        "stream {\n inventory \(wait)\n process a { C/T 10s  yield \(yield) }\n inventory 1d\n}")
      return (computed.map, computed.figures)
    }
    let rows = MapComparison(try map("3d", "90%"), try map("2d", "80%")).figures
    func isImprovement(_ name: String) throws -> Bool? {
      try #require(rows.first { $0.name == name }).isImprovement
    }
    #expect(try isImprovement("Lead time") == true)
    #expect(try isImprovement("PCE") == true)
    #expect(try isImprovement("Rolled throughput yield") == false)
    #expect(try isImprovement("Processing time") == nil)
  }

  private static let office = """
    map "Office" { SLA 2d  within 80%  deployment-frequency 3/week  change-failure 5%  time-to-restore 2h }
    calendar { shifts 1  shift 8h  days 20/month }
    conventions { lead-time waits+process }
    customer shop { demand 100/day  pack 10pcs }
    stream {
      orders "In-box" 200
      process check { C/T 2min  PT 3min  FPY 90%  %C&A 80%  operators 1  cost $3 }
      process sign { PT 1min  LT 4h  necessary }
      shop
    }
    """
}
