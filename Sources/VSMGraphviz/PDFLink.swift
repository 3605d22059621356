import VSMScene

/// A part of a PDF's page that leads to an address.
struct PDFLink {
  /// In pt, from the upper left corner of all sheets.
  let place: Rect
  let address: String

  /// What the page says of its links; nothing where it has none.
  ///
  /// - Parameters:
  ///   - links: those of all pages.
  ///   - height: the height of the canvas, whose y runs up in a PDF.
  ///   - part: what the page shows of it; all of it where nothing is given.
  /// - Returns: the entry of the page.
  static func annotations(_ links: [PDFLink], below height: Double, within part: Rect?) -> String {
    let seen = links.filter { link in part.map { $0.overlaps(link.place) } ?? true }
    guard !seen.isEmpty else { return "" }
    let texts = seen.map { link in
      let corners = [link.place.minX, height - link.place.maxY, link.place.maxX, height - link.place.minY]
      return "<< /Type /Annot /Subtype /Link /Border [ 0 0 0 ] /Rect [ "
        + corners.map(number).joined(separator: " ")
        + " ]\n      /A << /S /URI /URI (\(escaped(link.address))) >> >>"
    }
    return "   /Annots [ " + texts.joined(separator: "\n   ") + " ]\n"
  }

  /// As a string of the format: an address is ASCII there, other letters by their bytes in UTF-8.
  private static func escaped(_ address: String) -> String {
    var text = ""
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"):
        text += "\\" + String(UnicodeScalar(byte))
      case 0x21...0x7E: text.unicodeScalars.append(UnicodeScalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
      }
    }
    return text
  }

  /// A number as a PDF has it.
  static func number(_ value: Double) -> String {
    let hundredths = (value * 100).rounded()
    return hundredths == (value.rounded() * 100) ? "\(Int(value.rounded()))" : "\(hundredths / 100)"
  }
}

extension Scene {
  /// The links of the scene on a PDF.
  ///
  /// - Parameters:
  ///   - scale: pt for each px.
  ///   - origin: what of the scene stands in the upper left corner, in px.
  /// - Returns: those of the items that have one.
  func pdfLinks(scale: Double, from origin: Point) -> [PDFLink] {
    items.compactMap { item in
      guard let address = item.link, let box = item.bounds else { return nil }
      return PDFLink(
        place: Rect(
          (box.x - origin.x) * scale, (box.y - origin.y) * scale, box.width * scale, box.height * scale),
        address: address)
    }
  }
}
