extension Elimination {
  /// The entries of N = (I − Q)⁻¹ that go with the entries of the factors, with rows and columns exchanged: the visits to
  /// a node by a unit that is where the node leads. Those of the diagonal are the visits by a unit that is there.
  ///
  /// They follow from one another, the node that was eliminated last first, and cost what the elimination did
  /// (K. Takahashi, J. Fagan & M.-S. Chen, "Formation of a sparse bus impedance matrix and its application to short
  /// circuit study", 1973). With shares and quotients that are not negative there is nothing to subtract.
  struct Inverse: Sendable {
    private let steps: [Step]
    private let coreCount: Int
    /// For each node the position of its step, or its place in the core behind all steps.
    private var place: [Int]
    /// Nᵢᵢ, by node.
    private(set) var diagonal: [Double]
    /// For each step, Nₖᵢ of each node k that it leads to, and Nᵢₘ of each node m that leads to it.
    private var back: [[Double]]
    private var onward: [[Double]]
    private var core: [Double]

    init(of elimination: Elimination) {
      steps = elimination.steps
      let nodes = elimination.coreNodes
      coreCount = nodes.count
      let count = steps.count + nodes.count
      place = Array(repeating: 0, count: count)
      for (position, step) in steps.enumerated() { place[step.node] = position }
      for (position, node) in nodes.enumerated() { place[node] = steps.count + position }
      diagonal = Array(repeating: 0, count: count)
      back = Array(repeating: [], count: steps.count)
      onward = back
      core = []
      core.reserveCapacity(coreCount * coreCount)
      for (position, node) in nodes.enumerated() {
        var unit = [Double](repeating: 0, count: coreCount)
        unit[position] = 1
        let row = elimination.core.forward(unit)
        diagonal[node] = row[position]
        core += row
      }
      // Where each node stands in the row that is worked on; -1 where it is not there.
      var index = [Int](repeating: -1, count: count)
      for position in steps.indices.reversed() { add(position, &index) }
    }

    /// Nₜᵢ: the visits to a node by a unit that is at another one, which the node leads to; 0 where it does not.
    func back(from target: Int, to node: Int) -> Double {
      if target == node { return diagonal[node] }
      let (first, second) = (place[node], place[target])
      if first >= steps.count, second >= steps.count {
        return core[(second - steps.count) * coreCount + first - steps.count]
      }
      if first < second {
        return steps[first].shares.firstIndex { $0.column == target }.map { back[first][$0] } ?? 0
      }
      return steps[second].quotients.firstIndex { $0.column == node }.map { onward[second][$0] } ?? 0
    }

    private mutating func add(_ position: Int, _ index: inout [Int]) {
      let step = steps[position]
      let (shares, quotients) = (step.shares, step.quotients)
      // N from each node that this one leads to, to each that leads to it.
      var block = [Double](repeating: 0, count: shares.count * quotients.count)
      for (column, before) in quotients.enumerated() {
        let own = place[before.column]
        guard own < steps.count else { continue }
        for (number, entry) in steps[own].shares.enumerated() { index[entry.column] = number }
        for (row, next) in shares.enumerated() where own < place[next.column] {
          block[row * quotients.count + column] = back[own][index[next.column]]
        }
        for entry in steps[own].shares { index[entry.column] = -1 }
      }
      for (row, next) in shares.enumerated() {
        let own = place[next.column]
        if own < steps.count {
          for (number, entry) in steps[own].quotients.enumerated() { index[entry.column] = number }
          for (column, before) in quotients.enumerated() where own < place[before.column] {
            block[row * quotients.count + column] = onward[own][index[before.column]]
          }
          for entry in steps[own].quotients { index[entry.column] = -1 }
        } else {
          for (column, before) in quotients.enumerated() where place[before.column] >= steps.count {
            block[row * quotients.count + column] =
              core[(own - steps.count) * coreCount + place[before.column] - steps.count]
          }
        }
        for (column, before) in quotients.enumerated() where before.column == next.column {
          block[row * quotients.count + column] = diagonal[next.column]
        }
      }
      var toOthers = [Double](repeating: 0, count: quotients.count)
      var fromOthers = [Double](repeating: 0, count: shares.count)
      for (row, next) in shares.enumerated() {
        let part = next.value / step.pivot
        for (column, before) in quotients.enumerated() {
          let visits = block[row * quotients.count + column]
          toOthers[column] += part * visits
          fromOthers[row] += visits * before.value
        }
      }
      onward[position] = toOthers
      back[position] = fromOthers
      diagonal[step.node] = zip(shares, fromOthers).reduce(1 / step.pivot) {
        $0 + $1.0.value / step.pivot * $1.1
      }
    }
  }
}
