import VSMFiles
import ArgumentParser
import VSMConsole
import VSMKit
import VSMReport

/// The command line: what it offers, and how it ends.
@main
struct VSM: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vsm",
    abstract: "Draws value stream maps from text.",
    usage: """
      vsm <map> [<picture>] [--format <name>] ...
      vsm <map> ... -o <folder> ...
      vsm <subcommand> ...
      """,
    discussion: """
      A map is a text file; vsm checks it, computes its figures and draws it.

        vsm init my-map.vsm         write a map to start from; --list shows several
        vsm import steps.csv        make a map of a table, a Mermaid diagram, JSON
        vsm my-map.vsm              draw it: my-map.svg
        vsm my-map.vsm out.png      another format, by the file's ending
        vsm maps/ -o build/         draw all maps of a folder
        vsm watch my-map.vsm        show it in a browser while it is written
        vsm check my-map.vsm        say what is wrong with it
        vsm metrics my-map.vsm      takt, lead time, utilisation and the rest
        vsm describe my-map.vsm     tell it in words
        vsm md doc.md -o out.md     draw the maps in a Markdown document
        vsm report my-map.vsm       figures, charts and assumptions as a document
        vsm diff old.vsm new.vsm    what differs between two maps
        vsm fmt my-map.vsm          write it in the one style of maps
        vsm explain E114            what a code, a word or a figure means
        vsm help language           the language on one page
        vsm icons                   every icon and its word: icons.svg

      Exit status: 0 done, 1 the map has errors, 2 a file cannot be read or written,
      or a picture cannot be made, 64 the command line is wrong, 70 vsm itself failed.
      """,
    version: ProductVersion.text,
    subcommands: [
      Render.self, Check.self, Metrics.self, Describe.self, Md.self, Report.self, Diff.self, Fmt.self,
      Icons.self,
      Init.self, Import.self, Export.self, Explain.self, LSP.self, Watch.self, Serve.self, GitDiff.self,
    ],
    defaultSubcommand: Render.self)

  static func main() {
    Platform.prepareSignals()
    do {
      if words == ["-v"] { return print(configuration.version) }
      if words == ["help", "language"] {
        try OutputFile(path: "-").write(Array(LanguageGuide.text.utf8))
      } else if try !drawsAtOnce() {
        try refuseFilesLikeOptions()
        var command = try parseAsRoot(words)
        try command.run()
      }
    } catch let failure as Failure {
      Console.error(Console.text(of: failure.problem))
      exit(withError: failure.status)
    } catch  where isOwn(error) {
      if !(error is ExitCode), exitCode(for: error) != .success {
        let text = fullMessage(for: error)
        Console.error(FileName.shown(in: withoutFarFetchedGuess(text) ?? text, words) + "\n")
        exit(withError: exitCode(for: error))
      }
      exit(withError: error)
    } catch {
      Console.error("error: vsm failed: \(error)\n")
      exit(withError: ExitCode.internalProblem)
    }
  }

  static var commandNames: [String] { CommandNames.all }

  /// What the user typed, in texts that give their bytes back: see `FileName`.
  private static let words = Platform.arguments.dropFirst().map { FileName.text(of: $0) }

  /// Draws where the call only names files.
  ///
  /// - Returns: whether it did. Where the names will not do, ArgumentParser says so, with the usage.
  private static func drawsAtOnce() throws -> Bool {
    guard let rendering = Rendering(fileNames: words, commands: ["help"] + commandNames) else { return false }
    do {
      try rendering.run()
      return true
    } catch is ValidationError {
      return false
    }
  }

  /// ArgumentParser reads `-dash.vsm` as so many options, of which `-h` asks for help.
  private static func refuseFilesLikeOptions() throws {
    for word in words.prefix(while: { $0 != "--" }) where word.hasPrefix("-") && !word.contains("=") {
      guard FileEnding.of(word)?.lowercased() == "vsm" || PictureFormats.forFile(word) != nil else {
        continue
      }
      throw ValidationError(
        "‘\(word)’ begins as an option does. The file of that name is ./\(word), or stands after -- as a name."
      )
    }
  }

  /// ArgumentParser takes `--foo` for a misspelt `--csp`: the message without a guess that would mislead, or nothing
  /// where there is none.
  private static func withoutFarFetchedGuess(_ message: String) -> String? {
    let (before, between, after) = ("Unknown option '--", "'. Did you mean '--", "'?")
    guard let start = message.firstRange(of: before),
      let middle = message[start.upperBound...].firstRange(of: between),
      let end = message[middle.upperBound...].firstRange(of: after)
    else { return nil }
    let typed = String(message[start.upperBound..<middle.lowerBound])
    let guess = String(message[middle.upperBound..<end.lowerBound])
    guard nearestName(to: typed, among: [guess]) == nil, !guess.hasPrefix(typed) else { return nil }
    return message[..<middle.lowerBound] + "'." + message[end.upperBound...]
  }

  /// Help, usage errors and exit codes, all of which ArgumentParser words; what it does not know it calls
  /// a failure.
  private static func isOwn(_ error: any Error) -> Bool {
    error is ExitCode || exitCode(for: error) != .failure
  }
}
