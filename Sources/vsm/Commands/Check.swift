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
        vsm check maps/ docs/*.md
        vsm check --strict --format github maps/
        vsm check maps/ --report sarif=vsm.sarif --report junit=vsm.xml
      """)

  @Argument(
    help: "Maps, folders of maps, Markdown documents with maps in fenced blocks; - is standard input.",
    completion: .file(extensions: ["vsm", "md"]))
  var files: [String]

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
    let inputs = batch.part(of: search.maps).map(\.input)
    try style.telling(inputs) { log in
      for failure in search.failures {
        log.tell(failure, of: failure.problem.path ?? "")
        status = failure.status
      }
      let root = sources.root
      batch.workers.run(inputs.count) { index in
        Result { () throws(Failure) in try inputs[index].documents(root: root) }
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
