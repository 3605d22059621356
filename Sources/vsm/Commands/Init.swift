import VSMFiles
public import ArgumentParser
import VSMKit
public import VSMTemplates

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a small map to start from.",
    discussion: "A file that is there already stays as it is, unless --force is given.")

  @Argument(help: "The file to write; - is standard output.", completion: .file(extensions: ["vsm"]))
  var file = "my-map.vsm"

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Which map: the current state of a push system, or a future state with supermarkets and kanban.",
      valueName: "state"))
  var template = StarterMap.current

  @Flag(help: "Replace a file that is there already.")
  var force = false

  func run() throws {
    if let format = PictureFormats.forFile(file) {
      throw ValidationError(
        "‘\(file)’ is the name of a picture (\(format.name)). A map's name ends with .vsm.")
    }
    let output = OutputFile(path: file)
    if force || output.isStandardOutput {
      try output.write(template.bytes, replacesMaps: true)
    } else {
      try output.create(template.bytes)
    }
    guard !output.isStandardOutput else { return }
    let name = Self.quotedForShell(file)
    Console.error(
      """
      Wrote \(FileName.shown(file)). Change it in any text editor, then:
        vsm \(name)            draw it
        vsm check \(name)      see what is wrong with it
        vsm metrics \(name)    print its figures

      """)
  }

  private static func quotedForShell(_ path: String) -> String {
    let plain = path.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
        UInt8(ascii: "/"):
        true
      default: byte >= 0x80
      }
    }
    // The shell knows what messages show, in quotes of its own.
    if FileName.shown(path) != path {
      let escaped = path.replacing("\\", with: "\\\\").replacing("'", with: "\\'")
      return "$'" + FileName.shown(escaped) + "'"
    }
    if plain { return path }
    return "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}

extension StarterMap: ExpressibleByArgument {}
