import TestMaps
import Testing
import VSMDrawing
import VSMScene

@testable import VSMGraphviz

@Suite struct RankOrderTests {
  private func network(_ count: Int, _ ways: [(Int, Int)]) -> Network {
    Network(
      nodes: (0..<count).map { .init(id: "\($0)", size: Size(10, 10)) },
      edges: ways.map { .init(id: "", from: $0.0, to: $0.1) })
  }

  private func isAcross(_ from: Int, _ to: Int, in network: Network, _ sets: [[Int]] = []) -> Bool {
    var order = RankOrder(of: network, sharing: sets)
    return order.isAcrossRanks(.init(id: "", from: from, to: to, constrains: false))
  }

  @Test func `a chain keeps its ends apart`() {
    let row = network(5, [(0, 1), (1, 2), (2, 3)])
    #expect(isAcross(0, 3, in: row))
    #expect(isAcross(3, 0, in: row))
    #expect(isAcross(2, 2, in: row))
    // Nothing leads to the last one.
    #expect(!isAcross(0, 4, in: row))
    // Beside each other.
    #expect(!isAcross(1, 2, in: network(3, [(0, 1), (0, 2)])))
  }

  @Test func `what shares a rank moves with it`() {
    let row = network(4, [(0, 1), (1, 2)])
    #expect(!isAcross(3, 2, in: row))
    #expect(isAcross(3, 2, in: row, [[3, 0]]))
    #expect(!isAcross(3, 2, in: row, [[3, 2]]))
    #expect(!isAcross(3, 2, in: row, [[3, 1], [1, 2]]))
  }

  @Test func `a flow that constrains within a shared rank is not across ranks`() {
    var order = RankOrder(of: network(2, [(0, 1)]), sharing: [[0, 1]])
    let edge = Network.Edge(id: "", from: 0, to: 1)
    let isAcross = order.isAcrossRanks(edge)
    #expect(!isAcross)
  }

  @Test func `a circle is broken anywhere, so no chain leads through it`() {
    let circle = network(6, [(0, 1), (1, 2), (2, 3), (3, 1), (3, 4), (4, 5)])
    #expect(!isAcross(1, 3, in: circle))
    #expect(!isAcross(0, 4, in: circle))
    #expect(isAcross(0, 1, in: circle))
    #expect(isAcross(3, 5, in: circle))
    // The flows of the circle itself keep their ends apart, whichever way round.
    var order = RankOrder(of: circle, sharing: [])
    let ways = circle.edges.map { order.isAcrossRanks($0) }
    #expect(!ways.contains(false))
  }

  @Test func `very many labels take no time`() {
    let count = 3_000
    let row = network(count, (1..<count).map { ($0 - 1, $0) })
    var order = RankOrder(of: row, sharing: [])
    let time = workTime {
      for node in 0..<count { _ = order.isAcrossRanks(.init(id: "", from: node, to: 0, constrains: false)) }
    }
    #expect(time < .seconds(20))
  }
}
