import Foundation
import Testing
import VSMDrawing
import VSMScene

/// The current state map of Acme Stamping against the book's fold-out page, point by point.
@Suite struct AcmeMapTests {
  private let acme: Scene

  init() throws {
    acme = try scene(
      of: String(contentsOf: SceneLinterTests.samples.appending(path: "acme-current.vsm"), encoding: .utf8))
  }

  private func items(_ word: String) -> [Item] { acme.items.filter { $0.word == word } }

  private func texts(_ item: Item) -> [String] {
    item.marks.compactMap { if case .text(let text) = $0 { text.text } else { nil } }
  }

  private func line(_ id: String) throws -> [Point] {
    let item = try #require(acme.items.first { $0.id == id }, "\(id) in \(acme.items.map(\.id))")
    guard case .line(let points, _, _) = item.role else { throw TestError.noLine }
    return points
  }

  private enum TestError: Error { case noLine }

  @Test func everyIconIsThere() {
    let counts = Dictionary(grouping: acme.items, by: \.word).mapValues(\.count)
    #expect(counts["supplier"] == 1)
    #expect(counts["customer"] == 1)
    #expect(counts["control"] == 1)
    #expect(counts["process"] == 6)
    #expect(counts["inventory"] == 6)
    #expect(counts["push"] == 6)
    #expect(counts["shipment"] == 2)
    #expect(counts["truck"] == 2)
    #expect(counts["info"] == 10, "four electronic, five weekly schedules, one ship schedule")
    #expect(counts["label"] == 6)
    #expect(counts["kaizen"] == 3)
    #expect(counts["summary"] == 1)
  }

  @Test func theLabelsAreTheBooks() {
    #expect(
      items("label").map { texts($0).joined(separator: " ") } == [
        "90/60/30-day forecasts", "Daily order", "6-week forecast", "Weekly fax", "Weekly schedule",
        "Daily ship schedule",
      ])
    #expect(items("truck").map { texts($0).joined(separator: " ") } == ["Tue. & Thu.", "1 x daily"])
    #expect(
      items("inventory").map(texts) == [
        ["5 d", "Coils"], ["4600 LH", "2400 RH"], ["1100 LH", "600 RH"], ["1600 LH", "850 RH"],
        ["1200 LH", "640 RH"], ["2700 LH", "1440 RH"],
      ])
    #expect(
      items("customer").map(texts) == [
        [
          "State Street", "Assembly", "Demand", "18,400/mo", "LH", "12,000", "RH", "6,400", "Pack", "20 pcs",
          "Takt", "60 s",
        ]
      ])
    #expect(items("kaizen").map { texts($0).joined() } == ["Changeover", "Changeover", "Uptime"])
    #expect(items("control").map(texts) == [["Production Control", "MRP"]])
  }

  @Test func theDataBoxesAreTheBooks() {
    #expect(
      items("process").map(texts) == [
        ["Stamping", "1", "C/T", "1 s", "C/O", "1 h", "Uptime", "85 %", "EPE", "2 wk"],
        ["S. Weld #1", "1", "C/T", "39 s", "C/O", "10 min", "Uptime", "100 %"],
        ["S. Weld #2", "1", "C/T", "46 s", "C/O", "10 min", "Uptime", "80 %"],
        ["Assembly #1", "1", "C/T", "62 s > takt 60 s", "C/O", "0 min", "Uptime", "100 %"],
        ["Assembly #2", "1", "C/T", "40 s", "C/O", "0 min", "Uptime", "100 %"],
        ["Shipping"],
      ])
  }

  @Test func theLadderIsTheBooks() {
    let rungs = items("timeline").filter { if case .rung = $0.role { true } else { false } }.flatMap(texts)
    #expect(
      rungs == ["5.0 d", "1 s", "7.6 d", "39 s", "1.8 d", "46 s", "2.7 d", "62 s", "2.0 d", "40 s", "4.5 d"])
    let summary = items("summary").flatMap(texts)
    #expect(summary.prefix(4) == ["Production lead time", "23.6 d", "Processing time", "188 s"])
    #expect(summary.contains("0.014 %"))
    #expect(summary.suffix(2).joined(separator: " ") == "stock ÷ daily demand · day = 15 h 20 min worked")
  }

  @Test func everythingStandsWhereTheBookHasIt() throws {
    func box(_ id: String) throws -> Rect {
      let item = try #require(acme.items.first { $0.id == id })
      guard case .solid(let extent) = item.role else { throw TestError.noLine }
      return extent
    }
    let supplier = try box("supplier-michigan")
    let control = try box("control-pc")
    let customer = try box("customer-state-street")
    #expect(supplier.maxX < control.minX && control.maxX < customer.minX)
    let steps = try ["stamping", "weld-1", "weld-2", "assembly-1", "assembly-2", "shipping"].map {
      try box("process-\($0)")
    }
    for (left, right) in zip(steps, steps.dropFirst()) {
      #expect(left.maxX < right.minX)
      #expect(left.minY == right.minY)
    }
    // Even spacing.
    #expect(Set(zip(steps, steps.dropFirst()).map { $1.minX - $0.maxX }) == [84])
    #expect(control.maxY < steps[0].minY)
    // The supplier over the coils, the customer over shipping.
    #expect(abs(supplier.midX - (try box("stock-coils")).midX) < 0.5)
    #expect(abs(customer.midX - steps[5].midX) < 0.5)
  }

  @Test func theScheduleArrowsFanOutWithoutCrossing() throws {
    let targets = ["stamping", "weld-1", "weld-2", "assembly-1", "assembly-2"]
    var ways = try targets.map { try line("info-5-pc-\($0)") }
    ways.append(try line("info-6-pc-shipping"))
    for (left, right) in zip(ways, ways.dropFirst()) {
      #expect(left[0].x < right[0].x && left[1].x < right[1].x)
    }
  }
}
