import VSMModel

/// How many variants pass each process: those that the customers ahead of it tell apart.
struct Variants: Sendable {
  let passing: [Int]
  /// True where a customer lies ahead who takes something and names no variants: it may be one of those or another.
  let hasUnnamed: [Bool]

  init(of map: ValueStreamMap, _ reach: Reach, _ demand: Demand) {
    var numbers: [String: Int] = [:]
    let things = demand.customers.map { customer in
      customer.variants.map { variant in
        let number = numbers[variant.name] ?? numbers.count
        numbers[variant.name] = number
        return number
      }
    }
    guard !numbers.isEmpty else {
      passing = map.processes.map { _ in 0 }
      hasUnnamed = map.processes.map { _ in false }
      return
    }
    passing = reach.count(of: things, outOf: numbers.count)
    let silent = demand.customers.map { $0.demand != nil && $0.variants.isEmpty ? [0] : [] }
    hasUnnamed = reach.count(of: silent, outOf: 1).map { $0 > 0 }
  }
}
