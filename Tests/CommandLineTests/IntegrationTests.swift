import Foundation
import Testing

/// The ready-made parts for the places where maps are checked and drawn, run as those places run them.
@Suite struct IntegrationTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    .standardizedFileURL.path

  // MARK: GitHub

  /// The scripts of the action's steps, by the names of the steps.
  private static func steps() throws -> [String: String] {
    let lines = try String(contentsOfFile: root + "/action.yml", encoding: .utf8).components(
      separatedBy: "\n")
    var steps: [String: String] = [:]
    var name = ""
    var isScript = false
    for line in lines {
      if line.hasPrefix("    - name: ") {
        name = String(line.dropFirst("    - name: ".count))
        isScript = false
      } else if line == "      run: |" {
        isScript = true
      } else if isScript, line.hasPrefix("        ") {
        steps[name, default: ""] += line.dropFirst(8) + "\n"
      }
    }
    return steps
  }

  /// Runs a step as the runner does: by a file, with the inputs in the environment.
  private func run(
    _ step: String, _ vsm: Tool, _ folder: Folder, _ inputs: [String: String]
  ) throws -> Tool.Result {
    try folder.write(try #require(try Self.steps()[step]), to: "step.sh")
    try folder.write("", to: "summary.md")
    var environment = [
      "VSM_PROGRAM": Tool.path, "VSM_MAPS": ".", "VSM_STRICT": "false", "VSM_SARIF": "", "VSM_SHARD": "",
      "VSM_OUTPUT": "", "VSM_FORMAT": "svg", "GITHUB_STEP_SUMMARY": folder.path("summary.md"),
    ]
    environment.merge(inputs) { $1 }
    let line = environment.map { "\($0)=\(Self.quoted($1))" }.sorted().joined(separator: " ")
    return try vsm.shell("exec env \(line) bash --noprofile --norc -eo pipefail step.sh")
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.replacingOccurrences(of: "'", with: #"'\''"#) + "'"
  }

  @Test func theActionChecksAndDraws() throws {
    try withTool { vsm, folder throws in
      let good = try run("Check the maps", vsm, folder, ["VSM_MAPS": "good.vsm"])
      #expect(good.status == 0, "\(good.errors)")
      #expect(try folder.text("summary.md").contains("| good.vsm |"))
      try folder.write(Maps.withError, to: "a bad.vsm")
      let bad = try run(
        "Check the maps", vsm, folder, ["VSM_MAPS": "good.vsm\na bad.vsm", "VSM_SARIF": "out.sarif"])
      #expect(bad.status == 1)
      #expect(bad.output.contains("::error file=a bad.vsm,line=11,"))
      #expect(folder.contains("out.sarif"))
      let drawn = try run(
        "Draw the maps", vsm, folder,
        ["VSM_MAPS": "good.vsm", "VSM_OUTPUT": "build", "VSM_FORMAT": "svg,text"])
      #expect(drawn.status == 0, "\(drawn.errors)")
      #expect(folder.contains("build/good.svg") && folder.contains("build/good.txt"))
    }
  }

  @Test func inputsOfTheActionAreNeverRun() throws {
    try withTool { vsm, folder throws in
      for hostile in [
        "$(touch owned)", "`touch owned`", "'; touch owned; '", "\"; touch owned; \"", "--help\ngood.vsm",
      ] {
        for (step, key) in [
          ("Check the maps", "VSM_MAPS"), ("Draw the maps", "VSM_MAPS"), ("Draw the maps", "VSM_SHARD"),
        ] {
          let result = try run(step, vsm, folder, ["VSM_OUTPUT": "build", key: hostile])
          #expect(result.status != 0, "\(step) \(hostile)")
          #expect(!folder.contains("owned"), "\(step) \(hostile)")
        }
      }
    }
    // What is pasted into a script is part of it: no expression stands in one.
    for (name, script) in try Self.steps() { #expect(!script.contains("${{"), "\(name)") }
    #expect(try Self.steps().count == 2)
  }

  // MARK: Shells and manuals

  @Test func completionsAreRead() throws {
    try withTool { vsm, _ throws in
      for (shell, check) in [
        ("bash", #"source completions && complete -p vsm"#),
        ("zsh", #"autoload -U compinit && compinit -D && source ./completions && whence -w _vsm"#),
        ("fish", #"source completions; complete -c vsm | string length -q"#),
      ] {
        guard try vsm.shell("command -v \(shell)").status == 0 else { continue }
        let result = try vsm.shell(
          "\"$vsm\" --generate-completion-script \(shell) > completions && HOME=. \(shell) -c '\(check)'")
        #expect(result.status == 0, "\(shell): \(result.errors)")
        #expect(result.errors.isEmpty, "\(shell): \(result.errors)")
      }
    }
  }

  @Test func manualsAreRead() throws {
    try withTool { vsm, folder throws in
      guard try vsm.shell("command -v python3 && command -v man").status == 0 else { return }
      let made = try vsm.shell("\(Self.quoted(Self.root + "/Scripts/manual")) \"$vsm\" man")
      try #require(made.status == 0, "\(made.errors)")
      for name in ["vsm", "vsm-check", "vsm-git-diff", "vsm-render"] {
        let page = try vsm.shell("MANWIDTH=100 man --warnings=all -l man/\(name).1")
        #expect(page.status == 0 && page.errors.isEmpty, "\(name): \(page.errors)")
        #expect(page.output.contains("--help") && page.output.contains("NAME"), "\(name)")
      }
      #expect(try vsm.shell("man -l man/vsm-check.1").output.contains("--report"))
    }
  }

  // MARK: Hooks

  @Test func hooksNameCommandsThatAreThere() throws {
    let text = try String(contentsOfFile: Self.root + "/.pre-commit-hooks.yaml", encoding: .utf8)
    let entries = text.components(separatedBy: "\n").filter { $0.hasPrefix("  entry: vsm ") }
    #expect(entries.count == 4)
    try withTool { vsm, folder throws in
      for entry in entries {
        let command = String(entry.dropFirst("  entry: vsm ".count))
        #expect(try vsm("" + command, "good.vsm").status == 0, "\(command)")
        try folder.write(Maps.withError, to: "bad.vsm")
        #expect(try vsm(command, "bad.vsm").status != 0, "\(command)")
      }
    }
  }
}
