import ArgumentParser
package import VSMKit

/// A form for machines and the file that it goes to: `sarif=out.sarif`.
package struct ReportTarget {
  package let form: String
  package let path: String

  private var file: OutputFile { OutputFile(path: path) }

  package var isStandardOutput: Bool { file.isStandardOutput }

  /// Refuses what would replace a map.
  package func check(_ inputs: [InputFile]) throws {
    if inputs.isEmpty { try file.refuseToReplace(InputFile(path: "-")) }
    for input in inputs { try file.refuseToReplace(input) }
  }

  package func write(_ files: [CheckedFile]) throws(Failure) {
    guard let reporter = RunReporters.named(form) else { return }
    var bytes: [UInt8] = []
    if type(of: reporter).isAppended { bytes = try file.content(atMost: Self.mostKept) }
    try file.write(bytes + Array(reporter.text(of: files).utf8))
  }

  /// In bytes, of a file that text is added to.
  private static let mostKept = 1 << 26
}

extension ReportTarget: ExpressibleByArgument {
  /// Nothing without a known form, or a name behind the sign.
  package init?(argument: String) {
    guard let sign = argument.firstIndex(of: "=") else { return nil }
    let (form, path) = (String(argument[..<sign]), String(argument[argument.index(after: sign)...]))
    guard RunReporters.named(form) != nil, !path.isEmpty else { return nil }
    self.init(form: form, path: path)
  }

  package var defaultValueDescription: String { "\(form)=\(path)" }
}
