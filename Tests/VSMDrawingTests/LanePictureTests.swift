import Foundation
import TestMaps
import Testing
import VSMAnalysis
import VSMDiagnostics
import VSMModel
import VSMSyntax

@testable import VSMDrawing
@testable import VSMScene

/// Pictures in which each department has a lane.
@Suite struct LanePictureTests {
  private static let departments = ["Sales", "Planning", "Quality control"]

  private func read(_ text: String) throws -> ValueStreamMap {
    try #require(ValueStreamMap.read(SourceFile(name: "test.vsm", text: text)).map)
  }

  private func lanes(of map: ValueStreamMap) -> Scene? {
    NetworkDrawing(of: map, Figures(of: map), isInLanes: true).laneScene()
  }

  /// A random map, its steps dealt to departments; one in seven is said to be of none.
  private func dealt(_ sort: RandomMap.Sort, _ seed: UInt64) throws -> ValueStreamMap {
    var map = try read(RandomMap.map(sort, seed: seed))
    for index in map.processes.indices where !map.processes[index].isDecision {
      let place = Int((seed &* 2_654_435_761 &+ UInt64(index) &* 40_503) >> 9 % 7) % 4
      guard index == 0 || place < 3 else { continue }
      let process = map.processes[index]
      map.processes[index].properties = PropertyList(
        process.properties.entries + [
          .init(.department, .text(Self.departments[place % 3]), span: process.span)
        ])
    }
    return map
  }

  /// The steps that do not stand in the lane of their department.
  private func strays(_ scene: Scene, _ map: ValueStreamMap) -> [String] {
    let lanes = Dictionary(
      scene.items.filter { $0.word == "department" }.map { ($0.title, $0.outline.bounds) }
    ) { first, _ in first }
    return map.processes.indices.compactMap { index in
      let process = map.processes[index]
      guard !process.isDecision,
        let box = scene.items.first(where: { $0.id == map.itemID(of: .process(index)) })?.bounds
      else { return nil }
      let lane = lanes[process.department ?? "no department"] ?? nil
      return lane?.contains(box) ?? false ? nil : process.id
    }
  }

  /// Set VSM_RANDOM_MAPS to try more.
  @Test(arguments: RandomMap.Sort.allCases) func stepsOfRandomMapsStandInTheirLanes(_ sort: RandomMap.Sort)
    throws
  {
    for seed in 0..<RandomMap.count(3) {
      let map = try dealt(sort, seed)
      guard let scene = lanes(of: map) else {
        #expect(map.processes.allSatisfy { $0.department == nil }, "\(sort) \(seed)")
        continue
      }
      let flaws = SceneLinter.flaws(of: scene, isNetwork: true).filter {
        if case .tooManyBends = $0 { false } else { true }
      }
      #expect(flaws.isEmpty, "\(sort) \(seed): \(flaws.map(\.description))")
      #expect(strays(scene, map) == [], "\(sort) \(seed)")
      if seed == 0 { #expect(lanes(of: map) == scene, "\(sort) \(seed)") }
    }
  }

  /// What leads on never leads to the left, in whichever lanes it begins and ends.
  @Test(arguments: RandomMap.Sort.allCases) func workGoesToTheRight(_ sort: RandomMap.Sort) throws {
    var compared = 0
    for seed in 0..<RandomMap.count(3) {
      let map = try dealt(sort, seed)
      let drawing = NetworkDrawing(of: map, Figures(of: map), isInLanes: true)
      guard let plan = LanePlan(of: drawing) else { continue }
      for (_, nodes) in drawing.itemNodes {
        for (one, next) in zip(nodes, nodes.dropFirst()) {
          #expect(plan.placement.centers[one].x < plan.placement.centers[next].x, "\(sort) \(seed)")
          compared += 1
        }
      }
    }
    #expect(compared > 8)
  }

  private static let office = """
    calendar { shifts 1  shift 8h  days 5/week }
    customer buyers "Buyers" { demand 100/day }
    stream {
      process enter "Enter"   { C/T 2min  department "Sales" }
      waiting 1d
      process check "Check"   { C/T 2min  department "Finance" }
      decision ok "Right?"
        no -> enter 5%
      process plan "Plan"     { C/T 2min  department "Planning" }
      process send "Send"     { C/T 2min  department "Sales" }
      buyers
    }
    """

  @Test func lanesStandInTheOrderOfTheWork() throws {
    let map = try read(Self.office)
    let scene = try #require(lanes(of: map))
    let found = scene.items.filter { $0.word == "department" }
    #expect(found.map(\.title) == ["Sales", "Finance", "Planning"])
    let tops = found.compactMap(\.outline.bounds).map(\.minY)
    #expect(tops == tops.sorted())
    // What waits is with those for whom it waits, and who checks decides.
    let finance = try #require(found[1].outline.bounds)
    for id in [map.itemID(of: .stock(0)), map.itemID(of: .process(2))] {
      let item = try #require(scene.items.first { $0.id == id })
      #expect(finance.contains(try #require(item.bounds)), "\(id)")
    }
    // The box does not say again what the lane says.
    #expect(!scene.items.contains { $0.word == "process" && $0.title.contains("Finance") })
  }

  @Test func stepsOfNoDepartmentHaveTheLastLane() throws {
    let map = try read(Self.office.replacing("C/T 2min  department \"Finance\"", with: "C/T 2min"))
    let scene = try #require(lanes(of: map))
    #expect(
      scene.items.filter { $0.word == "department" }.map(\.title) == ["Sales", "Planning", "no department"])
  }

  @Test func aMapWithoutDepartmentsHasNoLanes() throws {
    #expect(lanes(of: try read("stream {\n  process a \"A\" { C/T 1min }\n}\n")) == nil)
  }

  /// Above the lanes, and over the last of the steps that send to it.
  @Test func theCustomerStandsOverTheLastStep() throws {
    let map = try read(
      Self.office
        + "\nstream copies {\n  process copy \"Copy\" { C/T 1min  department \"Sales\" }\n  buyers\n}\n")
    let scene = try #require(lanes(of: map))
    let box = { (id: String) in scene.items.first { $0.id == id }?.bounds }
    let customer = try #require(box(map.itemID(of: .customer(0))))
    let last = try #require(box(map.itemID(of: .process(4))))
    let lane = try #require(scene.items.first { $0.word == "department" }?.outline.bounds)
    #expect(customer.maxY < lane.minY)
    #expect(abs(customer.center.x - last.center.x) < 1)
  }

  // MARK: Sites

  private func sites(_ first: String, _ map: String = "") -> String {
    """
    map "Brackets" { \(map) }
    site gdansk "Gdańsk works"
    site lodz "Łódź works"
    stream {
      process press "Press" { C/T 60s  site gdansk \(first) }
      process pack "Pack" { C/T 60s  site lodz }
      process ship "Ship" { C/T 60s }
    }
    """
  }

  @Test func sitesHaveLanesWhereNoDepartmentDoes() throws {
    let scene = try #require(lanes(of: try read(sites(""))))
    let found = scene.items.filter { $0.word == "site" }
    #expect(found.map(\.title) == ["Gdańsk works", "Łódź works", "no site"])
    #expect(!scene.items.contains { $0.word == "department" })
    for (step, lane) in [("press", 0), ("pack", 1), ("ship", 2)] {
      let box = try #require(scene.items.first { $0.id == "process-\(step)" }?.bounds)
      #expect(found[lane].outline.bounds?.contains(box) == true, "\(step)")
      // The lane says it, so the data box need not.
      let texts = scene.items.filter { $0.id == "process-\(step)" }.flatMap(\.marks).compactMap { mark in
        if case .text(let text) = mark { text.text } else { nil }
      }
      #expect(!texts.contains("Site") && texts.contains("C/T"), "\(texts)")
    }
    #expect(SceneLinter.flaws(of: scene, isNetwork: true).isEmpty)
    // What names none is at the site of the map.
    let named = try #require(lanes(of: try read(sites("", "site lodz"))))
    #expect(named.items.filter { $0.word == "site" }.map(\.title) == ["Gdańsk works", "Łódź works"])
    // Who does the work counts before where it is done.
    let departments = try #require(lanes(of: try read(sites("department \"Sales\""))))
    #expect(departments.items.contains { $0.word == "department" && $0.title == "Sales" })
    #expect(!departments.items.contains { $0.word == "site" })
  }

  @Test func aDataBoxSaysTheSiteByItsLabel() throws {
    let map = try read(sites(""))
    let scene = MapLayout.scene(of: map, Figures(of: map))
    let texts = scene.items.filter { $0.id == "process-press" }.flatMap(\.marks).compactMap { mark in
      if case .text(let text) = mark { text.text } else { nil }
    }
    #expect(texts.contains("Site") && texts.contains("Gdańsk works"), "\(texts)")
  }
}
