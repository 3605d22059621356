/// Writes random maps over all constructs of the language, the same for the same seed on every machine.
struct RandomMap {
  private var state: UInt64
  private var stockNames: [String] = []

  init(seed: UInt64) {
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

  private mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }
  private mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  private mutating func pick<T>(_ values: [T]) -> T { values[below(values.count)] }

  private static let words = [
    "Weld", "Assembly", "Test", "Painting", "Goods-in", "Final inspection", "Kitting", "Prüfung", "Сборка",
    "溶接", "Deep drawing & trimming of the outer shells", "X", "Pack", "Übergabe an den Versand",
  ]

  private mutating func label() -> String { pick(Self.words) + (chance(30) ? " #\(below(40))" : "") }

  private mutating func duration() -> String {
    pick([
      "\(below(300))s", "\(below(90))min", "\(below(20))h", "\(1 + below(3))h 30min",
      "\(below(9))s..\(9 + below(40))s",
    ])
  }

  private mutating func properties() -> String {
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

  private mutating func stock() -> String {
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
  mutating func text() -> String {
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
}
