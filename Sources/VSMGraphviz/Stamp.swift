extension GraphvizImage {
  /// The same picture without the time at which it was made: the same scene gives the same bytes. A PNG says how many px an
  /// inch has, so that it comes out of a text processor in its size.
  ///
  /// - Parameters:
  ///   - bytes: what a renderer made.
  ///   - scale: px of a bitmap for each of the 96 px of an inch.
  /// - Returns: the whole file.
  func stamped(_ bytes: [UInt8], scale: Double) -> [UInt8] {
    switch self {
    case .pdf: PDFDate.removed(from: bytes)
    case .eps: bytes.removingLine(startingWith: "%%CreationDate:")
    case .png: PNGResolution.added(to: bytes, pixelsPerInch: 96 * scale)
    case .jpeg, .webp: bytes
    }
  }
}

extension [UInt8] {
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
