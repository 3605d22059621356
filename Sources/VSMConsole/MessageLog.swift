package import VSMKit

/// What a run says of its maps: at once as far as the form lets it, and the rest at its end.
package struct MessageLog {
  private let style: MessageStyle
  private let reporter: (any RunReporter)?
  private let isCollecting: Bool
  private var files: [CheckedFile] = []
  /// What went wrong when a message was written as it came.
  private var refusal: Failure?

  package init(style: MessageStyle) {
    self.style = style
    reporter = style.form.reporter
    isCollecting = !style.reports.isEmpty || reporter.map { !type(of: $0).isOfEachFile } ?? false
  }

  /// Tells the messages about a map.
  ///
  /// - Parameters:
  ///   - document: what is told of.
  ///   - path: how the file is named.
  ///   - isToldElsewhere: whether people read the messages of a map that passes from another command.
  /// - Returns: whether the map passes.
  package mutating func report(
    _ document: MapDocument, of path: String, isToldElsewhere: Bool = false
  ) -> Bool {
    if case .people(let form) = style.form, !(isToldElsewhere && style.strictness.passes(document)) {
      Console.error(form.reporter(color: style.color.isOn).report(document.diagnostics, in: document.sources))
    }
    if reporter != nil || isCollecting {
      tell(
        CheckedFile(document, named: CheckedFile.Name(of: path), style.strictness) {
          CheckedFile.Name(shown: $0)
        })
    }
    return style.strictness.passes(document)
  }

  /// Tells of a file as a whole.
  package mutating func tell(_ failure: Failure, of path: String) {
    if style.form.isForPeople { Console.error(Console.text(of: failure.problem)) }
    add(failure.problem, of: path)
  }

  /// Tells what the picture of a map could not keep.
  package mutating func note(_ problem: Problem, of path: String) {
    if style.form.isForPeople { Console.error(Console.text(of: problem)) }
    add(problem, of: path)
  }

  /// Tells machines of a file as a whole: a person is told where the command ends.
  package mutating func add(_ problem: Problem, of path: String) {
    guard reporter != nil || isCollecting else { return }
    let message = CheckedMessage(
      problem.wording, fails: style.strictness.fails(problem.code), at: nil)
    tell(CheckedFile(CheckedFile.Name(of: path), [message]))
  }

  /// A file about which there is nothing to tell, so that machines hear of it, too.
  package mutating func addEmpty(_ path: String) {
    if reporter != nil || isCollecting { tell(CheckedFile(CheckedFile.Name(of: path), [])) }
  }

  /// Says how many messages there were; a machine counts for itself.
  package func summarize(_ documents: [MapDocument], of path: String, outcome: String = "") {
    guard case .people(.human) = style.form else { return }
    Console.error(
      Self.summary(of: documents, in: InputFile(path: path).name) + outcome + "\n" + Self.more(on: documents))
  }

  /// Writes what is made of all files at once.
  ///
  /// - Throws: a `Failure` where a report cannot be written; the others are written all the same.
  package mutating func finish() throws {
    var first = refusal
    func attempt(_ write: () throws(Failure) -> Void) {
      do throws(Failure) {
        try write()
      } catch {
        if let earlier = first { Console.error(Console.text(of: earlier.problem)) }
        first = error
      }
    }
    if let reporter, !type(of: reporter).isOfEachFile {
      attempt { () throws(Failure) in try self.write(reporter.text(of: self.files)) }
    }
    for report in style.reports { attempt { () throws(Failure) in try report.write(self.files) } }
    if let first { throw first }
  }

  private mutating func tell(_ file: CheckedFile) {
    if let reporter, type(of: reporter).isOfEachFile, refusal == nil {
      do throws(Failure) {
        try write(reporter.text(of: [file]))
      } catch {
        refusal = error
      }
    }
    guard isCollecting else { return }
    if let last = files.last, last.name == file.name {
      files[files.count - 1] = CheckedFile(
        file.name, last.messages + file.messages, targets: last.targets + file.targets,
        headline: last.headline + file.headline)
    } else {
      files.append(file)
    }
  }

  private func write(_ text: String) throws(Failure) {
    if style.isCheck {
      try OutputFile(path: "-").write(Array(text.utf8))
    } else {
      Console.error(text)
    }
  }

  /// How to learn more of the first error, or else of the first warning.
  private static func more(on documents: [MapDocument]) -> String {
    let diagnostics = documents.lazy.flatMap(\.diagnostics)
    let worst = diagnostics.map(\.severity).max()
    guard let first = diagnostics.first(where: { $0.severity == worst }) else { return "" }
    return "more on it: vsm explain \(first.code)\n"
  }

  /// `2 errors, 1 warning in acme.vsm`
  private static func summary(of documents: [MapDocument], in name: String) -> String {
    if documents.isEmpty { return "no maps in \(name)" }
    let counts = [(Severity.error, "error"), (.warning, "warning")].compactMap { severity, word in
      let count = documents.reduce(0) { $0 + $1.diagnostics.count { $0.severity == severity } }
      return count == 0 ? nil : "\(count) \(word)\(count == 1 ? "" : "s")"
    }
    return (counts.isEmpty ? "no problems" : counts.joined(separator: ", ")) + " in \(name)"
  }
}
