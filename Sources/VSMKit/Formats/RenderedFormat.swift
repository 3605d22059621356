public import VSMAnalysis
public import VSMModel

/// A picture of the same scene by one of Graphviz's renderers.
public struct RenderedFormat: PictureFormat {
  public let name: String
  public let endings: [String]
  public let isBinary = true

  static let all: [any PictureFormat] = [
    RenderedFormat("png", endings: ["png"]),
    RenderedFormat("pdf", endings: ["pdf"]),
    RenderedFormat("eps", endings: ["eps"]),
    RenderedFormat("jpeg", endings: ["jpg", "jpeg"]),
    RenderedFormat("webp", endings: ["webp"]),
  ]

  private init(_ name: String, endings: [String]) {
    self.name = name
    self.endings = endings
  }

  public func bytes(
    of map: ValueStreamMap, _ figures: Figures, _ options: PictureOptions
  ) throws(PictureError) -> [UInt8] {
    throw PictureError(.formatUnavailable(name.uppercased(), reason: "seam", remedy: ""))
  }
}
