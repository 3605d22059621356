import VSMAnalysis
import VSMModel
import VSMSyntax
import VSMWords

/// What a picture of characters lists rather than draws: information, ways of units, kanban, remarks.
struct TextLists {
  let map: ValueStreamMap
  let figures: Figures
  let style: TextStyle

  /// A line of the list, broken with its further lines set in.
  private func item(_ text: String) -> [String] {
    TextColumns.lines(of: style.spelled(text), within: style.width - 4).enumerated().map { index, line in
      (index == 0 ? "  " : "    ") + line
    }
  }

  private func section(_ heading: String, _ items: [String]) -> [String] {
    items.isEmpty ? [] : [map.phrases[heading]] + items.flatMap(item)
  }

  private func names(_ references: [ValueStreamMap.Reference]) -> String {
    references.map { map.label(of: $0) }.joined(separator: map.phrases.comma)
  }

  var information: [String] {
    section(
      "Information",
      map.information.map { flow in
        let arrow =
          switch flow.word {
          case .verbal: "..>"
          case .phone: "-(\(map.phrases["phone"]))->"
          case .goSee: "-(\(map.phrases["go see"]))->"
          case .info: flow.medium == .electronic ? "~~>" : "-->"
          default: "-(\(map.phrases[flow.word.rawValue]))->"
          }
        return "\(names(flow.sources)) \(arrow) \(names(flow.targets))"
          + (flow.label.map { ": \($0)" } ?? "")
      })
  }

  var kanban: [String] {
    let places = map.kanbanPlaces.map { place in
      let isLevelling = place.word == .levelling
      let (name, at) = (place.label ?? place.id, map.label(of: place.at))
      return (isLevelling ? "[OXOX] " : "[_] ")
        + map.phrases(isLevelling ? "\(name): levelling at \(at)" : "\(name): kanban post at \(at)")
    }
    let ways = map.kanbans.map { kanban in
      let batch = kanban.batch.map { batch in
        map.phrases.comma + map.phrases("batch of \(figure: FigureText.count(Estimate(batch)))")
      }
      return "\(names(kanban.sources)) - -\(kanban.kind.sign)- -> \(names(kanban.targets)): "
        + map.phrases["\(kanban.kind.rawValue) kanban"] + (batch ?? "")
        + (kanban.label.map { map.phrases.comma + $0 } ?? "")
    }
    return section("Kanban", places + ways)
  }

  /// What belongs together: a picture of characters has no frames.
  var groups: [String] {
    section("Groups", GroupWords(map: map).groups) + section("Loops", GroupWords(map: map).loops)
  }

  var remarks: [String] {
    section(
      "Kaizen and notes",
      map.remarks.map { remark in
        "\(remark.word == .kaizen ? "*" : "i") \(map.label(of: remark.target)): \(remark.label)"
          + remark.responsibility(in: map.phrases).map { " (\($0))" }.joined()
      })
  }

  /// What leaves steps by ways of its own.
  func ways(of home: Home) -> [String] {
    let flows = BlockFlows(
      of: map.items(of: home), in: map, figures.network(of: home), showsRates: false
    ) { _ in nil }
    return section("Routes", flows.ways.map { ($0.isRework ? "<- " : "-> ") + $0.title })
  }

  /// Where units end, how many of them and when.
  func exits(of home: Home) -> [String] {
    guard let network = figures.network(of: home) else { return [] }
    let times = FlowTimes(network, figures)
    return section(
      "Ends",
      network.exits.map { exit in
        let phrases = map.phrases
        var parts = [phrases.figure(FigureText.share(Estimate(exit.share)))]
        if let flow = exit.flow { parts.append(phrases.figure(FigureText.rate(Estimate(flow)) + "/d")) }
        if let time = exit.leadTime { parts.append(phrases("after \(times.text(time))")) }
        var name = map.said(ofTarget: exit.of, from: home)
        if case .disposition(let index) = exit.of {
          let disposition = map.dispositions[index]
          name += disposition.rung.map { " (\(phrases[$0.rawValue]))" } ?? ""
          parts += DataRows(disposition.properties, in: phrases).rows.map {
            "\(phrases.lowercased($0.name)) \($0.value)"
          }
        }
        return "\(name): " + parts.joined(separator: phrases.comma)
      })
  }
}

extension KanbanStatement.Kind {
  /// What stands on the card.
  fileprivate var sign: String {
    switch self {
    case .production: "[P]"
    case .withdrawal: "[W]"
    case .signal: "\\S/"
    }
  }
}
