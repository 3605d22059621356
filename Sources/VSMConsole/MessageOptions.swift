import VSMFiles
package import ArgumentParser
import VSMKit

/// How messages about a map look, and which of them fail.
package struct MessageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How messages are written.", valueName: "form"))
  package var messageFormat = MessageForm.people(.human)

  @OptionGroup var reports: ReportOptions

  package init() {}

  package var style: MessageStyle { reports.style(messageFormat) }
}

/// What all commands that read maps let a user say of messages.
package struct ReportOptions: ParsableArguments {
  @Flag(help: "Let warnings fail, as errors do.")
  package var strict = false

  @Option(
    help: ArgumentHelp(
      "Also write the messages to a file, in a form for machines: \(RunReporters.all.map { $0.name }.joined(separator: ", ")). May be given several times.",
      valueName: "form=file"))
  package var report: [ReportTarget] = []

  @Option(
    help: ArgumentHelp(
      "Colour in messages; auto is colour on a terminal, unless NO_COLOR is set.", valueName: "when"))
  package var color = ColorChoice.auto

  package init() {}

  package func validate() throws {
    for (index, target) in report.enumerated()
    where report[..<index].contains(where: { $0.path == target.path }) {
      throw ValidationError("‘\(target.path)’ is named by two --report options.")
    }
  }

  package func style(_ form: MessageForm) -> MessageStyle {
    MessageStyle(isStrict: strict, form: form, color: color, reports: report)
  }
}

package enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never

  package var isOn: Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      // no-color.org: set, and not empty, whatever the value.
      (Platform.environment("NO_COLOR") ?? "").isEmpty && Platform.environment("TERM") != "dumb"
        && Console.errorIsTerminal
    }
  }
}
