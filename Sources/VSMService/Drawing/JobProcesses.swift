import VSMFiles
import VSMHTTP
import VSMPrograms

/// The processes that draw, each with one job at a time, and the jobs that wait for one.
final class JobProcesses: Sendable {
  struct Limits: Sendable {
    var processes: Int
    /// Jobs that wait; one more is refused.
    var waiting = 64
    /// Seconds after which a job that waits is given up: whoever asked is likely to be gone.
    var patience = 30.0
    /// Seconds that one job may take.
    var seconds = 20.0
    /// After so many jobs, or with so many KiB, a process gives way to a new one.
    var jobs = 1_000
    var memory = 256 << 10
    /// Bytes of a result.
    var result = 64 << 20
  }

  enum Refusal: Error, Sendable, Equatable {
    /// Too many wait already.
    case busy
    case late
    /// The process has ended over it, of memory or of a mistake of ours.
    case lost
    /// The system starts no process.
    case noProcess
  }

  /// How many there are of what.
  struct Counts: Sendable {
    var running = 0
    var waiting = 0
    var started = 0
    var lost = 0
    var late = 0
    var refused = 0
  }

  private struct Worker {
    let child: WorkingChild
    var jobs = 0
  }

  /// What threads share; only looked at within the gate.
  private final class State: @unchecked Sendable {
    var idle: [Worker] = []
    var counts = Counts()
    /// The tickets of those that wait, the first that came first.
    var line: [Int] = []
    var nextTicket = 0
    var isEnded = false
  }

  let limits: Limits
  private let command: [String]
  private let gate = Platform.Gate()
  private let state = State()

  /// - Parameters:
  ///   - command: the program that draws, and what follows it.
  ///   - limits: how much is done at once.
  init(_ command: [String], _ limits: Limits) {
    self.command = command
    self.limits = limits
  }

  var counts: Counts {
    gate.pass {
      var counts = state.counts
      counts.waiting = state.line.count
      return counts
    }
  }

  /// Does a job as soon as a process is free for it.
  func result(of job: Job) throws(Refusal) -> Job.Result {
    var worker = try taken()
    do throws(WorkingChild.Failure) {
      let answer = try worker.child.answer(job.bytes, seconds: limits.seconds, atMost: limits.result)
      guard let result = Job.Result(answer) else { throw .gone }
      worker.jobs += 1
      let isSpent = worker.jobs >= limits.jobs || result.memory > limits.memory
      if isSpent { worker.child.end() }
      give(isSpent ? nil : worker)
      return result
    } catch {
      worker.child.end()
      give(nil) { counts in
        if error == .late { counts.late += 1 } else { counts.lost += 1 }
      }
      throw error == .late ? .late : .lost
    }
  }

  private func taken() throws(Refusal) -> Worker {
    let start = Moment.now
    let ticket: Int? = gate.pass {
      guard !state.isEnded,
        state.counts.running < limits.processes && state.line.isEmpty || state.line.count < limits.waiting
      else {
        state.counts.refused += 1
        return .some(nil)
      }
      state.nextTicket += 1
      state.line.append(state.nextTicket)
      return state.nextTicket
    }
    guard let ticket else { throw .busy }
    let idle: Worker? = gate.pass {
      guard state.line.first == ticket, state.counts.running < limits.processes else { return nil }
      state.line.removeFirst()
      state.counts.running += 1
      return .some(state.idle.popLast())
    }
    guard Moment.now - start <= limits.patience else {
      give(idle) { $0.refused += 1 }
      throw .busy
    }
    if let idle { return idle }
    guard let child = WorkingChild(command, environment: Platform.environment) else {
      give(nil)
      throw .noProcess
    }
    gate.pass { state.counts.started += 1 }
    return Worker(child: child)
  }

  private func give(_ worker: Worker?, _ count: (inout Counts) -> Void = { _ in }) {
    gate.pass {
      state.counts.running -= 1
      count(&state.counts)
      if let worker, !state.isEnded { state.idle.append(worker) }
    }
  }

  /// Ends all processes; jobs under way are done first.
  func end() {
    let idle = gate.pass {
      state.isEnded = true
      defer { state.idle = [] }
      return state.idle
    }
    for worker in idle { worker.child.end() }
  }
}
