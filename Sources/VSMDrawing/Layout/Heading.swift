import VSMAnalysis
import VSMModel
import VSMScene
import VSMSyntax
import VSMWords

/// The title of the map and the lines under it.
struct Heading {
  private let title: String
  private let subtitle: String
  /// Who drew the map, when and of what place.
  private let titleBlock: String
  private let sheet: Int?

  /// Here `sheet` is which one it is, from 1, and `count` of how many, on a map that is dealt to several.
  init(_ map: ValueStreamMap, _ figures: Figures, sheet: Int? = nil, of count: Int = 1) {
    self.sheet = sheet
    title =
      sheet.map { sheet in
        map.phrases(
          map.title.isEmpty ? "Sheet \(sheet) of \(count)" : "\(map.title) (sheet \(sheet) of \(count))")
      } ?? map.title
    let state = map.state.map {
      map.phrases["\($0.rawValue.prefix(1).uppercased())\($0.rawValue.dropFirst()) state"]
    }
    subtitle = [state, map.product, Self.volume(of: map)].compactMap { $0 }.joined(separator: " · ")
    titleBlock = map.details.titleBlock(in: map.phrases).joined(separator: " · ")
  }

  /// What comes back, where that is all that the map is about: `1000 a week from Lease returns`.
  private static func volume(of map: ValueStreamMap) -> String? {
    guard map.streams.isEmpty, map.recoveries.count == 1, map.recoveries[0].sources.count == 1 else {
      return nil
    }
    let source = map.sources[map.recoveries[0].sources[0].party]
    guard case .rate(let mix, let period) = source.properties[.volume] else { return nil }
    let amount = Phrase(english: "{0} a \(period)", .figure(FigureText.count(Estimate(mix.total))))
    return map.phrases("\(amount) from \(source.label)")
  }

  private static let titleBase = 46.0

  /// The lowest point of the heading.
  var bottom: Double {
    if title.isEmpty { return Measure.margin - 14 }
    return (lines.last?.base ?? Self.titleBase + 1) + 5
  }

  /// What stands under the title, each line with its base line.
  private var lines: [(text: String, size: Double, base: Double)] {
    var lines: [(text: String, size: Double, base: Double)] = []
    if !subtitle.isEmpty { lines.append((subtitle, Measure.subtitleSize, Self.titleBase + 20)) }
    if !titleBlock.isEmpty {
      lines.append((titleBlock, Self.titleBlockSize, (lines.last?.base ?? Self.titleBase + 3) + 15))
    }
    return lines
  }

  private static let titleBlockSize = TypeSize.small

  func items() -> [Item] {
    guard !title.isEmpty else { return [] }
    // A label may hold line ends; a heading is one line.
    func line(_ text: String) -> String {
      text.split(separator: "\n").map(String.init).joined(separator: " ")
    }
    var marks: [Mark] = [
      .text(
        TextMark(
          line(title), at: Point(Measure.margin, Self.titleBase), size: Measure.titleSize, weight: .bold))
    ]
    for below in lines {
      marks.append(
        .text(
          TextMark(
            line(below.text), at: Point(Measure.margin, below.base), size: below.size, ink: .muted)))
    }
    let id = sheet.map { $0 > 1 ? "heading-\($0)" : nil } ?? nil
    return [Item(id: id ?? "heading", word: "map", title: line(title), role: .plain, marks: marks)]
  }
}
