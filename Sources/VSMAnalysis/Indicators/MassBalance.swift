public import VSMModel
public import VSMWords
public import VSMSyntax

/// Where the mass of a recovery goes: each end with its part, and what the masses that are given leave over, so that all
/// parts together are what came in.
public struct MassBalance: Sendable {
  /// A part of the mass, in kg of a unit that enters.
  public struct Part: Sendable {
    /// Nothing for what the masses of the ends leave over.
    public var of: RouteTarget?
    /// In kg, of a unit that enters.
    public var mass: Double
    /// Nothing where the map does not say it.
    public var treatment: Treatment?
    /// Whether it is hazardous waste; nothing where the map does not say.
    public var isHazardous: Bool?
    /// The part of it that a recycler turns into material, where it is given.
    public var efficiency: Double?
  }

  /// In kg of a unit that enters.
  public let entering: Double
  /// Every end with its mass, and what the masses leave over.
  public let parts: [Part]

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
    let home = Home.recovery(recovery)
    let exits = network.exits.filter { $0.share > 0 }
    let masses = exits.map { map.mass(at: $0.of, from: home)?.middle }
    let unknown = zip(exits, masses).filter { $0.1 == nil }.map { map.label(ofTarget: $0.0.of) }
    guard unknown.isEmpty, !exits.isEmpty else {
      let phrase: Phrase = "the mass of the sources, or of: \(Notes.list(unknown))"
      throw Missing(reasons: [phrase])
    }
    let known = masses.compactMap(\.self)
    let leaving = ExactSum.of(zip(exits, known).map { $0.perUnit * $1 })
    let entering = map.unitMass(in: home)?.middle ?? leaving
    guard leaving <= entering * (1 + Self.tolerance) else {
      let (out, in_) = (FigureText.significant(leaving, 4), FigureText.significant(entering, 4))
      let phrase: Phrase = "masses that agree: \(figure: out) kg leave for \(figure: in_) kg that come in"
      throw Missing(reasons: [phrase])
    }
    let hazard = Hazard(of: map, recovery)
    var parts = zip(exits, known).map { exit, mass in
      var part = Part(
        of: exit.of, mass: exit.perUnit * mass, treatment: nil, isHazardous: hazard.isHazardous(exit.of))
      switch exit.of {
      case .disposition(let index):
        part.treatment = map.dispositions[index].treatment
        part.efficiency = map.dispositions[index].properties.share(.recyclingEfficiency)?.middle
      // What goes back into a stream is used again.
      case .process, .stock: part.treatment = .reuse
      case .scrap, .end, .endOf: break
      }
      return part
    }
    if entering - leaving > entering * Self.tolerance {
      parts.append(Part(of: nil, mass: entering - leaving, isHazardous: hazard.ofAll))
    }
    self.entering = entering
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
