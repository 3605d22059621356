package import VSMAnalysis
package import VSMModel
import VSMSyntax

extension DataRows {
  /// What a network picture says under a disposition: what ends there and when, and what it brings.
  package init(ofDisposition index: Int, in map: ValueStreamMap, _ figures: Figures) {
    let disposition = map.dispositions[index]
    var rows: [Row] = []
    if let rung = disposition.rung { rows.append(Row(name: "As", value: rung.rawValue)) }
    let blocks =
      figures.recoveries.enumerated().map { (Home.recovery($0), $1) }
      + figures.streamNetworks.enumerated().map { (Home.stream($0), $1) }
    let exits = blocks.flatMap { home, network in
      (network?.exits ?? []).filter { $0.of == .disposition(index) }.map { (home, $0) }
    }
    // The shares of several blocks are of different units.
    if exits.count == 1, let (home, exit) = exits.first {
      rows.append(Row(name: "Share", value: FigureText.share(Estimate(exit.share))))
      if let time = exit.leadTime {
        rows.append(
          Row(
            name: "Lead time", value: figures.text(ofPassage: time, inDays: map.isTimedInDays(home))))
      }
    }
    let flows = exits.compactMap(\.1.flow)
    if !flows.isEmpty, flows.count == exits.count {
      let flow = flows.reduce(0, +)
      rows.append(Row(name: "Flow", value: FigureText.rate(Estimate(flow)) + "/d"))
    }
    let known = Set(rows.map(\.name))
    self.init(disposition.properties)
    self.rows = rows + self.rows.filter { !known.contains($0.name) }
  }
}
