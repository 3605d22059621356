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
    let errorsBefore = errorCount
    // Where lines are missing, routes may stand under another process than their own.
    let isWhole = !isPartial && !incomplete.contains(home)
    var routes: [Route] = []
    var rest: RouteTarget?
    // Rework after its last pass goes the way of the route after it: set once that is known.
    var waiting: [Int] = []
    /// The grades that routes were given to, each with whether it has a share.
    var gradesSeen: [String: Bool] = [:]
    // Where no grade has a share, units may come with the grades that they have.
    let graded = statements.filter { $0.grade != nil }
    let isSorting =
      !graded.isEmpty && graded.allSatisfy { $0.share == nil }
      && !map.processes[process].properties.has(.regrade)
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
      let reason = statement.reason.flatMap { $0.text.isEmpty ? nil : $0.text }
      switch statement.kind {
      case .plain:
        if share == nil, statement.quantity != nil {
          share = Interval(1)
          break
        }
        guard share != nil else {
          // What the routes leave over goes on as the next line does; a way of its own has a share.
          if statement.transit != nil {
            report(.shareMissing(example: "-> repair 30% takes 2h"), at: statement.span)
          }
          if rest != nil, isWhole { report(.twoRests(step: label), at: statement.span) }
          rest = target
          map.processes[process].restReason = reason
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
        if let isGiven = gradesSeen.updateValue(share != nil, forKey: name.text), share == nil || !isGiven,
          isWhole
        {
          report(.gradeTwice(name.text), at: statement.span)
        }
        share = gradeShare(name, share, in: home, of: isSorting ? process : nil)
      }
      if kind != .rework, statement.share != nil || statement.quantity == nil { settle(target) }
      guard let share else { continue }
      var route = Route(
        kind: kind, target: target, share: share, basis: statement.basis, limit: statement.limit,
        transit: statement.transit, reason: reason,
        span: statement.span)
      route.quantity = statement.quantity
      route.isBeside = statement.kind == .plain && statement.share == nil
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
    defer { if errorCount > errorsBefore { incomplete.insert(home) } }
    guard errorCount == errorsBefore, isWhole else { return }
    let span = statements.first?.span ?? map.processes[process].span
    if isSorting {
      // What comes with a grade has no share of its own: that is known once all routes are, see checkGrades.
      sorting[process] = span
    } else {
      checkShares(of: process, at: span)
    }
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
    case .disposition, .scrap, .end, .endOf:
      guard kind == .rework else { return true }
      report(
        .reworkToItsEnd(name.text, is: target == .scrap ? "no step" : Word.disposition.noun), at: name.span)
      return false
    }
    let enters = kind != .rework && home.recovery != nil && there.stream != nil
    guard there == home || enters else {
      report(.routeIntoOtherBlock(name.text, kind: kind == .rework ? "rework" : "a route"), at: name.span)
      return false
    }
    return true
  }

  /// The share of a grade: as its route gives it, or else as the sources do. Where none of a process's grades has a share,
  /// it is told of, as it may be the units that have the grades.
  private mutating func gradeShare(
    _ name: Name, _ share: Interval?, in home: Home, of sorting: Int?
  ) -> Interval? {
    /// What stands in for a share that only the units know.
    func unknown() -> Interval? {
      if share != nil { return share }
      guard let sorting else {
        report(.gradeWithoutShare(name.text), at: name.span)
        return nil
      }
      openGrades[sorting, default: []].append(name)
      return Interval(0)
    }
    guard case .recovery(let recovery) = home else { return unknown() }
    let mix = gradeMix(of: recovery)
    guard !mix.names.isEmpty else { return unknown() }
    guard let known = mix.shares[name.text] else {
      let nearest = nearest(to: name.text, among: mix.names)
      // Hostile input: a list of thousands for each of thousands would fill the memory.
      report(.unknownGrade(name.text, nearest: nearest, known: Array(mix.names.prefix(50))), at: name.span)
      return nil
    }
    return share ?? known ?? unknown()
  }

  /// The grades that the sources of a recovery give.
  struct GradeMix {
    /// In the order of the file.
    var names: [String] = []
    /// The share of each grade; nothing where the sources differ: how many come from each is not known here.
    var shares: [String: Interval?] = [:]
    /// True where the sources differ and each says how many units it brings: figures weigh them.
    var isWeighed = false
  }

  mutating func gradeMix(of recovery: Int) -> GradeMix {
    if let known = gradeMixes[recovery] { return known }
    var mix = GradeMix()
    var counts: [String: Int] = [:]
    let sources = map.recoveries[recovery].sources
    for source in sources {
      guard case .shares(let given) = map.sources[source.party].properties[.grades] else { continue }
      for part in given.parts {
        guard let name = part.variant else { continue }
        counts[name, default: 0] += 1
        if let first = mix.shares[name] {
          if first != part.amount { mix.shares[name] = .some(nil) }
        } else {
          mix.names.append(name)
          mix.shares[name] = part.amount
        }
      }
    }
    for (name, count) in counts where count < sources.count { mix.shares[name] = .some(nil) }
    mix.isWeighed =
      mix.shares.values.contains { $0 == nil } && areWeighed(sources.map { map.sources[$0.party] })
    gradeMixes[recovery] = mix
    return mix
  }

  mutating func checkShares(of index: Int, at span: SourceSpan) {
    let process = map.processes[index]
    let bases = Set(process.routes.map(\.basis))
    guard bases.count <= 1 else {
      let odd = process.routes.first { $0.basis != process.routes.first?.basis }
      report(.twoBases(step: process.label), at: odd?.span ?? span)
      return
    }
    // Figures are computed at the middle of ranges: there the shares must add up.
    let parting = process.routes.filter { !$0.isBeside }
    // A unit of which all goes elsewhere, taken apart, needs no way for what it was, unless it is to be done again.
    if parting.isEmpty, process.rest == nil { return }
    let total = parting.reduce(0) { $0 + $1.share.middle }
    let whole = process.routes.first.map { $0.span.union(process.routes.last?.span ?? $0.span) } ?? span
    let hasRanges = process.routes.contains { $0.share.isRange }
    let sum = Self.percent(total) + (hasRanges ? " at the middle of their ranges" : "")
    if total > 1 + Self.tolerance {
      report(.sharesAboveWhole(step: process.label, total: sum), at: whole)
    } else if process.rest == nil, !process.isTakenApartWhole, total < 1 - Self.tolerance {
      report(.sharesBelowWhole(step: process.label, total: sum), at: whole)
    }
    checkBasis(of: index, at: span)
  }

  /// What turning shares by mass or by value into units needs.
  ///
  /// Where steps say what units weigh behind them, that depends on all routes of the recovery: it is looked at when these
  /// are known, see ``checkMasses()``.
  mutating func checkBasis(of index: Int, at span: SourceSpan, areRoutesKnown: Bool = false) {
    let process = map.processes[index]
    let isLate = process.home.recovery.map { map.recoveries[$0].hasMassesOfSteps } == true
    guard let basis = process.routes.first?.basis, basis != .units,
      areRoutesKnown || !(isLate && basis == .mass)
    else { return }
    if let lacking = lacking(for: basis, at: process) {
      report(
        .basisUnknown(step: process.label, basis: basis.rawValue, lacking: lacking),
        at: process.routes.first?.span ?? span)
    }
  }

  static func percent(_ share: Double) -> String { NumberText.plain(share * 100, decimals: 3) + " %" }

  /// What turning shares into units would need: masses of all that leaves or of none of it, or what each is worth.
  private func lacking(for basis: Route.Basis, at process: Process) -> String? {
    let targets =
      process.routes.map(\.target)
      + (process.leftover > Self.tolerance ? [process.rest].compactMap(\.self) : [])
    switch basis {
    case .units: return nil
    case .mass:
      let masses = targets.map { map.mass(at: $0, from: process) }
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
