/// A block of HTML in Markdown, in which no fence is one (CommonMark 0.31, 4.6).
enum HTMLBlock {
  /// Up to a line that holds one of the texts, in large letters or small.
  case until([String])
  /// Up to a blank line.
  case untilBlankLine

  /// - Parameters:
  ///   - text: a line without its indent.
  ///   - isAfterText: true where a paragraph would go on.
  ///
  /// It is nothing for a line that begins no block of HTML.
  init?(_ text: ArraySlice<UInt8>, isAfterText: Bool) {
    guard text.first == UInt8(ascii: "<") else { return nil }
    // A tag's name and what follows it are short; a line may be megabytes.
    let line = String(decoding: text.prefix(4_000), as: UTF8.self).lowercased()
    for (start, end) in Self.pairs where line.hasPrefix(start) {
      self = .until([end])
      return
    }
    let isClosing = line.hasPrefix("</")
    let name = line.dropFirst(isClosing ? 2 : 1).prefix {
      $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-")
    }
    let after = line.dropFirst((isClosing ? 2 : 1) + name.count)
    guard name.first?.isLetter == true else { return nil }
    let isWhole = after.first.map { $0.isWhitespace || $0 == ">" } ?? true
    if !isClosing, isWhole, Self.raw.contains(String(name)) {
      self = .until(Self.raw.map { "</\($0)>" })
    } else if isWhole || after.hasPrefix("/>"), Self.blocks.contains(String(name)) {
      self = .untilBlankLine
    } else if !isAfterText, Self.isTagAlone(after) {
      self = .untilBlankLine
    } else {
      return nil
    }
  }

  /// Whether the block ends with a line.
  func ends(with line: MarkdownLine) -> Bool {
    switch self {
    case .untilBlankLine: return line.isBlank
    case .until(let texts):
      let text = String(decoding: line.rest, as: UTF8.self).lowercased()
      return texts.contains { text.contains($0) }
    }
  }

  /// Any other tag, whole and with nothing behind it on its line.
  private static func isTagAlone(_ rest: Substring) -> Bool {
    var quote: Character?
    var isClosed = false
    for sign in rest {
      if isClosed {
        guard sign.isWhitespace else { return false }
      } else if let open = quote {
        if sign == open { quote = nil }
      } else if sign == "\"" || sign == "'" {
        quote = sign
      } else if sign == "<" || sign == "`" {
        return false
      } else if sign == ">" {
        isClosed = true
      } else if sign == ":" || sign == "@", rest.first == sign {
        // `<https://...>` is a link.
        return false
      }
    }
    return isClosed
  }

  private static let pairs = [("<!--", "-->"), ("<?", "?>"), ("<![cdata[", "]]>"), ("<!", ">")]
  private static let raw = ["script", "pre", "style", "textarea"]
  private static let blocks: Set<String> = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center", "col",
    "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure",
    "footer",
    "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe",
    "legend", "li", "link", "main", "menu", "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p",
    "param", "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr",
    "track", "ul",
  ]
}
