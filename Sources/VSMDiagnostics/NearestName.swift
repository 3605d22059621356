/// The known name that was most likely meant, or nothing where a guess would mislead.
///
/// Distance is Damerau-Levenshtein (a swap of neighbours counts once), compared without case;
/// a guess may differ in at most a third of its letters.
public func nearestName(to typed: String, among known: some Sequence<String>) -> String? {
  // Long garbage is not a misspelling, and the comparison takes quadratic time.
  let wanted = Array(typed.lowercased().unicodeScalars)
  guard wanted.count <= 64 else { return nil }
  var best: (name: String, distance: Int)?
  for name in known {
    let candidate = Array(name.lowercased().unicodeScalars)
    let allowed = max(1, max(wanted.count, candidate.count) / 3)
    guard abs(candidate.count - wanted.count) <= allowed, candidate.count <= 64 else { continue }
    let distance = editDistance(wanted, candidate)
    guard distance <= allowed, distance < max(wanted.count, candidate.count) else { continue }
    if best.map({ distance < $0.distance || (distance == $0.distance && name < $0.name) }) ?? true {
      best = (name, distance)
    }
  }
  return best?.name
}

private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforeLast = [Int](repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  for row in left.indices {
    var current = [row + 1]
    for column in right.indices {
      let substitution = last[column] + (left[row] == right[column] ? 0 : 1)
      var cost = min(substitution, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current.append(cost)
    }
    beforeLast = last
    last = current
  }
  return last[right.count]
}
