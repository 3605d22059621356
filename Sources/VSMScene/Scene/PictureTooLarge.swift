/// A picture that no viewer would open, refused before it takes all memory.
public struct PictureTooLarge: Error, Sendable, Hashable {
  /// The most bytes that a picture may have as SVG.
  public static let most = 64 * 1024 * 1024

  /// The bound in bytes.
  public let limit: Int
  /// What takes most of the picture: the word of an item, such as `process`.
  public let word: String
  /// How many of them there are, as far as the picture was made.
  public let count: Int

  package init(limit: Int, word: String, count: Int) {
    self.limit = limit
    self.word = word
    self.count = count
  }
}

/// What a picture in the making takes as SVG.
package struct PictureWeight {
  package let limit: Int
  private var bytes = 0
  private var counted = 0

  package init(limit: Int) { self.limit = limit }

  /// Counts the items that are new.
  package mutating func take(_ items: [Item]) throws(PictureTooLarge) {
    for item in items[counted...] { bytes += item.weight }
    counted = items.count
    guard bytes > limit else { return }
    var weights: [String: (bytes: Int, count: Int)] = [:]
    for item in items {
      let before = weights[item.word, default: (0, 0)]
      weights[item.word] = (before.bytes + item.weight, before.count + 1)
    }
    let heaviest = weights.max { ($0.value.bytes, $1.key) < ($1.value.bytes, $0.key) }
    throw PictureTooLarge(limit: limit, word: heaviest?.key ?? "", count: heaviest?.value.count ?? 0)
  }
}

extension Item {
  /// Bytes that the item will hardly exceed as SVG.
  var weight: Int {
    marks.reduce(120 + id.utf8.count + title.utf8.count) { sum, mark in
      switch mark {
      case .path(let path, _, _): sum + 80 + path.pointCount * 15
      case .text(let text): sum + 120 + text.text.utf8.count
      }
    }
  }
}

extension Scene {
  /// Refuses a picture that is larger as SVG than a bound in bytes.
  package func checked(within limit: Int) throws(PictureTooLarge) -> Scene {
    var weight = PictureWeight(limit: limit)
    try weight.take(items)
    return self
  }
}
