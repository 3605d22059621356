/// Takes the messages out of a stream of bytes, whatever the pieces are that they come in: a header with the length of
/// what follows, an empty line, and so many bytes.
struct FrameReader {
  /// What a stream gave.
  enum Frame: Equatable {
    case message([UInt8])
    /// A header that cannot be read: where the next message begins is not known, so nothing can follow.
    case broken(String)
  }

  /// The most bytes of a message: some times what the largest map has.
  static let largest = 64 * 1024 * 1024
  /// The most bytes of a header.
  static let largestHeader = 4_096

  private var bytes: [UInt8] = []
  /// How many of them were handed out.
  private var taken = 0
  private var isBroken = false

  /// - Returns: the messages that are whole now.
  mutating func append(_ more: some Sequence<UInt8>) -> [Frame] {
    guard !isBroken else { return [] }
    bytes += more
    var frames: [Frame] = []
    while let frame = next() {
      frames.append(frame)
      if case .broken = frame {
        isBroken = true
        bytes = []
        return frames
      }
    }
    // What was handed out is let go once it is most of what is held.
    if taken > bytes.count / 2 {
      bytes.removeFirst(taken)
      taken = 0
    }
    return frames
  }

  private mutating func next() -> Frame? {
    guard let end = endOfHeader() else {
      return bytes.count - taken > Self.largestHeader ? .broken("a header without an end") : nil
    }
    let length: Int
    switch Self.length(in: bytes[taken..<end.text]) {
    case .success(let found): length = found
    case .failure(let fault): return .broken(fault.reason)
    }
    guard bytes.count - end.body >= length else { return nil }
    taken = end.body + length
    return .message(Array(bytes[end.body..<taken]))
  }

  /// Where the header's text ends and what follows it begins; nothing where the end is not there yet.
  private func endOfHeader() -> (text: Int, body: Int)? {
    let last = min(bytes.count, taken + Self.largestHeader)
    var index = taken
    while index < last {
      if bytes[index] == 0x0A {
        // Some write line ends without carriage returns.
        if index + 1 < bytes.count, bytes[index + 1] == 0x0A { return (index, index + 2) }
        if index + 2 < bytes.count, bytes[index + 1] == 0x0D, bytes[index + 2] == 0x0A {
          return (index, index + 3)
        }
      }
      index += 1
    }
    return nil
  }

  private struct Fault: Error { let reason: String }

  private static func length(in header: ArraySlice<UInt8>) -> Result<Int, Fault> {
    var length: Int?
    for line in header.split(separator: 0x0A) {
      let text = String(decoding: line, as: UTF8.self)
      guard let colon = text.firstIndex(of: ":") else {
        return .failure(Fault(reason: "a header without a colon"))
      }
      guard text[..<colon].lowercased() == "content-length" else { continue }
      let digits = text[text.index(after: colon)...].filter { $0 != " " && $0 != "\r" && $0 != "\r\n" }
      guard let number = Int(digits), number >= 0 else {
        return .failure(Fault(reason: "a Content-Length that is no number"))
      }
      guard number <= largest else { return .failure(Fault(reason: "a message of more than 64 MB")) }
      length = number
    }
    return length.map { .success($0) } ?? .failure(Fault(reason: "a header without a Content-Length"))
  }

  /// A message with its header.
  static func framed(_ message: some Collection<UInt8>) -> [UInt8] {
    Array("Content-Length: \(message.count)\r\n\r\n".utf8) + message
  }
}
