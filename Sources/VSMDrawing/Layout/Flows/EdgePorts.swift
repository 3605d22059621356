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

  /// What an end takes of its edge: half of its slot on either side of a middle.
  private struct Slot {
    let key: Key
    var middle: Double
    let half: Double
  }

  private var requests: [Edge: [Request]] = [:]
  private var places: [Key: Double] = [:]
  private var loops: [String: Double] = [:]
  /// The slots of each edge from left to right, where there is more than one needs, with the edge.
  private var slots: [Edge: (slots: [Slot], edge: ClosedRange<Double>)] = [:]

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
      var placed: [Slot] = []
      defer { if spare > 0 { slots[edge] = (placed, site) } }
      for request in sorted {
        let slot = request.slot * scale + spare
        defer { left += slot }
        // A loop keeps all of its slot.
        placed.append(
          Slot(
            key: Key(way: request.way.id, isOut: request.isOut), middle: left + slot / 2,
            half: request.way.isLoop ? slot / 2 : request.slot / 2))
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

  /// What a slot has beside its label on each side, which may stand out of the edge.
  private static let air = 4.0

  /// Moves the end at which a way leaves its step where its slot then meets no other.
  ///
  /// - Returns: whether it leaves there now.
  mutating func leave(_ way: FlowWay, at x: Double) -> Bool {
    let edge = Edge(reference: way.from, isUpper: way.edge == .upper)
    let key = Key(way: way.id, isOut: true)
    guard case (var slots, let range)? = slots[edge], let index = slots.firstIndex(where: { $0.key == key })
    else {
      return false
    }
    let half = slots[index].half
    let least = index > 0 ? slots[index - 1].middle + slots[index - 1].half : range.lowerBound - Self.air
    let most =
      index + 1 < slots.count ? slots[index + 1].middle - slots[index + 1].half : range.upperBound + Self.air
    guard x - half >= least, x + half <= most else { return false }
    slots[index].middle = x
    self.slots[edge] = (slots, range)
    places[key] = x
    return true
  }

  func x(of way: FlowWay, isOut: Bool) -> Double? { places[Key(way: way.id, isOut: isOut)] }
  func loopWidth(of way: FlowWay) -> Double? { loops[way.id] }
}
