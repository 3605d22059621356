import VSMDiagnostics
import VSMSyntax

extension ModelBuilder {
  /// Puts the lines of a stream into their roles: sources, items, deliveries or the step it joins.
  mutating func arrange(stream index: Int) {
    var stream = map.streams[index]
    let lines = streamLines[index]
    let errorsBefore = errorCount
    // What stands first may be a line that was refused: then nothing is told of what comes too early.
    let lacksLines = incomplete.contains(.stream(index))
    if !lacksLines, isTurnedRound(lines) {
      incomplete.insert(.stream(index))
      return
    }
    var pending: (vehicle: Vehicle, span: SourceSpan)?
    /// The suppliers whose material the next vehicle carries stand from here on.
    var unloaded = 0
    var parties = Parties()
    /// The link after the step or the stock that came last.
    var linked: PlacedLink?
    for (position, line) in lines.enumerated() {
      let hasEnded = !stream.deliveries.isEmpty || stream.joins != nil
      switch line {
      case .process(let process):
        guard !hasEnded else {
          misplaced(map.processes[process].id, map.processes[process].span, Self.endRule)
          continue
        }
        carry(&pending, into: &stream.items)
        linked = nil
        stream.items.append(.process(process))
      case .stock(let stock):
        guard !hasEnded else {
          misplaced(map.stocks[stock].id, map.stocks[stock].span, Self.endRule)
          continue
        }
        carry(&pending, into: &stream.items)
        linked = nil
        stream.items.append(.stock(stock))
      case .link(let link, let span):
        if stream.items.isEmpty, lacksLines { continue }
        guard !hasEnded, !stream.items.isEmpty else {
          misplaced(link.word.rawValue, span, Self.linkRule)
          continue
        }
        guard isOnly(link, span, linked, pending?.vehicle) else { continue }
        linked = (link, span)
        stream.items.append(.link(link))
      case .vehicle(let vehicle, let span):
        if stream.items.isEmpty, stream.origin == nil, lacksLines {
          continue
        } else if stream.items.isEmpty, stream.origin == nil {
          load(vehicle, span, &stream.sources, from: &unloaded, after: "who the shipment comes from")
        } else if pending != nil {
          misplaced(vehicle.word.rawValue, span, "one shipment has one vehicle")
        } else if let linked {
          misplaced(vehicle.word.rawValue, span, Self.rule(of: vehicle, beside: linked.link))
        } else {
          pending = (vehicle, span)
        }
      case .route(let route): keep(route, under: stream.items, of: .stream(index))
      case .property: break
      case .reference(let name, let portion):
        let deliveries = stream.deliveries.count
        place(
          name, portion, &stream, index, isFirst: position == 0, isLast: position == lines.count - 1,
          hasEnded: hasEnded, pending: &pending,
          &parties)
        if let linked, stream.deliveries.count > deliveries {
          misplaced(
            linked.link.word.rawValue, linked.span,
            "to a customer goes a shipment, for example: truck \"Daily\"")
        }
        linked = nil
      }
    }
    if let linked { misplaced(linked.link.word.rawValue, linked.span, Self.openLinkRule) }
    if let pending {
      misplaced(
        pending.vehicle.word.rawValue, pending.span, "after it stands who or what the shipment goes to")
    }
    // Where a line could not be placed, it is told already why the stream stayed empty.
    if stream.items.isEmpty, !isPartial, errorCount == errorsBefore,
      !incomplete.contains(.stream(index))
    {
      report(.streamEmpty, at: stream.span)
    }
    if errorCount > errorsBefore { incomplete.insert(.stream(index)) }
    map.streams[index] = stream
    let isAlternative = stream.origin?.share != nil
    followUp(stream.items, end: isAlternative ? stream.joins.map { .process($0) } ?? .end : .end)
  }

  /// Tells of a stream that begins with a customer and ends with a supplier, once for all of its lines.
  private mutating func isTurnedRound(_ lines: [StreamLine]) -> Bool {
    guard case .reference(let first, _)? = lines.first, case .reference(let last, _)? = lines.last,
      case .customer(let customer)? = names[first.text]?.reference,
      case .supplier(let supplier)? = names[last.text]?.reference
    else { return false }
    report(.streamTurnedRound(customer: first.text, supplier: last.text), at: first.span)
    misplacedParties.suppliers.insert(supplier)
    misplacedParties.customers.insert(customer)
    return true
  }

  /// Who stands in a stream already.
  private struct Parties {
    var suppliers = Set<Int>()
    var customers = Set<Int>()
  }

  private static let endRule = "a stream ends with its customers, or with the step that it joins"

  mutating func misplaced(_ name: String, _ span: SourceSpan, _ rule: String) {
    report(.misplacedInStream(name, rule: rule), at: span)
  }

  private mutating func place(
    _ name: Name, _ portion: Portion, _ stream: inout Stream, _ index: Int, isFirst: Bool, isLast: Bool,
    hasEnded: Bool,
    pending: inout (vehicle: Vehicle, span: SourceSpan)?, _ parties: inout Parties
  ) {
    guard
      let reference = resolve(
        name, declaration: declaration(isFirst: isFirst, isLast: isLast), orWord: Self.wordsAlone)
    else {
      // The vehicle was for what is not known; a second message would not help.
      pending = nil
      return
    }
    guard portion == .whole || mayTakeShare(name, reference, isFirst: isFirst, isLast: isLast) else { return }
    switch reference {
    case .supplier(let party):
      guard stream.origin == nil else {
        misplaced(name.text, name.span, "a stream that splits off another gets its material there")
        return
      }
      guard stream.items.isEmpty, !hasEnded else {
        misplacedParties.suppliers.insert(party)
        // What would carry it is no mistake of its own.
        pending = nil
        misplaced(
          name.text, name.span,
          "suppliers stand first; material that arrives later has a stream of its own that joins the step")
        return
      }
      guard parties.suppliers.insert(party).inserted else {
        report(.deliveredTwice(name.text), at: name.span)
        return
      }
      stream.sources.append(Stream.Delivery(party: party))
    case .customer(let party):
      guard !stream.items.isEmpty || incomplete.contains(.stream(index)), stream.joins == nil else {
        misplacedParties.customers.insert(party)
        misplaced(name.text, name.span, stream.items.isEmpty ? "customers stand last" : Self.endRule)
        return
      }
      guard parties.customers.insert(party).inserted else {
        report(.deliveredTwice(name.text), at: name.span)
        pending = nil
        return
      }
      stream.deliveries.append(Stream.Delivery(party: party, vehicle: pending?.vehicle))
      pending = nil
    case .process(let process) where isFirst && !isLast:
      split(process, name, portion, &stream, index)
    case .process(let process):
      join(process, name, &stream, index, isLast: isLast, hasEnded: hasEnded)
      if stream.joins == process {
        (stream.joinShare, stream.joinQuantity) = (portion.share, portion.quantity)
      }
      if let vehicle = pending?.vehicle { stream.items.append(.transport(vehicle)) }
      pending = nil
    case .stock, .control, .source, .disposition, .kanbanPlace, .resource, .site:
      report(
        .nameOfWrongKind(
          name.text, is: noun(of: reference),
          wanted: "a supplier, a customer or the process that the stream joins"),
        at: name.span)
    }
  }

  /// What a name that nothing has would probably declare, by where it stands.
  private func declaration(isFirst: Bool, isLast: Bool) -> String {
    if isFirst { return "supplier … \"Label\"" }
    return isLast ? "customer … \"Label\" { demand 460/day }" : "process … \"Label\" { C/T 30s }"
  }

  /// The words that may stand alone on a line, for names that are nearly so.
  static let wordsAlone = [Word.Sort.link, .vehicle, .stock].flatMap { Word.all(of: $0) }.map(\.rawValue)

  private static let shareRule =
    "a share or a number of units stands behind the process that a stream leaves, on the stream’s first line, "
    + "or behind the one that it flows into, on the last"

  private mutating func mayTakeShare(
    _ name: Name, _ reference: ValueStreamMap.Reference, isFirst: Bool, isLast: Bool
  ) -> Bool {
    if !isFirst, !isLast {
      misplaced(name.text, name.span, Self.shareRule)
    } else if !reference.isProcess {
      report(
        .nameOfWrongKind(
          name.text, is: noun(of: reference),
          wanted: isFirst
            ? "the process that an alternative route leaves" : "the process that the stream flows into"),
        at: name.span)
    } else if isFirst, isLast {
      misplaced(
        name.text, name.span,
        "after it stand the lines that this share takes, then the process that it comes back to or a customer"
      )
    } else {
      return true
    }
    return false
  }

  private mutating func join(
    _ process: Int, _ name: Name, _ stream: inout Stream, _ index: Int, isLast: Bool, hasEnded: Bool
  ) {
    guard isLast else {
      report(.processInTwoStreams(name.text), at: name.span)
      return
    }
    guard !hasEnded else {
      misplaced(name.text, name.span, Self.endRule)
      return
    }
    guard map.processes[process].stream != index else {
      report(.joinsInCircle(name.text, back: name.text), at: name.span)
      return
    }
    guard !stream.items.isEmpty || incomplete.contains(.stream(index)) else {
      misplaced(
        name.text, name.span, "put the stock that the material waits in before it, for example: inventory 10d"
      )
      return
    }
    stream.joins = process
  }

  /// Stocks without a name are named after their label, or else after the step before them.
  mutating func nameStocks() {
    var taken = Set(names.keys)
    var counts: [String: Int] = [:]
    for lines in streamLines + recoveryLines {
      var before: String?
      for line in lines {
        switch line {
        case .process(let process): before = map.processes[process].id
        case .stock(let stock) where map.stocks[stock].id.isEmpty:
          let base =
            map.stocks[stock].label.flatMap { Self.slug($0) } ?? before.map { "after-\($0)" } ?? "stock"
          let id = Self.unique(base, &taken, &counts)
          map.stocks[stock].id = id
          map.stocks[stock].isNamed = false
        default: break
        }
      }
    }
  }

  /// How a stock would be declared that has no name and is called by what it would be named after.
  func namingStock(called name: String) -> String? {
    guard errorCount <= Limits.problems,
      let stock = map.stocks.first(where: { !$0.isNamed && $0.id == name.lowercased() })
    else { return nil }
    let label = stock.label.map { " \"\($0)\"" } ?? ""
    return "\(stock.word.rawValue) \(name)\(label)"
  }

  private static func unique(
    _ base: String, _ taken: inout Set<String>, _ counts: inout [String: Int]
  ) -> String {
    // The count goes on from the last stock of this name: from 2 each time it would be tried ever longer.
    var id = base
    var count = counts[base, default: 2]
    while !taken.insert(id).inserted {
      id = "\(base)-\(count)"
      count += 1
    }
    counts[base] = count
    return id
  }

  /// A label as a name: lower case, with dashes between the words; nothing where no letter is left.
  private static func slug(_ label: String) -> String? {
    var slug = ""
    for character in label.lowercased().prefix(40) {
      if character.isLetter || character.isNumber {
        slug.append(character)
      } else if !slug.isEmpty, !slug.hasSuffix("-") {
        slug.append("-")
      }
    }
    if slug.hasSuffix("-") { slug.removeLast() }
    return slug.contains { $0.isLetter } ? slug : nil
  }
}

extension ValueStreamMap.Reference {
  fileprivate var isProcess: Bool { if case .process = self { true } else { false } }
}
