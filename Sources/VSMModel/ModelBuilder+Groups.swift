import VSMDiagnostics
import VSMSyntax

/// What belongs together: groups and loops of things that stand side by side, departments of steps.
extension ModelBuilder {
  /// Where steps and stocks stand in rows.
  typealias RowPlaces = [ValueStreamMap.Reference: (stream: Int, position: Int)]

  /// Groups and loops, once rows are arranged.
  mutating func linkGroups() {
    let declarations = tree.statements.compactMap { statement -> Declaration? in
      if case .declaration(let declaration) = statement, declaration.word.form.members {
        declaration
      } else {
        nil
      }
    }
    guard !declarations.isEmpty else { return }
    var places = RowPlaces()
    for (stream, row) in map.streams.enumerated() {
      for (position, item) in row.items.enumerated() {
        if let reference = item.reference { places[reference] = (stream, position) }
      }
    }
    var taken: [Word: [ValueStreamMap.Reference: (label: String, span: SourceSpan)]] = [:]
    var labels: [Word: [String: SourceSpan]] = [:]
    for declaration in declarations {
      let label = declaration.label?.text ?? ""
      if let first = labels[declaration.word]?[label] {
        report(
          .grouping(.groupTwice(label, kinds: declaration.word.rawValue + "s")), at: declaration.span,
          related: Diagnostic.Related(first, "the first stands"))
        continue
      }
      labels[declaration.word, default: [:]][label] = declaration.span
      guard let found = group(declaration, label, places) else { continue }
      if claim(found, declaration, &taken) { map.stepGroups.append(found) }
    }
  }

  /// The run of things that a group names; nothing where it is none, which is told.
  private mutating func group(
    _ declaration: Declaration, _ label: String, _ places: RowPlaces
  ) -> StepGroup? {
    let kind = declaration.word.rawValue
    guard !declaration.members.isEmpty else {
      // What could not be read is told of already.
      if errorCount == 0 || !isPartial {
        report(
          .grouping(.groupEmpty(label, kind: kind, example: declaration.word.form.example)),
          at: declaration.span)
      }
      return nil
    }
    var named: [ValueStreamMap.Reference: Name] = [:]
    var first: (name: Name, stream: Int)?
    var range: ClosedRange<Int>?
    var isWhole = true
    for name in declaration.members {
      guard let reference = member(name, kind, label) else {
        isWhole = false
        continue
      }
      if let before = named[reference] {
        report(
          .grouping(.groupNamesTwice(name.text, kind: kind, label: label)), at: name.span,
          related: Diagnostic.Related(before.span, "named first"))
        isWhole = false
        continue
      }
      named[reference] = name
      // A row that lost a line to an error has told of it.
      guard let place = places[reference] else {
        isWhole = false
        continue
      }
      if let first, first.stream != place.stream {
        report(
          .grouping(.groupAcrossRows(label, kind: kind, name: name.text, first: first.name.text)),
          at: name.span,
          related: Diagnostic.Related(first.name.span, "named first"))
        return nil
      }
      if first == nil { first = (name, place.stream) }
      let low = min(range?.lowerBound ?? place.position, place.position)
      range = low...max(range?.upperBound ?? place.position, place.position)
    }
    guard isWhole, let range, let stream = first?.stream else { return nil }
    let items = map.streams[stream].items
    for position in range {
      // What waits between two of them belongs to them.
      guard case .process(let process) = items[position], named[.process(process)] == nil else { continue }
      let before = items[range.lowerBound].reference.map(map.id) ?? ""
      let behind = items[range.upperBound].reference.map(map.id) ?? ""
      report(
        .grouping(
          .groupWithGap(label, kind: kind, first: before, last: behind, between: map.processes[process].id)),
        at: declaration.members.last?.span ?? declaration.span,
        related: Diagnostic.Related(map.processes[process].span, "it stands"))
      return nil
    }
    return StepGroup(
      word: declaration.word, name: declaration.name?.text, label: label, stream: stream, items: range,
      objectives: declaration.properties.compactMap { node in
        if case .objective(let objective) = node.value { objective } else { nil }
      }, span: declaration.span)
  }

  /// The step or the stock of a stream that a name means.
  private mutating func member(_ name: Name, _ kind: String, _ label: String) -> ValueStreamMap.Reference? {
    guard let reference = resolve(name) else { return nil }
    let home: Home
    switch reference {
    case .process(let index): home = map.processes[index].home
    case .stock(let index): home = map.stocks[index].home
    case .supplier, .customer, .source, .control, .disposition, .kanbanPlace, .resource, .site:
      report(
        .nameOfWrongKind(name.text, is: noun(of: reference), wanted: "a process or a stock"), at: name.span)
      return nil
    }
    guard home.stream != nil else {
      report(.grouping(.groupOfRecovery(name.text, kind: kind, label: label)), at: name.span)
      return nil
    }
    return reference
  }

  /// Takes the things of a group for it, unless another has one of them.
  private mutating func claim(
    _ found: StepGroup, _ declaration: Declaration,
    _ taken: inout [Word: [ValueStreamMap.Reference: (label: String, span: SourceSpan)]]
  ) -> Bool {
    let members = map.members(of: found)
    for member in members {
      guard let first = taken[found.word]?[member] else { continue }
      report(
        .grouping(
          .groupsOverlap(
            map.id(of: member), kinds: found.word.rawValue + "s", first: first.label, second: found.label)),
        at: declaration.span, related: Diagnostic.Related(first.span, "the first stands"))
      return false
    }
    for member in members { taken[found.word, default: [:]][member] = (found.label, declaration.span) }
    return true
  }

  /// Names of departments that differ by case or by blanks alone: one of them is a slip.
  mutating func checkDepartments() {
    var known: [String: String] = [:]
    var told = Set<String>()
    for process in map.processes {
      guard let entry = process.properties.entry(.department), let name = process.department else { continue }
      let key = name.lowercased().filter { $0.isLetter || $0.isNumber }
      guard let other = known[key] else {
        known[key] = name
        continue
      }
      if other != name, told.insert(name).inserted {
        warn(.grouping(.departmentsAlike(name, other: other)), at: entry.span)
      }
    }
  }
}

extension Stream.Item {
  /// The step or the stock that it is; nothing for what lies between two.
  public var reference: ValueStreamMap.Reference? {
    switch self {
    case .process(let index): .process(index)
    case .stock(let index): .stock(index)
    case .transport, .link: nil
    }
  }
}
