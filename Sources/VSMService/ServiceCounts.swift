import Synchronization
import VSMHTTP

/// What has been answered so far, for who watches the service.
final class ServiceCounts: Sendable {
  private struct Answers: Hashable {
    var product: String
    var status: Int
  }

  private struct State {
    var answers: [Answers: Int] = [:]
    var buckets = [Int](repeating: 0, count: ServiceCounts.bounds.count)
    var seconds = 0.0
    var count = 0
  }

  private static let bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20]

  private let state = Mutex(State())

  /// - Parameters:
  ///   - product: what was asked for; a name of ours, so that nobody makes up as many as they like.
  ///   - status: what was answered.
  ///   - seconds: how long that took.
  func add(_ product: String, _ status: Response.Status, seconds: Double) {
    state.withLock { state in
      state.answers[Answers(product: product, status: status.rawValue), default: 0] += 1
      for place in Self.bounds.indices where seconds <= Self.bounds[place] { state.buckets[place] += 1 }
      state.seconds += seconds
      state.count += 1
    }
  }

  /// As Prometheus reads it.
  func text(_ jobs: JobProcesses.Counts, connections: Int, memory: Int?) -> String {
    let state = state.withLock { $0 }
    var lines = Self.head("vsm_answers_total", "counter", "Answers by what was asked for and their status.")
    for (answers, count) in state.answers.sorted(by: {
      ($0.key.product, $0.key.status) < ($1.key.product, $1.key.status)
    }) {
      lines.append("vsm_answers_total{product=\"\(answers.product)\",status=\"\(answers.status)\"} \(count)")
    }
    lines += Self.head("vsm_answer_seconds", "histogram", "Seconds from the whole request to its answer.")
    for (bound, count) in zip(Self.bounds, state.buckets) {
      lines.append("vsm_answer_seconds_bucket{le=\"\(bound)\"} \(count)")
    }
    lines += [
      "vsm_answer_seconds_bucket{le=\"+Inf\"} \(state.count)", "vsm_answer_seconds_sum \(state.seconds)",
      "vsm_answer_seconds_count \(state.count)",
    ]
    let values: [(String, String, String, Int)] = [
      ("vsm_connections", "gauge", "Open connections.", connections),
      ("vsm_jobs_running", "gauge", "Maps that are being drawn.", jobs.running),
      ("vsm_jobs_waiting", "gauge", "Maps that wait to be drawn.", jobs.waiting),
      ("vsm_jobs_refused_total", "counter", "Maps that were refused since too many waited.", jobs.refused),
      ("vsm_jobs_late_total", "counter", "Maps that took too long.", jobs.late),
      ("vsm_processes_started_total", "counter", "Processes that were started to draw.", jobs.started),
      ("vsm_processes_lost_total", "counter", "Processes that ended over a map.", jobs.lost),
    ]
    for (name, kind, help, value) in values { lines += Self.head(name, kind, help) + ["\(name) \(value)"] }
    if let memory {
      lines +=
        Self.head("process_resident_memory_bytes", "gauge", "Memory of the process that clients talk to.")
        + ["process_resident_memory_bytes \(memory)"]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func head(_ name: String, _ kind: String, _ help: String) -> [String] {
    ["# HELP \(name) \(help)", "# TYPE \(name) \(kind)"]
  }
}
