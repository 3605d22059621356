import VSMModel

/// Lines of information that lead to something in a row, by how they get there.
///
/// - Fans run straight from a control down to the processes of the top row, as in the book.
/// - Tracks take over from fans on maps where straight lines would be too flat or too many, and serve all other pairs: down
///   from the source, level above the row, down to each target.
struct FreeLines {
  let fans: [(flow: Int, pairs: [RoutePlan.Pair])]
  let tracks: [TrackLine]
  /// From the lower edge of the control to the top row, in px: flat lines need more.
  let fanHeight: Double

  private static let mostFanLines = 14
  /// Beyond this reach in px straight lines get too flat to be followed.
  private static let farthestFan = 1250.0

  /// Here `isCrowded` says that other things stand above the row, whose texts slanted lines would run through.
  init(
    _ lines: [(flow: Int, pairs: [RoutePlan.Pair])], _ sites: Sites, controls: Int, isCrowded: Bool
  ) {
    let pairs = lines.flatMap(\.pairs)
    let reach = pairs.map { sites.fanReach($0) }
    // Two straight lines to one process lie so close that a label of one would lie on the other.
    let processes = Set(pairs.flatMap { [$0.source, $0.target] }.filter { !sites.isControl($0) })
    let farthest = reach.compactMap { $0 }.max() ?? 0
    let fits =
      controls == 1 && processes.count == pairs.count && pairs.count <= Self.mostFanLines
      && farthest <= Self.farthestFan && reach.allSatisfy { $0 != nil } && !isCrowded
    fans = fits ? lines : []
    tracks = fits ? [] : lines.map { TrackLine(flow: $0.flow, pairs: $0.pairs) }
    fanHeight = min(280, max(Measure.fanHeight, farthest / 4.5))
  }

  /// The ends of all lines that run above the top row, fans aside.
  func ends(with kanban: KanbanWays) -> [(line: Ports.Line, end: ValueStreamMap.Reference)] {
    let tracked = tracks.flatMap { track in track.ends.map { (Ports.Line.track(track.flow), $0) } }
    let carried = kanban.ways.enumerated().filter { $0.element.isUpper }.flatMap { index, way in
      [way.source, way.target].map { (Ports.Line.kanban(index), $0) }
    }
    return tracked + carried
  }
}
