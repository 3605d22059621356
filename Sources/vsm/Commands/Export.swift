import ArgumentParser
import VSMConsole
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
    let frame = TextOfMap(
      input: input, output: output, sources: sources, folders: folders, messages: messages)
    try frame.write(orElse: "; nothing written") { map, figures, _, log in
      switch language {
      case .mermaid:
        let diagram = MermaidDiagram(of: map, figures)
        for loss in diagram.leftOut { log.note(.importing(.notCarriedOver(loss, reason: nil)), of: input) }
        return diagram.text
      }
    }
  }
}
