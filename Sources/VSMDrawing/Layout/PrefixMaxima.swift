/// Values at places, each of which may be raised, and the greatest of those up to a place: both in steps of the logarithm
/// of the number of places (a Fenwick tree).
struct PrefixMaxima {
  private var tree: [Double]

  init(count: Int) { tree = [Double](repeating: -.infinity, count: count + 1) }

  mutating func raise(at place: Int, to value: Double) {
    var node = place + 1
    while node < tree.count {
      tree[node] = max(tree[node], value)
      node += node & -node
    }
  }

  /// The greatest value at places up to and with this one; nothing where there is none.
  func maximum(upTo place: Int) -> Double? {
    var node = min(place + 1, tree.count - 1)
    var greatest = -Double.infinity
    while node > 0 {
      greatest = max(greatest, tree[node])
      node -= node & -node
    }
    return greatest > -.infinity ? greatest : nil
  }
}
