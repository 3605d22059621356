#if Graphviz
  #if canImport(Darwin)
    import Darwin
  #elseif canImport(Musl)
    import Musl
  #else
    import Glibc
  #endif

  /// Work on a thread of its own with a stack that is deep enough for Graphviz: its engines walk graphs
  /// by recursion, and on a stack of common size a network of some hundred boxes ends the process.
  enum DeepStack {
    /// Only what is used of it costs memory.
    private static let bytes = 512 * 1024 * 1024

    /// Runs the body on the deep stack and waits for it.
    ///
    /// - Throws: what the body throws, or `cannotStart` where the system gives no thread.
    static func run<Value: Sendable>(
      _ body: @escaping @Sendable () throws(GraphvizError) -> Value
    ) throws(GraphvizError) -> Value {
      var attributes = pthread_attr_t()
      guard pthread_attr_init(&attributes) == 0 else { throw .cannotStart }
      defer { pthread_attr_destroy(&attributes) }
      guard pthread_attr_setstacksize(&attributes, bytes) == 0 else { throw .cannotStart }
      let work = Work(body)
      let argument = Unmanaged.passUnretained(work).toOpaque()
      #if canImport(Darwin)
        var thread: pthread_t?
        let status = pthread_create(
          &thread, &attributes,
          { argument in
            Unmanaged<Job>.fromOpaque(argument).takeUnretainedValue().run()
            return nil
          }, argument)
        guard status == 0, let thread else { throw .cannotStart }
      #else
        var thread = pthread_t()
        let status = pthread_create(
          &thread, &attributes,
          { argument in
            if let argument { Unmanaged<Job>.fromOpaque(argument).takeUnretainedValue().run() }
            return nil
          }, argument)
        guard status == 0 else { throw .cannotStart }
      #endif
      // Joining orders the thread's writes before the reading of the result.
      guard pthread_join(thread, nil) == 0 else { throw .cannotStart }
      return try (work.result ?? .failure(.cannotStart)).get()
    }

    private class Job {
      func run() {}
    }

    private final class Work<Value: Sendable>: Job {
      private let body: @Sendable () throws(GraphvizError) -> Value
      private(set) var result: Result<Value, GraphvizError>?

      init(_ body: @escaping @Sendable () throws(GraphvizError) -> Value) { self.body = body }

      override func run() {
        do throws(GraphvizError) {
          result = .success(try body())
        } catch {
          result = .failure(error)
        }
      }
    }
  }
#endif
