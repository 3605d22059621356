import VSMAnalysis
import VSMModel

/// Rows of streams that begin at a process of a row above: where they start, and the arrow that leads down to them.
extension MapLayout {
  /// Places the rows, and again as long as a row that splits off has to begin further to the right than before: where
  /// its process stands is known only once all rows have a place.
  mutating func placeRowsAndSplits() {
    placeRows()
    // Rows that split off rows that split off others: each time the next ones find their place.
    for _ in 0..<min(50, map.streams.count { $0.origin != nil }) {
      let before = rows.map(\.minX)
      placeRows()
      if rows.map(\.minX) == before { break }
    }
  }

  /// Where along x the arrow of a row that splits off leaves the lower edge of the process: the lower the row, the
  /// further to the left, so that it passes what begins above.
  private func splitPort(ofRow row: Int) -> Double? {
    guard let process = map.streams[rows[row].stream].origin?.process, let origin = station(of: process)
    else {
      return nil
    }
    let above = rows[..<row].count { map.streams[$0.stream].origin?.process == process }
    return max(origin.station.minX + 12, origin.station.maxX - joinPort(order: above))
  }

  /// Where arrows go down below a row to rows that split off it or off one above it.
  func splitPorts(passing index: Int) -> [Double] {
    rows.indices.dropFirst(index + 1).compactMap { row in
      guard let process = map.streams[rows[row].stream].origin?.process, let origin = station(of: process),
        origin.row <= index
      else { return nil }
      return splitPort(ofRow: row)
    }
  }

  /// Where a row that splits off may begin.
  func splitStart(ofRow row: Int) -> Double? {
    guard let port = splitPort(ofRow: row), let origin = map.streams[rows[row].stream].origin else {
      return nil
    }
    let vehicle = splitVehicle(ofRow: row).map { $0.size.width + 48 } ?? 0
    return port + max(Measure.openPush, vehicle, label(of: origin).width + 24)
  }

  private func label(of origin: Stream.Origin) -> FlowLabel {
    FlowLabel(lines: origin.share.map { [FigureText.share($0)] } ?? [])
  }

  /// What carries units to the first process; to a stock it sits on the row's own arrows.
  private func splitVehicle(ofRow row: Int) -> VehicleBlock? {
    guard case .transport(let vehicle)? = map.streams[rows[row].stream].items.first,
      case .station? = rows[row].cells.first
    else { return nil }
    return VehicleBlock(vehicle, map.icons)
  }

  /// The arrow of a row that splits off: down from the lower edge of the process, then along the row.
  mutating func drawSplit(_ index: Int) {
    let row = rows[index]
    guard let split = map.streams[row.stream].origin, let origin = station(of: split.process),
      let port = splitPort(ofRow: index)
    else { return }
    let (target, end, y): (ValueStreamMap.Reference, Double, Double)
    switch row.cells.first {
    case .station(let station): (target, end, y) = (.process(station.process), station.minX, row.pushY)
    case .gap(let gap):
      guard let first = gap.waiting.first else { return }
      (target, end, y) = (.stock(first.stock), first.midX - first.block.reach, row.level(of: gap))
    case nil: return
    }
    let from = ValueStreamMap.Reference.process(split.process)
    let way = [
      Point(port, rows[origin.row].top + origin.station.block.size.height + Measure.clearance),
      Point(port, y),
      Point(end - Measure.clearance, y),
    ]
    let vehicle = splitVehicle(ofRow: index)
    let word = vehicle == nil ? "push" : "shipment"
    let label = label(of: split)
    let said = label.lines.joined(separator: " ")
    let id = "\(word)-to-\(map.itemID(of: target))-from-\(map.itemID(of: from))"
    items.append(
      Item(
        id: id, word: word,
        title:
          "\(vehicle == nil ? "Push" : "Shipment") from \(map.label(of: from)) to \(map.label(of: target))"
          + (said.isEmpty ? "" : ": \(said)"),
        role: .line(along: way, from: map.itemID(of: from), to: map.itemID(of: target)),
        marks: vehicle == nil ? Arrow.push(along: way) : Arrow.shipment(along: way)))
    let middle = Point((port + end) / 2 - 4, y)
    if let vehicle { addVehicle(vehicle, on: [id], at: middle) }
    addShare(label, of: id, said, at: middle, over: vehicle)
  }
}
