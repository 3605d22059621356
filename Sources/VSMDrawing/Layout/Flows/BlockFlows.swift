import VSMAnalysis
import VSMModel
import VSMSyntax
import VSMWords

/// What leaves the steps of one block, sorted by how it is drawn: through the row, or by a way of its own.
struct BlockFlows {
  private(set) var ways: [FlowWay] = []
  /// The share that goes through the row to what stands next, by process; an empty text where all of it does, and
  /// nothing where none does.
  private(set) var onward: [Int: FlowLabel] = [:]
  /// Where steps stand beside the row, in its order; no two overlap.
  private(set) var sidings: [Siding] = []
  private(set) var hasRoutes = false

  private static let tolerance = 1e-9

  /// Sorts what leaves the steps of a block; where asked to, units a day stand beside the shares in the row. What
  /// `reach` names of a stream can be drawn a way to. What lies in a stock that stands last goes on to the `end`.
  init(
    of items: [Stream.Item], in map: ValueStreamMap, _ figures: NetworkFigures?,
    scaledBy mapScale: FlowScale? = nil,
    showsRates: Bool, end: RouteTarget? = nil,
    reach: (RouteTarget) -> ValueStreamMap.Reference?
  ) {
    let places = Places(items)
    var nodes: [Int: NetworkFigures.Node] = [:]
    for node in figures?.nodes ?? [] { if case .process(let process) = node.of { nodes[process] = node } }
    let processes = items.compactMap { if case .process(let process) = $0 { process } else { nil } }
    hasRoutes = processes.contains { !map.processes[$0].routes.isEmpty }
    var parts = processes.map { Parts(of: $0, in: map, nodes[$0]) }
    let scale = mapScale?.scale(in: figures) ?? FlowScale.Block()
    let visits = Dictionary((figures?.nodes ?? []).map { ($0.of, $0.visits) }) { first, _ in first }
    var sidetracked = -1
    for index in parts.indices {
      let process = parts[index].process
      let next = places.next[process]
      let all = parts[index]
      var main: Part?
      if places.positions[.process(process)] ?? -1 >= sidetracked {
        main = Self.sidetracking(of: all, places, visits, map)
        sidetracked = main.flatMap { places.positions[$0.target] } ?? sidetracked
      }
      func goesThroughRow(_ part: Part) -> Bool {
        // What little goes to what stands next drops down to it.
        if main != nil { return part.target == next && part.kind != .rework }
        return all.goesThroughRow(part, next)
      }
      let inRow = all.list.filter(goesThroughRow)
      if next != nil, !inRow.isEmpty {
        onward[process] = Self.label(
          inRow, showsRates: showsRates, hasRoutes: parts[index].list.count > 1, in: map.phrases)
      }
      parts[index].list.removeAll(where: goesThroughRow)
      for part in parts[index].list where !part.target.isEnd {
        var way = Self.way(part, from: process, places, map, scale, reach)
        if let main, case .process(let end) = main.target, part.id == main.id {
          way.isStraight = true
          sidings.append(
            Siding(
              from: process, to: end,
              label: Self.label([part], showsRates: showsRates, hasRoutes: true, in: map.phrases),
              title: way.title))
        }
        ways.append(way)
      }
    }
    if let end, case .stock(let stock)? = places.order.last {
      let node = figures?.nodes.first { $0.of == .stock(stock) }
      let rate = Self.rate(node?.flow, in: map.phrases)
      let (label, place) = (map.label(of: .stock(stock)), map.said(ofTarget: end))
      ways.append(
        FlowWay(
          id: "flow-\(map.itemID(of: .stock(stock)))-rest", from: .stock(stock), end: .exit(FlowExit(end)),
          label: FlowLabel(lines: [rate].compactMap(\.self)), perUnit: node?.visits,
          width: scale.track(perDay: node?.flow, perUnit: node?.visits),
          title: rate.map { map.phrases("\(label) to \(place): \($0)") }
            ?? map.phrases("\(label) to \(place)"),
          isGrade: false, isRework: false, edge: .lower))
    }
  }

  /// Only what leaves some of the steps and stocks.
  func leaving(_ places: Set<ValueStreamMap.Reference>) -> BlockFlows {
    var part = self
    part.ways.removeAll { !places.contains($0.from) }
    return part
  }

  /// Where things stand in the block.
  struct Places {
    /// Steps and stocks, from the first on.
    var order: [RouteTarget] = []
    var positions: [RouteTarget: Int] = [:]
    var next: [Int: RouteTarget] = [:]

    init(_ items: [Stream.Item]) {
      var last: Int?
      for item in items {
        let target: RouteTarget
        switch item {
        case .process(let process): target = .process(process)
        case .stock(let stock): target = .stock(stock)
        case .transport, .link: continue
        }
        positions[target] = order.count
        order.append(target)
        if let last { next[last] = target }
        last = if case .process(let process) = item { process } else { nil }
      }
    }
  }

  /// One part of what leaves a process.
  struct Part {
    var id: String
    var kind: Route.Kind
    var target: RouteTarget
    /// Nothing for what is left after the last pass of rework.
    var share: Interval?
    /// What each unit gives; nothing for one.
    var quantity: Interval?
    var basis = Route.Basis.units
    var limit: Int?
    var transit: WrittenDuration?
    var reason: String?
    /// What the routes leave over.
    var isRest = false
    /// What the yield loses.
    var isLoss = false
    /// A product of shares, which nobody has typed.
    var isComputed = false
    var perUnit: Double?
    var flow: Double?
  }

  struct Parts {
    let process: Int
    var list: [Part] = []

    /// True for the planned way on: what is left over, a grade, or the largest part. A lesser part that happens to go
    /// to what stands next has a way of its own, so that the row shows what most units do.
    func goesThroughRow(_ part: Part, _ next: RouteTarget?) -> Bool {
      guard let next, part.target == next, part.kind != .rework else { return false }
      if part.isRest { return true }
      if case .grade = part.kind { return true }
      return list.allSatisfy { ($0.share?.middle ?? 0) <= (part.share?.middle ?? 0) }
    }

    init(of process: Int, in map: ValueStreamMap, _ node: NetworkFigures.Node?) {
      self.process = process
      let step = map.processes[process]
      let stem = "flow-\(step.id)"
      for (index, route) in step.routes.enumerated() {
        let figures = node?.routes.indices.contains(index) == true ? node?.routes[index] : nil
        list.append(
          Part(
            id: "\(stem)-\(index + 1)", kind: route.kind, target: route.target,
            // Which units come with the grade is no share of this step.
            share: step.keepsGrades && route.grade != nil || route.isBeside ? nil : route.share,
            quantity: route.quantity, basis: route.basis,
            limit: route.limit, transit: route.transit, reason: route.reason, perUnit: figures?.perUnit,
            flow: figures?.flow))
      }
      // Behind the routes of the file stand what they leave over, what the yield loses, and what has had its passes.
      let further = node.map { $0.routes.dropFirst(step.routes.count) }
      if step.keepsGrades, let rest = step.rest, let others = further?.first(where: { $0.target == rest }),
        others.perUnit > 0
      {
        list.append(
          Part(
            id: "\(stem)-rest", kind: .plain, target: rest, reason: step.restReason, isRest: true,
            perUnit: others.perUnit,
            flow: others.flow))
      } else if step.leftover > BlockFlows.tolerance, let rest = step.rest {
        let figures = further?.first { $0.target == rest && $0.share > 0 }
        let parting = step.routes.filter { !$0.isBeside }
        let low = parting.reduce(0) { $0 + $1.share.low }
        let high = parting.reduce(0) { $0 + $1.share.high }
        // Beside what the yield loses the rest is a part of all units, not of the good ones alone.
        let yield = step.properties.share(.yield) ?? Interval(1)
        list.append(
          Part(
            id: "\(stem)-rest", kind: .plain, target: rest,
            share: Interval(max(0, 1 - high) * yield.low, max(0, 1 - low) * yield.high),
            reason: step.restReason, isRest: true, isComputed: yield.low < 1, perUnit: figures?.perUnit,
            flow: figures?.flow))
      }
      if let yield = step.properties.share(.yield), yield.low < 1 {
        let figures = further?.last { $0.target == map.scrap && $0.share > 0 }
        list.append(
          Part(
            id: "\(stem)-loss", kind: .plain, target: map.scrap,
            share: Interval(1 - yield.high, 1 - yield.low),
            isLoss: true, perUnit: figures?.perUnit, flow: figures?.flow))
      }
      // After the last pass of rework units mostly go a way that is there already.
      for (index, route) in step.routes.enumerated() {
        guard let limit = route.limit, let after = route.otherwise,
          !list.contains(where: { $0.target == after && $0.kind != .rework })
        else { continue }
        let figures = further?.first { $0.target == after && $0.share == 0 }
        list.append(
          Part(
            id: "\(stem)-after-\(index + 1)", kind: .plain, target: after, limit: limit,
            perUnit: figures?.perUnit, flow: figures?.flow))
      }
    }
  }

  /// The most letters of a reason that stand on an arrow; a longer one is told on pointing at it and in words.
  static let longestReason = 24

  private static func words(_ part: Part, isWhole: Bool = false, in phrases: Phrases) -> String {
    let share = part.share.map { phrases.figure(Self.text(of: $0, isComputed: part.isComputed)) }
    let portion =
      share.map { share in
        part.quantity.map { "\(share) × \(phrases.figure(FigureText.count(Estimate($0))))" } ?? share
      } ?? ValueText.portion(nil, part.quantity, in: phrases)
    let basis = part.basis == .units ? nil : phrases["by \(part.basis.rawValue)"]
    var words: [String?]
    switch part.kind {
    case .plain: words = [part.isLoss ? phrases["loss"] : nil, portion, basis]
    case .grade(let name): words = [name, portion, basis]
    case .rework: words = [phrases["rework"], share, basis]
    }
    if part.share == nil, let limit = part.limit { words = [phrases("after \(limit)")] }
    var text = words.compactMap(\.self).joined(separator: " ")
    if part.kind == .rework, let limit = part.limit { text += FlowLabel.between + phrases("max \(limit)") }
    if let transit = part.transit { text += FlowLabel.between + phrases.figure(TimeText.written(transit)) }
    if let reason = part.reason, isWhole || reason.count <= longestReason {
      text += FlowLabel.between + reason.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
    return text
  }

  /// A share keeps the digits of its writer; a product of shares has those of every computed share.
  private static func text(of share: Interval, isComputed: Bool) -> String {
    isComputed ? FigureText.share(Estimate(share)) : FigureText.share(share)
  }

  private static func rate(_ flow: Double?, in phrases: Phrases) -> String? {
    flow.map { phrases.figure(FigureText.rate(Estimate($0)) + "/d") }
  }

  /// The label on the arrow in the row; several parts go there together.
  private static func label(
    _ parts: [Part], showsRates: Bool, hasRoutes: Bool, in phrases: Phrases
  ) -> FlowLabel {
    var texts: [String] = []
    if hasRoutes {
      if parts.count == 1, let part = parts.first {
        texts.append(words(part, in: phrases))
      } else if parts.allSatisfy({ $0.share != nil && $0.basis == parts.first?.basis }) {
        let low = parts.compactMap(\.share?.low).reduce(0, +)
        let high = parts.compactMap(\.share?.high).reduce(0, +)
        texts.append(
          phrases.figure(
            text(of: Interval(min(low, 1), min(high, 1)), isComputed: parts.contains(where: \.isComputed))))
      }
    }
    if showsRates, parts.allSatisfy({ $0.flow != nil }) {
      texts.append(rate(parts.compactMap(\.flow).reduce(0, +), in: phrases) ?? "")
    }
    return FlowLabel(lines: texts.isEmpty ? [] : [texts.joined(separator: FlowLabel.between)])
  }

  private static func way(
    _ part: Part, from process: Int, _ places: Places, _ map: ValueStreamMap, _ scale: FlowScale.Block,
    _ reach: (RouteTarget) -> ValueStreamMap.Reference?
  ) -> FlowWay {
    let own = places.positions[.process(process)] ?? 0
    var edge = FlowWay.Edge.lower
    let end: FlowEnd
    switch part.target {
    case .process(let target) where places.positions[part.target] != nil:
      end = .site(.process(target))
      if part.kind == .rework || (places.positions[part.target] ?? 0) <= own { edge = .upper }
    case .stock(let target) where places.positions[part.target] != nil: end = .site(.stock(target))
    case .process, .stock:
      if let above = reach(part.target) {
        end = .above(above)
        edge = .upper
      } else {
        end = .exit(FlowExit(part.target))
      }
    case .disposition, .scrap, .end, .endOf: end = .exit(FlowExit(part.target))
    }
    let text = words(part, in: map.phrases)
    let rate = rate(part.flow, in: map.phrases)
    let width = scale.track(perDay: part.flow, perUnit: part.perUnit)
    let isRework = part.kind == .rework
    let isGrade = if case .grade = part.kind { !map.processes[process].isDecision } else { false }
    var lines = text.split(separator: "\n").map(String.init)
    // Rework says its limit, other flows how many units that is.
    if !isRework { lines += [rate].compactMap(\.self) }
    let said = [words(part, isWhole: true, in: map.phrases), rate].compactMap(\.self).filter { !$0.isEmpty }
      .joined(separator: map.phrases.comma)
    return FlowWay(
      id: part.id, from: .process(process), end: end, label: FlowLabel(lines: lines), perUnit: part.perUnit,
      width: isRework ? FlowWay.reworkWidth : width,
      title: map.phrases(
        "\(map.processes[process].label) to \(map.said(ofTarget: part.target)): \(said)"),
      isGrade: isGrade, isRework: isRework, edge: edge)
  }
}
