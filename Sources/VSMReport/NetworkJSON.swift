import VSMAnalysis
import VSMModel
import VSMSyntax

/// What becomes of the units of a recovery, or of a stream with routes, for scripts.
struct NetworkJSON {
  let map: ValueStreamMap
  let figures: Figures
  let home: Home
  let network: NetworkFigures

  var recovery: JSONValue {
    var object = JSONObject()
    object.add("id", .optional(home.recovery.flatMap { map.recoveries[$0].id }))
    object.add("label", .optional(home.recovery.flatMap { map.recoveries[$0].label }))
    add([.entry, .flow], to: &object)
    object.add("bottleneck", bottleneck)
    add([.money], to: &object)
    object.add("currency", .optional(map.currency))
    add([.shares], to: &object)
    object.add("closed_loop", network.closedLoop.map(Self.closedLoop) ?? .null)
    add([.circularity], to: &object)
    object.add("dispositions", .array(network.exits.map(exit)))
    object.add("shares_by_mass", shares(network.exits.map(\.shareByMass)))
    object.add("shares_by_value", shares(network.exits.map(\.shareByValue)))
    object.add("grades", .array(network.grades.map(grade)))
    object.add("sources", ReturnsJSON.sources(of: map, network))
    object.add("gradings", ReturnsJSON.gradings(of: map, network))
    object.add("grading_errors", ReturnsJSON.errors(of: map, network))
    object.add("routes", routes)
    object.add("rungs", rungs)
    object.add("sensitivities", .array(network.sensitivities.map(Self.sensitivity)))
    let indicators = home.recovery.map { Indicators(of: map, figures, recovery: $0, network) }
    object.add("mass_balance", indicators.map { IndicatorsJSON.balance($0, in: map) } ?? .null)
    object.add("indicators", .array(indicators?.all.map { IndicatorsJSON.indicator($0) } ?? []))
    return object.value
  }

  var stream: JSONValue {
    var object = JSONObject()
    object.add("id", .optional(home.stream.flatMap { map.streams[$0].id }))
    object.add("label", .optional(home.stream.flatMap { map.streams[$0].label }))
    object.add("stream", home.stream.map(Double.init))
    add([.entry], to: &object)
    object.add("recovered_per_day", .number(network.recovered))
    add([.flow], to: &object)
    object.add("bottleneck", bottleneck)
    object.add("ends", .array(network.exits.map(exit)))
    object.add("routes", routes)
    return object.value
  }

  private var bottleneck: JSONValue { .optional(network.bottleneck.map { map.processes[$0].id }) }

  private func add(_ groups: [RecoveryFigure.Group], to object: inout JSONObject) {
    for figure in RecoveryFigure.all where groups.contains(figure.group) {
      object.add(figure.key, figure.value(network))
      if let key = figure.keyInDays { object.add(key, inDays(figure.value(network))) }
      if figure.key == RecoveryFigure.leadTime.key {
        object.add(
          "lead_time_without", .array(network.leadTimeWithout.map { .string(map.id(of: $0)) }))
      }
      // Units go without saying; the other bases say so in their key.
      if case .shares(let rate) = figure.reading {
        object.add(figure.key + "_by_mass", rate(network)?.mass)
        object.add(figure.key + "_by_value", rate(network)?.value)
      }
    }
  }

  private func inDays(_ seconds: Double?) -> Double? { seconds.map { $0 / figures.day } }

  private func exit(_ exit: NetworkFigures.Exit) -> JSONValue {
    var object = JSONObject()
    object.add("id", .string(map.id(ofTarget: exit.of)))
    if let stream = home.stream {
      let customers = RowEnds(of: stream, in: map).customers[exit.of] ?? []
      object.add("customers", .array(customers.map { .string(map.customers[$0].id) }))
    }
    object.add("as", .optional(RouteWords.rung(of: exit.of, map)))
    object.add("share", .number(exit.share))
    object.add("per_unit", .number(exit.perUnit))
    object.add("lead_time_s", exit.leadTime)
    object.add("lead_time_days", inDays(exit.leadTime))
    object.add("lead_time_is_partial", .boolean(exit.isLeadTimePartial))
    object.add("lead_time_sd_s", exit.standardDeviation)
    object.add("share_by_mass", exit.shareByMass)
    object.add("share_by_value", exit.shareByValue)
    object.add("flow_per_day", exit.flow)
    object.add("proceeds", exit.proceeds)
    object.add("value_kept", exit.valueKept)
    object.add("use_of_cap", exit.useOfCap)
    return object.value
  }

  /// The shares of all ends by id; null where they are not known.
  private func shares(_ shares: [Double?]) -> JSONValue {
    let known = shares.compactMap(\.self)
    guard known.count == shares.count, !known.isEmpty else { return .null }
    return .object(zip(network.exits, known).map { (map.id(ofTarget: $0.of), .number($1)) })
  }

  private func grade(_ grade: NetworkFigures.Grade) -> JSONValue {
    var object = JSONObject()
    object.add("name", .string(grade.name))
    object.add("at", .string(map.processes[grade.at].id))
    object.add("share", .number(grade.share))
    object.add("flow_per_day", grade.flow)
    object.add("to", .string(map.id(ofTarget: grade.target)))
    object.add("cost", grade.cost)
    object.add("gross", grade.gross)
    object.add("net", grade.net)
    object.add("net_per_day", grade.net.flatMap { net in grade.flow.map { net * $0 } })
    object.add("best", .optional(grade.best.map { map.id(ofTarget: $0) }))
    return object.value
  }

  private var routes: JSONValue {
    .array(
      network.nodes.flatMap { node in
        let step: Process? = if case .process(let index) = node.of { map.processes[index] } else { nil }
        return node.routes.enumerated().map { index, route in
          var object = JSONObject()
          object.add("from", .string(map.id(of: node.of)))
          object.add("kind", .string(Self.word(of: route.kind)))
          if case .grade(let name) = route.kind {
            object.add("grade", .string(name))
          } else {
            object.add("grade", .null)
          }
          object.add("to", .string(map.id(ofTarget: route.target)))
          object.add("share", .number(route.share))
          object.add("reason", .optional(step?.reason(ofRoute: index)))
          object.add("max", route.limit.map(Double.init))
          object.add("per_unit", .number(route.perUnit))
          object.add("flow_per_day", route.flow)
          object.add("worth", route.worth)
          object.add("worth_of_point", route.worthOfPoint)
          object.add("alternative", .optional(route.alternative.map { map.id(ofTarget: $0) }))
          object.add("worth_of_alternative", route.worthOfAlternative)
          return object.value
        }
      })
  }

  /// The block's ladder, in the order of the file: time of a visit × visits, the waiting of a visit before its work.
  private var rungs: JSONValue {
    var rungs: [JSONValue] = []
    func add(_ kind: Rung.Kind, _ node: NetworkFigures.Node, _ time: Double?) {
      var object = JSONObject()
      object.add("kind", .string(kind.rawValue))
      object.add("of", .string(map.id(of: node.of)))
      object.add("s", time.map { $0 * node.visits })
      object.add("visits", .number(node.visits))
      rungs.append(object.value)
    }
    for node in network.nodes {
      guard case .process(let process) = node.of,
        let work = figures.steps[process].processTime?.middle
      else {
        add(.wait, node, node.time)
        continue
      }
      if let time = node.time, time > work { add(.wait, node, time - work) }
      add(.process, node, work)
    }
    return .array(rungs)
  }

  private static func word(of kind: Route.Kind) -> String {
    switch kind {
    case .plain: "plain"
    case .grade: "grade"
    case .rework: "rework"
    }
  }

  private static func closedLoop(_ loop: ClosedLoop) -> JSONValue {
    .object([
      ("recovered_per_day", .number(loop.recovered)), ("new_per_day", .number(loop.new)),
      ("multiplier", .number(loop.multiplier)),
    ])
  }

  private static func sensitivity(_ range: NetworkFigures.Sensitivity) -> JSONValue {
    .object([
      ("name", .string(range.name)), ("net_at_low", .number(range.netAtLow)),
      ("net_at_high", .number(range.netAtHigh)), ("swing", .number(range.swing)),
    ])
  }
}
