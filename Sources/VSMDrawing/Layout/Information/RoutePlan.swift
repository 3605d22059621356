import VSMModel
import VSMScene

/// The ways of all information flows. What runs where is decided before heights are known; the lines
/// themselves are drawn when everything has its place.
///
/// - Direct lines run level between neighbours of the band.
/// - Bridges run above the band, between things that are no neighbours.
/// - Fans run straight from a control down to the processes of the top row, as in the book.
/// - Tracks take over from fans on maps where straight lines would be too flat or too many, and serve all
///   other pairs: down from the source, level above the row, down to each target.
struct RoutePlan {
  /// One information flow's line, or several that share a label.
  struct Pair {
    var source: ValueStreamMap.Reference
    var target: ValueStreamMap.Reference
  }

  /// A line between two things of the band.
  struct BandLine {
    var flow: Int
    var pair: Pair
    /// How manieth from above between the two, and of how many.
    var order = 0
    var count = 1
    /// How far apart lines between the two are at the least, in px.
    var spacing = Measure.lineSpacing
    var label: LabelBox?
  }

  private(set) var directLines: [BandLine] = []
  private(set) var bridges: [BandLine] = []
  private(set) var bridgeLevels = 0
  /// From one bridge to the one above: their labels must not meet.
  private(set) var bridgeSpacing = Measure.lineSpacing
  private(set) var fans: [(flow: Int, pairs: [Pair])] = []
  private(set) var tracks: [Track] = []
  /// The height that the direct lines between two neighbours need.
  private(set) var directHeight = 0.0
  var ports = Ports()
  /// The ways of kanban.
  private(set) var kanban: KanbanPlan
  /// Lines to lower rows.
  private(set) var letters: LetterPlan
  private var endsByElement: [ValueStreamMap.Reference: [Double]] = [:]
  /// The flows whose lines would cross more than three others.
  private(set) var crowded = Set<Int>()
  private var fanReach = 0.0
  private var trackLevels = 0
  private var hasArcs = false
  private var trackSpacing = Measure.trackSpacing

  /// Here `departures` are where shipments come up beside the rows, and `crossing` tells where arrows between rows pass
  /// the room above one; `isFree` whether nothing of a row reaches above a part of it. Where arcs stand above a row there are no fans: slanted lines would run through the texts of arcs.
  init(
    _ map: ValueStreamMap, _ band: BandColumns, _ rows: [RowPlan], hasArcs: Bool, _ kanban: KanbanPlan,
    _ letters: LetterPlan, departures: [Double], crossing: (Int) -> [Double],
    isFree: (_ row: Int, _ reach: ClosedRange<Double>) -> Bool
  ) {
    // Slanted lines would run through cards too.
    self.hasArcs =
      hasArcs || !kanban.ways.isEmpty || !kanban.placed.isEmpty || letters.stands.contains { $0.row == 0 }
    self.kanban = kanban
    self.letters = letters
    let sites = Sites(map, band, rows, kanban, departures: departures)
    self.kanban.roughX = sites.middles
    var free: [(flow: Int, pairs: [Pair])] = []
    classify(map, band, into: &free)
    decideFans(free, sites, controls: band.controls.count)
    attach(map, sites)
    keepApart(sites)
    straighten(sites)
    levelKanban(sites, crossing)
    levelTracks(map, sites)
    placeLetters(sites, crossing, isFree: isFree)
    noteEnds()
    noteCrowded(sites)
  }

  private mutating func levelKanban(_ sites: Sites, _ crossing: (Int) -> [Double]) {
    guard !kanban.ways.isEmpty else { return }
    var plan = kanban
    let ways = kanban.ways
    plan.settle(
      x: { [self] in ports.x(of: $1, for: .kanban($0)) },
      uprights: { [self] row in
        let shipments = sites.shipments
        let others = ways.enumerated().filter { $0.element.isUpper }.flatMap { index, way in
          [way.source, way.target].filter { sites.row(of: $0) == row }.compactMap {
            ports.x(of: $0, for: .kanban(index))
          }
        }
        return others + ends(above: row, sites) + crossing(row) + shipments.flatMap { [$0 - 13, $0 + 13] }
      })
    kanban = plan
  }

  /// Where information lines come down to the things of a row.
  private func ends(above row: Int, _ sites: Sites) -> [Double] {
    tracks.flatMap { track in
      track.ends.filter { sites.row(of: $0) == row }.compactMap { ports.x(of: $0, for: .track(track.flow)) }
    } + letterEnds(above: row)
  }

  /// Where lines that go by letters leave and reach the things of a row.
  private func letterEnds(above row: Int) -> [Double] {
    letters.stands(above: row).compactMap { ports.x(of: $0.element, for: .letter($0.flow)) }
  }

  /// A line that crosses more others than this is followed by its letter more easily.
  private static let mostCrossings = 3
  /// Of more lines none is told from the others anyway.
  private static let mostCounted = 200

  /// Finds the lines that cross too many others: level parts and upright ones above the first row.
  private mutating func noteCrowded(_ sites: Sites) {
    guard tracks.count > Self.mostCrossings, tracks.count <= Self.mostCounted else { return }
    var counts = [Int](repeating: 0, count: tracks.count)
    for (upright, track) in tracks.enumerated() {
      for end in track.ends {
        guard let x = x(of: end, in: track) else { continue }
        // From the band down to its own level, or from there down to the row.
        let isAbove = sites.row(of: end) == nil
        for (level, other) in tracks.enumerated() where level != upright && other.left < x && x < other.right
        {
          guard isAbove ? other.level < track.level : other.level > track.level else { continue }
          counts[upright] += 1
          counts[level] += 1
        }
      }
    }
    for (index, count) in counts.enumerated() where count > Self.mostCrossings {
      crowded.insert(tracks[index].flow)
    }
  }

  private mutating func placeLetters(
    _ sites: Sites, _ crossing: (Int) -> [Double], isFree: (Int, ClosedRange<Double>) -> Bool
  ) {
    guard !letters.stands.isEmpty else { return }
    var plan = letters
    let upper = lineEnds.filter { sites.row(of: $0.end) == 0 }.compactMap {
      ports.x(of: $0.end, for: $0.line)
    }
    // Kanban to who plans or delivers go on up past the letters.
    let ways = kanban.ways.filter(\.isUpper).flatMap { [$0.sourceX, $0.targetX] }
    plan.settle(
      port: { ports.x(of: $0.element, for: .letter($0.flow)) },
      uprights: { row in
        // Shipments of the band pass above lower rows no further than they lead.
        let broad = (row == 0 ? sites.shipments : sites.besideRows) + crossing(row)
        return (row == 0 ? upper + ways : []) + broad.flatMap { [$0 - 13, $0, $0 + 13] }
      }, ground: { [kanban] in kanban.ground(of: $0) }, isFree: isFree)
    letters = plan
  }

  private mutating func classify(
    _ map: ValueStreamMap, _ band: BandColumns, into free: inout [(flow: Int, pairs: [Pair])]
  ) {
    let order = band.order
    let positions = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    var neighbours: [Int: [Int]] = [:]
    for (flow, information) in map.information.enumerated() {
      var pairs: [Pair] = []
      for source in information.sources {
        for target in information.targets {
          guard !letters.contains(.information(flow), from: source, to: target) else { continue }
          let pair = Pair(source: source, target: target)
          guard let from = positions[source], let to = positions[target] else {
            pairs.append(pair)
            continue
          }
          if abs(from - to) == 1 {
            neighbours[min(from, to), default: []].append(directLines.count)
            let label = LabelBox(
              information, within: max(70, min(170, band.distance(source, target) - 70)))
            directLines.append(BandLine(flow: flow, pair: pair, label: label))
          } else {
            bridges.append(
              BandLine(flow: flow, pair: pair, label: LabelBox(information, within: 170)))
          }
        }
      }
      if !pairs.isEmpty { free.append((flow, pairs)) }
    }
    for members in neighbours.values {
      let tallest = members.compactMap { directLines[$0].label?.size.height }.max() ?? 0
      let spacing = max(Measure.lineSpacing, tallest + 10)
      for (order, line) in members.enumerated() {
        directLines[line].order = order
        directLines[line].count = members.count
        directLines[line].spacing = spacing
      }
      directHeight = max(directHeight, Double(members.count) * spacing)
    }
    orderBridges(band)
  }

  /// Bridges nest: the further apart the ends, the higher the bridge. Two that share no x share a level.
  private mutating func orderBridges(_ band: BandColumns) {
    func span(_ line: BandLine) -> ClosedRange<Double> {
      let ends = [line.pair.source, line.pair.target].map { band.span(of: $0)?.midX ?? 0 }
      return (ends.min() ?? 0)...(ends.max() ?? 0)
    }
    func length(_ line: BandLine) -> Double { span(line).upperBound - span(line).lowerBound }
    bridges = bridges.enumerated().sorted {
      (length($0.element), $0.offset) < (length($1.element), $1.offset)
    }.map(\.element)
    var levels: [[ClosedRange<Double>]] = []
    for index in bridges.indices {
      let wanted = span(bridges[index])
      // A control in the middle may be the end of one on either side; factories lie further apart.
      let touching = { (other: ClosedRange<Double>) in
        other.lowerBound < wanted.upperBound && wanted.lowerBound < other.upperBound
      }
      // Above everything that it must not cross.
      let level = (levels.lastIndex { $0.contains(where: touching) } ?? -1) + 1
      if level == levels.count { levels.append([]) }
      levels[level].append(wanted)
      bridges[index].order = level
    }
    bridgeLevels = levels.count
    bridgeSpacing = max(Measure.lineSpacing, (bridges.compactMap { $0.label?.size.height }.max() ?? 0) + 6)
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
  var tracksHeight: Double { Double(trackLevels) * trackSpacing + Self.belowTracks }

  /// From the room of the lowest level line down to what stands above the row; labels of uprights stand there.
  private static let belowTracks = 48.0
  private static let labelGap = 4.0

  /// The middle of a label on an upright line: below all level lines, and above the head of the line.
  func labelY(_ label: LabelBox, rowTop: Double) -> Double {
    rowTop - Self.belowTracks + Self.labelGap + label.size.height / 2
  }

  /// The y of a track's level; the highest level is the first.
  func trackY(_ level: Int, rowTop: Double) -> Double {
    rowTop - Self.belowTracks - trackSpacing / 2 - Double(trackLevels - 1 - level) * trackSpacing
  }

  /// The ends of all lines that run above the top row.
  var lineEnds: [(line: Ports.Line, end: ValueStreamMap.Reference)] {
    let tracked = tracks.flatMap { track in track.ends.map { (Ports.Line.track(track.flow), $0) } }
    let carried = kanban.ways.enumerated().filter { $0.element.isUpper }.flatMap { index, way in
      [way.source, way.target].map { (Ports.Line.kanban(index), $0) }
    }
    return tracked + carried
  }

  /// Where lines and ways of kanban end on the upper edges of what stands in a row.
  func ends(above row: RowPlan) -> [Double] {
    row.cells.flatMap { cell -> [Double] in
      switch cell {
      case .station(let station): endsByElement[.process(station.process)] ?? []
      case .gap(let gap): gap.waiting.flatMap { endsByElement[.stock($0.stock)] ?? [] }
      }
    }
  }

  /// Gathers where lines end, once all have their ports.
  private mutating func noteEnds() {
    for track in tracks {
      for end in track.ends {
        if let x = ports.x(of: end, for: .track(track.flow)) { endsByElement[end, default: []].append(x) }
      }
    }
    for (index, way) in kanban.ways.enumerated() {
      for end in [way.source, way.target] {
        let x = way.stub.map { kanban.placed[$0]?.midX } ?? ports.x(of: end, for: .kanban(index))
        if let x { endsByElement[end, default: []].append(x) }
      }
    }
    for stand in letters.stands {
      if let x = ports.x(of: stand.element, for: .letter(stand.flow)) {
        endsByElement[stand.element, default: []].append(x)
      }
    }
  }

  /// Gives each track its label's box, a place for it, and a level of its own or one that it does not share
  /// any x of.
  private mutating func levelTracks(_ map: ValueStreamMap, _ sites: Sites) {
    // Shipments are uprights too, and broader than lines.
    var uprights = sites.shipments.flatMap { [$0 - 13, $0 + 13] }
    // Below all level lines run only those that go on to the row.
    var lowUprights = uprights
    for way in kanban.ways where way.isUpper { lowUprights += [way.sourceX, way.targetX] }
    for way in kanban.ways where way.isUpper {
      if sites.row(of: way.source) == nil { uprights.append(way.sourceX) }
      if sites.row(of: way.target) == nil { uprights.append(way.targetX) }
    }
    for index in tracks.indices {
      let track = tracks[index]
      let xs = (track.sources + track.targets).compactMap { x(of: $0, in: track) }
      guard let left = xs.min(), let right = xs.max() else { continue }
      uprights += xs
      lowUprights += track.ends.filter { sites.row(of: $0) != nil }.compactMap { x(of: $0, in: track) }
      tracks[index].left = left
      tracks[index].right = right
      if let label = LabelBox(map.information[track.flow], within: 98) {
        tracks[index].label = label
        trackSpacing = max(trackSpacing, label.size.height + 10)
      }
    }
    // Labels and kinks are broader than that.
    let free = FreeIntervals(uprights, least: 12)
    let lowFree = FreeIntervals(lowUprights)
    /// What labels on upright lines take of the x axis.
    var taken: [ClosedRange<Double>] = []
    for index in tracks.indices {
      let track = tracks[index]
      let end = track.targets.count == 1 ? track.targets.first : nil
      let upright = end.flatMap { end in
        sites.row(of: end) == 0 ? x(of: end, in: track).map { (end, $0) } : nil
      }
      let half = (track.label?.size.width ?? 0) / 2 + 3
      let isFree =
        upright.map { upright in !taken.contains { $0.overlaps(upright.1 - half...upright.1 + half) } }
        ?? false
      defer {
        if tracks[index].labelledTarget != nil {
          taken.append(tracks[index].labelX - half...tracks[index].labelX + half)
        }
      }
      tracks[index].settle(
        isElectronic: map.information[track.flow].medium == .electronic, free, low: lowFree,
        upright: isFree
          && (track.label?.size.height ?? 0) <= Self.belowTracks - Self.labelGap - Arrow.headLength
          ? upright : nil)
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

  /// Where along x a track meets an element.
  func x(of reference: ValueStreamMap.Reference, in track: Track) -> Double? {
    ports.x(of: reference, for: .track(track.flow))
  }
}
