import VSMDiagnostics
public import VSMModel
import VSMSyntax
import VSMWords

extension Figures {
  /// Computes every forward figure of a map, each once, in time linear in the map's size.
  ///
  /// ```swift
  /// let figures = Figures(of: map)
  /// print(figures.leadTimeText)  // 23.6 d
  /// ```
  public init(of map: ValueStreamMap) {
    // What is set apart by variant is computed with as its mean.
    let means = VariantMeans(of: map)
    let map = means.map
    var time = WorkTime(of: map)
    var notes = Notes(in: map.phrases)
    var warnings: [Diagnostic] = means.warnings

    let network = Network(of: map)
    var inputs = map.processes.map { StepInput($0, in: map, &time) }
    for process in means.steps.keys { inputs[process].isMean = true }
    for (process, changeovers) in means.changeovers { inputs[process].changeoverOfAll = changeovers }
    for (process, interval) in means.intervals { inputs[process].intervalOfBatches = interval }
    let demand = Demand(of: map, &time, &notes, &warnings)
    var effort = SolvingEffort()
    let recoveries = Recoveries(of: map, network, demand, &time, &effort, &warnings)
    let flow = Flow(
      of: map, network, demand, inputs, recoveries, solved: Flow.solved(map, network, &effort, &warnings),
      &warnings)
    let reach = Reach(of: map, network)
    let steps = Steps(of: map, inputs, flow, Variants(of: map, reach, demand), means, &time)
    let resources = Resources(of: map, inputs, flow, delivered: demand.delivered(in: map), &time)
    let line = LineFigures(of: map, network, demand, flow, reach, inputs, steps, recoveries, time)
    warnings += resources.warnings
    warnings += StepWarnings.all(of: map, inputs, steps) + EveryPartWarnings.all(of: map, steps.figures)

    let stocks = StockTimes(of: map, network, demand, flow, inputs, &time, &notes, &warnings)
    let places = PullPlaces(of: map, network, reach)
    let kanbans = KanbanCounts(of: map, flow, places, &time, &notes)
    let markets = SupermarketSizes(of: map, flow, stocks.figures, kanbans, places, &time, &notes)
    let lanes = FIFOLaneSizes(of: map, inputs, places, &time, &notes)
    warnings += markets.warnings + lanes.warnings
    let queues = QueueTimes(of: map, network, inputs, steps)
    // Where nobody says how long a day is, its hours are not known.
    let isDayKnown = map.conventions.day != .worktime || time.available != nil
    let countsStocksInDays =
      !isDayKnown || map.countsStocksInDays(stocks.figures.map(\.time), day: time.day)
    // Alternative routes are solved with the stream that they leave: once for all of them.
    var visitsOfMain: [Int: NodeVisits] = [:]
    let streams = map.streams.indices.map { stream in
      let main = network.main[stream]
      let ofMain = visitsOfMain[main] ?? NodeVisits(of: flow.solved[main], part: network.part[main])
      visitsOfMain[main] = ofMain
      return StreamRungs(
        of: stream, in: map, network, stocks.figures, countingStocksInDays: countsStocksInDays,
        inputs, queues, &time, visits: ofMain)
    }
    let path = CriticalPath(of: map, network, streams)
    let work: [TimedRung]? =
      switch map.conventions.processing {
      case .longest: nil
      case .longestOfEach: CriticalPath(of: map, network, streams, by: .work).rungs
      case .all:
        // The work at all legs of a table, where waits are those of one.
        streams.indices.flatMap { stream in
          streams[stream].rungs.map { $0.working(times: network.units[network.main[stream]]) }
        }
      }
    let efficiency = CycleEfficiency(of: path, work: work, inputs, map.conventions.leadTime)

    warnings += [
      TaktWarning.of(map, inputs, time, demand), EfficiencyWarning.of(map, path, efficiency),
    ].compactMap { $0 }

    self.init(
      day: time.day, availableTime: time.available, demand: demand.total,
      workingDaysAYear: time.days.given.isEmpty ? nil : time.days.year, takt: line.takt,
      leadTime: path.leadTime,
      processingTime: efficiency.processingTime, valueAdded: efficiency.valueAdded,
      necessary: efficiency.necessary, repeatWork: efficiency.repeatWork, wastedWork: efficiency.wastedWork,
      waste: efficiency.waste, cycleEfficiency: efficiency.share, firstPassYield: line.firstPass.value,
      completeAndAccurate: line.accurate.value,
      workInProcess: stocks.workInProcess, turns: nil,
      operatorsNeeded: line.balance.needed, balance: line.balance.share, pitch: nil,
      bottleneck: steps.bottleneck,
      isLeadTimeInDays: path.rungs.contains { $0.counts && $0.rung.isInDays },
      conventionsText: "", steps: steps.figures, stocks: stocks.figures,
      customers: demand.customers, ladders: path.ladders, notes: [], notesForPeople: [], warnings: [])

    self.countsStocksInDays = countsStocksInDays
    hasTimesOfQuantities = stocks.usesDemand || stocks.usesDownstreamCycle
    (stepsInFirstPassYield, stepsInCompleteAndAccurate) = (line.firstPass.given, line.accurate.given)
    (operatorsPresent, stepsWithOperators) = (line.balance.present, line.balance.stepsWithOperators)
    (stepsInBalance, workingSteps) = (line.balance.known.count, line.working.count)
    (lineCapacity, lineLimit, stepsWithCapacity) =
      (line.output.capacity, line.output.limit, line.output.stepsWithCapacity)
    (costPerGoodUnit, stepsWithCost) = (line.output.cost, line.output.stepsWithCost)
    (labourPerGoodUnit, workPerGoodUnit) = (line.output.labour, line.output.work)
    (self.resources, variants) = (resources.figures, means.totals)
    bottleneckResource = resources.bottleneck(
      besides: bottleneck.flatMap { steps.figures[$0].utilisation?.middle })
    limit(by: resources.figures, delivered: demand.delivered(in: map))
    activityRatio = efficiency.activity
    currency = map.currency
    service = ServiceFigures(of: map, &time)
    isServiceLevelInDays = map.service.level.map { $0.leadingUnit >= .day } ?? false
    for index in self.steps.indices {
      self.steps[index].within = map.processes[index].properties.share(.within).map { Estimate($0) }
    }
    let pieces = StockPieces(of: map, network, stocks.figures, inputs, flow, day: time.day)
    for index in self.stocks.indices {
      (self.stocks[index].stage, self.stocks[index].pieces) = (pieces.stages[index], pieces.pieces[index])
    }
    addGroups(of: map, streams, inputs, &notes)
    (rawPieces, piecesInProcess, finishedPieces) =
      (pieces.sum(of: .raw), pieces.sum(of: .inProcess), pieces.sum(of: .finished))
    addSurroundings(of: map, network, inputs, line, demand, recoveries, &time, &notes)
    (self.kanbans, supermarkets, fifoLanes) = (kanbans.figures, markets.figures, lanes.figures)
    for index in customers.indices {
      customers[index].takt =
        customers[index].demand.flatMap { demand in
          availableTime.flatMap { $0 / demand }
        }?.finiteOrNothing
      let pack = map.customers[index].properties.count(.pack).map { Estimate($0) }
      customers[index].pitch = customers[index].takt.flatMap { takt in
        pack.flatMap { (takt * $0).finiteOrNothing }
      }
    }
    // A pitch is the pace of one customer's container; with several customers there is no such one.
    if map.customers.count == 1 { pitch = customers.first?.pitch }
    // More turns than there are would follow from a lead time that leaves a wait out.
    if let leadTime, path.unknown.isEmpty, workingDaysAYear != nil {
      // A rate: working days, whatever a day's length.
      let days = time.daysIn(.year) * time.dayInSeconds()
      turns = (days / leadTime)?.finiteOrNothing
    }

    warnings += ForwardRework.warnings(of: map)
    warnings += ImpossibleReturns.warnings(
      of: map, network, demand, flow, recoveries, told: warnings)
    warnings += StockContradictions.warnings(of: map, flow, self, time)
    leadTimeWithout = path.unknown + path.untimed
    ofAll = efficiency.ofAll
    let visits = VisitTimes(stocks: self.stocks, queues: queues)
    addNetworks(of: map, network, recoveries, flow, inputs, visits, demand, &time, &effort, &notes, &warnings)
    let targetCheck = TargetCheck(map: map, figures: self)
    targets = map.targets.map { targetCheck.check($0, &time) }
    solvingWork = SolvingEffort.most - effort.left
    warnings += [DayWithoutCalendar.warning(of: map, self, warnings, time)].compactMap(\.self)
    addReasons(of: map, inputs, steps, line, path, efficiency, time, &notes)
    addNotes(ofPlant: map, inputs, means, time, &notes)
    let reasons = TargetReasons(
      ground: FigureGround(
        map: map, figures: self, inputs: inputs, line: line, path: path, efficiency: efficiency, time: time))
    for (target, found) in zip(map.targets, targets) where !found.holds {
      warnings.append(
        Diagnostic(
          .targetMissed(
            target.statement.text, figure: reasons.text(of: target, found)),
          at: target.statement.span))
    }
    for line in time.assumptionLines { notes.add(line) }
    self.notes = notes.lines
    notesForPeople = notes.linesForPeople
    self.warnings = warnings.enumerated().sorted {
      ($0.element.span.start, $0.offset) < ($1.element.span.start, $1.offset)
    }.map(\.element)
    conventionsText = Self.conventionsText(of: map, stocks, network, self)
    phrases = map.phrases
  }
}
