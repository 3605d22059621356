#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension Platform {
  /// A lock that threads can wait at until something has changed.
  ///
  /// It is an object, since a lock has a place of its own.
  package final class Gate: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

    package init() {
      pthread_mutex_init(mutex, nil)
      pthread_cond_init(condition, nil)
    }

    deinit {
      pthread_cond_destroy(condition)
      pthread_mutex_destroy(mutex)
      condition.deallocate()
      mutex.deallocate()
    }

    /// Runs the body while no other thread does, as soon as it finds what it needs: as long as it returns nothing, the
    /// thread waits for a change.
    package func pass<Value>(_ body: () -> Value?) -> Value {
      alone {
        while true {
          if let value = body() { return value }
          pthread_cond_wait(condition, mutex)
        }
      }
    }

    /// Runs the body while no other thread does, and tells those that wait.
    private func alone<Value>(_ body: () -> Value) -> Value {
      pthread_mutex_lock(mutex)
      defer {
        pthread_cond_broadcast(condition)
        pthread_mutex_unlock(mutex)
      }
      return body()
    }

    /// As ``pass(_:)``, but gives up after some seconds.
    ///
    /// - Returns: nothing where the body found nothing in time.
    package func pass<Value>(within seconds: Double, _ body: () -> Value?) -> Value? {
      var end = timespec()
      clock_gettime(CLOCK_REALTIME, &end)
      let nanoseconds = Int64(end.tv_nsec) + Int64((min(max(seconds, 0), 1e6) * 1e9).rounded(.up))
      end.tv_sec += time_t(nanoseconds / 1_000_000_000)
      end.tv_nsec = Int(nanoseconds % 1_000_000_000)
      return alone {
        while true {
          if let value = body() { return value }
          if pthread_cond_timedwait(condition, mutex, &end) == ETIMEDOUT { return body() }
        }
      }
    }
  }

  /// A thread that runs a body; nothing where the system gives none.
  package struct Thread {
    private let thread: pthread_t

    package init?(_ body: @escaping @Sendable () -> Void) {
      var attributes = pthread_attr_t()
      pthread_attr_init(&attributes)
      defer { pthread_attr_destroy(&attributes) }
      // That of a program's first thread: on macOS others have a sixteenth of it.
      pthread_attr_setstacksize(&attributes, 8 << 20)
      let box = Unmanaged.passRetained(Body(run: body))
      #if canImport(Darwin)
        var thread: pthread_t?
        let code = pthread_create(&thread, &attributes, { Platform.run($0) }, box.toOpaque())
      #else
        var thread = pthread_t()
        let code = pthread_create(&thread, &attributes, { Platform.run($0) }, box.toOpaque())
      #endif
      guard code == 0 else {
        box.release()
        return nil
      }
      #if canImport(Darwin)
        guard let thread else { return nil }
      #endif
      self.thread = thread
    }

    package func join() { pthread_join(thread, nil) }

    /// Lets the thread run and end by itself.
    package func detach() { pthread_detach(thread) }
  }

  private final class Body: Sendable {
    let run: @Sendable () -> Void

    init(run: @escaping @Sendable () -> Void) {
      self.run = run
    }
  }

  private static func run(_ body: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let body { Unmanaged<Body>.fromOpaque(body).takeRetainedValue().run() }
    return nil
  }
}
