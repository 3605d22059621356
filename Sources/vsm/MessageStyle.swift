import ArgumentParser
import VSMKit

/// How messages about maps are written, and which of them fail.
struct MessageStyle {
  /// True where messages are what was asked for: then targets must hold, and a form for machines is the product.
  var isCheck = false
  var isStrict = false
  var form = MessageForm.people(.human)
  var color = ColorChoice.auto
  var reports: [ReportTarget] = []

  var strictness: Strictness { Strictness(warningsFail: isStrict, missedTargetsFail: isCheck) }

  /// Runs a command about one or more maps and writes what is to be told of them, however the command ends.
  func telling(
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
