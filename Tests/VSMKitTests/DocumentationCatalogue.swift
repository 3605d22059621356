import Foundation

/// The DocC catalogue of VSMKit, made of the articles in `Documentation`.
///
/// GitHub follows `[Figures](Figures.md)` and shows `![](../samples/acme-current.svg)`; DocC follows `[Figures](doc:Figures)` alone, and
/// shows what lies in the catalogue. So the articles are written for the one, which more people read, and made for the
/// other: `Scripts/pictures` writes them, and a test tells when they are stale.
enum DocumentationCatalogue {
  static let folder = DocumentationPage.repository.appending(path: "Sources/VSMKit/VSMKit.docc")

  /// Pages that are articles for DocC, by the name of their file there.
  private static let others = [
    "Grammar": "Sources/VSMSyntax/Grammar.md", "Messages": "Sources/VSMDiagnostics/Messages.md",
  ]

  /// The files of the catalogue, by name.
  static func files() throws -> [String: String] {
    let pages = try DocumentationPage.all().dropFirst() + others.values.map { try DocumentationPage($0) }
    var articles: [String: (page: DocumentationPage, name: String)] = [:]
    for page in pages {
      let name = page.path.split(separator: "/").last?.dropLast(3) ?? ""
      articles[page.path] = (page, name == "README" ? "VSMKit" : String(name))
    }
    var files: [String: String] = [:]
    for (page, name) in articles.values {
      files[name + ".md"] = translated(page, name, articles)
    }
    return files
  }

  /// The pictures that the articles show, by name, as they lie in `samples`. DocC would hand on a link as a link, which leads
  /// nowhere on the pages, so they are copied.
  static func pictures() throws -> [String: Data] {
    var pictures: [String: Data] = [:]
    for page in try DocumentationPage.all().dropFirst() {
      for path in page.destinations where path.hasPrefix("../samples/") && path.hasSuffix(".svg") {
        pictures[String(path.split(separator: "/").last ?? "")] = try Data(
          contentsOf: DocumentationPage.repository.appending(path: String(path.dropFirst(3))))
      }
    }
    return pictures
  }

  private static func translated(
    _ page: DocumentationPage, _ name: String, _ articles: [String: (page: DocumentationPage, name: String)]
  ) -> String {
    var isCode = false
    let base = URL(filePath: "/" + page.path)
    let lines = page.text.split(separator: "\n", omittingEmptySubsequences: false).compactMap {
      line -> String? in
      if line.hasPrefix("```") {
        isCode.toggle()
        // DocC colours by the first word and knows no others.
        return line.split(separator: " ").first.map(String.init) ?? "```"
      }
      if isCode { return String(line) }
      if line.hasPrefix("<!--") { return nil }
      // A place that links lead to is a heading there.
      if let place = line.wholeMatch(of: /<a id="([^"]+)"><\/a>/) { return "### \(place.1)" }
      if name == "VSMKit" {
        if line == "# Documentation" { return "# ``VSMKit``" }
        if line == "## Articles" { return "## Topics" }
      }
      let text = line.replacing(/(!?)\[([^\]]+)\]\(([^)\s]+)\)/) { match in
        let (isPicture, words, destination) = (!match.1.isEmpty, match.2, String(match.3))
        if destination.contains("://") { return String(match.0) }
        let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let path =
          parts[0].isEmpty
          ? page.path
          : String(URL(filePath: String(parts[0]), relativeTo: base).standardizedFileURL.path.dropFirst())
        if isPicture { return "![\(words)](\(path.split(separator: "/").last ?? ""))" }
        guard let article = articles[path] else {
          return words == path.split(separator: "/").last.map(Substring.init) ?? ""
            ? "`\(path)`" : "\(words) (`\(path)`)"
        }
        guard parts.count > 1 else {
          return name == "VSMKit" ? "<doc:\(article.name)>" : "[\(words)](doc:\(article.name))"
        }
        let heading = article.page.headings.first {
          DocumentationPage.anchor(of: $0) == parts[1] || $0.hasPrefix(parts[1])
        }
        return "[\(words)](doc:\(article.name)#\((heading ?? String(parts[1])).replacing(" ", with: "-")))"
      }
      return String(text)
    }
    return lines.joined(separator: "\n").replacing(/\n{3,}/, with: "\n\n")
  }
}
