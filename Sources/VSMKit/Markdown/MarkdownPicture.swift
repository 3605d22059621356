public import VSMAnalysis
import VSMDiagnostics
import VSMDrawing
public import VSMModel
import VSMReport

/// What stands for a map in a Markdown document: the picture, what is said of it, and its figures.
public struct MarkdownPicture: Sendable {
  private let options: BlockOptions
  /// What is read where the picture is not seen.
  public let alternative: String
  private let figures: [CheckedFigure]
  private let notes: [String]

  /// - Parameters:
  ///   - map: the map.
  ///   - figures: its figures.
  ///   - options: how the block wants it shown.
  public init(of map: ValueStreamMap, _ figures: Figures, _ options: BlockOptions) {
    self.options = options
    alternative = options.alternative ?? MapDescription(of: map, figures).alternative
    let headline = options.hasFigures ? CheckedFile.headline(of: map, figures) : []
    self.figures = headline
    notes = headline.contains { $0.text == nil } ? figures.notesForPeople : []
  }

  /// The lines for the document.
  ///
  /// - Parameter address: where the picture is, as an address relative to the document or one that holds all of it.
  /// - Returns: Markdown as GitHub has it.
  public func lines(at address: String) -> [String] {
    var lines = [image(address)]
    if let caption = options.caption, !caption.isEmpty {
      lines += ["", "*\(Medium.markdown.safe(caption))*"]
    }
    guard !figures.isEmpty else { return lines }
    lines += ["", "| Figure | |", "|:--|--:|"]
    lines += figures.map { figure in
      "| \(Medium.markdown.safe(figure.name)) | \(Medium.markdown.safe(figure.text ?? "not given")) |"
    }
    // A figure that is not given has its reason.
    if !notes.isEmpty { lines += [""] + notes.map { "- \(Medium.markdown.safe($0))" } }
    return lines
  }

  private func image(_ address: String) -> String {
    guard let width = options.width else { return "![\(Medium.markdown.safe(alternative))](\(address))" }
    // Markdown has no widths.
    return
      "<img src=\"\(Medium.xml.safe(address))\" alt=\"\(Medium.xml.safe(alternative))\" width=\"\(width)\">"
  }
}
