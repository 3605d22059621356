import VSMModel
import VSMSyntax

/// Where the figure of a target is found: in the map as a whole, at one element, or at all that have it.
struct TargetValues {
  let map: ValueStreamMap
  let figures: Figures

  /// A figure and what it is of; nothing for one that the element ought to have and that is not known.
  struct Entry {
    let label: String
    /// The position of the step that it is of.
    var step: Int?
    var value: Double?
  }

  func entries(of target: Target) -> [Entry] {
    switch target.scope {
    case .map: return ofMap(target.figure)
    case .every: return target.figure.scopes.flatMap { ofAll($0, target) }
    case .element(let reference): return of(reference, target)
    }
  }

  /// What a lead time leaves out as its time is not known, wherever it is asked for.
  func leftOut(of figure: TargetFigure, _ scope: Target.Scope) -> [ValueStreamMap.Reference] {
    let networks = (figures.recoveries + figures.streamNetworks).compactMap(\.self)
    func partial(_ isMeant: (NetworkFigures.Exit) -> Bool) -> [ValueStreamMap.Reference] {
      networks.filter { $0.exits.contains { isMeant($0) && $0.share > 0 && $0.isLeadTimePartial } }
        .flatMap(\.leadTimeWithout)
    }
    switch (figure, scope) {
    case (.leadTime, .map) where !map.streams.isEmpty: return figures.leadTimeWithout
    case (.leadTimeOfAll, .map): return figures.leadTimeWithout
    case (.leadTime, .map), (.recoveryLeadTime, .map), (.recoveryDeviation, .map),
      (.recoveryInProcess, .map):
      return figures.recoveries.compactMap(\.self).flatMap(\.leadTimeWithout)
    case (.leadTime, .element(.disposition(let index))): return partial { $0.of == .disposition(index) }
    case (.leadTime, .every):
      return partial { if case .disposition = $0.of { true } else { false } }
    default: return []
    }
  }

  // MARK: The map

  /// Which recovery an entry of a map is of, also where the map has only one.
  func name(of entry: Entry) -> String {
    entry.label.isEmpty ? map.recoveries.isEmpty ? "" : label(ofRecovery: 0) : entry.label
  }

  private func label(ofRecovery index: Int) -> String {
    map.name(of: .recovery(index)) ?? "recovery \(index + 1)"
  }

  /// The figure of the map as a whole, or one for each of several recoveries.
  func ofMap(_ figure: TargetFigure) -> [Entry] {
    guard map.recoveries.count > 1, isOfRecovery(figure) else {
      return [Entry(label: "", value: value(of: figure, in: figures.recoveries.first.flatMap(\.self)))]
    }
    // Of several recoveries each must hold.
    return map.recoveries.indices.map { index in
      Entry(
        label: label(ofRecovery: index),
        value: value(of: figure, in: figures.recoveries[index]))
    }
  }

  /// The lead time, too, where the map has only ways back.
  private func isOfRecovery(_ figure: TargetFigure) -> Bool {
    RecoveryFigure.of(figure) != nil || (figure == .leadTime && map.streams.isEmpty)
  }

  private func value(of figure: TargetFigure, in recovery: NetworkFigures?) -> Double? {
    if case .amount(_, let value) = HeadlineFigure.of(figure)?.reading, let value = value(figures) {
      return value.middle
    }
    let own = figure == .leadTime ? RecoveryFigure.leadTime : RecoveryFigure.of(figure)
    return isOfRecovery(figure) ? own.flatMap { own in recovery.flatMap { own.value($0) } } : nil
  }

  // MARK: Its elements

  private func ofAll(_ scope: TargetFigure.Scope, _ target: Target) -> [Entry] {
    switch scope {
    case .map: []
    case .step:
      map.processes.indices.flatMap { step in
        of(.process(step), target).filter { $0.value != nil || isExpected(target.figure, at: step) }
      }
    case .stock:
      map.stocks.indices.filter { isExpected(target, of: $0) }.flatMap { of(.stock($0), target) }
    case .disposition:
      map.dispositions.indices.flatMap { index in
        of(.disposition(index), target).filter { $0.value != nil || !exits(to: index).isEmpty }
      }
    case .customer:
      map.customers.indices.flatMap { index in
        of(.customer(index), target).filter { $0.value != nil || target.figure != .pitch }
      }
    case .resource: map.resources.indices.flatMap { of(.resource($0), target) }
    }
  }

  /// True for a figure that every step with a cycle time has, if the map says enough.
  private func isExpected(_ figure: TargetFigure, at step: Int) -> Bool {
    switch figure {
    case .utilisation, .cycleTime, .pace, .capacity, .flow, .takt: figures.steps[step].cycleTime != nil
    default: false
    }
  }

  private func isExpected(_ target: Target, of stock: Int) -> Bool {
    if target.figure == .needed {
      return figures.supermarkets.contains { $0.stock == stock }
        || figures.fifoLanes.contains { $0.stock == stock }
    }
    // People who wait are no pieces.
    return target.isInTime || map.stocks[stock].word != .waiting
  }

  private func of(_ reference: ValueStreamMap.Reference, _ target: Target) -> [Entry] {
    let label = map.label(of: reference)
    switch reference {
    case .process(let step):
      return [Entry(label: label, step: step, value: value(of: target, at: step))]
    case .stock(let stock): return [Entry(label: label, value: value(of: target, ofStock: stock))]
    case .customer(let customer):
      return [Entry(label: label, value: value(of: target.figure, ofCustomer: figures.customers[customer]))]
    case .disposition(let index):
      // Several blocks may lead to one disposition; a block that brings it nothing keeps none waiting.
      let exits = exits(to: index)
      if exits.isEmpty {
        let isNothing = target.figure == .share || target.figure == .flow
        return [Entry(label: label, value: isNothing ? 0 : nil)]
      }
      return exits.map { Entry(label: label, value: value(of: target.figure, at: $0)) }
    case .resource(let index):
      return [Entry(label: label, value: figures.resources[index].utilisation?.middle)]
    case .supplier, .control, .source, .kanbanPlace, .site: return []
    }
  }

  private func exits(to disposition: Int) -> [NetworkFigures.Exit] {
    (figures.recoveries + figures.streamNetworks).compactMap(\.self).flatMap(\.exits)
      .filter { $0.of == .disposition(disposition) && $0.share > 0 }
  }

  private func value(of target: Target, at step: Int) -> Double? {
    // As the warning does: a row that three in ten take has more time for each of them.
    if target.isOfTakt { return figures.steps[step].pace?.middle }
    guard let figure = StepFigure.of(target.figure) else { return nil }
    let node = (figures.streamNetworks + figures.recoveries).compactMap(\.self).lazy
      .flatMap(\.nodes).first { $0.of == .process(step) }
    return figure.value(figures.steps[step], node).map { $0.middle * (figure.isInDays ? figures.day : 1) }
  }

  private func value(of target: Target, ofStock stock: Int) -> Double? {
    if target.figure == .stockValue { return figures.money?.stockValues[stock]?.middle }
    if target.figure == .needed {
      if let market = figures.supermarkets.first(where: { $0.stock == stock }) {
        return (target.isInTime ? market.neededTime : market.needed)?.middle
      }
      let lane = figures.fifoLanes.first { $0.stock == stock }
      return target.isInTime ? nil : lane?.needed?.middle
    }
    return (target.isInTime ? figures.stocks[stock].time : figures.stocks[stock].pieces)?.middle
  }

  private func value(of figure: TargetFigure, ofCustomer customer: CustomerFigures) -> Double? {
    switch figure {
    case .demand: customer.demand?.middle
    case .takt: customer.takt?.middle
    case .pitch: customer.pitch?.middle
    default: nil
    }
  }

  private func value(of figure: TargetFigure, at exit: NetworkFigures.Exit) -> Double? {
    switch figure {
    case .leadTime: exit.leadTime
    case .share: exit.share
    case .shareByMass: exit.shareByMass
    case .shareByValue: exit.shareByValue
    case .flow: exit.flow
    case .proceeds: exit.proceeds
    case .valueKept: exit.valueKept
    case .useOfCap: exit.useOfCap
    default: nil
    }
  }
}

extension Target {
  /// True where the figure is held against takt.
  var isOfTakt: Bool {
    if case .takt = statement.bound { true } else { false }
  }

  /// True where the bound is a time.
  var isInTime: Bool {
    switch statement.bound {
    case .duration, .takt: true
    case .share, .number, .money, .measure: false
    }
  }

  /// True where the bound is an amount of energy, a volume or a mass.
  var isMeasured: Bool {
    if case .measure = statement.bound { true } else { false }
  }
}
