/// The date in a PDF as cairo writes it: with the zone of the machine, whose text is longer than that of UTC.
///
/// The table at a PDF's end counts bytes. A text of another length moves all that stands behind it, and the table must say so.
enum PDFDate {
  /// The start of the epoch, in the zone that has the shortest text.
  private static let date = Array("19700101000000Z".utf8)
  private static let mark = Array("/CreationDate (D:".utf8)

  /// The same PDF with the start of the epoch for its date. Where there is no table that can be read the zone stays, so that
  /// nothing moves.
  static func removed(from bytes: [UInt8]) -> [UInt8] {
    guard let start = bytes.end(ofFirst: mark), let end = bytes[start...].firstIndex(of: UInt8(ascii: ")"))
    else { return bytes }
    var result = bytes
    guard let table = PDFTable(of: bytes) else {
      let time = start..<min(bytes.digits(from: start, atMost: 14).upperBound, end)
      result.replaceSubrange(time, with: date.prefix(time.count))
      return result
    }
    let move = date.count - (end - start)
    for entry in table.entries where entry.offset > start {
      result.replaceSubrange(entry.place, with: digits(entry.offset + move, atLeast: entry.place.count))
    }
    // From behind, so that what is found stays where it is.
    result.replaceSubrange(table.startPlace, with: digits(table.start + move, atLeast: 1))
    result.replaceSubrange(start..<end, with: date)
    return result
  }

  private static func digits(_ number: Int, atLeast count: Int) -> [UInt8] {
    let text = Array(String(number).utf8)
    return Array(repeating: UInt8(ascii: "0"), count: max(0, count - text.count)) + text
  }
}
