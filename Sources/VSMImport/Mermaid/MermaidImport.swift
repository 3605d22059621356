import VSMDiagnostics
import VSMSyntax

/// Makes a map of Mermaid's proposed `vsm` diagram, with the same figures: a day of 24 hours, a week of 7 days, and a lead
/// time that adds up waits and work.
struct MermaidImport {
  private let diagram: MermaidReader
  private var names = NameMaker()
  private var draft = MapDraft()

  static func draft(of source: SourceFile, _ log: inout ImportLog) -> MapDraft? {
    let diagram = MermaidReader(source, &log)
    var made = MermaidImport(diagram)
    made.build(&log)
    guard !made.draft.lines.isEmpty else {
      log.tell(
        .nothingToImport(
          "no step stands in this diagram",
          cure: "a flow line names them: supplier \"A\" >> one >> customer \"B\""),
        at: source.span(ofLine: 1))
      return nil
    }
    return made.draft
  }

  private init(_ diagram: MermaidReader) { self.diagram = diagram }

  private mutating func build(_ log: inout ImportLog) {
    draft.title = diagram.title
    draft.conventions = ["lead-time waits+process", "day 24h"]
    let ends = diagram.flow?.ends ?? []
    for end in ends {
      switch end.word {
      case "supplier" where draft.supplier == nil, "from" where draft.supplier == nil:
        draft.supplier = MapDraft.Party(name: names.name(for: end.label, kind: "supplier"), label: end.label)
      case "customer" where draft.customer == nil, "to" where draft.customer == nil:
        draft.customer = MapDraft.Party(name: names.name(for: end.label, kind: "customer"), label: end.label)
      default:
        log.leaveOut(
          "\(end.word) ‘\(MapLabel.plain(end.label))’", "another one stands there",
          at: diagram.flow?.span ?? SourceSpan(0, 0))
      }
    }
    // From and to are the ends of office maps, in which work is PT.
    let work = ends.contains { $0.word == "from" || $0.word == "to" } ? "PT" : "C/T"
    let row = self.row(&log)
    let queues = self.queues(row.count, &log)
    for (index, step) in row.enumerated() {
      let queue = index < queues.count ? queues[index] : nil
      addStep(step, work, queue: queue, isFirst: index == 0, &log)
    }
  }

  /// The steps in the order of the flow line.
  private func row(_ log: inout ImportLog) -> [MermaidReader.Step] {
    guard let flow = diagram.flow else {
      if let first = diagram.steps.first {
        log.take("there is no flow line: the steps stand in the order of the file", at: first.id.span)
      }
      return diagram.steps
    }
    let row = flow.steps.map { word in
      diagram.steps.first { $0.id.text == word.text } ?? MermaidReader.Step(id: word, label: nil)
    }
    let drawn = Set(flow.steps.map(\.text))
    for step in diagram.steps where !drawn.contains(step.id.text) {
      log.leaveOut(
        "the step ‘\(MapLabel.plain(step.label ?? step.id.text))’, which the flow line does not name",
        "Mermaid counts its time and does not draw it", at: step.id.span)
    }
    return row
  }

  /// What waits after each step: the queues count in the order in which they stand in the file.
  private func queues(_ count: Int, _ log: inout ImportLog) -> [MermaidTime?] {
    var times: [MermaidTime?] = []
    for (index, queue) in diagram.queues.enumerated() {
      let time = self.time(queue.metric, "queue", &log)
      guard index < count else {
        if time?.isNothing == false {
          log.leaveOut("a queue more than there are steps", "Mermaid counts its time", at: queue.metric.span)
        }
        continue
      }
      times.append(time)
      let step = diagram.flow.map { $0.steps[index].text } ?? diagram.steps[index].id.text
      let below = queue.below.map { diagram.steps[$0].id.text }
      if below != step, time?.isNothing == false {
        log.take(
          "this queue counts after \(step), as the \(index + 1)\(Self.ordinal(index + 1)) one of the file",
          "it stands below \(below ?? "no step")", at: queue.metric.span)
      }
    }
    return times
  }

  private static func ordinal(_ number: Int) -> String {
    switch (number % 100, number % 10) {
    case (11...13, _): "th"
    case (_, 1): "st"
    case (_, 2): "nd"
    case (_, 3): "rd"
    default: "th"
    }
  }

  private mutating func addStep(
    _ step: MermaidReader.Step, _ work: String, queue: MermaidTime?, isFirst: Bool, _ log: inout ImportLog
  ) {
    let label = step.label ?? step.id.text
    let time = step.metrics["cycletime"].flatMap { self.time($0, "cycletime", &log) }
    if isFirst, step.metrics.count == 1, time?.isNothing == true, let queue, !queue.isNothing {
      // Nothing is done there: it is what waits before the first step.
      log.take(
        "‘\(MapLabel.plain(label))’ takes no time: it is the wait before the first step", at: step.id.span)
      draft.lines.append(.stock(word: "waiting", label: label, amount: queue.text))
      return
    }
    var made = MapDraft.Step(name: names.name(for: step.id.text, kind: "step"), label: label)
    if let time { made.properties.append("\(work) \(time.text)") }
    if let changeover = step.metrics["changeover"].flatMap({ self.time($0, "changeover", &log) }) {
      made.properties.append("C/O \(changeover.text)")
    }
    for (metric, unit, most) in [("uptime", "%", 100.0), ("batch", "pcs", Limits.number)] {
      guard let metric = step.metrics[metric].map({ (name: metric, value: $0) }) else { continue }
      if let text = number(metric.value, metric.name, sign: unit == "%" ? "%" : "", most: most, &log) {
        made.properties.append("\(metric.name) \(text)\(unit)")
      }
    }
    draft.lines.append(.step(made))
    let isPulled = step.link?.text == "pull"
    if let queue, !queue.isNothing {
      if isPulled {
        log.take(
          "what waits behind ‘\(MapLabel.plain(label))’ is pulled: it lies in a supermarket", at: step.id.span
        )
      }
      draft.lines.append(.stock(word: isPulled ? "supermarket" : "waiting", label: nil, amount: queue.text))
    } else if isPulled, let link = step.link {
      log.leaveOut(
        "pull behind ‘\(MapLabel.plain(label))’", "nothing waits there that could be pulled", at: link.span)
    }
  }

  private func time(_ metric: MermaidReader.Metric, _ name: String, _ log: inout ImportLog) -> MermaidTime? {
    if metric.words.count == 1, let time = MermaidTime(metric.words[0].text) { return time }
    let text = metric.words.map(\.text).joined(separator: " ")
    log.tell(
      .cellUnreadable(text, of: name, wanted: "a duration", cure: "for example: 62s, 10m, 3d, or 1m-5m"),
      at: metric.span)
    return nil
  }

  private func number(
    _ metric: MermaidReader.Metric, _ name: String, sign: String, most: Double, _ log: inout ImportLog
  ) -> String? {
    var text = metric.words.map(\.text).joined()
    if !sign.isEmpty, text.hasSuffix(sign) { text.removeLast() }
    if text.utf8.allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: ".") }),
      let number = CellNumber(text),
      number.value > 0, number.value <= most
    {
      return number.text
    }
    log.tell(
      .cellUnreadable(
        text, of: name, wanted: sign.isEmpty ? "a count" : "a share", cure: "for example: \(name) 80\(sign)"),
      at: metric.span)
    return nil
  }
}
