/// The table of a PDF's objects, as cairo writes it.
struct PDFTable {
  /// Where it stands, and where that is written.
  let start: Int
  let startPlace: Range<Int>
  /// How many objects there are, those that are free among them.
  let count: Int
  /// The number and the offset of each object, and where that is written.
  private(set) var entries: [(object: Int, offset: Int, place: Range<Int>)] = []
  /// What the trailer says between its brackets.
  let trailer: String

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
    self.count = count
    // `0000012345 00000 n` and two bytes for the end of the line; free entries have an f.
    var place = countPlace.upperBound + 1
    var entries: [(object: Int, offset: Int, place: Range<Int>)] = []
    for object in 0..<count {
      guard place + 20 <= word, let offset = bytes.number(in: place..<(place + 10)) else { return nil }
      if bytes[place + 17] == UInt8(ascii: "n") { entries.append((object, offset, place..<(place + 10))) }
      place += 20
    }
    self.entries = entries
    let rest = Array(bytes[place..<word])
    let mark = Array("<<".utf8)
    guard let open = rest.end(ofFirst: mark), let close = rest.start(ofLast: Array(">>".utf8)), open <= close
    else { return nil }
    trailer = String(decoding: rest[open..<close], as: UTF8.self)
  }
}

/// Finding one's way in a PDF.
extension [UInt8] {
  func end(ofFirst text: [UInt8]) -> Int? {
    guard let first = text.first else { return nil }
    var index = startIndex
    while let next = self[index...].firstIndex(of: first) {
      if self[next...].starts(with: text) { return next + text.count }
      index = next + 1
    }
    return nil
  }

  func start(ofLast text: [UInt8]) -> Int? {
    guard let first = text.first else { return nil }
    var end = endIndex
    while let next = self[..<end].lastIndex(of: first) {
      if self[next...].starts(with: text) { return next }
      end = next
    }
    return nil
  }

  /// The digits from a place on; an offset has at most ten.
  func digits(from start: Int, atMost most: Int = 10) -> Range<Int> {
    var end = Swift.min(start, count)
    while end < count, end - start < most, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self[end]) {
      end += 1
    }
    return Swift.min(start, count)..<end
  }

  func number(in place: Range<Int>) -> Int? { Int(String(decoding: self[place], as: UTF8.self)) }
}
