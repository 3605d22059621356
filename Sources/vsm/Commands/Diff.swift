import ArgumentParser
import VSMKit

struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say what differs between two maps.",
    discussion: """
      Elements are matched by kind and name. The figures of both maps come first, then what was added,
      removed and changed.

        vsm diff acme-current.vsm acme-future.vsm
        vsm diff --exit-code old.vsm new.vsm
      """)

  @Argument(help: "The map as it was; - is standard input.", completion: .file(extensions: ["vsm"]))
  var before: String

  @Argument(help: "The map as it is to be.", completion: .file(extensions: ["vsm"]))
  var after: String

  @Flag(help: "Exit with 1 where the maps differ, as git diff does.")
  var exitCode = false

  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard before != "-" || after != "-" else {
      throw ValidationError("Only one of the maps can be standard input.")
    }
  }

  func run() throws {
    let documents = [
      MapDocument(try InputFile(path: before).read()), MapDocument(try InputFile(path: after).read()),
    ]
    // Both are told of, so that nobody mends one only to hear of the other.
    let passes = documents.map { messages.style.report($0) }
    for (document, passes) in zip(documents, passes) where !passes {
      messages.style.summarize(document, outcome: "; nothing is compared")
    }
    guard !passes.contains(false), let old = try? documents[0].valid(), let new = try? documents[1].valid()
    else { throw ExitCode.mapHasErrors }
    let comparison = MapComparison(old, new)
    let text = ComparisonTable().text(of: comparison, before: old.map, after: new.map)
    try OutputFile(path: "-").write(Array(text.utf8))
    if exitCode, !comparison.isEmpty { throw ExitCode(1) }
  }
}
