import ArgumentParser
import VSMConsole
import VSMFiles
import VSMKit
import VSMTemplates

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a map to start from.",
    discussion: """
      Each template is a whole map with comments that tell the language. A file that
      is there already stays as it is, unless --force is given.

        vsm init                                    my-map.vsm, a current state
        vsm init --list                             the templates
        vsm init --template software delivery.vsm
        vsm init --template office -                to standard output
      """)

  @Argument(help: "The file to write; - is standard output.", completion: .file(extensions: ["vsm"]))
  var file = "my-map.vsm"

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Which map, by its name in the list.", valueName: "name"),
    completion: .list(StarterMap.allCases.map(\.rawValue)),
    transform: { try Init.template(named: $0) })
  var template = StarterMap.current

  @Flag(name: .shortAndLong, help: "List the templates and write nothing.")
  var list = false

  @Flag(help: "Replace a file that is there already.")
  var force = false

  func run() throws {
    if list { return try OutputFile(path: "-").write(Array(Self.listing.utf8)) }
    if let format = PictureFormats.forFile(file) {
      throw ValidationError(
        "‘\(file)’ is the name of a picture (\(format.name)). A map's name ends with .vsm.")
    }
    if StarterMap(rawValue: file) != nil {
      throw ValidationError(
        "‘\(file)’ is the name of a template. To start from it: vsm init --template \(file) \(file).vsm")
    }
    let output = OutputFile(path: file)
    if force || output.isStandardOutput {
      try output.write(template.bytes, replacesMaps: true)
    } else {
      try output.create(template.bytes)
    }
    guard !output.isStandardOutput else { return }
    NextCommands(file).tell(after: "Wrote \(output.name). Change it in any text editor, then:")
  }

  private static let listing = StarterMap.allCases.map { template in
    template.rawValue + String(repeating: " ", count: max(1, 16 - template.rawValue.count))
      + template.summary + "\n"
  }.joined()

  private static func template(named name: String) throws -> StarterMap {
    if let template = StarterMap(rawValue: name) { return template }
    let names = StarterMap.allCases.map(\.rawValue)
    let guess = nearestName(to: name.lowercased(), among: names).map { " Did you mean \($0)?" } ?? ""
    throw ValidationError(
      "There is no template ‘\(name)’.\(guess) Templates: \(names.joined(separator: ", ")).")
  }
}
