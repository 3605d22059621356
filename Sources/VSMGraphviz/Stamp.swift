extension GraphvizImage {
  /// The same picture without the time at which it was made: the same scene gives the same bytes.
  func stamped(_ bytes: [UInt8]) -> [UInt8] {
    switch self {
    case .pdf: bytes.replacingDigits(after: "/CreationDate (D:", upTo: UInt8(ascii: ")"), with: Self.pdfDate)
    case .eps: bytes.removingLine(startingWith: "%%CreationDate:")
    case .png, .jpeg, .webp: bytes
    }
  }

  /// The start of the epoch. A date of the same length moves nothing in the file, whose table of
  /// contents counts bytes.
  private static let pdfDate = Array("19700101000000".utf8)
}

extension [UInt8] {
  fileprivate func replacingDigits(after mark: StaticString, upTo end: UInt8, with date: [UInt8]) -> [UInt8] {
    guard let found = start(of: mark) else { return self }
    var result = self
    var index = found + mark.utf8CodeUnitCount
    for digit in date {
      guard index < result.count, result[index] != end else { break }
      result[index] = digit
      index += 1
    }
    return result
  }

  fileprivate func removingLine(startingWith mark: StaticString) -> [UInt8] {
    guard let found = start(of: mark), let end = self[found...].firstIndex(of: UInt8(ascii: "\n")) else {
      return self
    }
    return Array(self[..<found] + self[(end + 1)...])
  }

  private func start(of mark: StaticString) -> Int? {
    mark.withUTF8Buffer { mark in
      guard let first = mark.first else { return nil }
      var index = startIndex
      while let next = self[index...].firstIndex(of: first) {
        if self[next...].starts(with: mark) { return next }
        index = next + 1
      }
      return nil
    }
  }
}
