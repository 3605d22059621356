import Foundation
import TestSupport
import Testing

@testable import VSMService

/// What others deflated comes out again, and what nobody deflated does no harm.
@Suite struct InflateTests {
  /// Twenty times two lines, and 300 signs by a rule: as the zlib of Python packs them, with fixed codes, with codes of
  /// their own and a head, and not at all.
  private static let lines = [UInt8](
    String(repeating: "map \"A\" { state current }\nstream { process a \"A\" { C/T 39s } }\n", count: 20).utf8
  )
  private static let signs: [UInt8] = (0..<300).map { (place: Int) -> UInt8 in
    let sign: Int = (place * 7919 + place / 3) % 97 + 30
    return UInt8(sign)
  }
  private static let fixed: String =
    "y00sUFByVFKoViguSSxJVUguLSpKzStRqOUqLilKTcwFShQU5SenFhcrJEIVOuuHKBhbFivUAhXljmof1T6qfVT7UN"
    + "AOAA=="
  private static let dynamic: String =
    "eNo10NeiQgAAANA/UUlLw2jQkFm0pJ2Wloaircm336d7PuEAk+yrh1/kqCFCK8adZJ89/CxH9yK0ZNxx9tnFz43ovg"
    + "wtaXdMPrvYuQHvy/4l7YxJu4udGvCu7F/Qzoi0O9ipDu9K/kXRGRF2Bz3VI7sSuCj+RsSjg1r1yLYEzos/lXi0UasW"
    + "2QrgnPqpmUcbsWrhreCbU181c28jZi28EXwa9R1m7i3ErIY3vE8rfIfpeythVkMb3qsVPsP0rZU4VkM6750VPoP0TU"
    + "kcKyGd887yn0HqpsSPlaDOeWb59yB1VeKHSnDNeab5dz91bcYPUnDNeqa5dz95bcYOUmDNAtPcq5+8NGOGFFixwCT3"
    + "6iUvcswQAysG+C/6A2BjW0c="

  private static func bytes(_ text: String) -> [UInt8] { Array(Data(base64Encoded: text) ?? Data()) }

  @Test func whatOthersDeflated() throws {
    #expect(try Inflate.bytes(of: Self.bytes(Self.fixed), atMost: 2_000) == Self.lines)
    #expect(try Inflate.bytes(of: Self.bytes(Self.dynamic), atMost: 300) == Self.signs)
    let stored: [UInt8] = [1, 3, 0, 0xFC, 0xFF, 7, 8, 9]
    #expect(try Inflate.bytes(of: stored, atMost: 3) == [7, 8, 9])
  }

  @Test func itsLengthIsBounded() {
    for (text, count) in [(Self.fixed, Self.lines.count), (Self.dynamic, 300)] {
      #expect(throws: Inflate.Fault.tooLong) { try Inflate.bytes(of: Self.bytes(text), atMost: count - 1) }
    }
    #expect(throws: Inflate.Fault.tooLong) {
      try Inflate.bytes(of: [1, 3, 0, 0xFC, 0xFF, 7, 8, 9], atMost: 2)
    }
  }

  @Test func noPartIsTheWhole() {
    for text in [Self.fixed, Self.dynamic] {
      let whole = Self.bytes(text)
      for count in 0..<whole.count {
        #expect(throws: Inflate.Fault.self) { try Inflate.bytes(of: Array(whole[..<count]), atMost: 10_000) }
      }
    }
  }

  @Test func theSumIsLookedAt() {
    var packed = Self.bytes(Self.dynamic)
    packed[packed.count - 1] ^= 1
    #expect(throws: Inflate.Fault.malformed) { try Inflate.bytes(of: packed, atMost: 300) }
  }

  @Test func garbageEnds() {
    var random = SeededNumbers(seed: 1)
    for _ in 0..<3_000 {
      let bytes = (0..<Int.random(in: 0..<80, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      _ = try? Inflate.bytes(of: bytes, atMost: 4_000)
      // With a bit of a good text turned round.
      var packed = Self.bytes(Self.dynamic)
      packed[Int.random(in: 0..<packed.count, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      _ = try? Inflate.bytes(of: packed, atMost: 4_000)
    }
  }
}
