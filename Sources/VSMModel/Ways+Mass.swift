public import VSMSyntax

/// What units weigh, as far as the text alone tells.
extension ValueStreamMap {
  /// What a unit weighs that leaves a step for a target, in kg: the disposition's own mass, or else what it weighs when it
  /// leaves the step.
  ///
  /// - Parameters:
  ///   - target: where the unit goes.
  ///   - process: the step, by its position in the map.
  /// - Returns: nothing where no mass is given, or where units of several masses come to the step.
  public func mass(at target: RouteTarget, fromStep process: Int) -> Interval? {
    if case .disposition(let index) = target, let mass = dispositions[index].properties.mass(.mass) {
      return mass
    }
    let home = processes[process].home
    guard let recovery = home.recovery, hasMassesOfSteps(recovery) else { return unitMass(in: home) }
    if let own = processes[process].properties.mass(.mass) { return own }
    let coming = masses(in: recovery)[.process(process)] ?? []
    return coming.count == 1 ? coming.first.flatMap(\.self) : nil
  }

  /// The mass of a unit that enters a recovery, where all its sources give the same.
  public func unitMass(in home: Home) -> Interval? {
    guard let recovery = home.recovery else { return nil }
    return recoveries[recovery].unitMass
  }

  /// True where a step of a recovery says what units weigh behind it.
  public func hasMassesOfSteps(_ recovery: Int) -> Bool {
    recoveries[recovery].items.contains { item in
      if case .process(let process) = item { processes[process].properties.mass(.mass) != nil } else { false }
    }
  }

  /// The masses that units may have when they come to each step and stock of a recovery; nothing among them for those whose
  /// mass is not known, such as the parts of one that is taken apart.
  private func masses(in recovery: Int) -> [RouteTarget: Set<Interval?>] {
    let places = recoveries[recovery].items.compactMap(\.place)
    guard let first = places.first else { return [:] }
    var coming: [RouteTarget: Set<Interval?>] = [first: [recoveries[recovery].unitMass]]
    var open = [first]
    while let place = open.popLast() {
      var leaving = coming[place] ?? []
      var next: [(target: RouteTarget, isPart: Bool)] = []
      if case .process(let process) = place {
        if let own = processes[process].properties.mass(.mass) { leaving = [own] }
        let parts = Set(
          processes[process].routes.filter { $0.isBeside || ($0.quantity?.middle ?? 1) != 1 }.map(\.target))
        next = targets(from: process).map { ($0, parts.contains($0)) }
      } else if let index = places.firstIndex(of: place) {
        let behind = index + 1 < places.count ? places[index + 1] : recoveries[recovery].end
        next = behind.map { [($0, false)] } ?? []
      }
      for (target, isPart) in next where stays(target, in: .recovery(recovery)) {
        let known = coming[target] ?? []
        let all = known.union(isPart ? leaving.union([nil]) : leaving)
        guard all.count > known.count else { continue }
        coming[target] = all
        open.append(target)
      }
    }
    return coming
  }
}
