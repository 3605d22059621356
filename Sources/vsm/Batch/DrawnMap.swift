import VSMConsole
import VSMFiles
import VSMKit

/// What comes of one map: made on any thread, without anything being written or told.
struct DrawnMap: Sendable {
  enum Outcome: Sendable {
    /// The picture that is there is as good as new.
    case upToDate
    case drawn(Picture, PictureRecord.Entry)
    case failed(Failure)
    /// A theme that the page would block.
    case refused(String)
  }

  /// Nothing where all is up to date and there is nothing to tell.
  var document: MapDocument?
  /// In the order of the pictures; empty where the map is not drawn.
  var outcomes: [Outcome] = []
  /// The files that the map named, as far as it was read.
  var others: [LoadedFiles.File] = []
  var failure: Failure?

  init(
    _ item: BatchPlan.Item, _ settings: PictureSettings, root: String?, _ strictness: Strictness,
    _ record: PictureRecord?
  ) {
    let source: SourceFile
    do throws(Failure) {
      source = try item.map.input.read()
    } catch {
      failure = error
      return
    }
    let content = ContentHash(of: source.bytes)
    let keys = item.pictures.map { settings.key(of: $0.format) }
    let known = zip(item.pictures, keys).map { picture, key -> PictureRecord.Entry? in
      guard let entry = record?[picture.relative], entry.map == content, entry.options == key,
        entry.others.allSatisfy({ Self.content(of: $0.path) == $0.content }),
        Self.content(of: picture.path) == entry.picture
      else { return nil }
      return entry
    }
    if known.allSatisfy({ $0?.hasMessages == false }) {
      outcomes = known.map { _ in .upToDate }
      others = known.first??.others ?? []
      return
    }
    let loaded = LoadedFiles()
    let document = item.map.input.document(of: source, root: root, noting: loaded)
    let others = loaded.all
    self.document = document
    self.others = others
    guard strictness.passes(document), let drawn = try? document.valid() else { return }
    outcomes = zip(item.pictures, zip(keys, known)).map { picture, found in
      if found.1 != nil { return .upToDate }
      do {
        let made = try settings.picture(of: drawn.map, drawn.figures, as: picture.format)
        return .drawn(
          made,
          PictureRecord.Entry(
            picture: ContentHash(of: made.bytes), options: found.0, map: content,
            hasMessages: !document.diagnostics.isEmpty || !made.losses.isEmpty, others: others))
      } catch let error as Failure {
        return .failed(error)
      } catch {
        return .refused("\(error)")
      }
    }
  }

  private static func content(of path: String) -> ContentHash? {
    guard let status = try? Platform.status(of: path), status.kind == .regular,
      let descriptor = try? Platform.open(path, for: .reading)
    else { return nil }
    defer { try? Platform.close(descriptor) }
    return (try? Platform.read(descriptor, atMost: status.size + 1)).map { ContentHash(of: $0) }
  }
}
