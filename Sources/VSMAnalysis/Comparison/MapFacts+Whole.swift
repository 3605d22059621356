import VSMModel
import VSMSyntax
import VSMWords

/// What a map says as a whole: its title, how it counts, what it is held to, and the icons that it declares.
extension MapFacts {
  mutating func addWhole() {
    var facts: Facts = map.title.isEmpty ? [] : [(say("title"), map.title)]
    if let product = map.product { facts.append((say("product"), product)) }
    if let site = map.details.site { facts.append((say("site"), site)) }
    facts += service
    add(
      Described(
        thing: .map, kind: say("map"), key: "map", looseKey: "map", label: say("Title and product"),
        facts: facts))
  }

  private var service: Facts {
    let service = map.service
    var facts: Facts = []
    func add(_ property: Property, _ value: Value?) {
      if let value { facts.append((property.row ?? property.name, ValueText.line(value))) }
    }
    add(.unit, service.unit.map { .text($0) })
    add(.serviceLevel, service.level.map { .duration($0) })
    add(.within, service.within.map { .share($0) })
    add(
      .deploymentFrequency, service.deployments.map { .rate(Mix([Mix.Part($0.count)]), per: $0.per) })
    add(.changeFailure, service.changeFailure.map { .share($0) })
    add(.timeToRestore, service.timeToRestore.map { .duration($0) })
    return facts
  }

  mutating func addConventions() {
    let conventions = map.conventions
    let day =
      switch conventions.day {
      case .worktime: "worktime"
      case .length(let length): say.figure(TimeText.written(length))
      }
    add(
      Described(
        thing: .map, kind: say("conventions"), key: "conventions", looseKey: "conventions",
        label: say("How figures are computed"),
        facts: [
          ("inventory-time", conventions.inventoryTime.rawValue),
          ("lead-time", conventions.leadTime.rawValue), ("day", day),
          ("transport", conventions.transport ? "on" : "off"),
          ("queues", conventions.queues ? "on" : "off"),
          ("processing", conventions.processing.rawValue),
        ]
          + (conventions.holding.map {
            [("holding", ValueText.line(.decay($0.share, per: $0.period)))]
          } ?? [])
          + map.factors.map { ("factor of \($0.flow.rawValue)", MeasureText.factor($0.factor)) }))
  }

  mutating func addTargets() {
    for target in map.targets {
      var (thing, figure) = (MapComparison.Thing.map, target.figure.rawValue)
      switch target.scope {
      case .map: break
      case .every: figure += "(*)"
      case .element(let reference):
        thing = .element(reference)
        figure += "(\(map.id(of: reference)))"
      }
      let comparison = target.statement.comparison.rawValue
      let (bound, said) = (
        "\(comparison) \(text(of: target.statement.bound, in: .english))",
        "\(comparison) \(text(of: target.statement.bound, in: say))"
      )
      add(
        Described(
          thing: thing, kind: say("target"), key: "target \(figure) \(bound)", looseKey: "target \(figure)",
          label: "\(figure) \(said)", facts: [(say("bound"), said)]))
    }
  }

  private func text(of bound: TargetStatement.Bound, in say: Phrases) -> String {
    switch bound {
    case .duration(let duration): say.figure(TimeText.written(duration))
    case .share(let share): say.figure(FigureText.share(Interval(share)))
    case .number(let number): say.figure(FigureText.count(number))
    case .money(let amount, let currency): say.money(MoneyText.amount(amount, currency), currency)
    case .measure(let amount, let unit): say.figure(MeasureText.amount(Interval(amount), unit))
    case .takt: "takt"
    }
  }

  mutating func addIcons() {
    for icon in map.icons {
      var facts: Facts = [(say("label"), icon.label)]
      if let box = icon.box {
        facts.append(("view-box", numbers([box.minX, box.minY, box.width, box.height])))
      }
      facts += icon.outlines.map { ("outline", text(of: $0)) }
      facts.append(("filled", icon.isFilled ? say("yes") : say("no")))
      let key = "icon \(icon.id)"
      add(Described(thing: .map, kind: say("icon"), key: key, looseKey: key, label: icon.label, facts: facts))
    }
  }

  /// An outline as the `d` of an SVG path, all in absolute coordinates.
  private func text(of outline: IconOutline) -> String {
    outline.steps.map { step in
      switch step {
      case .move(let to): "M\(numbers([to.x, to.y]))"
      case .line(let to): "L\(numbers([to.x, to.y]))"
      case .curve(let first, let second, let to):
        "C\(numbers([first.x, first.y, second.x, second.y, to.x, to.y]))"
      case .close: "Z"
      }
    }.joined(separator: " ")
  }

  private func numbers(_ numbers: [Double]) -> String {
    numbers.map { FigureText.count($0, decimals: 3) }.joined(separator: " ")
  }
}
