/// Puts the parts of neighbouring lines of one kind into columns.
///
/// The part that a line has at one place and the parts before it must be of the same kinds as those of the line above,
/// properties by their names; lines that end before do not part the others. What is much wider than usual stays out of
/// its column, and so does what follows it on its line.
enum FormatColumns {
  private struct Group: Hashable {
    var depth: Int
    var kind: LineKind
  }

  /// Beyond so many columns nobody sees them.
  private static let most = 24

  static func align(_ lines: inout [FormatLine]) {
    var open: [Group: [Int]] = [:]
    func close(_ isClosed: (Group) -> Bool) {
      for (group, members) in open where isClosed(group) {
        align(members, &lines)
        open[group] = nil
      }
    }
    for index in lines.indices {
      let line = lines[index]
      if line.isFrozen || (line.isBlank && !line.isDropped) {
        close { _ in true }
        continue
      }
      guard !line.tokens.isEmpty else { continue }
      let own = Group(depth: line.depth, kind: line.kind)
      close { $0.depth > own.depth || ($0 != own && !$0.kind.spansOthers) }
      if line.kind != .alone { open[own, default: []].append(index) }
    }
    close { _ in true }
  }

  private static func align(_ members: [Int], _ lines: inout [FormatLine]) {
    guard members.count > 1 else { return }
    let columns = min(members.map { lines[$0].cells.count }.max() ?? 0, most)
    for column in 1..<max(columns, 1) {
      var run: [Int] = []
      for member in members {
        if let first = run.first, !isAlike(lines[first], lines[member], upTo: column) {
          align(run, at: column, &lines)
          run = []
        }
        if reaches(lines[member], column) { run.append(member) }
      }
      align(run, at: column, &lines)
    }
  }

  /// True where the line has that column, and nothing too wide before it.
  private static func reaches(_ line: FormatLine, _ column: Int) -> Bool {
    line.cells.count > column && line.cells[..<column].allSatisfy { $0.width <= widest($0.kind, of: line) }
  }

  private static func widest(_ kind: FormatLine.Cell.Kind, of line: FormatLine) -> Int {
    switch kind {
    // Lists of names are often long, and few of them stand among single ones.
    case .arrow where line.kind == .information: 19
    case .property where line.kind == .property && line.cells.count == 2: 16
    default: 24
    }
  }

  /// True where two lines have the same parts as far as both go.
  private static func isAlike(_ first: FormatLine, _ second: FormatLine, upTo column: Int) -> Bool {
    // A property alone on its line stands beside any other.
    if first.kind == .property, first.isSingle, second.isSingle { return true }
    return zip(first.cells[...column], second.cells.prefix(column + 1)).allSatisfy { $0.kind == $1.kind }
  }

  private static func align(_ run: [Int], at column: Int, _ lines: inout [FormatLine]) {
    guard run.count > 1 else { return }
    let ends = run.map { lines[$0].starts[column - 1] + lines[$0].cells[column - 1].width }
    let gaps = run.map { lines[$0].cells[column].gap }
    let start = (ends.max() ?? 0) + (gaps.max() ?? 0)
    for index in run {
      let shift = start - lines[index].starts[column]
      for place in lines[index].starts[column...].indices { lines[index].starts[place] += shift }
    }
  }
}

extension FormatLine {
  /// A name and its value.
  fileprivate var isSingle: Bool { cells.count == 2 && cells[1].kind == .amount }
}
