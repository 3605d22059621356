import VSMAnalysis
import VSMModel

extension NetworkDrawing {
  /// The chains of the map: of each block the steps and stocks that most of what enters it passes, in order.
  ///
  /// What only a part of the units visits, such as a bench for rework, stands beside the chain where an engine wants it.
  var chains: [(home: Home, nodes: [Int])] {
    var successors: [Int: [(node: Int, width: Double)]] = [:]
    for flow in flows {
      guard let link = flow.link, link.leadsOn else { continue }
      successors[flow.from, default: []].append((flow.to, link.width))
    }
    let homes =
      map.streams.indices.map { Home.stream($0) } + map.recoveries.indices.map { Home.recovery($0) }
    return homes.map { home in
      let nodes = map.items(of: home).compactMap { item -> Int? in
        switch item {
        case .process(let index): nodeOf[.process(index)]
        case .stock(let index): nodeOf[.stock(index)]
        case .transport, .link: nil
        }
      }
      return (home, Self.chain(of: nodes, successors))
    }
  }

  /// From the first on along the broadest flow; to what stands nearest where several are as broad.
  private static func chain(of nodes: [Int], _ successors: [Int: [(node: Int, width: Double)]]) -> [Int] {
    guard var last = nodes.first else { return [] }
    let positions = Dictionary(zip(nodes, nodes.indices)) { first, _ in first }
    var chain = [last]
    while true {
      let here = positions[last] ?? 0
      let next = (successors[last] ?? []).compactMap { next, width in
        positions[next].flatMap { $0 > here ? (node: next, width: width, position: $0) : nil }
      }.min { (-$0.width, $0.position) < (-$1.width, $1.position) }
      guard let next else { return chain }
      chain.append(next.node)
      last = next.node
    }
  }

  /// The chain that each block is a part of, with the supplier before it and the customer behind it.
  var rowOf: [Int: Int] {
    var rowOf: [Int: Int] = [:]
    let chains = chains
    for (row, chain) in chains.enumerated() { for node in chain.nodes { rowOf[node] = row } }
    let firsts = Dictionary(chains.enumerated().compactMap { row, chain in chain.nodes.first.map { ($0, row) } }) {
      first, _ in first
    }
    let lasts = Dictionary(chains.enumerated().compactMap { row, chain in chain.nodes.last.map { ($0, row) } }) {
      first, _ in first
    }
    // One of each: what stands beside the chain's first supplier does not stand in its line.
    var (begun, ended) = (Set<Int>(), Set<Int>())
    for flow in flows where flow.link != nil {
      if let row = firsts[flow.to], rowOf[flow.from] == nil, begun.insert(row).inserted {
        rowOf[flow.from] = row
      }
      if let row = lasts[flow.from], flow.link?.style == .shipment, rowOf[flow.to] == nil,
        ended.insert(row).inserted
      {
        rowOf[flow.to] = row
      }
    }
    return rowOf
  }
}
