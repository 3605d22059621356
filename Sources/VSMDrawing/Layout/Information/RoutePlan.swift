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
  /// From one channel to the one above: their labels must not meet.
  private(set) var channelSpacing = Measure.laneSpacing
  var fans: [(flow: Int, pairs: [Pair])] = []
  var tracks: [Track] = []
  /// The height that the lanes between two neighbours need.
  var lanesHeight = 0.0
  var ports = Ports()
  /// The ways of kanban.
  var kanban = KanbanPlan()
  /// Lines through the gaps of upper rows, by line and end.
  var descents: [Descent.Key: Descent] = [:]
  private var channelLines: [Int: Int] = [:]
  private var fanReach = 0.0
  private var trackLevels = 0
  private var hasArcs = false
  private var trackSpacing = Measure.trackSpacing

  init() {}

  /// Where arcs stand above a row there are no fans: slanted lines would run through the texts of arcs.
  init(
    _ map: ValueStreamMap, _ band: BandPlan, _ rows: [RowPlan], hasArcs: Bool, _ kanban: KanbanPlan
  ) {
    // Slanted lines would run through cards too.
    self.hasArcs = hasArcs || !kanban.ways.isEmpty || !kanban.placed.isEmpty
    self.kanban = kanban
    let sites = Sites(map, band, rows, kanban)
    self.kanban.roughX = sites.middles
    var free: [(flow: Int, pairs: [Pair])] = []
    classify(map, band, into: &free)
    decideFans(free, sites, controls: band.controls.count)
    descend(map, rows, sites)
    attach(map, sites)
    levelKanban(rows, sites)
    levelTracks(map, sites)
  }

  private mutating func levelKanban(_ rows: [RowPlan], _ sites: Sites) {
    guard !kanban.ways.isEmpty else { return }
    var plan = kanban
    let ways = kanban.ways
    plan.settle(
      x: { [self] in
        descents[Descent.Key(line: .kanban($0), element: $1)]?.lanes.first
          ?? ports.x(of: $1, for: .kanban($0))
      },
      uprights: { [self] row in
        let shipments = sites.shipments
        let others = ways.enumerated().filter { $0.element.isUpper }.flatMap { index, way in
          [way.source, way.target].filter { sites.row(of: $0) == row }.compactMap {
            ports.x(of: $0, for: .kanban(index))
          }
        }
        return others + passages(through: row) + ends(above: row, sites)
          + shipments.flatMap { [$0 - 13, $0 + 13] }
      })
    kanban = plan
  }

  /// Where information lines come down to the things of a row.
  private func ends(above row: Int, _ sites: Sites) -> [Double] {
    tracks.flatMap { track in
      track.ends.filter { sites.row(of: $0) == row }.compactMap { ports.x(of: $0, for: .track(track.flow)) }
    }
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
            let label = LabelBox(
              information, within: max(70, min(170, band.distance(source, target) - 70)))
            lanes.append(Lane(flow: flow, pair: pair, label: label))
          } else {
            channels.append(
              Lane(flow: flow, pair: pair, label: LabelBox(information, within: 170)))
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
    channelSpacing = max(Measure.laneSpacing, (channels.compactMap { $0.label?.size.height }.max() ?? 0) + 6)
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
    // So does a line to a part of a row that goes on below.
    let isWrapped = rows.contains { $0.part > 0 }
    for (line, end) in lowerEnds(sites) {
      guard let row = sites.row(of: end), let site = sites[end] else { continue }
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
      for upper in rows[row].isLane || isWrapped ? Array(1..<max(1, row)) : [] {
        passing[upper] = channelLines[upper, default: 0]
        channelLines[upper, default: 0] += 1
      }
      descents[Descent.Key(line: line, element: end)] = Descent(
        row: row, lanes: lanes, slot: slot, passing: passing)
    }
  }

  /// The ends below the top row of lines that run above it.
  private func lowerEnds(_ sites: Sites) -> [(line: Ports.Line, end: ValueStreamMap.Reference)] {
    let tracked = tracks.flatMap { track in track.ends.map { (Ports.Line.track(track.flow), $0) } }
    let carried = kanban.ways.enumerated().filter { $0.element.isUpper }.flatMap {
      index, way in [way.source, way.target].map { (Ports.Line.kanban(index), $0) }
    }
    return (tracked + carried).filter { sites.row(of: $0.1) ?? 0 > 0 }
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
    kanban.ask(&ports, sites)
    ports.share(sites)
    keepApart(sites)
  }

  /// Lines that come down from the band keep clear of those that come up from rows: above each other by chance, the
  /// two would run on each other.
  private mutating func keepApart(_ sites: Sites) {
    let ends =
      tracks.flatMap { track in track.ends.map { (line: Ports.Line.track(track.flow), end: $0) } }
      + kanban.ways.enumerated().filter { $0.element.isUpper }.flatMap { index, way in
        [way.source, way.target].map { (line: Ports.Line.kanban(index), end: $0) }
      }
    func x(_ line: Ports.Line, _ end: ValueStreamMap.Reference) -> Double? {
      descents[Descent.Key(line: line, element: end)]?.lanes.first ?? ports.x(of: end, for: line)
    }
    let ups = ends.filter { sites.row(of: $0.end) != nil }.compactMap { x($0.line, $0.end) }
    guard !ups.isEmpty else { return }
    if ups.count < ends.count { clear(ends.filter { sites.row(of: $0.end) == nil }, of: ups, sites) }
    // In lower rows they keep clear of where others come down through the row above.
    let lower = Dictionary(grouping: ends) { sites.row(of: $0.end) ?? 0 }.filter { $0.key > 0 }
    for (row, ends) in lower {
      let lanes = descents.values.filter { $0.row == row }.compactMap(\.lanes.last)
      clear(ends, of: lanes, sites)
    }
  }

  /// Moves ports that stand right over or under lines that are not theirs.
  private mutating func clear(
    _ ends: [(line: Ports.Line, end: ValueStreamMap.Reference)], of lines: [Double], _ sites: Sites
  ) {
    let lines = lines.sorted()
    var taken: [ValueStreamMap.Reference: [Double]] = [:]
    for (line, end) in ends {
      if let x = ports.x(of: end, for: line) { taken[end, default: []].append(x) }
    }
    for (line, end) in ends {
      guard let x = ports.x(of: end, for: line), let site = sites[end] else { continue }
      func isClear(_ place: Double) -> Bool { !lines.hasValue(within: Self.apart, of: place) }
      guard !isClear(x) else { continue }
      let others = taken[end, default: []].filter { $0 != x }
      let steps = (1...12).flatMap { [Double($0) * 2, Double($0) * -2] }
      let places = steps.map { x + $0 }.filter { site.ports.contains($0) && isClear($0) }
      // Best well away from the neighbours, else at least not on them.
      let place = [5.0, 2].lazy.compactMap { distance in
        places.first { place in !others.contains { abs($0 - place) < distance } }
      }.first
      guard let place else { continue }
      ports.move(end, for: line, to: place)
      taken[end] = others + [place]
    }
  }

  private static let apart = 3.0

  /// Where lines pass a row on their way to one below it.
  func passages(through row: Int) -> [Double] {
    descents.values.filter { $0.row > row }.map { $0.lanes[row] }.sorted()
  }

  /// Where lines end on the upper edges of a row's processes.
  func ends(above row: RowPlan) -> [Double] {
    let processes = Set(row.stations.map { ValueStreamMap.Reference.process($0.process) })
    let informed = tracks.flatMap { track in
      track.ends.filter { processes.contains($0) }.compactMap { ports.x(of: $0, for: .track(track.flow)) }
    }
    let carried = kanban.ways.enumerated().flatMap { index, way in
      [way.source, way.target].filter { processes.contains($0) }.compactMap {
        ports.x(of: $0, for: .kanban(index))
      }
    }
    return informed + carried
  }

  /// Gives each track its label's box, a place for it, and a level of its own or one that it does not share
  /// any x of.
  private mutating func levelTracks(_ map: ValueStreamMap, _ sites: Sites) {
    // Shipments are uprights too, and broader than lines.
    var uprights = sites.shipments.flatMap { [$0 - 13, $0 + 13] }
    for way in kanban.ways where way.isUpper {
      if sites.row(of: way.source) == nil { uprights.append(way.sourceX) }
      if sites.row(of: way.target) == nil { uprights.append(way.targetX) }
    }
    for index in tracks.indices {
      let track = tracks[index]
      let xs = (track.sources + track.targets).compactMap { x(of: $0, in: track) }
      guard let left = xs.min(), let right = xs.max() else { continue }
      uprights += xs
      tracks[index].left = left
      tracks[index].right = right
      if let label = LabelBox(map.information[track.flow], within: 98) {
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
    descents[Descent.Key(line: .track(track.flow), element: reference)]?.lanes.first
      ?? ports.x(of: reference, for: .track(track.flow))
  }

  // MARK: Before the columns

  /// Makes room in the gaps of upper rows for lines to lower ones, the lanes of recoveries among them.
  ///
  /// - Returns: whether there are any.
  static func assignLanes(_ map: ValueStreamMap, _ rows: inout [RowPlan]) -> Bool {
    guard rows.count > 1 else { return false }
    var sites: [ValueStreamMap.Reference: (row: Int, midX: Double)] = [:]
    for row in rows.indices {
      for cell in rows[row].cells {
        switch cell {
        case .station(let station): sites[.process(station.process)] = (row, station.midX)
        case .gap(let gap):
          for waiting in gap.waiting { sites[.stock(waiting.stock)] = (row, waiting.midX) }
        }
      }
    }
    for (index, place) in map.kanbanPlaces.enumerated() { sites[.kanbanPlace(index)] = sites[place.at] }
    var found = false
    func pass(_ references: [ValueStreamMap.Reference]) {
      var seen = Set<ValueStreamMap.Reference>()
      for reference in references {
        guard let place = sites[reference], place.row > 0, seen.insert(reference).inserted else { continue }
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
    for information in map.information { pass(information.sources + information.targets) }
    for kanban in map.kanbans {
      for source in kanban.sources {
        for target in kanban.targets where sites[source]?.row != sites[target]?.row {
          pass([source, target])
        }
      }
    }
    return found
  }

  /// What suppliers and customers need of their lower edge for lines to what stands in rows, beyond what one needs.
  static func lineRooms(_ map: ValueStreamMap) -> [ValueStreamMap.Reference: Double] {
    var counts: [ValueStreamMap.Reference: Int] = [:]
    for flow in map.information {
      for (ends, others) in [(flow.sources, flow.targets), (flow.targets, flow.sources)]
      where others.contains(where: \.isInRow) {
        for end in ends { counts[end, default: 0] += 1 }
      }
    }
    for kanban in map.kanbans {
      for end in kanban.sources + kanban.targets { counts[end, default: 0] += 1 }
    }
    return counts.compactMapValues { $0 > 1 ? Double($0 - 1) * 7 : nil }
  }

  /// How many lines leave or reach the lower edge of a control, at the most.
  static func lineCount(_ map: ValueStreamMap, below control: ValueStreamMap.Reference) -> Int {
    map.information.reduce(0) { count, flow in
      guard flow.sources.contains(control) || flow.targets.contains(control) else { return count }
      let others = flow.sources.contains(control) ? flow.targets : flow.sources
      return count
        + others.count { other in
          switch other {
          case .process, .kanbanPlace: true
          default: false
          }
        }
    }
  }
}

/// The way of a line from above the top row down to a process in a lower one.
struct Descent {
  struct Key: Hashable {
    let line: Ports.Line
    let element: ValueStreamMap.Reference
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
      guard case .gap(let gap) = cell, gap.kind == .between || gap.kind == .joining else { continue }
      let distance = max(0, gap.minX - x, x - gap.maxX)
      if best.map({ distance < $0.distance }) ?? true {
        best = (index, row.runsLeft ? gap.maxX : gap.minX, distance)
      }
    }
    return best.map { ($0.cell, $0.x, row.runsLeft ? -1 : 1) }
  }
}

extension ValueStreamMap.Reference {
  /// True for what stands in or above a row.
  fileprivate var isInRow: Bool {
    switch self {
    case .process, .stock, .kanbanPlace: true
    case .supplier, .customer, .source, .control, .disposition: false
    }
  }
}
