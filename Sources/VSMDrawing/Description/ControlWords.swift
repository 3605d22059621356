import VSMAnalysis
import VSMModel
import VSMSyntax
import VSMWords

/// Who plans and buys, how they tell each other, kanban and remarks, in sentences.
struct ControlWords {
  let map: ValueStreamMap

  private func names(_ references: [ValueStreamMap.Reference]) -> String {
    references.map { map.label(of: $0) }.joined(separator: map.phrases.comma)
  }

  private func rows(_ properties: PropertyList) -> String {
    DataRows(properties, in: map.phrases).rows.map { "\(map.phrases.comma)\($0.name) \($0.value)" }.joined()
  }

  var parties: [String] {
    map.customers.map { map.phrases("Customer \($0.label)") + rows($0.properties) }
      + map.controls.map { control in
        let kind: String =
          switch control.word {
          case .controlCentre: "Control centre"
          case .mrp: "MRP system"
          case .database: "Database"
          case .control: "Control"
          default: control.word.title
          }
        let name = "\(map.phrases[kind]) \(control.label)"
        return control.system.map { map.phrases("\(name), planned with \($0)") } ?? name
      }
  }

  var information: [String] {
    map.information.map { flow in
      let way =
        switch flow.word {
        case .verbal: "word of mouth"
        case .phone: "telephone"
        case .goSee: "go and see"
        case .info: flow.medium == .electronic ? "electronic information" : "information"
        default: flow.word.noun
        }
      let said = map.phrases("\(names(flow.sources)) to \(names(flow.targets)): \(word: way)")
      return said + (flow.label.map { map.phrases.comma + $0 } ?? "")
    }
  }

  var kanban: [String] {
    let places = map.kanbanPlaces.map { place in
      let label = place.label.map { " \($0)" } ?? ""
      let name = map.phrases[place.word == .levelling ? "Load levelling" : "Kanban post"] + label
      return map.phrases("\(name) at \(map.label(of: place.at))")
    }
    let ways = map.kanbans.map { kanban in
      let kind = Phrase(stringLiteral: "\(kanban.kind.rawValue) kanban")
      let way = map.title(kind, from: kanban.sources, to: kanban.targets)
      let batch = kanban.batch.map { FigureText.count(Estimate($0)) }
      return (batch.map { map.phrases("\(way), in batches of \(figure: $0)") } ?? way)
        + (kanban.label.map { map.phrases.comma + $0 } ?? "")
    }
    return places + ways
  }

  var remarks: [String] {
    map.remarks.map { map.title(of: $0) }
  }
}
