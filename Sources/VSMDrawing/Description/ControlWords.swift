import VSMAnalysis
import VSMModel
import VSMSyntax

/// Who plans and buys, how they tell each other, kanban and remarks, in sentences.
struct ControlWords {
  let map: ValueStreamMap

  private func names(_ references: [ValueStreamMap.Reference]) -> String {
    references.map { map.label(of: $0) }.joined(separator: ", ")
  }

  private func rows(_ properties: PropertyList) -> String {
    DataRows(properties).rows.map { ", \($0.name) \($0.value)" }.joined()
  }

  var parties: [String] {
    map.customers.map { "Customer \($0.label)" + rows($0.properties) }
      + map.controls.map { control in
        let kind =
          switch control.word {
          case .controlCentre: "Control centre"
          case .mrp: "MRP system"
          case .database: "Database"
          case .control: "Control"
          default: control.word.title
          }
        return "\(kind) \(control.label)" + (control.system.map { ", planned with \($0)" } ?? "")
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
      return "\(names(flow.sources)) to \(names(flow.targets)): \(way)" + (flow.label.map { ", \($0)" } ?? "")
    }
  }

  var kanban: [String] {
    let places = map.kanbanPlaces.map { place in
      let label = place.label.map { " \($0)" } ?? ""
      return (place.word == .levelling ? "Load levelling" : "Kanban post") + label
        + " at \(map.label(of: place.at))"
    }
    let ways = map.kanbans.map { kanban in
      "\(kanban.kind.rawValue) kanban from \(names(kanban.sources)) to \(names(kanban.targets))"
        + (kanban.batch.map { ", in batches of \(FigureText.count(Estimate($0)))" } ?? "")
        + (kanban.label.map { ", \($0)" } ?? "")
    }
    return places + ways
  }

  var remarks: [String] {
    map.remarks.map { remark in
      "\(remark.word == .kaizen ? "Kaizen" : "Note") at \(map.label(of: remark.target)): \(remark.label)"
        + remark.responsibility.map { ", \($0)" }.joined()
    }
  }
}
