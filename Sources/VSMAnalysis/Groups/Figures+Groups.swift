import VSMModel
import VSMWords

extension Figures {
  /// The sums of groups, loops and departments, with the reasons of what they do not give.
  mutating func addGroups(
    of map: ValueStreamMap, _ streams: [StreamRungs], _ inputs: [StepInput], _ notes: inout Notes
  ) {
    groups = map.stepGroups.map { group in
      GroupFigures(of: group, in: map, streams[group.stream], stocks, inputs)
    }
    let departments = Departments(of: map, streams, inputs)
    (self.departments, handoffs) = (departments.figures, departments.handoffs)
    func labels(_ references: [ValueStreamMap.Reference]) -> Phrase {
      Notes.list(references.map { map.label(of: $0) })
    }
    for (group, found) in zip(map.stepGroups, groups) {
      if !found.leadTimeWithout.isEmpty {
        notes.add(
          "The lead time within \(group.label) is not given, as no time is known of \(labels(found.leadTimeWithout))."
        )
      }
      if !found.processingWithout.isEmpty {
        notes.add(
          "The processing time within \(group.label) is not given, as no work is known of \(labels(found.processingWithout))."
        )
      }
      if !found.piecesWithout.isEmpty {
        notes.add(
          "The pieces within \(group.label) are not given, as none are known of \(labels(found.piecesWithout))."
        )
      }
    }
    for department in departments.figures where !department.processingWithout.isEmpty {
      notes.add(
        "The processing time of \(department.name ?? map.phrases["no department"]) is not given, as no work is known of \(labels(department.processingWithout))."
      )
    }
    if !departments.without.isEmpty {
      notes.add(
        "Handoffs are not counted where no department is given: \(labels(departments.without.map { .process($0) }))."
      )
    }
  }
}
