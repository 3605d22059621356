import VSMModel
import VSMScene
import VSMSyntax

/// Which lines go by letters: all that end in a row below the first, since between the rows they would cross more than
/// they say.
///
/// The letter of a line stands above each thing of a row that it leaves or reaches, and under who plans, delivers or
/// orders in a legend.
struct LetterPlan {
  /// A line of information or a kanban, by its position in the map.
  enum Flow: Hashable {
    case information(Int)
    case kanban(Int)
  }

  /// A letter above something in a row.
  struct Stand {
    let flow: Flow
    let letter: Letter
    let element: ValueStreamMap.Reference
    let row: Int
    /// Whether the line leaves the element.
    let isOutgoing: Bool
    let content: Content?
    /// Where the line meets the element.
    var portX = 0.0
    /// The middle of the letter.
    var midX = 0.0
    /// True where the content stands left of the letter.
    var isMirrored = false
    /// The upper edge above the row and its arcs, in px.
    var depth = 0.0
    /// True where neither arcs nor kanban are in its way: it stands right above its step.
    var isLow = false

    /// What stands beside the letter.
    enum Content {
      case label(LabelBox)
      case card(KanbanCard)

      var size: Size {
        switch self {
        case .label(let label): label.size
        case .card(let card): card.size
        }
      }
    }

    static let gap = 4.0

    var size: Size {
      let size = letter.size
      guard let content else { return size }
      return Size(size.width + Self.gap + content.size.width, max(size.height, content.size.height))
    }

    /// What the letter and its content take of the x axis.
    var reach: ClosedRange<Double> {
      let half = letter.size.width / 2
      return isMirrored ? midX + half - size.width...midX + half : midX - half...midX - half + size.width
    }
  }

  private(set) var stands: [Stand] = []
  private var standsByRow: [Int: [Int]] = [:]
  private(set) var legends: [ValueStreamMap.Reference: LetterLegend] = [:]
  /// The pairs of ends that go by letters.
  private var lettered = Set<Pair>()
  private var depths: [Kind: Double] = [:]

  private struct Kind: Hashable {
    let row: Int
    let isLow: Bool
  }

  private struct Pair: Hashable {
    let flow: Flow
    let source: ValueStreamMap.Reference
    let target: ValueStreamMap.Reference
  }

  /// Here `row` tells the row of a thing, nothing for what stands in the band; `crowded` are flows of information that go by
  /// letters within the first row as well.
  init(
    _ map: ValueStreamMap, _ cards: [KanbanCard], crowded: Set<Int> = [],
    row: (ValueStreamMap.Reference) -> Int?
  ) {
    var count = 0
    func nextLetter() -> Letter {
      defer { count += 1 }
      return Letter(number: count)
    }
    for (index, flow) in map.information.enumerated() {
      guard
        let ends = take(
          .information(index), flow.sources, flow.targets, isCrowded: crowded.contains(index), row)
      else { continue }
      let letter = nextLetter()
      let sign = Glyph.sign(onLineOf: flow.word)
      let isPlanned = (ends.sources + ends.targets).contains { row($0) == nil }
      for (list, isOutgoing) in [(ends.sources, true), (ends.targets, false)] {
        for end in list {
          guard let row = row(end) else {
            let others = (isOutgoing ? ends.targets : ends.sources).map { map.label(of: $0) }
            let said = flow.label ?? (sign == nil ? others.joined(separator: ", ") : "")
            legends[end, default: LetterLegend()].add(letter, said, sign: sign, isOutgoing: isOutgoing)
            continue
          }
          // Where no legend says it, the sender does.
          let label = isOutgoing && !isPlanned ? LabelBox(flow, within: 98) : nil
          stands.append(
            Stand(
              flow: .information(index), letter: letter, element: end, row: row, isOutgoing: isOutgoing,
              content: label.map { .label($0) }))
        }
      }
    }
    for (index, kanban) in map.kanbans.enumerated() {
      guard let ends = take(.kanban(index), kanban.sources, kanban.targets, row) else { continue }
      let letter = nextLetter()
      let hasSender = ends.sources.contains { row($0) != nil }
      for (list, isOutgoing) in [(ends.sources, true), (ends.targets, false)] {
        for end in list {
          guard let row = row(end) else {
            legends[end, default: LetterLegend()].add(
              letter, kanban.label ?? "Kanban", sign: nil, isOutgoing: isOutgoing)
            continue
          }
          stands.append(
            Stand(
              flow: .kanban(index), letter: letter, element: end, row: row, isOutgoing: isOutgoing,
              content: isOutgoing || !hasSender ? .card(cards[index]) : nil))
        }
      }
    }
    standsByRow = Dictionary(grouping: stands.indices) { stands[$0].row }
  }

  /// The ends of a line that go by letters, each once; nothing where none does.
  private mutating func take(
    _ flow: Flow, _ sources: [ValueStreamMap.Reference], _ targets: [ValueStreamMap.Reference],
    isCrowded: Bool = false, _ row: (ValueStreamMap.Reference) -> Int?
  ) -> (sources: [ValueStreamMap.Reference], targets: [ValueStreamMap.Reference])? {
    var ends: (sources: [ValueStreamMap.Reference], targets: [ValueStreamMap.Reference]) = ([], [])
    var (leaving, arriving) = (Set<ValueStreamMap.Reference>(), Set<ValueStreamMap.Reference>())
    for source in sources {
      for target in targets {
        let (from, to) = (row(source), row(target))
        let isLevel: Bool
        switch flow {
        case .information:
          isLevel = max(from ?? 0, to ?? 0) == 0 && !(isCrowded && (from != nil || to != nil))
        // Within a row kanban run level above it.
        case .kanban: isLevel = from == to || max(from ?? 0, to ?? 0) == 0
        }
        guard !isLevel else { continue }
        lettered.insert(Pair(flow: flow, source: source, target: target))
        if leaving.insert(source).inserted { ends.sources.append(source) }
        if arriving.insert(target).inserted { ends.targets.append(target) }
      }
    }
    return ends.sources.isEmpty ? nil : ends
  }

  /// The letters above a row.
  func stands(above row: Int) -> [Stand] { (standsByRow[row] ?? []).map { stands[$0] } }

  func contains(
    _ flow: Flow, from source: ValueStreamMap.Reference, to target: ValueStreamMap.Reference
  ) -> Bool {
    lettered.contains(Pair(flow: flow, source: source, target: target))
  }

  // MARK: Places

  /// Gives the letters their places: each over its port where nothing else runs upright, its content on one side of it, or
  /// else beside.
  ///
  /// - Parameters:
  ///   - port: where the line of a stand meets its element.
  ///   - uprights: where lines and arrows run upright above a row.
  ///   - ground: what stands above a row already, with its upper edges in px.
  ///   - isFree: whether nothing of a row reaches above a part of the x axis.
  mutating func settle(
    port: (Stand) -> Double?, uprights: (Int) -> [Double],
    ground: (Int) -> [(span: ClosedRange<Double>, top: Int)],
    isFree: (_ row: Int, _ reach: ClosedRange<Double>) -> Bool
  ) {
    for (row, members) in standsByRow {
      for index in members { stands[index].portX = port(stands[index]) ?? 0 }
      let all = (uprights(row) + members.map { stands[$0].portX }).sorted()
      let free = FreeIntervals(all)
      var spans: [ClosedRange<Double>] = []
      for index in members {
        let portX = stands[index].portX
        stands[index].midX = portX
        if !Self.isFree(stands[index], all) {
          stands[index].isMirrored = true
          if !Self.isFree(stands[index], all) {
            let size = stands[index].size.width
            let middle =
              free.nearest(to: portX, width: size + 2 * Self.besideLines, in: Self.leftEnd ... .infinity)
              ?? portX
            stands[index].isMirrored = middle < portX
            let half = stands[index].letter.size.width / 2
            stands[index].midX = middle < portX ? middle + size / 2 - half : middle - size / 2 + half
          }
        }
        let reach = stands[index].reach
        spans.append(min(reach.lowerBound, portX) - 3...max(reach.upperBound, portX) + 3)
      }
      // The shorter, the lower.
      let order = spans.indices.sorted {
        (spans[$0].upperBound - spans[$0].lowerBound, $0) < (spans[$1].upperBound - spans[$1].lowerBound, $1)
      }
      let base = [(span: -Double.infinity ... .infinity, top: Int(Self.rise))]
      let things = order.map { index in
        (span: spans[index], height: Int(stands[members[index]].size.height.rounded(.up)) + 8)
      }
      let raised = ground(row).map { (span: $0.span, top: $0.top + Int(Self.aboveGround)) }
      let isBare = raised.isEmpty
      // All letters of a step stand on the same ground.
      var isLow: [ValueStreamMap.Reference: Bool] = [:]
      for (position, index) in members.enumerated() {
        let element = stands[index].element
        isLow[element] = (isLow[element] ?? isBare) && isFree(row, spans[position])
      }
      for (index, top) in zip(order, Levels.heaped(things, on: base + raised)) {
        let member = members[index]
        stands[member].depth = Double(top)
        stands[member].isLow = isLow[stands[member].element] ?? false
        let kind = Kind(row: row, isLow: stands[member].isLow)
        depths[kind] = max(depths[kind] ?? 0, Double(top))
      }
    }
  }

  /// True where nothing but its own line runs upright through a stand; the lines are in their order.
  private static func isFree(_ stand: Stand, _ uprights: [Double]) -> Bool {
    let reach = stand.reach.lowerBound - besideLines...stand.reach.upperBound + besideLines
    guard reach.lowerBound > 4 else { return false }
    let first = uprights.partitioningIndex { $0 >= reach.lowerBound }
    let end = uprights.partitioningIndex { $0 > reach.upperBound }
    return end - first <= 1
  }

  // MARK: Heights

  /// From a row up to the lowest letters: the head of an arrow and some of its shaft.
  private static let rise = 30.0
  /// Beside lines, whose kinks reach a little to the side.
  private static let besideLines = 8.0
  /// From a way of kanban up to letters.
  private static let aboveGround = 4.0
  /// Nothing stands further left.
  private static let leftEnd = 12.0

  /// What the letters above a row need of the height beyond the room that the row has for arcs and ways of kanban, in px.
  func height(above index: Int, _ row: RowPlan) -> Double {
    let high = (depths[Kind(row: index, isLow: false)] ?? 0) - row.zone
    let low = (depths[Kind(row: index, isLow: true)] ?? 0) - row.zone - row.crown
    return max(0, high, low)
  }

  /// The middle of a letter above its row.
  func y(of stand: Stand, _ row: RowPlan) -> Double {
    row.top - (stand.isLow ? 0 : row.crown) - stand.depth + stand.size.height / 2 + 4
  }
}
