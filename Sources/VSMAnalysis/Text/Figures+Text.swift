import VSMModel
import VSMSyntax
import VSMWords

extension Figures {
  /// The time of a rung in days or on the clock, as the map speaks of it; `?` where it is not given. A time with
  /// decimals of its unit, `2.1 min`, stays as it is written: seconds would say more than was measured.
  public func text(of rung: Rung) -> String {
    if rung.visits == 1, !rung.isInDays, rung.time != nil, let written = rung.written,
      written.high == nil, let term = written.low.first, written.low.count == 1, term.unit > .second,
      term.number != term.number.rounded()
    {
      return TimeText.written(written)
    }
    return rung.time.map { time in
      rung.kind == .wait && rung.written == nil
        ? text(ofComputed: time, inDays: rung.isInDays) : text(of: time, inDays: rung.isInDays)
    } ?? "?"
  }

  /// The lead time in days if any rung that counts towards it is, else on the clock.
  public var leadTimeText: String? { text(of: .leadTime) }

  /// The processing time: `188 s`; in days where steps are said in days.
  public var processingTimeText: String? { text(of: .processingTime) }

  /// The process cycle efficiency as people read it, such as `0.0092 %`; nothing where it is not given.
  public var cycleEfficiencyText: String? { text(of: .cycleEfficiency) }

  /// The takt as people read it, such as `60 s`; nothing where it is not given.
  public var taktText: String? { text(of: .takt) }

  /// An amount as the table of headline figures says it.
  private func text(of figure: HeadlineFigure) -> String? {
    guard case .amount(let quantity, let value) = figure.reading else { return nil }
    return value(self).map { quantity.text(of: $0, in: self) }
  }

  /// True where a step that counts is said in days.
  var isProcessingTimeInDays: Bool {
    ladders.contains { ladder in
      ladder.rungs.contains { $0.kind == .process && $0.isOnCriticalPath && $0.isInDays && $0.time != nil }
    }
  }

  /// A time that follows from others: nobody read it off a clock, so from ten minutes on it has no seconds.
  public func text(ofComputed time: Estimate, inDays: Bool) -> String {
    inDays ? TimeText.days(time, day: day) : TimeText.clock(TimeText.inMinutes(time))
  }

  /// A time in days of this map's length, or on the clock.
  public func text(of time: Estimate, inDays: Bool) -> String {
    inDays ? TimeText.days(time, day: day) : TimeText.clock(time)
  }

  static func conventionsText(
    of map: ValueStreamMap, _ stocks: StockTimes, _ network: Network, _ figures: Figures
  ) -> String {
    var parts: [Phrase] = []
    if stocks.usesDemand { parts.append("stock ÷ daily demand") }
    if stocks.usesDownstreamCycle { parts.append("stock × next step’s cycle") }
    // Hours that follow from quantities are hours of such a day, too.
    let usesDays =
      figures.isLeadTimeInDays || stocks.usesDemand
      || figures.ladders.contains { $0.rungs.contains { $0.isInDays && $0.time != nil } }
    if usesDays {
      let isWorktime = map.conventions.day == .worktime && figures.availableTime != nil
      let day = TimeText.clock(figures.day)
      parts.append(isWorktime ? "day = \(figure: day) worked" : "day = \(figure: day)")
    }
    if map.conventions.leadTime == .waitsAndProcess { parts.append("lead time = waits + processing") }
    if map.conventions.transport { parts.append("transport counted") }
    if map.conventions.queues { parts.append("queues estimated") }
    switch map.conventions.processing {
    case .longest: break
    case .longestOfEach: parts.append("processing on the way with the most work")
    case .all: parts.append("processing of all streams")
    }
    let isForked = map.streams.indices.contains { index in
      network.main[index] == index && (network.joins[index] != nil || map.streams[index].origin != nil)
    }
    if isForked { parts.append("longest branch counts") }
    if network.alternatives.contains(where: { !$0.isEmpty }) { parts.append("routes by their shares") }
    return parts.map { map.phrases($0) }.joined(separator: " · ")
  }
}
