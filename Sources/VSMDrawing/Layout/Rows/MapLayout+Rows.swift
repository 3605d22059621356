import VSMModel
import VSMSyntax

extension MapLayout {
  /// The boxes, stocks and push arrows of a row, in the order of the stream.
  mutating func drawRow(_ index: Int) {
    let row = rows[index]
    for (position, cell) in row.cells.enumerated() {
      switch cell {
      case .station(let station):
        items += station.block.items(at: Point(station.x, row.top))
        columns.append(
          Scene.Column(of: map.processes[station.process].id, minX: station.minX, maxX: station.maxX))
      case .gap(let gap):
        draw(gap, position, row)
      }
    }
  }

  private mutating func draw(_ gap: RowPlan.Gap, _ position: Int, _ row: RowPlan) {
    let before = process(in: row, at: position - 1)
    let after = process(in: row, at: position + 1)
    let top = gap.hangs ? row.top + row.hangDepth : row.onRowTop
    for waiting in gap.waiting {
      items += waiting.block.items(at: Point(waiting.midX - waiting.block.size.width / 2, top))
      columns.append(
        Scene.Column(of: map.stocks[waiting.stock].id, minX: waiting.minX, maxX: waiting.maxX))
    }
    let halfIcon = Glyph.inventory.size.width / 2
    switch gap.kind {
    case .opening:
      if let after {
        let from = gap.waiting.last.map { $0.midX + halfIcon - 4 } ?? gap.minX
        drawLink(
          gap, row, [from, gap.maxX], from: gap.waiting.last.map { .stock($0.stock) }, to: .process(after))
      } else {
        drawJoin(gap, row, from: gap.waiting.last.map { $0.midX + halfIcon - 4 } ?? gap.minX)
      }
    case .between:
      let from = gap.minX + Double(gap.lanes) * RowPlan.Gap.laneWidth
      drawLink(
        gap, row, [from, gap.maxX], from: before.map { .process($0) }, to: after.map { .process($0) })
    case .closing:
      let to = gap.waiting.first.map { $0.midX - halfIcon + 4 } ?? gap.maxX
      drawLink(
        gap, row, [gap.minX, to], from: before.map { .process($0) },
        to: gap.waiting.first.map { .stock($0.stock) })
    case .joining:
      drawJoin(gap, row, from: gap.minX + Double(gap.lanes) * RowPlan.Gap.laneWidth)
    }
  }

  private func process(in row: RowPlan, at position: Int) -> Int? {
    guard row.cells.indices.contains(position), case .station(let station) = row.cells[position] else {
      return nil
    }
    return station.process
  }

  /// The arrow of a gap: push, or a shipment with its vehicle.
  private mutating func drawLink(
    _ gap: RowPlan.Gap, _ row: RowPlan, _ span: [Double], from: ValueStreamMap.Reference?,
    to: ValueStreamMap.Reference?
  ) {
    guard let flow = gap.flow, let left = span.first, let right = span.last, let to else { return }
    let way = [
      Point(left + Measure.clearance, row.pushY), Point(right - Measure.clearance, row.pushY),
    ]
    addLink(
      way, gap.vehicle, from: from, to: to, vehicleAt: Point((left + right) / 2 - 4, row.pushY),
      startsAside: gap.lanes > 0)
    if let id = items.last(where: { if case .line = $0.role { true } else { false } })?.id {
      addShare(
        flow, of: id, flow.lines.joined(separator: " "), at: Point((left + right) / 2 - 4, row.pushY),
        over: gap.vehicle)
    }
  }

  /// The arrow of a row that joins another: along the row, then up to the lower edge of the process.
  private mutating func drawJoin(_ gap: RowPlan.Gap, _ row: RowPlan, from left: Double) {
    guard let process = map.streams[row.stream].joins, let target = station(of: process),
      let index = rows.firstIndex(where: { $0.stream == row.stream })
    else { return }
    let port = target.station.minX + joinPort(ofRow: index, at: process)
    let tip = rows[target.row].top + target.station.block.size.height + Measure.clearance
    let way = [
      Point(left + Measure.clearance, row.pushY), Point(port, row.pushY), Point(port, tip),
    ]
    let source: ValueStreamMap.Reference? =
      row.stations.last.map { .process($0.process) } ?? gap.waiting.last.map { .stock($0.stock) }
    addLink(
      way, gap.vehicle, from: source, to: .process(process),
      vehicleAt: Point((left + gap.maxX) / 2, row.pushY), startsAside: gap.lanes > 0)
  }

  /// An arrow with its vehicle. It starts aside where information lines pass between the source and it.
  private mutating func addLink(
    _ way: [Point], _ vehicle: VehicleBlock?, from: ValueStreamMap.Reference?, to: ValueStreamMap.Reference,
    vehicleAt center: Point, startsAside: Bool
  ) {
    let word = vehicle == nil ? "push" : "shipment"
    let id = "\(word)-to-\(map.itemID(of: to))" + (from.map { "-from-\(map.itemID(of: $0))" } ?? "")
    let title =
      "\(word == "push" ? "Push" : "Shipment")" + (from.map { " from \(map.label(of: $0))" } ?? "")
      + " to \(map.label(of: to))"
    items.append(
      Item(
        id: id, word: word, title: title,
        role: .line(
          along: way, from: startsAside ? nil : from.map { map.itemID(of: $0) }, to: map.itemID(of: to)),
        marks: vehicle == nil ? Arrow.push(along: way) : Arrow.shipment(along: way)))
    if let vehicle { addVehicle(vehicle, on: [id], at: center) }
  }

  mutating func addVehicle(
    _ vehicle: VehicleBlock, on lines: [String], at center: Point, goesLeft: Bool = false
  ) {
    let extent = Rect(center: center, vehicle.size.width, vehicle.size.height)
    items.append(
      Item(
        id: "vehicle-of-\(lines.first ?? "")", word: vehicle.vehicle.word.rawValue,
        title: ["Truck", vehicle.vehicle.label].compactMap { $0 }.joined(separator: ", "),
        role: .onLine(ids: lines, extent: extent),
        marks: vehicle.marks(centeredAt: center, goesLeft: goesLeft)))
  }

  /// Where a process stands.
  func station(of process: Int) -> (row: Int, station: RowPlan.Station)? {
    let stream = map.processes[process].stream
    guard let row = rows.firstIndex(where: { $0.stream == stream }) else { return nil }
    return rows[row].stations.first { $0.process == process }.map { (row, $0) }
  }
}
