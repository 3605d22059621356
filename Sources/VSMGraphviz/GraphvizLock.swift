#if Graphviz
  internal import CGraphviz
  import Synchronization

  /// The one way into libgvc, one caller at a time: the library keeps its state in globals, and two
  /// threads in it crash even with a context each.
  enum GraphvizLock {
    private static let turn = Mutex(())
    /// What the library has said since the turn began. It says it through a C function that can carry
    /// no state of its own, hence a global; the turn has one holder, so its messages do not mix.
    private static let messages = Mutex<[UInt8]>([])
    /// Room for what a person reads; a large graph can give a warning for every element.
    private static let mostMessageBytes = 4_000

    /// Runs the body with a fresh context, while no one else is in the library.
    ///
    /// - Throws: what the body throws, or `cannotStart`.
    static func withContext<Result: Sendable>(
      _ body: (borrowing GraphvizContext) throws(GraphvizError) -> Result
    ) throws(GraphvizError) -> Result {
      try turn.withLock { _ throws(GraphvizError) -> Result in
        messages.withLock { $0 = [] }
        // The count of errors is global and stays: it must be put back before each use.
        _ = agreseterrors()
        let before = agseterrf { fragment in
          guard let fragment else { return 0 }
          GraphvizLock.take(fragment)
          return 0
        }
        defer { _ = agseterrf(before) }
        let context = try GraphvizContext()
        return try body(context)
      }
    }

    /// The library's words on one line, without the repeated "Error:".
    static var message: String? {
      let line = GraphvizWords.line(String(decoding: messages.withLock { $0 }, as: UTF8.self))
      return line.isEmpty ? nil : line
    }

    private static func take(_ fragment: UnsafePointer<CChar>) {
      messages.withLock { bytes in
        var next = fragment
        while next.pointee != 0, bytes.count < mostMessageBytes {
          bytes.append(UInt8(bitPattern: next.pointee))
          next += 1
        }
      }
    }
  }
#endif
