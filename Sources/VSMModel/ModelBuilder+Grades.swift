import VSMDiagnostics
import VSMSyntax

/// Who grades, and with which grades units come to a step.
extension ModelBuilder {
  /// So many routes are followed; beyond them, what comes with which grade is left to the figures, which have their own bound.
  private static let most = 1_000_000

  /// Finds out where units come with the grades that they got at a source or at an earlier step, so that a step without
  /// shares sends each by its own.
  mutating func checkGrades() {
    // Most maps grade nothing, and start quickly.
    guard map.processes.contains(where: { $0.routes.contains { $0.grade != nil } }) else { return }
    var members: [Home: [Int]] = [:]
    let main = map.mainStreams
    for (index, process) in map.processes.enumerated() {
      let home = process.stream.map { Home.stream(main[$0]) } ?? process.home
      members[home, default: []].append(index)
    }
    for (home, processes) in members.sorted(by: { ($0.value.first ?? 0) < ($1.value.first ?? 0) }) {
      let isGrading = processes.contains { index in map.processes[index].routes.contains { $0.grade != nil } }
      let homes = [home] + processes.map { map.processes[$0].home }
      guard isGrading, !homes.contains(where: incomplete.contains) else { continue }
      checkGrades(of: home, processes)
    }
  }

  /// What units bring to a step.
  private struct Arrivals {
    /// The grades that a step gave them.
    var sorted = Set<String>()
    /// Those of units that come as their source graded them.
    var fromSource = Set<String>()
    /// Some come without any grade.
    var ungraded = false
    /// Steps that graded them last; two are enough to know that one is another.
    var graders = Set<Int>()

    mutating func take(_ grade: String?, from grader: Int?) {
      guard let grade else {
        ungraded = true
        return
      }
      guard let grader else {
        fromSource.insert(grade)
        return
      }
      sorted.insert(grade)
      if graders.count < 2 { graders.insert(grader) }
    }
  }

  /// The routes of a process by the grades that they are for.
  private struct GradedWays {
    var byGrade: [String: Int] = [:]
    /// Further routes for a grade that has one.
    var again: [(grade: String, route: Int)] = []
    /// Those for no grade.
    var others: [Int] = []

    init(of process: Process) {
      for (index, route) in process.routes.enumerated() {
        guard let grade = route.grade, !process.givesAnswers else {
          others.append(index)
          continue
        }
        if byGrade[grade] == nil { byGrade[grade] = index } else { again.append((grade, index)) }
      }
    }
  }

  private mutating func checkGrades(of home: Home, _ processes: [Int]) {
    let next = nextOfStocks()
    let mix = home.recovery.map { gradeMix(of: $0) } ?? GradeMix()
    /// A unit at a place, with the grade that it carries and whether a step gave it that.
    struct State: Hashable {
      var place: RouteTarget
      var grade: String?
      var grader: Int?
    }
    // What a decision calls its ways are answers, unless someone goes by them as by grades.
    let grades = Set(
      processes.flatMap { sorting[$0] == nil ? [] : map.processes[$0].routes.compactMap(\.grade) }
    )
    .union(mix.names)
    for index in processes where map.processes[index].isDecision && sorting[index] == nil {
      map.processes[index].givesAnswers = !map.processes[index].routes.contains { route in
        route.grade.map(grades.contains) ?? false
      }
    }
    let steps = map
    var seen = Set<State>()
    var open: [State] = []
    var work = 0
    func go(_ target: RouteTarget?, _ grade: String?, _ grader: Int?) {
      guard let target, work < Self.most else { return }
      work += 1
      let state = State(place: target, grade: grade, grader: grader)
      if seen.insert(state).inserted { open.append(state) }
    }
    var arrivals: [Int: Arrivals] = [:]
    var known: [Int: GradedWays] = [:]
    var graded = Set<Int>()
    let entry = firstPlace(of: home)
    for name in mix.names { go(entry, name, nil) }
    if mix.names.isEmpty { go(entry, nil, nil) }
    while let state = open.popLast() {
      guard case .process(let index) = state.place else {
        if case .stock = state.place { go(next[state.place], state.grade, state.grader) }
        continue
      }
      let process = steps.processes[index]
      // Where it stands, as a copy would take its sets along for each grade.
      arrivals[index, default: Arrivals()].take(state.grade, from: state.grader)
      let isSorting = sorting[index] != nil
      let ways = known[index] ?? GradedWays(of: process)
      known[index] = ways
      for route in ways.others {
        go(process.routes[route].target, state.grade, state.grader)
        go(process.routes[route].otherwise, state.grade, state.grader)
      }
      for alternative in process.alternatives { go(alternative.target, state.grade, state.grader) }
      if isSorting, let route = state.grade.flatMap({ ways.byGrade[$0] }) {
        go(process.routes[route].target, state.grade, state.grader ?? index)
      } else if isSorting || process.leftover > Self.tolerance {
        go(process.rest, state.grade, isSorting ? state.grader ?? index : state.grader)
      }
      // Of what comes with one grade a step with errors says others, too.
      if isSorting, process.properties.has(.accuracy) || process.properties.has(.graded) {
        for (grade, route) in ways.byGrade { go(process.routes[route].target, grade, state.grader ?? index) }
      }
      // What the step itself grades is the same whatever comes.
      if !isSorting, graded.insert(index).inserted {
        for (grade, route) in ways.byGrade { go(process.routes[route].target, grade, index) }
        for (grade, route) in ways.again { go(process.routes[route].target, grade, index) }
      }
    }
    let isWhole = work < Self.most
    let given = processes.flatMap { index in
      sorting[index] == nil && !map.processes[index].givesAnswers
        ? map.processes[index].routes.compactMap(\.grade) : []
    }
    for index in processes {
      settle(index, arrivals[index] ?? Arrivals(), mix, given: given, isWhole: isWhole)
    }
  }

  /// Says of one step whether units come with their grades, and what is wrong with that.
  private mutating func settle(
    _ index: Int, _ here: Arrivals, _ mix: GradeMix, given: [String], isWhole: Bool
  ) {
    let process = map.processes[index]
    guard let span = sorting[index] else {
      // A step that gives shares to grades grades anew, whoever graded before: it had better say so.
      let isGrading = !process.givesAnswers && process.routes.contains { $0.grade != nil }
      if isGrading, !process.properties.has(.regrade), here.graders.contains(where: { $0 != index }),
        let route = process.routes.first(where: { $0.grade != nil })
      {
        warn(.gradedAnew(step: process.label), at: route.span)
      }
      return
    }
    let open = openGrades[index] ?? []
    if mix.names.isEmpty {
      let known = Set(given)
      for name in open where !known.contains(name.text) {
        if given.isEmpty {
          report(.gradeWithoutShare(name.text), at: name.span)
        } else {
          report(
            .unknownGrade(
              name.text, nearest: nearest(to: name.text, among: given), known: Array(given.prefix(50))),
            at: name.span)
        }
        return
      }
    }
    // Nobody says how many of those there are that come without a grade, or with that of sources which differ.
    if let name = open.first, here.ungraded || !(here.fromSource.isEmpty || mix.isWeighed) {
      report(.gradeWithoutShare(name.text), at: name.span)
      return
    }
    let errors = errorCount
    let error =
      isWhole
      ? gradingError(
        of: index, arriving: here.sorted.union(here.fromSource), areUngraded: here.ungraded) : nil
    guard errorCount == errors else { return }
    map.processes[index].gradingError = error
    map.processes[index].keepsGrades =
      !here.sorted.isEmpty || !isWhole || error != nil || (mix.isWeighed && !here.fromSource.isEmpty)
    guard map.processes[index].keepsGrades else {
      // As its source graded them: by the shares of that.
      checkShares(of: index, at: span)
      return
    }
    let own = Set(process.routes.compactMap(\.grade))
    if process.rest == nil, isWhole, let lost = here.sorted.union(here.fromSource).subtracting(own).min() {
      report(.gradeWithoutWay(lost, step: process.label), at: span)
      return
    }
    let neutral = process.routes.filter { $0.grade == nil }.reduce(0) { $0 + $1.share.middle }
    if neutral > 1 + Self.tolerance {
      report(.sharesAboveWhole(step: process.label, total: Self.percent(neutral)), at: span)
    }
    guard !open.isEmpty else { return }
    let graded = process.routes.indices.filter { process.routes[$0].grade != nil }
    for route in graded {
      map.processes[index].routes[route].share = Interval(max(0, 1 - neutral) / Double(graded.count))
    }
  }

  /// Where what enters a block comes first.
  private func firstPlace(of home: Home) -> RouteTarget? {
    switch home {
    case .stream(let index): map.streams[index].items.lazy.compactMap(\.place).first
    case .recovery(let index): map.recoveries[index].items.lazy.compactMap(\.place).first
    }
  }

  /// What stands behind each stock.
  private func nextOfStocks() -> [RouteTarget: RouteTarget] {
    var next: [RouteTarget: RouteTarget] = [:]
    func add(_ items: [Stream.Item], end: RouteTarget?) {
      let places = items.compactMap(\.place)
      for (index, place) in places.enumerated() {
        if case .stock = place { next[place] = index + 1 < places.count ? places[index + 1] : end }
      }
    }
    for stream in map.streams { add(stream.items, end: stream.joins.map { .process($0) } ?? .end) }
    for recovery in map.recoveries { add(recovery.items, end: recovery.end) }
    return next
  }
}
