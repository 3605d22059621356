import Testing
import VSMDiagnostics
import VSMModel
import VSMSyntax

/// What routes mean: where units go, and how many.
@Suite struct RouteTests {
  /// The step `grade` of a recovery, with routes under it and `pack` after it.
  private func map(
    routes: String, sources: String = "source back { volume 1000/week }", names: String = "back",
    more: String = ""
  ) throws -> ValueStreamMap {
    try VSMModelTests.map(
      of: """
        \(sources)
        recovery {
          \(names)
          process receive
          process grade
            \(routes)
          process pack
            -> resell
        }
        disposition resell { as resell  proceeds $180  mass 2kg }
        disposition recycle { as recycle  proceeds $5  mass 1kg }
        \(more)
        """)
  }

  private func grade(
    _ routes: String, sources: String = "source back { volume 1000/week }", names: String = "back"
  ) throws -> Process {
    try map(routes: routes, sources: sources, names: names).processes[1]
  }

  @Test func theRestGoesToTheNextLine() throws {
    let step = try grade("-> recycle 10%\n    -> resell 20%")
    #expect(step.routes.map(\.target) == [.disposition(1), .disposition(0)])
    #expect(step.routes.map(\.share) == [Interval(0.1), Interval(0.2)])
    #expect(step.rest == .process(2))
    #expect(abs(step.leftover - 0.7) < 1e-12)
  }

  @Test func aRouteWithoutShareTakesTheRest() throws {
    let map = try map(routes: "-> recycle 10%\n    -> resell")
    #expect(map.processes[1].rest == .disposition(0))
    #expect(map.processes[1].routes.count == 1)
    // Nothing is left for the next line: `pack` has no units, but it still has its own way out.
    #expect(map.targets(from: 1) == [.disposition(1), .disposition(0)])
  }

  @Test func stepsWithoutRoutesLeadOn() throws {
    let map = try map(routes: "-> recycle 10%")
    #expect(map.targets(from: 0) == [.process(1)])
    #expect(map.processes[0].leftover == 1)
  }

  @Test func routesThatTakeAllLeaveNothing() throws {
    let map = try map(routes: "-> recycle 30%\n    -> resell 70%")
    #expect(map.targets(from: 1) == [.disposition(1), .disposition(0)])
  }

  @Test func afterTheLastPassUnitsGoTheWayOfTheRouteAfterIt() throws {
    let step = try grade("-> resell 85%\n    rework -> receive 10% max 3\n    -> recycle 5%")
    let rework = try #require(step.routes.first { $0.isRework })
    #expect(rework.limit == 3)
    #expect(rework.otherwise == .disposition(1))
  }

  @Test func afterTheLastPassUnitsGoToTheNextLineWhereNoRouteIsAfterIt() throws {
    #expect(try grade("rework -> receive 10% max 2").routes[0].otherwise == .process(2))
    #expect(try grade("rework -> receive 10% max 2\n    -> recycle").routes[0].otherwise == .disposition(1))
  }

  @Test func thenNamesAnotherWay() throws {
    let step = try grade("rework -> receive 10% max 1 then scrap\n    -> recycle 5%")
    #expect(step.routes[0].otherwise == .scrap)
    #expect(try grade("rework -> receive 10%\n    -> recycle 5%").routes[0].otherwise == nil)
  }

  @Test func severalReworksWaitForTheSameRoute() throws {
    let step = try grade(
      "rework -> receive 10% max 2\n    rework -> grade 5% max 4\n    -> recycle 5%\n    rework -> grade 1% max 9"
    )
    #expect(step.routes.map(\.otherwise) == [.disposition(1), .disposition(1), nil, .process(2)])
  }

  static let graded = "source back { volume 1000/week  grades 30% A + 45% \"Grade B\" + 25% C }"

  @Test func gradesTakeTheirSharesFromTheSource() throws {
    let step = try grade("A -> resell\n    \"Grade B\" -> recycle\n    C -> scrap 20%", sources: Self.graded)
    #expect(step.routes.map(\.kind) == [.grade("A"), .grade("Grade B"), .grade("C")])
    #expect(step.routes.map(\.share) == [Interval(0.3), Interval(0.45), Interval(0.2)])
    #expect(step.routes[2].target == .scrap)
  }

  @Test func gradesWithoutAMixGiveTheirOwnShares() throws {
    #expect(try grade("A -> resell 30%").routes[0].kind == .grade("A"))
  }

  static let two =
    "source a { volume 9/day  grades 30% A + 70% B }\nsource b { volume 1/day  grades 30% A + 60% B }"

  @Test func sourcesThatAgreeOnAGradeGiveItsShare() throws {
    let step = try grade("A -> resell\n    B -> recycle 66%", sources: Self.two, names: "a\n  b")
    #expect(step.routes.map(\.share) == [Interval(0.3), Interval(0.66)])
    let source = SourceFile(
      name: "t",
      text:
        "\(Self.two)\nrecovery {\n a\n b\n process grade\n A -> scrap\n B -> scrap\n out\n}\ndisposition out")
    let codes = ValueStreamMap.read(source).diagnostics.filter { $0.severity == .error }.map(\.code)
    // That on which they differ is weighed by what comes from each.
    #expect(codes.isEmpty)
  }

  @Test func theLastLineOfARecoveryTakesWhatIsLeft() throws {
    let map = try VSMModelTests.map(
      of: """
        source back { volume 9/day }
        recovery {
          back
          process check
            -> scrap 10%
          inventory 2d
          shop
        }
        disposition shop
        """)
    #expect(map.recoveries[0].end == .disposition(0))
    #expect(map.recoveries[0].items == [.process(0), .stock(0)])
    #expect(map.processes[0].rest == .stock(0))
  }

  @Test func recoveredUnitsComeIntoAStream() throws {
    let map = try VSMModelTests.map(
      of: """
        customer fleet { demand 10/day }
        source back { returns 40% of fleet }
        stream {
          process make
          inventory finished 3d
          fleet
        }
        recovery {
          back
          process check
            -> make 20%
          finished
        }
        """)
    #expect(map.processes[1].routes[0].target == .process(0))
    #expect(map.recoveries[0].end == .stock(0))
    #expect(map.sources[0].returns?.customer == 0)
    #expect(map.sources[0].returns?.share == Interval(0.4))
    #expect(map.processes[0].rest == .stock(0))
    #expect(!map.stays(.process(0), in: map.processes[1].home))
    #expect(map.stays(.process(0), in: map.processes[0].home))
  }

  @Test func aStreamHasRoutesToo() throws {
    let map = try VSMModelTests.map(
      of: """
        customer c { demand 10/day }
        stream {
          process reflow
          process inspect
            rework -> reflow 5% max 2 then scrap
            -> scrap 1%
          c
        }
        """)
    #expect(map.processes[1].routes.map(\.target) == [.process(0), .scrap])
    #expect(map.processes[1].rest == .end)
  }

  @Test func massesAreTheDispositionsOrElseTheSources() throws {
    let map = try map(
      routes: "-> recycle 40% by mass\n    -> scrap 10% by mass\n    -> resell 50% by mass",
      sources: "source back { volume 1000/week  mass 2.5kg }")
    #expect(map.processes[1].routes.map(\.basis) == [.mass, .mass, .mass])
    let home = map.processes[1].home
    #expect(map.mass(at: .disposition(1), from: map.processes[1]) == Interval(1))
    #expect(map.mass(at: .scrap, from: map.processes[1]) == Interval(2.5))
    #expect(map.unitMass(in: home) == Interval(2.5))
  }

  @Test func sourcesOfDifferentMassHaveNoMassInCommon() throws {
    let map = try map(
      routes: "-> recycle 10%",
      sources: "source a { volume 9/day mass 2kg }\nsource b { volume 9/day mass 3kg }",
      names: "a\n  b")
    #expect(map.unitMass(in: .recovery(0)) == nil)
  }

  @Test func sharesByValueNeedProceedsThroughout() throws {
    let step = try grade("-> recycle 40% by value\n    -> resell 60% by value")
    #expect(step.routes.map(\.basis) == [.value, .value])
  }

  @Test func theCurrencyIsThatOfTheAmounts() throws {
    #expect(try map(routes: "-> recycle 10%").currency == "$")
    let map = try VSMModelTests.map(
      of: "source s { volume 9/day }\nrecovery {\n s\n acquisition €3/unit\n process a\n scrap\n}")
    #expect(map.currency == "€")
    #expect(map.recoveries[0].properties.money(.acquisition) == Money(Interval(3), "€"))
  }

  @Test func moneyMassAndDecayAreReadAsWritten() throws {
    let map = try VSMModelTests.map(
      of: """
        source s { volume 9..12/day  mass 900g..1.1kg }
        recovery {
          s
          fixed $4_000..$5_000/week
          process a { cost $3..4 }
          out
        }
        disposition out { proceeds -$4..$2  decay 1%..2%/wk  cap 30/week  certified "R2v3" }
        """)
    let properties = map.dispositions[0].properties
    #expect(properties.money(.proceeds) == Money(Interval(-4, 2), "$"))
    #expect(properties[.decay] == .decay(Interval(0.01, 0.02), per: .week))
    #expect(map.dispositions[0].certificate == "R2v3")
    #expect(map.processes[0].properties.money(.cost) == Money(Interval(3, 4), "$"))
    #expect(
      map.recoveries[0].properties[.fixedCost] == .moneyRate(Money(Interval(4000, 5000), "$"), per: .week))
    let mass = try #require(map.recoveries[0].unitMass)
    #expect(abs(mass.low - 0.9) < 1e-12 && mass.high == 1.1)
  }

  @Test func wordsOfRoutesMayBeNames() throws {
    let map = try VSMModelTests.map(
      of: """
        source of { volume 9/day  grades 50% max + 50% by }
        recovery {
          of
          process then
            max -> scrap
            rework -> then 5% max 3 then scrap
            -> rework
        }
        disposition rework
        """)
    let routes = map.processes[0].routes
    #expect(routes.map(\.kind) == [.grade("max"), .rework])
    #expect(routes[1].otherwise == .scrap)
    #expect(map.processes[0].rest == .disposition(0))
  }

  @Test func aDispositionMayBeNamedScrap() throws {
    let map = try VSMModelTests.map(
      of:
        "source s { volume 9/day }\nrecovery {\n s\n process a\n scrap\n}\ndisposition scrap { as landfill }")
    #expect(map.recoveries[0].end == .disposition(0))
  }

  /// Data that is erased on the way, hazards that end at certified recyclers: no message.
  @Test func whatIsRightIsNotTold() throws {
    let map = try VSMModelTests.map(
      of: """
        source s { volume 9/day  data-bearing  hazardous }
        recovery {
          s
          process a
            -> shred 5%
          process erase { sanitize purge }
            -> shop 60%
          recycler
        }
        disposition shop { as resell }
        disposition shred { as destroy }
        disposition recycler { as recycle  certified "R2v3" }
        """)
    #expect(map.sources[0].isDataBearing && map.sources[0].isHazardous)
  }

  @Test func theWayOfUnerasedDataIsShown() throws {
    let source = SourceFile(
      name: "t",
      text: """
        source s "Leases" { volume 9/day  data-bearing }
        recovery {
          s
          process sort "Sort"
            -> shelf 50%
          process erase { sanitize purge }
            -> shop
          process shelf "Shelf"
            -> shop
        }
        disposition shop "Shop" { as resell }
        """)
    let problems = ValueStreamMap.read(source).diagnostics.map(\.problem)
    #expect(problems == [.sentUnsanitized(source: "Leases", path: ["Sort", "Shelf", "Shop"])])
  }

  /// After an error the reader goes on, in routes as elsewhere.
  @Test func everyErrorIsToldInOneRun() {
    let text = """
      source s { volume 9 }
      recovery {
        s
        process a { cost 3 }
          -> shp 10%
          rework a 5%
          B -> shop 120%
        proces b
          -> shop 60%
      }
      disposition shop { as sell  proceeds 180$ }
      target leadtime <= 5d
      """
    let codes = ValueStreamMap.read(SourceFile(name: "t", text: text)).diagnostics.map(\.code)
    #expect(codes == ["E116", "E114", "E203", "E122", "E118", "E107", "E120", "E123", "E233"], "\(codes)")
  }

  /// Every target that the reference shows is one.
  @Test func targetsOfTheReferenceAreTargets() throws {
    let lines = LanguageReference.whole.split(separator: "\n").filter { $0.contains("| `target ") }
    let targets = lines.compactMap { $0.split(separator: "`").last { $0.hasPrefix("target ") } }
    #expect(targets.count == TargetFigure.allCases.count + 1)
    let map = try map(routes: "-> recycle 10%", more: targets.joined(separator: "\n"))
    #expect(Set(map.targets.map(\.figure)) == Set(TargetFigure.allCases))
  }
}
