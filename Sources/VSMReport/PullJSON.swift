import VSMAnalysis
import VSMModel
import VSMSyntax

/// The figures of pull for scripts.
enum PullJSON {
  static func kanbans(of map: ValueStreamMap, _ figures: Figures) -> [JSONValue] {
    zip(map.kanbans, figures.kanbans).map { kanban, figures in
      var object = JSONObject()
      object.add("kind", .string(kanban.kind.rawValue))
      object.add("from", .array(kanban.sources.map { .string(map.id(of: $0)) }))
      object.add("to", .array(kanban.targets.map { .string(map.id(of: $0)) }))
      object.add("label", .optional(kanban.label))
      object.add("at", .optional(figures.place.map { map.id(of: $0) }))
      object.add("flow_per_day", figures.flow)
      object.add("container", figures.container)
      object.add("batch", kanban.batch.map { Estimate($0) })
      object.add("per_day", figures.perDay)
      object.add("per_shift", figures.perShift)
      object.add("needed", figures.needed)
      object.add("count", figures.count)
      return object.value
    }
  }

  static func supermarkets(of map: ValueStreamMap, _ figures: Figures) -> [JSONValue] {
    figures.supermarkets.map { market in
      var object = JSONObject()
      object.add("id", .string(map.stocks[market.stock].id))
      object.add("cycle_stock", market.cycle)
      object.add("buffer_stock", market.buffer)
      object.add("safety_stock", market.safety)
      object.add("needed", market.needed)
      object.add("needed_s", market.neededTime)
      object.add("held", market.held)
      object.add("held_s", market.heldTime)
      return object.value
    }
  }

  static func fifoLanes(of map: ValueStreamMap, _ figures: Figures) -> [JSONValue] {
    figures.fifoLanes.map { lane in
      var object = JSONObject()
      object.add("id", .string(map.stocks[lane.stock].id))
      object.add("max", lane.maximum)
      object.add("covers_s", lane.covers)
      object.add("needed", lane.needed)
      object.add("count", lane.count)
      return object.value
    }
  }

  /// Reasons for what only this format has.
  static func notes(of map: ValueStreamMap, _ figures: Figures) -> [String] {
    var notes: [String] = []
    func add(_ keys: String, _ needs: String, _ isMissing: Bool) {
      if isMissing { notes.append("\(keys) null where \(needs).") }
    }
    add(
      "label and batch of kanbans are", "the map gives none",
      map.kanbans.contains { $0.label == nil || $0.batch == nil })
    add(
      "container of kanbans is", "the map gives neither it nor the pack of an only customer",
      figures.kanbans.contains { $0.container == nil })
    add(
      "per_day and per_shift of kanbans are",
      "a flow, a container or, for the second, the number of shifts is missing",
      figures.kanbans.contains { $0.perDay == nil || $0.perShift == nil })
    add(
      "cycle_stock, buffer_stock and safety_stock are",
      "the map gives none, or a time without a flow to turn it into pieces",
      figures.supermarkets.contains { $0.cycle == nil || $0.buffer == nil || $0.safety == nil })
    add(
      "needed, needed_s, held and held_s of supermarkets are",
      "an amount is missing, or the flow to turn pieces into time or time into pieces",
      figures.supermarkets.contains {
        $0.needed == nil || $0.neededTime == nil || $0.held == nil || $0.heldTime == nil
      })
    add(
      "max, covers_s, needed and count of fifo_lanes are",
      "the map gives no max, no covers, or no C/T of the step after the lane",
      figures.fifoLanes.contains { $0.maximum == nil || $0.covers == nil || $0.needed == nil })
    return notes
  }
}
