import VSMModel
import VSMSyntax
import VSMWords

/// What a good unit uses of its surroundings, and gives off.
extension HeadlineFigure {
  static let ofFlows: [HeadlineFigure] = EnvironmentalFlow.allCases.map { flow in
    let key = String(
      decoding: flow.rawValue.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0 }, as: UTF8.self)
    return HeadlineFigure(
      key + "_per_good_unit", flow.title, .environment, shown: .boxed, better: .down,
      target: target(of: flow),
      .amount(.measure(flow)) { $0.environment?[flow]?.amount },
      computation: computation(of: flow)
    ) { ground in reasons(of: flow, ground) }
  }

  static let carbon = HeadlineFigure(
    "co2e_kg_per_good_unit", "CO₂e", .environment, shown: .said, better: .down, target: .carbon,
    .amount(.carbon) { $0.environment?.carbon },
    computation: "sum of each flow × its factor, for each unit that is delivered"
  ) { ground in reasonsOfCarbon(ground) }

  static let carbonOfWaste = HeadlineFigure(
    "co2e_kg_of_waste_per_good_unit", "CO₂e of waste", .environment, better: .down,
    target: .carbonOfWaste, .amount(.carbon) { $0.environment?.carbonOfWaste },
    computation: "the part of steps tagged waste, work done again, scrap, stocks and transports"
  ) { ground in reasonsOfCarbon(ground) }

  private static let targets = TargetFigure.allCases.filter { $0.flow != nil }

  private static func target(of flow: EnvironmentalFlow) -> TargetFigure? {
    targets.first { $0.flow == flow }
  }

  private static func computation(of flow: EnvironmentalFlow) -> Phrase {
    switch flow {
    case .material: "sum of visits × material at the steps where it enters, for each unit that is delivered"
    case .waste:
      "sum of visits × waste at the steps, and what stocks and transports lose, for each unit that is delivered"
    default:
      "sum of visits × use at the steps, and what stocks and transports use, for each unit that is delivered"
    }
  }

  private static func reasons(of flow: EnvironmentalFlow, _ ground: FigureGround) -> [FigureReason] {
    guard let use = ground.figures.environment?[flow] else {
      return [FigureReason("nothing in the map uses it", forPeople: false)]
    }
    if use.places.isEmpty, use.unknown.isEmpty {
      return [FigureReason("only recoveries use it", forPeople: false)]
    }
    let causes = Dictionary(grouping: use.unknown, by: \.why)
    return FlowUnknown.allCases.compactMap { why in
      guard let places = causes[why] else { return nil }
      let names = Notes.list(places.map(\.place).filter { !$0.isEmpty })
      return switch why {
      case .time: FigureReason("an hour’s use needs C/T or PT at \(names)")
      case .day: FigureReason("a day’s use needs what customers take a day, at \(names)")
      case .load: FigureReason("how many pieces a batch or a trip has is not known at \(names)")
      case .distance: FigureReason("how far a trip goes is not known of \(names)")
      case .flow: FigureReason("no flow to customers is known at \(names)")
      case .tooLarge: FigureReason.tooLarge
      }
    }
  }

  private static func reasonsOfCarbon(_ ground: FigureGround) -> [FigureReason] {
    guard let environment = ground.figures.environment, !environment.flows.isEmpty else {
      return [FigureReason("nothing in the map uses a flow that gives it off", forPeople: false)]
    }
    let open = environment.flowsWithoutFactor.map {
      ground.map.phrases.inSentence(ground.map.phrases[$0.title])
    }
    if !open.isEmpty {
      // A map without any factor never aimed at it.
      return [
        FigureReason("no factor is given for \(Notes.list(open))", forPeople: !ground.map.factors.isEmpty)
      ]
    }
    let unknown = environment.flows.filter { $0.amount == nil }
      .map { ground.map.phrases.inSentence(ground.map.phrases[$0.flow.title]) }
    return [FigureReason("it needs all that is used: \(Notes.list(unknown))", forPeople: false)]
  }
}
