import VSMModel

/// The places on the edges of boxes where ways leave and end, in an order in which they need not cross there.
struct EdgePorts {
  private struct Request {
    let way: FlowWay
    let isOut: Bool
    /// Where its other end stands.
    let towards: Double
    let returns: Bool
    var slot: Double { isOut ? way.slotOut : way.slotIn }
  }

  private struct Edge: Hashable {
    let reference: ValueStreamMap.Reference
    let isUpper: Bool
  }

  private struct Key: Hashable {
    let way: String
    let isOut: Bool
  }

  private var requests: [Edge: [Request]] = [:]
  private var places: [Key: Double] = [:]
  private var loops: [String: Double] = [:]

  mutating func ask(
    _ reference: ValueStreamMap.Reference, _ way: FlowWay, isOut: Bool, towards x: Double, returns: Bool
  ) {
    requests[Edge(reference: reference, isUpper: way.edge == .upper), default: []].append(
      Request(way: way, isOut: isOut, towards: x, returns: returns))
  }

  mutating func share(
    lower: [ValueStreamMap.Reference: ClosedRange<Double>],
    upper: [ValueStreamMap.Reference: ClosedRange<Double>]
  ) {
    for (edge, requests) in requests {
      guard let site = (edge.isUpper ? upper : lower)[edge.reference] else { continue }
      let middle = (site.lowerBound + site.upperBound) / 2
      var sorted = requests.enumerated().sorted {
        let (left, right) = (Self.key($0.element, middle), Self.key($1.element, middle))
        // Ways between the same two nest only where one edge has them in the reverse order of the other.
        let sign = left.0 == 0 ? -1 : 1
        return (left.0, left.1, sign * $0.offset) < (right.0, right.1, sign * $1.offset)
      }.map(\.element)
      if !edge.isUpper { Self.gatherGrades(&sorted, as: requests) }
      let needed = sorted.reduce(0) { $0 + $1.slot }
      let width = site.upperBound - site.lowerBound
      // What is too narrow for all shares what there is.
      let scale = min(1, width / max(needed, 1))
      let spare = max(0, width - needed) / Double(sorted.count)
      var left = site.lowerBound
      for request in sorted {
        let slot = request.slot * scale + spare
        defer { left += slot }
        if request.way.isLoop {
          let half = min(slot / 2 - 6, max(18, request.way.label.width / 2 + 8))
          places[Key(way: request.way.id, isOut: true)] = left + slot / 2 - half
          loops[request.way.id] = 2 * half
          continue
        }
        places[Key(way: request.way.id, isOut: request.isOut)] = left + slot / 2
      }
    }
  }

  /// Grades leave one diamond side by side, the best first, as the file has them.
  private static func gatherGrades(_ sorted: inout [Request], as written: [Request]) {
    func isGrade(_ request: Request) -> Bool { request.isOut && request.way.isGrade }
    guard let first = sorted.firstIndex(where: isGrade) else { return }
    sorted.removeAll(where: isGrade)
    sorted.insert(contentsOf: written.filter(isGrade), at: first)
  }

  /// From left to right: what comes back to the row at the left, nearest first; what goes to the far side, by its end;
  /// what comes back at the right, farthest first.
  private static func key(_ request: Request, _ middle: Double) -> (Int, Double) {
    guard request.returns else { return (1, request.towards) }
    if request.way.isLoop { return (1, middle) }
    return request.towards < middle ? (0, -request.towards) : (2, -request.towards)
  }

  func x(of way: FlowWay, isOut: Bool) -> Double? { places[Key(way: way.id, isOut: isOut)] }
  func loopWidth(of way: FlowWay) -> Double? { loops[way.id] }
}
