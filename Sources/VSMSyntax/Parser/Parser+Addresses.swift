import VSMDiagnostics

/// Days and addresses of the web, as values of properties.
extension Parser {
  /// `2026-11-30`: several tokens without space between them.
  mutating func date(for reading: Reading) -> Value? {
    guard current.kind == .number || current.kind == .string || current.kind == .minus else {
      return missing("a day, such as 2026-11-30", reading)
    }
    guard let date = calendarDate(example: reading.example) else { return nil }
    return .date(date)
  }

  /// A day from the current token on; what is none is told of, with what it would look like where it is right.
  mutating func calendarDate(example: String) -> CalendarDate? {
    let start = current.start
    var end = start
    var isUnread = false
    while !isAtStatementEnd, current.start == end {
      end = current.end
      if current.kind == .unknown { isUnread = true }
      advance()
    }
    let span = SourceSpan(start, end)
    if let date = CalendarDate(source.text(of: span)) { return date }
    // What is no number at all has been told as that.
    if !isUnread { report(.noDate(source.text(of: span), example: example), at: span) }
    return nil
  }

  /// An address in quotes: what a reader may follow without harm.
  mutating func link(for reading: Reading) -> Value? {
    guard current.kind == .string else { return missing("an address in quotes", reading) }
    let label = label()
    if let fault = WebAddress.fault(of: label.text) {
      report(.noLink(label.text, fault), at: label.span)
      return nil
    }
    return .text(label.text)
  }
}
