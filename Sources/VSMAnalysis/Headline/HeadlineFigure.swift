public import VSMModel
public import VSMWords

/// A figure that stands for a map as a whole: what it is called, how it is computed, read, compared, and held against a
/// target, and why it is not given where it is not.
///
/// Every such figure stands in `HeadlineFigure.all`. The table, the JSON, the box of the picture, the words, `vsm diff`,
/// the targets, the reasons and the article on figures all read it, so a new figure is a static member and its place
/// there, and, where it does not follow from other figures, what computes it.
///
/// A class, since all tables are made of the same few figures: as a structure each table would copy their texts and functions.
public final class HeadlineFigure: Sendable {
  /// What figures are about; people read them in this order, and within a group in that of `all`.
  public enum Group: Int, Sendable, CaseIterable {
    /// How long a unit takes, and how fast customers take them.
    case times, pace
    /// What the pace rests on.
    case basis
    /// What passes and can pass, what is needed for it, and how much of it is right.
    case flow, resources, quality
    /// What a good unit uses of its surroundings.
    case environment
  }

  /// Where a table for people prints a figure.
  public enum Standing: Sendable {
    /// Always: everyone looks for it, so it is said to be not given where it is not.
    case expected
    /// As `expected`, where the map is about a pace at all.
    case expectedOfPace
    /// Where it is given.
    case given
    /// Where it is given and a step tells its work from its visit.
    case givenOfVisits
    /// Below the processing time, where that is not all of it.
    case part
    /// Below the figure of a delivered unit, where that of all units that enter differs from it.
    case ofAll
    /// Nowhere: it is for scripts.
    case forScripts
  }

  /// How far a figure goes beyond the tables.
  public enum Prominence: Int, Sendable, Comparable {
    /// In the tables alone.
    case listed
    /// In the box of the picture where it is given.
    case boxed
    /// Also in the description and the heading of a graph.
    case said
    /// In the box of every picture.
    case main

    public static func < (left: Prominence, right: Prominence) -> Bool { left.rawValue < right.rawValue }
  }

  /// What people want of a figure.
  public enum Better: Sendable {
    /// More of it, less of it, or nobody minds.
    case up, down, neither
  }

  /// What a figure is.
  public enum Reading: Sendable {
    /// An amount in one unit, a range where an input is one; nothing where it is not given.
    case amount(Quantity, @Sendable (Figures) -> Estimate?)
    /// A process step, or a resource that works at several.
    case place(@Sendable (Figures) -> ValueStreamMap.Reference?)
  }

  /// Its name in the JSON: part of the contract.
  public let key: String
  /// The name of the same in days of the map's length, for what is said so.
  public let keyInDays: String?
  /// What people call it, in every table and message.
  public let name: String
  /// The name without its abbreviation, for a picture and for those who do not see it.
  public let title: String
  /// What the figure is about.
  public let group: Group
  /// Where a table prints it.
  public let standing: Standing
  /// How far it goes beyond the tables.
  public let prominence: Prominence
  /// What people want of it.
  public let better: Better
  /// True where `vsm diff` prints it of both maps.
  public let isCompared: Bool
  /// What a target says for it.
  public let target: TargetFigure?
  /// How it is read from the figures of a map.
  public let reading: Reading
  /// How it is computed under a map's conventions.
  public let computation: @Sendable (Conventions) -> Phrase
  /// Over how many steps it is taken, where it need not be all.
  public let covering: (@Sendable (Figures) -> Int)?
  /// Why it is not given; asked only where it is not.
  let reasons: @Sendable (FigureGround) -> [FigureReason]

  init(
    _ key: String, inDays keyInDays: String? = nil, _ name: String, title: String? = nil, _ group: Group,
    printed standing: Standing = .given, shown prominence: Prominence = .listed, better: Better = .neither,
    isCompared: Bool = true, target: TargetFigure? = nil, _ reading: Reading,
    computation: @escaping @Sendable (Conventions) -> Phrase,
    covering: (@Sendable (Figures) -> Int)? = nil,
    reasons: @escaping @Sendable (FigureGround) -> [FigureReason]
  ) {
    self.key = key
    self.keyInDays = keyInDays
    self.name = name
    self.title = title ?? name
    self.group = group
    self.standing = standing
    self.prominence = prominence
    self.better = better
    self.isCompared = isCompared
    self.target = target
    self.reading = reading
    self.computation = computation
    self.covering = covering
    self.reasons = reasons
  }

  /// A figure whose computation no convention changes.
  convenience init(
    _ key: String, _ name: String, title: String? = nil, _ group: Group, printed standing: Standing = .given,
    shown prominence: Prominence = .listed, better: Better = .neither, isCompared: Bool = true,
    target: TargetFigure? = nil, _ reading: Reading, computation: Phrase,
    covering: (@Sendable (Figures) -> Int)? = nil,
    reasons: @escaping @Sendable (FigureGround) -> [FigureReason]
  ) {
    self.init(
      key, name, title: title, group, printed: standing, shown: prominence, better: better,
      isCompared: isCompared,
      target: target, reading, computation: { _ in computation }, covering: covering, reasons: reasons)
  }
}

extension HeadlineFigure {
  /// In the order of the JSON.
  public static let all: [HeadlineFigure] =
    [
      .availableTime, .demand, .takt, .leadTime, .leadTimeOfAll, .processingTime, .processingTimeOfAll,
      .valueAdded, .valueAddedOfAll, .necessary, .repeatWork, .wastedWork, .waste,
      .cycleEfficiency, .firstPassYield, .completeAndAccurate, .workInProcess, .turns, .operatorsNeeded,
      .balance, .pitch, .bottleneck, .lineCapacity, .lineLimit, .activityRatio, .operatorsPresent, .labour,
      .work,
      .cost, .labourCost, .materialCost, .transportCost, .contribution, .contributionPerHour, .rawPieces,
      .piecesInProcess, .finishedPieces, .stockValue, .holdingCost, .serviceLevel, .withinLevel,
      .deploymentFrequency, .changeFailure, .timeToRestore,
    ] + ofFlows + [.carbon, .carbonOfWaste]

  /// In the order in which people read them.
  public static let forPeople: [HeadlineFigure] = {
    var groups: [[HeadlineFigure]] = Group.allCases.map { _ in [] }
    for figure in all { groups[figure.group.rawValue].append(figure) }
    return groups.flatMap(\.self)
  }()

  /// The figure of the map as a whole that a target names.
  static func of(_ target: TargetFigure) -> HeadlineFigure? { all.first { $0.target == target } }
}
