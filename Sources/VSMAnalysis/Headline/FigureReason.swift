import VSMModel
import VSMWords

/// Why a figure is not given.
struct FigureReason: Sendable {
  /// What stands behind `is not given:`, or behind `is not known:` where the map gives it all the same.
  var text: Phrase
  /// False where only a script wants to know it: the map never aimed at the figure.
  var forPeople: Bool
  var isGivenByMap = false
  /// Figures of steps that are not given for the same reason.
  var besides: [String]

  init(_ text: Phrase, forPeople: Bool = true, isGivenByMap: Bool = false, besides: [String] = []) {
    self.text = text
    self.forPeople = forPeople
    self.isGivenByMap = isGivenByMap
    self.besides = besides
  }

  static let tooLarge = FigureReason("their numbers are too large to compute with")
}

/// What reasons are found from.
struct FigureGround {
  let map: ValueStreamMap
  let figures: Figures
  let inputs: [StepInput]
  let line: LineFigures
  let path: CriticalPath
  let efficiency: CycleEfficiency
  let time: WorkTime

  /// True where someone asks for takt and capacity.
  var aimsAtPace: Bool { map.calendar != nil || figures.demand != nil }

  /// The steps that give PT or C/T: the streams' own, or those of the recoveries where there are no streams.
  var working: [Int] { line.working.filter { inputs[$0].workContent != nil } }

  func labels(_ references: [ValueStreamMap.Reference]) -> Phrase {
    Notes.list(references.map { map.label(of: $0) })
  }

  /// One line for each reason, naming all the figures that are not given for it.
  func tell(of groups: [HeadlineFigure.Group], _ notes: inout Notes) {
    var reasons: [(reason: FigureReason, names: [String])] = []
    for figure in HeadlineFigure.all
    where groups.contains(figure.group) && figure.isAsked(figures) && !figure.isGiven(figures) {
      for reason in figure.reasons(self) {
        if let known = reasons.firstIndex(where: {
          $0.reason.text == reason.text && $0.reason.forPeople == reason.forPeople
        }) {
          // A quotient may be missing both of its parts for the same reason.
          let name = figure.nameInSentence(in: map.phrases)
          if reasons[known].names.last != name { reasons[known].names.append(name) }
        } else {
          reasons.append((reason, [map.phrases[figure.name]]))
        }
      }
    }
    for (reason, own) in reasons {
      let names = own + reason.besides.map { map.phrases[$0] }
      let subject = map.phrases.list(names)
      let note: Phrase =
        switch (areSeveral(names), reason.isGivenByMap) {
        case (false, false): "\(subject) is not given: \(reason.text)."
        case (false, true): "\(subject) is not known: \(reason.text)."
        case (true, false): "\(subject) are not given: \(reason.text)."
        case (true, true): "\(subject) are not known: \(reason.text)."
        }
      notes.add(note, forPeople: reason.forPeople)
    }
  }

  private func areSeveral(_ names: [String]) -> Bool {
    // Turns and operators come in numbers.
    names.count > 1
      || [HeadlineFigure.turns, .operatorsNeeded].contains { map.phrases[$0.name] == names.first }
  }
}
