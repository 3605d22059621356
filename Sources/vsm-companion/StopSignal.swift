import Dispatch
import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Ctrl-C, or what else asks the program to end: it is noted, so that pages can be let go first.
/// It is unchecked for the sources, which are made once and left alone.
final class StopSignal: @unchecked Sendable {
  private let raised = Atomic(false)
  private let sources: [any DispatchSourceSignal]

  init() {
    sources = [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      return DispatchSource.makeSignalSource(signal: number, queue: .global())
    }
    for source in sources {
      source.setEventHandler { [weak self] in self?.raised.store(true, ordering: .relaxed) }
      source.resume()
    }
  }

  var isRaised: Bool { raised.load(ordering: .relaxed) }

  func wait(milliseconds: Int) async {
    try? await Task.sleep(for: .milliseconds(milliseconds))
  }
}
