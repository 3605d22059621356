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
  var uptime: Estimate?
  var stations: Estimate?
  /// The step's own working time a day.
  var available: Estimate?
  var batch: Estimate?
  var yield: Estimate?
  var firstPassYield: Estimate?
  var completeAndAccurate: Estimate?
  var arrivalVariation: Estimate?
  var processVariation: Estimate?
  var repair: Estimate?
  var worth = Worth.valueAdded
  /// Other value streams load the step too.
  var isShared = false
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

  init(_ process: Process, _ time: inout WorkTime) {
    var cycleUnit = TimeUnit.second
    var span: SourceSpan?
    for entry in process.properties.entries {
      switch entry.value {
      // EPE is what the map says of itself; no figure is computed from it.
      case .duration(let written) where entry.property != .every:
        let seconds = time.seconds(of: written)
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
        default: break
        }
      case .count(let count):
        switch entry.property {
        case .stations: stations = Estimate(count).positiveOrNothing
        case .batch: batch = Estimate(count).positiveOrNothing
        case .arrivalVariation: arrivalVariation = Estimate(count)
        case .processVariation: processVariation = Estimate(count)
        default: break
        }
      case .flag:
        switch entry.property {
        case .necessary: worth = .necessary
        case .waste: worth = .waste
        case .shared: isShared = true
        default: break
        }
      default: break
      }
    }
    givesTime = givesWork || givesElapsed
    if work == nil { workUnit = cycleUnit }
    // Only rework counts against first-pass yield: a grade split is planned.
    let again = EstimateSum.of(process.routes.lazy.filter(\.isRework).map { Estimate($0.share) })
    if firstPassYield == nil, again.high > 0 {
      firstPassYield = (Estimate(1) - again).notNegative * (yield ?? Estimate(1))
    }
    cycleSpan = span ?? process.span
  }

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

  /// C/T / stations + C/O / batch.
  var effectiveCycle: Estimate? {
    guard let cycle, let rate = cycle / (stations ?? Estimate(1)) else { return nil }
    guard let changeover, let batch, let spread = changeover / batch else { return rate.finiteOrNothing }
    return (rate + spread).finiteOrNothing
  }
}
