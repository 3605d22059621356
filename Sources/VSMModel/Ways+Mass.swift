public import VSMSyntax

/// What units weigh, as far as the text alone tells.
extension ValueStreamMap {
  /// What a unit weighs that leaves a step for a target, in kg: the disposition's own mass, or else what it weighs when it
  /// leaves the step.
  ///
  /// - Parameters:
  ///   - target: where the unit goes.
  ///   - process: the step.
  /// - Returns: nothing where no mass is given, or where units of several masses come to the step.
  public func mass(at target: RouteTarget, from process: Process) -> Interval? {
    if case .disposition(let index) = target, let mass = dispositions[index].properties.mass(.mass) {
      return mass
    }
    guard let recovery = process.home.recovery, recoveries[recovery].hasMassesOfSteps else {
      return unitMass(in: process.home)
    }
    return process.properties.mass(.mass) ?? process.arrivingMass
  }

  /// The mass of a unit that enters a recovery, where all its sources give the same.
  public func unitMass(in home: Home) -> Interval? {
    guard let recovery = home.recovery else { return nil }
    return recoveries[recovery].unitMass
  }

  /// The masses that units may have when they come to each step and stock of a recovery; nothing among them for those whose
  /// mass is not known, such as the parts of one that is taken apart. Of several no more than two are told.
  func masses(in recovery: Int) -> [RouteTarget: Set<Interval?>] {
    let places = recoveries[recovery].items.compactMap(\.place)
    guard let first = places.first else { return [:] }
    let behind = Dictionary(
      zip(places, places.dropFirst().map(Optional.some) + [recoveries[recovery].end])
    ) { first, _ in first }
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
      } else if case let target?? = behind[place] {
        next = [(target, false)]
      }
      for (target, isPart) in next where stays(target, in: .recovery(recovery)) {
        var known = coming[target] ?? []
        let before = known.count
        // Two are several, however many they are: more would be carried along all that follows.
        for mass in isPart ? leaving.union([nil]) : leaving where known.count < 2 { known.insert(mass) }
        guard known.count > before else { continue }
        coming[target] = known
        open.append(target)
      }
    }
    return coming
  }
}
