import VSMModel
import VSMScene
import VSMSyntax
import VSMWords

/// The places of controls along x: in the middle between suppliers and customers, over the top row.
struct ControlColumns {
  let placed: [BandColumns.Control]
  /// From the last of them to the first customer at the least, in px.
  let beforeCustomers: Double

  /// Neighbours of the band that nothing runs between, in px.
  private static let apart = 70.0
  /// Factories that lines with labels run to.
  private static let besideParties = 190.0

  /// Here `left` and `right` are the ends of the room for them, and `supplier` and `customer` what stands there.
  init(
    of map: ValueStreamMap, _ letters: LetterPlan, from left: Double, to right: Double, after supplier: Int?,
    before customer: Int?
  ) {
    let blocks = map.controls.enumerated().map { index, control in
      var block = ControlBlock(control, map.icons, in: map.phrases)
      let lines = RoutePlan.lineCount(map, below: .control(index), letters)
      block.add(letters.legends[.control(index)])
      block.widen(to: min(360, 24 + Double(lines) * 14))
      return block
    }
    // Labels with a sign are broader.
    let hasSigns = map.information.contains { flow in
      flow.word != .info && flow.sources.contains(where: \.isControl)
        && flow.targets.contains(where: \.isControl)
    }
    let order =
      (supplier.map { [.supplier($0)] } ?? []) + blocks.indices.map { .control($0) }
      + (customer.map { [ValueStreamMap.Reference.customer($0)] } ?? [])
    let linked = Self.linked(order, in: map, letters)
    /// From a neighbour to the next.
    func spacing(after position: Int) -> Double {
      guard linked.contains(position) else { return Self.apart }
      let areControls = order[position].isControl && order[position + 1].isControl
      return areControls ? hasSigns ? 200 : 150 : Self.besideParties
    }
    let first = supplier == nil ? 0 : 1
    let spacings = blocks.indices.dropLast().map { spacing(after: first + $0) }
    let total = blocks.reduce(0) { $0 + $1.size.width } + spacings.reduce(0, +)
    let besideSupplier = supplier == nil || blocks.isEmpty ? 0 : spacing(after: 0)
    var x = max(left + besideSupplier, (left + right) / 2 - total / 2)
    placed = blocks.enumerated().map { index, block in
      if index > 0 { x += spacings[index - 1] }
      defer { x += block.size.width }
      return BandColumns.Control(index: index, block: block, x: x.rounded())
    }
    beforeCustomers = customer == nil || blocks.isEmpty ? 0 : spacing(after: first + blocks.count - 1)
  }

  /// After which of those that stand beside each other lines of information run to the next.
  private static func linked(
    _ order: [ValueStreamMap.Reference], in map: ValueStreamMap, _ letters: LetterPlan
  ) -> Set<Int> {
    let positions = Dictionary(order.enumerated().map { ($1, $0) }) { first, _ in first }
    var linked = Set<Int>()
    for (index, flow) in map.information.enumerated() {
      for source in flow.sources {
        guard let from = positions[source] else { continue }
        for target in flow.targets {
          guard let to = positions[target], abs(from - to) == 1 else { continue }
          if !letters.contains(.information(index), from: source, to: target) { linked.insert(min(from, to)) }
        }
      }
    }
    return linked
  }
}

extension ValueStreamMap.Reference {
  fileprivate var isControl: Bool { if case .control = self { true } else { false } }
}
