import TestMaps
import Testing
import VSMAnalysis
import VSMDiagnostics
import VSMModel

@testable import VSMReport

/// Sites in tables, JSON and CSV, and what of all figures they change.
@Suite struct SiteReportTests {
  private let text = """
    calendar { shifts 1  shift 8h  days 5/week }
    customer c { demand 100/day }
    site gdansk "Gdańsk works" { shifts 2 }
    site lodz "Łódź works"
    stream {
      process a "Cut" { C/T 60s  operators 2  site gdansk }
      inventory 50
      process b "Bend" { C/T 40s  site gdansk }
      process d "Pack" { C/T 20s  operators 1  site lodz }
      c
    }
    """

  private func read(_ text: String) throws -> (map: ValueStreamMap, figures: Figures) {
    let (map, problems) = ValueStreamMap.read(SourceFile(name: "test.vsm", text: text))
    let read = try #require(map, "\(problems.map(\.problem.wording.message))\n\(text)")
    return (read, Figures(of: read))
  }

  @Test func tablesTellOfThem() throws {
    let (map, figures) = try read(text)
    let lines = MetricsTable().text(of: map, figures).split(separator: "\n").map {
      $0.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    }
    #expect(lines.contains("Site Steps Processing time People Handoffs"))
    #expect(lines.contains("Gdańsk works 2 100 s 2 at 1 of 2 steps 1"))
    #expect(lines.contains("Łódź works 1 20 s 1 0"))
    #expect(lines.contains("All 3 1"))
    #expect(!lines.contains { $0.hasPrefix("Department ") })
  }

  @Test func scriptsReadThem() throws {
    let (map, figures) = try read(text)
    #expect(
      MetricsCSV(table: "sites").text(of: map, figures).split(separator: "\n") == [
        "name,steps,processing_time_s,operators,operators_steps,handoffs", "Gdańsk works,a; b,100,2,1,1",
        "Łódź works,d,20,1,1,0",
      ])
    let open = try read(text.replacing("C/T 20s  operators 1  site lodz", with: "LT 20s"))
    let notes = MetricsJSON.value(of: open.map, open.figures)["notes"].elements.map(\.cell)
    for part in [
      "name of a site", "handoffs of a site", "operators of a site", "processing_time_s of a site",
    ] {
      #expect(notes.contains { $0.hasPrefix("\(part) is null where") }, "\(part)")
    }
  }

  // MARK: Random maps

  /// All figures of a map as scripts read them, without the sums of sites and what is said in words.
  private func figures(of text: String) throws -> String {
    let (map, figures) = try read(text)
    guard case .object(let members) = MetricsJSON.value(of: map, figures) else { return "" }
    let said = ["notes", "sites", "rows", "conventions"]
    return JSONValue.object(members.filter { !said.contains($0.key) }).line
  }

  /// The map with something more said of each step that is not a decision, and something declared.
  private func map(_ text: String, declaring top: String, _ more: (String) -> String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      guard line.hasPrefix("  process ") else { return String(line) }
      let added = more(String(line))
      guard !added.isEmpty else { return String(line) }
      guard let brace = line.firstIndex(of: "{") else { return line + " { \(added) }" }
      return line[...brace] + " \(added) " + line[line.index(after: brace)...]
    }
    // Behind all else, so that lines that are told of stay.
    return lines.joined(separator: "\n") + "\n" + top + "\n"
  }

  /// A site that works as the map does changes nothing. Set VSM_RANDOM_MAPS to try more.
  @Test(arguments: RandomMap.Sort.allCases) func aSiteOfTheSameHoursChangesNoFigure(_ sort: RandomMap.Sort)
    throws
  {
    var tried = 0
    for seed in 0..<RandomMap.count(12) {
      let text = RandomMap.map(sort, seed: seed)
      guard let calendar = text.split(separator: "\n").first(where: { $0.hasPrefix("calendar {") }) else {
        continue
      }
      tried += 1
      let same =
        "calendar same " + calendar.dropFirst("calendar ".count) + "\nsite works \"Works\" { calendar same }"
      let at = map(text, declaring: same) { _ in "site works" }
      #expect(try figures(of: at) == figures(of: text), "seed \(seed)\n\(at)")
    }
    #expect(tried > 0)
  }

  /// What a site says of working time is as if each of its steps said it. Set VSM_RANDOM_MAPS to try more.
  @Test(arguments: RandomMap.Sort.allCases) func aSiteIsWhatItsStepsWouldSay(_ sort: RandomMap.Sort) throws {
    let times = [
      "calendar late", "shifts 1", "available 5h", "calendar late  available 10h",
      "shifts 1  available 0.5shift",
    ]
    var changed = 0
    for seed in 0..<RandomMap.count(12) {
      let text = RandomMap.map(sort, seed: seed)
      let time = times[Int(seed) % times.count]
      let late = time.contains("late") ? "calendar late { shifts 2  shift 7h  break 20min  days 6/week }" : ""
      func isOwn(_ line: String) -> Bool { line.contains("calendar ") || line.contains("shifts ") }
      func isThere(_ line: String) -> Bool { line.utf8.reduce(0) { $0 &+ Int($1) } % 3 > 0 }
      let at = map(text, declaring: late + "\nsite works \"Works\" { \(time) }") {
        isThere($0) ? "site works" : ""
      }
      let byHand = map(text, declaring: late) { line in
        guard isThere(line), !isOwn(line) else { return "" }
        return line.contains("available ") ? time.split(separator: "  ")[0].description : time
      }
      guard at.contains("  site works") || at.contains("{ site works") else { continue }
      let found = try figures(of: at)
      #expect(try found == figures(of: byHand), "seed \(seed)\n\(at)")
      if try found != figures(of: text) { changed += 1 }
    }
    // Where nothing flows nothing is loaded, but most maps say how much does.
    #expect(changed > 0)
  }
}
