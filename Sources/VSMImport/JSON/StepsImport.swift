import VSMDiagnostics
import VSMSyntax

/// Makes a map of steps with PT, LT, %C&A and rework in JSON.
struct StepsImport {
  private let document: StepsDocument
  private var values: StepValues
  private var names = NameMaker()
  private var draft = MapDraft()

  static func draft(of source: SourceFile, _ options: ImportOptions, _ log: inout ImportLog) -> MapDraft? {
    let node: JSONNode
    do {
      node = try JSONReader.read(source)
    } catch {
      log.tell(.malformedFile(error.what, cure: error.cure), at: error.span)
      return nil
    }
    guard let document = StepsDocument(node, &log), !document.steps.isEmpty else {
      log.tell(
        .nothingToImport(
          "no steps stand in this JSON text",
          cure:
            "for example: {\"processes\": [{\"name\": \"Review\", \"processTime\": 30, \"leadTime\": 240}]}"),
        at: SourceSpan(node.span.start, node.span.start + 1))
      return nil
    }
    guard document.steps.count <= StepsDocument.mostSteps else {
      log.tell(.tooMuchToImport("steps", limit: StepsDocument.mostSteps), at: document.steps[0].span)
      return nil
    }
    var made = StepsImport(document, options, &log)
    made.build(&log)
    return made.draft
  }

  private init(_ document: StepsDocument, _ options: ImportOptions, _ log: inout ImportLog) {
    self.document = document
    values = StepValues(document, options)
  }

  /// What a step is called in messages and in the map.
  static func label(_ step: JSONNode) -> String {
    let text =
      step[["name", "label", "title"]]?.key ?? step["data"]?[["name", "label", "title"]]?.key ?? step["id"]?
      .key ?? ""
    return MapLabel.plain(text).isEmpty ? "Step" : MapLabel.plain(text)
  }

  private mutating func build(_ log: inout ImportLog) {
    draft.title = document.root[["title", "name"]]?.text ?? document.outer[["title", "name"]]?.text
    draft.conventions = ["lead-time waits+process"]
    if document.root[["kind", "state"]]?.text?.lowercased() == "future" { draft.state = "future" }
    if let hours = document.outer["workdayhours"]?.number.flatMap({ CellNumber($0) }), hours.value > 0,
      hours.value <= 24
    {
      draft.calendar = ["shifts 1", "shift \(hours.text)h"]
    }
    let order = StepOrder(document, &log)
    var stepNames = [String](repeating: "", count: document.steps.count)
    for step in order.steps {
      stepNames[step] = names.name(for: Self.label(document.steps[step]), kind: "step")
    }
    var rework: [Int: [(edge: StepsDocument.Edge, source: Int, target: Int)]] = [:]
    for way in order.rework { rework[way.source, default: []].append(way) }
    for step in order.steps {
      let node = document.steps[step]
      if let edge = order.forward[step], let wait = values.time(edge.node, Self.waits, &log) { addWait(wait) }
      if let wait = values.time(node, Self.waits, &log) { addWait(wait) }
      if let queue = values.count(node, ["queuesize", "wip", "inventory", "inventorybefore", "queue"], &log),
        queue.value > 0
      {
        draft.lines.append(.stock(word: "orders", label: nil, amount: queue.asCount))
      }
      var made = MapDraft.Step(name: stepNames[step], label: Self.label(node))
      made.properties = values.properties(of: node, &log)
      made.comment = node[["description", "notes", "note", "comment"]]?.text
      made.routes = routes(of: node, rework[step] ?? [], stepNames, &log)
      draft.lines.append(.step(made))
    }
    values.tell(&log)
  }

  static let waits = ["waittime", "wait", "waitingtime", "queuetime", "delay", "waitbefore"]

  private mutating func addWait(_ time: String) {
    guard MapDraft.isSome(time) else { return }
    draft.lines.append(.stock(word: "waiting", label: nil, amount: time))
  }

  private mutating func routes(
    of node: JSONNode, _ ways: [(edge: StepsDocument.Edge, source: Int, target: Int)], _ names: [String],
    _ log: inout ImportLog
  ) -> [String] {
    var routes: [String] = []
    var total = 0.0
    for way in ways {
      let ends = "\(Self.label(node)) -> \(Self.label(document.steps[way.target]))"
      guard let share = values.reworkShare(way.edge.node, of: node, &log), share.value > 0 else {
        log.leaveOut("the rework \(ends)", "its share is not known", at: way.edge.node.span)
        continue
      }
      guard total + share.value < 100 else {
        log.leaveOut("the rework \(ends)", "with it nothing would go on", at: way.edge.node.span)
        continue
      }
      total += share.value
      let takes = values.time(way.edge.node, Self.waits, &log).flatMap { time in
        MapDraft.isSome(time) ? " takes \(time)" : nil
      }
      routes.append("rework -> \(names[way.target]) \(share.text)%" + (takes ?? ""))
    }
    return routes
  }
}
