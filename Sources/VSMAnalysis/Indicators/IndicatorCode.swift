import VSMSyntax
public import VSMWords

/// An indicator of a standard: its code, what it is called, and the edition that the code is of.
///
/// Codes are under revision: ESRS for financial years from 2027, ISO 59020 and its kin at any time. They stand here and
/// nowhere else, and all that is written of an indicator names its edition. Names are said in the language of the map, after
/// the translations of ESRS and GRI as far as their terms are known; codes are the same in all languages.
public struct IndicatorCode: Sendable, Hashable {
  /// The standard’s name: `ESRS E5-5`.
  public let standard: String
  /// Which edition codes and names are of.
  public let edition: Phrase
  /// As the standard writes it: `306-4`.
  public let code: String
  /// What it is called there.
  public let name: Phrase
  /// True where what is computed follows a description of the standard and not its text.
  public let isInTheMannerOf: Bool

  private init(
    _ standard: String, _ edition: Phrase, _ code: String, _ name: Phrase, inTheMannerOf: Bool = false
  ) {
    self.standard = standard
    self.edition = edition
    self.code = code
    self.name = name
    isInTheMannerOf = inTheMannerOf
  }

  // ISO 59020:2024, Circular economy — Measuring and assessing circularity performance
  private static func iso(_ code: String, _ name: Phrase) -> IndicatorCode {
    IndicatorCode("ISO 59020", "2024, in the manner of", code, name, inTheMannerOf: true)
  }
  static let reusedInflow = iso("A.2.2", "Reused content of the inflow")
  static let recycledInflow = iso("A.2.3", "Recycled content of the inflow")
  static let renewableInflow = iso("A.2.4", "Renewable content of the inflow")
  static let lifetime = iso("A.3.2", "Lifetime against the industry’s average")
  static let reusedOutflow = iso("A.3.3", "Reused products and components in the outflow")
  static let recycledOutflow = iso("A.3.4", "Recycled material in the outflow")
  static let biologicalOutflow = iso("A.3.5", "Outflow to the biological cycle")
  static let productivity = iso("A.6.2", "Material productivity of the linear inflow")

  // ESRS E5-5, paragraphs 37 and 39, by EFRAG's datapoints
  private static func esrs(_ code: String, _ name: Phrase) -> IndicatorCode {
    IndicatorCode("ESRS E5-5", "Delegated Regulation (EU) 2023/2772", code, name)
  }
  static let waste = esrs("E5-5_07", "Waste generated (37 a)")
  static func diverted(_ way: DivertedWay, isHazardous: Bool) -> IndicatorCode {
    esrs(
      "E5-5_08",
      isHazardous
        ? "Diverted from disposal, hazardous: \(word: way.rawValue) (37 b)"
        : "Diverted from disposal, non-hazardous: \(word: way.rawValue) (37 b)")
  }
  static func disposed(_ way: DisposedWay, isHazardous: Bool) -> IndicatorCode {
    esrs(
      "E5-5_09",
      isHazardous
        ? "Directed to disposal, hazardous: \(word: way.rawValue) (37 c)"
        : "Directed to disposal, non-hazardous: \(word: way.rawValue) (37 c)")
  }
  static let notRecycled = esrs("E5-5_10", "Non-recycled waste (37 d)")
  static let notRecycledShare = esrs("E5-5_11", "Non-recycled waste, part of all (37 d)")
  static let hazardousWaste = esrs("E5-5_15", "Hazardous waste (39)")

  // GRI 306: Waste 2020
  private static func gri(_ code: String, _ name: Phrase) -> IndicatorCode {
    IndicatorCode("GRI 306", Phrase(verbatim: "2020"), code, name)
  }
  static let generated = gri("306-3-a", "Waste generated")
  static let divertedInAll = gri("306-4-a", "Waste diverted from disposal")
  static func griDiverted(_ way: DivertedWay, isHazardous: Bool) -> IndicatorCode {
    gri(
      isHazardous ? "306-4-b" : "306-4-c",
      isHazardous
        ? "Diverted from disposal, hazardous: \(word: way.rawValue)"
        : "Diverted from disposal, non-hazardous: \(word: way.rawValue)")
  }
  static let disposedInAll = gri("306-5-a", "Waste directed to disposal")
  static func griDisposed(_ way: GRIDisposedWay, isHazardous: Bool) -> IndicatorCode {
    gri(
      isHazardous ? "306-5-b" : "306-5-c",
      isHazardous
        ? "Directed to disposal, hazardous: \(word: way.rawValue)"
        : "Directed to disposal, non-hazardous: \(word: way.rawValue)")
  }

  // Unsold consumer products
  private static func espr(_ code: String, _ name: Phrase) -> IndicatorCode {
    IndicatorCode("EU ESPR", "Regulation (EU) 2024/1781", code, name)
  }
  static let discardedNumber = espr("Art. 24 number", "Discarded products, number")
  static let discardedWeight = espr("Art. 24 weight", "Discarded products, weight")

  static let circularity = IndicatorCode(
    "Ellen MacArthur Foundation", Phrase(verbatim: "2015"), "MCI", "Material Circularity Indicator")

  /// The ways of the Waste Framework Directive that keep waste from disposal; energy recovery is one of the others.
  enum DivertedWay: String, CaseIterable {
    case preparation = "preparation for reuse"
    case recycling = "recycling"
    case otherRecovery = "other recovery"

    /// ESRS follows the directive; for GRI what is burnt is disposed of, with energy or without.
    func holds(_ treatment: Treatment, forGRI: Bool) -> Bool {
      switch self {
      case .preparation: treatment == .reuse || treatment == .remanufacture
      case .recycling: treatment == .recycle
      case .otherRecovery: treatment == .recoverEnergy && !forGRI
      }
    }
  }

  enum DisposedWay: String, CaseIterable {
    case incineration = "incineration"
    case landfill = "landfill"
    case other = "other"

    func holds(_ treatment: Treatment) -> Bool {
      switch self {
      case .incineration: treatment == .incinerate
      case .landfill: treatment == .landfill
      case .other: treatment == .other
      }
    }
  }

  enum GRIDisposedWay: String, CaseIterable {
    case withEnergy = "incineration with energy recovery"
    case withoutEnergy = "incineration without energy recovery"
    case landfilling = "landfilling"
    case other = "other"

    func holds(_ treatment: Treatment) -> Bool {
      switch self {
      case .withEnergy: treatment == .recoverEnergy
      case .withoutEnergy: treatment == .incinerate
      case .landfilling: treatment == .landfill
      case .other: treatment == .other
      }
    }
  }
}
