import Testing

@testable import VSMDrawing
@testable import VSMScene

/// Lines to lower rows: straight down where nothing is in their way.
@Suite struct LinePassTests {
  private func way(_ id: String, in scene: Scene) throws -> [Point] {
    let item = try #require(scene.items.first { $0.id == id }, "\(scene.items.map(\.id))")
    guard case .line(let way, _, _) = item.role else { return [] }
    return way
  }

  /// Row W is short and ends far left of Inspect: the line passes it without a turn to the left.
  @Test func aLinePassesBesideAShortRow() throws {
    let drawn = try scene(
      of: """
        customer c "C" { demand 100/day }
        control pc "PC"
        source r "R" { returns 30% of c }
        stream { process a "A"
          process b "B"
          process d "D"
          supermarket f "F" 1d
          process e "E"
          c }
        stream k { supermarket 1d
          process w "W"
          d }
        recovery { r
          process insp "Inspect" { takes 1d }
            -> f 50%
          process rep "Repair" { takes 1d }
          f }
        info pc -> insp "RMA list"
        """)
    let line = try way("info-1-to-insp", in: drawn)
    for (first, second) in zip(line, line.dropFirst()) { #expect(second.x >= first.x) }
    // The arrow out of W begins at its box: no lane is kept free for the line.
    let push = try way("push-to-process-d-from-process-w", in: drawn)
    let box = try #require(drawn.items.first { $0.id == "process-w" })
    guard case .solid(let extent) = box.role else { return }
    #expect(push[0].x - extent.maxX <= Measure.clearance + 0.01)
    #expect(SceneLinter.flaws(of: drawn).isEmpty)
  }

  /// The supermarket stands left of the upper row: kanban come straight down to it, side by side.
  @Test func kanbanComeStraightDownToAStockBesideTheRowAbove() throws {
    let drawn = try scene(
      of: """
        supplier u "U"
        supplier s "S"
        stream { s
          inventory 1d
          process a "A"
          process b "B"
          process d "D" }
        stream k { u
          supermarket m "M" 1d
          d }
        kanban withdrawal d -> m "Clips"
        kanban signal m -> u
        """)
    let (down, up) = (try way("kanban-1-d-m", in: drawn), try way("kanban-2-m-u", in: drawn))
    let a = try #require(drawn.items.first { $0.id == "process-a" })
    guard case .solid(let first) = a.role, let end = down.last, let start = up.first else { return }
    #expect(down.dropFirst(2).allSatisfy { $0.x < first.minX })
    #expect(abs(end.x - start.x) >= 5)
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
