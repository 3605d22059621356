public import VSMModel
import VSMWords

/// What differs between two maps, such as a current and a future state.
///
/// Elements are matched by kind and name; information, kanban and remarks by what they join and say.
public struct MapComparison: Sendable {
  /// One thing of a map, as far as it can differ by itself.
  public enum Thing: Sendable, Hashable {
    /// A step, a stock, a party, a control, a disposition, by its place in the map.
    case element(ValueStreamMap.Reference)
    /// A position in the map's information flows, kanban or remarks.
    case information(Int), kanban(Int), remark(Int)
    /// A position in the map's recoveries.
    case recovery(Int)
    /// A position in the map's streams, of one that splits off or joins another.
    case stream(Int)
    /// The working time, the conventions, the order of steps: what no sign on the map stands for.
    case map
  }

  /// What became of a thing between the two maps.
  public enum Sign: String, Sendable, Hashable {
    /// In the second map alone, in the first alone, or in both with another fact.
    case added, removed, changed
  }

  /// One fact of a thing, in words; nothing where the map does not give it.
  public struct Difference: Sendable, Hashable {
    /// What the fact is: `C/T`, `share`, `label`.
    public var of: String
    /// What the first map says of it.
    public var before: String?
    /// What the second map says of it.
    public var after: String?
    /// The same as people read it, in the language of the second map.
    public var said: Wording

    /// A difference in a language.
    public struct Wording: Sendable, Hashable {
      /// What the fact is.
      public var of: String
      /// What the first map says of it.
      public var before: String?
      /// What the second map says of it.
      public var after: String?
    }
  }

  /// One thing that is not the same in both maps.
  public struct Change: Sendable, Hashable {
    /// What became of it.
    public var sign: Sign
    /// `process`, `inventory`, `info`.
    public var kind: String
    /// What people call the thing.
    public var label: String
    /// Kind and label in the language of the second map.
    public var said: Wording
    /// Where it is in the first map; nothing for what was added.
    public var before: Thing?
    /// Where it is in the second map; nothing for what was removed.
    public var after: Thing?
    /// What is different of a thing that is in both maps.
    public var differences: [Difference] = []

    /// A thing in a language.
    public struct Wording: Sendable, Hashable {
      /// What sort of thing it is.
      public var kind: String
      /// What people call it.
      public var label: String
    }

    fileprivate init(
      _ sign: Sign, _ thing: MapFacts.Described, before: Thing?, after: Thing?,
      _ differences: [Difference] = []
    ) {
      self.sign = sign
      (kind, label) = (thing.kind, thing.label)
      said = Wording(kind: thing.said.kind, label: thing.said.label)
      (self.before, self.after) = (before, after)
      self.differences = differences
    }
  }

  /// In the order of the second map; what is in the first alone comes last.
  public let changes: [Change]
  /// The headline figures that at least one of the maps has, and the sizes of kanban, supermarkets and lanes that
  /// differ.
  public let figures: [FigureDifference]

  /// True where the maps say the same; their figures are then the same, too.
  public var isEmpty: Bool { changes.isEmpty }

  /// Compares two maps, each with the figures that were computed of it.
  public init(
    _ before: (map: ValueStreamMap, figures: Figures), _ after: (map: ValueStreamMap, figures: Figures)
  ) {
    let phrases = after.map.phrases
    let old = MapFacts.things(of: before.map, in: phrases)
    let new = MapFacts.things(of: after.map, in: phrases)
    let partners = Self.partners(of: new, in: old)
    let blocks = Blocks(old, new, partners)
    var changes: [Change] = []
    for (thing, partner) in zip(new, partners) {
      guard let partner else {
        changes.append(Change(.added, thing, before: nil, after: thing.thing))
        continue
      }
      let differences =
        Self.differences(old[partner], thing, in: phrases)
        + blocks.move(of: thing, from: old[partner], in: phrases)
      guard !differences.isEmpty else { continue }
      changes.append(
        Change(.changed, thing, before: old[partner].thing, after: thing.thing, differences))
    }
    let kept = Set(partners.compactMap(\.self))
    for (index, thing) in old.enumerated() where !kept.contains(index) {
      changes.append(Change(.removed, thing, before: thing.thing, after: nil))
    }
    if let order = Self.order(old, new, partners, in: phrases) { changes.append(order) }
    self.changes = changes
    figures = FigureDifference.all(before, after)
  }

  /// For each thing of the second map its position in the first: by all that it says, or else by what it joins, or
  /// else by its place.
  private static func partners(of new: [MapFacts.Described], in old: [MapFacts.Described]) -> [Int?] {
    var partners = [Int?](repeating: nil, count: new.count)
    var free = Set(old.indices)
    for key in [\MapFacts.Described.key, \.looseKey, \.place] {
      var waiting: [String: [Int]] = [:]
      for index in old.indices where free.contains(index) && !old[index][keyPath: key].isEmpty {
        waiting[old[index][keyPath: key], default: []].append(index)
      }
      for index in new.indices where partners[index] == nil {
        guard let first = waiting[new[index][keyPath: key]]?.first else { continue }
        waiting[new[index][keyPath: key]]?.removeFirst()
        partners[index] = first
        free.remove(first)
      }
    }
    return partners
  }

  private static func differences(
    _ before: MapFacts.Described, _ after: MapFacts.Described, in phrases: Phrases
  ) -> [Difference] {
    typealias Fact = (text: String, name: String, said: String)
    func texts(_ thing: MapFacts.Described) -> [String: Fact] {
      let facts = zip(thing.facts, thing.said.facts).map { ($0.name, ($0.text, $1.name, $1.text) as Fact) }
      return Dictionary(facts) { first, next in
        ("\(first.text), \(next.text)", first.name, first.said + phrases.comma + next.said)
      }
    }
    let (old, new) = (texts(before), texts(after))
    var seen = Set<String>()
    return (after.facts + before.facts).compactMap { fact in
      let (was, becomes) = (old[fact.name], new[fact.name])
      guard seen.insert(fact.name).inserted, was?.text != becomes?.text else { return nil }
      let (before, after) = clipped(was?.text, becomes?.text)
      let said = clipped(was?.said, becomes?.said)
      return Difference(
        of: fact.name, before: before, after: after,
        said: Difference.Wording(of: (becomes ?? was)?.name ?? fact.name, before: said.0, after: said.1))
    }
  }

  /// Long texts, such as the outline of an icon, around the first place where they differ.
  private static func clipped(_ before: String?, _ after: String?) -> (String?, String?) {
    guard let before, let after, max(before.count, after.count) > 120 else { return (before, after) }
    let same = zip(before, after).prefix { $0 == $1 }.count
    let start = max(0, same - 20)
    func part(_ text: String) -> String {
      (start > 0 ? "…" : "") + text.dropFirst(start).prefix(60) + (text.count > start + 60 ? "…" : "")
    }
    return (part(before), part(after))
  }

  /// Which stream or recovery of one map is which of the other.
  private struct Blocks {
    private typealias Name = (text: String, said: String)
    private var before: [Home: Home] = [:]
    private let old: [Home: Name]
    private let new: [Home: Name]

    init(_ old: [MapFacts.Described], _ new: [MapFacts.Described], _ partners: [Int?]) {
      func names(_ things: [MapFacts.Described]) -> [Home: Name] {
        var names: [Home: Name] = [:]
        for thing in things where !thing.standsInRow {
          guard let block = thing.block else { continue }
          names[block] = ("\(thing.kind) \(thing.label)", "\(thing.said.kind) \(thing.said.label)")
        }
        return names
      }
      (self.old, self.new) = (names(old), names(new))
      for (thing, partner) in zip(new, partners) where !thing.standsInRow {
        if let block = thing.block, let partner { before[block] = old[partner].block }
      }
    }

    /// What a step or stock says that stands in another stream than before.
    func move(
      of thing: MapFacts.Described, from old: MapFacts.Described, in phrases: Phrases
    ) -> [Difference] {
      guard thing.standsInRow, let there = old.block, let here = thing.block, before[here] != there else {
        return []
      }
      let (was, becomes) = (self.old[there], new[here])
      return [
        Difference(
          of: "stands in", before: was?.text, after: becomes?.text,
          said: Difference.Wording(of: phrases("stands in"), before: was?.said, after: becomes?.said))
      ]
    }
  }

  /// A change of the order in which steps and stocks of both maps stand.
  private static func order(
    _ old: [MapFacts.Described], _ new: [MapFacts.Described], _ partners: [Int?], in phrases: Phrases
  ) -> Change? {
    let common = zip(new, partners).filter { $0.0.standsInRow && $0.1 != nil }
    let after = common.map(\.0.key)
    let kept = Set(after)
    let before = old.filter { kept.contains($0.key) }.map(\.key)
    guard before != after else { return nil }
    func words(_ things: [MapFacts.Described], _ label: (MapFacts.Described) -> String, _ comma: String)
      -> String
    {
      things.filter { kept.contains($0.key) }.map(label).joined(separator: comma)
    }
    func difference(of name: String, _ label: (MapFacts.Described) -> String, _ comma: String)
      -> Difference.Wording
    {
      Difference.Wording(of: name, before: words(old, label, comma), after: words(new, label, comma))
    }
    let plain = difference(of: "order", \.label, ", ")
    let said = difference(of: phrases("order"), \.said.label, phrases.comma)
    let whole = MapFacts.Described(
      thing: .map, kind: "order", key: "order", looseKey: "order", label: "of steps and stocks", facts: [])
    var wording = whole
    (wording.kind, wording.label) = (phrases("order"), phrases("of steps and stocks"))
    return Change(
      .changed, whole.told(as: wording), before: .map, after: .map,
      [Difference(of: plain.of, before: plain.before, after: plain.after, said: said)])
  }
}
