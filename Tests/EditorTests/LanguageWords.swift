import VSMModel

@testable import VSMSyntax

/// The words of the language by what an editor shows them as, from the tables that the parser reads. All that the
/// packages in `editors` know of the language is made of this list.
struct LanguageWords {
  /// Statements of a sort, with what some people write for them.
  func statements(_ sorts: Word.Sort...) -> [String] {
    sorts.flatMap { Word.all(of: $0) }.flatMap { [$0.rawValue] + $0.synonyms }
  }

  /// Statements whose name is declared behind the word, with what some people write for them.
  var namingStatements: [String] {
    Word.allCases.filter { $0.form.name != .absent }.flatMap { [$0.rawValue] + $0.synonyms }
  }

  /// Statements that need a name: such a word alone on its line is the name of something.
  var wordsThatNeverStandAlone: [String] {
    Word.allCases.filter { $0.form.name == .required }.flatMap { [$0.rawValue] + $0.synonyms }
  }

  /// All names of all properties; a name that several of them have stands here once.
  let properties = Property.all.flatMap(\.names).withoutRepeats

  /// The names of the properties that a recovery has on lines of its own.
  let recoveryProperties = Property.all(of: .recovery).flatMap(\.names)
  /// Those of them that are statements, too: properties where a label follows.
  var labelledRecoveryProperties: [String] { recoveryProperties.filter { Word(named: $0) != nil } }
  var plainRecoveryProperties: [String] { recoveryProperties.filter { Word(named: $0) == nil } }

  /// The names of the properties that are followed by a word of the writer's own, or by a label.
  let textProperties = Property.all.filter { $0.kind == .text }.flatMap(\.names).withoutRepeats

  /// The properties that take one of a few words, and these.
  var choices: [(names: [String], words: [String])] {
    Property.all.compactMap { property in
      switch property.kind {
      case .choice(let words): (property.names, words)
      case .dayLength: (property.names, ["worktime"])
      default: nil
      }
    }
  }

  let kanbanKinds = KanbanStatement.Kind.allCases.map(\.rawValue)
  let bases = RouteStatement.Basis.allCases.map(\.rawValue)
  let figures = TargetFigure.allCases.map(\.rawValue)

  let timeUnits = TimeUnit.allCases.flatMap(\.names)
  let massUnits = Parser.kilograms.keys.sorted()
  let pieceUnits = Parser.pieceNames.sorted()
  let measureUnits = MeasureUnit.names + Parser.carbonUnits.keys.sorted()
  var units: [String] { (timeUnits + massUnits + pieceUnits + measureUnits).withoutRepeats }

  /// Units that are names of properties as well: behind a blank they may be either.
  var unitsThatAreProperties: [String] {
    units.filter { unit in properties.contains { $0.lowercased() == unit } }
  }

  // What the parser has in its code, for it stands in one place of one statement and in no table.
  let routeWords = ["max", "takes", "then", "by"]
  let regionWords = ["between", "and", "all", "every", "before", "after"]

  /// The list as it is written down, by kind.
  var byKind: [(kind: String, words: [String])] {
    [
      ("declaration", statements(.declaration)), ("lines", statements(.lines)), ("step", statements(.step)),
      ("stock", statements(.stock)), ("vehicle", statements(.vehicle)), ("link", statements(.link)),
      ("information", statements(.information)), ("kanban", statements(.kanban)),
      ("kanban-kind", kanbanKinds), ("remark", statements(.remark)), ("target", statements(.target)),
      ("figure", figures), ("composing", statements(.composing)), ("region", regionWords),
      ("route", ["rework"] + routeWords), ("basis", bases), ("property", properties),
      ("text-property", textProperties), ("choice", choices.flatMap(\.words).withoutRepeats),
      ("unit", units), ("unit-and-property", unitsThatAreProperties),
    ]
  }
}

extension [String] {
  fileprivate var withoutRepeats: [String] {
    var seen = Set<String>()
    return filter { seen.insert($0).inserted }
  }
}
