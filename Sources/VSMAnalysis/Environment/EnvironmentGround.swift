import VSMModel

/// What the use of a map's flows is computed from.
struct EnvironmentGround {
  let map: ValueStreamMap
  let network: Network
  let inputs: [StepInput]
  let units: UnitFlows
  /// The same where no recovered units come into the streams; nothing where none do.
  let unitsOfNew: UnitFlows?
  let transports: [TransportUnits]
  let recoveries: Recoveries
}
