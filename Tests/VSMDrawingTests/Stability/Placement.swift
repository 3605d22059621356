@testable import VSMDrawing
@testable import VSMScene

/// Where an item stands and what it is drawn with, apart from what it says.
struct Placement: Hashable {
  var word: String
  var role: Item.Role
  var marks: [Mark]

  /// Here `inks` is whether the inks of texts count; a figure that passes a limit is written in another one.
  init(_ item: Item, inks: Bool) {
    word = item.word
    role = item.role.nameless
    marks = item.marks.map { mark in
      guard case .text(var text) = mark else { return mark }
      text.text = ""
      if !inks { text.ink = .foreground }
      return .text(text)
    }
  }
}

extension Item.Role {
  /// Without the ids, which follow the label where a thing has no name of its own.
  fileprivate var nameless: Item.Role {
    switch self {
    case .solid, .plain: self
    case .line(let points, let from, let to):
      .line(along: points, from: from.map { _ in "" }, to: to.map { _ in "" })
    case .track(let points, let width, let from, let to):
      .track(along: points, width: width, from: from.map { _ in "" }, to: to.map { _ in "" })
    case .onLine(let ids, let extent): .onLine(ids: ids.map { _ in "" }, extent: extent)
    case .rung(_, let minX, let maxX): .rung(of: "", minX: minX, maxX: maxX)
    }
  }
}

extension Scene {
  /// The first item that differs in another scene by more than its words, as a line of text; nil where none does.
  func firstMoved(in other: Scene, inks: Bool = true) -> String? {
    guard items.count == other.items.count else { return "\(items.count) items, \(other.items.count) items" }
    for (item, now) in zip(items, other.items)
    where Placement(item, inks: inks) != Placement(now, inks: inks) {
      return "\(item.id): \(item.role) and \(now.id): \(now.role)"
    }
    let isAlike =
      size == other.size
      && zip(columns, other.columns).allSatisfy { ($0.minX, $0.maxX) == ($1.minX, $1.maxX) }
    return isAlike ? nil : "\(size) and \(other.size)"
  }

  /// All texts in the order in which they are drawn.
  var texts: [TextMark] {
    items.flatMap(\.marks).compactMap { if case .text(let text) = $0 { text } else { nil } }
  }

  /// The extents of what stands in the map, by id.
  var extents: [String: Rect] {
    let pairs = items.compactMap { item -> (String, Rect)? in
      switch item.role {
      case .solid(let extent), .onLine(_, let extent): (item.id, extent)
      case .line, .track, .rung, .plain: nil
      }
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// The column of a process or a stock, by the id of its item; an impossible one where there is none.
  func column(of id: String) -> Column {
    let name = id.split(separator: "-", maxSplits: 1).last.map(String.init)
    return columns.first { $0.of == name } ?? Column(of: "", minX: .nan, maxX: .nan)
  }
}
