#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

import VSMFiles
import VSMPrograms

/// The process that draws: jobs come on standard input and results go to standard output, one after the other, until the
/// input ends.
///
/// It is apart from the one that clients talk to, so that a map that takes too long can be ended, one that takes too much
/// memory ends nothing else, and what Graphviz's library never gives back goes with the process.
package enum JobProcess {
  /// Draws until nobody asks any more.
  package static func run() {
    limitMemory()
    while let question = question() {
      guard let job = Job(question) else { return }
      var result = job.done()
      result.memory = mostMemory
      let bytes = result.bytes
      guard (try? Platform.write(WorkingChild.length(bytes.count) + bytes, to: 1)) != nil else { return }
    }
  }

  /// Nothing at the end of the input, and for what is no question.
  private static func question() -> [UInt8]? {
    guard let head = try? Platform.read(0, atMost: 4), head.count == 4 else { return nil }
    let count = head.reduce(0) { $0 << 8 | Int($1) }
    guard count <= mostBytes, let bytes = try? Platform.read(0, atMost: count), bytes.count == count else {
      return nil
    }
    return bytes
  }

  private static let mostBytes = 4 << 20

  /// In KiB.
  private static var mostMemory: Int {
    var usage = rusage()
    #if canImport(Glibc)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    #else
      getrusage(CInt(RUSAGE_SELF), &usage)
    #endif
    #if canImport(Darwin)
      return Int(usage.ru_maxrss) / 1024
    #else
      return Int(usage.ru_maxrss)
    #endif
  }

  /// Whoever asks for more is ended by the system.
  private static func limitMemory() {
    #if os(Linux)
      var limit = rlimit(rlim_cur: 1 << 30, rlim_max: 1 << 30)
      #if canImport(Glibc)
        setrlimit(__rlimit_resource_t(RLIMIT_DATA.rawValue), &limit)
      #else
        setrlimit(RLIMIT_DATA, &limit)
      #endif
    #endif
  }
}
