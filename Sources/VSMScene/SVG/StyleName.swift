/// The class under which the rules of one picture hold, so that several pictures may stand inline on a page: another
/// picture or another theme has another name, and the same picture has the same rules.
struct StyleName {
  let text: String

  /// The name of a picture by its bytes and its colours, alike in every process.
  init(of picture: [UInt8], _ theme: Theme) {
    // FNV-1a.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func take(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    for (day, night) in theme.nightColors { take((day + night).utf8) }
    take(picture)
    let digits = String(hash, radix: 16)
    text = "vsm-" + String(repeating: "0", count: max(0, 16 - digits.count)) + digits
  }

  /// What the colours are replaced by where the viewer's system is dark. Readers that know no such rules, and
  /// printers, show the attributes.
  func style(_ theme: Theme) -> String {
    var rules = ""
    for (day, night) in theme.nightColors {
      for attribute in ["fill", "stroke"] {
        rules += ".\(text) [\(attribute)=\"\(day)\"]{\(attribute):\(night)}"
      }
    }
    return "<style>@media screen and (prefers-color-scheme:dark){\(rules)}</style>\n"
  }
}
