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
    guard let table = Table(of: bytes) else {
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

  /// The table of a PDF's objects.
  private struct Table {
    /// Where it stands, and where that is written.
    let start: Int
    let startPlace: Range<Int>
    /// The offset of each object, and where it is written.
    private(set) var entries: [(offset: Int, place: Range<Int>)] = []

    /// Nothing where the PDF has no table that can be read, as those of newer versions of the format.
    init?(of bytes: [UInt8]) {
      guard let word = bytes.start(ofLast: Array("startxref\n".utf8)) else { return nil }
      startPlace = bytes.digits(from: word + "startxref\n".utf8.count)
      guard let start = bytes.number(in: startPlace), start < word,
        bytes[start...].starts(with: "xref\n0 ".utf8)
      else { return nil }
      self.start = start
      let countPlace = bytes.digits(from: start + "xref\n0 ".utf8.count)
      guard let count = bytes.number(in: countPlace), count < bytes.count else { return nil }
      // `0000012345 00000 n` and two bytes for the end of the line; free entries have an f.
      var place = countPlace.upperBound + 1
      for _ in 0..<count {
        guard place + 20 <= word, let offset = bytes.number(in: place..<(place + 10)) else { return nil }
        if bytes[place + 17] == UInt8(ascii: "n") { entries.append((offset, place..<(place + 10))) }
        place += 20
      }
    }
  }
}

extension [UInt8] {
  fileprivate func end(ofFirst text: [UInt8]) -> Int? {
    guard let first = text.first else { return nil }
    var index = startIndex
    while let next = self[index...].firstIndex(of: first) {
      if self[next...].starts(with: text) { return next + text.count }
      index = next + 1
    }
    return nil
  }

  fileprivate func start(ofLast text: [UInt8]) -> Int? {
    guard let first = text.first else { return nil }
    var end = endIndex
    while let next = self[..<end].lastIndex(of: first) {
      if self[next...].starts(with: text) { return next }
      end = next
    }
    return nil
  }

  /// The digits from a place on; an offset has at most ten.
  fileprivate func digits(from start: Int, atMost most: Int = 10) -> Range<Int> {
    var end = Swift.min(start, count)
    while end < count, end - start < most, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self[end]) {
      end += 1
    }
    return Swift.min(start, count)..<end
  }

  fileprivate func number(in place: Range<Int>) -> Int? { Int(String(decoding: self[place], as: UTF8.self)) }
}
