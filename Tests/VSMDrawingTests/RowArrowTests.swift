import Testing
import VSMAnalysis
import VSMModel

@testable import VSMDrawing
@testable import VSMScene

/// Arrows between rows, and to and from them: what links the two decides how they look, and each has a place of its own.
@Suite struct RowArrowTests {
  private static let links = """
    stream a { inventory 1d
      process x "X" { C/T 1s }
      process y "Y" { C/T 1s } }
    stream b { inventory 1d
      process z "Z" { C/T 1s }
      sequenced-pull
      y }
    stream c { inventory 1d
      process w "W" { C/T 1s }
      fifo 3 { max 5pcs }
      y }
    """

  @Test func joinsAreDrawnAsTheirLinkWantsIt() throws {
    let drawn = try scene(of: Self.links)
    let pull = try #require(drawn.items.first { $0.id == "sequenced-pull-to-process-y-from-process-z" })
    #expect(pull.title == "Sequenced pull from Z to Y")
    let sign = try #require(drawn.items.first { $0.id == "sign-of-\(pull.id)" })
    guard case .onLine(let lines, _) = sign.role else {
      Issue.record("the sign is not on its line")
      return
    }
    #expect(lines == [pull.id])
    // After a lane nothing pushes.
    #expect(drawn.items.contains { $0.id.hasPrefix("connector-to-process-y-from-stock") })
    #expect(!drawn.items.contains { $0.id.hasPrefix("push-to-process-y-from-") && !$0.id.hasSuffix("-x") })
    #expect(SceneLinter.flaws(of: drawn).isEmpty)
  }

  @Test(arguments: [
    "supplier s \"S\"\nstream { s\n  expedited \"By courier\"\n  inventory 1d\n  process x \"X\" }",
    "customer s \"S\" { demand 9/day }\nstream { process x \"X\"\n  expedited \"By courier\"\n  s }",
    "stream { process x \"X\"\n  process y \"Y\" }\nstream { x\n  expedited\n  process z \"Z\"\n  truck\n  y }",
    "stream { process x \"X\"\n  process y \"Y\" }\nstream { process z \"Z\"\n  expedited\n  y }",
  ])
  func whatIsOutOfTurnSaysSoEverywhere(_ text: String) throws {
    let drawn = try scene(of: text)
    // Two solid chevrons at the tail.
    let marked = drawn.items.filter { item in
      item.word == "shipment"
        && item.marks.contains {
          if case .path(let path, .foreground?, nil) = $0 { path.pointCount == 12 } else { false }
        }
    }
    #expect(marked.count == 1, "\(drawn.items.filter { $0.word == "shipment" }.map(\.id))")
    #expect(SceneLinter.flaws(of: drawn).isEmpty)
  }

  /// Seven rows leave one step and come back to another.
  @Test func manyArrowsFindRoomAtOneStep() throws {
    let rows = (0..<7).map {
      "stream s\($0) { x\n  process p\($0) \"P\($0)\" { C/T 1s }\n  y }\n"
    }.joined()
    let drawn = try scene(
      of: "stream a { process x \"X\" { C/T 1s }\n  process y \"Y\" { C/T 1s } }\n" + rows)
    let (from, to) = (try extent("process-x", in: drawn), try extent("process-y", in: drawn))
    var starts: [Double] = []
    var ends: [Double] = []
    for row in 0..<7 {
      starts.append(try way("push-to-process-p\(row)-from-process-x", in: drawn)[0].x)
      ends.append(try #require(way("push-to-process-y-from-process-p\(row)", in: drawn).last).x)
    }
    for (xs, box) in [(starts, from), (ends, to)] {
      #expect(xs.allSatisfy { $0 > box.minX + 6 && $0 < box.maxX - 6 })
      for (first, second) in zip(xs.sorted(), xs.sorted().dropFirst()) { #expect(second - first >= 20) }
    }
    #expect(SceneLinter.flaws(of: drawn).isEmpty)
  }

  /// What splits off here joins a stream that comes from the left: no arrow leads from one to the other without crossing
  /// boxes, so connectors do.
  @Test func rowsThatSplitHereAndJoinElsewhereGoByConnectors() throws {
    let drawn = try scene(
      of: """
        stream main { inventory 1d
          process p "P"
          process q "Q"
          process r "R" }
        stream side { inventory 2d
          process s "S"
          inventory 1d
          process t "T"
          r }
        stream both { p
          process u "U"
          inventory 9
          t }
        """)
    #expect(drawn.items.contains { $0.id == "connector-1-out" })
    let up = try #require(drawn.items.first { $0.id == "push-to-process-t-from-connector-1" })
    guard case .line(_, let from, let to) = up.role else {
      Issue.record("no line")
      return
    }
    #expect(from == "connector-1-in" && to == "process-t")
    #expect(SceneLinter.flaws(of: drawn).isEmpty)
  }

  /// Two more rows deliver to the customer of the first: right of all rows, each to a place of its own.
  @Test func severalRowsDeliverToOneCustomer() throws {
    let drawn = try scene(
      of: """
        customer c "C" { demand 9/day }
        stream a { process x "X"
          truck "Daily"
          c }
        stream b { x
          process y "Y"
          truck "Weekly"
          c }
        stream d { x 20%
          process z "Z"
          truck "Monthly"
          c }
        """)
    let customer = try extent("customer-c", in: drawn)
    let ways = try (0..<3).map { try way("shipment-c-\($0)", in: drawn) }
    let ends = try ways.map { try #require($0.last).x }
    #expect(ends.allSatisfy { $0 > customer.minX && $0 < customer.maxX })
    for (first, second) in zip(ends.sorted(), ends.sorted().dropFirst()) { #expect(second - first >= 24) }
    let right = try ["x", "y", "z"].map { try extent("process-\($0)", in: drawn).maxX }.max() ?? 0
    #expect(ways.filter { $0.count > 2 }.allSatisfy { way in way[1].x > right })
    #expect(SceneLinter.flaws(of: drawn).isEmpty)
  }

  /// A supplier of four rows: one shipment goes straight down; under the supplier stand connectors for the others, and the
  /// same numbers at the beginning of their rows, with what carries units there.
  @Test func oneSupplierDeliversToSeveralRows() throws {
    let rows = (0..<4).map {
      "stream r\($0) {\n  s\n  truck \"Every second Tuesday\"\n  inventory \($0)d\n  process p\($0) }\n"
    }.joined()
    let drawn = try scene(of: "supplier s \"S\"\n" + rows)
    let supplier = try extent("supplier-s", in: drawn)
    let first = try way("shipment-s-0", in: drawn)
    #expect(first.count == 2 && first[0].x == first[1].x)
    for row in 1..<4 {
      let out = try extent("connector-\(row)-out", in: drawn)
      let start = try extent("connector-\(row)-in", in: drawn)
      #expect(out.minX > supplier.minX && out.maxX < first[0].x && out.minY > supplier.maxY)
      let way = try way("shipment-s-\(row)", in: drawn)
      #expect(way.count == 2 && way[0].y == way[1].y && way[0].y == start.midY)
      let carried = try #require(drawn.items.first { $0.id == "vehicle-of-shipment-s-\(row)" })
      guard case .onLine(_, let vehicle) = carried.role else { continue }
      #expect(vehicle.minX > start.maxX && vehicle.maxX < way[1].x)
    }
    #expect(SceneLinter.flaws(of: drawn).isEmpty)
  }
}
