import VSMFiles
import ArgumentParser
import VSMConsole
import VSMKit

struct GitDiff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "git-diff",
    abstract: "Say what differs between two maps when git asks.",
    discussion: """
      Git calls it with seven arguments or more; then git diff and git log -p
      --ext-diff tell figures and elements instead of lines.

        git config diff.vsm.command "vsm git-diff"
        echo "*.vsm diff=vsm" >> .gitattributes
      """)

  @Argument(help: "Path, old file, its object and mode, new file, its object and mode.")
  var arguments: [String]

  func validate() throws {
    guard arguments.count == 1 || arguments.count >= 7 else {
      throw ValidationError(
        "git calls it with seven arguments or more; to compare two maps: vsm diff old.vsm new.vsm")
    }
  }

  /// Git takes any status but 0 for a crash, so what is wrong with a map is part of what is printed.
  func run() throws {
    let path = arguments[0]
    var text = "vsm diff \(FileName.shown(path))\n"
    if arguments.count == 1 {
      text += "not merged yet\n"
    } else {
      text += try Self.difference(arguments[1], arguments[4], path)
    }
    try OutputFile(path: "-").write(Array(text.utf8))
  }

  /// Where git has no such file, it names the system's empty one.
  private static let nothing = "/dev/null"

  private static func difference(_ old: String, _ new: String, _ path: String) throws -> String {
    if old == nothing { return "a new map\n" }
    if new == nothing { return "the map is removed\n" }
    let documents = try [old, new].map { file in
      let bytes = try InputFile(path: file).read().bytes
      return MapDocument(SourceFile(name: FileName.shown(path), bytes: bytes))
    }
    guard let before = try? documents[0].valid(), let after = try? documents[1].valid() else {
      let broken = documents.map(\.diagnostics.containsErrors)
      return (broken[0] ? "the map has errors as it was\n" : "")
        + (broken[1] ? ShortReporter().report(documents[1].diagnostics, in: documents[1].source) : "")
    }
    return ComparisonTable().text(
      of: MapComparison(before, after), before: before.map, after: after.map)
  }
}
