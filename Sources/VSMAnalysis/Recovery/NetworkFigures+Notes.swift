import VSMModel
import VSMSyntax
import VSMWords

extension NetworkFigures {
  /// Why figures of a block are missing, and what they rest on.
  func addNotes(
    of home: Home, _ map: ValueStreamMap, leftOut: Int, isWithoutShares: Bool, _ notes: inout Notes
  ) {
    let name: Phrase =
      map.name(of: home).map { Phrase(verbatim: $0) }
      ?? (home.recovery != nil ? "The recovery" : "The stream")
    let isRecovery = home.recovery != nil
    if entering == nil {
      notes.add(
        isRecovery
          ? "\(name): how many units come in is not given, so there are no flows a day."
          : "\(name): without a demand there are no flows a day.")
    }
    let untimed = nodes.filter { $0.time == nil && $0.visits > 0 }
    if leadTime == nil, !untimed.isEmpty {
      notes.add(
        "\(name): no time is given at \(Notes.list(untimed.map { map.label(of: $0.of) })), so there is no lead time through it.",
        forPeople: isRecovery)
    } else if let deviation = standardDeviation, deviation > 0 {
      notes.add(
        "\(name): the standard deviation of lead times is that between ways; the time of a visit is taken as fixed."
      )
    }
    if let notValued, isRecovery || cost != nil || gross != nil {
      notes.add("\(name) is not valued: \(notValued).")
    }
    let vague = exits.filter { exit in
      if case .disposition(let index) = exit.of { map.dispositions[index].rung == nil } else { false }
    }
    if !vague.isEmpty {
      notes.add(
        "\(name): no rung is given (as ...), so not counted as diverted: \(Notes.list(vague.map { map.said(ofTarget: $0.of) }))."
      )
    }
    if exits.contains(where: { $0.shareByMass == nil }), isRecovery {
      if hasTooManyMasses {
        notes.add("\(name): there are no shares by mass: \(Self.tooManyMasses).")
      } else {
        notes.add("\(name): masses are not given, so there are no shares by mass.", forPeople: false)
      }
    }
    for change in massChanges where change.lost > 0 {
      let mass = FigureText.significant(change.lost, 3)
      notes.add(
        "\(name): no route says where \(figure: mass) kg of each unit go that \(map.processes[change.at].label) takes off."
      )
    }
    if let withoutCircularity {
      notes.add(
        "\(name): the circularity indicator is not given: \(withoutCircularity).", forPeople: false)
    }
    if isWithoutShares {
      notes.add(
        "\(name): ranges of shares were not varied, as a part of the proceeds goes to sources.")
    }
    if leftOut > 0 {
      notes.add("\(name): \(leftOut) ranges of shares are too many to vary one by one and were left out.")
    }
  }
}
