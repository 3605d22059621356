import Testing
import VSMDiagnostics

@Suite struct ContentHashTests {
  /// As `xxhsum -H1` has them.
  @Test(arguments: [
    ("", "ef46db3751d8e999"), ("a", "d24ec4f1a98c6e5b"), ("abc", "44bc2cf5ad770999"),
    ("Nobody inspects the spammish repetition", "fbcea83c8a378bf1"),
  ])
  func isXXH64(text: String, hash: String) {
    #expect(ContentHash(of: text).text == hash)
    #expect(ContentHash(text: hash) == ContentHash(of: text))
  }

  @Test func noOtherTextIsOne() {
    for text in ["", "ef46db3751d8e99", "ef46db3751d8e9999", "+f46db3751d8e999", "zf46db3751d8e999"] {
      #expect(ContentHash(text: text) == nil, "\(text)")
    }
  }

  /// Every length takes another way through the last bytes.
  @Test func everyByteCounts() {
    for count in 1...100 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 7) }
      var seen: Set<ContentHash> = [ContentHash(of: bytes)]
      for index in bytes.indices {
        var changed = bytes
        changed[index] ^= 1
        seen.insert(ContentHash(of: changed))
      }
      #expect(seen.count == count + 1)
    }
  }
}
