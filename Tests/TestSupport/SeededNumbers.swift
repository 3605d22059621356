/// Numbers that look random and are the same in each run (SplitMix64).
public struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

extension SeededNumbers {
  /// What may become of bytes on their way: by the round, one to four of them are others, are gone, or have come between.
  public mutating func damaged(_ bytes: [UInt8], round: Int) -> [UInt8] {
    var bytes = bytes
    for _ in 0...(round % 4) {
      let place = Int.random(in: 0..<bytes.count, using: &self)
      switch round % 3 {
      case 0: bytes[place] = UInt8.random(in: 0...127, using: &self)
      case 1: bytes.remove(at: place)
      default: bytes.insert(UInt8.random(in: 0...127, using: &self), at: place)
      }
    }
    return bytes
  }
}
