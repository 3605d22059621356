import VSMFiles
import ArgumentParser
import VSMConsole
import VSMKit
import VSMSyntax

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what is wrong with maps.",
    discussion: """
      Messages go to standard error, in a form for machines to standard output.
      The exit status is 1 where a map has errors or misses a target.

        vsm check acme.vsm
        vsm check maps/ docs/*.md
        vsm check --strict --format github maps/
        vsm check maps/ --report sarif=vsm.sarif --report junit=vsm.xml

      A target may say until when it may be missed: target lead-time <= 5d by
      2027-03-31. Up to that day, by the clock or by --today, it does not fail.
      """)

  @Argument(
    help: "Maps, folders of maps, Markdown documents with maps in fenced blocks; - is standard input.",
    completion: .file(extensions: ["vsm", "md"]))
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

  @Option(
    name: [.short, .long, .customLong("message-format")],
    help: ArgumentHelp("How messages are written.", valueName: "form"))
  var format = MessageForm.people(.human)

  @OptionGroup var batch: BatchOptions

  @OptionGroup var sources: FileOptions

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
    let search = MapSearch(files)
    let day = today ?? Platform.today
    let inputs = batch.part(of: search.maps).map(\.input)
    try style.telling(inputs) { log in
      for failure in search.troubles {
        log.tell(failure, of: failure.problem.path ?? "")
        status = failure.status
      }
      let root = sources.root
      batch.workers.run(inputs.count) { index in
        Result { () throws(Failure) in
          try inputs[index].documents(root: root).map { $0.explainingTargets(on: day) }
        }
      } take: { index, found in
        let path = inputs[index].path
        switch found {
        case .success(let documents):
          let passes = documents.map { log.report($0, of: path) }
          if documents.isEmpty { log.addEmpty(path) }
          if passes.contains(false), status == .success { status = .mapHasErrors }
          log.summarize(documents, of: path)
        case .failure(let failure):
          // The other files are still checked.
          log.tell(failure, of: path)
          status = failure.status
        }
      }
    }
    throw status
  }
}
