/// The chunk `pHYs` of a PNG: its px a metre (PNG specification, 11.3.5.3).
enum PNGResolution {
  /// From the file's signature to the end of its first chunk, the header.
  private static let headerEnd = 33

  /// The same picture with its resolution behind the header; as it is where it has no header.
  ///
  /// - Parameters:
  ///   - bytes: a PNG without a resolution.
  ///   - pixelsPerInch: both ways.
  /// - Returns: the whole file.
  static func added(to bytes: [UInt8], pixelsPerInch: Double) -> [UInt8] {
    guard bytes.count > headerEnd, bytes[12..<16].elementsEqual("IHDR".utf8) else { return bytes }
    let perMetre = (pixelsPerInch / 0.0254).rounded()
    guard perMetre >= 1, perMetre < 2_147_483_648 else { return bytes }
    let side = bigEndian(UInt32(perMetre))
    // The last byte says that the unit is the metre.
    let named = Array("pHYs".utf8) + side + side + [1]
    let chunk = bigEndian(UInt32(named.count - 4)) + named + bigEndian(checksum(named))
    return Array(bytes[..<headerEnd]) + chunk + Array(bytes[headerEnd...])
  }

  private static func bigEndian(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> UInt32($0)) }
  }

  /// CRC-32 as in ISO 3309, which every chunk ends with.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { bits, _ in bits >> 1 ^ (bits & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
  }
}
