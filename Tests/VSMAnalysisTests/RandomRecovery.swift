/// A random map with a recovery, as text: steps with routes on and back, by grade, with limited rework, stocks, and
/// sometimes a stream that recovered units come into.
struct RandomRecovery {
  let text: String

  init(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    func number(_ range: ClosedRange<Int>) -> Int {
      range.lowerBound + random.below(range.count)
    }
    let steps = number(1...8)
    let ends = number(1...4)
    let rungs = ["resell", "harvest", "recycle", "landfill", "recover", "donate"]
    let hasStream = number(0...2) == 0
    var lines = ["calendar { shifts 1  shift 8h  days 5/week }"]
    lines.append("source back { volume \(number(10...500))/day  mass 2kg }")
    if hasStream {
      lines += [
        "customer c { demand 900/day }", "stream {", "  process cast { C/T 10s }",
        number(0...1) == 0 ? "    -> scrap 4%" : "", "  inventory ready 50", "  process pack { C/T 5s }",
        number(0...1) == 0 ? "    rework -> cast 3%" : "", "  c", "}",
      ]
    }
    lines.append("recovery {\n  back")
    for step in 0..<steps {
      if number(0...5) == 0 { lines.append("  inventory \(number(1...400))") }
      lines.append(
        "  process p\(step) { takes \(number(1...9))h  PT \(number(1...50))min  cost $\(number(0...40)) }")
      // Something always gets out, so that no loop is without an end.
      var left = 100 - number(5...20)
      lines.append("    -> d\(number(0...(ends - 1))) \(100 - left)%")
      for _ in 0..<number(0...3) where left > 12 {
        let share = number(1...(left / 2))
        left -= share
        let target = number(0...(steps + ends - 1))
        switch number(0...3) {
        case 0 where step > 0:
          let limit = number(0...1) == 0 ? " max \(number(1...3)) then d0" : ""
          lines.append("    rework -> p\(number(0...step)) \(share)%\(limit)")
        case 1 where hasStream: lines.append("    -> ready \(share)%")
        default: lines.append("    -> \(target < steps ? "p\(target)" : "d\(target - steps)") \(share)%")
        }
      }
      if step == steps - 1 { lines.append("    -> d0") }
    }
    lines.append("}")
    for end in 0..<ends {
      let decay = number(0...2) == 0 ? "  decay \(number(1...9))%/wk" : ""
      lines.append(
        "disposition d\(end) { as \(rungs[number(0...5)])  proceeds $\(number(1...200))  certified \"x\"\(decay) }"
      )
    }
    text = lines.joined(separator: "\n")
  }
}
