/// A map of random size: one main stream and up to three that join it.
struct RandomMap {
  private let mainSteps: Int
  private let joining: [Int]

  init(_ random: inout SeededRandom) {
    mainSteps = 2 + random.below(6)
    joining = (0..<random.below(4)).map { _ in 1 + random.below(4) }
  }

  func text(_ random: inout SeededRandom, ranges: Bool = true, extraStock: String = "") -> String {
    var text = """
      calendar { shifts \(1 + random.below(3))  shift 8h  break 10min x 2  days 20/month }
      customer buyer { demand \(100 + random.below(900)) A + \(100 + random.below(900)) B / day  pack 10pcs }
      stream main {

      """
    for step in 0..<mainSteps {
      text += "  \(stock(&random, ranges))\n"
      text += "  process main-\(step) { \(step == 0 ? "C/T 5s" : properties(&random, ranges)) }\n"
    }
    // After the last join every branch has it before it.
    text += "  \(extraStock)\n  buyer\n}\n"
    for (branch, steps) in joining.enumerated() {
      text += "stream branch-\(branch) {\n"
      for step in 0..<steps {
        text +=
          "  \(stock(&random, ranges))\n  process b\(branch)-\(step) { \(properties(&random, ranges)) }\n"
      }
      text += "  \(stock(&random, ranges))\n  main-\(random.below(mainSteps))\n}\n"
    }
    return text
  }

  private func stock(_ random: inout SeededRandom, _ ranges: Bool) -> String {
    let amount = 1 + random.below(2_000)
    switch random.below(3) {
    case 0: return "inventory \(amount)pcs"
    case 1: return "inventory \(1 + amount % 9)d"
    default:
      return ranges ? "inventory \(1 + amount % 9)h..\(11 + amount % 9)h" : "inventory \(1 + amount % 9)h"
    }
  }

  private func properties(_ random: inout SeededRandom, _ ranges: Bool) -> String {
    let cycle = 1 + random.below(40)
    var parts = [ranges && random.below(2) == 0 ? "C/T \(cycle)s..\(cycle + 10)s" : "C/T \(cycle)s"]
    if random.below(2) == 0 { parts.append("C/O \(random.below(30))min") }
    if random.below(3) == 0 { parts.append("batch \(50 + random.below(500))pcs") }
    if random.below(2) == 0 { parts.append(ranges ? "uptime 70%..\(75 + random.below(20))%" : "uptime 80%") }
    if random.below(2) == 0 { parts.append("yield \(80 + random.below(20))%") }
    if random.below(3) == 0 { parts.append("LT \(1 + random.below(5))min") }
    if random.below(4) == 0 { parts.append("stations \(1 + random.below(4))") }
    if random.below(4) == 0 { parts.append(random.below(2) == 0 ? "necessary" : "waste") }
    return parts.joined(separator: "  ")
  }
}

/// SplitMix64 (Steele, Lea & Flood 2014): the same maps on every machine.
struct SeededRandom {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}
