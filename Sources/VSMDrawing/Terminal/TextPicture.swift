public import VSMAnalysis
public import VSMModel
import VSMSyntax
import VSMWords

/// A map drawn with characters, for a terminal or a log.
///
/// Parties and control stand at the top; information is listed, since lines of characters that cross cannot be
/// followed; material goes from left to right in rows with its timeline right under it; kanban, remarks and the
/// figures follow.
public struct TextPicture: Sendable {
  /// Columns that no line goes beyond, except where one box alone, or what its timeline needs, is wider.
  public let width: Int
  /// Only ASCII, apart from letters of the map itself.
  public let isASCII: Bool

  /// Where nobody says how wide a line may be.
  public static let standardWidth = 100
  /// The widths in characters that can be asked for.
  public static let widths = 40...1000

  /// A picture of at most so many characters a line; with `isASCII` without the characters of boxes.
  public init(width: Int = standardWidth, isASCII: Bool = false) {
    self.width = min(max(width, Self.widths.lowerBound), Self.widths.upperBound)
    self.isASCII = isASCII
  }

  /// The map as lines of characters, each ended by a line feed.
  public func text(of map: ValueStreamMap, _ figures: Figures) -> String {
    let style = TextStyle(width: width, isASCII: isASCII)
    let lists = TextLists(map: map, figures: figures, style: style)
    var sections = [heading(map, style), TextBox.rows(of: parties(map, figures, style), style)]
    sections.append(lists.information)
    let texts = LadderTexts(figures)
    let homes = map.streams.indices.map(Home.stream) + map.recoveries.indices.map(Home.recovery)
    for home in homes {
      let rungs = TextRung.all(of: home, in: map, figures, texts, style)
      let cells = FlowCells(map, figures, home, rungs, style).list
      let name =
        map.name(of: home)
        ?? map.phrases[home.recovery != nil ? "Recovery" : homes.count > 1 ? "Stream" : "Material"]
      sections.append(TextColumns.lines(of: style.spelled(name), within: width))
      sections.append(FlowRows.lines(of: cells, rungs, style))
      sections += [lists.ways(of: home), lists.exits(of: home)]
    }
    sections += [lists.groups, lists.kanban, lists.remarks, summaries(map, figures, texts, style)]
    let shown = sections.filter { !$0.isEmpty }
    return shown.map { Self.trimmed($0).joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  /// Without empty lines at either end.
  private static func trimmed(_ lines: [String]) -> [String] {
    let start = lines.firstIndex { !$0.isEmpty } ?? lines.endIndex
    let end = lines.lastIndex { !$0.isEmpty } ?? start
    return start < lines.endIndex ? Array(lines[start...end]) : []
  }

  private func heading(_ map: ValueStreamMap, _ style: TextStyle) -> [String] {
    let state = map.state.map {
      map.phrases["\($0.rawValue.prefix(1).uppercased())\($0.rawValue.dropFirst()) state"]
    }
    let below = [state, map.product].compactMap(\.self).joined(separator: " · ")
    let titleBlock = map.details.titleBlock(in: map.phrases).joined(separator: " · ")
    return [map.title, below, titleBlock].flatMap { TextColumns.lines(of: style.spelled($0), within: width) }
  }

  private func parties(_ map: ValueStreamMap, _ figures: Figures, _ style: TextStyle) -> [TextBox] {
    func titles(_ party: Party, _ kind: String) -> [String] {
      [party.label, map.phrases[kind]] + [map.label(ofIcon: party.icon)].compactMap(\.self)
    }
    let phrases = map.phrases
    var boxes = map.suppliers.map {
      TextBox(titles($0, "supplier"), DataRows($0.properties, in: phrases), style)
    }
    boxes += map.sources.map {
      TextBox([$0.label, phrases["source of returns"]], DataRows($0.properties, in: phrases), style)
    }
    boxes += map.controls.map { control in
      let kind = control.word == .control ? nil : phrases[control.word.rawValue]
      return TextBox(
        [control.label] + [kind, map.label(ofIcon: control.icon), control.system].compactMap(\.self),
        DataRows(control.properties, in: phrases), style)
    }
    boxes += zip(map.customers, figures.customers).map { customer, figure in
      var data = DataRows(customer.properties, in: phrases)
      if let takt = figure.takt {
        data.rows.append(DataRows.Row(name: phrases["Takt"], value: phrases.figure(TimeText.clock(takt))))
      }
      return TextBox(titles(customer, "customer"), data, style)
    }
    return boxes
  }

  private func summaries(
    _ map: ValueStreamMap, _ figures: Figures, _ texts: LadderTexts, _ style: TextStyle
  ) -> [String] {
    var boxes: [(name: String, box: SummaryBox)] = []
    if !map.streams.isEmpty || map.recoveries.isEmpty {
      boxes.append((map.phrases["Summary"], SummaryBox(map, figures, ladder: texts)))
    }
    for (index, recovery) in map.recoveries.enumerated() {
      guard let box = SummaryBox(index, of: map, figures, besideLadder: true) else { continue }
      boxes.append((recovery.label ?? recovery.id ?? map.phrases["Recovery"], box))
    }
    let drawn = boxes.map { name, box in
      TextBox(
        [name], DataRows(rows: box.rows.map { DataRows.Row(name: $0.name, value: $0.value) }),
        style, limit: min(44, style.width - 4))
    }
    let small = boxes.map { $0.box.smallPrint.joined(separator: " ") }.filter { !$0.isEmpty }
    var seen = Set<String>()
    return TextBox.rows(of: drawn, style)
      + small.filter { seen.insert($0).inserted }.flatMap {
        TextColumns.lines(of: style.spelled($0), within: width)
      }
  }
}
