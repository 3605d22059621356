import VSMDiagnostics
import VSMModel
import VSMSyntax

/// What a process block gives, read once and turned into seconds and numbers.
struct StepInput: Sendable {
  /// Whose money the processing time is, so to speak: the customer pays for the first only.
  enum Worth: Sendable { case valueAdded, necessary, waste }

  /// C/T of one station: the interval between good units that come off it.
  var cycle: Estimate?
  /// PT: the work content of one unit.
  var work: Estimate?
  /// LT: one whole visit, waiting included.
  var elapsed: Estimate?
  var changeover: Estimate?
  /// A changeover stops all stations, not only the one that is changed over.
  var changeoverStopsAll = false
  var uptime: Estimate?
  var stations: Estimate?
  /// People who work there.
  var operators: Estimate?
  /// Units that it works on at once, PT long.
  var atOnce: Estimate?
  /// The part of its time that this map may use.
  var sharedPart: Estimate?
  /// Seconds of one changeover to each variant, all together, where they differ.
  var changeoverOfAll: Estimate?
  /// Days in which the slowest of batches by variant comes round.
  var intervalOfBatches: Estimate?
  /// True where C/T or PT is a mean of variants, which the map does not word.
  var isMean = false
  /// True where the visit is the lot's: there is no queue in it.
  var waitsForLot = false
  /// What a second of its visits counts for on the map's clock, as it works by another calendar; 1 where it does not.
  var clock = 1.0
  /// The step's own working time a day.
  var available: Estimate?
  var batch: Estimate?
  /// Good units of those started, by `yield` alone.
  var yield: Estimate?
  /// The part that routes do not lose of what is left after the yield: scrap, and units that end elsewhere.
  var kept: Estimate?
  var firstPassYield: Estimate?
  var completeAndAccurate: Estimate?
  var arrivalVariation: Estimate?
  var processVariation: Estimate?
  var repair: Estimate?
  var worth = Worth.valueAdded
  /// Other value streams load the step too.
  var isShared = false
  /// Another company does it.
  var isExternal = false
  /// True where C/T, PT or LT stands in the block, even if it cannot be converted to seconds.
  var givesTime = false
  /// True where C/T or PT does: the work of a visit that gives only LT is not known.
  var givesWork = false
  /// True where LT does.
  var givesElapsed = false
  /// Units in which the map speaks of the work and of the visit.
  var workUnit = TimeUnit.second
  var elapsedUnit = TimeUnit.second
  /// Where a message about the cycle time points.
  let cycleSpan: SourceSpan

  init(_ process: Process, in map: ValueStreamMap, _ time: inout WorkTime) {
    var cycleUnit = TimeUnit.second
    var span: SourceSpan?
    var (lot, effectiveness, speed): (Estimate?, Estimate?, Estimate?)
    let working = map.workingTime(of: process)
    let calendar = OwnTime(working, in: map)
    for entry in process.properties.entries {
      switch entry.value {
      // EPE is what the map says of itself; no figure is computed from it.
      case .duration(let written) where entry.property != .every:
        let seconds = calendar?.seconds(of: written) ?? time.seconds(of: written)
        switch entry.property {
        case .cycleTime:
          (cycle, cycleUnit, span) = (seconds, written.leadingUnit, entry.span)
          givesWork = true
        case .processTime: (work, workUnit, givesWork) = (seconds, written.leadingUnit, true)
        case .elapsed: (elapsed, elapsedUnit, givesElapsed) = (seconds, written.leadingUnit, true)
        case .changeover: changeover = seconds
        case .available: available = seconds?.positiveOrNothing
        case .repairTime: repair = seconds
        default: break
        }
      case .share(let share):
        switch entry.property {
        case .uptime: uptime = Estimate(share)
        case .yield: yield = Estimate(share)
        case .firstPassYield: firstPassYield = Estimate(share)
        case .completeAndAccurate: completeAndAccurate = Estimate(share)
        case .shared: sharedPart = Estimate(share).positiveOrNothing
        case .effectiveness: effectiveness = Estimate(share).positiveOrNothing
        case .speed: speed = Estimate(share).positiveOrNothing
        default: break
        }
      case .count(let count):
        switch entry.property {
        case .stations: stations = Estimate(count).positiveOrNothing
        case .operators: operators = Estimate(count).finiteOrNothing
        case .batch: batch = Estimate(count).positiveOrNothing
        case .transferBatch: lot = Estimate(count).positiveOrNothing
        case .processQuantity: atOnce = Estimate(count).positiveOrNothing
        case .arrivalVariation: arrivalVariation = Estimate(count)
        case .processVariation: processVariation = Estimate(count)
        default: break
        }
      case .choice(let word):
        if entry.property == .changeoverStops { changeoverStopsAll = word == "all" }
      case .flag:
        switch entry.property {
        case .necessary: worth = .necessary
        case .waste: worth = .waste
        case .shared: isShared = true
        case .external: isExternal = true
        default: break
        }
      default: break
      }
    }
    cycleSpan = span ?? process.span
    if operators == nil {
      operators = process.properties.people(.operators).flatMap { Estimate($0).finiteOrNothing }
    }
    if available == nil {
      let given = working.properties.duration(.available).flatMap {
        calendar?.seconds(of: $0) ?? time.seconds(of: $0)
      }
      available = given?.positiveOrNothing ?? calendar?.available
    }
    if cycle == nil, let work, let atOnce {
      (cycle, cycleUnit) = ((work / atOnce)?.finiteOrNothing, workUnit)
    }
    lose(effectiveness, speed)
    givesTime = givesWork || givesElapsed
    if work == nil { workUnit = cycleUnit }
    if let calendar, let elapsed, let work = workContent, calendar.clock(time) != 1 {
      // Work is work; what is left of the visit is waiting, by the calendar of the step.
      clock = calendar.clock(time)
      let wait = (elapsed - work).notNegative
      self.elapsed = (work + wait * clock).finiteOrNothing
    }
    wait(forLot: lot)
    let (again, lost) = Self.faults(of: process, in: map)
    kept = lost.map { (Estimate(1) - $0).notNegative }
    if firstPassYield == nil, again != nil || lost != nil {
      let faults = (again ?? Estimate(0)) + (lost ?? Estimate(0))
      firstPassYield = (Estimate(1) - faults).notNegative * (yield ?? Estimate(1))
    }
  }

  /// What equipment loses beside its yield. A rated C/T is stretched by the speed; where the OEE is given, it is what all losses
  /// together are, and those that are not given follow from it.
  private mutating func lose(_ effectiveness: Estimate?, _ speed: Estimate?) {
    var speed = speed
    if let effectiveness {
      let good = yield ?? Estimate(1)
      if uptime == nil {
        uptime = (effectiveness / (good * (speed ?? Estimate(1)))).map { Estimate.minimum($0, Estimate(1)) }
      } else if speed == nil, let uptime {
        speed = (effectiveness / (good * uptime)).map { Estimate.minimum($0, Estimate(1)) }
      }
    }
    if let speed { cycle = cycle.flatMap { ($0 / speed)?.finiteOrNothing } }
  }

  /// Units that leave together wait until the last of them is done: the visit is as long as the lot takes.
  private mutating func wait(forLot lot: Estimate?) {
    guard let lot, elapsed == nil, let cycle, let work = workContent,
      let whole = (cycle * lot / (stations ?? Estimate(1)))?.finiteOrNothing
    else { return }
    elapsed = Estimate.maximum(whole, work)
    (elapsedUnit, givesElapsed, waitsForLot) = (workUnit, true, true)
  }

  /// True of an oven or a test bench to which no people are given: its hours are nobody's work, and who loads it is not known.
  /// True of what another company does, too: its people are not the map's.
  var isUnattended: Bool { (atOnce != nil || isExternal) && operators == nil }

  /// Seconds of a person or a machine for each unit: its work, of which several units share one where they are worked on at
  /// once.
  var labour: Estimate? {
    guard let atOnce, work != nil else { return workContent }
    return workContent.flatMap { ($0 / atOnce)?.finiteOrNothing }
  }

  /// What the step's routes send back, and what they lose, of what it does not lose by its yield. A grade split is
  /// planned.
  private static func faults(
    of process: Process, in map: ValueStreamMap
  ) -> (again: Estimate?, lost: Estimate?) {
    func sum(_ isMeant: (Route.Kind) -> Bool) -> Estimate? {
      func isFault(_ kind: Route.Kind, _ target: RouteTarget) -> Bool {
        isMeant(kind) && PassShares.isFault(kind, to: target, of: process, scrap: map.scrap)
      }
      let faults = process.routes.filter { !$0.isBeside && isFault($0.kind, $0.target) }
      guard !faults.isEmpty else { return nil }
      var share = EstimateSum.of(faults.map { Estimate($0.share) })
      if process.routes.contains(where: { $0.basis != .units }) {
        // Shares by mass or value are turned into units at their middle.
        let ways = FlowBlock.ways(from: process, map, shifting: nil, yield: 1).filter { !$0.isBeside }
        share = Estimate(ExactSum.of(ways.filter { isFault($0.kind, $0.target) }.map(\.share)))
      }
      return share.high > 0 ? share : nil
    }
    return (sum { $0 == .rework }, sum { $0 != .rework })
  }

  /// The part of its working time that this map may use.
  func usable(of available: Estimate?) -> Estimate? {
    guard let sharedPart else { return available }
    return available.map { $0 * sharedPart }
  }

  /// Good units of those started: what neither the yield nor a route loses.
  var goodPart: Estimate? { yield.map { $0 * (kept ?? Estimate(1)) } ?? kept }

  /// Work content of one unit, the lower rung: PT, else C/T.
  var workContent: Estimate? { work ?? cycle }

  /// True where only LT is given: no work is known, and the whole visit counts as waiting.
  var isVisitOnly: Bool { givesElapsed && !givesWork }

  /// The part of the visit that is not known to be work: LT − PT, or all of LT.
  var waitTime: Estimate? {
    if isVisitOnly { return elapsed }
    guard let elapsed, let work = workContent else { return nil }
    return (elapsed - work).notNegative
  }

  /// What does the step's work side by side, and how long each unit keeps one of them busy.
  struct Workplace: Sendable {
    var time: Estimate
    /// Stations, or people where no C/T sets a pace of stations.
    var count: Estimate
    var isOfPeople: Bool
  }

  /// The stations with their C/T. Where only the work is known it is done by the operators, if the map says how many
  /// there are.
  var workplace: Workplace? {
    if let cycle { return Workplace(time: cycle, count: stations ?? Estimate(1), isOfPeople: false) }
    guard let work = labour, let people = operators?.positiveOrNothing else { return nil }
    return Workplace(time: work, count: people, isOfPeople: true)
  }

  /// The interval between the units of all stations together: (C/T + C/O / batch) / stations, as a changeover stops
  /// one of them; C/T / stations + C/O / batch where it stops all.
  var effectiveCycle: Estimate? {
    guard let cycle else { return nil }
    let stations = stations ?? Estimate(1)
    guard let changeover, let batch, let spread = changeover / batch else {
      return (cycle / stations)?.finiteOrNothing
    }
    if changeoverStopsAll { return (cycle / stations).flatMap { ($0 + spread).finiteOrNothing } }
    return ((cycle + spread) / stations)?.finiteOrNothing
  }
}
