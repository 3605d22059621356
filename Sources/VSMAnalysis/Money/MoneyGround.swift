import VSMModel

/// What the money of a map is computed from.
struct MoneyGround {
  let map: ValueStreamMap
  let network: Network
  let inputs: [StepInput]
  let units: UnitFlows
  let transports: [TransportUnits]
  /// In the order of the map's steps.
  let steps: [StepMoney]
  let working: [Int]
}
