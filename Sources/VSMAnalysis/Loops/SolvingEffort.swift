/// What is left of the work that may be done for the flows of a map, in multiplications of the innermost loops: some
/// hundred bytes of text can ask for days of it, as passes multiply and dense rework goes with the cube of its steps.
///
/// Work is counted, not timed, so that a map has an answer on every machine or on none.
struct SolvingEffort: Sendable {
  /// About a second of one core of 2020.
  static let most = 600_000_000
  /// What the handling of one share costs where shares are few.
  static let share = 6

  private(set) var left: Int

  init(_ work: Int = most) { left = work }

  /// Takes work off what is left, before it is done: false where there is not so much.
  mutating func spend(_ work: Int) -> Bool {
    guard work <= left else { return false }
    left -= work
    return true
  }

  /// Takes the product off what is left.
  mutating func spend(_ factors: Int...) -> Bool {
    var work = 1
    for factor in factors {
      let (product, overflow) = work.multipliedReportingOverflow(by: factor)
      if overflow { return false }
      work = product
    }
    return spend(work)
  }

  /// Does something with a part of what is left.
  mutating func spending<Value, Failure: Error>(
    atMost work: Int, _ body: (inout SolvingEffort) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let allowance = min(work, left)
    var part = SolvingEffort(allowance)
    defer { left -= allowance - part.left }
    return try body(&part)
  }
}
