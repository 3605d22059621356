import VSMModel
import VSMScene

/// All tracks along x and above each other.
struct TrackPlan {
  /// In the order of the map.
  let tracks: [Track]
  private let levels: Int
  /// From one level line to the next, in px.
  private let spacing: Double

  /// Gives each track its label's box, a place for it, and a level of its own or one that it does not share
  /// any x of.
  init(_ lines: [TrackLine], of map: ValueStreamMap, _ sites: Sites, _ ports: Ports, _ kanban: KanbanPlan) {
    guard !lines.isEmpty else {
      (tracks, levels, spacing) = ([], 0, Measure.trackSpacing)
      return
    }
    let spans = lines.map { line -> ClosedRange<Double>? in
      let xs = line.ends.compactMap { ports.x(of: $0, for: .track(line.flow)) }
      guard let left = xs.min(), let right = xs.max() else { return nil }
      return left...right
    }
    let labels = zip(lines, spans).map { line, span in
      span.flatMap { _ in LabelBox(map.information[line.flow], within: 98) }
    }
    spacing = labels.reduce(Measure.trackSpacing) { max($0, ($1?.size.height ?? 0) + 10) }
    let uprights = Uprights(lines, sites, ports, kanban)
    /// What labels on upright lines take of the x axis.
    var taken: [ClosedRange<Double>] = []
    var seats: [Track.Seat] = []
    for (index, line) in lines.enumerated() {
      let label = labels[index]
      let half = (label?.size.width ?? 0) / 2 + 3
      let upright = Self.upright(of: line, label, sites, ports).flatMap { target, x in
        taken.contains { $0.overlaps(x - half...x + half) } ? nil : (target, x)
      }
      let seat = Track.Seat(
        on: spans[index] ?? 0...0, of: label,
        isElectronic: map.information[line.flow].medium == .electronic, uprights.free, low: uprights.lowFree,
        upright: upright)
      if seat.labelledTarget != nil { taken.append(seat.labelX - half...seat.labelX + half) }
      seats.append(seat)
    }
    let reaches = lines.indices.map { seats[$0].reach(spans[$0] ?? 0...0, labels[$0]) }
    let (places, count) = Self.levels(of: reaches)
    levels = count
    tracks = lines.indices.map { index in
      Track(
        line: lines[index], left: spans[index]?.lowerBound ?? 0, right: spans[index]?.upperBound ?? 0,
        label: labels[index], seat: seats[index], level: places[index])
    }
  }

  /// The one target of a track above which its label may stand, below all level lines.
  private static func upright(
    of line: TrackLine, _ label: LabelBox?, _ sites: Sites, _ ports: Ports
  ) -> (ValueStreamMap.Reference, Double)? {
    guard line.targets.count == 1, let target = line.targets.first, sites.row(of: target) == 0,
      (label?.size.height ?? 0) <= belowTracks - labelGap - Arrow.headLength
    else { return nil }
    return ports.x(of: target, for: .track(line.flow)).map { (target, $0) }
  }

  /// From the left, each on the highest level that is free there.
  private static func levels(of reaches: [ClosedRange<Double>]) -> (places: [Int], count: Int) {
    var places = [Int](repeating: 0, count: reaches.count)
    var ends: [Double] = []
    for index in reaches.indices.sorted(by: {
      (reaches[$0].lowerBound, $0) < (reaches[$1].lowerBound, $1)
    }) {
      let level = ends.firstIndex { $0 + 16 < reaches[index].lowerBound } ?? ends.count
      if level == ends.count { ends.append(0) }
      ends[level] = reaches[index].upperBound
      places[index] = level
    }
    return (places, ends.count)
  }

  /// What is free of lines that run upright: above all level lines, and below them.
  private struct Uprights {
    let free: FreeIntervals
    let lowFree: FreeIntervals

    init(_ lines: [TrackLine], _ sites: Sites, _ ports: Ports, _ kanban: KanbanPlan) {
      // Shipments are uprights too, and broader than lines.
      var uprights = sites.shipments.flatMap { [$0 - 13, $0 + 13] }
      // Below all level lines run only those that go on to the row.
      var low = uprights
      for way in kanban.ways where way.isUpper {
        low += [way.sourceX, way.targetX]
        if sites.row(of: way.source) == nil { uprights.append(way.sourceX) }
        if sites.row(of: way.target) == nil { uprights.append(way.targetX) }
      }
      for line in lines {
        for end in line.ends {
          guard let x = ports.x(of: end, for: .track(line.flow)) else { continue }
          uprights.append(x)
          if sites.row(of: end) != nil { low.append(x) }
        }
      }
      // Labels and kinks are broader than that.
      free = FreeIntervals(uprights, least: 12)
      lowFree = FreeIntervals(low)
    }
  }

  // MARK: Heights

  /// The room that all tracks need above the top row, in px.
  var height: Double { Double(levels) * spacing + Self.belowTracks }

  /// From the room of the lowest level line down to what stands above the row; labels of uprights stand there.
  private static let belowTracks = 48.0
  private static let labelGap = 4.0

  /// The middle of a label on an upright line: below all level lines, and above the head of the line.
  func labelY(_ label: LabelBox, rowTop: Double) -> Double {
    rowTop - Self.belowTracks + Self.labelGap + label.size.height / 2
  }

  /// The y of a level line; the highest level is the first.
  func y(of track: Track, rowTop: Double) -> Double {
    rowTop - Self.belowTracks - spacing / 2 - Double(levels - 1 - track.level) * spacing
  }
}
