import VSMDiagnostics
import VSMSyntax

/// What is said of grades, prices by grade, and promises of offices.
extension ModelBuilder {
  /// What can be said before anybody knows with which grades units come.
  mutating func checkReturns() {
    guard !isPartial else { return }
    for (index, process) in map.processes.enumerated() {
      guard let entry = gradingEntry(of: process), !incomplete.contains(process.home) else { continue }
      let isGrading = !process.givesAnswers && process.routes.contains { $0.grade != nil }
      if !isGrading {
        report(.returns(.accuracyWithoutGrades(step: process.label)), at: entry.span)
      } else if sorting[index] == nil {
        report(.returns(.accuracyOfShares(step: process.label)), at: entry.span)
      }
    }
    checkProceedsByGrade()
  }

  private func gradingEntry(of process: Process) -> PropertyList.Entry? {
    process.properties.entry(.accuracy) ?? process.properties.entry(.graded)
  }

  private mutating func checkProceedsByGrade() {
    let priced = map.dispositions.filter { !$0.properties.variants(.proceeds).isEmpty }
    guard !priced.isEmpty else { return }
    var known: [String] = []
    var seen = Set<String>()
    func add(_ name: String?) {
      if let name, seen.insert(name).inserted { known.append(name) }
    }
    for source in map.sources {
      if case .shares(let mix) = source.properties[.grades] { for part in mix.parts { add(part.variant) } }
    }
    for process in map.processes where !process.givesAnswers {
      for route in process.routes { add(route.grade) }
    }
    for disposition in priced {
      guard let entry = disposition.properties.entry(.proceeds) else { continue }
      for part in disposition.properties.variants(.proceeds) where !seen.contains(part.variant) {
        if known.isEmpty {
          report(
            .returns(.proceedsWithoutGrades(disposition: disposition.label, grade: part.variant)),
            at: entry.span)
          break
        }
        report(
          .returns(
            .gradeNowhere(
              part.variant, property: Property.proceeds.name, of: disposition.label,
              nearest: nearest(to: part.variant, among: known), known: Array(known.prefix(50)))),
          at: entry.span)
      }
    }
  }

  /// What a step says of the grades that come to it.
  ///
  /// - Returns: Nothing where it says nothing, or something that cannot be computed with, of which a message tells.
  mutating func gradingError(of index: Int, arriving: Set<String>, areUngraded: Bool) -> GradingError? {
    let process = map.processes[index]
    guard let entry = gradingEntry(of: process) else { return nil }
    guard !arriving.isEmpty, !areUngraded else {
      report(.returns(.accuracyWithoutGrades(step: process.label)), at: entry.span)
      return nil
    }
    var error = GradingError()
    for name in process.routes.compactMap(\.grade) + arriving.sorted() where !error.grades.contains(name) {
      guard error.grades.count < GradingError.most else {
        report(
          .returns(.tooManyGrades(step: process.label, limit: GradingError.most)), at: entry.span)
        return nil
      }
      error.grades.append(name)
    }
    let errorsBefore = errorCount
    for entry in process.properties.entries {
      guard case .graded(let grade, let mix) = entry.value else { continue }
      read(grade, mix, entry, process, &error)
    }
    let accuracy = process.properties.share(.accuracy)?.middle
    for grade in error.grades where !error.speaks(of: grade) {
      if let accuracy {
        let others = error.grades.count - 1
        error.say(
          of: grade,
          error.grades.map { other in
            (other, other == grade ? (others == 0 ? 1 : accuracy) : (1 - accuracy) / Double(others))
          })
      } else if arriving.contains(grade) {
        report(.returns(.saidMissing(grade: grade, step: process.label)), at: entry.span)
      } else {
        error.say(of: grade, [(grade, 1)])
      }
    }
    return errorCount == errorsBefore ? error : nil
  }

  private mutating func read(
    _ grade: String, _ mix: Mix, _ entry: PropertyList.Entry, _ process: Process, _ error: inout GradingError
  ) {
    let named = [grade] + mix.parts.compactMap(\.variant)
    for name in named where !error.grades.contains(name) {
      report(
        .returns(
          .gradeNowhere(
            name, property: entry.property.name, of: process.label,
            nearest: nearest(to: name, among: error.grades), known: error.grades)), at: entry.span)
      return
    }
    guard !error.speaks(of: grade) else {
      report(.returns(.gradedTwice(grade: grade, step: process.label)), at: entry.span)
      return
    }
    let total = mix.parts.reduce(0) { $0 + $1.amount.middle }
    guard abs(total - 1) <= Self.tolerance else {
      report(
        .returns(.saidDoesNotAddUp(grade: grade, step: process.label, total: Self.percent(total))),
        at: entry.span)
      return
    }
    error.say(of: grade, mix.parts.map { ($0.variant ?? "", $0.amount.middle / total) })
  }

  /// Whether sources whose grades differ can be weighed: each says how many units come from it.
  func areWeighed(_ sources: [Source]) -> Bool {
    sources.count > 1
      && sources.allSatisfy { source in
        guard case .shares = source.properties[.grades] else { return false }
        return source.properties.has(.volume) || source.returns != nil
      }
  }

  // MARK: Offices

  mutating func checkOffice() {
    for stock in map.stocks {
      guard let held = stock.quantity?.total, let limit = stock.properties.count(.wipLimit),
        held.low > limit.high
      else { continue }
      warn(
        .returns(
          .aboveLimit(
            stock.label ?? stock.id, held: NumberText.plain(held.low), limit: NumberText.plain(limit.high))),
        at: stock.span)
    }
    for process in map.processes {
      if let entry = process.properties.entry(.within), !process.properties.has(.serviceLevel) {
        report(.returns(.withinWithoutLevel(process.label)), at: entry.span)
      }
      if let entry = process.properties.entry(.fixedCost), process.home.recovery == nil {
        warn(.returns(.fixedInStream(step: process.label)), at: entry.span)
      }
    }
    let ofRecoveries = Set(map.processes.lazy.filter { $0.home.recovery != nil }.compactMap(\.site))
    for (index, site) in map.sites.enumerated() where !ofRecoveries.contains(index) {
      guard let entry = site.properties.entry(.fixedCost) else { continue }
      warn(.returns(.fixedOfSite(site.label)), at: entry.span)
    }
  }

  /// Masses behind steps, when all routes are known.
  mutating func checkMasses() {
    for index in map.recoveries.indices where map.recoveries[index].hasMassesOfSteps {
      for (place, masses) in map.masses(in: index) {
        guard case .process(let process) = place, masses.count == 1, let mass = masses.first else { continue }
        map.processes[process].arrivingMass = mass
      }
    }
    for (index, process) in map.processes.enumerated() {
      if let entry = process.properties.entry(.mass), process.home.recovery == nil {
        warn(.returns(.massInStream(step: process.label)), at: entry.span)
      }
      guard let recovery = process.home.recovery, !incomplete.contains(process.home),
        map.recoveries[recovery].hasMassesOfSteps, process.routes.first?.basis == .mass
      else { continue }
      checkBasis(of: index, at: process.span, areRoutesKnown: true)
    }
  }

  /// The share that keeps a promise says nothing without it.
  mutating func checkService(_ properties: PropertyList) {
    if let entry = properties.entry(.within), !properties.has(.serviceLevel) {
      report(.returns(.withinWithoutLevel(map.title.isEmpty ? Word.map.noun : map.title)), at: entry.span)
    }
  }
}
