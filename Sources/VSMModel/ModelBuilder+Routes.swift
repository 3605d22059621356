import VSMDiagnostics
import VSMSyntax

extension ModelBuilder {
  /// Shares are added in floating point; this is far below what anyone can write.
  static let tolerance = 1e-9

  /// Resolves what leaves a process: its routes, and where the rest goes.
  mutating func link(routesOf process: Int) {
    map.processes[process].rest = nextOf[process]
    guard let statements = routesOf[process] else { return }
    let home = map.processes[process].home
    let label = map.processes[process].label
    let problemsBefore = problems.count
    var routes: [Route] = []
    var rest: RouteTarget?
    // Rework after its last pass goes the way of the route after it: set once that is known.
    var waiting: [Int] = []
    func settle(_ target: RouteTarget?) {
      for index in waiting where routes[index].otherwise == nil { routes[index].otherwise = target }
      waiting = []
    }
    for statement in statements {
      guard let target = target(of: statement.target),
        mayLead(to: target, statement.target, kind: statement.kind, from: home)
      else { continue }
      var kind = Route.Kind.plain
      var share = statement.share
      switch statement.kind {
      case .plain:
        guard share != nil else {
          if rest != nil { report(.twoRests(step: label), at: statement.span) }
          rest = target
          settle(target)
          continue
        }
      case .rework:
        kind = .rework
        if share == nil {
          report(.shareMissing(example: "rework -> refurbish 10% max 3"), at: statement.span)
        }
      case .grade(let name):
        kind = .grade(name.text)
        share = gradeShare(name, share, in: home)
      }
      if kind != .rework { settle(target) }
      guard let share else { continue }
      var route = Route(
        kind: kind, target: target, share: share, basis: statement.basis, limit: statement.limit,
        span: statement.span)
      if let name = statement.otherwise, let after = self.target(of: name),
        mayLead(to: after, name, kind: .plain, from: home)
      {
        route.otherwise = after
      }
      routes.append(route)
      if route.limit != nil, route.otherwise == nil { waiting.append(routes.count - 1) }
    }
    let next = rest ?? nextOf[process]
    settle(next)
    map.processes[process].routes = routes
    map.processes[process].rest = next
    guard problems.count == problemsBefore else { return }
    checkShares(of: process, at: statements.first?.span ?? map.processes[process].span)
    for route in routes where route.limit != nil && route.otherwise == nil {
      report(.noWayOut(steps: [label]), at: route.span)
    }
  }

  /// A route stays in its block, ends at a disposition or in scrap, or brings recovered units into a stream.
  private mutating func mayLead(
    to target: RouteTarget, _ name: Name, kind: RouteStatement.Kind, from home: Home
  ) -> Bool {
    let there: Home
    switch target {
    case .process(let process): there = map.processes[process].home
    case .stock(let stock): there = map.stocks[stock].home
    case .disposition, .scrap, .end:
      guard kind == .rework else { return true }
      report(
        .reworkToItsEnd(name.text, is: target == .scrap ? "scrap" : Word.disposition.noun), at: name.span)
      return false
    }
    if kind == .rework, there == home, case .stock = target {
      report(.reworkToItsEnd(name.text, is: Word.inventory.noun), at: name.span)
      return false
    }
    let enters = kind != .rework && home.recovery != nil && there.stream != nil
    guard there == home || enters else {
      report(.routeIntoOtherBlock(name.text, kind: kind == .rework ? "rework" : "a route"), at: name.span)
      return false
    }
    return true
  }

  /// The share of a grade: as its route gives it, or else as the sources do.
  private mutating func gradeShare(_ name: Name, _ share: Interval?, in home: Home) -> Interval? {
    guard case .recovery(let recovery) = home else {
      if share == nil { report(.gradeWithoutShare(name.text), at: name.span) }
      return share
    }
    let mixes = map.recoveries[recovery].sources.compactMap { source -> Mix? in
      if case .shares(let mix) = map.sources[source.party].properties[.grades] { mix } else { nil }
    }
    guard !mixes.isEmpty else {
      if share == nil { report(.gradeWithoutShare(name.text), at: name.span) }
      return share
    }
    let parts = mixes.flatMap(\.parts).filter { $0.variant == name.text }
    guard let first = parts.first else {
      let known = mixes.flatMap(\.parts).compactMap(\.variant)
      report(
        .unknownGrade(name.text, nearest: nearestName(to: name.text, among: known), known: known),
        at: name.span)
      return nil
    }
    if let share { return share }
    // Sources that differ would have to be weighted by volumes that need not be given.
    guard parts.count == map.recoveries[recovery].sources.count,
      parts.allSatisfy({ $0.amount == first.amount })
    else {
      report(.gradeWithoutShare(name.text), at: name.span)
      return nil
    }
    return first.amount
  }

  private mutating func checkShares(of index: Int, at span: SourceSpan) {
    let process = map.processes[index]
    let bases = Set(process.routes.map(\.basis))
    guard bases.count <= 1 else {
      let odd = process.routes.first { $0.basis != process.routes.first?.basis }
      report(.twoBases(step: process.label), at: odd?.span ?? span)
      return
    }
    let low = process.routes.reduce(0) { $0 + $1.share.low }
    let high = process.routes.reduce(0) { $0 + $1.share.high }
    let whole = process.routes.first.map { $0.span.union(process.routes.last?.span ?? $0.span) } ?? span
    if low > 1 + Self.tolerance {
      report(.sharesAboveWhole(step: process.label, total: Self.percent(low)), at: whole)
    } else if process.rest == nil, high < 1 - Self.tolerance {
      report(.sharesBelowWhole(step: process.label, total: Self.percent(high)), at: whole)
    }
    if let basis = bases.first, basis != .units, let lacking = lacking(for: basis, at: process) {
      report(
        .basisUnknown(step: process.label, basis: basis.rawValue, lacking: lacking),
        at: process.routes.first?.span ?? span)
    }
  }

  private static func percent(_ share: Double) -> String { NumberText.plain(share * 100, decimals: 3) + " %" }

  /// What turning shares into units would need: masses of all that leaves or of none of it, or what each is worth.
  private func lacking(for basis: Route.Basis, at process: Process) -> String? {
    let targets =
      process.routes.map(\.target)
      + (process.leftover > Self.tolerance ? [process.rest].compactMap(\.self) : [])
    switch basis {
    case .units: return nil
    case .mass:
      let masses = targets.map { map.mass(at: $0, from: process.home) }
      guard masses.contains(where: { $0 != nil }) else { return nil }
      return zip(targets, masses).first { $0.1 == nil }.map {
        "no mass is given for \(map.label(ofTarget: $0.0))"
      }
    case .value:
      for target in targets {
        guard case .disposition(let disposition) = target else {
          return "\(map.label(ofTarget: target)) is no disposition"
        }
        guard let proceeds = map.dispositions[disposition].properties.money(.proceeds),
          proceeds.amount.low > 0
        else { return "\(map.label(ofTarget: target)) has no proceeds above 0" }
      }
      return nil
    }
  }
}
