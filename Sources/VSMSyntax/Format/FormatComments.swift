/// Puts comments behind neighbouring lines below each other.
enum FormatComments {
  /// A line that much shorter than another one has its comment by itself.
  private static let farthest = 40

  static func align(_ lines: inout [FormatLine]) {
    var run: Range<Int>?
    var widths = (least: 0, most: 0)
    for index in lines.indices {
      let line = lines[index]
      if line.isDropped { continue }
      let isMember = !line.isFrozen && line.comment != nil && !line.tokens.isEmpty
      if let current = run {
        let next = (least: min(widths.least, line.width), most: max(widths.most, line.width))
        if isMember, next.most - next.least <= farthest {
          run = current.lowerBound..<index + 1
          widths = next
          continue
        }
        align(current, to: widths.most, &lines)
      }
      run = isMember ? index..<index + 1 : nil
      widths = (line.width, line.width)
    }
    if let run { align(run, to: widths.most, &lines) }
  }

  private static func align(_ run: Range<Int>, to width: Int, _ lines: inout [FormatLine]) {
    for index in run { lines[index].commentGap = width - lines[index].width + 2 }
  }
}
