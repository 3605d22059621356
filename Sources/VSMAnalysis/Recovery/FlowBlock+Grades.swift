import VSMModel

extension FlowBlock {
  /// The grades that units carry through a block, as the solver counts them: what is said of a unit, and what it is.
  ///
  /// Only a step with errors tells the two apart: behind any other, and at the source, a unit is what is said of it.
  struct Grades {
    struct Grade: Hashable {
      var said: String
      var truth: String
    }

    /// Their positions; none where no step and no price goes by grades.
    private(set) var positions: [Grade: Int] = [:]
    /// In the order of their positions.
    private(set) var all: [Grade] = []

    fileprivate mutating func add(_ said: String, _ truth: String) {
      let grade = Grade(said: said, truth: truth)
      guard positions[grade] == nil else { return }
      positions[grade] = all.count
      all.append(grade)
    }

    func map(_ grading: Grading, _ error: GradingError?) -> FlowNetwork.Grading {
      switch grading {
      case .none: return .none
      case .gives(let name): return position(name).map { .gives($0) } ?? .none
      case .only(let name):
        let meant = all.indices.filter { all[$0].said == name }
        if meant.count == 1 { return .only(meant[0]) }
        return meant.isEmpty
          ? .none
          : .sorts(
            Dictionary(uniqueKeysWithValues: meant.map { ($0, FlowNetwork.Sorted(share: 1, grade: $0)) }))
      case .says(let name):
        var sorted: [Int: FlowNetwork.Sorted] = [:]
        for (index, grade) in all.enumerated() {
          guard let next = positions[Grade(said: name, truth: grade.truth)] else { continue }
          sorted[index] = FlowNetwork.Sorted(
            share: error?.share(of: grade.truth, said: name) ?? (grade.truth == name ? 1 : 0), grade: next)
        }
        return .sorts(sorted)
      case .others: return .others
      }
    }

    /// The position of what is as it is called.
    private func position(_ name: String) -> Int? { positions[Grade(said: name, truth: name)] }

    /// Shares of what enters, by their positions.
    func entry(_ shares: [String: Double]) -> [Int: Double] {
      var entry: [Int: Double] = [:]
      for (name, share) in shares { if let position = position(name) { entry[position] = share } }
      return entry
    }

    /// The positions of what is of each grade, whatever is said of it; in the order of the names.
    var byTruth: [(name: String, positions: [Int])] {
      Dictionary(grouping: all.indices) { all[$0].truth }.sorted { $0.key < $1.key }.map {
        ($0.key, $0.value)
      }
    }
  }

  var grades: Grades {
    var grades = Grades()
    let isSorting = ways.contains { ways in
      ways.contains { way in
        switch way.grading {
        case .only, .says: true
        case .none, .gives, .others: false
        }
      }
    }
    guard isSorting || !priced.isEmpty else { return grades }
    for way in ways.joined() {
      switch way.grading {
      case .gives(let name), .only(let name), .says(let name): grades.add(name, name)
      case .none, .others: break
      }
    }
    let entering = Set(entryGrades.keys).union(sourceGrades.flatMap(\.keys)).sorted()
    for name in entering { grades.add(name, name) }
    let truths = grades.all.map(\.truth)
    for node in errors.keys.sorted() {
      for said in errors[node]?.grades ?? [] {
        grades.add(said, said)
        for truth in truths { grades.add(said, truth) }
      }
    }
    return grades
  }
}
