import Foundation
import Testing

/// The lines of shell that the README and the articles show, run in a folder that has what they name.
@Suite struct DocumentationCommandTests {
  private static let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../.."
  ).standardizedFileURL

  /// The calls of `vsm` in an article, in order, without those that go on until they are ended.
  private static func calls(in page: String) throws -> [String] {
    let text = try String(contentsOf: repository.appending(path: page), encoding: .utf8)
    let blocks = text.components(separatedBy: "```sh\n").dropFirst()
    let lines: [String] = blocks.flatMap { block in
      (block.components(separatedBy: "```").first ?? "").components(separatedBy: "\n")
    }
    return lines.filter {
      $0.hasPrefix("vsm ") && !$0.hasPrefix("vsm watch ") && !$0.hasPrefix("vsm serve ")
    }
  }

  private static let pages =
    ["README.md"]
    + ((try? FileManager.default.contentsOfDirectory(
      atPath: repository.appending(path: "Documentation").path)) ?? []).sorted().map { "Documentation/" + $0 }

  /// A map that has nothing to warn of, and a figure for each gate that the articles show.
  private static let map = """
    map "Brackets" { state current }

    calendar { shifts 2  shift 8h  break 10min x 2  days 20/month }

    customer plant "Assembly plant" { demand 18_400/month }
    supplier mill  "Steel mill"

    stream {
      mill
      inventory "Coils" 5d
      process stamping "Stamping" { C/T 1s   cost $2  operators 1 }
      inventory 7000
      process weld     "Weld"     { C/T 39s  cost $3  operators 1 }
      inventory 1700
      plant
    }

    """

  private static let sheet = """
    Step,Cycle time (s),Stock after
    Stamping,1,7000
    Weld,39,1700

    """

  /// What the articles take for granted: a repository with maps, a document and files of other programs.
  private static let preparation = """
    mkdir -p maps docs && cp acme.vsm maps/ && ln -s '\(repository.path)/samples' samples
    for name in my-map now future desk; do cp acme.vsm $name.vsm; done
    sed -i.old 's/C\\/T 39s/C\\/T 38s/' future.vsm
    { echo '# A line'; echo; echo '```vsm'; cat acme.vsm; echo '```'; } >doc.md
    cp doc.md docs/line.md
    "$vsm" export mermaid acme.vsm -o expense.mmd
    echo '{"processes": [{"name": "Check", "processTime": 10, "leadTime": 60}]}' >feature.json
    git init -q . && git config user.email a@example.com && git config user.name a
    git add maps && git commit -qm one && git commit -qm two --allow-empty
    """

  @Test(arguments: pages)
  func everyCallSucceeds(page: String) throws {
    let calls = try Self.calls(in: page)
    try withTool { vsm, folder in
      try folder.write(Self.map, to: "acme.vsm")
      try folder.write(Self.sheet, to: "steps.csv")
      let prepared = try vsm.shell(Self.preparation)
      try #require(prepared.status == 0, "\(prepared.errors)")
      for call in calls {
        // A map is never written over, and the article begins without the one that it makes.
        if call.hasPrefix("vsm import"), let made = call.split(separator: "#")[0].split(separator: " ").last {
          _ = try vsm.shell("rm -f \(made)")
        }
        let result = try vsm.shell(
          "vsm() { \"$vsm\" \"$@\"; }; export GITHUB_STEP_SUMMARY=summary.md; \(call)")
        #expect(result.status == 0, "\(page): \(call)\n\(result.errors)")
      }
    }
  }

  /// Most articles show some.
  @Test func callsAreFound() throws {
    #expect(try Self.pages.map { try Self.calls(in: $0).count }.reduce(0, +) > 45)
  }
}
