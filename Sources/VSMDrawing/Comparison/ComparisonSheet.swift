public import VSMAnalysis
public import VSMModel
public import VSMScene
import VSMWords

/// Two maps on one sheet with what changes marked, and under them the figures of both and the list of changes.
public struct ComparisonSheet {
  /// How the two maps stand on the sheet.
  public enum Arrangement: String, Sendable, CaseIterable {
    /// The second below the first.
    case stacked
    /// The second on the right of the first.
    case sideBySide = "side-by-side"
  }

  /// One of the maps, with its figures.
  public typealias Side = (map: ValueStreamMap, figures: Figures)

  private static let headHeight = 40.0

  /// The sheet. Without an arrangement the maps stand side by side where that stays as narrow as a screen, or else
  /// one over the other.
  ///
  /// - Throws: `PictureTooLarge` where the sheet has more bytes as SVG than a picture may have.
  public static func scene(
    of comparison: MapComparison, _ before: Side, _ after: Side, _ arrangement: Arrangement? = nil
  ) throws(PictureTooLarge) -> Scene {
    let limit = PictureTooLarge.most
    let old = try MapLayout.scene(of: before.map, before.figures, within: limit, dealsToSheets: false)
    let new = try MapLayout.scene(of: after.map, after.figures, within: limit, dealsToSheets: false)
    let isNarrow = old.size.width + new.size.width <= 1800
    let first = Point(0, headHeight)
    let second =
      (arrangement ?? (isNarrow ? .sideBySide : .stacked)) == .stacked
      ? Point(0, first.y + old.size.height + headHeight) : Point(old.size.width, headHeight)
    let phrases = after.map.phrases
    var items: [Item] = []
    var columns: [Scene.Column] = []
    for (scene, side, origin, name) in [(old, before, first, "before"), (new, after, second, "after")] {
      let placed = scene.placed(at: origin, as: name)
      items.append(
        head(name, at: Point(origin.x, origin.y - headHeight), width: scene.size.width, in: phrases))
      items += placed.items
      columns += placed.columns
      var marks = ChangeMarks(on: placed, of: side.map, named: name)
      marks.origin = origin
      marks.mark(numbered(comparison, isBefore: name == "before"))
      items += marks.items
    }
    let width = max(second.x + new.size.width, old.size.width, 720)
    let bottom = max(first.y + old.size.height, second.y + new.size.height)
    let foot = ComparisonFoot(comparison, width: width, top: bottom, in: phrases)
    items += foot.items
    let title = after.map.title.isEmpty ? before.map.title : after.map.title
    let words = comparison.changes.map { Self.title($0, in: phrases) }
    var sheet = Scene(
      size: Size(width, foot.bottom),
      title: title.isEmpty ? phrases["Two value stream maps"] : phrases("\(title): before and after"),
      description: ([
        phrases["Before"] + ". " + old.description, phrases["After"] + ". " + new.description,
      ] + words)
      .joined(separator: ". "),
      items: items, columns: columns)
    sheet.language = after.map.language
    return try sheet.checked(within: limit)
  }

  /// What to mark on one of the maps: what goes on the first, what comes and what changes on the second. What becomes
  /// something else is marked on both, as it looks different on each.
  private static func numbered(_ comparison: MapComparison, isBefore: Bool) -> [ChangeMarks.Numbered] {
    comparison.changes.enumerated().compactMap { index, change in
      let isOfBoth = change.sign == .changed && change.differences.contains { $0.of == "kind" }
      guard isOfBoth || isBefore == (change.sign == .removed),
        let thing = isBefore ? change.before : change.after
      else { return nil }
      return (index + 1, change, thing)
    }
  }

  /// `changed: process Stamping, C/O 1 h → 10 min`
  static func title(_ change: MapComparison.Change, in phrases: Phrases) -> String {
    (["\(phrases[change.sign.rawValue]): \(change.said.kind) \(change.said.label)"]
      + change.differences.map(text))
      .joined(separator: ", ")
  }

  static func text(_ difference: MapComparison.Difference) -> String {
    "\(difference.said.of) \(difference.said.before ?? "–") → \(difference.said.after ?? "–")"
  }

  private static func head(_ name: String, at origin: Point, width: Double, in phrases: Phrases) -> Item {
    let word = phrases[name == "before" ? "Before" : "After"]
    let left = origin.x + Measure.margin
    return Item(
      id: "head@\(name)", word: "map", title: word, role: .plain,
      marks: [
        .stroke(
          .polyline([Point(left, origin.y + 36), Point(origin.x + width - Measure.margin, origin.y + 36)]),
          width: 1, ink: .muted),
        .text(
          TextMark(
            word, at: Point(left, origin.y + 29), size: Measure.titleSize, weight: .bold, ink: .accent)),
      ])
  }
}
