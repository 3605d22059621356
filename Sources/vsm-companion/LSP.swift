import ArgumentParser
import Synchronization
import VSMFiles
import VSMKit
import VSMLanguageServer
import VSMReport

/// The server, between standard input and standard output.
struct LSP: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lsp",
    abstract: "Serve an editor: the Language Server Protocol on standard input and output.")

  @Flag(help: "As editors say it; it is the only way there is.")
  var stdio = false

  @Option(
    name: .customLong("clientProcessId"),
    help: ArgumentHelp("The process of the editor: the server ends when that is gone.", valueName: "number"))
  var client: Int?

  func run() throws {
    let output = Output()
    let preview = LivePreview { uri, line in output.show(uri, line) }
    var server = LanguageServer(version: ProductVersion.text, files: .ofSystem, previewer: preview)
    do throws(Platform.Refusal) {
      while server.exitStatus == nil {
        guard try Platform.awaitBytes(of: 0, milliseconds: Self.glance) else {
          if let editor = server.parentProcess ?? client, !Platform.isRunning(editor) { break }
          continue
        }
        let bytes = try Platform.readOnce(0, atMost: 1 << 16)
        // The editor has closed its end.
        guard !bytes.isEmpty else { break }
        let answers = server.receive(bytes) { (try? Platform.awaitBytes(of: 0, milliseconds: 0)) == true }
        // Nobody listens any more.
        guard output.write(answers) else { break }
      }
    } catch {
      throw ExitCode(1)
    }
    throw ExitCode(server.exitStatus ?? 1)
  }

  /// Standard output, where messages of several threads must not run into each other.
  private final class Output: Sendable {
    /// Counts the clicks that were told.
    private let clicks = Mutex(0)

    /// - Returns: false where nobody takes it.
    func write(_ bytes: [UInt8]) -> Bool { clicks.withLock { _ in Self.write(bytes) } }

    /// Brings the editor to a line, from 0.
    func show(_ uri: String, _ line: Int) {
      clicks.withLock { clicks in
        clicks += 1
        _ = Self.write(LanguageServer.showing(uri, line: line, number: clicks))
      }
    }

    private static func write(_ bytes: [UInt8]) -> Bool {
      bytes.isEmpty || (try? Platform.write(bytes, to: 1)) != nil
    }
  }

  /// How long to wait before looking whether the editor still runs.
  private static let glance = 3_000
}

extension FileAccess {
  /// The files of this machine: a map may read what lies in its folder and below.
  static let ofSystem = FileAccess(
    loader: { path in MapFolder(of: path, root: nil).loader },
    read: { path in
      guard let status = try? Platform.status(of: path), status.kind == .regular,
        status.size <= MapDocument.largestSize, let descriptor = try? Platform.open(path, for: .reading)
      else { return nil }
      defer { try? Platform.close(descriptor) }
      return try? Platform.read(descriptor, atMost: MapDocument.largestSize)
    },
    maps: { folder, limit in MapSearch([folder]).maps.prefix(limit).map(\.path) })
}
