package import VSMModel

extension ValueStreamMap {
  /// The places of kanban from or to which a kanban leads straight from or to what they stand above.
  package var tiedKanbanPlaces: Set<Int> {
    var tied = Set<Int>()
    for kanban in kanbans {
      let (sources, targets) = (Set(kanban.sources), Set(kanban.targets))
      for (ends, others) in [(sources, targets), (targets, sources)] {
        for case .kanbanPlace(let place) in ends where others.contains(kanbanPlaces[place].at) {
          tied.insert(place)
        }
      }
    }
    return tied
  }
}
