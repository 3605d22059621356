/// How one may write a plant down: each choice leaves the plant the same.
struct PlantText {
  /// What a step loses is a route to scrap, or else a yield.
  var losesByRoute = false
  /// A way past steps is a row of its own, or else a route.
  var skipsByRow = false
  /// The statements in another order.
  var shuffle: UInt64?
  /// Declarations that nothing refers to.
  var hasUnused = false
  /// All times are so many times as long, the working day's too.
  var factor = 1
  /// Ways that next to nothing takes, from a step of the main line to a later one.
  var idle: [(from: Int, to: Int)] = []
  /// Rework that is never done: a first pass is all there is.
  var idleRework: Int?

  static let idleShare = "0.0000001%"

  func text(_ plant: Plant) -> String {
    var statements = [
      "map \"Plant\" { state current }",
      "calendar { shifts \(plant.shifts)  shift \(8 * factor)h  break \(10 * factor)min x 2  days 20/month }",
      conventions(plant),
    ]
    for end in plant.ends {
      switch end.kind {
      case .customer: statements.append("customer \(end.name) { demand \(end.demand ?? 0)/day }")
      case .disposition:
        let proceeds = end.proceeds.map { "  proceeds $\($0)" } ?? ""
        statements.append("disposition \(end.name) { as resell\(proceeds) }")
      case .scrap: break
      }
    }
    if let volume = plant.volume {
      let mix = plant.grades.map { "\($0.share)% \($0.name)" }.joined(separator: " + ")
      statements.append("source back { volume \(volume)/day\(mix.isEmpty ? "" : "  grades " + mix) }")
    }
    let blocks = rows(plant)
    if hasUnused {
      statements += [
        "supplier nobody", "control planning", "disposition nowhere { as recycle }",
        "icon robot { view-box \"0 0 4 4\"  path \"M0 0H4\" }",
      ]
    }
    statements += blocks
    if let shuffle {
      var random = SeededRandom(seed: shuffle)
      for index in statements.indices.dropLast() {
        statements.swapAt(index, index + random.below(statements.count - index))
      }
    }
    return statements.joined(separator: "\n")
  }

  private func conventions(_ plant: Plant) -> String {
    "conventions { lead-time \(plant.countsProcessing ? "waits+process" : "waits")"
      + "  transport \(plant.countsTransport ? "on" : "off")"
      + "  inventory-time \(plant.usesDownstreamCycle ? "downstream-cycle" : "demand")"
      + "\(plant.isDay24Hours ? "  day \(24 * factor)h" : "") }"
  }

  private func rows(_ plant: Plant) -> [String] {
    var skips: [String] = []
    let starts = Dictionary(
      uniqueKeysWithValues: plant.places.flatMap { place in
        (place.step?.ways ?? []).compactMap { way in
          way.row.map { ($0, "\(place.name) \(Self.share(way.share * good(place.step)))") }
        }
      })
    var blocks = plant.rows.enumerated().map { index, row -> String in
      var lines = [index > 0 ? starts[index] ?? "" : plant.isRecovery ? "back" : ""]
      for place in row.places {
        lines += self.lines(plant.places[place], place, plant, &skips)
      }
      if let carriage = row.carriage { lines.append("truck { takes \(carriage * factor)s }") }
      if case .end(let end) = row.then, let carriage = plant.ends[end].carriage {
        lines.append("truck { takes \(carriage * factor)s }")
      }
      lines.append(name(row.then, plant))
      let word = plant.isRecovery ? "recovery" : index == 0 ? "stream line" : "stream row-\(index)"
      return "\(word) {\n\(lines.joined(separator: "\n"))\n}"
    }
    for (index, skip) in skips.enumerated() { blocks.append("stream skip-\(index) {\n\(skip)\n}") }
    return blocks
  }

  /// A grade's part is of all, so what is lost beside grades can only be a yield.
  private func losesByRoute(_ step: Plant.Step) -> Bool { losesByRoute && step.wayOfGrade.isEmpty }

  /// Shares are of all that leaves: hundredths of it that are not lost by a route.
  private func good(_ step: Plant.Step?) -> Int {
    step.map { losesByRoute($0) ? 100 - $0.loss : 100 } ?? 100
  }

  private func name(_ goal: Plant.Goal, _ plant: Plant) -> String {
    switch goal {
    case .place(let place): plant.places[place].name
    case .end(let end): plant.ends[end].name
    }
  }

  private func lines(
    _ place: Plant.Place, _ index: Int, _ plant: Plant, _ skips: inout [String]
  ) -> [String] {
    var lines: [String] = []
    if let carriage = place.carriage { lines.append("truck { takes \(carriage * factor)s }") }
    if let stock = place.stock {
      let amount =
        stock.seconds.map { "\($0 * factor)s" } ?? stock.days.map { "\($0)d" } ?? "\(stock.pieces ?? 0)pcs"
      return lines + ["inventory \(place.name) \(amount)"]
    }
    guard let step = place.step else { return lines }
    let byRoute = losesByRoute(step)
    let good = good(step)
    lines.append("process \(place.name) { \(properties(step, byRoute: byRoute)) }")
    for way in step.ways where !way.isRework && way.row == nil {
      if skipsByRow, !plant.isRecovery, case .place(let goal) = way.to, plant.places[goal].step != nil {
        skips.append("\(place.name) \(Self.share(way.share * good))\nwaiting 0s\n\(plant.places[goal].name)")
      } else {
        lines.append("  -> \(name(way.to, plant)) \(Self.share(way.share * good))")
      }
    }
    for way in idle where way.from == index {
      if skipsByRow {
        skips.append("\(place.name) \(Self.idleShare)\ninventory 3d\n\(plant.places[way.to].name)")
      } else {
        lines.append("  -> \(plant.places[way.to].name) \(Self.idleShare)")
      }
    }
    if byRoute, step.loss > 0 { lines.append("  -> scrap \(step.loss)%") }
    for way in step.ways where way.isRework {
      let most = way.most.map { "  max \($0)" } ?? ""
      let then = way.otherwise.map { "  then \(name($0, plant))" } ?? ""
      lines.append("  rework -> \(name(way.to, plant)) \(Self.share(way.share * good))\(most)\(then)")
    }
    if idleRework == index { lines.append("  rework -> \(place.name) 10% max 1") }
    for (grade, goal) in step.wayOfGrade.sorted(by: { $0.key < $1.key }) {
      let share = step.regrades.map { "  \($0[grade] ?? 0)%" } ?? ""
      lines.append("  \(plant.grades[grade].name) -> \(name(goal, plant))\(share)")
    }
    return lines
  }

  /// Ten-thousandths as a share in %.
  private static func share(_ value: Int) -> String {
    let decimals = value % 100
    return "\(value / 100).\(decimals < 10 ? "0" : "")\(decimals)%"
  }

  private func properties(_ step: Plant.Step, byRoute: Bool) -> String {
    [
      step.cycle.map { "C/T \($0 * factor)s" }, step.work.map { "PT \($0 * factor)s" },
      step.elapsed.map { "LT \($0 * factor)s" }, step.changeover.map { "C/O \($0 * factor)s" },
      step.batch.map { "batch \($0)pcs" }, step.uptime.map { "uptime \($0)%" },
      step.stations.map { "stations \($0)" }, step.operators.map { "operators \($0)" },
      step.cost.map { "cost $\($0)" }, step.worth.rawValue,
      byRoute || step.loss == 0 ? nil : "yield \(100 - step.loss)%", step.regrades.map { _ in "regrade" },
    ].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "  ")
  }
}
