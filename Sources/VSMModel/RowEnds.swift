/// Where the rows of a stream end: its own, and the alternative routes that leave it.
public struct RowEnds: Sendable {
  /// The stream itself and then its alternative routes, each with where what leaves its last step goes.
  public let rows: [(stream: Int, end: RouteTarget)]
  /// The customers at each end, by their positions.
  public let customers: [RouteTarget: [Int]]

  /// The ends of a row, which is a stream by its position in the map.
  public init(of main: Int, in map: ValueStreamMap) {
    let alternatives = map.mainStreams.enumerated().filter { $1 == main && $0 != main }.map(\.offset)
    self.init(of: main, alternatives: alternatives, in: map)
  }

  /// An alternative route has an end of its own where it leads to customers that no other row does: of customers that
  /// several rows lead to, nobody knows which row they are to be served by.
  public init(of main: Int, alternatives: [Int], in map: ValueStreamMap) {
    let own = map.streams[main].deliveries.map(\.party)
    var rows: [(stream: Int, end: RouteTarget)] = [(main, .end)]
    var ends: [(end: RouteTarget, customers: [Int])] = [(.end, own)]
    for row in alternatives {
      if let joined = map.streams[row].joins {
        rows.append((row, .process(joined)))
        continue
      }
      let taking = map.streams[row].deliveries.map(\.party)
      if let known = ends.firstIndex(where: { taking.isEmpty || !Set($0.customers).isDisjoint(with: taking) })
      {
        ends[known].customers += taking.filter { !ends[known].customers.contains($0) }
        rows.append((row, ends[known].end))
      } else {
        ends.append((.endOf(row), taking))
        rows.append((row, .endOf(row)))
      }
    }
    self.rows = rows
    customers = Dictionary(uniqueKeysWithValues: ends.map { ($0.end, $0.customers) })
  }
}

extension ValueStreamMap {
  /// What a target is called in its block: of several ends of a stream each by its customers.
  public func label(ofTarget target: RouteTarget, from home: Home) -> String {
    guard target == .end, case .stream(let stream) = home else { return label(ofTarget: target) }
    let ends = RowEnds(of: stream, in: self).customers
    guard ends.count > 1, let own = ends[.end], !own.isEmpty else { return label(ofTarget: target) }
    return own.map { customers[$0].label }.joined(separator: ", ")
  }

  /// What people call a target in its block, in the language of the map.
  public func said(ofTarget target: RouteTarget, from home: Home) -> String {
    let label = label(ofTarget: target, from: home)
    return label == self.label(ofTarget: target) ? said(ofTarget: target) : label
  }
}
