import VSMFiles
import VSMKit

/// The maps of a document as pictures: made before anything is written, so that a document is replaced with all its
/// pictures or not at all.
struct DocumentPictures {
  /// A picture to be written.
  struct File {
    let path: String
    let bytes: [UInt8]
  }

  /// Where pictures go.
  enum Place {
    /// Beside each other, in a folder that is named with its stroke or not at all.
    case folder(String)
    /// Into the document itself.
    case document
  }

  private(set) var files: [File] = []
  /// What stands for each map in the document.
  private(set) var lines: [[String]] = []
  /// What the pictures could not keep.
  private(set) var losses: [Problem] = []
  /// Names that two pictures would have.
  private(set) var clashes: [Diagnostic] = []

  /// - Parameters:
  ///   - document: maps without errors.
  ///   - stem: what the pictures' names begin with.
  ///   - place: where they go.
  ///   - folder: the folder of the document that is written.
  ///   - format: what they are.
  ///   - settings: how they look where a map's own block does not say.
  /// - Throws: where a picture cannot be made.
  init(
    of document: MarkdownDocument, stem: String, to place: Place, from folder: String,
    as format: any PictureFormat, _ settings: PictureSettings
  ) throws {
    let ending = format.endings.first ?? format.name
    var taken: [String: Int] = [:]
    for (index, map) in document.maps.enumerated() {
      guard let valid = try? map.document.valid() else { continue }
      var settings = settings
      settings.theme = map.options.theme ?? settings.theme
      let name = "\(stem)-\(map.options.name.map(Self.fileName) ?? String(index + 1)).\(ending)"
      // Not every system tells names by large and small letters.
      if case .folder = place {
        if let line = taken.updateValue(map.line, forKey: name.lowercased()) {
          clashes.append(Diagnostic(.embedding(.pictureNameTwice(name, line: line)), at: map.optionsSpan))
          continue
        }
      }
      let picture = try settings.picture(of: valid.map, valid.figures, as: format)
      losses += picture.losses
      let address: String
      switch place {
      case .document: address = "data:\(format.mediaType);base64,\(Base64.text(of: picture.bytes))"
      case .folder(let other):
        files.append(File(path: other + name, bytes: picture.bytes))
        address = DocumentAddress.from(folder, to: other + name)
      }
      lines.append(MarkdownPicture(of: valid.map, valid.figures, map.options).lines(at: address))
    }
  }

  /// A name as a file may have it everywhere.
  private static func fileName(_ name: String) -> String {
    String(
      name.prefix(100).map { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" || $0 == "." ? $0 : "-" })
  }
}
