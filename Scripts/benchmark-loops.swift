// What Scripts/benchmark-loops links with the solver: prints the milliseconds of one solve of one network.

import VSMAnalysis

/// A line with a rework loop over five steps in every hundred.
func line(_ count: Int) -> FlowNetwork {
  let nodes = (0..<count).map { index in
    let next: FlowNetwork.Target = index + 1 < count ? .node(index + 1) : .exit(0)
    var routes = [FlowNetwork.Route(to: next, share: 1)]
    if index % 100 == 50 {
      routes[0].share = 0.8
      routes.append(.init(to: .node(index - 4), share: 0.2))
    }
    return FlowNetwork.Node("\(index)", time: 1, cost: 1, cycleTime: 1, routes: routes)
  }
  return FlowNetwork(nodes: nodes, exits: [.init("out", proceeds: 1, decay: 1e-6)])
}

/// The line, with a tenth of what leaves it going back to its start, as often as the limit says.
func around(_ count: Int, limit: Int?) -> FlowNetwork {
  var network = line(count)
  network.nodes[count - 1].routes = [
    .init(to: .exit(0), share: 0.9),
    .init(to: .node(0), share: 0.1, limit: limit.map { .init(passes: $0, otherwise: .exit(0)) }),
  ]
  return network
}

/// A loop in which every step leads to every other.
func dense(_ count: Int) -> FlowNetwork {
  let nodes = (0..<count).map { index in
    let weights = (0...count).map { Double(1 + ($0 * 37 + index * 53) % 101) }
    let total = weights.reduce(0, +)
    return FlowNetwork.Node(
      "\(index)", time: 1, cost: 1, cycleTime: 1,
      routes: weights.enumerated().map { position, weight in
        .init(to: position < count ? .node(position) : .exit(0), share: weight / total)
      })
  }
  return FlowNetwork(nodes: nodes, exits: [.init("out", proceeds: 1, decay: 1e-6)])
}

@main struct Benchmark {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let count = arguments.last.flatMap { Int($0) } ?? 0
    let network =
      switch arguments.first {
      case "around": around(count, limit: nil)
      case "limited": around(count, limit: 3)
      case "dense": dense(count)
      default: line(count)
      }
    print(try ContinuousClock().measure { _ = try FlowSolution(of: network) } / .milliseconds(1))
  }
}
