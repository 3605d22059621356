import ArgumentParser
import VSMKit
import VSMSyntax

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what is wrong with maps.",
    discussion: """
      Messages go to standard error; the exit status is 1 where a map has errors or misses a target.

        vsm check acme.vsm
        vsm check --strict --message-format short maps/*.vsm

      A target may say until when it may be missed: target lead-time <= 5d by
      2027-03-31. Up to that day, by the clock or by --today, it does not fail.
      """)

  @Argument(help: "Maps; - is standard input.", completion: .file(extensions: ["vsm"]))
  var files: [String]

  @Option(
    help: ArgumentHelp("The day of the check. Without it: today.", valueName: "date"),
    transform: { text in
      guard let date = CalendarDate(text) else {
        throw ValidationError(
          "‘\(text)’ is no date of the calendar: write year-month-day, such as 2027-03-31.")
      }
      return date
    })
  var today: CalendarDate?

  @OptionGroup var messages: MessageOptions

  func run() throws {
    var status = ExitCode.success
    for path in files {
      do {
        let day = today ?? Platform.today
        let document = MapDocument(try InputFile(path: path).read()).explainingTargets(on: day)
        let passes = messages.style.report(document) && document.missedTargets(on: day) == 0
        if !passes, status == .success { status = .mapHasErrors }
        messages.style.summarize(document)
      } catch {
        // The other files are still checked.
        Console.error(Console.text(of: error.problem))
        status = error.status
      }
    }
    throw status
  }
}
