/// A short name for a scene's contents, the same for the same scene in every process.
enum Fingerprint {
  static func text(of items: [Item]) -> String {
    // FNV-1a over what tells scenes apart: ids, texts and the number of marks.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func take(_ text: String) {
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ 0xFF) &* 0x100_0000_01b3
    }
    for item in items {
      take(item.id)
      take(item.title)
      for mark in item.marks {
        if case .text(let text) = mark { take(text.text) }
      }
    }
    let digits = String(hash, radix: 36)
    return "v" + digits.prefix(8)
  }
}
