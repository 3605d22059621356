import VSMDiagnostics
import VSMModel
import VSMSyntax
import VSMWords

/// Properties that are set apart by variant, as their mean by what of each variant passes the step: what the figures of
/// a mixed line follow from. Each variant's own values stand beside them.
///
/// How much of each passes is found as all flows are: the map is computed with the demand for one variant alone, and its
/// own yields. So the mean holds behind joins, splits, routes and losses, too.
struct VariantMeans {
  /// The map with a mean in place of each value by variant, and none where the mean is not known.
  let map: ValueStreamMap
  /// By process: what it takes for each of the variants that pass it, in the order of the demands.
  private(set) var steps: [Int: [VariantFigures]] = [:]
  /// By process: seconds of one changeover to each variant, all together.
  private(set) var changeovers: [Int: Estimate] = [:]
  /// By process: the slowest of the intervals in which batches of their sizes make the variants, in days.
  private(set) var intervals: [Int: Estimate] = [:]
  /// Processes at which a mean is not known, and why.
  private(set) var unknown: [Int: Reason] = [:]
  private(set) var warnings: [Diagnostic] = []

  /// The variants with what they need of the line, in the order of the demands; none where nothing is set apart by variant.
  private(set) var totals: [VariantTotals] = []

  enum Reason { case noFlow, missing }

  /// The flow of one variant through the map.
  private struct Passage {
    /// Units a day that each process starts.
    var into: [Double?]
    /// Seconds of work of each process for one unit.
    var labour: [Estimate?]
    var delivered: Double?
  }

  init(of map: ValueStreamMap) {
    let processes = map.processes.indices.filter { map.processes[$0].properties.hasVariants }
    guard !processes.isEmpty else {
      self.map = map
      return
    }
    let names = map.variants
    let network = Network(of: map)
    // What a customer takes who names no variants may be any of them.
    let flows = names.map { Self.flow(of: $0, in: map, network) }
    let unnamed = map.customers.contains { $0.variants.isEmpty && $0.properties.has(.demand) }
    let others = unnamed ? Self.flow(of: nil, in: map, network).into : []
    var time = WorkTime(of: map)
    var mean = map
    for process in processes {
      let passing = names.indices.compactMap { index in
        flows[index].into[process].flatMap { $0 > 0 ? (name: names[index], flow: $0) : nil }
      }
      let isOpen = others.indices.contains(process) && others[process] ?? 0 > 0
      let step = Step(map.processes[process], passing, isOpen: isOpen, &time)
      mean.processes[process].properties = step.properties
      steps[process] = step.variants
      changeovers[process] = step.changeovers
      intervals[process] = step.interval
      warnings += step.warnings
      if step.lacks { unknown[process] = passing.isEmpty && !isOpen ? .noFlow : .missing }
    }
    self.map = mean
    totals = zip(names, flows).map { Self.total(of: $0, $1, map) }
  }

  private static func total(of name: String, _ passage: Passage, _ map: ValueStreamMap) -> VariantTotals {
    var total = VariantTotals(name: name, demand: passage.delivered)
    var work = EstimateSum()
    var isKnown = passage.delivered ?? 0 > 0
    for (index, process) in map.processes.enumerated() where process.stream != nil && !process.isDecision {
      guard let into = passage.into[index], into > 0 else { continue }
      guard let labour = passage.labour[index] else {
        isKnown = false
        continue
      }
      // `0s` says that the variant needs no work there.
      guard labour.high > 0 else { continue }
      total.steps.append(index)
      if let delivered = passage.delivered, delivered > 0 { work += labour * (into / delivered) }
    }
    if isKnown { total.work = work.value.finiteOrNothing }
    return total
  }

  /// Units a day of one variant that each process starts; of those without any variant where there is no name.
  private static func flow(of variant: String?, in map: ValueStreamMap, _ network: Network) -> Passage {
    let own = map.only(variant)
    var time = WorkTime(of: own)
    var notes = Notes(in: own.phrases)
    // What is wrong is told of the map as a whole.
    var warnings: [Diagnostic] = []
    var effort = SolvingEffort()
    let inputs = own.processes.map { StepInput($0, in: own, &time) }
    let demand = Demand(of: own, &time, &notes, &warnings)
    let recoveries = Recoveries(of: own, network, demand, &time, &effort, &warnings)
    let flow = Flow(
      of: own, network, demand, inputs, recoveries, solved: Flow.solved(own, network, &effort, &warnings),
      &warnings)
    return Passage(
      into: flow.into.map { $0?.middle }, labour: inputs.map(\.labour), delivered: demand.delivered(in: own))
  }

  /// One step with values by variant.
  private struct Step {
    var properties: PropertyList
    var variants: [VariantFigures] = []
    var changeovers: Estimate?
    var interval: Estimate?
    var lacks = false
    var warnings: [Diagnostic] = []

    init(_ process: Process, _ passing: [(name: String, flow: Double)], isOpen: Bool, _ time: inout WorkTime)
    {
      var seconds: [Property: [String: Estimate]] = [:]
      for entry in process.properties.entries {
        guard case .byVariant(let parts) = entry.value else { continue }
        for part in parts {
          let amount: Estimate? =
            switch part.value {
            case .duration(let written): time.seconds(of: written)
            case .share(let share), .count(let share): Estimate(share)
            default: nil
            }
          if let amount { seconds[entry.property, default: [:]][part.variant] = amount }
        }
      }
      let batches = seconds[.batch]
      let oneBatch = process.properties.count(.batch).map { Estimate($0) }
      let oneChangeover = process.properties.duration(.changeover).flatMap { time.seconds(of: $0) }
      func batch(_ name: String) -> Estimate? { batches?[name] ?? oneBatch }
      properties = PropertyList()
      var warned: [Diagnostic] = []
      var lacks = false
      properties = process.properties.mapped { entry in
        guard case .byVariant(let parts) = entry.value else { return entry.value }
        let own = seconds[entry.property] ?? [:]
        let missing = passing.map(\.name).filter { name in !parts.contains { $0.variant == name } }
        if !missing.isEmpty || isOpen {
          let names = missing + (isOpen ? ["units without a variant"] : [])
          warned.append(
            Diagnostic(
              .plant(.variantMissing(property: entry.property.name, step: process.label, variants: names)),
              at: entry.span))
        }
        guard missing.isEmpty, !isOpen, !passing.isEmpty else {
          lacks = true
          return nil
        }
        /// What each variant's value counts for in the mean.
        func weight(_ variant: (name: String, flow: Double)) -> Double {
          guard entry.property == .changeover else { return variant.flow }
          // As often as the variant is changed over to.
          return batch(variant.name).map { variant.flow / $0.middle } ?? 1
        }
        let weighted = passing.compactMap { variant in
          own[variant.name].map { (value: $0, weight: weight(variant)) }
        }
        guard weighted.count == passing.count else {
          lacks = true
          return nil
        }
        let mean = entry.property == .batch ? Self.harmonicMean(weighted) : Self.mean(weighted)
        guard let mean else {
          lacks = true
          return nil
        }
        let range = Interval(mean.low, mean.high)
        return switch parts.first?.value {
        case .duration(let written): .duration(Self.written(mean, like: written))
        case .share: .share(range)
        default: .count(range)
        }
      }
      self.lacks = lacks
      warnings = warned
      for variant in passing {
        let name = variant.name
        func value(_ property: Property) -> Estimate? {
          seconds[property]?[name]
            ?? (process.properties.duration(property).flatMap { time.seconds(of: $0) })
        }
        variants.append(
          VariantFigures(
            name: name, flow: variant.flow, cycleTime: value(.cycleTime), processTime: value(.processTime),
            changeover: value(.changeover), batch: batch(name)))
      }
      if seconds[.changeover] != nil || batches != nil {
        let all = variants.compactMap { $0.changeover ?? oneChangeover }
        if all.count == variants.count, all.count > 1 { changeovers = EstimateSum.of(all).finiteOrNothing }
      }
      if batches != nil, variants.count > 1 {
        let all = variants.compactMap { variant in variant.batch.flatMap { $0 / Estimate(variant.flow) } }
        if all.count == variants.count {
          interval = all.dropFirst().reduce(all.first) { slowest, next in
            slowest.map { Estimate.maximum($0, next) }
          }
        }
      }
    }

    private static func mean(_ values: [(value: Estimate, weight: Double)]) -> Estimate? {
      let total = ExactSum.of(values.map(\.weight))
      guard total > 0 else { return nil }
      var sum = EstimateSum()
      for (value, weight) in values { sum += value * (weight / total) }
      return sum.value.finiteOrNothing
    }

    /// Of batches: as many changeovers as there are make all that flows.
    private static func harmonicMean(_ values: [(value: Estimate, weight: Double)]) -> Estimate? {
      mean(values.compactMap { value, weight in (Estimate(1) / value).map { ($0, weight) } }).flatMap {
        Estimate(1) / $0
      }
    }

    /// Seconds in the unit in which the map speaks of the time, where that is one of the clock.
    private static func written(_ seconds: Estimate, like written: WrittenDuration) -> WrittenDuration {
      let unit = [TimeUnit.minute: 60.0, .hour: 3600.0][written.leadingUnit]
      func term(_ value: Double) -> [WrittenDuration.Term] {
        [
          unit.map { WrittenDuration.Term(value / $0, written.leadingUnit) }
            ?? WrittenDuration.Term(value, .second)
        ]
      }
      return WrittenDuration(low: term(seconds.low), high: seconds.isRange ? term(seconds.high) : nil)
    }
  }
}

/// What one variant needs of the line as a whole.
public struct VariantTotals: Sendable {
  /// The variant, as the demand calls it.
  public let name: String
  /// Units of it a day that customers take.
  public let demand: Double?
  /// The steps that do work on it, by their positions in the map.
  public internal(set) var steps: [Int] = []
  /// Seconds of work for each unit of it that is delivered: Σ visits × its PT, or else C/T. Nothing where a step that it passes
  /// does not say.
  public internal(set) var work: Estimate?

  init(name: String, demand: Double?) {
    self.name = name
    self.demand = demand
  }
}

/// What a step takes for one of the variants that pass it.
public struct VariantFigures: Sendable, Hashable {
  /// The variant, as the demand calls it.
  public let name: String
  /// Units of it a day that the step must start.
  public let flow: Double
  /// C/T of one station, in seconds: the variant's own, or that of all.
  public let cycleTime: Estimate?
  /// PT in seconds; nothing where it is not set apart from C/T.
  public let processTime: Estimate?
  /// Seconds of a changeover to it.
  public let changeover: Estimate?
  /// Units of it between two changeovers.
  public let batch: Estimate?
  /// True where its C/T, as the stations share it, is above the takt of the step.
  public internal(set) var isOverTakt = false

  init(
    name: String, flow: Double, cycleTime: Estimate?, processTime: Estimate?, changeover: Estimate?,
    batch: Estimate?
  ) {
    self.name = name
    self.flow = flow
    self.cycleTime = cycleTime
    self.processTime = processTime
    self.changeover = changeover
    self.batch = batch
  }

  /// Days in which batches of its size make what flows of it; nothing without a batch.
  public var every: Estimate? { batch.flatMap { ($0 / Estimate(flow))?.finiteOrNothing } }

  /// PT, or else C/T.
  public var workContent: Estimate? { processTime ?? cycleTime }
}

extension PropertyList {
  /// True where a property is set apart by variant.
  var hasVariants: Bool {
    entries.contains { entry in if case .byVariant = entry.value { true } else { false } }
  }
}

extension Party {
  /// The variants that a customer's demand names, in the order of the text.
  var variants: [String] {
    properties.entries.flatMap { entry -> [String] in
      switch entry.value {
      case .rate(let mix, _), .shares(let mix): mix.parts.compactMap(\.variant)
      default: []
      }
    }
  }
}

extension ValueStreamMap {
  /// The variants that demands name, in the order of the text.
  var variants: [String] {
    var known = Set<String>()
    return customers.flatMap(\.variants).filter { known.insert($0).inserted }
  }

  /// The map as if nothing but one variant were asked for; but those that have no variant where there is no name. What
  /// comes back from customers is not known by variant.
  func only(_ variant: String?) -> ValueStreamMap {
    var map = self
    for index in map.processes.indices where map.processes[index].properties.hasVariants {
      map.processes[index].properties = map.processes[index].properties.mapped { entry in
        guard case .byVariant(let parts) = entry.value else { return entry.value }
        return parts.first { $0.variant == variant }?.value
      }
    }
    for index in map.customers.indices {
      let customer = map.customers[index]
      map.customers[index].properties = customer.properties.mapped { entry in
        switch entry.value {
        case .shares where entry.property == .mix: return nil
        case .rate(let mix, let period) where entry.property == .demand:
          if customer.variants.isEmpty { return variant == nil ? entry.value : nil }
          guard let variant else { return nil }
          if mix.parts.contains(where: { $0.variant != nil }) {
            let own = mix.parts.filter { $0.variant == variant }
            return own.isEmpty ? nil : .rate(Mix(own), per: period)
          }
          guard case .shares(let shares)? = customer.properties[.mix],
            let share = shares.parts.first(where: { $0.variant == variant })?.amount
          else { return nil }
          return .rate(Mix([Mix.Part(mix.total.scaled(by: share.middle))]), per: period)
        default: return entry.value
        }
      }
    }
    map.recoveries = []
    map.targets = []
    return map
  }
}
