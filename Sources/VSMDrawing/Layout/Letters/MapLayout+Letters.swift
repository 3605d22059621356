import VSMModel
import VSMScene

extension SettledMap {
  /// Notes which lines go by letters, once it is known what stands in which row.
  mutating func noteLetters() {
    var recoveryRows: [ValueStreamMap.Reference: Int] = [:]
    for (index, recovery) in map.recoveries.enumerated() {
      for item in recovery.items {
        switch item {
        case .process(let process): recoveryRows[.process(process)] = rows.count + index
        case .stock(let stock): recoveryRows[.stock(stock)] = rows.count + index
        case .transport, .link: continue
        }
      }
    }
    var stockRows: [Int: Int] = [:]
    for (row, plan) in rows.enumerated() {
      for case .gap(let gap) in plan.cells {
        for waiting in gap.waiting { stockRows[waiting.stock] = row }
      }
    }
    let supplierRows = supplierRows
    func row(_ reference: ValueStreamMap.Reference) -> Int? {
      switch reference {
      case .process(let process): processPlaces[process]?.row ?? recoveryRows[reference]
      case .stock(let stock): stockRows[stock] ?? recoveryRows[reference]
      case .kanbanPlace(let place): row(map.kanbanPlaces[place].at)
      case .supplier(let supplier): supplierRows[supplier]
      case .customer, .control, .source, .disposition: nil
      }
    }
    letters = LetterPlan(map, kanbanCards, row: row)
    lineRooms = RoutePlan.lineRooms(map, letters)
  }
}
