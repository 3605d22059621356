import VSMAnalysis
import VSMModel

extension NetworkDrawing {
  /// The steps and stocks of each stream and each recovery, in order.
  var itemNodes: [(home: Home, nodes: [Int])] {
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
      return (home, nodes)
    }
  }

  /// The chains of the map: of each block the steps and stocks that most of what enters it passes, in order.
  ///
  /// What only a part of the units visits, such as a bench for rework, stands beside the chain where an engine wants it.
  var chains: [(home: Home, nodes: [Int])] {
    var successors: [Int: [(node: Int, width: Double)]] = [:]
    for flow in flows {
      guard let link = flow.link, link.leadsOn else { continue }
      successors[flow.from, default: []].append((flow.to, link.width))
    }
    return itemNodes.map { home, nodes in
      (home, Self.chain(of: nodes, successors))
    }
  }

  /// From the first on along the broadest flow; to what stands nearest where several are as broad. Where most of it goes
  /// elsewhere, such as to where units end, the chain ends.
  private static func chain(of nodes: [Int], _ successors: [Int: [(node: Int, width: Double)]]) -> [Int] {
    guard var last = nodes.first else { return [] }
    let positions = Dictionary(zip(nodes, nodes.indices)) { first, _ in first }
    var chain = [last]
    while true {
      let here = positions[last] ?? 0
      let next = (successors[last] ?? []).compactMap { next, width in
        positions[next].flatMap { $0 > here ? (node: next, width: width, position: $0) : nil }
      }.min { (-$0.width, $0.position) < (-$1.width, $1.position) }
      let widest = (successors[last] ?? []).map(\.width).max() ?? 0
      guard let next, next.width * 2 >= widest else { return chain }
      chain.append(next.node)
      last = next.node
    }
  }

  /// The chain that each block is a part of, with the customer behind it and the supplier before it.
  ///
  /// The supplier of a chain that ends in another one is left out: engines hold what is of one chain together, and then not
  /// the way from the supplier would be long, but the one to what it joins.
  var rowOf: [Int: Int] {
    var rowOf: [Int: Int] = [:]
    let chains = chains
    for (row, chain) in chains.enumerated() { for node in chain.nodes { rowOf[node] = row } }
    func rows(by node: ([Int]) -> Int?) -> [Int: Int] {
      Dictionary(chains.enumerated().compactMap { row, chain in node(chain.nodes).map { ($0, row) } }) {
        first, _ in
        first
      }
    }
    let (firsts, lasts) = (rows(by: \.first), rows(by: \.last))
    // One of each: what stands beside the chain's first supplier does not stand in its line.
    var (begun, ended) = (Set<Int>(), Set<Int>())
    for flow in flows where flow.link?.style == .shipment {
      guard let row = lasts[flow.from], rowOf[flow.to] == nil, ended.insert(row).inserted else { continue }
      rowOf[flow.to] = row
    }
    for flow in flows where flow.link != nil {
      guard let row = firsts[flow.to], ended.contains(row) || chains[row].home.stream == nil,
        rowOf[flow.from] == nil, begun.insert(row).inserted
      else { continue }
      rowOf[flow.from] = row
    }
    return rowOf
  }
}
