import VSMAnalysis
import VSMModel
import VSMSyntax

/// Groups, loops with their plan, departments and sites, as scripts read them.
enum GroupJSON {
  /// Adds all of it to the figures.
  static func add(_ map: ValueStreamMap, _ figures: Figures, to root: inout JSONObject) {
    root.add("groups", .array(groups(of: map, figures, loops: false)))
    root.add("loops", .array(groups(of: map, figures, loops: true)))
    root.add("objectives", .array(objectives(of: map)))
    root.add("departments", .array(areas(figures.departments, of: map)))
    root.add("sites", .array(areas(figures.sites, of: map)))
  }

  private static func groups(of map: ValueStreamMap, _ figures: Figures, loops: Bool) -> [JSONValue] {
    zip(map.stepGroups, figures.groups).filter { $0.0.isLoop == loops }.map { group, found in
      var object = JSONObject()
      object.add("id", .string(group.id))
      object.add("label", .string(group.label))
      object.add("members", .array(map.members(of: group).map { .string(map.id(of: $0)) }))
      object.add("lead_time_s", found.leadTime)
      object.add("lead_time_days", found.leadTime.map { $0.dividedBy(figures.day) })
      object.add("processing_time_s", found.processingTime)
      object.add("operators", found.operators)
      object.add("operators_steps", .number(Double(found.stepsWithOperators)))
      object.add("steps", .number(Double(found.steps)))
      object.add("pieces", found.pieces)
      object.add("stocks", .number(Double(found.stocks)))
      return object.value
    }
  }

  private static func objectives(of map: ValueStreamMap) -> [JSONValue] {
    map.loops.flatMap { loop in
      loop.objectives.map { objective in
        var object = JSONObject()
        object.add("loop", .string(loop.id))
        object.add("text", .string(objective.text))
        object.add("measure", .optional(objective.measure))
        object.add("owner", .optional(objective.owner))
        object.add("due", .optional(objective.due?.text))
        return object.value
      }
    }
  }

  private static func areas(_ areas: [AreaFigures], of map: ValueStreamMap) -> [JSONValue] {
    areas.map { area in
      var object = JSONObject()
      object.add("name", .optional(area.name))
      object.add("steps", .array(area.steps.map { .string(map.processes[$0].id) }))
      object.add("processing_time_s", area.processingTime)
      object.add("operators", area.operators)
      object.add("operators_steps", .number(Double(area.stepsWithOperators)))
      object.add("handoffs", area.handoffs.map { .number(Double($0)) } ?? .null)
      return object.value
    }
  }

  /// Why what is null is so, but for what the figures' own notes say.
  static func notes(of map: ValueStreamMap, _ figures: Figures) -> [String] {
    var notes: [String] = []
    func note(_ key: String, _ isMissing: Bool, _ needs: String) {
      if isMissing { notes.append("\(key) is null where \(needs).") }
    }
    let groups = figures.groups
    note(
      "lead_time_s of a group or a loop", groups.contains { $0.leadTime == nil },
      "a time in it is not known, or nothing in it takes time")
    note(
      "processing_time_s of a group or a loop", groups.contains { $0.processingTime == nil },
      "the work of a step in it is not known, or it has none")
    note(
      "operators of a group or a loop", groups.contains { $0.operators == nil },
      "none of its steps gives operators")
    note(
      "pieces of a group or a loop", groups.contains { $0.pieces == nil },
      "the pieces of a stock in it are not known, or it has none")
    let objectives = map.loops.flatMap(\.objectives)
    note(
      "measure, owner or due of an objective",
      objectives.contains { $0.measure == nil || $0.owner == nil || $0.due == nil }, "the map does not say")
    for (areas, kind) in [(figures.departments, "department"), (figures.sites, "site")] {
      note("name of a \(kind)", areas.contains { $0.name == nil }, "its steps name none")
      note(
        "processing_time_s of a \(kind)", areas.contains { $0.processingTime == nil },
        "the work of one of its steps is not known")
      note(
        "operators of a \(kind)", areas.contains { $0.operators == nil },
        "none of its steps gives operators")
      note(
        "handoffs of a \(kind)", areas.contains { $0.handoffs == nil },
        "one of its steps, or of those that it hands on to, names no \(kind)")
    }
    return notes
  }
}
