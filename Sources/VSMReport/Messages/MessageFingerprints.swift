import VSMDiagnostics

/// Names for messages by which a service knows them again after lines were added above: made of the file, the rule, what is
/// said, and how many of the same there were before it.
struct MessageFingerprints {
  private var counts: [String: Int] = [:]

  mutating func next(for message: CheckedMessage, in file: CheckedFile.Name) -> String {
    let key = [file.uri, message.place?.file.uri ?? "", message.code.rawValue, message.text].joined(
      separator: "\u{0}")
    let ordinal = counts[key, default: 0]
    counts[key] = ordinal + 1
    // Twice, for a name of 128 bits.
    let text = "\(ordinal)\u{0}" + key
    return ContentHash(of: text).text + ContentHash(of: text + "\u{0}").text
  }
}
