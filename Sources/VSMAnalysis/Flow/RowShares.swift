import VSMDiagnostics
import VSMModel
import VSMSyntax
import VSMWords

/// Says where the share of an alternative route does not go with what the customers at its end take.
enum RowShares {
  /// Shares as people write them are this exact.
  private static let tolerance = 0.01

  static func warnings(
    of ends: [BlockEnd], _ solved: SolvedBlock, _ index: Int, _ map: ValueStreamMap, _ network: Network
  ) -> [Diagnostic] {
    let entering = Dictionary(uniqueKeysWithValues: ends.map { ($0.target, $0.entering) })
    guard let ruling = BlockEnd.ruling(ends), let most = ruling.entering else { return [] }
    // Ranges that can be met at once need no word; an end that nothing comes to asks in vain.
    let behind = ends.filter { end in
      guard let entering = end.entering else { return end.share == 0 && end.demand.low > 0 }
      return entering.high * (1 + tolerance) < most.low
    }
    guard !behind.isEmpty else { return [] }
    let rows = RowEnds(of: index, alternatives: network.alternatives[index], in: map)
    let matching = matching(rows, entering, map)
    return rows.rows.compactMap { row -> Diagnostic? in
      guard case .endOf = row.end, let origin = map.streams[row.stream].origin, let share = origin.share,
        let end = ends.first(where: { $0.target == row.end })
      else { return nil }
      let fits = matching?[row.stream]
      if let fits, share.low * (1 - tolerance) <= fits, fits <= share.high * (1 + tolerance) { return nil }
      guard end.target == ruling.target || behind.contains(where: { $0.target == end.target }) else {
        return nil
      }
      let demands = ends.map { end in
        let names = (rows.customers[end.target] ?? []).map { map.customers[$0].label }
        let name = names.isEmpty ? map.label(ofTarget: end.target) : names.joined(separator: ", ")
        return "\(name) \(FigureText.rate(end.demand))"
      }
      return Diagnostic(
        .shareOfRowDoesNotMatch(
          step: map.processes[origin.process].label, share: FigureText.share(share),
          end: map.label(ofTarget: row.end), demands: Notes.list(demands).description,
          matching: fits.map { FigureText.significant($0 * 100, 3) + "%" }),
        at: origin.span)
    }
  }

  /// The shares that would meet all demands, by rows. The odds of a row against another are to change by as much as its
  /// end asks for more units than that one's. Nothing where rows leave several steps, so that each has a part in all.
  private static func matching(
    _ rows: RowEnds, _ entering: [RouteTarget: Estimate?], _ map: ValueStreamMap
  ) -> [Int: Double]? {
    let origins = Set(rows.rows.dropFirst().compactMap { map.streams[$0.stream].origin?.process })
    guard origins.count == 1, let process = origins.first,
      map.processes[process].stream == rows.rows[0].stream
    else { return nil }
    func asked(at end: RouteTarget) -> Double? {
      // What comes back to the stream goes where the stream goes.
      entering[end.isEnd ? end : .end]??.middle
    }
    guard let rest = asked(at: .end) else { return nil }
    let leftover = map.processes[process].leftover
    var weights = [leftover * rest]
    var shares = [leftover]
    for row in rows.rows.dropFirst() {
      guard let share = map.streams[row.stream].origin?.share?.middle, let asked = asked(at: row.end) else {
        return nil
      }
      weights.append(share * asked)
      shares.append(share)
    }
    let (whole, total) = (ExactSum.of(shares), ExactSum.of(weights))
    guard total > 0, total.isFinite else { return nil }
    var matching: [Int: Double] = [:]
    for (row, weight) in zip(rows.rows, weights).dropFirst() { matching[row.stream] = whole * weight / total }
    return matching
  }
}
