/// A short stand-in for bytes: the same of the same bytes on every machine, and another of others. It tells what changed
/// by itself, and protects from nobody who wants two texts to have the same one.
///
/// It is XXH64, <https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md>.
public struct ContentHash: Sendable, Hashable {
  /// The 64 bits.
  public let value: UInt64

  /// A hash that was computed before, such as one that was stored.
  public init(value: UInt64) {
    self.value = value
  }

  /// The hash of bytes.
  public init(of bytes: [UInt8]) {
    value = bytes.withUnsafeBytes { Self.hash($0) }
  }

  /// The hash of a text's UTF-8.
  public init(of text: String) {
    self.init(of: Array(text.utf8))
  }

  /// Sixteen digits.
  public var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Nothing for what is not sixteen digits.
  public init?(text: some StringProtocol) {
    // A sign would be read, too.
    guard text.utf8.count == 16, text.first != "+", let value = UInt64(text, radix: 16) else { return nil }
    self.value = value
  }

  private static let primes: (UInt64, UInt64, UInt64, UInt64, UInt64) = (
    0x9E37_79B1_85EB_CA87, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9, 0x85EB_CA77_C2B2_AE63,
    0x27D4_EB2F_1656_67C5
  )

  private static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let primes = primes
    var index = 0
    var hash: UInt64
    func word(at index: Int) -> UInt64 {
      UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }
    if bytes.count >= 32 {
      var lanes = (primes.0 &+ primes.1, primes.1, UInt64(0), 0 &- primes.0)
      while index + 32 <= bytes.count {
        lanes.0 = mixed(lanes.0, word(at: index))
        lanes.1 = mixed(lanes.1, word(at: index + 8))
        lanes.2 = mixed(lanes.2, word(at: index + 16))
        lanes.3 = mixed(lanes.3, word(at: index + 24))
        index += 32
      }
      hash = turned(lanes.0, 1) &+ turned(lanes.1, 7) &+ turned(lanes.2, 12) &+ turned(lanes.3, 18)
      for lane in [lanes.0, lanes.1, lanes.2, lanes.3] {
        hash = (hash ^ mixed(0, lane)) &* primes.0 &+ primes.3
      }
    } else {
      hash = primes.4
    }
    hash &+= UInt64(bytes.count)
    while index + 8 <= bytes.count {
      hash = turned(hash ^ mixed(0, word(at: index)), 27) &* primes.0 &+ primes.3
      index += 8
    }
    if index + 4 <= bytes.count {
      let half = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self))
      hash = turned(hash ^ (UInt64(half) &* primes.0), 23) &* primes.1 &+ primes.2
      index += 4
    }
    while index < bytes.count {
      hash = turned(hash ^ (UInt64(bytes[index]) &* primes.4), 11) &* primes.0
      index += 1
    }
    hash = (hash ^ (hash >> 33)) &* primes.1
    hash = (hash ^ (hash >> 29)) &* primes.2
    return hash ^ (hash >> 32)
  }

  private static func mixed(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    turned(lane &+ word &* primes.1, 31) &* primes.0
  }

  private static func turned(_ value: UInt64, _ bits: UInt64) -> UInt64 {
    (value << bits) | (value >> (64 - bits))
  }
}
