import VSMDiagnostics
import VSMKit
import VSMModel
import VSMReport

extension Job {
  /// Does the job in this process. The map reads no files, whatever it names.
  func done() -> Result {
    let options: JobOptions
    do throws(JobOptions.Fault) {
      options = try JobOptions(self.options)
    } catch {
      return Self.said(.wrongOption, error.text)
    }
    let document = MapDocument(SourceFile(name: "map", bytes: map))
    if product == "messages" { return messages(of: document, .done) }
    let strictness = Strictness(warningsFail: options.isStrict)
    guard strictness.passes(document), let (map, figures) = try? document.valid() else {
      return messages(of: document, .invalid)
    }
    var result = Result(kind: .done, type: "", body: [], messageCount: document.diagnostics.count)
    if product == "json" {
      result.type = "application/json"
      result.body = Array(MetricsJSON().text(of: map, figures).utf8)
      return result
    }
    guard let format = PictureFormats.named(product) else {
      return Self.said(.wrongOption, "There is no format \(product).")
    }
    let theme = options.picture.theme(of: map)
    if options.isStyleless, theme.needsStyle, format is SVGFormat {
      return Self.said(.wrongOption, "The theme \(theme.name) needs a style element, which csp rules out.")
    }
    do throws(PictureError) {
      let picture = try format.picture(of: options.applied(to: map), figures, options.picture)
      result.type = format.mediaType
      result.body = picture.bytes
      result.messageCount += picture.losses.count
      return result
    } catch {
      let wording = error.problem.wording
      let text = [wording.message, wording.help].compactMap(\.self).joined(separator: "\n")
      return Self.said(wording.code == .formatUnavailable ? .missing : .impossible, text)
    }
  }

  private func messages(of document: MapDocument, _ kind: Result.Kind) -> Result {
    guard tellsInJSON else {
      let text = HumanReporter().report(document.diagnostics, in: document.sources)
      return Result(
        kind: kind, type: "text/plain; charset=utf-8", body: Array(text.utf8),
        messageCount: document.diagnostics.count)
    }
    let lines = JSONLinesReporter().text(of: [
      CheckedFile(document, named: CheckedFile.Name(path: "map", uri: "map"))
    ])
    let objects = lines.split(separator: "\n").joined(separator: ",\n")
    return Result(
      kind: kind, type: "application/json", body: Array("[\(objects)]\n".utf8),
      messageCount: document.diagnostics.count)
  }

  private static func said(_ kind: Result.Kind, _ text: String) -> Result {
    Result(kind: kind, type: "text/plain; charset=utf-8", body: Array((text + "\n").utf8))
  }
}
