import VSMDiagnostics
import VSMSyntax

/// Calendars and resources, and the steps that work by them; variants that properties are set apart by.
extension ModelBuilder {
  mutating func declare(calendar declaration: Declaration, _ properties: PropertyList) {
    guard let name = declaration.name else {
      map.calendar = Calendar(properties)
      return
    }
    if let first = calendarNames[name.text] {
      report(
        .plant(.calendarTwice(name.text)), at: name.span,
        related: Diagnostic.Related(map.calendars[first].span, "given first"))
      return
    }
    calendarNames[name.text] = map.calendars.count
    map.calendars.append(NamedCalendar(id: name.text, calendar: Calendar(properties), span: name.span))
  }

  mutating func linkPlant() {
    let variants = namedVariants()
    var (usedResources, usedCalendars, usedSites) = (Set<Int>(), Set<Int>(), Set<Int>())
    for index in map.sites.indices {
      let site = map.sites[index]
      map.sites[index].calendar = calendar(of: site.properties, site.label, &usedCalendars)
    }
    let ofMap = siteOfMap()
    if let ofMap { usedSites.insert(ofMap) }
    for index in map.processes.indices {
      let process = map.processes[index]
      map.processes[index].calendar = calendar(of: process.properties, process.label, &usedCalendars)
      map.processes[index].site = site(of: process.properties, &usedSites) ?? ofMap
      map.processes[index].siteLabel =
        map.processes[index].site.map { map.sites[$0].label } ?? map.details.site
      checkPeople(.operators, process.properties, process.label, map.workingTime(of: map.processes[index]))
      for entry in process.properties.entries {
        switch entry.value {
        case .use(let name, let share):
          guard let resource = resource(name) else { continue }
          usedResources.insert(resource)
          guard !map.processes[index].uses.contains(where: { $0.resource == resource }) else {
            report(.plant(.resourceTwice(name.text, step: process.label)), at: name.span)
            continue
          }
          map.processes[index].uses.append(
            Process.Use(resource: resource, share: share ?? Interval(1), label: map.resources[resource].label)
          )
        case .byVariant(let parts): check(parts, entry, process, variants)
        default: break
        }
      }
    }
    var users = [Int](repeating: 0, count: map.resources.count)
    for use in map.processes.flatMap(\.uses) { users[use.resource] += 1 }
    for index in map.processes.indices {
      for position in map.processes[index].uses.indices {
        let use = map.processes[index].uses[position]
        map.processes[index].uses[position].isShared = users[use.resource] > 1
      }
    }
    for index in map.resources.indices {
      let resource = map.resources[index]
      map.resources[index].calendar = calendar(of: resource.properties, resource.label, &usedCalendars)
      map.resources[index].site = site(of: resource.properties, &usedSites) ?? ofMap
      checkPeople(.people, resource.properties, resource.label, map.workingTime(of: map.resources[index]))
      guard !isPartial else { continue }
      if !usedResources.contains(index) {
        warn(.plant(.unusedResource(resource.label, name: resource.id)), at: resource.span)
      } else if !resource.properties.has(.people), !resource.properties.has(.machines) {
        warn(.plant(.resourceWithoutCount(resource.label, name: resource.id)), at: resource.span)
      }
    }
    guard !isPartial else { return }
    for (index, calendar) in map.calendars.enumerated() where !usedCalendars.contains(index) {
      warn(.plant(.unusedCalendar(calendar.id)), at: calendar.span)
    }
    for (index, site) in map.sites.enumerated() where !usedSites.contains(index) {
      warn(.plant(.unusedSite(site.label, name: site.id)), at: site.span)
    }
  }

  /// The site of all that names none: the map says it by a text that is the name of a site, or what one is called.
  private mutating func siteOfMap() -> Int? {
    guard let text = map.details.site,
      let index = map.sites.firstIndex(where: { $0.id == text })
        ?? map.sites.firstIndex(where: { $0.label == text })
    else { return nil }
    map.details.site = map.sites[index].label
    return index
  }

  private mutating func site(of properties: PropertyList, _ used: inout Set<Int>) -> Int? {
    guard case .name(let name)? = properties[.siteName],
      let reference = resolve(name, declaration: "site … \"Label\" { calendar nights }")
    else { return nil }
    guard case .site(let index) = reference else {
      report(.nameOfWrongKind(name.text, is: noun(of: reference), wanted: Word.site.noun), at: name.span)
      return nil
    }
    used.insert(index)
    return index
  }

  private mutating func resource(_ name: Name) -> Int? {
    guard let reference = resolve(name, declaration: "resource … \"Label\" { people 2 }") else { return nil }
    if case .resource(let index) = reference { return index }
    report(.nameOfWrongKind(name.text, is: noun(of: reference), wanted: Word.resource.noun), at: name.span)
    return nil
  }

  private mutating func calendar(
    of properties: PropertyList, _ label: String, _ used: inout Set<Int>
  ) -> Int? {
    guard case .name(let name)? = properties[.calendarName] else { return nil }
    if let shifts = properties.entry(.shifts) {
      report(.plant(.calendarAndShifts(label)), at: shifts.span)
    }
    guard let index = calendarNames[name.text] else {
      report(
        .plant(.unknownCalendar(name.text, nearest: nearest(to: name.text, among: calendarNames.keys))),
        at: name.span)
      return nil
    }
    used.insert(index)
    return index
  }

  /// Numbers for each shift are as many as there are shifts.
  private mutating func checkPeople(
    _ property: Property, _ properties: PropertyList, _ label: String, _ time: WorkingTime
  ) {
    guard let entry = properties.entry(property), case .byShift(let counts) = entry.value,
      let shifts = time.properties.count(.shifts)
        ?? (time.calendar.map { map.calendars[$0].calendar } ?? map.calendar)?.shifts,
      shifts.low != Double(counts.count) || shifts.isRange
    else { return }
    report(
      .plant(
        .peopleOfOtherShifts(
          label, property: property.name, given: counts.count,
          shifts: NumberText.plain(shifts.middle, decimals: 1))),
      at: entry.span)
  }

  // MARK: Variants

  /// The variants that demands name, in the order of the text.
  private func namedVariants() -> [String] {
    var names: [String] = []
    var known = Set<String>()
    for customer in map.customers {
      for entry in customer.properties.entries {
        switch entry.value {
        case .rate(let mix, _), .shares(let mix):
          for case let name? in mix.parts.map(\.variant) where known.insert(name).inserted {
            names.append(name)
          }
        default: break
        }
      }
    }
    return names
  }

  private mutating func check(
    _ parts: [VariantValue], _ entry: PropertyList.Entry, _ process: Process, _ known: [String]
  ) {
    guard !isPartial else { return }
    let property = entry.property.name
    guard !known.isEmpty else {
      report(
        .plant(.noVariants(property: property, step: process.label, variants: parts.map(\.variant))),
        at: entry.span)
      return
    }
    for part in parts where !known.contains(part.variant) {
      report(
        .plant(
          .unknownVariant(
            part.variant, property: property, step: process.label,
            nearest: nearest(to: part.variant, among: known),
            known: known)),
        at: entry.span)
    }
  }

  // MARK: Working time

  /// A day has 24 hours, also where a step, a resource or a site works its own shifts.
  mutating func checkShifts() {
    for calendar in map.calendars { check(calendar.calendar, at: calendar.span) }
    guard let own = map.calendar else { return }
    for properties in map.processes.map(\.properties) + map.resources.map(\.properties)
      + map.sites.map(\.properties)
    {
      guard let entry = properties.entry(.shifts), case .count(let shifts) = entry.value else { continue }
      var calendar = own
      calendar.shifts = shifts
      check(calendar, at: entry.span)
    }
  }
}
