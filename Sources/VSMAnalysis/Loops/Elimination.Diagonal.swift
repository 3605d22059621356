extension Elimination {
  /// Nⱼⱼ of every node.
  ///
  /// What goes from a node and comes back passes only nodes that were eliminated after it and that it led to or was
  /// reached from by then; the equations are solved over those alone, and the dense core is inverted once.
  func diagonal() -> [Double] {
    let count = steps.count + coreNodes.count
    var place = [Int](repeating: 0, count: count)
    for (position, step) in steps.enumerated() { place[step.node] = position }
    for (position, node) in coreNodes.enumerated() { place[node] = steps.count + position }

    var diagonal = [Double](repeating: 0, count: count)
    var inverse: [[Double]] = []
    for (position, node) in coreNodes.enumerated() {
      var unit = [Double](repeating: 0, count: coreNodes.count)
      unit[position] = 1
      inverse.append(core.forward(unit))
      diagonal[node] = inverse[position][position]
    }
    // What comes to each place, and the visits there.
    var arriving = [Double](repeating: 0, count: count)
    var visits = arriving
    for (start, step) in steps.enumerated() {
      var above: Set = [start]
      var open = [start]
      while let position = open.popLast() {
        guard position < steps.count else { continue }
        for entry in steps[position].shares + steps[position].quotients
        where above.insert(place[entry.column]).inserted {
          open.append(place[entry.column])
        }
      }
      let path = above.sorted()
      for position in path { arriving[position] = 0 }
      arriving[start] = 1
      for position in path where position < steps.count {
        arriving[position] /= steps[position].pivot
        for entry in steps[position].shares {
          arriving[place[entry.column]] += arriving[position] * entry.value
        }
      }
      for position in path.reversed() {
        if position < steps.count {
          visits[position] = steps[position].quotients.reduce(arriving[position]) {
            $0 + visits[place[$1.column]] * $1.value
          }
        } else {
          visits[position] = path.reversed().prefix { $0 >= steps.count }.reduce(0) {
            $0 + arriving[$1] * inverse[$1 - steps.count][position - steps.count]
          }
        }
      }
      diagonal[step.node] = visits[start]
    }
    return diagonal
  }
}
