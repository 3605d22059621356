public import VSMModel
public import VSMWords

/// A figure that stands for a recovery as a whole, and, as far as it is about time, for a stream with routes: what
/// ``HeadlineFigure`` is for the way forward.
///
/// Every such figure stands in `RecoveryFigure.all`. The table, the JSON, `vsm diff`, the targets and the reasons read it.
public struct RecoveryFigure: Sendable {
  /// What figures are about; only `entry` and `flow` are a matter of a stream, too.
  public enum Group: Sendable {
    /// What comes in; how long it takes; what it brings; where it ends; how circular that is.
    case entry, flow, money, shares, circularity
  }

  /// How a figure is read from those of its block, and in which unit.
  public enum Reading: Sendable {
    /// Seconds.
    case time(@Sendable (NetworkFigures) -> Double?)
    /// Units, in a day or in process.
    case units(@Sendable (NetworkFigures) -> Double?)
    /// Of a unit that enters.
    case money(@Sendable (NetworkFigures) -> Double?)
    /// Of all units that enter in a day.
    case moneyADay(@Sendable (NetworkFigures) -> Double?)
    /// Parts of one, by units, by mass and by value.
    case shares(@Sendable (NetworkFigures) -> NetworkFigures.ByBasis?)
    /// From 0 to 1, but no share.
    case index(@Sendable (NetworkFigures) -> Double?)
  }

  /// Why a figure is not given.
  public enum Lack: Sendable, Hashable {
    /// What it is computed from and the map does not say.
    case of(Phrase)
    /// A reason as a clause of its own.
    case because(Phrase)
  }

  /// Its name in the JSON: part of the contract. Shares by mass and by value append their basis.
  public let key: String
  /// The name in the JSON of the same in days; nothing for a figure that is no time.
  public let keyInDays: String?
  /// What people call it, in every table and message.
  public let name: String
  /// The name for a picture and for those who do not see it.
  public let title: String
  /// What the figure is about.
  public let group: Group
  /// True where `vsm diff` prints it of both maps.
  public let isCompared: Bool
  /// What a target says for it.
  public let target: TargetFigure?
  /// How it is read from the figures of a block.
  public let reading: Reading
  /// Why it is not given; asked only where it is not.
  public let lack: @Sendable (NetworkFigures, Home) -> Lack

  init(
    _ key: String, inDays keyInDays: String? = nil, _ name: String, title: String? = nil, _ group: Group,
    isCompared: Bool = false,
    target: TargetFigure? = nil, _ reading: Reading,
    lack: @escaping @Sendable (NetworkFigures, Home) -> Lack
  ) {
    self.key = key
    self.keyInDays = keyInDays
    self.name = name
    self.title = title ?? name
    self.group = group
    self.isCompared = isCompared
    self.target = target
    self.reading = reading
    self.lack = lack
  }

  init(
    _ key: String, inDays keyInDays: String? = nil, _ name: String, title: String? = nil, _ group: Group,
    isCompared: Bool = false,
    target: TargetFigure? = nil, _ reading: Reading, needs: Phrase
  ) {
    self.init(
      key, inDays: keyInDays, name, title: title, group, isCompared: isCompared, target: target, reading,
      lack: { _, _ in .of(needs) })
  }

  /// The amount, or the share by units; nothing where it is not given.
  public func value(_ network: NetworkFigures) -> Double? {
    switch reading {
    case .time(let value), .units(let value), .money(let value), .moneyADay(let value), .index(let value):
      value(network)
    case .shares(let value): value(network)?.units
    }
  }

  /// As people read it, shares by units; nothing where it is not given.
  public func text(of map: ValueStreamMap, _ figures: Figures, _ home: Home, _ network: NetworkFigures)
    -> String?
  {
    guard let value = value(network) else { return nil }
    let currency = map.currency ?? ""
    switch reading {
    case .time:
      return map.phrases.figure(figures.text(ofPassage: value, inDays: network.isTimedInDays))
    case .money, .moneyADay: return map.phrases.money(text(of: value, currency: currency), currency)
    default: return map.phrases.figure(text(of: value, currency: currency))
    }
  }

  func text(of value: Double, currency: String) -> String {
    switch reading {
    case .time: TimeText.clock(value)
    case .units: FigureText.rate(Estimate(value))
    case .money, .moneyADay: MoneyText.amount(value, currency)
    case .shares: FigureText.share(Estimate(value))
    case .index: FigureText.fixed(value, 2)
    }
  }

  /// The name as it stands within an English sentence.
  public var nameInSentence: String { nameInSentence(in: .english) }

  /// The name as it stands within a sentence of a language.
  ///
  /// - Parameter phrases: the phrases of the language.
  /// - Returns: the name, with a small letter where the language wants one.
  public func nameInSentence(in phrases: Phrases) -> String { phrases.inSentence(phrases[name]) }

  /// The figure of a recovery that a target names.
  static func of(_ target: TargetFigure) -> RecoveryFigure? { all.first { $0.target == target } }
}
