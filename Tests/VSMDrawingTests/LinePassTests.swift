import Testing

@testable import VSMDrawing
@testable import VSMScene

/// Lines to lower rows, and what suppliers of these have to do with the map.
@Suite struct LinePassTests {
  /// What a line to a lower row says stands under who sends it, and the same letter above the step that gets it: no line
  /// runs between the rows.
  @Test func aLineToALowerRowGoesByALetter() throws {
    let drawn = try scene(
      of: """
        customer c "C" { demand 100/day }
        control pc "PC"
        source r "R" { returns 30% of c }
        disposition recycle "Recycler" { as recycle }
        stream {
          process a "A"
          process b "B"
          c
        }
        recovery {
          r
          process insp "Inspect" { takes 1d }
            -> recycle 50%
          process rep "Repair" { takes 1d }
          a
        }
        info pc -> a "Schedule"
        info pc -> insp "RMA list"
        """)
    let line = try way("info-2-to-insp", in: drawn)
    #expect(line.count == 2 && line[0].x == line[1].x)
    let box = try #require(drawn.items.first { $0.id == "process-insp" })
    guard case .solid(let extent) = box.role, let start = line.first else { return }
    #expect(extent.minY - start.y < 130)
    let control = try #require(drawn.items.first { $0.id == "control-pc" })
    #expect(control.title == "PC, to A: RMA list")
    #expect(drawn.items.contains { $0.id == "letter-A-to-insp" })
    // What ends in the first row needs no letter.
    #expect(!drawn.items.contains { $0.id.contains("letter-B") })
    #expect(SceneLinter.flaws(of: drawn).isEmpty)
  }

  /// A supplier of one lower row alone stands in that row, and so do the kanban between the two; kanban between rows go by
  /// letters, with the card where they begin.
  @Test func aSupplierOfALowerRowStandsThere() throws {
    let drawn = try scene(
      of: """
        supplier u "U"
        supplier s "S"
        stream {
          s
          inventory 1d
          process a "A"
          process b "B"
          process d "D"
        }
        stream k {
          u
          supermarket m "M" 1d
          d
        }
        kanban withdrawal d -> m "Clips"
        kanban signal m -> u
        """)
    let (supplier, stock) = (try extent("supplier-u", in: drawn), try extent("stock-m", in: drawn))
    #expect(supplier.maxX < stock.minX && supplier.minY < stock.maxY && supplier.maxY > stock.minY)
    #expect(try extent("supplier-s", in: drawn).maxY < supplier.minY)
    // What it delivers leaves its walls, well below the roof.
    let delivery = try way("shipment-u-1", in: drawn)
    let walls = supplier.minY + Factory.roofHeight + 8...supplier.maxY - 8
    #expect(delivery.allSatisfy { walls.contains($0.y) })
    #expect(try way("kanban-2-m-u", in: drawn).count == 4)
    #expect(try way("kanban-1-from-d", in: drawn).count == 2)
    #expect(try way("kanban-1-to-m", in: drawn).count == 2)
    let card = try extent("text-of-letter-A-from-d", in: drawn)
    #expect(card.maxY < (try extent("process-d", in: drawn)).minY)
    #expect(SceneLinter.flaws(of: drawn).isEmpty)
  }

  /// A level part shorter than its card has the card all the same, where that covers no line but its own.
  @Test func aCardStandsOnAShortWay() throws {
    let drawn = try scene(
      of: """
        supplier u "U"
        stream { u
          truck
          supermarket m "M" 1d
          process x "X" }
        kanban signal m -> u
        """)
    let way = try way("kanban-1-m-u", in: drawn)
    let card = try #require(drawn.items.first { $0.id == "card-of-kanban-1-m-u" })
    guard case .onLine(_, let extent) = card.role, let left = way.map(\.x).min(),
      let right = way.map(\.x).max()
    else { return }
    #expect(right - left < extent.width)
    #expect(extent.midX >= left && extent.midX <= right)
    #expect(SceneLinter.flaws(of: drawn).isEmpty)
  }
}
