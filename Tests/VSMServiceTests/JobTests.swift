import Foundation
import Testing
import VSMKit

import VSMHTTP

@testable import VSMService

/// Maps drawn by processes, and what becomes of processes that do not.
@Suite struct JobTests {
  private static let map = "stream { process a \"A\" { C/T 39s } }\n"

  /// The companion, which lies beside the test bundle.
  private static let companion: String = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
    let test = bundle ?? URL(fileURLWithPath: CommandLine.arguments[0])
    return test.deletingLastPathComponent().appendingPathComponent("vsm-companion").path
  }()

  private func job(_ product: String, _ options: [String: String] = [:], _ map: String = map) -> Job {
    Job(product: product, options: options, map: Array(map.utf8))
  }

  // MARK: What is done

  @Test func aPictureIsThatOfTheKit() throws {
    let result = job("svg", ["theme": "dark", "wrap": "900"]).done()
    var map = try ValueStreamMap(parsing: Self.map)
    map.wrap = 900
    #expect(result.kind == .done && result.type == "image/svg+xml" && result.messageCount == 0)
    #expect(String(decoding: result.body, as: UTF8.self) == map.svg(theme: Theme(named: "dark")))
  }

  @Test func aBrokenMapIsToldOf() {
    let broken = Self.map.replacing("39s", with: "39")
    let text = job("png", [:], broken).done()
    #expect(text.kind == .invalid && text.messageCount == 1)
    #expect(String(decoding: text.body, as: UTF8.self).contains("--> map:1:30"))
    var asked = job("messages", [:], broken)
    asked.tellsInJSON = true
    let json = asked.done()
    #expect(json.kind == .done && json.type == "application/json")
    #expect(String(decoding: json.body, as: UTF8.self).hasPrefix("[{\"schema\":1,\"file\":\"map\""))
    asked.map = Array(Self.map.utf8)
    #expect(asked.done().body == Array("[]\n".utf8))
  }

  /// Nothing of this machine comes into a picture.
  @Test(arguments: ["include \"map.vsm\"\n", "based-on \"/etc/passwd\"\n"])
  func noFilesAreRead(line: String) {
    let result = job("svg", [:], line + Self.map).done()
    #expect(result.kind == .invalid)
    #expect(String(decoding: result.body, as: UTF8.self).contains("no files are read here"))
  }

  @Test(arguments: [
    ("theme", "x"), ("page", "a99"), ("layout", "x"), ("scale", "0"), ("scale", "5"), ("scale", "nan"),
    ("scale", "1e999"), ("wrap", "1"), ("width", "-1"), ("fold", "maybe"), ("them", "dark"), ("", ""),
  ])
  func optionsThatAreNone(name: String, value: String) {
    let result = job("svg", [name: value]).done()
    #expect(result.kind == .wrongOption && result.body.count > 20)
  }

  @Test func strictIsStrict() {
    // Nothing is said of the step's demand, and takt is a target: a warning.
    let doubtful = "customer c \"C\" { demand 9/day }\nstream { process a \"A\" { C/T 39s } }\n"
    let result = job("svg", [:], doubtful).done()
    #expect(result.kind == .done && result.messageCount > 0)
    #expect(job("svg", ["strict": ""], doubtful).done().kind == .invalid)
  }

  // MARK: Who does it

  private func processes(_ command: [String], _ set: (inout JobProcesses.Limits) -> Void = { _ in })
    -> JobProcesses
  {
    var limits = JobProcesses.Limits(processes: 1)
    set(&limits)
    return JobProcesses(command, limits)
  }

  @Test func aProcessDoesOneAfterTheOtherAndGivesWay() throws {
    let processes = processes([Self.companion, "draw-jobs"]) { $0.jobs = 2 }
    defer { processes.end() }
    let expected = job("svg").done().body
    for _ in 0..<5 { #expect(try processes.result(of: job("svg")).body == expected) }
    // Five jobs, two a process; one that is slow to come is helped by another.
    #expect((3...5).contains(processes.counts.started) && processes.counts.lost == 0)
    #expect(processes.counts.running == 0 && processes.counts.waiting == 0)
  }

  @Test(arguments: [
    (["/bin/sh", "-c", "exec sleep 60"], JobProcesses.Refusal.late),
    (["/bin/sh", "-c", "exit 3"], .lost), (["/bin/sh", "-c", "kill -SEGV $$"], .lost),
    (["/bin/sh", "-c", "cat"], .lost), (["/bin/sh", "-c", "yes"], .lost), (["/nowhere"], .noProcess),
  ])
  func processesThatDoNot(command: [String], refusal: JobProcesses.Refusal) {
    let processes = processes(command) { $0.seconds = 0.5 }
    let start = Moment.now
    #expect(throws: refusal) { try processes.result(of: job("svg")) }
    #expect(Moment.now - start < 20)
    let counts = processes.counts
    #expect(counts.running == 0 && counts.waiting == 0)
    #expect(counts.lost == (refusal == .lost ? 1 : 0) && counts.late == (refusal == .late ? 1 : 0))
  }

  @Test(arguments: [(30.0, [JobProcesses.Refusal.busy, .late, .late]), (1, [.busy, .late, .busy])])
  func whoWouldWaitTooLongIsRefused(patience: Double, refused: [JobProcesses.Refusal]) async {
    let processes = processes(["/bin/sh", "-c", "exec sleep 60"]) {
      $0.seconds = 3
      $0.waiting = 1
      $0.patience = patience
    }
    let refusals = await withTaskGroup(of: JobProcesses.Refusal?.self) { group in
      for number in 0..<3 {
        group.addTask {
          await withCheckedContinuation { continuation in
            Thread.detachNewThread {
              // One after the other, so that the third finds one that is drawn and one that waits. Threads sleep, since
              // other tests keep those of tasks.
              Thread.sleep(forTimeInterval: 0.5 * Double(number))
              do throws(JobProcesses.Refusal) {
                _ = try processes.result(of: job("svg"))
                continuation.resume(returning: nil)
              } catch {
                continuation.resume(returning: error)
              }
            }
          }
        }
      }
      var refusals: [JobProcesses.Refusal?] = []
      for await refusal in group { refusals.append(refusal) }
      return refusals
    }
    #expect(refusals.map { "\($0, default: "drawn")" }.sorted() == refused.map { "\($0)" }.sorted())
    #expect(processes.counts.running == 0)
  }
}
