import VSMModel
import VSMScene
import VSMSyntax
import VSMWords

/// The places of controls along x: in the middle between suppliers and customers, over the top row.
struct ControlColumns {
  let placed: [BandColumns.Control]

  /// Here `left` and `right` are the ends of the room for them; right of suppliers they keep their distance.
  init(
    of map: ValueStreamMap, _ letters: LetterPlan, from left: Double, to right: Double, besideSuppliers: Bool
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
    let spacing = hasSigns ? 200.0 : 150.0
    let total = blocks.reduce(0) { $0 + $1.size.width } + spacing * Double(max(0, blocks.count - 1))
    var x = max(left + (besideSuppliers ? 190 : 0), (left + right) / 2 - total / 2)
    placed = blocks.enumerated().map { index, block in
      defer { x += block.size.width + spacing }
      return BandColumns.Control(index: index, block: block, x: x.rounded())
    }
  }
}

extension ValueStreamMap.Reference {
  fileprivate var isControl: Bool { if case .control = self { true } else { false } }
}
