import ArgumentParser
import Dispatch
import VSMFiles
import VSMKit
import VSMLanguageServer
import VSMPreview
import VSMPrograms
import VSMScene

/// Shows maps in a browser as they are saved, or draws them anew into a folder.
struct Watch: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch", abstract: "Show maps in a browser, drawn anew whenever they are saved.")

  @Argument(help: ArgumentHelp("Maps, or folders with maps.", valueName: "map"))
  var paths: [String]

  @Option(help: ArgumentHelp("The port of the page; any that is free where not given.", valueName: "number"))
  var port: UInt16 = 0

  @Flag(help: "Open the page in the browser.")
  var open = false

  @Option(
    help: ArgumentHelp(
      "What a click on an element starts, with {file} and {line}: 'code -g {file}:{line}'. Also VSM_EDITOR.",
      valueName: "command"))
  var editor: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Only draw into this folder, as vsm -o does, with no page.", valueName: "folder"))
  var output: String?

  @Option(name: .shortAndLong, help: ArgumentHelp("With -o, the formats: svg,png.", valueName: "names"))
  var format: String?

  func run() async throws {
    let stop = StopSignal()
    var files = WatchedMaps(paths)
    guard !files.maps.isEmpty else {
      throw ValidationError(
        "There is no map in \(paths.map(FileName.shown).joined(separator: ", ")) (*.vsm).")
    }
    if let output {
      try await draw(&files, into: output, until: stop)
    } else {
      try await show(&files, until: stop)
    }
  }

  // MARK: A page

  private func show(_ files: inout WatchedMaps, until stop: StopSignal) async throws {
    let opener = (editor ?? Platform.environment("VSM_EDITOR")).flatMap(EditorCommand.init)
    let hub = PreviewHub { map, line in opener?.open(map, line: line) ?? false }
    let server: PreviewServer
    do {
      server = try PreviewServer(hub, port: port)
      try server.start()
    } catch {
      throw ValidationError("The page cannot be served on port \(port): it is taken, or may not be.")
    }
    Self.tell("\(server.address)\nCtrl-C ends it.\n")
    if open {
      _ = Opener.start([Opener.name, server.address], environment: Platform.environment, seconds: 5)
    }
    while !stop.isRaised {
      for map in files.takeChanges() {
        switch files.read(map) {
        case .some(let preview): hub.update(map, preview)
        case nil: hub.remove(map)
        }
      }
      await stop.wait(milliseconds: files.pace)
    }
    server.stop()
  }

  // MARK: Files

  /// Draws with the program itself, as somebody would who starts it after each change.
  private func draw(_ files: inout WatchedMaps, into folder: String, until stop: StopSignal) async throws {
    let folderOfPrograms = Platform.programPath.flatMap { try? Platform.realPath(of: $0) }.map(
      FileName.folder)
    let program = (folderOfPrograms ?? "") + "vsm"
    // A slash says that it is a folder, also where it is not there yet.
    let place = folder.utf8.last == UInt8(ascii: "/") ? folder : folder + "/"
    let words = [program] + paths + ["-o", place, "--mkdir", "--quiet"] + (format.map { ["-f", $0] } ?? [])
    while !stop.isRaised {
      let changed = files.takeChanges()
      if !changed.isEmpty {
        for map in changed { files.note(map) }
        var child = Child(words, environment: Platform.environment)
        child.seconds = 600
        let result = child.run(on: [])
        Self.tell(result.map { String(decoding: $0.errors, as: UTF8.self) } ?? "vsm cannot be started\n")
        if result?.ending == .exit(0) {
          Self.tell("drawn: \(changed.map(FileName.shown).joined(separator: ", "))\n")
        }
      }
      await stop.wait(milliseconds: files.pace)
    }
  }

  static func tell(_ text: String) { try? Platform.write(Array(text.utf8), to: 2) }
}
