extension Array {
  /// The first position from which on a condition holds, in an order in which it holds for all after the first.
  func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Array where Element == Double {
  /// True where a sorted list has a value so near.
  func hasValue(within distance: Double, of value: Double) -> Bool {
    let index = partitioningIndex { $0 > value - distance }
    return index < count && self[index] < value + distance
  }
}
