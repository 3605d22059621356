import VSMModel
import VSMScene

/// The ways of all information flows. What runs where is decided before heights are known; the lines
/// themselves are drawn when everything has its place.
///
/// - Direct lines run level between neighbours of the band, bridges above it (``BandLines``).
/// - Fans and tracks lead from it to what stands in rows (``FreeLines``, ``TrackPlan``).
/// - Kanban have ways of their own (``KanbanPlan``), and what leads to lower rows goes by letters (``LetterPlaces``).
struct RoutePlan {
  /// One information flow's line, or several that share a label.
  struct Pair {
    let source: ValueStreamMap.Reference
    let target: ValueStreamMap.Reference
  }

  let band: BandLines
  let free: FreeLines
  let ports: Ports
  /// The ways of kanban.
  let kanban: KanbanPlan
  let tracks: TrackPlan
  /// Lines to lower rows.
  let letters: LetterPlaces
  /// The flows whose lines would cross more than three others.
  let crowded: Set<Int>
  private let endsByElement: [ValueStreamMap.Reference: [Double]]

  /// Here `departures` are where shipments come up beside the rows, `aside` the rows that they leave at the side, and `crossing` tells where arrows between rows pass
  /// the room above one; `isFree` whether nothing of a row reaches above a part of it. Where arcs stand above a row there are no fans: slanted lines would run through the texts of arcs.
  init(
    _ map: ValueStreamMap, _ columns: BandColumns, _ rows: [RowPlan], hasArcs: Bool, _ ways: KanbanWays,
    _ letters: LetterPlan, departures: [Double], aside: Set<Int>, crossing: (Int) -> [Double],
    isFree: (_ row: Int, _ reach: ClosedRange<Double>) -> Bool
  ) {
    let sites = Sites(map, columns, rows, ways, departures: departures, aside: aside)
    let band = BandLines(map, columns, letters)
    let free = FreeLines(
      band.rest, sites, controls: columns.controls.count,
      // Slanted lines would run through cards too.
      isCrowded: hasArcs || !ways.ways.isEmpty || !ways.placed.isEmpty
        || letters.stands.contains { $0.row == 0 })
    let ports = Ports(free, ways, letters, sites)
    let kanban = KanbanPlan(ways, ports, sites) { row in
      Self.ends(above: row, free, ways, letters, ports, sites) + crossing(row)
        + sites.shipments.flatMap { [$0 - 13, $0 + 13] }
    }
    let tracks = TrackPlan(free.tracks, of: map, sites, ports, kanban)
    (self.band, self.free, self.ports, self.kanban, self.tracks) = (band, free, ports, kanban, tracks)
    self.letters = Self.places(of: letters, free, ports, kanban, ways, sites, crossing, isFree: isFree)
    endsByElement = Self.ends(tracks, kanban, letters, ports)
    crowded = Self.crowded(tracks.tracks, ports, sites)
  }

  /// Where lines come down to the things of a row: ways of kanban from who plans or delivers, information, letters.
  private static func ends(
    above row: Int, _ free: FreeLines, _ ways: KanbanWays, _ letters: LetterPlan, _ ports: Ports,
    _ sites: Sites
  ) -> [Double] {
    let carried = ways.ways.enumerated().filter { $0.element.isUpper }.flatMap { index, way in
      [way.source, way.target].filter { sites.row(of: $0) == row }.compactMap {
        ports.x(of: $0, for: .kanban(index))
      }
    }
    let tracked = free.tracks.flatMap { track in
      track.ends.filter { sites.row(of: $0) == row }.compactMap { ports.x(of: $0, for: .track(track.flow)) }
    }
    let lettered = letters.stands(above: row).compactMap {
      ports.x(of: $0.element, for: .letter($0.flow))
    }
    return carried + tracked + lettered
  }

  private static func places(
    of letters: LetterPlan, _ free: FreeLines, _ ports: Ports, _ kanban: KanbanPlan, _ ways: KanbanWays,
    _ sites: Sites, _ crossing: (Int) -> [Double], isFree: (Int, ClosedRange<Double>) -> Bool
  ) -> LetterPlaces {
    /// Lines that end in the top row, and kanban to who plans or delivers, which go on up past the letters.
    func upper() -> [Double] {
      free.ends(with: ways).filter { sites.row(of: $0.end) == 0 }.compactMap {
        ports.x(of: $0.end, for: $0.line)
      } + kanban.ways.filter(\.isUpper).flatMap { [$0.sourceX, $0.targetX] }
    }
    return LetterPlaces(
      of: letters, port: { ports.x(of: $0.element, for: .letter($0.flow)) },
      uprights: { row in
        // Shipments of the band pass above lower rows no further than they lead.
        let broad = (row == 0 ? sites.shipments : sites.besideRows) + crossing(row)
        return (row == 0 ? upper() : []) + broad.flatMap { [$0 - 13, $0, $0 + 13] }
      }, ground: { kanban.ground(of: $0) }, isFree: isFree)
  }

  /// A line that crosses more others than this is followed by its letter more easily.
  private static let mostCrossings = 3
  /// Of more lines none is told from the others anyway.
  private static let mostCounted = 200

  /// The lines that cross too many others: level parts and upright ones above the first row.
  private static func crowded(_ tracks: [Track], _ ports: Ports, _ sites: Sites) -> Set<Int> {
    guard tracks.count > mostCrossings, tracks.count <= mostCounted else { return [] }
    var counts = [Int](repeating: 0, count: tracks.count)
    for (upright, track) in tracks.enumerated() {
      for end in track.ends {
        guard let x = ports.x(of: end, for: .track(track.flow)) else { continue }
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
    return Set(counts.indices.filter { counts[$0] > mostCrossings }.map { tracks[$0].flow })
  }

  /// Where lines end on each element.
  private static func ends(
    _ tracks: TrackPlan, _ kanban: KanbanPlan, _ letters: LetterPlan, _ ports: Ports
  ) -> [ValueStreamMap.Reference: [Double]] {
    var ends: [ValueStreamMap.Reference: [Double]] = [:]
    for track in tracks.tracks {
      for end in track.ends {
        if let x = ports.x(of: end, for: .track(track.flow)) { ends[end, default: []].append(x) }
      }
    }
    for (index, way) in kanban.ways.enumerated() {
      for end in [way.source, way.target] {
        let x = way.stub.map { kanban.placed[$0]?.midX } ?? ports.x(of: end, for: .kanban(index))
        if let x { ends[end, default: []].append(x) }
      }
    }
    for stand in letters.stands {
      if let x = ports.x(of: stand.element, for: .letter(stand.flow)) {
        ends[stand.element, default: []].append(x)
      }
    }
    return ends
  }

  /// Where lines and ways of kanban end on the upper edges of what stands in a row.
  func ends(above row: RowPlan) -> [Double] {
    guard !endsByElement.isEmpty else { return [] }
    return row.cells.flatMap { cell -> [Double] in
      switch cell {
      case .station(let station): endsByElement[.process(station.process)] ?? []
      case .gap(let gap): gap.waiting.flatMap { endsByElement[.stock($0.stock)] ?? [] }
      }
    }
  }
}
