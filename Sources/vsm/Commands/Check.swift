import ArgumentParser
import VSMKit

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what is wrong with maps.",
    discussion: """
      Messages go to standard error, in a form for machines to standard output.
      The exit status is 1 where a map has errors or misses a target.

        vsm check acme.vsm
        vsm check --strict --format github maps/*.vsm
        vsm check maps/*.vsm --report sarif=vsm.sarif --report junit=vsm.xml
      """)

  @Argument(help: "Maps; - is standard input.", completion: .file(extensions: ["vsm"]))
  var files: [String]

  @Option(
    name: [.short, .long, .customLong("message-format")],
    help: ArgumentHelp("How messages are written.", valueName: "form"))
  var format = MessageForm.people(.human)

  @OptionGroup var reports: ReportOptions

  func validate() throws {
    let isPrinted = !format.isForPeople
    guard reports.report.count(where: \.isStandardOutput) + (isPrinted ? 1 : 0) <= 1 else {
      throw ValidationError("Only one form of messages can go to standard output.")
    }
  }

  func run() throws {
    var status = ExitCode.success
    var style = reports.style(format)
    style.isCheck = true
    try style.telling(files.map { InputFile(path: $0) }) { log in
      for path in files {
        do throws(Failure) {
          let document = MapDocument(try InputFile(path: path).read())
          let passes = log.report(document, of: path)
          if !passes, status == .success { status = .mapHasErrors }
          log.summarize(document)
        } catch {
          // The other files are still checked.
          if format.isForPeople { Console.error(Console.text(of: error.problem)) }
          log.add(error.problem, of: path)
          status = error.status
        }
      }
    }
    throw status
  }
}
