/// Names of which none is given twice: the second Weld is `weld-2`.
struct UniqueNames {
  private var taken: Set<String>
  /// The last number behind each stem, so that thousands of one name take no longer than others.
  private var counts: [String: Int] = [:]

  init(without taken: Set<String> = []) { self.taken = taken }

  mutating func name(_ stem: String) -> String {
    var name = stem
    while !taken.insert(name).inserted {
      let count = (counts[stem] ?? 1) + 1
      counts[stem] = count
      name = stem + "-\(count)"
    }
    return name
  }
}
