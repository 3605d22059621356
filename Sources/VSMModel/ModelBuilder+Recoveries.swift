import VSMDiagnostics
import VSMSyntax

extension ModelBuilder {
  /// The properties of a block; their money must be in one currency throughout the file.
  mutating func properties(of nodes: [PropertyNode]) -> PropertyList {
    for node in nodes {
      switch node.value {
      case .money(let money), .moneyRate(let money, _), .moneyPer(let money, _):
        checkCurrency(money.currency, at: node.span)
      case .byVariant(let parts):
        for case .money(let money) in parts.map(\.value) { checkCurrency(money.currency, at: node.span) }
      default: break
      }
    }
    return PropertyList(nodes.map { PropertyList.Entry($0.property, $0.value, span: $0.span) })
  }

  mutating func checkCurrency(of target: TargetStatement) {
    if case .money(_, let currency) = target.bound { checkCurrency(currency, at: target.boundSpan) }
  }

  private mutating func checkCurrency(_ currency: String, at span: SourceSpan) {
    guard let first = firstMoney else {
      firstMoney = (currency, span)
      return
    }
    if currency != first.currency {
      report(
        .mixedCurrencies(currency, first: first.currency), at: span,
        related: Diagnostic.Related(first.span, "the first amount"))
    }
  }

  /// Finds the customers that sources name.
  mutating func linkSources() {
    var returned: [Int: Double] = [:]
    for index in map.sources.indices {
      let source = map.sources[index]
      checkGrades(of: source)
      guard let entry = source.properties.entry(.returns), case .shareOf(let share, let name) = entry.value
      else { continue }
      if let volume = source.properties.entry(.volume) {
        report(
          .volumeAndReturns, at: entry.span, related: Diagnostic.Related(volume.span, "the volume"))
      }
      guard let reference = resolve(name, declaration: "customer … \"Label\" { demand 1000/week }") else {
        continue
      }
      if case .customer(let customer) = reference {
        map.sources[index].returns = (share, customer)
        let before = returned[customer] ?? 0
        let total = before + share.low
        returned[customer] = total
        if before <= 1 + Self.tolerance, total > 1 + Self.tolerance {
          report(
            .sharesAboveWhole(step: map.customers[customer].label, total: Self.percent(total)), at: entry.span
          )
        }
      } else {
        report(
          .nameOfWrongKind(name.text, is: noun(of: reference), wanted: Word.customer.noun), at: name.span)
      }
    }
  }

  private mutating func checkGrades(of source: Source) {
    guard let entry = source.properties.entry(.grades), case .shares(let mix) = entry.value else { return }
    if mix.total.low > 1 + Self.tolerance {
      report(.sharesAboveWhole(step: source.label, total: Self.percent(mix.total.low)), at: entry.span)
    } else if mix.total.high < 1 - Self.tolerance {
      warn(.mixDoesNotAddUp(total: Self.percent(mix.total.high)), at: entry.span)
    }
  }

  /// Puts the lines of a recovery into their roles: sources, items, and where the last step leads.
  mutating func arrange(recovery index: Int) {
    var recovery = map.recoveries[index]
    let lines = recoveryLines[index]
    let errorsBefore = errorCount
    var nodes: [PropertyNode] = []
    var pending: (vehicle: Vehicle, span: SourceSpan)?
    /// The sources that the next vehicle carries stand from here on.
    var unloaded = 0
    /// The link after the step or the stock that came last.
    var linked: PlacedLink?
    let last = lines.lastIndex { if case .property = $0 { false } else { true } }
    for (position, line) in lines.enumerated() {
      switch line {
      case .property(let node): nodes.append(node)
      case .route(let route):
        keep(route, under: recovery.items, of: .recovery(index))
      case .process(let process):
        carry(&pending, into: &recovery.items)
        linked = nil
        recovery.items.append(.process(process))
      case .stock(let stock):
        carry(&pending, into: &recovery.items)
        linked = nil
        recovery.items.append(.stock(stock))
      case .link(let link, let span):
        if recovery.items.isEmpty {
          misplaced(link.word.rawValue, span, Self.linkRule)
        } else if isOnly(link, span, linked, pending?.vehicle) {
          linked = (link, span)
          recovery.items.append(.link(link))
        }
      case .vehicle(let vehicle, let span):
        if recovery.items.isEmpty {
          load(vehicle, span, &recovery.sources, from: &unloaded, after: "the source")
        } else if pending != nil {
          misplaced(vehicle.word.rawValue, span, "one shipment has one vehicle")
        } else if let linked {
          misplaced(vehicle.word.rawValue, span, Self.rule(of: vehicle, beside: linked.link))
        } else {
          pending = (vehicle, span)
        }
      case .reference(let name, let portion):
        guard portion == .whole else {
          misplaced(
            name.text, name.span, "in a recovery a share stands in a route, for example: -> recycle 10%")
          continue
        }
        place(name, &recovery, isLast: position == last)
        carry(&pending, into: &recovery.items)
        linked = nil
      }
    }
    if let linked { misplaced(linked.link.word.rawValue, linked.span, Self.openLinkRule) }
    if let pending {
      misplaced(pending.vehicle.word.rawValue, pending.span, "after it stands what the transport goes to")
    }
    recovery.properties = properties(of: nodes)
    noteAssumption(
      of: recovery.id ?? recovery.label ?? Word.recovery.noun, recovery.properties, at: recovery.span)
    map.recoveries[index] = recovery
    map.recoveries[index].unitMass = unitMass(of: recovery.sources)
    map.recoveries[index].hasMassesOfSteps = recovery.items.contains { item in
      if case .process(let step) = item { map.processes[step].properties.has(.mass) } else { false }
    }
    followUp(recovery.items, end: recovery.end)
    if errorCount > errorsBefore { incomplete.insert(.recovery(index)) }
    guard !isPartial, !incomplete.contains(.recovery(index)) else { return }
    if recovery.items.isEmpty {
      report(.recoveryEmpty, at: recovery.span)
    } else if recovery.sources.isEmpty {
      report(.recoveryWithoutSource, at: recovery.span)
    }
  }

  /// What a unit weighs, where all sources give the same.
  private func unitMass(of sources: [Stream.Delivery]) -> Interval? {
    guard let first = sources.first.flatMap({ map.sources[$0.party].properties.mass(.mass) }) else {
      return nil
    }
    return sources.allSatisfy { map.sources[$0.party].properties.mass(.mass) == first } ? first : nil
  }

  /// A name alone on its line: a source at the beginning, or at the end where all that is left goes.
  private mutating func place(_ name: Name, _ recovery: inout Recovery, isLast: Bool) {
    if case .source(let source)? = known(name) {
      guard recovery.items.isEmpty else {
        misplaced(name.text, name.span, "sources stand first")
        return
      }
      guard usedSources.insert(source).inserted else {
        let isHere = recovery.sources.contains { $0.party == source }
        report(isHere ? .deliveredTwice(name.text) : .sourceInTwoRecoveries(name.text), at: name.span)
        return
      }
      recovery.sources.append(Stream.Delivery(party: source))
      return
    }
    guard !recovery.items.isEmpty else {
      if !isPartial,
        let reference = resolve(
          name, declaration: "source … \"Label\" { volume 100/day }", orWord: Self.wordsAlone)
      {
        report(.nameOfWrongKind(name.text, is: noun(of: reference), wanted: Word.source.noun), at: name.span)
      }
      return
    }
    guard let target = target(of: name, orWord: Self.wordsAlone) else { return }
    guard isLast else {
      misplaced(name.text, name.span, "it ends the recovery: nothing stands after it")
      return
    }
    if case .process(let process) = target, case .recovery = map.processes[process].home {
      report(.processInTwoStreams(name.text), at: name.span)
      return
    }
    recovery.end = target
  }

  func known(_ name: Name) -> ValueStreamMap.Reference? { names[name.text]?.reference }

  /// Where a name leads as the target of a route.
  mutating func target(of name: Name, orWord words: [String] = []) -> RouteTarget? {
    if name.text == "scrap", known(name) == nil { return .scrap }
    guard let reference = resolve(name, declaration: "disposition … \"Label\" { as recycle }", orWord: words)
    else {
      return nil
    }
    switch reference {
    case .process(let process): return .process(process)
    case .stock(let stock): return .stock(stock)
    case .disposition(let disposition): return .disposition(disposition)
    case .supplier, .customer, .source, .control, .kanbanPlace, .resource, .site:
      report(
        .nameOfWrongKind(
          name.text, is: noun(of: reference), wanted: "a process, a stock, a disposition or scrap"),
        at: name.span)
      return nil
    }
  }

  /// A route belongs to the process above it.
  mutating func keep(_ route: RouteStatement, under items: [Stream.Item], of home: Home) {
    guard case .process(let process)? = items.last else {
      // The process may be among what could not be read.
      if !isPartial, !incomplete.contains(home) { report(.routeWithoutProcess, at: route.span) }
      return
    }
    routesOf[process, default: []].append(route)
  }

  /// Remembers what stands after each process of a block.
  mutating func followUp(_ items: [Stream.Item], end: RouteTarget?) {
    var next = end
    for item in items.reversed() {
      switch item {
      case .process(let process):
        nextOf[process] = next
        next = .process(process)
      case .stock(let stock): next = .stock(stock)
      case .transport, .link: break
      }
    }
  }
}
