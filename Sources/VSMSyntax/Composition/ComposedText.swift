import VSMDiagnostics

/// A text that was put together from parts of files, with the place that each of its bytes is from.
struct ComposedText {
  private(set) var bytes: [UInt8] = []
  private var segments: [Segment] = []

  /// A run of bytes of one origin.
  private struct Segment {
    var start: Int
    var origin: Origin
  }

  /// Where bytes are from, in the offsets of all files.
  enum Origin: Equatable {
    /// They stand there as they are.
    case copied(from: Int)
    /// They stand for what stands there, such as a value for its name.
    case standing(for: SourceSpan, value: Int?)
  }

  init() {}

  /// A file as it is.
  init(_ file: SourceFile, base: Int) {
    append(file.bytes, .copied(from: base))
  }

  mutating func append(_ more: some Collection<UInt8>, _ origin: Origin) {
    guard !more.isEmpty else { return }
    segments.append(Segment(start: bytes.count, origin: origin))
    bytes += more
  }

  /// A part of another text, with the places that it has there.
  mutating func append(_ other: ComposedText, _ range: Range<Int>) {
    var index = other.segment(at: range.lowerBound)
    var start = range.lowerBound
    while start < range.upperBound, index < other.segments.count {
      let segment = other.segments[index]
      let next = index + 1 < other.segments.count ? other.segments[index + 1].start : other.bytes.count
      let end = min(next, range.upperBound)
      switch segment.origin {
      case .copied(let from): append(other.bytes[start..<end], .copied(from: from + start - segment.start))
      case .standing: append(other.bytes[start..<end], segment.origin)
      }
      start = end
      index += 1
    }
  }

  mutating func append(_ other: ComposedText) { append(other, 0..<other.bytes.count) }

  /// A line's end, where the text does not stand at the beginning of a line.
  mutating func endLine(for span: SourceSpan) {
    if let last = bytes.last, last != 0x0A { append([0x0A], .standing(for: span, value: nil)) }
  }

  /// The number of the segment that holds an offset.
  private func segment(at offset: Int) -> Int {
    var low = 0
    var high = segments.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if segments[middle].start <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The place that a span of the text is from, and the named value that stands where it begins.
  func origin(of span: SourceSpan) -> (span: SourceSpan, value: Int?) {
    guard !segments.isEmpty else { return (SourceSpan(0, 0), nil) }
    let first = segments[segment(at: span.start)]
    let last = segment(at: max(span.start, span.end - 1))
    let end: Int
    switch segments[last].origin {
    case .copied(let from): end = from + span.end - segments[last].start
    case .standing(let span, _): end = span.end
    }
    switch first.origin {
    case .copied(let from):
      let start = from + span.start - first.start
      let next = segments.dropFirst(segment(at: span.start) + 1).first?.start ?? bytes.count
      // What goes on in another file is marked as far as this one goes.
      let most = from + next - first.start
      return (
        SourceSpan(start, end >= start && end - start <= span.end - span.start + 4_096 ? end : most), nil
      )
    case .standing(let span, let value):
      return (SourceSpan(span.start, end >= span.end && end < span.end + 4_096 ? end : span.end), value)
    }
  }
}
