/// Writes random maps over all constructs of the language, the same for the same seed on every machine.
package struct RandomMap {
  private var state: UInt64
  private var stockNames: [String] = []
  /// True of a map whose customers take variants.
  var hasVariants = false

  package init(seed: UInt64) {
    // Neighbouring seeds must not give neighbouring sequences.
    state = (seed &+ 1) &* 0xD134_2543_DE82_EF95
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  package mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }
  package mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  package mutating func pick<T>(_ values: [T]) -> T { values[below(values.count)] }

  private static let words = [
    "Weld", "Assembly", "Test", "Painting", "Goods-in", "Final inspection", "Kitting", "Prüfung", "Сборка",
    "溶接", "Deep drawing & trimming of the outer shells", "X", "Pack", "Übergabe an den Versand",
  ]

  package mutating func label() -> String { pick(Self.words) + (chance(30) ? " #\(below(40))" : "") }

  package mutating func duration() -> String {
    pick([
      "\(below(300))s", "\(below(90))min", "\(below(20))h", "\(1 + below(3))h 30min",
      "\(below(9))s..\(9 + below(40))s",
    ])
  }

  package mutating func properties() -> String {
    var parts: [String] = []
    if chance(80) { parts.append("C/T \(duration())") }
    if chance(50) { parts.append("C/O \(duration())") }
    if chance(40) { parts.append("uptime \(50 + below(51))%") }
    if chance(40) { parts.append("operators \(below(12))") }
    if chance(20) { parts.append("PT \(1 + below(50))min LT \(1 + below(9))h") }
    if chance(20) { parts.append("%C&A \(60 + below(41))%") }
    if chance(15) { parts.append("yield \(80 + below(21))%") }
    if chance(15) { parts.append("EPE \(1 + below(4))wk") }
    if chance(15) { parts.append("shared") }
    if chance(10) { parts.append("row \"Tool life in strokes\" \"\(below(900_000))\"") }
    return "{ \(parts.joined(separator: "  ")) }"
  }

  package mutating func stock() -> String {
    let label = chance(40) ? " \"\(self.label())\"" : ""
    var name = ""
    if chance(30) {
      name = " st\(stockNames.count)"
      stockNames.append("st\(stockNames.count)")
    }
    return "  inventory\(name)\(label) "
      + pick([
        "\(below(9000))", "\(below(9000)) LH + \(below(9000)) RH", "\(1 + below(30))d", "\(below(90))min",
        "\(below(900))pcs 3d",
      ])
  }

  /// A map file with one stream and perhaps others that join it.
  package mutating func text() -> String {
    var top: [String] = ["map \"\(label())\" { state current \(chance(50) ? "product \"\(label())\"" : "") }"]
    if chance(70) {
      top.append("calendar { shifts \(1 + below(3))  shift 8h  break 10min x 2  days 20/month }")
    }
    if chance(20) { top.append("conventions { lead-time waits+process  transport \(pick(["on", "off"])) }") }
    let suppliers = below(4)
    let customers = below(3)
    let controls = chance(75) ? 1 : below(3)
    for index in 0..<suppliers { top.append("supplier s\(index) \"\(label())\"") }
    for index in 0..<customers {
      top.append(
        "customer c\(index) \"\(label())\" { \(chance(80) ? "demand \(100 + below(9000))/month" : "") }")
    }
    for index in 0..<controls {
      top.append("control pc\(index) \"\(label())\" { \(chance(50) ? "system MRP" : "") }")
    }
    let sides = chance(35) ? 1 + below(2) : 0
    let mainSuppliers = sides > 0 ? max(0, suppliers - sides) : suppliers
    var lines = ["stream main \"Main\" {"]
    for index in 0..<mainSuppliers {
      lines.append("  s\(index)")
      if chance(60) { lines.append("  truck \"\(label())\"") }
    }
    let steps = 1 + below(chance(15) ? 24 : 7)
    for index in 0..<steps {
      if index > 0, chance(10) {
        lines.append("  truck \"Daily\"\(chance(50) ? " { takes \(1 + below(9))d }" : "")")
      }
      for _ in 0..<pick([0, 1, 1, 1, 1, 2, 3]) { lines.append(stock()) }
      lines.append("  process p\(index) \"\(label())\" \(properties())")
    }
    if chance(50) {
      if chance(20) { lines.append("  truck \"\(pick(["Daily", "Container ship, six weeks at sea"]))\"") }
      lines.append(stock())
    }
    for index in 0..<customers {
      if chance(60) {
        lines.append(
          "  truck \"\(pick(["Daily", "2 x week", "On demand by carrier"]))\" { takes \(1 + below(40))h }")
      }
      lines.append("  c\(index)")
    }
    lines.append("}")
    for side in 0..<sides {
      lines.append("stream side\(side) \"\(label())\" {")
      let supplier = mainSuppliers + side
      if supplier < suppliers { lines.append("  s\(supplier)\n  truck \"Weekly\"") }
      lines.append(stock())
      for index in 0..<below(4) {
        lines.append("  process q\(side)x\(index) \"\(label())\" \(properties())")
        if chance(70) { lines.append(stock()) }
      }
      lines.append("  p\(below(steps))")
      lines.append("}")
    }
    for _ in 0..<below(9) {
      let arrow = pick(["->", "~>"])
      let label =
        chance(80)
        ? " \"\(pick(["Weekly schedule", "Orders", "6-week forecast by e-mail", "Call-off"]))\"" : ""
      let party = pick(
        (0..<max(1, suppliers)).map { suppliers > 0 ? "s\($0)" : "p0" }
          + (0..<max(1, customers)).map { customers > 0 ? "c\($0)" : "p0" })
      if controls > 0, chance(60) {
        let control = "pc\(below(controls))"
        if chance(50) {
          let targets = (0..<(1 + below(steps))).map { "p\($0)" }.joined(separator: ", ")
          lines.append("info \(control) \(arrow) \(targets)\(label)")
        } else if party.hasPrefix("c") {
          lines.append("info \(party) \(arrow) \(control)\(label)")
        } else {
          lines.append("info \(control) \(arrow) \(party)\(label)")
        }
      } else if steps > 1 {
        let from = below(steps)
        lines.append("info p\(from) \(arrow) p\((from + 1 + below(steps - 1)) % steps)\(label)")
      }
    }
    for _ in 0..<(chance(50) ? below(5) : 0) {
      let target = chance(40) && !stockNames.isEmpty ? pick(stockNames) : "p\(below(steps))"
      lines.append(
        "kaizen \(target) \"\(pick(["Changeover", "Uptime", "Smaller lots, twice a day", "5S"]))\"")
    }
    return (top + lines).joined(separator: "\n") + "\n"
  }

  // MARK: Recoveries

  package mutating func percent(_ most: Int) -> Int { 1 + below(max(1, most)) }

  /// A map with recoveries, under a stream or alone; now and then the stream has routes too.
  package mutating func recoveryText() -> String {
    var top = ["map \"\(label())\" { state current }", "calendar { shifts 1  shift 8h  days 5/week }"]
    let hasStream = chance(50)
    let targets: [String]
    if chance(80) || hasStream {
      top.append("customer buyers \"\(label())\" { demand \(50 + below(2000))/week }")
    }
    if hasStream { targets = stream(&top) } else { targets = [] }
    let dispositions = 1 + below(6)
    let blocks = chance(80) ? 1 : 2
    for block in 0..<blocks { recovery(block, dispositions, targets, &top) }
    for index in 0..<dispositions {
      let words = [
        "restock", "resell", "redeploy", "donate", "repair", "refurbish", "remanufacture", "repurpose",
        "harvest",
        "recycle", "recover", "landfill", "destroy", "return-to-vendor", "liquidate", "hold",
      ]
      var parts: [String] = []
      if chance(90) { parts.append("as \(pick(words))") }
      if chance(70) { parts.append("proceeds \(chance(20) ? "-" : "")$\(below(900))") }
      if chance(30) { parts.append("decay \(percent(9))%/wk") }
      if chance(20) { parts.append("certified \"\(pick(["R2v3", "ISO 14001 and WEEELABEX"]))\"") }
      if chance(20) { parts.append("cap \(10 + below(900))/week") }
      top.append("disposition d\(index) \"\(label())\" { \(parts.joined(separator: "  ")) }")
    }
    if chance(40) {
      let targets = chance(50) ? "r0x0, r0x1" : "r0x\(below(2))"
      if !hasStream { top.append("control planning \"\(label())\"") }
      let control =
        hasStream && top.contains { $0.hasPrefix("control pc") } ? "pc" : hasStream ? "buyers" : "planning"
      top.append(
        "info \(control) \(pick(["->", "~>"])) \(targets) \"\(pick(["Plan", "Weekly recovery plan"]))\"")
    }
    if blocks > 1, chance(60) {
      let from = hasStream ? "buyers" : "r0x\(below(2))"
      top.append("info \(from) \(pick(["->", "~>"])) \(pick(["r1x0", "r1x1", "r1x0, r1x1"])) \"Notice\"")
      top.append("kaizen r1x\(below(2)) \"Faster\"")
    }
    if hasStream, chance(25) {
      top.append("stream side {\n  process w0 \"\(label())\"\n  inventory 9\n  p\(below(2))\n}")
    }
    for _ in 0..<(chance(30) ? below(4) : 0) {
      top.append("kaizen r0x\(below(2)) \"\(pick(["5S", "Smaller lots, twice a day"]))\"")
    }
    return top.joined(separator: "\n") + "\n"
  }

  /// A stream with suppliers, stocks and perhaps rework and scrap; the names of what units may come back into.
  private mutating func stream(_ lines: inout [String]) -> [String] {
    let hasControl = chance(60)
    if chance(60) { lines.append("supplier s0 \"\(label())\"") }
    let hasSupplier = lines.last?.hasPrefix("supplier") == true
    if hasControl { lines.append("control pc \"\(label())\"") }
    lines.append("stream main \"Main\" {")
    if hasSupplier { lines.append("  s0\n  truck \"Daily\"") }
    let steps = 2 + below(5)
    var targets: [String] = []
    let hasRoutes = chance(40)
    for index in 0..<steps {
      if chance(60) {
        lines.append("  inventory m\(index) \(10 + below(900))")
        targets.append("m\(index)")
      }
      lines.append("  process p\(index) \"\(label())\" \(properties())")
      targets.append("p\(index)")
      guard hasRoutes else { continue }
      if chance(30) {
        lines.append("    rework -> p\(below(index + 1)) \(percent(20))%\(chance(50) ? " max 3" : "")")
      }
      if index + 1 < steps, chance(30) { lines.append("    -> scrap \(percent(9))%") }
      if index + 1 < steps, chance(20) { lines.append("    -> d0 \(percent(9))%") }
      if index + 2 < steps, chance(20) { lines.append("    -> p\(index + 2) \(percent(20))%") }
    }
    if chance(50) { lines.append("  truck \"Daily\"") }
    lines.append("  buyers\n}")
    if hasControl, chance(70) {
      lines.append("info pc -> \((0..<steps).map { "p\($0)" }.joined(separator: ", ")) \"Schedule\"")
    }
    if hasControl, chance(40) { lines.append("info buyers ~> pc \"Orders\"") }
    if chance(30) { lines.append("kaizen p\(below(steps)) \"Uptime\"") }
    return targets
  }

  private mutating func recovery(
    _ block: Int, _ dispositions: Int, _ targets: [String], _ lines: inout [String]
  ) {
    let stem = "r\(block)x"
    let sources = chance(80) ? 1 : 2 + below(2)
    for index in 0..<sources {
      let amount =
        !targets.isEmpty && chance(60)
        ? "returns \(5 + below(20))% of buyers" : "volume \(50 + below(900))/week"
      lines.append("source o\(block)x\(index) \"\(label())\" { \(amount) \(chance(20) ? "mass 2kg" : "") }")
    }
    lines.append("recovery back\(block) \"\(label())\" {")
    for index in 0..<sources {
      lines.append("  o\(block)x\(index)")
      if chance(60) { lines.append("  truck \"\(pick(["Weekly collection", "Daily", "On call"]))\"") }
    }
    let steps = 2 + below(chance(15) ? 12 : 6)
    func exit(_ random: inout RandomMap) -> String { "d\(random.below(dispositions))" }
    for index in 0..<steps {
      if chance(20) { lines.append("  inventory \(10 + below(900))") }
      if index > 0, chance(10) { lines.append("  truck \"Shuttle\"") }
      var parts = [chance(80) ? "takes \(1 + below(30))h" : "", chance(60) ? "cost $\(below(90))" : ""]
      if chance(20) { parts.append("compliance \"\(pick(["NIST 800-88 purge", "F-gas"]))\"") }
      if chance(30) { parts.append("operators \(1 + below(9))") }
      lines.append("  process \(stem)\(index) \"\(label())\" { \(parts.joined(separator: "  ")) }")
      let isLast = index == steps - 1
      var left = 90
      if chance(30) {
        for (order, name) in ["A", "B", "C", "worn out"].prefix(2 + below(3)).enumerated() {
          let share = percent(20)
          left -= share
          let target = order == 1 && !isLast ? "\(stem)\(index + 1)" : exit(&self)
          lines.append("    \(name.contains(" ") ? "D" : name) -> \(target) \(share)%")
        }
      } else {
        for _ in 0..<pick([0, 1, 1, 2]) {
          let share = percent(12)
          left -= share
          let target =
            chance(30) && index + 2 < steps
            ? "\(stem)\(index + 2 + below(steps - index - 2))"
            : chance(15) && !targets.isEmpty ? pick(targets) : exit(&self)
          lines.append("    -> \(target) \(share)%")
        }
      }
      if chance(25), left > 20 {
        lines.append(
          "    rework -> \(stem)\(below(index + 1)) \(percent(9))%\(chance(50) ? " max \(1 + below(4))" : "")"
        )
        left -= 9
      }
      if chance(12), left > 20, index > 0 { lines.append("    -> \(stem)\(below(index)) \(percent(9))%") }
      if !isLast, chance(15) { lines.append("    -> \(exit(&self))") }
    }
    lines.append("  \(targets.isEmpty || chance(40) ? exit(&self) : pick(targets))\n}")
  }
}
