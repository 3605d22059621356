/// The factors of I − Q for nodes that are all connected with one another: see ``Elimination``.
struct DenseCore: Sendable {
  let count: Int
  /// Row after row: shares q above the diagonal, quotients l below it.
  private var entries: [Double]
  private var pivots: [Double] = []

  /// - Parameters:
  ///   - shares: Row after row; the diagonal is not read.
  ///   - leaks: What goes from each node to none of these.
  init(shares: [Double], leaks: [Double]) {
    count = leaks.count
    entries = shares
    var leaks = leaks
    pivots.reserveCapacity(count)
    for k in 0..<count {
      let row = Array(entries[(k * count)..<((k + 1) * count)])
      var pivot = leaks[k]
      for j in (k + 1)..<max(count, k + 1) { pivot += row[j] }
      pivots.append(pivot)
      for i in (k + 1)..<max(count, k + 1) where entries[i * count + k] != 0 {
        let quotient = entries[i * count + k] / pivot
        let start = i * count
        entries[start + k] = quotient
        leaks[i] += quotient * leaks[k]
        for j in (k + 1)..<count { entries[start + j] += quotient * row[j] }
      }
    }
  }

  /// The row x with x(I − Q) = the given one.
  func forward(_ given: [Double]) -> [Double] {
    var row = given
    for k in 0..<count {
      row[k] /= pivots[k]
      let visits = row[k]
      if visits == 0 { continue }
      for j in (k + 1)..<max(count, k + 1) { row[j] += visits * entries[k * count + j] }
    }
    for i in (0..<count).reversed() where row[i] != 0 {
      let visits = row[i]
      for k in 0..<i { row[k] += visits * entries[i * count + k] }
    }
    return row
  }

  /// The column x with (I − Q)x = the given one.
  func backward(_ given: [Double]) -> [Double] {
    var column = given
    for i in 0..<count {
      var value = column[i]
      for k in 0..<i { value += entries[i * count + k] * column[k] }
      column[i] = value
    }
    for k in (0..<count).reversed() {
      var value = column[k]
      for j in (k + 1)..<max(count, k + 1) { value += entries[k * count + j] * column[j] }
      column[k] = value / pivots[k]
    }
    return column
  }
}
