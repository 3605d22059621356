import VSMGraphviz

/// The formats that a map can be written in.
public enum PictureFormats {
  /// In the order in which help lists them; the first is the default.
  public static let all: [any PictureFormat] =
    [SVGFormat()] + GraphvizImage.allCases.map { GraphvizFormat($0) } + [DOTFormat(), TextFormat()]

  /// The format where none is named: SVG.
  public static let standard: any PictureFormat = SVGFormat()

  /// The format that a user names, in large or small letters.
  public static func named(_ name: String) -> (any PictureFormat)? {
    let name = name.lowercased()
    return all.first { $0.name == name || $0.endings.contains(name) }
  }

  /// The format that a file's ending stands for; nothing where the name has no ending or an unknown one.
  public static func forFile(_ path: String) -> (any PictureFormat)? {
    guard let ending = FileEnding.of(path)?.lowercased() else { return nil }
    return all.first { $0.endings.contains(ending) }
  }
}

/// The part of a file's name after its last dot.
public enum FileEnding {
  /// Nothing for `map`, `.vsm` and `a.b/map`: a dot at the start of a name hides a file and ends nothing.
  public static func of(_ path: String) -> String? {
    split(path).ending
  }

  /// `folder/acme.vsm` with `svg` is `folder/acme.svg`.
  public static func replaced(in path: String, by ending: String) -> String {
    split(path).stem + "." + ending
  }

  private static func split(_ path: String) -> (stem: String, ending: String?) {
    // By bytes: a mark after a slash or a dot makes one character with it.
    let bytes = path.utf8
    let nameStart =
      bytes.lastIndex(of: UInt8(ascii: "/")).map { bytes.index(after: $0) } ?? bytes.startIndex
    guard let dot = bytes[nameStart...].lastIndex(of: UInt8(ascii: ".")), dot > nameStart else {
      return (path, nil)
    }
    let ending = path[bytes.index(after: dot)...]
    return (String(path[..<dot]), ending.isEmpty ? nil : String(ending))
  }
}
