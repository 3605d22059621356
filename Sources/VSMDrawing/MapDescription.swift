import VSMAnalysis
import VSMModel
import VSMSyntax

/// The map told in words, in reading order, for those who do not see the picture.
enum MapDescription {
  static func text(of map: ValueStreamMap, _ figures: Figures) -> String {
    var sentences: [String] = []
    let state = map.state.map { "\($0.rawValue) state" }
    sentences.append(([state, map.product].compactMap { $0 }).joined(separator: ", "))
    for stream in map.streams { sentences.append(words(for: stream, map)) }
    for flow in map.information {
      let from = flow.sources.map { map.label(of: $0) }.joined(separator: ", ")
      let to = flow.targets.map { map.label(of: $0) }.joined(separator: ", ")
      let medium = flow.medium == .electronic ? "electronic information" : "information"
      sentences.append("\(from) to \(to): \(medium)" + (flow.label.map { ", \($0)" } ?? ""))
    }
    for kaizen in map.kaizens {
      sentences.append("Kaizen at \(map.label(of: kaizen.target)): \(kaizen.label)")
    }
    if let lead = figures.leadTimeText { sentences.append("Production lead time \(lead)") }
    if let processing = figures.processingTimeText { sentences.append("Processing time \(processing)") }
    return sentences.filter { !$0.isEmpty }.joined(separator: ". ")
  }

  private static func words(for stream: Stream, _ map: ValueStreamMap) -> String {
    var things = stream.sources.map { delivery in
      "\(map.suppliers[delivery.party].label) supplies" + (delivery.vehicle?.label.map { " (\($0))" } ?? "")
    }
    for item in stream.items {
      switch item {
      case .process(let index): things.append(map.processes[index].label)
      case .stock(let index): things.append("stock \(map.label(of: .stock(index)))")
      case .transport(let vehicle): things.append("transport" + (vehicle.label.map { " (\($0))" } ?? ""))
      case .push: break
      }
    }
    things += stream.deliveries.map { delivery in
      "delivered to \(map.customers[delivery.party].label)"
        + (delivery.vehicle?.label.map { " (\($0))" } ?? "")
    }
    if let process = stream.joins { things.append("joins at \(map.processes[process].label)") }
    return (stream.label.map { "\($0): " } ?? "") + things.joined(separator: ", ")
  }
}
