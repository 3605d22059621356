/// What can be wrong where maps stand in a document.
///
/// A new one is a case here with its wording, its code in `Problem+Code.swift`, and the place that reports it.
public enum Embedding: Sendable, Equatable {
  /// E410, as in: the document is larger than 16 MB, the most that vsm reads.
  case documentTooLarge(limit: String)
  /// - Parameter wanted: what the option takes, with an example.
  case blockOptionUnreadable(String, of: String, wanted: String)
  /// W380, as in: a map in a document has no option ‘widht’: it is passed over.
  case blockOptionUnknown(String, nearest: String?, known: [String])
  /// - Parameter reason: why the file is not read.
  case blockFileUnreadable(String, reason: String)
  /// E413, as in: the block names ‘maps/acme.vsm’ and holds a map of its own, too.
  case mapBesideFile(String)
  /// E414, as in: the map in line 12 has its picture in ‘doc-flow.svg’ already.
  case pictureNameTwice(String, line: Int)
  /// A document has more maps than are drawn.
  case tooManyMaps(limit: Int)

  var wording: Wording {
    switch self {
    case .documentTooLarge(let limit):
      Wording(
        .documentTooLarge, "the document is larger than \(limit), the most that vsm reads",
        help: "split it, or keep its maps in files of their own: ```vsm file=map.vsm")
    case .blockOptionUnreadable(let value, let option, let wanted):
      Wording(.blockOptionUnreadable, "\(quoted(value)) cannot be read: \(quoted(option)) needs \(wanted)")
    case .blockOptionUnknown(let option, let nearest, let known):
      Wording(
        .blockOptionUnknown, "a map in a document has no option \(quoted(option)): it is passed over",
        help: suggestion(nearest) ?? "options: \(list(known))")
    case .blockFileUnreadable(let path, let reason):
      Wording(
        .blockFileUnreadable, "\(quoted(path)) is not read: \(reason)",
        help: "the path of a map, from the document: ```vsm file=maps/acme.vsm")
    case .mapBesideFile(let path):
      Wording(
        .mapBesideFile, "the block names \(quoted(path)) and holds a map of its own, too",
        help: "leave the block empty, or leave out file=")
    case .pictureNameTwice(let name, let line):
      Wording(
        .pictureNameTwice, "the map in line \(line) has its picture in \(quoted(name)) already",
        help: "give one of them another name: ```vsm name=future")
    case .tooManyMaps(let limit):
      Wording(
        .tooManyMaps, "the document has more than \(limit) maps, the most that vsm looks at",
        help: "split it into several documents")
    }
  }
}
