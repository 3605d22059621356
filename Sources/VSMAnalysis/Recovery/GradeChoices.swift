import VSMModel

/// For each way of a node the best of those of lower grades, which stand behind it: found for all ways in one pass from the
/// last, so that thousands of grades take no time.
struct GradeChoices {
  struct Choice {
    var target: RouteTarget
    /// Nothing where what lies ahead is not valued.
    var worth: Double?
  }

  /// Of the choices behind a way: the best one, the best one that leads elsewhere than that, and what is not valued.
  private struct Behind {
    var best: Choice?
    var second: Choice?
    /// Two targets without a value are enough to know that one is another than the way's own.
    var unvalued: [RouteTarget] = []

    /// Of equal ones the first in the file stays.
    mutating func add(_ choice: Choice) {
      guard let worth = choice.worth else {
        if unvalued.count < 2, !unvalued.contains(choice.target) { unvalued.append(choice.target) }
        return
      }
      guard let known = best else {
        best = choice
        return
      }
      if choice.target == known.target {
        best = choice
      } else if worth >= known.worth ?? worth {
        (best, second) = (choice, known)
      } else if second.map({ worth >= $0.worth ?? worth }) ?? true {
        second = choice
      }
    }
  }

  private let behind: [Behind]

  /// Of ways whose choices are nothing where they are no grades.
  init(_ ways: [Choice?]) {
    var behind: [Behind] = []
    var open = Behind()
    for choice in ways.reversed() {
      behind.append(open)
      if let choice { open.add(choice) }
    }
    self.behind = behind.reversed()
  }

  /// The best choice of a lower grade that leads elsewhere; nothing where none is valued.
  func best(behind way: Int, besides target: RouteTarget) -> Choice? {
    let own = behind[way]
    return own.best?.target == target ? own.second : own.best
  }

  /// True where each choice that leads elsewhere is valued.
  func areValued(behind way: Int, besides target: RouteTarget) -> Bool {
    behind[way].unvalued.allSatisfy { $0 == target }
  }
}
