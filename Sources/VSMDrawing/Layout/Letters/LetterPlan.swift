import VSMModel
import VSMScene
import VSMSyntax
import VSMWords

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
  }

  let stands: [Stand]
  /// The positions of the letters above each row.
  let standsByRow: [Int: [Int]]
  let legends: [ValueStreamMap.Reference: LetterLegend]
  /// The pairs of ends that go by letters.
  private let lettered: Set<Pair>

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
    var stands: [Stand] = []
    var legends: [ValueStreamMap.Reference: LetterLegend] = [:]
    var lettered = Set<Pair>()
    var count = 0
    func nextLetter() -> Letter {
      defer { count += 1 }
      return Letter(number: count)
    }
    for (index, flow) in map.information.enumerated() {
      guard
        let ends = Ends(
          .information(index), flow.sources, flow.targets, isCrowded: crowded.contains(index), row)
      else { continue }
      lettered.formUnion(ends.pairs)
      let letter = nextLetter()
      let sign = Glyph.sign(onLineOf: flow.word)
      let isPlanned = (ends.sources + ends.targets).contains { row($0) == nil }
      for (list, isOutgoing) in [(ends.sources, true), (ends.targets, false)] {
        for end in list {
          guard let row = row(end) else {
            let others = (isOutgoing ? ends.targets : ends.sources).map { map.label(of: $0) }
            let said = flow.label ?? (sign == nil ? others.joined(separator: map.phrases.comma) : "")
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
      guard let ends = Ends(.kanban(index), kanban.sources, kanban.targets, row) else { continue }
      lettered.formUnion(ends.pairs)
      let letter = nextLetter()
      let hasSender = ends.sources.contains { row($0) != nil }
      for (list, isOutgoing) in [(ends.sources, true), (ends.targets, false)] {
        for end in list {
          guard let row = row(end) else {
            legends[end, default: LetterLegend()].add(
              letter, kanban.label ?? map.phrases["Kanban"], sign: nil, isOutgoing: isOutgoing)
            continue
          }
          stands.append(
            Stand(
              flow: .kanban(index), letter: letter, element: end, row: row, isOutgoing: isOutgoing,
              content: isOutgoing || !hasSender ? .card(cards[index]) : nil))
        }
      }
    }
    (self.stands, self.legends, self.lettered) = (stands, legends, lettered)
    standsByRow = Dictionary(grouping: stands.indices) { stands[$0].row }
  }

  /// The ends of a line that go by letters, each once.
  private struct Ends {
    let sources: [ValueStreamMap.Reference]
    let targets: [ValueStreamMap.Reference]
    let pairs: [Pair]

    /// Nothing where none does.
    init?(
      _ flow: Flow, _ sources: [ValueStreamMap.Reference], _ targets: [ValueStreamMap.Reference],
      isCrowded: Bool = false, _ row: (ValueStreamMap.Reference) -> Int?
    ) {
      var pairs: [Pair] = []
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
          if !isLevel { pairs.append(Pair(flow: flow, source: source, target: target)) }
        }
      }
      guard !pairs.isEmpty else { return nil }
      self.pairs = pairs
      var (leaving, arriving) = (Set<ValueStreamMap.Reference>(), Set<ValueStreamMap.Reference>())
      self.sources = pairs.map(\.source).filter { leaving.insert($0).inserted }
      self.targets = pairs.map(\.target).filter { arriving.insert($0).inserted }
    }
  }

  /// The letters above a row.
  func stands(above row: Int) -> [Stand] { (standsByRow[row] ?? []).map { stands[$0] } }

  func contains(
    _ flow: Flow, from source: ValueStreamMap.Reference, to target: ValueStreamMap.Reference
  ) -> Bool {
    lettered.contains(Pair(flow: flow, source: source, target: target))
  }
}
