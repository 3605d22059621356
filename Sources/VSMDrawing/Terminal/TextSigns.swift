import VSMModel
import VSMSyntax

/// The signs of the notation as a few characters each.
enum TextSigns {
  /// The icon of what waits; a word that has none is written out.
  static func stock(_ word: Word) -> String {
    switch word {
    case .supermarket: "[E[E"
    case .buffer: "[B]"
    case .safetyStock: "[S]"
    case .fifo: "-FIFO->"
    case .orders: "\\__/"
    case .waiting: "o o o"
    case .warehouse: "/W\\"
    case .crossDock: "[><]"
    case .inventory: "/I\\"
    default: "[\(word.rawValue)]"
    }
  }

  /// The word under the icon, where the icon alone would not say it.
  static func name(_ word: Word) -> String? {
    switch word {
    case .inventory, .fifo: nil
    case .safetyStock: "safety stock"
    case .orders: "in-box"
    case .crossDock: "cross-dock"
    default: word.rawValue
    }
  }

  static func arrow(_ link: Stream.Link, _ style: TextStyle) -> String {
    switch link {
    case .push: style.double + style.double + ">"
    case .pull: "(~>"
    case .sequencedPull: "-(o)->"
    }
  }
}
