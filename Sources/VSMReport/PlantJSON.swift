import VSMAnalysis
import VSMModel

/// Variants and resources, as scripts read them.
enum PlantJSON {
  /// One for each step and each variant that passes it, where the step gives a property by variant.
  static func variants(of map: ValueStreamMap, _ figures: Figures) -> [JSONValue] {
    zip(map.processes, figures.steps).flatMap { process, step in
      step.variants.map { variant in
        var object = JSONObject()
        object.add("step", .string(process.id))
        object.add("variant", .string(variant.name))
        object.add("flow_per_day", variant.flow)
        object.add("cycle_time_s", variant.cycleTime)
        object.add("process_time_s", variant.processTime)
        object.add("changeover_s", variant.changeover)
        object.add("batch", variant.batch)
        object.add("every_days", variant.every)
        object.add(
          "over_takt", step.takt == nil || variant.cycleTime == nil ? .null : .boolean(variant.isOverTakt))
        return object.value
      }
    }
  }

  /// What each variant needs of the line; none where nothing is set apart by variant.
  static func family(of map: ValueStreamMap, _ figures: Figures) -> [JSONValue] {
    figures.variants.map { variant in
      var object = JSONObject()
      object.add("variant", .string(variant.name))
      object.add("demand_per_day", variant.demand)
      object.add("work_s", variant.work)
      object.add("steps", .array(variant.steps.map { .string(map.processes[$0].id) }))
      return object.value
    }
  }

  static func resources(of map: ValueStreamMap, _ figures: Figures) -> [JSONValue] {
    zip(map.resources, figures.resources).map { resource, found in
      var object = JSONObject()
      object.add("id", .string(resource.id))
      object.add("kind", .string(resource.isOfPeople ? "people" : "machines"))
      object.add("count", found.count)
      object.add("available_s", found.available)
      object.add("work_s", found.work)
      object.add("utilisation", found.utilisation)
      object.add("steps", .array(found.steps.map { .string(map.processes[$0].id) }))
      return object.value
    }
  }

  static func notes(of figures: Figures) -> [String] {
    var notes: [String] = []
    let variants = figures.steps.flatMap(\.variants)
    func note(_ key: String, _ isMissing: Bool, _ needs: String) {
      if isMissing { notes.append("\(key) is null where \(needs).") }
    }
    note("cycle_time_s of a variant", variants.contains { $0.cycleTime == nil }, "the step gives no C/T")
    note("process_time_s of a variant", variants.contains { $0.processTime == nil }, "the step gives no PT")
    note("changeover_s of a variant", variants.contains { $0.changeover == nil }, "the step gives no C/O")
    note("every_days of a variant", variants.contains { $0.every == nil }, "the step gives no batch")
    note("batch of a variant", variants.contains { $0.batch == nil }, "the step gives no batch")
    note(
      "over_takt of a variant",
      figures.steps.contains { step in step.variants.contains { step.takt == nil || $0.cycleTime == nil } },
      "the step has no takt or no C/T")
    note(
      "work_s of a variant", figures.variants.contains { $0.work == nil },
      "a step that it passes does not say how long it works, or nothing is delivered")
    note(
      "count of a resource", figures.resources.contains { $0.count == nil },
      "it gives neither people nor machines")
    note(
      "available_s of a resource", figures.resources.contains { $0.available == nil },
      "no working time is given")
    note(
      "work_s of a resource", figures.resources.contains { $0.work == nil },
      "a flow, a time or the demand is not known")
    note(
      "utilisation of a resource", figures.resources.contains { $0.utilisation == nil },
      "it needs how many there are, their time, and the flow and the time of each step")
    return notes
  }
}
