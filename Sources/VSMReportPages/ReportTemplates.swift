import Mustache
import VSMTemplates

/// The templates of reports: those of the program, or a user's own.
public struct ReportTemplates: Sendable {
  /// Why a template cannot be used.
  public struct Fault: Error, Sendable {
    /// The template's file.
    public let file: String
    /// From 1; nothing where it is the template as a whole.
    public let line: Int?
    public let reason: String
  }

  /// A kind of document, by its ending.
  public enum Kind: String, Sendable, CaseIterable {
    case html, md

    /// The name of its file.
    public var file: String { "report.\(rawValue).mustache" }

    var own: String {
      switch self {
      case .html: String(decoding: ReportTemplateText.page, as: UTF8.self)
      case .md: String(decoding: ReportTemplateText.text, as: UTF8.self)
      }
    }
  }

  private var texts: [Kind: String]

  /// Those of the program.
  public init() { texts = Dictionary(uniqueKeysWithValues: Kind.allCases.map { ($0, $0.own) }) }

  public subscript(kind: Kind) -> String { texts[kind] ?? kind.own }

  /// Takes a user's text for one.
  public mutating func use(_ text: String, for kind: Kind) { texts[kind] = text }

  /// - Throws: `Fault` where the template is none, or names what reports do not have: a name that is misspelt would be
  ///   left out without a word.
  func render(_ values: [String: Any], as kind: Kind) throws(Fault) -> String {
    let text = self[kind]
    if let unknown = TemplateNames.unknown(in: text, known: TemplateNames.all(in: values)) {
      throw Fault(
        file: kind.file, line: unknown.line,
        reason: "reports have nothing called ‘\(unknown.name)’"
          + (unknown.nearest.map { "; did you mean ‘\($0)’?" } ?? ""))
    }
    do {
      let template = try MustacheTemplate(string: text)
      return template.render(values)
    } catch let error as MustacheTemplate.ParserError {
      throw Fault(
        file: kind.file, line: error.context.lineNumber, reason: "it is no mustache template: \(error.error)")
    } catch {
      throw Fault(file: kind.file, line: nil, reason: "it is no mustache template: \(error)")
    }
  }
}
