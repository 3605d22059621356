import VSMDiagnostics

/// The steps of a JSON text in one row: as their connections lead, of several that may come next the one further left.
struct StepOrder {
  /// Positions in the document's steps.
  private(set) var steps: [Int] = []
  /// Connections between neighbours of the row, by the step that they lead to.
  private(set) var forward: [Int: StepsDocument.Edge] = [:]
  /// What leads back, with the positions of its ends.
  private(set) var rework: [(edge: StepsDocument.Edge, source: Int, target: Int)] = []

  init(_ document: StepsDocument, _ log: inout ImportLog) {
    let count = document.steps.count
    var byKey: [String: Int] = [:]
    for (index, step) in document.steps.enumerated() {
      for key in [step["id"]?.key, step[["name", "label"]]?.key].compactMap(\.self) where byKey[key] == nil {
        byKey[key] = index
      }
    }
    var ways: [(edge: StepsDocument.Edge, source: Int, target: Int)] = []
    for edge in document.edges {
      guard let source = byKey[edge.source], let target = byKey[edge.target] else {
        log.leaveOut("a connection of a step that is not there", at: edge.node.span)
        continue
      }
      if edge.isRework || source == target {
        rework.append((edge, source, target))
      } else {
        ways.append((edge, source, target))
      }
    }
    var waiting = [Int](repeating: 0, count: count)
    var next = [[Int]](repeating: [], count: count)
    for way in ways {
      waiting[way.target] += 1
      next[way.source].append(way.target)
    }
    let rank = Self.ranks(document)
    var isPlaced = [Bool](repeating: false, count: count)
    var ready = (0..<count).filter { waiting[$0] == 0 }.sorted { rank[$0] > rank[$1] }
    while steps.count < count {
      // In a circle nothing is ready: the one furthest left begins it.
      guard
        let step = ready.popLast() ?? (0..<count).filter({ !isPlaced[$0] }).min(by: { rank[$0] < rank[$1] })
      else { break }
      guard !isPlaced[step] else { continue }
      isPlaced[step] = true
      steps.append(step)
      var freed: [Int] = []
      for target in next[step] {
        waiting[target] -= 1
        if waiting[target] == 0, !isPlaced[target] { freed.append(target) }
      }
      ready += freed.sorted { rank[$0] > rank[$1] }
    }
    sort(ways, document, &log)
  }

  private mutating func sort(
    _ ways: [(edge: StepsDocument.Edge, source: Int, target: Int)], _ document: StepsDocument,
    _ log: inout ImportLog
  ) {
    var place = [Int](repeating: 0, count: document.steps.count)
    for (position, step) in steps.enumerated() { place[step] = position }
    for way in ways {
      if place[way.target] == place[way.source] + 1, forward[way.target] == nil {
        forward[way.target] = way.edge
      } else if place[way.target] <= place[way.source] {
        rework.append(way)
      } else {
        log.leaveOut(
          "the connection \(StepsImport.label(document.steps[way.source])) -> \(StepsImport.label(document.steps[way.target]))",
          "the steps stand in one row; a row beside it is a stream of its own in vsm", at: way.edge.node.span)
      }
    }
  }

  /// Which step is further left, of the same place the one that the file names first.
  private static func ranks(_ document: StepsDocument) -> [Int] {
    let places = document.steps.enumerated().map { index, step in
      (index: index, x: step["position"]?["x"]?.number ?? step["x"]?.number ?? 0)
    }
    var ranks = [Int](repeating: 0, count: places.count)
    for (rank, place) in places.sorted(by: { ($0.x, $0.index) < ($1.x, $1.index) }).enumerated() {
      ranks[place.index] = rank
    }
    return ranks
  }
}
