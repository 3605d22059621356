/// The plant as an absorbing chain, spelled out: a state is a place, the grade of the unit there, and how often it has
/// passed each limited loop that the place is in.
struct PlantStates {
  struct State: Hashable {
    var place: Int
    var grade: Int?
    var passes: [Int]
  }

  private(set) var states: [State] = []
  /// The shares of units that enter at each state.
  private(set) var entry: [Double] = []
  /// Shares from state to state, and from state to end.
  private(set) var moves: [[(to: Int, share: Double)]] = []
  private(set) var exits: [[(end: Int, share: Double)]] = []
  private let loops: [LimitedLoop]
  private var known: [State: Int] = [:]

  init(of plant: Plant) {
    loops = plant.limitedLoops
    let once = [Int](repeating: 1, count: loops.count)
    let first = plant.rows[0].places[0]
    if plant.grades.isEmpty {
      entry[index(of: State(place: first, passes: once))] = 1
    } else {
      for (grade, written) in plant.grades.enumerated() {
        entry[index(of: State(place: first, grade: grade, passes: once))] = Double(written.share) / 100
      }
    }
    let next = plant.next
    var position = 0
    while position < states.count {
      let state = states[position]
      let step = plant.places[state.place].step
      var left = 1.0
      if let step, step.loss > 0, let scrap = plant.scrap {
        let lost = Double(step.loss) / 100
        exits[position].append((scrap, lost))
        left -= lost
      }
      var grades = [(state.grade, left)]
      if let regrades = step?.regrades {
        grades = regrades.sorted { $0.key < $1.key }.map { ($0.key, left * Double($0.value) / 100) }
      }
      for (grade, part) in grades {
        var rest = part
        for (way, written) in (step?.ways ?? []).enumerated() {
          let share = part * Double(written.share) / Double(step?.whole ?? 100)
          rest -= share
          let loop = loops.firstIndex { $0.step == state.place && $0.way == way }
          if let loop, state.passes[loop] >= loops[loop].most {
            go(from: position, to: written.otherwise ?? next[state.place], grade, share, beginning: nil)
          } else {
            go(from: position, to: written.to, grade, share, beginning: loop)
          }
        }
        let goal = grade.flatMap { step?.wayOfGrade[$0] } ?? next[state.place]
        if rest > 1e-12 { go(from: position, to: goal, grade, rest, beginning: nil) }
      }
      position += 1
    }
  }

  private mutating func go(
    from state: Int, to goal: Plant.Goal, _ grade: Int?, _ share: Double, beginning loop: Int?
  ) {
    guard share > 0 else { return }
    switch goal {
    case .end(let end): exits[state].append((end, share))
    case .place(let place):
      var passes = states[state].passes
      if let loop { passes[loop] += 1 }
      // Out of a loop its passes are forgotten.
      for index in loops.indices where !loops[index].places.contains(place) { passes[index] = 1 }
      let to = index(of: State(place: place, grade: grade, passes: passes))
      moves[state].append((to, share))
    }
  }

  private mutating func index(of state: State) -> Int {
    if let index = known[state] { return index }
    known[state] = states.count
    states.append(state)
    entry.append(0)
    moves.append([])
    exits.append([])
    return states.count - 1
  }
}
