import ArgumentParser
import VSMDiagnostics
import VSMImport
import VSMKit

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a map as a text of another diagram language.",
    discussion: """
      mermaid is the vsm diagram that is proposed for Mermaid: one row of steps with
      their work and waits. What it has no place for is told.

        vsm export mermaid acme.vsm
        vsm export mermaid acme.vsm -o acme.mmd
      """)

  enum Language: String, CaseIterable, ExpressibleByArgument {
    case mermaid
  }

  @Argument(help: ArgumentHelp("The language.", valueName: "language"))
  var language: Language

  @Argument(help: "The map; - is standard input.", completion: .file(extensions: ["vsm"]))
  var input: String

  @Option(
    name: [.short, .long], help: "The file to write; - is standard output.",
    completion: .file(extensions: ["mmd"]))
  var output = "-"

  @OptionGroup var sources: FileOptions

  @OptionGroup var folders: FolderOptions

  @OptionGroup var messages: MessageOptions

  func run() throws {
    let source = InputFile(path: input)
    let file = OutputFile(path: output)
    try file.refuseToReplace(source)
    try file.prepareFolder(making: folders.makesFolder)
    try messages.style.telling([source]) { log in
      let document = try source.document(root: sources.root)
      guard log.report(document, of: input), let valid = try? document.valid() else {
        log.summarize([document], of: input, outcome: "; nothing written")
        throw ExitCode.mapHasErrors
      }
      switch language {
      case .mermaid:
        let diagram = MermaidDiagram(of: valid.map, valid.figures)
        for loss in diagram.leftOut { log.note(.importing(.notCarriedOver(loss, reason: nil)), of: input) }
        try file.write(Array(diagram.text.utf8))
      }
    }
  }
}
