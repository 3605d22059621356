import VSMScene

/// A recovery with its height on the sheet.
@dynamicMemberLookup
struct SettledRecovery {
  let plan: RecoveryPlan
  /// The ways beside its row.
  let flow: PlacedFlow
  let row: SettledRow

  subscript<Value>(dynamicMember path: KeyPath<RecoveryPlan, Value>) -> Value { plan[keyPath: path] }

  /// The upper left corner of a source.
  func sourceOrigin(_ source: Int) -> Point {
    Point(plan.sourceX(source), row.top - plan.sourceRise + plan.sourceDepth(source))
  }
}
