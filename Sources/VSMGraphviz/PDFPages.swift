import VSMScene

/// The sheets of a picture as the pages of a PDF, and the links on them.
///
/// cairo makes one page of all of them. What is appended here (an update, as the format has it for changes to a file) says
/// that there are several pages, all with that one's content, of which each shows its own part, and where on them a click
/// leads to an address: the renderer of Graphviz writes no links before its version 7, and newer ones none for drawing
/// operations.
enum PDFPages {
  /// The same PDF with a page for each part, from above; the same where it is written in a way that cannot be read here,
  /// as those of newer versions of the format: then all sheets stand on one page.
  ///
  /// - Parameters:
  ///   - bytes: a PDF of one page.
  ///   - count: how many sheets stand on it, one below the other.
  ///   - size: that of each, in pt.
  ///   - links: what leads to an address, from above.
  /// - Returns: the whole file.
  static func dealt(_ bytes: [UInt8], to count: Int, of size: Size, links: [PDFLink]) -> [UInt8] {
    dealt(
      bytes, to: (0..<count).map { Rect(0, size.height * Double($0), size.width, size.height) }, links: links)
  }

  /// The same PDF with a page for each part.
  ///
  /// - Parameters:
  ///   - bytes: a PDF of one page.
  ///   - parts: of that page, in pt from its upper left corner; one for all of it.
  ///   - links: what leads to an address, in pt from there.
  /// - Returns: the whole file.
  static func dealt(_ bytes: [UInt8], to parts: [Rect], links: [PDFLink]) -> [UInt8] {
    let count = parts.count
    guard count > 1 || !links.isEmpty, let table = PDFTable(of: bytes), let page = Page(in: bytes, table)
    else { return bytes }
    var result = bytes
    var entries: [(object: Int, offset: Int)] = []
    func append(_ object: Int, _ body: String) {
      entries.append((object, result.count))
      result += Array("\(object) 0 obj\n\(body)\nendobj\n".utf8)
    }
    let first = table.count
    guard count > 1 else {
      append(
        page.object,
        "<< /Type /Page /Parent \(page.parent) 0 R\n   /MediaBox [\(page.box)]\n"
          + "\(page.rest)\(PDFLink.annotations(links, below: page.height, within: nil))>>")
      return Self.updated(result, entries, table, by: 0)
    }
    for (index, part) in parts.enumerated() {
      let (width, height) = (part.width.rounded(), part.height.rounded())
      let top = page.height - part.minY
      let box = [part.minX, top - height, part.minX + width, top].map(PDFLink.number).joined(separator: " ")
      append(
        first + index,
        "<< /Type /Page /Parent \(page.parent) 0 R\n   /MediaBox [ \(box) ]\n"
          + page.rest
          + PDFLink.annotations(
            links, below: page.height, within: Rect(part.minX, part.minY, width, height)) + ">>")
    }
    let kids = (0..<count).map { "\(first + $0) 0 R" }.joined(separator: " ")
    append(page.parent, "<< /Type /Pages\n   /Kids [ \(kids) ]\n   /Count \(count)\n>>")
    return Self.updated(result, entries, table, by: count)
  }

  /// With a table of what was appended, and so many more objects.
  private static func updated(
    _ bytes: [UInt8], _ entries: [(object: Int, offset: Int)], _ table: PDFTable, by count: Int
  ) -> [UInt8] {
    var result = bytes
    let start = result.count
    result += Array("xref\n".utf8)
    for entry in entries {
      let offset = String(entry.offset)
      let zeros = String(repeating: "0", count: max(0, 10 - offset.utf8.count))
      result += Array("\(entry.object) 1\n\(zeros)\(offset) 00000 n \n".utf8)
    }
    let trailer = table.trailer.replacing("/Size \(table.count)", with: "/Size \(table.count + count)")
    result += Array("trailer\n<< \(trailer)\n   /Prev \(table.start)\n>>\nstartxref\n\(start)\n%%EOF\n".utf8)
    return result
  }
}

/// The only page of a PDF.
private struct Page {
  let object: Int
  /// The object of all pages.
  let parent: Int
  /// Its size as it is written.
  let box: String
  /// In pt.
  let height: Double
  /// What is said of it behind its size: content, fonts.
  let rest: String

  init?(in bytes: [UInt8], _ table: PDFTable) {
    let end = Array("endobj".utf8)
    for entry in table.entries where entry.offset < bytes.count {
      let head = bytes[entry.offset..<min(bytes.count, entry.offset + 64)]
      guard String(decoding: head, as: UTF8.self).contains("/Type /Page ") else { continue }
      let object = Array(bytes[entry.offset..<min(bytes.count, entry.offset + Self.longest)])
      guard let close = object.end(ofFirst: end) else { return nil }
      let text = String(decoding: object[..<close], as: UTF8.self)
      guard let parent = Self.numbers(in: text, after: "/Parent ")?.first.flatMap({ Int(exactly: $0) }),
        let box = Self.numbers(in: text, after: "/MediaBox ["), box.count == 4,
        let size = text.ranges(of: "]").first, let last = text.ranges(of: ">>").last,
        size.upperBound <= last.lowerBound
      else { return nil }
      self.object = entry.object
      self.parent = parent
      self.box = box.map(PDFLink.number).joined(separator: " ")
      height = box[3]
      rest = String(text[size.upperBound..<last.lowerBound])
      return
    }
    return nil
  }

  private static let longest = 4_096

  /// The numbers that follow a word.
  private static func numbers(in text: String, after word: String) -> [Double]? {
    text.ranges(of: word).first.map { range in
      text[range.upperBound...].split(separator: " ").prefix { Double($0) != nil }.compactMap { Double($0) }
    }
  }
}
