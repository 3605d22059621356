import VSMSyntax

extension ValueStreamMap {
  /// The streams that flow into each process, in groups: of a group each unit needs what one of its streams brings (OR,
  /// `final 40%` and `final 60%`), and of all groups together one each (AND).
  ///
  /// A stream without a share is a group of its own. Those with shares make up a group in the order of the file, until
  /// their shares come to the whole; what comes after begins the next one.
  public func joinGroups(isMeant: (Int) -> Bool = { _ in true }) -> [Int: [[Int]]] {
    var groups: [Int: [[Int]]] = [:]
    var shared: [Int: [[Int]]] = [:]
    /// What the open group of each process has come to; nothing where none is open.
    var open: [Int: Double] = [:]
    for (index, stream) in streams.enumerated() where isMeant(index) {
      guard let process = stream.joins else { continue }
      guard let share = stream.joinShare?.middle else {
        groups[process, default: []].append([index])
        continue
      }
      if let sum = open[process], let last = shared[process]?.indices.last {
        shared[process]?[last].append(index)
        open[process] = sum + share
      } else {
        shared[process, default: []].append([index])
        open[process] = share
      }
      if let sum = open[process], sum >= 1 - ModelBuilder.tolerance { open[process] = nil }
    }
    return groups.merging(shared) { $0 + $1 }
  }
}
