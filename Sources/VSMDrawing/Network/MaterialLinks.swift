package import VSMAnalysis
package import VSMModel
import VSMSyntax
import VSMWords

/// All ways of material on a map, block by block in the order of the file.
package struct MaterialLinks {
  package private(set) var all: [MaterialLink] = []
  /// The blocks out of which something goes as scrap.
  package private(set) var scraps: [Home] = []

  private let map: ValueStreamMap

  package init(of map: ValueStreamMap, _ figures: Figures) {
    self.map = map
    for (index, stream) in map.streams.enumerated() {
      let network =
        figures.streamNetworks.indices.contains(index) ? figures.streamNetworks[index] : nil
      add(.stream(index), from: stream.sources.map { (.supplier($0.party), $0.vehicle) }, end: .end, network)
    }
    for (index, recovery) in map.recoveries.enumerated() {
      let network = figures.recoveries.indices.contains(index) ? figures.recoveries[index] : nil
      add(
        .recovery(index), from: recovery.sources.map { (.source($0.party), $0.vehicle) }, end: recovery.end,
        network)
    }
  }

  /// What the map says of the way between two places.
  private struct Between {
    var vehicle: Vehicle?
    var said: Stream.Link?
  }

  /// A step or a stock of a block, with what leads to it.
  private typealias Place = (target: RouteTarget, before: Between)

  /// The places of a block in order, and what leads on from the last one.
  private func places(of home: Home) -> (list: [Place], after: Between) {
    var list: [Place] = []
    var between = Between()
    for item in map.items(of: home) {
      switch item {
      case .process(let index): list.append((.process(index), between))
      case .stock(let index): list.append((.stock(index), between))
      case .transport(let transport):
        between.vehicle = transport
        continue
      case .link(let link):
        between.said = link
        continue
      }
      between = Between()
    }
    return (list, between)
  }

  private func style(from: RouteTarget, to: RouteTarget, _ between: Between) -> MaterialLink.Style {
    MaterialLink.Style(
      LinkStyle(
        from: neighbour(from), to: neighbour(to), said: between.said, isCarried: between.vehicle != nil))
  }

  private func neighbour(_ target: RouteTarget) -> LinkStyle.Neighbour {
    switch target {
    case .process: .process
    case .stock(let index): .stock(map.stocks[index].word)
    case .disposition, .scrap, .end, .endOf: .nothing
    }
  }

  private mutating func add(
    _ home: Home, from sources: [(ValueStreamMap.Reference, Vehicle?)], end: RouteTarget?,
    _ network: NetworkFigures?
  ) {
    let (places, after) = places(of: home)
    guard let first = places.first.flatMap({ $0.target.reference }) else { return }
    for (source, vehicle) in sources {
      let style = home.recovery == nil ? MaterialLink.Style.shipment : .returned
      link(source, .element(first), style, vehicle, home)
    }
    if let origin = home.stream.flatMap({ map.streams[$0].origin }) {
      let vehicle = places.first?.before.vehicle
      link(
        .process(origin.process), .element(first), vehicle == nil ? .push : .shipment, vehicle, home,
        label: origin.share.map { map.phrases.figure(FigureText.share($0)) })
    }
    let positions = Dictionary(places.enumerated().map { ($1.target, $0) }) { first, _ in first }
    let all = places.indices.map { position in
      parts(
        from: places[position].target, next: position + 1 < places.count ? places[position + 1].target : end,
        network?.nodes.indices.contains(position) == true ? network?.nodes[position] : nil)
    }
    let most = all.joined().compactMap(\.perUnit).max() ?? 0
    for (position, parts) in all.enumerated() {
      guard let from = places[position].target.reference else { continue }
      let isLast = position + 1 == places.count
      for part in parts {
        if part.target.isEnd {
          if case .stream(let stream) = home { deliver(places[position].target, from, stream, after) }
          continue
        }
        let isNext = !isLast && part.target == places[position + 1].target && part.kind == .plain
        let style: MaterialLink.Style
        if part.kind == .rework {
          style = .rework
        } else if isNext, home.recovery == nil {
          style = self.style(from: places[position].target, to: part.target, places[position + 1].before)
        } else {
          style = .route
        }
        let leadsOn =
          switch part.target {
          case .process, .stock: (positions[part.target] ?? -1) > position
          case .disposition, .scrap, .end, .endOf: true
          }
        route(
          from, part, style, isNext ? places[position + 1].before.vehicle : nil, home, most: most,
          leadsOn: leadsOn && part.kind != .rework)
      }
    }
  }

  private mutating func deliver(
    _ place: RouteTarget, _ last: ValueStreamMap.Reference, _ index: Int, _ after: Between
  ) {
    let stream = map.streams[index]
    for delivery in stream.deliveries {
      link(last, .element(.customer(delivery.party)), .shipment, delivery.vehicle, .stream(index))
    }
    if let join = stream.joins {
      let style = style(from: place, to: .process(join), after)
      link(
        last, .element(.process(join)), style == .beside ? .push : style, after.vehicle, .stream(index),
        label: ValueText.portion(stream.joinShare, stream.joinQuantity, in: map.phrases))
    }
  }

  private mutating func link(
    _ from: ValueStreamMap.Reference, _ to: MaterialLink.End, _ style: MaterialLink.Style,
    _ vehicle: Vehicle?, _ home: Home, label: String? = nil
  ) {
    all.append(
      MaterialLink(
        from: from, to: to, style: style, home: home, vehicle: vehicle, label: label,
        title: title(style, vehicle, from, to, said: label ?? ""),
        width: MaterialLink.widest,
        leadsOn: true))
  }

  private func title(
    _ style: MaterialLink.Style, _ vehicle: Vehicle?, _ from: ValueStreamMap.Reference,
    _ to: MaterialLink.End,
    said: String
  ) -> String {
    let target =
      switch to {
      case .element(let reference): map.label(of: reference)
      case .scrap: map.said(ofTarget: .scrap)
      }
    let isExpedited = style == .shipment && vehicle?.word == .expedited
    return map.title(
      isExpedited ? "Expedited transport" : style.noun, from: map.label(of: from), to: target, said: said)
  }

  private mutating func route(
    _ from: ValueStreamMap.Reference, _ part: Part, _ style: MaterialLink.Style, _ vehicle: Vehicle?,
    _ home: Home,
    most: Double, leadsOn: Bool
  ) {
    let to: MaterialLink.End
    if let reference = part.target.reference {
      to = .element(reference)
    } else {
      to = .scrap(home)
      // Block follows block.
      if scraps.last != home { scraps.append(home) }
    }
    let rate = part.flow.map { map.phrases("\(figure: FigureText.rate(Estimate($0))) a day") }
    let said = [part.label, rate].compactMap(\.self).joined(separator: map.phrases.comma)
    // The widest way stands for the most that goes anywhere in the block.
    let share = part.perUnit.flatMap { most > 0 ? $0 / most : nil }
    all.append(
      MaterialLink(
        from: from, to: to, style: style, home: home, vehicle: vehicle, label: part.label,
        title: title(style, vehicle, from, to, said: said),
        width: share.map { max(MaterialLink.narrowest, MaterialLink.widest * $0) } ?? MaterialLink.unknown,
        leadsOn: leadsOn))
  }

  // MARK: What leaves a place

  private struct Part {
    var kind: Route.Kind
    var target: RouteTarget
    var label: String?
    /// Of a unit that enters the block.
    var perUnit: Double?
    var flow: Double?
  }

  private func parts(
    from place: RouteTarget, next: RouteTarget?, _ node: NetworkFigures.Node?
  ) -> [Part] {
    var written: [Route] = []
    var rows: [Process.Alternative] = []
    if case .process(let index) = place {
      (written, rows) = (map.processes[index].routes, map.processes[index].alternatives)
    }
    guard let node else { return parts(from: place, next: next, written) }
    return node.routes.enumerated().compactMap { index, route in
      // The row that begins there has the arrow, with what carries the units to it.
      guard index < written.count || !rows.contains(where: { $0.target == route.target }) else { return nil }
      var label: String?
      if index < written.count {
        label = self.label(written[index], keepsGrades: keepsGrades(place))
      } else if route.share == 0 {
        label = map.phrases["after the last pass"]
      } else if node.routes.count > 1 {
        label = map.phrases.figure(FigureText.share(Estimate(route.share)))
      }
      return Part(
        kind: route.kind, target: route.target, label: label, perUnit: route.perUnit, flow: route.flow)
    }
  }

  /// The same where there are no figures to say how much goes where.
  private func parts(from place: RouteTarget, next: RouteTarget?, _ written: [Route]) -> [Part] {
    guard case .process(let index) = place, !(written.isEmpty && map.processes[index].alternatives.isEmpty)
    else { return next.map { [Part(kind: .plain, target: $0)] } ?? [] }
    let process = map.processes[index]
    var parts = written.map {
      Part(kind: $0.kind, target: $0.target, label: self.label($0, keepsGrades: process.keepsGrades))
    }
    if process.leftover > 1e-9, let rest = process.rest ?? next {
      parts.append(
        Part(
          kind: .plain, target: rest, label: map.phrases.figure(FigureText.share(Estimate(process.leftover))))
      )
    }
    for route in written {
      guard let after = route.otherwise,
        !parts.contains(where: { $0.target == after && $0.kind != .rework })
      else { continue }
      parts.append(Part(kind: .plain, target: after, label: map.phrases["after the last pass"]))
    }
    return parts
  }

  private func keepsGrades(_ place: RouteTarget) -> Bool {
    if case .process(let index) = place { map.processes[index].keepsGrades } else { false }
  }

  private func label(_ route: Route, keepsGrades: Bool) -> String {
    // Which units come with the grade is no share of this step.
    var words = keepsGrades && route.grade != nil ? [] : [map.phrases.figure(FigureText.share(route.share))]
    switch route.kind {
    case .plain: break
    case .grade(let name): words.insert(name, at: 0)
    case .rework: words.insert(map.phrases["rework"], at: 0)
    }
    if route.basis != .units { words.append(map.phrases["by \(route.basis.rawValue)"]) }
    let reason = route.reason.flatMap { $0.count <= BlockFlows.longestReason ? $0 : nil }
    return words.joined(separator: " ") + (route.limit.map { " · " + map.phrases("max \($0)") } ?? "")
      + (reason.map { " · \($0)" } ?? "")
  }
}
