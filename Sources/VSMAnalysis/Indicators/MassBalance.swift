public import VSMModel
public import VSMWords
public import VSMSyntax

/// Where the mass of a recovery goes: each end with its part, and what the masses that are given leave over, so that all
/// parts together are what came in.
public struct MassBalance: Sendable {
  /// A part of the mass, in kg of a unit that enters.
  public struct Part: Sendable {
    /// Nothing for what the masses of the ends leave over, and for what a step takes off.
    public var of: RouteTarget?
    /// The process that takes it off units, by its position in the map; nothing for all else.
    public var at: Int?
    /// In kg, of a unit that enters.
    public var mass: Double
    /// Nothing where the map does not say it.
    public var treatment: Treatment?
    /// Whether it is hazardous waste; nothing where the map does not say.
    public var isHazardous: Bool?
    /// The part of it that a recycler turns into material, where it is given.
    public var efficiency: Double?

    init(at process: Int? = nil, mass: Double, isHazardous: Bool?) {
      (at, self.mass, self.isHazardous) = (process, mass, isHazardous)
    }

    /// What ends somewhere.
    init(_ end: RouteTarget, mass: Double, in map: ValueStreamMap) {
      (of, self.mass) = (end, mass)
      switch end {
      case .disposition(let index):
        treatment = map.dispositions[index].treatment
        efficiency = map.dispositions[index].properties.share(.recyclingEfficiency)?.middle
      // What goes back into a stream is used again.
      case .process, .stock: treatment = .reuse
      case .scrap, .end, .endOf: break
      }
    }
  }

  /// What comes in, with sources and at steps that add to units: in kg of a unit that enters.
  public let entering: Double
  /// What steps add, each with its process by its position in the map: in kg of a unit that enters.
  public let gained: [(at: Int, mass: Double)]
  /// Every end with its mass, what steps take off, and what the masses leave over.
  public let parts: [Part]

  /// What comes with sources, in kg of a unit that enters.
  public var fromSources: Double { entering - ExactSum.of(gained.map(\.mass)) }

  /// What is missing for a balance, each as it stands behind ‘it needs’.
  public struct Missing: Error, Sendable {
    /// What the map would have to give, a part of a sentence each.
    public let reasons: [Phrase]
  }

  /// The balance of a recovery.
  ///
  /// - Parameters:
  ///   - network: its figures.
  ///   - map: the map.
  ///   - recovery: its position in the map.
  /// - Throws: what the map does not give.
  public init(of network: NetworkFigures, in map: ValueStreamMap, recovery: Int) throws(Missing) {
    guard !network.hasTooManyMasses else { throw Missing(reasons: [NetworkFigures.tooManyMasses]) }
    let home = Home.recovery(recovery)
    let exits = network.exits.filter { $0.share > 0 }
    let masses = exits.map(\.mass)
    let unknown = zip(exits, masses).filter { $0.1 == nil }.map { map.label(ofTarget: $0.0.of) }
    guard unknown.isEmpty, !exits.isEmpty else {
      let phrase: Phrase = "the mass of the sources, or of: \(Notes.list(unknown))"
      throw Missing(reasons: [phrase])
    }
    let known = masses.compactMap(\.self)
    guard network.massUnknownAt.isEmpty else {
      let steps = Notes.list(network.massUnknownAt.map { map.processes[$0].label })
      let phrase: Phrase = "the mass of what comes to \(steps), where a mass is given of what leaves"
      throw Missing(reasons: [phrase])
    }
    let gained = network.massChanges.filter { $0.gained > 0 }.map { (at: $0.at, mass: $0.gained) }
    let lost = network.massChanges.filter { $0.lost > 0 }
    let leaving = ExactSum.of(zip(exits, known).map { $0.perUnit * $1 } + lost.map(\.lost))
    let entering = map.unitMass(in: home).map { ExactSum.of([$0.middle] + gained.map(\.mass)) } ?? leaving
    guard leaving <= entering * (1 + Self.tolerance) else {
      let (out, in_) = (FigureText.significant(leaving, 4), FigureText.significant(entering, 4))
      let phrase: Phrase = "masses that agree: \(figure: out) kg leave for \(figure: in_) kg that come in"
      throw Missing(reasons: [phrase])
    }
    let hazard = Hazard(of: map, recovery)
    var parts = zip(exits, known).map { exit, mass in
      var part = Part(exit.of, mass: exit.perUnit * mass, in: map)
      part.isHazardous = hazard.isHazardous(exit.of)
      return part
    }
    parts += lost.map { Part(at: $0.at, mass: $0.lost, isHazardous: hazard.ofAll) }
    if entering - leaving > entering * Self.tolerance {
      parts.append(Part(mass: entering - leaving, isHazardous: hazard.ofAll))
    }
    self.entering = entering
    self.gained = gained
    self.parts = parts
  }

  private static let tolerance = 1e-9

  /// The mass by treatment as parts of all, nothing for a treatment that is not given: together they are one.
  public var shares: [(treatment: Treatment?, share: Double)] {
    (Treatment.allCases.map(Optional.some) + [nil]).map { treatment in
      (treatment, mass { $0.treatment == treatment } / entering)
    }
  }

  func mass(_ isMeant: (Part) -> Bool) -> Double { ExactSum.of(parts.filter(isMeant).map(\.mass)) }

  /// Where hazardous material ends. All units of hazardous sources are hazardous until a disposition says that what ends
  /// there is: then at the others it is not.
  private struct Hazard {
    /// Where all sources say the same.
    let ofAll: Bool?
    private let places: Set<Int>

    init(of map: ValueStreamMap, _ recovery: Int) {
      let sources = map.recoveries[recovery].sources.map { map.sources[$0.party] }
      ofAll =
        sources.allSatisfy(\.isHazardous) ? true : sources.contains(where: \.isHazardous) ? nil : false
      places = Set(map.dispositions.indices.filter { map.dispositions[$0].properties.has(.hazardous) })
    }

    func isHazardous(_ target: RouteTarget) -> Bool? {
      guard !places.isEmpty else { return ofAll }
      if case .disposition(let index) = target { return places.contains(index) }
      return false
    }
  }
}
