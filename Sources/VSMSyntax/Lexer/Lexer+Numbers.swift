import VSMDiagnostics

/// Numbers that are none to vsm: times of a clock, thousands with commas, digits of other scripts.
extension Lexer {
  mutating func tellOfMalformedNumber(from start: Int) {
    let number = text(from: start)
    guard let clock = Clock(number) else {
      problems.append(
        Diagnostic(
          .malformedNumber(number, cure: Self.cure(of: number)), at: SourceSpan(start, index)))
      return
    }
    if let end = scanEndOfTimes() {
      tell(.timesOfDay(text(from: start), cure: clock.duration(to: end)), from: start)
    } else {
      tell(.clockForDuration(number, cures: clock.readings), from: start)
    }
  }

  /// `06:00-14:00`, from behind its first time: over the second one.
  private mutating func scanEndOfTimes() -> Clock? {
    var next = index
    func skipBlanks() { while next < bytes.count, bytes[next] == 0x20 { next += 1 } }
    skipBlanks()
    guard let (sign, length) = UTF8Decoding.scalar(in: bytes, at: next), "-–—−.".unicodeScalars.contains(sign)
    else { return nil }
    next += length
    if sign == "." {
      guard next < bytes.count, bytes[next] == UInt8(ascii: ".") else { return nil }
      next += 1
    }
    skipBlanks()
    let begin = next
    while next < bytes.count, Self.isDigit(bytes[next]) || bytes[next] == UInt8(ascii: ":") { next += 1 }
    guard let end = Clock(String(decoding: bytes[begin..<next], as: UTF8.self)) else { return nil }
    index = next
    return end
  }

  /// A time as a clock shows it.
  private struct Clock {
    var parts: [Int]

    init?(_ text: String) {
      let parts = text.split(separator: ":", omittingEmptySubsequences: false).map {
        $0.count <= 2 ? Int($0) : nil
      }
      guard (2...3).contains(parts.count), !parts.contains(nil) else { return nil }
      self.parts = parts.compactMap(\.self)
      guard self.parts.dropFirst().allSatisfy({ (0..<60).contains($0) }) else { return nil }
    }

    /// What it may mean as a duration.
    var readings: [String] {
      parts.count == 3 ? [written("h", "min", "s")] : [written("min", "s"), written("h", "min")]
    }

    private func written(_ units: String...) -> String {
      let terms = zip(parts, units).filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }
      return terms.isEmpty ? "0" + (units.last ?? "") : terms.joined(separator: " ")
    }

    private var minutes: Int { (parts.first ?? 0) * 60 + (parts.dropFirst().first ?? 0) }

    /// From this time of the day to another, past midnight where that is earlier.
    func duration(to end: Clock) -> String {
      let day = 24 * 60
      let minutes = ((end.minutes - minutes) % day + day) % day
      if minutes == 0 { return "24h" }
      let hours = minutes / 60
      return [hours > 0 ? "\(hours)h" : nil, minutes % 60 > 0 ? "\(minutes % 60)min" : nil]
        .compactMap(\.self).joined(separator: " ")
    }
  }

  /// `18,400` as thousands or as decimals, where it can be told what is meant.
  private static func cure(of number: String) -> String? {
    let groups = number.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." || $0 == "'" }
    guard groups.count > 1, let first = groups.first, groups.allSatisfy({ $0.allSatisfy(\.isNumber) }) else {
      return nil
    }
    let isThousands = (1...3).contains(first.count) && groups.dropFirst().allSatisfy { $0.count == 3 }
    let thousands = groups.joined(separator: "_")
    guard groups.count == 2 else { return isThousands ? thousands : nil }
    let decimals = (first.isEmpty ? "0" : String(first)) + "." + (groups.last ?? "")
    if groups.last?.isEmpty == true { return String(first) }
    return isThousands && first != "0" ? "\(thousands) for thousands, \(decimals) for decimals" : decimals
  }

  // MARK: What stands right behind a number

  /// A sign behind a number that is no unit: `39″`, `39''`, `3９`; nothing where the number is fine.
  mutating func numberBefore(_ next: UInt8, from start: Int) -> Token.Kind? {
    let number = text(from: start)
    var unit: String?
    if next == UInt8(ascii: "'") || next == UInt8(ascii: "\"") {
      let isDouble = next == UInt8(ascii: "\"") || byte(1) == next
      // `5"Coils"`
      if next == UInt8(ascii: "\""), closesOnLine(from: index + 1) { return nil }
      index += isDouble && next == UInt8(ascii: "'") ? 2 : 1
      unit = isDouble ? "s" : "min"
    } else if let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: index) {
      switch scalar {
      case "′", "’": unit = "min"
      case "″", "”": unit = "s"
      default:
        guard scalar.properties.generalCategory == .decimalNumber else { return nil }
        return digitsOfOtherScript(from: start)
      }
      index += length
      if unit == "min", let (second, length) = UTF8Decoding.scalar(in: bytes, at: index), second == scalar {
        index += length
        unit = "s"
      }
    }
    guard let unit else { return nil }
    tell(.signForUnit(text(from: start), cure: number + unit), from: start)
    return .unknown
  }

  private func closesOnLine(from start: Int) -> Bool {
    for byte in bytes[min(start, bytes.count)...] {
      if byte == UInt8(ascii: "\"") { return true }
      if byte == 0x0A || byte == 0x0D { return false }
    }
    return false
  }

  /// A number in digits that are not those of ASCII, such as the full-width ones.
  mutating func digitsOfOtherScript(from start: Int) -> Token.Kind {
    while let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: index),
      scalar.properties.generalCategory == .decimalNumber || scalar == "." || scalar == "．" || scalar == "_"
    {
      index += length
    }
    var cure = ""
    for scalar in text(from: start).unicodeScalars {
      if let digit = scalar.properties.numericType == .decimal ? scalar.properties.numericValue : nil {
        cure += String(Int(digit))
      } else {
        cure.unicodeScalars.append(scalar == "．" ? "." : scalar)
      }
    }
    tell(.digitsOfOtherScript(text(from: start), cure: cure), from: start)
    return .number
  }
}
