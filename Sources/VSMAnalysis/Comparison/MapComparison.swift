public import VSMModel

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
  }

  /// One thing that is not the same in both maps.
  public struct Change: Sendable, Hashable {
    /// What became of it.
    public var sign: Sign
    /// `process`, `inventory`, `info`.
    public var kind: String
    /// What people call the thing.
    public var label: String
    /// Where it is in the first map; nothing for what was added.
    public var before: Thing?
    /// Where it is in the second map; nothing for what was removed.
    public var after: Thing?
    /// What is different of a thing that is in both maps.
    public var differences: [Difference] = []
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
    let old = MapFacts(before.map).things
    let new = MapFacts(after.map).things
    let partners = Self.partners(of: new, in: old)
    let blocks = Blocks(old, new, partners)
    var changes: [Change] = []
    for (thing, partner) in zip(new, partners) {
      guard let partner else {
        changes.append(Change(sign: .added, kind: thing.kind, label: thing.label, after: thing.thing))
        continue
      }
      let differences = Self.differences(old[partner], thing) + blocks.move(of: thing, from: old[partner])
      guard !differences.isEmpty else { continue }
      changes.append(
        Change(
          sign: .changed, kind: thing.kind, label: thing.label, before: old[partner].thing,
          after: thing.thing, differences: differences))
    }
    let kept = Set(partners.compactMap(\.self))
    for (index, thing) in old.enumerated() where !kept.contains(index) {
      changes.append(Change(sign: .removed, kind: thing.kind, label: thing.label, before: thing.thing))
    }
    if let order = Self.order(old, new, partners) { changes.append(order) }
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
    _ before: MapFacts.Described, _ after: MapFacts.Described
  ) -> [Difference] {
    func texts(_ thing: MapFacts.Described) -> [String: String] {
      Dictionary(thing.facts.map { ($0.name, $0.text) }) { "\($0), \($1)" }
    }
    let (old, new) = (texts(before), texts(after))
    var seen = Set<String>()
    return (after.facts + before.facts).compactMap { fact in
      guard seen.insert(fact.name).inserted, old[fact.name] != new[fact.name] else { return nil }
      let (before, after) = clipped(old[fact.name], new[fact.name])
      return Difference(of: fact.name, before: before, after: after)
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
    private var before: [Home: Home] = [:]
    private var names: (old: [Home: String], new: [Home: String]) = ([:], [:])

    init(_ old: [MapFacts.Described], _ new: [MapFacts.Described], _ partners: [Int?]) {
      func name(_ things: [MapFacts.Described]) -> [Home: String] {
        var names: [Home: String] = [:]
        for thing in things where !thing.standsInRow {
          if let block = thing.block { names[block] = "\(thing.kind) \(thing.label)" }
        }
        return names
      }
      names = (name(old), name(new))
      for (thing, partner) in zip(new, partners) where !thing.standsInRow {
        if let block = thing.block, let partner { before[block] = old[partner].block }
      }
    }

    /// What a step or stock says that stands in another stream than before.
    func move(of thing: MapFacts.Described, from old: MapFacts.Described) -> [Difference] {
      guard thing.standsInRow, let there = old.block, let here = thing.block, before[here] != there else {
        return []
      }
      return [Difference(of: "stands in", before: names.old[there], after: names.new[here])]
    }
  }

  /// A change of the order in which steps and stocks of both maps stand.
  private static func order(
    _ old: [MapFacts.Described], _ new: [MapFacts.Described], _ partners: [Int?]
  ) -> Change? {
    let common = zip(new, partners).filter { $0.0.standsInRow && $0.1 != nil }
    let after = common.map(\.0.key)
    let kept = Set(after)
    let before = old.filter { kept.contains($0.key) }.map(\.key)
    guard before != after else { return nil }
    func words(_ things: [MapFacts.Described]) -> String {
      things.filter { kept.contains($0.key) }.map(\.label).joined(separator: ", ")
    }
    return Change(
      sign: .changed, kind: "order", label: "of steps and stocks", before: .map, after: .map,
      differences: [Difference(of: "order", before: words(old), after: words(new))])
  }
}
