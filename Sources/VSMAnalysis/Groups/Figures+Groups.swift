import VSMModel
import VSMWords

extension Figures {
  /// The sums of groups, loops, departments and sites, with the reasons of what they do not give.
  mutating func addGroups(
    of map: ValueStreamMap, _ streams: [StreamRungs], _ inputs: [StepInput], _ notes: inout Notes
  ) {
    groups = map.stepGroups.map { group in
      GroupFigures(of: group, in: map, streams[group.stream], stocks, inputs)
    }
    let departments = Areas(of: map, streams, inputs, by: \.department)
    (self.departments, handoffs) = (departments.figures, departments.handoffs)
    let sites = map.hasSites ? Areas(of: map, streams, inputs, by: \.siteLabel) : nil
    if let sites { (self.sites, siteHandoffs) = (sites.figures, sites.handoffs) }
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
    let areas =
      departments.figures.map { ($0, "no department") }
      + (sites?.figures ?? []).map { ($0, "no site") } as [(AreaFigures, String)]
    for (area, none) in areas where !area.processingWithout.isEmpty {
      notes.add(
        "The processing time of \(area.name ?? map.phrases[none]) is not given, as no work is known of \(labels(area.processingWithout))."
      )
    }
    if !departments.without.isEmpty {
      notes.add(
        "Handoffs are not counted where no department is given: \(labels(departments.without.map { .process($0) }))."
      )
    }
    if let sites, !sites.without.isEmpty {
      notes.add(
        "Handoffs between sites are not counted where no site is given: \(labels(sites.without.map { .process($0) }))."
      )
    }
  }
}
