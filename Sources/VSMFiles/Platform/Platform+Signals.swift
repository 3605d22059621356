#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

// Signals, and the file that must not outlive them.
extension Platform {
  /// Signals as a filter wants them: a reader that has gone away ends the program without a word, and a
  /// file that grows past its limit is an error like any other.
  package static func prepareSignals() {
    signal(SIGPIPE, SIG_DFL)
    signal(SIGXFSZ, SIG_IGN)
    // Process 1 of a container is ended by no signal that it has no handler for: neither Ctrl-C nor `docker stop`.
    if getpid() == 1 { handleEndingSignals() }
  }

  /// A new file that a signal takes along when it ends the program, until the file is said to be finished.
  package static func createUnfinished(_ path: String) throws(Refusal) -> CInt {
    var ending = sigset_t()
    var before = sigset_t()
    sigemptyset(&ending)
    for number in endingSignals { sigaddset(&ending, number) }
    // Between the making of the file and the note of its name no signal may come.
    pthread_sigmask(SIG_BLOCK, &ending, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    handleEndingSignals()
    let descriptor = try open(path, for: .creating)
    // It is never given back: a handler may be reading it.
    unfinishedFile.pointee = withName(path) { strdup($0) }
    return descriptor
  }

  /// The file is a product now, or is gone.
  package static func finish() { unfinishedFile.pointee = nil }

  private static let endingSignals = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGXCPU]

  private static func handleEndingSignals() {
    for number in endingSignals {
      let before = signal(number, endWithoutUnfinishedFile)
      // What whoever started us wants ignored, as `nohup` does, stays ignored.
      if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
        signal(number, SIG_IGN)
      }
    }
  }
}

/// The name of the file that is being made. A handler may not do more than follow a pointer.
private nonisolated(unsafe) let unfinishedFile = {
  let place = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: 1)
  place.initialize(to: nil)
  return place
}()

/// Ends the program as the signal would have done. Only what POSIX allows in a handler is called here.
private func endWithoutUnfinishedFile(_ number: CInt) {
  if let name = unfinishedFile.pointee { unlink(name) }
  signal(number, SIG_DFL)
  var itself = sigset_t()
  sigemptyset(&itself)
  sigaddset(&itself, number)
  pthread_sigmask(SIG_UNBLOCK, &itself, nil)
  raise(number)
  // Process 1 is still here.
  _exit(128 + number)
}
