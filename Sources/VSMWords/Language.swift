/// A language in which pictures, figures and descriptions speak.
public enum Language: String, Sendable, Hashable, CaseIterable {
  case english = "en"
  case german = "de"
  case spanish = "es"
  case french = "fr"
  case portuguese = "pt"
  case italian = "it"
  case polish = "pl"
  case chinese = "zh"
  case japanese = "ja"

  /// The code by which maps and the command line name it, after ISO 639-1.
  public var code: String { rawValue }

  /// All codes, in the order in which they are listed.
  public static let codes: [String] = allCases.map(\.rawValue)

  /// What the language calls itself.
  public var ownName: String {
    switch self {
    case .english: "English"
    case .german: "Deutsch"
    case .spanish: "Español"
    case .french: "Français"
    case .portuguese: "Português"
    case .italian: "Italiano"
    case .polish: "Polski"
    case .chinese: "中文"
    case .japanese: "日本語"
    }
  }

  /// Fonts to look for the letters of the language in, where those of the picture have none; in a fixed order, so that a
  /// machine with the first of them shows what any other with it does.
  public var fonts: [String] {
    switch self {
    case .chinese: ["Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei"]
    case .japanese: ["Noto Sans CJK JP", "Source Han Sans", "Hiragino Sans", "Yu Gothic", "Meiryo"]
    default: []
    }
  }
}
