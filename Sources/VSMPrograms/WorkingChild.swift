#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A program that is asked again and again, on its standard input, and answers each question on its standard output. A
/// question and an answer are a length of four bytes, the highest first, and so many bytes.
///
/// It is an object, since it stands for one process; whoever asks it does so alone.
package final class WorkingChild {
  package enum Failure: Error, Sendable, Equatable {
    /// It has ended, or said what is no answer.
    case gone
    /// Its time was over.
    case late
  }

  private let process: pid_t
  private let stream: Channel
  private var isEnded = false

  /// - Parameters:
  ///   - arguments: the program as an absolute path, and what follows it.
  ///   - environment: as `NAME=value`.
  ///
  /// It is nothing where the system does not start it.
  package init?(_ arguments: [String], environment: [String]) {
    guard let stream = Channel() else { return nil }
    guard let process = Child.spawn(arguments, environment, [stream.theirs, stream.theirs, 2]) else {
      stream.close()
      return nil
    }
    stream.closeTheirs()
    self.stream = stream
    self.process = process
  }

  deinit { end() }

  /// Ends the program, whatever it does.
  package func end() {
    guard !isEnded else { return }
    isEnded = true
    stream.close()
    Child.end(process)
  }

  /// - Parameters:
  ///   - question: what is asked.
  ///   - seconds: how long its answer is waited for.
  ///   - limit: the most bytes of an answer.
  /// - Returns: the answer.
  /// - Throws: where there is none; the program is of no use any more then.
  package func answer(_ question: [UInt8], seconds: Double, atMost limit: Int) throws(Failure) -> [UInt8] {
    let deadline = Child.now + seconds
    var unsent = (Self.length(question.count) + question)[...]
    while !unsent.isEmpty {
      try wait(until: deadline, sending: true)
      guard let sent = stream.sent(of: unsent) else { throw .gone }
      unsent = unsent.dropFirst(sent)
    }
    var answer: [UInt8] = []
    var wanted: Int?
    while true {
      try wait(until: deadline, sending: false)
      answer += stream.received()
      if wanted == nil, answer.count >= 4 {
        let count = answer[..<4].reduce(0) { $0 << 8 | Int($1) }
        guard count <= limit else { throw .gone }
        wanted = count + 4
      }
      if let wanted, answer.count >= wanted { return Array(answer[4..<wanted]) }
      guard stream.isOpen else { throw .gone }
    }
  }

  private func wait(until deadline: Double, sending: Bool) throws(Failure) {
    let rest = deadline - Child.now
    guard rest > 0 else { throw .late }
    guard stream.isOpen else { throw .gone }
    stream.wait(sending: sending, atMost: rest)
  }

  /// A length as it stands before a question or an answer.
  package static func length(_ count: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: count >> $0) }
  }
}
