import VSMWords

/// Writes a scene as SVG: presentation attributes only, no script, no style, nothing that is loaded from elsewhere, so that
/// the strictest Content-Security-Policy lets it be. What has a link in the map is one: `<a href>`, without a target.
/// There are no ids either: what a script wants to find has a
/// `data-id`, so any number of pictures, the same one among them, may stand inline on a page.
///
/// A theme that changes with the viewer's system has one `<style>`, whose rules hold under a class that is the
/// picture's own.
///
/// A screen reader finds a document with a name and a description, and in it, in reading order, symbols with a
/// name each: `role`, `<title>` and `<desc>` give these without ids, which `aria-labelledby` would need. What
/// stands in the map (parties, steps, stocks, remarks, the summary) is a stop of the tab key: the issue of
/// many stops on a page is small against that of a title that only a mouse can show. Lines, labels and rungs
/// are no stops. A picture in an `img` has none at all.
public struct SVGWriter: Sendable {
  /// The colours.
  public let theme: Theme
  /// The page that the picture is fitted on; without one it is as large as its scene.
  public let page: Page?

  /// A writer with such colours; with a page the picture is fitted on it.
  public init(theme: Theme = .standard, page: Page? = nil) {
    self.theme = theme
    self.page = page
  }

  /// The whole document as UTF-8, with an XML declaration left out so that it may be inlined as it is.
  public func bytes(of scene: Scene) -> [UInt8] {
    guard theme.needsStyle else {
      var out = SVGText(capacity: 4096 + Self.estimate(scene))
      begin(scene, name: nil, to: &out)
      for item in scene.items { write(item, to: &out) }
      out += "</svg>\n"
      return out.bytes
    }
    var body = SVGText(capacity: Self.estimate(scene))
    for item in scene.items { write(item, to: &body) }
    var out = SVGText(capacity: 4096 + body.bytes.count)
    begin(scene, name: StyleName(of: body.bytes, theme), to: &out)
    out += body
    out += "</svg>\n"
    return out.bytes
  }

  /// All that comes before the items.
  private func begin(_ scene: Scene, name: StyleName?, to out: inout SVGText) {
    // What is dealt to sheets has their proportions already.
    let frame = scene.sheets == nil ? page.map { PageFrame(of: scene.size, on: $0.pixels) } : nil
    let view = frame?.view ?? Rect(0, 0, scene.size.width, scene.size.height)
    let sheets = page == nil ? nil : scene.sheets?.millimetres
    out += "<svg xmlns=\"http://www.w3.org/2000/svg\""
    if let language = scene.language {
      out.attribute(" lang=\"", language.code)
      out.attribute(" xml:lang=\"", language.code)
    }
    out += " width=\""
    if let sheet = sheets ?? frame.flatMap({ page?.sheet($0) }) {
      out.number(sheet.width)
      out += "mm\" height=\""
      out.number(sheet.height)
      out += "mm"
    } else {
      out.number(scene.size.width)
      out += "\" height=\""
      out.number(scene.size.height)
    }
    out += "\" viewBox=\""
    out.box(view)
    out += "\" role=\"graphics-document\" aria-label=\""
    out.escaped(scene.title)
    out += "\""
    if let name { out.attribute(" class=\"", name.text) }
    out.attribute(" font-family=\"", Self.fontFamily(scene.language))
    out += " font-size=\"\(Self.baseSize)\" fill=\"none\""
    out += " stroke-linejoin=\"miter\" stroke-miterlimit=\"8\">\n"
    out += "<title>"
    out.escaped(scene.title)
    out += "</title>\n<desc>"
    out.escaped(scene.description)
    out += "</desc>\n"
    if let name { out += name.style(theme) }
    out += "<rect"
    if view.x != 0 || view.y != 0 {
      out += " x=\""
      out.number(view.x)
      out += "\" y=\""
      out.number(view.y)
      out += "\""
    }
    out += " width=\""
    out.number(view.width)
    out += "\" height=\""
    out.number(view.height)
    out += "\" fill=\"\(theme.color(of: .background))\"/>\n"
  }

  /// The scene as an SVG document.
  public func text(of scene: Scene) -> String {
    String(decoding: bytes(of: scene), as: UTF8.self)
  }

  /// Bytes that the document will hardly exceed; what is reserved and not used costs no memory.
  private static func estimate(_ scene: Scene) -> Int {
    scene.items.reduce(0) { $0 + $1.weight }
  }

  private static let baseSize = 11
  /// The fonts of the picture, and behind them those that have the letters of its language.
  private static func fontFamily(_ language: Language?) -> String {
    (FontFamily.names + (language?.fonts ?? [])).map { $0.contains(" ") ? "'\($0)'" : $0 }
      .joined(separator: ", ") + ", sans-serif"
  }

  private func write(_ item: Item, to out: inout SVGText) {
    // What has a link is one stop: the link is it, and is called as the thing in it.
    if let link = item.link {
      out += "<a href=\""
      out.escaped(link)
      out += "\" aria-label=\""
      out.escaped(item.title)
      out += "\">"
    }
    out += "<g data-id=\""
    out.escaped(item.id)
    // The focus goes through a map as material does: what stands in it can be reached, lines and labels are read
    // where they lie between.
    out += "\" role=\"graphics-symbol\"\(item.isStop && item.link == nil ? " tabindex=\"0\"" : "")><title>"
    out.escaped(item.title)
    out += "</title>"
    for mark in item.marks {
      switch mark {
      case .path(let path, let fill, let stroke): write(path, fill.map(item.fill), stroke, to: &out)
      case .text(let text): write(text, to: &out)
      }
    }
    out += item.link == nil ? "</g>\n" : "</g></a>\n"
  }

  private func write(_ path: Path, _ fill: Ink?, _ stroke: Stroke?, to out: inout SVGText) {
    out += "<path d=\""
    var last: Point?
    for step in path.steps {
      switch step {
      case .move(let point):
        out.point("M", point)
        last = point
      case .line(let point):
        // Most lines of a map are level or upright.
        if let last, last.y == point.y {
          out.coordinate("H", point.x)
        } else if let last, last.x == point.x {
          out.coordinate("V", point.y)
        } else {
          out.point("L", point)
        }
        last = point
      case .curve(let first, let second, let point):
        out.point("C", first)
        out.point(" ", second)
        out.point(" ", point)
        last = point
      case .close:
        out += "Z"
        last = nil
      }
    }
    out += "\""
    if let fill { out.attribute(" fill=\"", theme.color(of: fill)) }
    if let stroke {
      out.attribute(" stroke=\"", theme.color(of: stroke.ink))
      out += " stroke-width=\""
      out.number(stroke.width)
      out += "\""
      if !stroke.dash.isEmpty {
        out += " stroke-dasharray=\""
        for (index, length) in stroke.dash.enumerated() {
          if index > 0 { out += " " }
          out.number(length)
        }
        out += "\""
      }
    }
    out += "/>"
  }

  private func write(_ text: TextMark, to out: inout SVGText) {
    out += "<text x=\""
    out.number(text.anchor.x)
    out += "\" y=\""
    out.number(text.anchor.y)
    out += "\""
    if text.size != Double(Self.baseSize) {
      out += " font-size=\""
      out.number(text.size)
      out += "\""
    }
    if text.weight == .bold { out += " font-weight=\"bold\"" }
    if text.alignment != .start { out.attribute(" text-anchor=\"", text.alignment.rawValue) }
    out.attribute(" fill=\"", theme.color(of: text.ink))
    out += ">"
    out.escaped(text.text)
    out += "</text>"
  }
}

extension Item {
  /// True for what the tab key goes to: what stands in the map, not the lines and labels between.
  var isStop: Bool {
    switch role {
    case .solid: word != "label"
    // At the corner of its step, and no sign on a line.
    case .onLine: word == "kaizen" || word == "note"
    case .line, .track, .rung, .plain: false
    }
  }
}
