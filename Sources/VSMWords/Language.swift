/// A language in which pictures, figures and descriptions speak.
public enum Language: String, Sendable, Hashable, CaseIterable {
  /// English, in which all the others fall back.
  case english = "en"
  /// German.
  case german = "de"
  /// Spanish.
  case spanish = "es"
  /// French.
  case french = "fr"
  /// Portuguese.
  case portuguese = "pt"
  /// Italian.
  case italian = "it"
  /// Polish.
  case polish = "pl"
  /// Chinese, in simplified characters.
  case chinese = "zh"
  /// Japanese.
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
