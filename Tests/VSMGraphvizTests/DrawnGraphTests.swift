import Testing
import VSMScene

@testable import VSMGraphviz

@Suite struct DrawnGraphTests {
  /// As `dot` 2.43 writes it, with a value that is broken into lines and nodes of one rank.
  private static let drawn = #"""
    digraph network {
    	graph [_draw_="c 9 -#fffffe00 C 7 -#ffffff P 4 0 0 0 86 256 86 256 0 ",
    		bb="0,0,256,86"
    	];
    	node [label="", shape=box];
    	{
    		graph [rank=same];
    		n0	[_draw_="c 7 -#000000 p 4 86 50 0 50 0 0 86 0 ",
    			pos="43,25"];
    		n1	[_draw_="c 7 -#000000 p 4 256 50.03 170 50.03 170 0 256 0 "];
    	}
    	n0 -> n1	[_draw_="c 7 -#000000 B 4 86.39 25 111.96 25 144.4 25 \
    169.91 25 ",
    		id=0,
    		label=<<TABLE BORDER="0"><TR><TD>"];}</TD></TR></TABLE>>,
    		lp="128,35"];
    	n1 -> n0	[id=1];
    }
    """#

  @Test func `places come from the drawing operations`() throws {
    let graph = try #require(DrawnGraph(Array(Self.drawn.utf8)))
    #expect(graph.centers["n0"] == Point(57.335, -33.335))
    #expect(graph.centers.count == 2)
    #expect(
      graph.curves[0] == [
        [Point(115.19, -33.33), Point(149.28, -33.33), Point(192.53, -33.33), Point(226.55, -33.33)]
      ])
    #expect(graph.curves[1] == [])
    #expect(graph.labels == [0: Point(170.67, -46.67)])
  }

  @Test func `a text that breaks off is no graph`() {
    let bytes = Array(Self.drawn.utf8)
    for end in bytes.indices { #expect(DrawnGraph(Array(bytes[..<end])) == nil) }
  }

  @Test func `no bytes bring the reader down`() {
    var state: UInt64 = 3
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<2_000 {
      var bytes = Array(Self.drawn.utf8)
      for _ in 0...random(8) {
        let place = random(bytes.count)
        switch random(3) {
        case 0: bytes[place] = UInt8(random(256))
        case 1: bytes.remove(at: place)
        default: bytes.insert(contentsOf: Array("9999999999999999999".utf8), at: place)
        }
      }
      let graph = DrawnGraph(bytes)
      #expect(graph?.centers.values.allSatisfy { abs($0.x) < 1e10 && abs($0.y) < 1e10 } ?? true)
    }
  }
}
