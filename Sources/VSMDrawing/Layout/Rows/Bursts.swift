import VSMModel
import VSMScene

/// The bursts and notes of a map, by what they speak of.
struct Bursts {
  typealias Line = [(remark: Int, block: RemarkBlock)]

  private let remarks: [Remark]
  private let byTarget: [ValueStreamMap.Reference: [Int]]
  /// The widest line of those of each step and stock, in px.
  private(set) var widths: [ValueStreamMap.Reference: Double] = [:]

  /// Between two side by side, and above each line, in px.
  static let gap = 12.0
  static let drop = 14.0

  init(of map: ValueStreamMap) {
    remarks = map.remarks
    byTarget = Dictionary(grouping: map.remarks.indices) { map.remarks[$0].target }
    widths = Dictionary(
      byTarget.keys.map { target in
        (target, lines(of: target, within: Measure.processWidth).map(Self.width).max() ?? 0)
      }
    ) { first, _ in first }
  }

  var isEmpty: Bool { remarks.isEmpty }

  func has(_ target: ValueStreamMap.Reference) -> Bool { byTarget[target] != nil }

  /// All of a step or a stock, in the order of the file.
  func blocks(of target: ValueStreamMap.Reference) -> Line {
    (byTarget[target] ?? []).map { ($0, RemarkBlock(remarks[$0])) }
  }

  /// Those of a step or a stock in lines: side by side while they keep within the reach of their column.
  func lines(of target: ValueStreamMap.Reference, within width: Double) -> [Line] {
    var lines: [Line] = []
    var used = 0.0
    for (remark, block) in blocks(of: target) {
      if lines.isEmpty || used + Self.gap + block.size.width > width + Measure.stockGap {
        lines.append([])
        used = -Self.gap
      }
      lines[lines.count - 1].append((remark, block))
      used += Self.gap + block.size.width
    }
    return lines
  }

  /// The width of a line with the room between its bursts.
  static func width(of line: Line) -> Double { line.reduce(-gap) { $0 + $1.block.size.width + gap } }
}
