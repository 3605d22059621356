/// What a line begins: lines of one kind beside each other have their parts in columns.
enum LineKind: Hashable {
  /// At the top of a file.
  case declaration
  /// A process or a decision: the stocks between two of them do not set them apart.
  case step(Word)
  /// What waits or carries.
  case stock
  case information, kanban, remark, target, route, property
  /// Its parts are in no columns.
  case alone

  init(of declaration: Declaration) {
    switch declaration.word.form.sort {
    case .step: self = .step(declaration.word)
    case .stock, .vehicle: self = .stock
    case .lines, .link: self = .alone
    default: self = .declaration
    }
  }

  /// True where lines of other kinds may stand between two that have common columns.
  var spansOthers: Bool {
    if case .step = self { true } else { false }
  }
}
