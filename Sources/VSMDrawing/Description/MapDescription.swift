public import VSMAnalysis
public import VSMModel
import VSMWords

/// The map told in words, in reading order, for those who do not see the picture: sections of sentences.
public struct MapDescription: Sendable {
  /// A heading with the sentences below it.
  public struct Section: Sendable, Hashable {
    /// Nothing for what stands before all else.
    public var heading: String?
    /// Each without its full stop.
    public var sentences: [String]
  }

  /// What the map is called, with its state.
  public private(set) var title: String
  /// In the order in which they are told.
  public private(set) var sections: [Section] = []
  private let figuresHeading: String
  /// What a map is called that has no title.
  private let untitled: String

  /// Tells a map by what it holds and by its figures, in the language of the figures.
  public init(of map: ValueStreamMap, _ figures: Figures) {
    title = map.title
    figuresHeading = map.phrases["Figures"]
    untitled = map.phrases["Value stream map"]
    let state = map.state.map { map.phrases["\($0.rawValue) state"] }
    add(
      nil,
      [
        [state, map.product].compactMap(\.self).joined(separator: ", "),
        map.details.titleBlock(in: map.phrases).joined(separator: ", "),
      ])
    for index in map.streams.indices {
      let words = StreamWords(.stream(index), map, figures)
      add(map.name(of: .stream(index)) ?? map.phrases["Material"], words.sentences)
    }
    for index in map.recoveries.indices {
      let words = StreamWords(.recovery(index), map, figures)
      add(map.name(of: .recovery(index)) ?? map.phrases["Recovery"], words.sentences)
    }
    add(map.phrases["Groups"], GroupWords(map: map).groups)
    add(map.phrases["Loops"], GroupWords(map: map).loops)
    let control = ControlWords(map: map)
    add(map.phrases["Parties"], control.parties)
    add(map.phrases["Information"], control.information)
    add(map.phrases["Kanban"], control.kanban)
    add(map.phrases["Improvements and notes"], control.remarks)
    add(figuresHeading, Self.figures(of: map, figures))
  }

  private mutating func add(_ heading: String?, _ sentences: [String]) {
    let said = sentences.filter { !$0.isEmpty }
    if !said.isEmpty { sections.append(Section(heading: heading, sentences: said)) }
  }

  /// What the map is, and the figures that people look for first, on one line: the alternative text of its picture in a
  /// document.
  public var alternative: String {
    let state = sections.first.flatMap { $0.heading == nil ? $0.sentences.first : nil }
    let name = [title.isEmpty ? untitled : title, state].compactMap(\.self).joined(separator: ", ")
    let figures = sections.last.flatMap { $0.heading == figuresHeading ? $0.sentences : nil } ?? []
    let text =
      ([name] + figures).map {
        $0.split(whereSeparator: \.isWhitespace).map(String.init).joined(separator: " ")
      }
      .joined(separator: ". ") + "."
    guard text.count > Self.longestAlternative else { return text }
    return text.prefix(Self.longestAlternative) + "…"
  }

  /// In characters: a screen reader reads it in one go.
  private static let longestAlternative = 400

  /// All of it in one paragraph, as an SVG holds it.
  public var paragraph: String {
    sections.map { section in
      (section.heading.map { "\($0): " } ?? "") + section.sentences.joined(separator: ". ")
    }.joined(separator: ". ")
  }

  /// Headings and paragraphs for a terminal of so many columns.
  public func text(width: Int) -> String {
    let width = max(20, width)
    var paragraphs = [title.isEmpty ? [] : TextColumns.lines(of: title, within: width)]
    for section in sections {
      let heading = section.heading.map { TextColumns.lines(of: $0, within: width) } ?? []
      let indent = section.heading == nil ? "" : "  "
      let body = section.sentences.flatMap { sentence in
        TextColumns.lines(of: sentence.prefix(1).uppercased() + sentence.dropFirst() + ".", within: width - 2)
          .map { indent + $0 }
      }
      paragraphs.append(heading + body)
    }
    return paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
      + "\n"
  }

  private static func figures(of map: ValueStreamMap, _ figures: Figures) -> [String] {
    var sentences = HeadlineFigure.forPeople.filter { $0.prominence >= .said }.compactMap { figure in
      figure.text(of: map, figures).map { "\(map.phrases[figure.title]) \($0)" }
    }
    if let sum = figures.sumOfPrintedWaits {
      sentences.append(map.phrases("The waits as printed add up to \(figure: sum)"))
    }
    let over = map.processes.indices.filter { figures.steps[$0].isOverTakt }.map { map.processes[$0].label }
    if !over.isEmpty { sentences.append(map.phrases("Over takt: \(names: over)")) }
    return sentences
  }
}
