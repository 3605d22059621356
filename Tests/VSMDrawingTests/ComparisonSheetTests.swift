import TestMaps
import Foundation
import Testing
import VSMAnalysis
import VSMDiagnostics
import VSMModel

@testable import VSMDrawing
@testable import VSMScene

/// Two maps on one sheet: clean as a map, and every change found on it.
@Suite struct ComparisonSheetTests {
  private func read(_ text: String) throws -> ComparisonSheet.Side {
    let (map, problems) = ValueStreamMap.read(SourceFile(name: "test.vsm", text: text))
    let read = try #require(map, "\(problems.map(\.code))")
    return (read, Figures(of: read))
  }

  private func sheet(
    _ old: String, _ new: String, _ arrangement: ComparisonSheet.Arrangement? = nil
  ) throws -> (scene: Scene, changes: [MapComparison.Change]) {
    let (before, after) = (try read(old), try read(new))
    let comparison = MapComparison(before, after)
    return (try ComparisonSheet.scene(of: comparison, before, after, arrangement), comparison.changes)
  }

  private func sample(_ name: String) throws -> String {
    try String(contentsOf: SceneLinterTests.samples.appending(path: "\(name).vsm"), encoding: .utf8)
  }

  private static let edits = [
    ("C/T 62s", "C/T 56s"), ("\"Coils\" 5d", "\"Coils\" 2d"), ("uptime 80%", "uptime 95%"),
    ("kaizen weld-2         \"Uptime\"", ""), ("\"Weekly fax\"", "\"Daily fax\""),
    ("  process assembly-2", "  process test \"Test\" { C/T 9s }\n  process assembly-2"),
  ]

  private func future() throws -> String {
    try Self.edits.reduce(sample("acme-current")) { text, edit in
      #expect(text.contains(edit.0))
      return text.replacing(edit.0, with: edit.1)
    }
  }

  @Test(arguments: ComparisonSheet.Arrangement.allCases)
  func theSheetIsClean(_ arrangement: ComparisonSheet.Arrangement) throws {
    let (scene, _) = try sheet(sample("acme-current"), future(), arrangement)
    let flaws = SceneLinter.flaws(of: scene)
    #expect(flaws.isEmpty, "\(flaws.map(\.description))")
  }

  @Test func everyChangeHasItsNumberOnTheMapAndInTheList() throws {
    let (scene, changes) = try sheet(sample("acme-current"), future())
    #expect(changes.count >= Self.edits.count)
    let ids = Set(scene.items.map(\.id))
    for (index, change) in changes.enumerated() where change.before != .map {
      let side = change.sign == .removed ? "before" : "after"
      #expect(ids.contains("change-\(index + 1)@\(side)"), "\(change)")
      #expect(ids.contains("listed-\(index + 1)@sheet"))
    }
  }

  @Test func whatConcernsAStreamOrARecoveryAsAWholeIsMarkedWhereItShows() throws {
    let old = try sample("engine-remanufacturing")
    let new = old.replacing("$2_400", with: "$2_500")
    #expect(old != new)
    let (scene, changes) = try sheet(old, new)
    #expect(changes.map(\.after) == [.recovery(0)])
    #expect(SceneLinter.flaws(of: scene).isEmpty)
    let summary = try #require(scene.items.first { $0.id == "summary-recovery-1@after" })
    let outline = try #require(scene.items.first { $0.id == "outline-1@after" })
    guard case .solid(let extent) = summary.role, case .path(let path, _, _) = outline.marks.first else {
      Issue.record("no box")
      return
    }
    #expect(path == .rectangle(extent.grown(by: 4)))
    #expect(scene.items.contains { $0.id == "change-1@after" })

    let twi = try sample("twi-current")
    let target = try sheet(twi, twi + "\ntarget lead-time <= 1d\n")
    #expect(target.changes.map(\.label) == ["lead-time <= 1 d"])
    #expect(target.scene.items.contains { $0.id == "listed-1@sheet" })
    #expect(SceneLinter.flaws(of: target.scene).isEmpty)
  }

  private static let split = """
    calendar { shifts 1  shift 8h }
    customer c "City" { demand 100/day }
    stream {
      process x "X" { C/T 60s }
      inventory 1d
      process y "Y" { C/T 60s }
      process z "Z" { C/T 60s }
      c
    }
    stream o "Outside" {
      x 30%
      process v "V" { C/T 60s }
      z
    }
    stream h "Hand" {
      x
      process w "W" { C/T 30s }
      z
    }
    """

  /// The box that is outlined or the place of the number of a change.
  private func outline(_ id: String, _ scene: Scene) -> Rect? {
    guard case .path(let path, _, _)? = scene.items.first(where: { $0.id == id })?.marks.first else {
      return nil
    }
    return path.bounds
  }

  @Test func aStreamThatMeetsOthersIsMarkedAtItsArrow() throws {
    let (scene, changes) = try sheet(
      Self.split,
      Self.split.replacing("30%", with: "20%").components(separatedBy: "stream h")[0])
    #expect(changes.map(\.kind) == ["stream", "stream", "process"])
    #expect(SceneLinter.flaws(of: scene).isEmpty)
    let share = try #require(
      scene.items.first { $0.id == "share-of-push-to-process-v-from-process-x@after" })
    guard case .onLine(_, let label) = share.role else {
      Issue.record("no label")
      return
    }
    #expect(outline("outline-1@after", scene) == Path.rectangle(label.grown(by: 4)).bounds)
    // An arrow without a share has the number alone.
    #expect(outline("outline-2@before", scene) == nil)
    let number = try #require(outline("change-2@before", scene))
    let arrow = try #require(scene.items.first { $0.id == "push-to-process-w-from-process-x@before" })
    guard case .line(let way, _, _) = arrow.role else {
      Issue.record("no arrow")
      return
    }
    #expect(zip(way, way.dropFirst()).contains { Segment($0, $1).crosses(number.grown(by: 40)) })

    let (other, joins) = try sheet(
      Self.split, Self.split.replacing("\"W\" { C/T 30s }\n  z", with: "\"W\" { C/T 30s }\n  y"))
    #expect(joins.map(\.label) == ["Hand"])
    let join = try #require(other.items.first { $0.id == "push-to-process-y-from-process-w@after" })
    let mark = try #require(outline("change-1@after", other))
    guard case .line(let up, _, _) = join.role else {
      Issue.record("no arrow")
      return
    }
    #expect(zip(up, up.dropFirst()).contains { Segment($0, $1).crosses(mark.grown(by: 40)) })
  }

  @Test func whatBecomesSomethingElseIsMarkedOnBothMaps() throws {
    let (scene, changes) = try sheet(
      Self.split, Self.split.replacing("inventory 1d", with: "supermarket 2d"))
    #expect(changes.map(\.label) == ["after X"])
    #expect(SceneLinter.flaws(of: scene).isEmpty)
    for side in ["before", "after"] {
      #expect(outline("outline-1@\(side)", scene) != nil)
      #expect(scene.items.contains { $0.id == "change-1@\(side)" })
    }
    let (quantity, _) = try sheet(Self.split, Self.split.replacing("inventory 1d", with: "inventory 2d"))
    #expect(outline("outline-1@before", quantity) == nil && outline("outline-1@after", quantity) != nil)
  }

  @Test func equalMapsHaveNoMarks() throws {
    let (scene, changes) = try sheet(sample("coffee-shop"), sample("coffee-shop"))
    #expect(changes.isEmpty)
    #expect(!scene.items.contains { $0.id.hasPrefix("change-") || $0.id.hasPrefix("outline-") })
    #expect(SceneLinter.flaws(of: scene).isEmpty)
  }

  @Test func sheetsOfRandomMapsAreClean() throws {
    for seed in 0..<60 as Range<UInt64> {
      var (old, new) = (RandomMap(seed: seed), RandomMap(seed: seed + 1))
      let texts = seed % 3 == 0 ? (old.recoveryText(), new.recoveryText()) : (old.text(), new.text())
      let flaws = SceneLinter.flaws(of: try sheet(texts.0, texts.1).scene)
      #expect(flaws.isEmpty, "seed \(seed): \(flaws.map(\.description))")
    }
  }
}
