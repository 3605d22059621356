// Public because conformances of public types are.
public import ArgumentParser
import VSMKit

/// How messages about a map look, and which of them fail.
struct MessageOptions: ParsableArguments {
  @Flag(help: "Let warnings fail, as errors do.")
  var strict = false

  @Option(help: ArgumentHelp("How messages are written.", valueName: "form"))
  var messageFormat = ReportForm.human

  @Option(
    help: ArgumentHelp(
      "Colour in messages; auto is colour on a terminal, unless NO_COLOR is set.", valueName: "when"))
  var color = ColorChoice.auto

  var style: MessageStyle { MessageStyle(isStrict: strict, form: messageFormat, color: color) }
}

enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never

  var isOn: Bool {
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

extension ReportForm: ExpressibleByArgument {}
