import VSMAnalysis
import VSMModel

/// The sources of a recovery, and what is said of units against what they are, as scripts read them.
enum ReturnsJSON {
  static func sources(of map: ValueStreamMap, _ network: NetworkFigures) -> JSONValue {
    .array(
      network.sources.map { source in
        var object = JSONObject()
        object.add("id", .string(map.sources[source.of].id))
        object.add("entering_per_day", source.entering)
        object.add("share", source.share)
        object.add("grades", .object(source.grades.map { ($0.name, .number($0.share)) }))
        object.add("gross", source.gross)
        object.add("cost", source.cost)
        object.add("acquisition", source.acquisition)
        object.add("revenue_share", source.revenueShare)
        object.add("fixed_cost", source.fixedCost)
        object.add("net", source.net)
        return object.value
      })
  }

  /// One for each step that says how right it grades.
  static func gradings(of map: ValueStreamMap, _ network: NetworkFigures) -> JSONValue {
    .array(
      network.gradings.map { grading in
        var object = JSONObject()
        object.add("at", .string(map.processes[grading.at].id))
        object.add("flow_per_day", grading.flow)
        object.add("visits", .number(grading.visits))
        object.add("value", grading.value)
        object.add("best_value", grading.bestValue)
        object.add("perfect", grading.perfect)
        object.add("ungraded", grading.ungraded)
        object.add("worth_of_perfect", grading.worthOfPerfect)
        object.add("worth_of_grading", grading.worthOfGrading)
        object.add("cost_of_error", grading.costOfError)
        object.add("cost_of_error_per_day", grading.costOfErrorADay)
        return object.value
      })
  }

  /// One for each grade that is said and each that units are.
  static func errors(of map: ValueStreamMap, _ network: NetworkFigures) -> JSONValue {
    .array(
      network.gradings.flatMap { grading in
        grading.grades.indices.flatMap { said in
          grading.grades.indices.map { truth in
            var object = JSONObject()
            object.add("at", .string(map.processes[grading.at].id))
            object.add("said", .string(grading.grades[said]))
            object.add("is", .string(grading.grades[truth]))
            object.add("share_said", .number(grading.shareSaid[said]))
            object.add("share_is", .number(grading.prior[truth]))
            object.add("said_given_is", .number(grading.saidGivenTrue[truth][said]))
            object.add("is_given_said", .number(grading.trueGivenSaid[said][truth]))
            object.add("to", .optional(grading.ways[said].map { map.id(ofTarget: $0) }))
            object.add("net_of_is", grading.net[truth][said])
            object.add("net_of_said_on_way_of_is", grading.valueOfWay[said][truth])
            return object.value
          }
        }
      })
  }

  static func reasons(of network: NetworkFigures) -> [NetworkJSON.Reason] {
    [
      (
        "a figure of a source is",
        network.sources.contains {
          $0.entering == nil || $0.share == nil || $0.gross == nil || $0.cost == nil || $0.acquisition == nil
            || $0.revenueShare == nil || $0.fixedCost == nil || $0.net == nil
        },
        "the map does not give it, or not all costs and proceeds ahead, or not how many units come from each"
      ),
      (
        "a figure of a grading is",
        network.gradings.contains { grading in
          grading.flow == nil || grading.value == nil || grading.perfect == nil || grading.ungraded == nil
            || grading.bestValue == nil || grading.costOfError == nil
            || grading.net.contains { $0.contains { $0 == nil } }
            || grading.ways.contains { $0 == nil }
        },
        "it needs all costs and proceeds ahead, what comes in a day, and units that are of the grade"
      ),
    ]
  }
}
