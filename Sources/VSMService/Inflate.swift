/// The bytes that were deflated (RFC 1951), with zlib's head and sum (RFC 1950) or without.
///
/// A few bytes can stand for very many: what comes out is bounded, and so is the work.
enum Inflate {
  enum Fault: Error, Equatable { case malformed, tooLong }

  /// - Parameters:
  ///   - bytes: what was made of them.
  ///   - limit: the most bytes that may come out.
  /// - Returns: the bytes.
  /// - Throws: where nothing was deflated so, or more would come out.
  static func bytes(of bytes: [UInt8], atMost limit: Int) throws(Fault) -> [UInt8] {
    let hasHead =
      bytes.count >= 2 && bytes[0] & 0x0F == 8 && bytes[0] >> 4 <= 7
      && (Int(bytes[0]) << 8 | Int(bytes[1])) % 31 == 0 && bytes[1] & 0x20 == 0
    guard hasHead else { return try stream(bytes[...], limit).bytes }
    let (result, rest) = try stream(bytes[2...], limit)
    guard rest.count >= 4 else { throw .malformed }
    let sum = rest.prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    guard sum == adler(result) else { throw .malformed }
    return result
  }

  private static func stream(
    _ bytes: ArraySlice<UInt8>, _ limit: Int
  ) throws(Fault) -> (bytes: [UInt8], rest: ArraySlice<UInt8>) {
    var bits = Bits(bytes)
    var result: [UInt8] = []
    var isLast = false
    while !isLast {
      isLast = try bits.take(1) == 1
      switch try bits.take(2) {
      case 0: try stored(&bits, &result, limit)
      case 1: try block(&bits, &result, limit, Codes.fixed.lengths, Codes.fixed.distances)
      case 2:
        let (lengths, distances) = try codes(&bits)
        try block(&bits, &result, limit, lengths, distances)
      default: throw .malformed
      }
    }
    return (result, bits.rest)
  }

  private static func stored(_ bits: inout Bits, _ result: inout [UInt8], _ limit: Int) throws(Fault) {
    bits.align()
    let (count, check) = (try bits.take(16), try bits.take(16))
    guard count ^ check == 0xFFFF else { throw .malformed }
    guard count <= limit - result.count else { throw .tooLong }
    for _ in 0..<count { result.append(UInt8(truncatingIfNeeded: try bits.take(8))) }
  }

  private static func block(
    _ bits: inout Bits, _ result: inout [UInt8], _ limit: Int, _ lengths: Codes, _ distances: Codes
  ) throws(Fault) {
    while true {
      let symbol = try lengths.next(&bits)
      if symbol < 256 {
        guard result.count < limit else { throw .tooLong }
        result.append(UInt8(truncatingIfNeeded: symbol))
      } else if symbol == 256 {
        return
      } else {
        guard symbol <= 285 else { throw .malformed }
        let (base, extra) = lengthBases[symbol - 257]
        let length = base + (try bits.take(extra))
        let place = try distances.next(&bits)
        guard place < distanceBases.count else { throw .malformed }
        let distance = distanceBases[place].0 + (try bits.take(distanceBases[place].1))
        guard distance <= result.count else { throw .malformed }
        guard length <= limit - result.count else { throw .tooLong }
        for _ in 0..<length { result.append(result[result.count - distance]) }
      }
    }
  }

  /// The codes that stand before their block.
  private static func codes(_ bits: inout Bits) throws(Fault) -> (lengths: Codes, distances: Codes) {
    let (literals, distances, count) = (
      257 + (try bits.take(5)), 1 + (try bits.take(5)), 4 + (try bits.take(4))
    )
    guard literals <= 286, distances <= 30 else { throw .malformed }
    var own = [Int](repeating: 0, count: 19)
    for place in [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15].prefix(count) {
      own[place] = try bits.take(3)
    }
    let code = try Codes(own)
    var all: [Int] = []
    while all.count < literals + distances {
      let symbol = try code.next(&bits)
      switch symbol {
      case 16:
        guard let last = all.last else { throw .malformed }
        all += [Int](repeating: last, count: 3 + (try bits.take(2)))
      case 17: all += [Int](repeating: 0, count: 3 + (try bits.take(3)))
      case 18: all += [Int](repeating: 0, count: 11 + (try bits.take(7)))
      default: all.append(symbol)
      }
    }
    guard all.count == literals + distances else { throw .malformed }
    return (try Codes(Array(all[..<literals])), try Codes(Array(all[literals...])))
  }

  private static let lengthBases: [(Int, Int)] = {
    var bases: [(Int, Int)] = (3...10).map { ($0, 0) }
    var base = 11
    for extra in 1...5 {
      for _ in 0..<4 {
        bases.append((base, extra))
        base += 1 << extra
      }
    }
    return bases + [(258, 0)]
  }()

  private static let distanceBases: [(Int, Int)] = {
    var bases: [(Int, Int)] = (1...4).map { ($0, 0) }
    var base = 5
    for extra in 1...13 {
      for _ in 0..<2 {
        bases.append((base, extra))
        base += 1 << extra
      }
    }
    return bases
  }()

  private static func adler(_ bytes: [UInt8]) -> UInt32 {
    var (low, high): (UInt32, UInt32) = (1, 0)
    for byte in bytes {
      low = (low + UInt32(byte)) % 65_521
      high = (high + low) % 65_521
    }
    return high << 16 | low
  }

  /// Bits, the lowest of a byte first.
  private struct Bits {
    private let bytes: ArraySlice<UInt8>
    private var next: Int
    private var held = 0
    private var count = 0

    init(_ bytes: ArraySlice<UInt8>) {
      self.bytes = bytes
      next = bytes.startIndex
    }

    mutating func take(_ wanted: Int) throws(Fault) -> Int {
      while count < wanted {
        guard next < bytes.endIndex else { throw .malformed }
        held |= Int(bytes[next]) << count
        next += 1
        count += 8
      }
      defer {
        held >>= wanted
        count -= wanted
      }
      return held & ((1 << wanted) - 1)
    }

    /// Goes on with the next whole byte.
    mutating func align() {
      held >>= count % 8
      count -= count % 8
    }

    /// The bytes behind the last bit that was taken.
    var rest: ArraySlice<UInt8> { bytes[(next - count / 8)...] }
  }

  /// Codes of different lengths for symbols, by how many there are of each length.
  private struct Codes {
    private var counts = [Int](repeating: 0, count: 16)
    private var symbols: [Int] = []

    static let fixed: (lengths: Codes, distances: Codes) = {
      var lengths = [Int](repeating: 8, count: 288)
      for symbol in 144..<256 { lengths[symbol] = 9 }
      for symbol in 256..<280 { lengths[symbol] = 7 }
      return (Codes(known: lengths), Codes(known: [Int](repeating: 5, count: 30)))
    }()

    /// - Throws: where there are more codes than a length has.
    init(_ lengths: [Int]) throws(Fault) {
      self.init(known: lengths)
      var left = 1
      for count in counts.dropFirst() {
        left = 2 * left - count
        guard left >= 0 else { throw .malformed }
      }
    }

    private init(known lengths: [Int]) {
      for length in lengths where length > 0 { counts[length] += 1 }
      for length in 1...15 { symbols += lengths.indices.filter { lengths[$0] == length } }
    }

    func next(_ bits: inout Bits) throws(Fault) -> Int {
      var (code, first, index) = (0, 0, 0)
      for length in 1...15 {
        code |= try bits.take(1)
        let count = counts[length]
        if code - first < count { return symbols[index + code - first] }
        index += count
        first = (first + count) << 1
        code <<= 1
      }
      throw .malformed
    }
  }
}
