import VSMConsole
import VSMFiles
import VSMKit

/// What lies in a folder of pictures, and what it was made of, by content: what a run has made, the next one need not
/// make again.
///
/// No time of a file is looked at. A picture is as good as new where it has the bytes that it was written with, and
/// everything that it was made of has, too: the map, the files that the map names, the options, the program. The file is
/// text, `.vsm-record` in the folder, sorted, a line a picture; whatever is wrong with it, at worst pictures are drawn.
struct PictureRecord: Sendable {
  static let fileName = ".vsm-record"

  struct Entry: Sendable, Equatable {
    /// Of the bytes of the picture.
    var picture: ContentHash
    /// Of the options that change it.
    var options: ContentHash
    var map: ContentHash
    /// True where something was told of the map: then it is read anew, to be told again.
    var hasMessages: Bool
    /// The files that the map names, as paths from where the program ran.
    var others: [LoadedFiles.File] = []
  }

  private let program: ContentHash
  /// By the path of the picture in the folder.
  private var entries: [String: Entry] = [:]

  init(program: ContentHash) {
    self.program = program
  }

  /// The record of a folder; an empty one where there is none, or one of another program.
  init(of folder: String, program: ContentHash) {
    self.init(program: program)
    guard let text = Self.text(of: folder + Self.fileName) else { return }
    var lines = text.split(separator: "\n")[...]
    guard lines.popFirst().map(String.init) == Self.heading, lines.popFirst().map(String.init) == program.text
    else { return }
    for line in lines {
      guard let (path, entry) = Self.entry(line) else { continue }
      entries[path] = entry
    }
  }

  subscript(path: String) -> Entry? {
    get { entries[path] }
    set { entries[path] = newValue }
  }

  /// Writes the record with what another run has written meanwhile, without pictures that are gone.
  func write(to folder: String, replacing own: Set<String>) throws(Failure) {
    var merged = Self(of: folder, program: program).entries.filter { path, _ in
      !own.contains(path) && (try? Platform.status(of: folder + path)) != nil
    }
    merged.merge(entries.filter { own.contains($0.key) }) { $1 }
    var text = Self.heading + "\n" + program.text + "\n"
    for (path, entry) in merged.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      text += Self.line(path, entry) + "\n"
    }
    try OutputFile(path: folder + Self.fileName).write(Array(text.utf8))
  }

  // MARK: The text

  private static let heading = "vsm-record 1"

  private static func text(of path: String) -> String? {
    guard let descriptor = try? Platform.open(path, for: .reading) else { return nil }
    defer { try? Platform.close(descriptor) }
    guard let bytes = try? Platform.read(descriptor, atMost: mostBytes) else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  /// For some hundred thousand pictures.
  private static let mostBytes = 1 << 26

  private static func line(_ path: String, _ entry: Entry) -> String {
    let fields =
      [
        entry.picture.text, entry.options.text, entry.map.text, entry.hasMessages ? "told" : "silent",
        FileName.encoded(path),
      ]
      + entry.others.flatMap { [$0.content.text, FileName.encoded($0.path)] }
    return fields.joined(separator: "\t")
  }

  private static func entry(_ line: Substring) -> (path: String, Entry)? {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count >= 5, fields.count % 2 == 1, let picture = ContentHash(text: fields[0]),
      let options = ContentHash(text: fields[1]), let map = ContentHash(text: fields[2])
    else { return nil }
    var entry = Entry(picture: picture, options: options, map: map, hasMessages: fields[3] != "silent")
    for index in stride(from: 5, to: fields.count, by: 2) {
      guard let content = ContentHash(text: fields[index]) else { return nil }
      entry.others.append(LoadedFiles.File(path: FileName.decoded(fields[index + 1]), content: content))
    }
    return (FileName.decoded(fields[4]), entry)
  }
}
