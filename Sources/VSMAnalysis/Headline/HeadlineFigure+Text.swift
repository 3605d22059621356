public import VSMModel
public import VSMWords

/// Headline figures of one map, as values and as text.
extension HeadlineFigure {
  /// In the units of the contract; nothing where it is not given, or is no amount.
  public func value(_ figures: Figures) -> Estimate? {
    if case .amount(_, let value) = reading { value(figures) } else { nil }
  }

  /// As people read it; nothing where it is not given.
  public func text(of map: ValueStreamMap, _ figures: Figures) -> String? {
    switch reading {
    case .amount(let quantity, let value):
      value(figures).map {
        map.phrases(quantity.phrase(of: $0, in: figures)) + without(of: map, figures)
          + coverage(map.phrases, figures)
      }
    case .place(let place): place(figures).map { Self.load(of: $0, map, figures) }
    }
  }

  /// Of how many steps it is known, where that is not all.
  private func coverage(_ phrases: Phrases, _ figures: Figures) -> String {
    guard let known = covering?(figures), known < figures.workingSteps else { return "" }
    return " (" + phrases("\(known) of \(figures.workingSteps) steps") + ")"
  }

  /// What a lead time leaves out as its time is not known.
  private func without(of map: ValueStreamMap, _ figures: Figures) -> String {
    [Self.leadTime.key, Self.leadTimeOfAll.key].contains(key)
      ? map.without(figures.leadTimeWithout, in: map.phrases) : ""
  }

  /// Nothing for what is no amount.
  var quantity: Quantity? { if case .amount(let quantity, _) = reading { quantity } else { nil } }

  /// False for a flow that the map does not speak of: nobody asks for all that a map could use.
  public func isAsked(_ figures: Figures) -> Bool {
    guard group == .environment else { return true }
    guard let environment = figures.environment else { return false }
    if case .amount(.measure(let flow), _) = reading { return environment[flow] != nil }
    return true
  }

  func isGiven(_ figures: Figures) -> Bool {
    switch reading {
    case .amount(_, let value): value(figures) != nil
    case .place(let place): place(figures) != nil
    }
  }

  /// True where a table for people prints it.
  public func isPrinted(for map: ValueStreamMap, _ figures: Figures) -> Bool {
    // A map of a recovery alone was never about a stream forward.
    let isForward = !map.streams.isEmpty || map.recoveries.isEmpty
    switch standing {
    case .expected: return isForward || isGiven(figures)
    case .expectedOfPace:
      let hasCycleTimes = figures.steps.contains { $0.cycleTime != nil }
      // A map with neither demand nor cycle times is not about takt.
      let isOfPace =
        figures.demand != nil || figures.availableTime != nil || (hasCycleTimes && !map.customers.isEmpty)
      return isOfPace && (isForward || isGiven(figures))
    case .given: return isGiven(figures)
    case .givenOfVisits: return isGiven(figures) && figures.steps.contains { $0.waitTime != nil }
    case .part:
      guard figures.processingTime != nil, figures.valueAdded != figures.processingTime else { return false }
      // What there is none of is no part; the value added is said all the same.
      return key == Self.valueAdded.key || (value(figures)?.high ?? 0) > 0
    case .ofAll:
      let delivered = key == Self.leadTimeOfAll.key ? figures.leadTime : figures.processingTime
      guard let all = value(figures), let delivered, let quantity else { return false }
      return quantity.number(all, in: figures) != quantity.number(delivered, in: figures)
    case .forScripts: return false
    }
  }

  /// The name as it stands within an English sentence: abbreviations stay.
  public var nameInSentence: String { nameInSentence(in: .english) }

  /// The name as it stands within a sentence of a language.
  ///
  /// - Parameter phrases: the phrases of the language.
  /// - Returns: the name, with a small letter where the language wants one.
  public func nameInSentence(in phrases: Phrases) -> String { phrases.inSentence(phrases[name]) }

  /// A step or a resource with its load, and the steps besides that cannot keep up.
  private static func load(
    of place: ValueStreamMap.Reference, _ map: ValueStreamMap, _ figures: Figures
  ) -> String {
    let over = figures.steps.indices.filter { step in
      place != .process(step) && (figures.steps[step].utilisation?.middle ?? 0) > 1
    }
    var text = map.label(of: place)
    let utilisation: Estimate? =
      switch place {
      case .process(let index): figures.steps[index].utilisation
      case .resource(let index): figures.resources[index].utilisation
      default: nil
      }
    if let load = utilisation {
      text += map.phrases.comma + map.phrases.figure(FigureText.share(load))
    }
    let limit = 5
    guard !over.isEmpty else { return text }
    let names = over.prefix(limit).map { map.processes[$0].label }
    return over.count > limit
      ? map.phrases("\(text); above 100 % also \(names: names) and \(over.count - limit) more")
      : map.phrases("\(text); above 100 % also \(names: names)")
  }
}

extension ValueStreamMap {
  /// ` without Ship`: what a lead time leaves out, to stand behind it; empty where that is nothing.
  ///
  /// - Parameters:
  ///   - references: what is left out.
  ///   - phrases: the language; messages are in English.
  /// - Returns: the text with a space before it.
  public func without(_ references: [Reference], in phrases: Phrases) -> String {
    references.isEmpty ? "" : " " + phrases("without \(Notes.list(references.map { label(of: $0) }))")
  }
}
