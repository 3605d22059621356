import VSMDiagnostics
import VSMSyntax

/// Statements between things that are declared: information, kanban, remarks.
extension ModelBuilder {
  mutating func link(_ statement: InformationStatement) {
    let sources = statement.sources.compactMap { resolve($0) }
    let targets = statement.targets.compactMap { resolve($0) }
    guard sources.count == statement.sources.count, targets.count == statement.targets.count else { return }
    for (name, end) in zip(statement.sources + statement.targets, sources + targets) {
      switch end {
      case .stock, .disposition, .source, .resource, .site:
        report(
          .nameOfWrongKind(
            name.text, is: noun(of: end),
            wanted: "a process, a control, a customer or a supplier, a levelling box or a kanban post"),
          at: name.span)
        return
      case .process, .control, .customer, .supplier, .kanbanPlace: break
      }
    }
    for (name, target) in zip(statement.targets, targets) where sources.contains(target) {
      report(.informationToItself(name.text), at: name.span)
      return
    }
    map.information.append(
      InformationFlow(
        word: statement.word, sources: sources, targets: targets,
        medium: statement.isElectronic ? .electronic : .manual,
        label: statement.label.flatMap { $0.text.isEmpty ? nil : $0.text }, span: statement.span))
  }

  mutating func link(_ statement: RemarkStatement) {
    let properties = properties(of: statement.properties)
    for name in statement.targets {
      guard let target = resolve(name) else { continue }
      switch target {
      case .process, .stock:
        map.remarks.append(
          Remark(
            word: statement.word, target: target, label: statement.label.text, owner: properties.text(.owner),
            due: properties.date(.due), span: name.span,
            line: tree.source.location(of: name.span.start).line))
      case .supplier, .customer, .source, .control, .disposition, .kanbanPlace, .resource, .site:
        report(
          .nameOfWrongKind(name.text, is: noun(of: target), wanted: "a process or a stock"), at: name.span)
      }
    }
  }

  /// Kanban go between steps, what stands in a row, places of kanban, and those who plan or deliver.
  mutating func link(_ statement: KanbanStatement) {
    let sources = statement.sources.compactMap { resolve($0) }
    let targets = statement.targets.compactMap { resolve($0) }
    let properties = properties(of: statement.properties)
    guard sources.count == statement.sources.count, targets.count == statement.targets.count else { return }
    for (name, end) in zip(statement.sources + statement.targets, sources + targets) {
      guard !mayBeKanbanEnd(end) else { continue }
      report(
        .nameOfWrongKind(
          name.text, is: noun(of: end),
          wanted:
            "a process of a stream, a supermarket, a levelling box, a kanban post, a control or a supplier"),
        at: name.span)
      return
    }
    for (name, target) in zip(statement.targets, targets) where sources.contains(target) {
      report(.kanbanToItself(name.text), at: name.span)
      return
    }
    map.kanbans.append(
      Kanban(
        kind: statement.kind, sources: sources, targets: targets,
        label: statement.label.flatMap { $0.text.isEmpty ? nil : $0.text }, properties: properties,
        span: statement.span))
  }

  private func mayBeKanbanEnd(_ reference: ValueStreamMap.Reference) -> Bool {
    switch reference {
    case .process(let index): map.processes[index].isPlaceOfWork
    case .stock(let index): map.stocks[index].stream != nil && map.stocks[index].word.standsInRow
    case .kanbanPlace, .control, .supplier: true
    case .customer, .source, .disposition, .resource, .site: false
    }
  }

  // MARK: Places of kanban

  mutating func declareKanbanPlace(_ declaration: Declaration) {
    guard let at = declaration.at, claim(declaration, .kanbanPlace(map.kanbanPlaces.count)) else { return }
    kanbanPlaceNames.append(at)
    map.kanbanPlaces.append(
      KanbanPlace(
        word: declaration.word, id: declaration.name?.text ?? "", label: declaration.label?.text,
        at: .process(-1), span: declaration.span))
  }

  /// What each place stands above may be declared after it.
  mutating func placeKanbanPlaces() {
    for (index, name) in kanbanPlaceNames.enumerated() {
      guard let at = resolve(name) else { continue }
      switch at {
      case .process(let process) where map.processes[process].isPlaceOfWork: map.kanbanPlaces[index].at = at
      case .stock(let stock) where map.stocks[stock].stream != nil && map.stocks[stock].word.standsInRow:
        map.kanbanPlaces[index].at = at
      default:
        report(
          .nameOfWrongKind(
            name.text, is: noun(of: at), wanted: "a process of a stream, or a supermarket in one"),
          at: name.span)
      }
    }
  }
}

extension Process {
  /// Kanban go to steps of streams, and nothing is made at a decision.
  fileprivate var isPlaceOfWork: Bool { stream != nil && !isDecision }
}
