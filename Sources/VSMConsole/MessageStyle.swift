import ArgumentParser
package import VSMKit

/// How messages about maps are written, and which of them fail.
package struct MessageStyle {
  /// True where messages are what was asked for: then targets must hold, and a form for machines is the product.
  package var isCheck = false
  package var isStrict = false
  package var form = MessageForm.people(.human)
  package var color = ColorChoice.auto
  package var reports: [ReportTarget] = []

  package init(
    isCheck: Bool = false, isStrict: Bool = false, form: MessageForm = .people(.human),
    color: ColorChoice = .auto, reports: [ReportTarget] = []
  ) {
    self.isCheck = isCheck
    self.isStrict = isStrict
    self.form = form
    self.color = color
    self.reports = reports
  }

  package var strictness: Strictness { Strictness(warningsFail: isStrict, missedTargetsFail: isCheck) }

  /// Runs a command about one or more maps and writes what is to be told of them, however the command ends.
  package func telling(
    _ inputs: [InputFile] = [], _ body: (inout MessageLog) throws -> Void
  ) throws {
    for report in reports { try report.check(inputs) }
    var log = MessageLog(style: self)
    let ending: Result<Void, any Error> = Result { try body(&log) }
    if case .failure(let error) = ending, let failure = error as? Failure, let input = inputs.first {
      log.add(failure.problem, of: input.path)
    }
    do {
      try log.finish()
    } catch let failure as Failure {
      // The one that came first is told, too.
      if case .failure(let error) = ending, let first = error as? Failure, form.isForPeople {
        Console.error(Console.text(of: first.problem))
      }
      throw failure
    }
    if case .failure(let error) = ending, let failure = error as? Failure, !form.isForPeople {
      throw failure.status
    }
    try ending.get()
  }
}
