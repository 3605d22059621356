import VSMModel

/// The ways of all information flows. What runs where is decided before heights are known; the lines
/// themselves are drawn when everything has its place.
///
/// - Lanes run level between neighbours of the band.
/// - Channels run above the band, between things that are no neighbours.
/// - Fans run straight from a control down to the processes of the top row, as in the book.
/// - Tracks take over from fans on maps where straight lines would be too flat or too many, and serve all
///   other pairs: down from the source, level above the row, down to each target.
struct RoutePlan {
  /// One information flow's line, or several that share a label.
  struct Pair {
    var source: ValueStreamMap.Reference
    var target: ValueStreamMap.Reference
  }

  struct Lane {
    var flow: Int
    var pair: Pair
    /// How manieth from above between the two, and of how many.
    var order = 0
    var count = 1
    var label: LabelBox?
  }

  var lanes: [Lane] = []
  var channels: [Lane] = []
  private(set) var channelLevels = 0
  var fans: [(flow: Int, pairs: [Pair])] = []
  var tracks: [Track] = []
  /// The height that the lanes between two neighbours need.
  var lanesHeight = 0.0
  var ports = Ports()
  /// Lines through the gaps of upper rows, by flow and process.
  var descents: [Descent.Key: Descent] = [:]
  private var channelLines: [Int: Int] = [:]
  private var fanReach = 0.0
  private var trackLevels = 0
  private var hasArcs = false
  private var trackSpacing = Measure.trackSpacing

  init() {}

  /// Where arcs stand above a row there are no fans: slanted lines would run through the texts of arcs.
  init(_ map: ValueStreamMap, _ band: BandPlan, _ rows: [RowPlan], hasArcs: Bool) {
    self.hasArcs = hasArcs
    let sites = Sites(map, band, rows)
    var free: [(flow: Int, pairs: [Pair])] = []
    classify(map, band, into: &free)
    decideFans(free, sites, controls: band.controls.count)
    descend(map, rows, sites)
    attach(map, sites)
    levelTracks(map, sites)
  }

  private mutating func classify(
    _ map: ValueStreamMap, _ band: BandPlan, into free: inout [(flow: Int, pairs: [Pair])]
  ) {
    let order = band.order
    let positions = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    var neighbours: [Int: [Int]] = [:]
    for (flow, information) in map.information.enumerated() {
      var pairs: [Pair] = []
      for source in information.sources {
        for target in information.targets {
          let pair = Pair(source: source, target: target)
          guard let from = positions[source], let to = positions[target] else {
            pairs.append(pair)
            continue
          }
          if abs(from - to) == 1 {
            neighbours[min(from, to), default: []].append(lanes.count)
            let label = information.label.map {
              LabelBox($0, within: max(70, min(170, band.distance(source, target) - 70)))
            }
            lanes.append(Lane(flow: flow, pair: pair, label: label))
          } else {
            channels.append(
              Lane(flow: flow, pair: pair, label: information.label.map { LabelBox($0, within: 170) }))
          }
        }
      }
      if !pairs.isEmpty { free.append((flow, pairs)) }
    }
    for members in neighbours.values {
      for (order, lane) in members.enumerated() {
        lanes[lane].order = order
        lanes[lane].count = members.count
      }
      let tallest = members.compactMap { lanes[$0].label?.size.height }.max() ?? 0
      lanesHeight = max(lanesHeight, Double(members.count) * max(Measure.laneSpacing, tallest + 10))
    }
    orderChannels(band)
  }

  /// Channels nest: the further apart the ends, the higher the channel. Two that share no x share a level.
  private mutating func orderChannels(_ band: BandPlan) {
    func span(_ lane: Lane) -> ClosedRange<Double> {
      let ends = [lane.pair.source, lane.pair.target].map { band.wall(of: $0)?.midX ?? 0 }
      return (ends.min() ?? 0)...(ends.max() ?? 0)
    }
    func length(_ lane: Lane) -> Double { span(lane).upperBound - span(lane).lowerBound }
    channels = channels.enumerated().sorted {
      (length($0.element), $0.offset) < (length($1.element), $1.offset)
    }.map(\.element)
    var levels: [[ClosedRange<Double>]] = []
    for index in channels.indices {
      let wanted = span(channels[index])
      // A control in the middle may be the end of one on either side; factories lie further apart.
      let touching = { (other: ClosedRange<Double>) in
        other.lowerBound < wanted.upperBound && wanted.lowerBound < other.upperBound
      }
      // Above everything that it must not cross.
      let level = (levels.lastIndex { $0.contains(where: touching) } ?? -1) + 1
      if level == levels.count { levels.append([]) }
      levels[level].append(wanted)
      channels[index].order = level
    }
    channelLevels = levels.count
  }

  private static let mostFanLines = 14
  /// Beyond this reach in px straight lines get too flat to be followed.
  private static let farthestFan = 1250.0

  private mutating func decideFans(
    _ free: [(flow: Int, pairs: [Pair])], _ sites: Sites, controls: Int
  ) {
    let pairs = free.flatMap(\.pairs)
    let reach = pairs.map { sites.fanReach($0) }
    // Two straight lines to one process lie so close that a label of one would lie on the other.
    let processes = Set(pairs.flatMap { [$0.source, $0.target] }.filter { !sites.isControl($0) })
    fanReach = reach.compactMap { $0 }.max() ?? 0
    let fits =
      controls == 1 && processes.count == pairs.count && pairs.count <= Self.mostFanLines
      && fanReach <= Self.farthestFan
      && reach.allSatisfy { $0 != nil } && !hasArcs
    if fits {
      fans = free
    } else {
      tracks = free.map { Track(flow: $0.flow, pairs: $0.pairs) }
    }
  }

  // MARK: Heights

  /// From the lower edge of the control to the top row: flat lines need more.
  var fanHeight: Double { min(280, max(Measure.fanHeight, fanReach / 4.5)) }

  /// The room that all tracks need above the top row.
  var tracksHeight: Double { Double(trackLevels) * trackSpacing + 30 }

  /// The y of a track's level; the highest level is the first.
  func trackY(_ level: Int, rowTop: Double) -> Double {
    rowTop - 30 - trackSpacing / 2 - Double(trackLevels - 1 - level) * trackSpacing
  }

  /// Room above a lower row for the lines that come down to it.
  func channelHeight(above row: Int) -> Double {
    guard let lines = channelLines[row] else { return 0 }
    return 14 + Double(lines) * 9
  }

  private mutating func descend(_ map: ValueStreamMap, _ rows: [RowPlan], _ sites: Sites) {
    var used: [Descent.GapKey: Int] = [:]
    for track in tracks {
      for process in track.processes {
        guard let row = sites.row(of: process), row > 0, let site = sites[.process(process)] else { continue }
        var lanes: [Double] = []
        for upper in 0..<row {
          let gap = Descent.gap(nearest: site.midX, in: rows[upper])
          let key = Descent.GapKey(row: upper, cell: gap?.cell)
          let order = Double(used[key, default: 0])
          used[key, default: 0] += 1
          if let gap {
            lanes.append(gap.x + gap.sign * (8 + order * RowPlan.Gap.laneWidth))
          } else {
            // Beside a row without gaps: on the side away from where its units come from.
            let row = rows[upper]
            lanes.append(row.runsLeft ? row.minX - 24 - order * 6 : row.maxX + 24 + order * 6)
          }
        }
        let slot = channelLines[row, default: 0]
        channelLines[row, default: 0] += 1
        var passing: [Int: Int] = [:]
        // On the way to a recovery it passes below all streams, on a level of its own above each.
        for upper in rows[row].isLane ? Array(1..<max(1, row)) : [] {
          passing[upper] = channelLines[upper, default: 0]
          channelLines[upper, default: 0] += 1
        }
        descents[Descent.Key(flow: track.flow, process: process)] = Descent(
          row: row, lanes: lanes, slot: slot, passing: passing)
      }
    }
  }

  /// Gives each line its place on the edges that it leaves from and ends at.
  private mutating func attach(_ map: ValueStreamMap, _ sites: Sites) {
    for (flow, pairs) in fans {
      for pair in pairs {
        guard let source = sites[pair.source], let target = sites[pair.target] else { continue }
        let control = sites.isControl(pair.source)
        let process = control ? pair.target : pair.source
        ports.ask(pair.source, for: .fan(flow, process), towards: target.midX)
        ports.ask(pair.target, for: .fan(flow, process), towards: source.midX)
      }
    }
    for track in tracks {
      let sources = track.sources.compactMap { sites[$0]?.midX }
      let targets = track.targets.compactMap { sites[$0]?.midX }
      let sourceX = sources.reduce(0, +) / Double(max(1, sources.count))
      let targetX = targets.reduce(0, +) / Double(max(1, targets.count))
      for source in track.sources { ports.ask(source, for: .track(track.flow), towards: targetX) }
      for target in track.targets { ports.ask(target, for: .track(track.flow), towards: sourceX) }
    }
    ports.share(sites)
  }

  /// Where lines pass a row on their way to one below it.
  func passages(through row: Int) -> [Double] {
    descents.values.filter { $0.row > row }.map { $0.lanes[row] }.sorted()
  }

  /// Where lines end on the upper edges of a row's processes.
  func ends(above row: RowPlan) -> [Double] {
    let processes = Set(row.stations.map(\.process))
    return tracks.flatMap { track in
      track.processes.filter { processes.contains($0) }.compactMap {
        ports.x(of: .process($0), for: .track(track.flow))
      }
    }
  }

  /// Gives each track its label's box, a place for it, and a level of its own or one that it does not share
  /// any x of.
  private mutating func levelTracks(_ map: ValueStreamMap, _ sites: Sites) {
    // Shipments are uprights too, and broader than lines.
    var uprights = sites.shipments.flatMap { [$0 - 13, $0 + 13] }
    for index in tracks.indices {
      let track = tracks[index]
      let xs = (track.sources + track.targets).compactMap { x(of: $0, in: track) }
      guard let left = xs.min(), let right = xs.max() else { continue }
      uprights += xs
      tracks[index].left = left
      tracks[index].right = right
      if let text = map.information[track.flow].label {
        let label = LabelBox(text, within: 98)
        tracks[index].label = label
        trackSpacing = max(trackSpacing, label.size.height + 10)
      }
    }
    let free = FreeIntervals(uprights)
    for index in tracks.indices {
      tracks[index].settle(isElectronic: map.information[tracks[index].flow].medium == .electronic, free)
    }
    var ends: [Double] = []
    // From the left, each on the highest level that is free there.
    for index in tracks.indices.sorted(by: {
      (tracks[$0].reach.lowerBound, $0) < (tracks[$1].reach.lowerBound, $1)
    }) {
      let reach = tracks[index].reach
      let level = ends.firstIndex { $0 + 16 < reach.lowerBound } ?? ends.count
      if level == ends.count { ends.append(0) }
      ends[level] = reach.upperBound
      tracks[index].level = level
    }
    trackLevels = ends.count
  }

  /// Where along x a track meets an element: its port, or the gap through which it goes on down.
  func x(of reference: ValueStreamMap.Reference, in track: Track) -> Double? {
    if case .process(let process) = reference,
      let descent = descents[Descent.Key(flow: track.flow, process: process)]
    {
      return descent.lanes.first
    }
    return ports.x(of: reference, for: .track(track.flow))
  }

  // MARK: Before the columns

  /// Makes room in the gaps of upper rows for lines to lower ones, the lanes of recoveries among them.
  ///
  /// - Returns: whether there are any.
  static func assignLanes(_ map: ValueStreamMap, _ rows: inout [RowPlan]) -> Bool {
    guard rows.count > 1 else { return false }
    var stationX: [Int: (row: Int, midX: Double)] = [:]
    for row in rows.indices.dropFirst() {
      for station in rows[row].stations { stationX[station.process] = (row, station.midX) }
    }
    var found = false
    for information in map.information {
      var seen = Set<Int>()
      for case .process(let process) in information.sources + information.targets {
        guard let place = stationX[process], seen.insert(process).inserted else { continue }
        for upper in 0..<place.row {
          guard let gap = Descent.gap(nearest: place.midX, in: rows[upper]),
            case .gap(var cell) = rows[upper].cells[gap.cell]
          else { continue }
          cell.lanes += 1
          rows[upper].cells[gap.cell] = .gap(cell)
          found = true
        }
      }
    }
    return found
  }

  /// How many lines leave or reach the lower edge of a control, at the most.
  static func lineCount(_ map: ValueStreamMap, below control: ValueStreamMap.Reference) -> Int {
    map.information.reduce(0) { count, flow in
      guard flow.sources.contains(control) || flow.targets.contains(control) else { return count }
      let others = flow.sources.contains(control) ? flow.targets : flow.sources
      return count + others.count { if case .process = $0 { true } else { false } }
    }
  }
}

/// The way of a line from above the top row down to a process in a lower one.
struct Descent {
  struct Key: Hashable {
    let flow: Int
    let process: Int
  }

  struct GapKey: Hashable {
    let row: Int
    /// Nothing for the room beside a row.
    let cell: Int?
  }

  let row: Int
  /// The x at which it passes each row above, from the top.
  let lanes: [Double]
  /// How manieth it is among the lines above its own row.
  let slot: Int
  /// The same above rows that it passes on its way down.
  var passing: [Int: Int] = [:]

  /// The gap between processes that is nearest to an x: where lines pass it first, and to which side further ones do.
  static func gap(nearest x: Double, in row: RowPlan) -> (cell: Int, x: Double, sign: Double)? {
    var best: (cell: Int, x: Double, distance: Double)?
    for (index, cell) in row.cells.enumerated() {
      guard case .gap(let gap) = cell, gap.hangs else { continue }
      let distance = max(0, gap.minX - x, x - gap.maxX)
      if best.map({ distance < $0.distance }) ?? true {
        best = (index, row.runsLeft ? gap.maxX : gap.minX, distance)
      }
    }
    return best.map { ($0.cell, $0.x, row.runsLeft ? -1 : 1) }
  }
}
