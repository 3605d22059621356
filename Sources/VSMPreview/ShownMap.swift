import VSMLanguageServer

/// What a page shows of a map.
struct ShownMap: Encodable {
  let revision: Int
  /// The last one that could be drawn.
  let picture: String?
  /// False where messages say why it is not that of the text.
  let isCurrent: Bool
  let preview: MapPreview

  enum CodingKeys: String, CodingKey {
    case revision, picture, isCurrent, title, messages, places, figures
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(revision, forKey: .revision)
    try container.encode(picture, forKey: .picture)
    try container.encode(isCurrent, forKey: .isCurrent)
    try container.encode(preview.title, forKey: .title)
    try container.encode(preview.messages, forKey: .messages)
    try container.encode(preview.places, forKey: .places)
    try container.encode(preview.figures, forKey: .figures)
  }
}
