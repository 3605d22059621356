public import VSMAnalysis
import VSMDrawing
public import VSMModel

/// A picture of characters, for a terminal or a log.
public struct TextFormat: PictureFormat {
  public let name = "text"
  public let endings = ["txt"]
  public let mediaType = "text/plain; charset=utf-8"
  public let isForTerminals = true

  /// The format; its settings come with ``PictureOptions``.
  public init() {}

  public func bytes(
    of map: ValueStreamMap, _ figures: Figures, _ options: PictureOptions
  ) throws(PictureError) -> [UInt8] {
    let picture = TextPicture(
      width: options.columns ?? TextPicture.standardWidth, isASCII: options.isASCII)
    return Array(picture.text(of: map, figures).utf8)
  }
}
