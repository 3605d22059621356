public import VSMModel
import VSMWords
import VSMSyntax

/// The indicators of a recovery, by the codes of standards. Each is given in full or not at all: where a part of the mass
/// has no treatment, no sum is told that lacks it.
public struct Indicators: Sendable {
  /// Nothing where masses are missing.
  public let balance: MassBalance?
  /// One for each code, in the order of the codes.
  public private(set) var all: [Indicator] = []

  private let map: ValueStreamMap
  private let network: NetworkFigures
  private let recovery: Int
  /// Units that enter in the period, and the period: a year where the calendar gives its days, else a working day.
  private let period: (units: Double?, tonnes: Phrase, count: Phrase)
  private let lines: [Indicator.Line]
  private let missingMass: [Phrase]
  private let missingFlow: [Phrase]
  private let missingTreatment: [Phrase]
  private let missingHazard: [Phrase]

  /// - Parameters:
  ///   - map: the map.
  ///   - figures: those of the map.
  ///   - recovery: its position in the map; one whose flows have an answer.
  ///   - network: its figures.
  public init(of map: ValueStreamMap, _ figures: Figures, recovery: Int, _ network: NetworkFigures) {
    self.map = map
    self.network = network
    self.recovery = recovery
    let days = figures.workingDaysAYear?.middle
    period = (
      network.entering.map { $0 * (days ?? 1) }, days == nil ? "t/day" : "t/year",
      days == nil ? "units/day" : "units/year"
    )
    let ends = network.exits.compactMap { exit in
      if case .disposition(let index) = exit.of { map.dispositions[index] } else { nil }
    }
    let sources = map.recoveries[recovery].sources.map { map.sources[$0.party] }
    let steps = map.processes.filter { $0.home == .recovery(recovery) && $0.properties.has(.mass) }
    lines = (sources.map(\.place) + steps.map(\.place) + ends.map(\.place)).sorted()
    do {
      let balance = try MassBalance(of: network, in: map, recovery: recovery)
      self.balance = balance
      missingMass = []
      missingTreatment = balance.parts.filter { $0.treatment == nil }.map { part in
        if let end = part.of { return Self.treatment(of: map.said(ofTarget: end)) }
        let mass = FigureText.significant(part.mass, 3)
        if let step = part.at {
          let phrase: Phrase =
            "where \(figure: mass) kg of each unit go that \(map.processes[step].label) takes off"
          return phrase
        }
        let phrase: Phrase =
          "where \(figure: mass) kg of each unit go that the masses of the ends leave over"
        return phrase
      }
      missingHazard =
        balance.parts.contains { $0.isHazardous == nil }
        ? ["at which dispositions the waste is hazardous"] : []
    } catch {
      balance = nil
      missingMass = error.reasons
      missingTreatment = []
      missingHazard = []
    }
    missingFlow = network.entering == nil ? ["volume or returns of the sources"] : []
    addInflow(sources)
    addOutflow(sources)
    addWaste()
    addDiscarded()
    addCircularity()
  }

  // MARK: Writing down

  private mutating func add(
    _ code: IndicatorCode, _ value: Double?, _ unit: Phrase, _ basis: Phrase, lines: [Indicator.Line]? = nil,
    missing: [Phrase] = []
  ) {
    all.append(
      Indicator(
        code: code, value: missing.isEmpty ? value : nil, unit: unit, basis: basis,
        lines: lines ?? self.lines,
        missing: missing))
  }

  /// Tonnes in the period of what is meant.
  private mutating func addTonnes(
    _ code: IndicatorCode, _ basis: Phrase, missing: [Phrase],
    _ isMeant: (MassBalance.Part) -> Bool
  ) {
    let tonnes = balance.flatMap { balance in
      period.units.map { balance.mass(isMeant) / 1000 * $0 }
    }
    add(code, tonnes, period.tonnes, basis, missing: missingMass + missingFlow + missing)
  }

  /// A part of all that enters.
  private mutating func addShare(
    _ code: IndicatorCode, _ basis: Phrase, missing: [Phrase], _ mass: (MassBalance) -> Double
  ) {
    add(
      code, balance.map { mass($0) / $0.entering }, Indicator.partOfMass, basis,
      missing: missingMass + missing)
  }

  // MARK: ISO 59020

  private mutating func addInflow(_ sources: [Source]) {
    let weights = Self.weights(of: sources)
    // What steps add to units comes in, too: it has an origin of its own.
    let gained = balance?.gained ?? []
    let adding = gained.map { map.processes[$0.at] }
    let ofSources = balance.map { $0.fromSources / $0.entering } ?? 1
    let isUnknown =
      balance == nil && !(network.massUnknownAt.isEmpty && network.massChanges.allSatisfy { $0.gained == 0 })
    func content(
      _ origin: String, _ property: Property?
    ) -> (value: Double?, missing: [Phrase]) {
      let parts = sources.map { source -> Double? in
        if let given = source.properties.text(.origin) { return given == origin ? 1 : 0 }
        return property.flatMap { source.properties.share($0)?.middle }
      }
      var missing: [Phrase] = isUnknown ? missingMass : []
      let unknown = zip(sources, parts).filter { $0.1 == nil }.map(\.0.label)
      if !unknown.isEmpty {
        let phrase: Phrase =
          property.map { "origin or \($0.name) of \(Notes.list(unknown))" }
          ?? "origin of \(Notes.list(unknown))"
        missing.append(phrase)
      }
      let silent = adding.filter { $0.properties.text(.origin) == nil }.map(\.label)
      if !silent.isEmpty {
        let phrase: Phrase = "origin of what \(Notes.list(silent)) adds"
        missing.append(phrase)
      }
      guard missing.isEmpty else { return (nil, missing) }
      guard let weights else { return (nil, ["mass and volume of each source"]) }
      let own = zip(weights, parts.compactMap(\.self)).map { $0 * $1 * ofSources }
      let added = gained.map { gain in
        map.processes[gain.at].properties.text(.origin) == origin ? gain.mass / (balance?.entering ?? 1) : 0
      }
      return (ExactSum.of(own + added), [])
    }
    let basis: Phrase = "mass of what comes in by its origin / all that comes in"
    let own = (sources.map(\.place) + adding.map(\.place)).sorted()
    for (code, origin, property) in [
      (IndicatorCode.reusedInflow, "reused", Property.reusedContent),
      (.recycledInflow, "recycled", .recycledContent), (.renewableInflow, "renewable", nil),
    ] as [(IndicatorCode, String, Property?)] {
      let (value, missing) = content(origin, property)
      add(code, value, Indicator.partOfMass, basis, lines: own, missing: missing)
    }
    // Revenue for each kg that is neither used before, nor recycled, nor renewable.
    let parts = [("reused", Property.reusedContent), ("recycled", Property.recycledContent)].map {
      content($0, $1)
    }
    let circular = parts + [content("renewable", nil)]
    let known = circular.compactMap(\.value)
    let linear = known.count < circular.count ? nil : max(0, 1 - ExactSum.of(known))
    var missing = missingMass
    for reason in circular.flatMap(\.missing) where !missing.contains(reason) { missing.append(reason) }
    if network.gross == nil { missing.append("the proceeds of all ends") }
    if missing.isEmpty, (linear ?? 0) <= 1e-9 { missing.append("a linear inflow: there is none") }
    let mass = balance?.entering ?? 0
    add(
      .productivity, network.gross.flatMap { gross in linear.map { gross / ($0 * mass) } },
      map.currency.map { "\($0)/kg" } ?? "money/kg",
      "proceeds of a unit / mass of its virgin, non-renewable inflow",
      missing: missing)
  }

  /// Each source's part of the mass that comes in.
  private static func weights(of sources: [Source]) -> [Double]? {
    if sources.count == 1 { return [1] }
    var masses: [Double] = []
    var period: TimeUnit?
    for source in sources {
      guard let mass = source.properties.mass(.mass)?.middle,
        case .rate(let volume, let unit)? = source.properties[.volume], period ?? unit == unit
      else { return nil }
      period = unit
      masses.append(mass * volume.total.middle)
    }
    let all = ExactSum.of(masses)
    return all > 0 ? masses.map { $0 / all } : nil
  }

  private mutating func addOutflow(_ sources: [Source]) {
    let utilities = Set(sources.map { $0.properties.count(.utility)?.middle })
    add(
      .lifetime, utilities.count == 1 ? utilities.first ?? nil : nil, "ratio", "utility, as the map gives it",
      lines: sources.map(\.place).sorted(),
      missing: utilities.count == 1 && utilities.first != .some(nil) ? [] : ["one utility of the sources"])
    addShare(
      .reusedOutflow, "mass that is used again, whole or in parts, or remanufactured / all that comes in",
      missing: missingTreatment
    ) { $0.mass { $0.treatment == .reuse || $0.treatment == .remanufacture } }
    let isWithoutEfficiency =
      balance?.parts.contains { $0.treatment == .recycle && $0.efficiency == nil } == true
    addShare(
      .recycledOutflow,
      isWithoutEfficiency
        ? "mass to recycling × recycling-efficiency / all that comes in; where no efficiency is given all of it counts"
        : "mass to recycling × recycling-efficiency / all that comes in",
      missing: missingTreatment
    ) { balance in
      ExactSum.of(balance.parts.filter { $0.treatment == .recycle }.map { $0.mass * ($0.efficiency ?? 1) })
    }
    add(
      .biologicalOutflow, 0, Indicator.partOfMass,
      "0: no treatment of the language leads to the biological cycle",
      lines: [])
  }

  // MARK: Waste

  private static let allCounts: Phrase = "all that comes back counts, also what never became waste"

  private mutating func addWaste() {
    let hazard = missingTreatment + missingHazard
    addTonnes(.waste, Self.allCounts, missing: []) { _ in true }
    for isHazardous in [true, false] {
      for way in IndicatorCode.DivertedWay.allCases {
        addTonnes(.diverted(way, isHazardous: isHazardous), "by the treatment of each end", missing: hazard) {
          $0.isHazardous == isHazardous && $0.treatment.map { way.holds($0, forGRI: false) } == true
        }
      }
    }
    for isHazardous in [true, false] {
      for way in IndicatorCode.DisposedWay.allCases {
        addTonnes(.disposed(way, isHazardous: isHazardous), "by the treatment of each end", missing: hazard) {
          $0.isHazardous == isHazardous && $0.treatment.map(way.holds) == true
        }
      }
    }
    let notRecycled: Phrase = "all that does not go to recycling, what is used again among it"
    addTonnes(.notRecycled, notRecycled, missing: missingTreatment) { $0.treatment != .recycle }
    addShare(.notRecycledShare, notRecycled, missing: missingTreatment) {
      $0.mass { $0.treatment != .recycle }
    }
    addTonnes(
      .hazardousWaste, "by the dispositions that say so, or else by the sources", missing: missingHazard
    ) {
      $0.isHazardous == true
    }
    addGRI(hazard)
  }

  private mutating func addGRI(_ hazard: [Phrase]) {
    let site: Phrase = "by the treatment of each end; on site or off site is not known"
    func isDiverted(_ part: MassBalance.Part) -> Bool {
      part.treatment.map { treatment in
        IndicatorCode.DivertedWay.allCases.contains { $0.holds(treatment, forGRI: true) }
      } == true
    }
    addTonnes(.generated, Self.allCounts, missing: []) { _ in true }
    addTonnes(.divertedInAll, site, missing: missingTreatment, isDiverted)
    for isHazardous in [true, false] {
      for way in IndicatorCode.DivertedWay.allCases {
        addTonnes(.griDiverted(way, isHazardous: isHazardous), site, missing: hazard) {
          $0.isHazardous == isHazardous && $0.treatment.map { way.holds($0, forGRI: true) } == true
        }
      }
    }
    addTonnes(.disposedInAll, site, missing: missingTreatment) { !isDiverted($0) }
    for isHazardous in [true, false] {
      for way in IndicatorCode.GRIDisposedWay.allCases {
        addTonnes(.griDisposed(way, isHazardous: isHazardous), site, missing: hazard) {
          $0.isHazardous == isHazardous && $0.treatment.map(way.holds) == true
        }
      }
    }
  }

  // MARK: Discarded products

  /// Products that leave by routes with a reason, by reason and treatment.
  private mutating func addDiscarded() {
    var isEmpty = true
    for node in network.nodes {
      guard case .process(let process) = node.of else { continue }
      for (index, route) in node.routes.enumerated() {
        guard let reason = map.processes[process].reason(ofRoute: index),
          !map.stays(route.target, in: .recovery(recovery)), route.kind != .rework
        else { continue }
        isEmpty = false
        var treatment: Treatment?
        var own: [Indicator.Line] = []
        if case .disposition(let end) = route.target {
          treatment = map.dispositions[end].treatment
          own = [map.dispositions[end].place]
        }
        let end = map.said(ofTarget: route.target)
        let way: Phrase = treatment.map { Phrase(verbatim: $0.rawValue) } ?? "not given"
        let basis: Phrase =
          "units by the route to \(end); reason: \(reason); treatment: \(way); whether they are unsold consumer products the map does not say"
        let number = period.units.map { $0 * route.perUnit }
        let missing =
          missingFlow + (treatment == nil ? [Self.treatment(of: end)] : [])
        add(.discardedNumber, number, period.count, basis, lines: own, missing: missing)
        let mass = route.mass
        add(
          .discardedWeight, number.flatMap { number in mass.map { number * $0 / 1000 } }, period.tonnes,
          basis,
          lines: own, missing: missing + (mass == nil ? ["mass of the units"] : []))
      }
    }
    guard isEmpty else { return }
    let missing: [Phrase] = [
      "a reason on the routes by which products are discarded, for example: -> recycle 10% \"Damaged\""
    ]
    add(.discardedNumber, nil, period.count, "units by routes with a reason", missing: missing)
    add(.discardedWeight, nil, period.tonnes, "mass by routes with a reason", missing: missing)
  }

  private mutating func addCircularity() {
    add(
      .circularity, network.circularity?.indicator, "index",
      "the product’s flows, in the Foundation’s methodology",
      missing: network.circularity == nil
        ? [network.withoutCircularity ?? "masses and contents"] : [])
  }

  private static func treatment(of end: String) -> Phrase { "treatment of \(end)" }
}

extension Source {
  fileprivate var place: Indicator.Line { Indicator.Line(file: file, line: line) }
}

extension Process {
  fileprivate var place: Indicator.Line { Indicator.Line(file: file, line: line) }
}

extension Disposition {
  fileprivate var place: Indicator.Line { Indicator.Line(file: file, line: line) }
}
