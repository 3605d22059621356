public import VSMModel
import VSMSyntax

/// What the steps and stocks of a group or a loop come to together.
public struct GroupFigures: Sendable {
  /// From the first wait to the end of the last step in it: its rungs, as the map's lead time counts them. Transports to it
  /// and away from it are not in it.
  public internal(set) var leadTime: Estimate?
  /// What has no time that is known, so that there is no lead time.
  public internal(set) var leadTimeWithout: [ValueStreamMap.Reference] = []
  /// True where people would say the lead time in days.
  public internal(set) var isInDays = false
  /// Work on a unit that is delivered, at all of its steps.
  public internal(set) var processingTime: Estimate?
  /// The steps of which no work is known, so that there is no processing time.
  public internal(set) var processingWithout: [ValueStreamMap.Reference] = []
  /// People at its steps, of those that give them.
  public internal(set) var operators: Estimate?
  /// How many of its steps give them.
  public internal(set) var stepsWithOperators = 0
  /// How many steps it has, decisions left out.
  public internal(set) var steps = 0
  /// Pieces in its stocks: as the map gives them, or by Little's law.
  public internal(set) var pieces: Estimate?
  /// The stocks of which no pieces are known, so that there is no sum.
  public internal(set) var piecesWithout: [ValueStreamMap.Reference] = []
  /// How many stocks it has in which something can be counted.
  public internal(set) var stocks = 0
}

extension GroupFigures {
  /// Those of one group; the rungs are those of its row, the stocks' pieces are known.
  init(
    of group: StepGroup, in map: ValueStreamMap, _ row: StreamRungs, _ stocks: [StockFigures],
    _ inputs: [StepInput]
  ) {
    let members = map.members(of: group)
    let rungs = Self.rungs(of: group, members, in: map, row)
    var lead = EstimateSum()
    var missing: [ValueStreamMap.Reference] = []
    for timed in rungs {
      let isSilentStep = timed.rung.kind == .process && timed.rung.time == nil
      if let time = timed.lead, !(isSilentStep && map.conventions.leadTime == .waitsAndProcess) {
        lead += time
      } else if missing.last != timed.rung.of {
        missing.append(timed.rung.of)
      }
    }
    leadTimeWithout = missing
    leadTime = missing.isEmpty && !rungs.isEmpty ? lead.value.finiteOrNothing : nil
    isInDays = rungs.contains { $0.counts && $0.rung.isInDays }
    let processes = members.compactMap { if case .process(let index) = $0 { index } else { nil } }
    let work = StepSums(of: processes, in: map, rungs, inputs)
    (processingTime, processingWithout) = (work.processingTime, work.processingWithout)
    (operators, stepsWithOperators, steps) = (work.operators, work.stepsWithOperators, work.steps)
    count(members, in: map, stocks)
  }

  /// The rungs of a group, without the transport that brings units to it.
  private static func rungs(
    of group: StepGroup, _ members: [ValueStreamMap.Reference], in map: ValueStreamMap, _ row: StreamRungs
  ) -> [TimedRung] {
    let own = Set(members)
    var rungs = row.rungs.filter { own.contains($0.rung.of) }
    let before = map.streams[group.stream].items.prefix(group.items.lowerBound).count { $0.reference != nil }
    if TransportLeg.of(group.stream, in: map)[before] != nil, rungs.first?.rung.of == members.first {
      rungs.removeFirst()
    }
    return rungs
  }

  private mutating func count(
    _ members: [ValueStreamMap.Reference], in map: ValueStreamMap, _ figures: [StockFigures]
  ) {
    var sum = EstimateSum()
    for member in members {
      guard case .stock(let index) = member, map.stocks[index].word != .waiting else { continue }
      stocks += 1
      if let pieces = figures[index].pieces { sum += pieces } else { piecesWithout.append(member) }
    }
    if stocks > 0, piecesWithout.isEmpty { pieces = sum.value.finiteOrNothing }
  }
}
