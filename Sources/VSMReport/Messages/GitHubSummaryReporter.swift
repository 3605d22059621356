import VSMDiagnostics

/// A table of the maps with their figures, and the targets that are missed, in Markdown: for the summary of a step.
public struct GitHubSummaryReporter: RunReporter {
  public static let name = "github-summary"
  public static let isAppended = true

  /// GitHub refuses a summary of more than 1 MiB, and says so in its own log only.
  private static let most = 1_000_000

  /// The form; it has no settings.
  public init() {}

  public func text(of files: [CheckedFile]) -> String {
    let names = Self.unique(files.flatMap { $0.headline.map(\.name) })
    let heads = ["Map", "Errors", "Warnings", "Targets"] + names
    var text = "### Value stream maps\n\n" + row(heads)
    text += row(["---"] + [String](repeating: "---:", count: heads.count - 1))
    let missed = files.flatMap { file in file.targets.filter { !$0.holds }.map { ($0.file, $0) } }
    var size = text.utf8.count
    for (index, file) in files.enumerated() {
      let line = row(cells(of: file, names))
      size += line.utf8.count
      guard size < Self.most else {
        text += "\n\(files.count - index) more maps are left out.\n"
        return text
      }
      text += line
    }
    guard !missed.isEmpty else { return text }
    text += "\n**Missed targets**\n\n"
    for (index, (name, target)) in missed.enumerated() {
      let found = [target.message?.text ?? target.found, target.message?.help].compactMap(\.self)
      let line =
        "- " + Medium.markdown.safe("\(name.path):\(target.line): \(found.joined(separator: "; "))") + "\n"
      size += line.utf8.count
      guard size < Self.most else {
        text += "- \(missed.count - index) more\n"
        return text
      }
      text += line
    }
    return text
  }

  private func cells(of file: CheckedFile, _ names: [String]) -> [String] {
    let errors = file.messages.count { $0.severity == .error }
    let warnings = file.messages.count { $0.severity == .warning && !$0.code.isOfTarget }
    let held = file.targets.count { $0.holds }
    let targets =
      file.targets.isEmpty
      ? "" : (held == file.targets.count ? "" : "❌ ") + "\(held) of \(file.targets.count)"
    let figures = names.map { name in
      Medium.markdown.safe(file.headline.first { $0.name == name }?.text ?? "")
    }
    return [
      Medium.markdown.safe(file.name.path), errors == 0 ? "" : "❌ \(errors)",
      warnings == 0 ? "" : "\(warnings)",
    ]
      + [targets] + figures
  }

  private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
