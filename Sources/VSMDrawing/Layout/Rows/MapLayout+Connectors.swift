import VSMModel
import VSMScene

/// Numbered connectors where arrows between rows would be too long or cross boxes.
extension MapLayout {
  /// Rows that split off one row and join another go there by connectors.
  mutating func joinElsewhere() {
    let indices = rows.indices.filter { map.streams[rows[$0].stream].joinsElsewhere(in: map) }
    guard !indices.isEmpty else { return }
    var cutter = RowCutter(limit: .infinity, size: Connector.size(for: indices.count))
    for index in indices {
      rows[index] = cutter.joining(rows[index], map.streams[rows[index].stream].joins)
    }
    noteProcesses()
    noteArrivals()
  }

  /// Processes that rows join by connectors have those below them.
  mutating func noteArrivals() {
    for row in rows.indices {
      guard let exit = rows[row].exit, exit.joins, let target = processPlaces[exit.process]?.row else {
        continue
      }
      rows[target].arrivals[exit.process] = exit
    }
  }

  /// The process that an arrow leads up to from the end of a row; nothing where a connector stands for it.
  func joinedByArrow(_ row: RowPlan) -> Int? {
    isWrapped || row.exit != nil ? nil : map.streams[row.stream].joins
  }

  /// What goes on below goes on as broad as it was.
  mutating func carryWidths() {
    var widths: [Int: Double] = [:]
    for row in rows {
      guard let exit = row.exit, case .gap(let gap)? = row.cells.last else { continue }
      widths[exit.number] = gap.hangs ? gap.links.first?.width : gap.links.last?.width
    }
    for index in rows.indices {
      guard let entry = rows[index].entry, let width = widths[entry.number],
        case .gap(var gap)? = rows[index].cells.first, !gap.links.isEmpty
      else { continue }
      gap.links[0].width = width
      rows[index].cells[0] = .gap(gap)
    }
  }

  /// The connectors at both ends of a row.
  mutating func drawConnectors(_ row: RowPlan) {
    if let entry = row.entry {
      var y = row.pushY
      if case .gap(let gap)? = row.cells.first { y = row.level(of: gap) }
      items.append(entry.item(.in, in: entry.extent(from: row.minX, y), map))
    }
    if let exit = row.exit, case .gap(let gap)? = row.cells.last {
      items.append(exit.item(.out, in: exit.extent(from: gap.maxX, row.level(of: gap)), map))
    }
  }

  /// The arrow from a process down to a connector, where a stream splits off it.
  mutating func drawBranch(to row: RowPlan, _ index: Int) {
    guard let entry = row.entry, let process = entry.splitsFrom, let origin = station(of: process),
      let port = splitPort(ofRow: index)
    else { return }
    let top = rows[origin.row].top + origin.station.block.size.height + Measure.clearance
    let foot = top + Connector.joinRise
    items.append(
      entry.item(
        .out, in: Rect(port - entry.size / 2, foot + Measure.clearance, entry.size, entry.size), map))
    let way = [Point(port, top), Point(port, foot)]
    let word = entry.style == .shipment ? "shipment" : "push"
    let from = map.itemID(of: .process(process))
    items.append(
      Item(
        id: "\(word)-from-\(from)-to-connector-\(entry.number)", word: word,
        title: "From \(map.label(of: .process(process))) to connector \(entry.number)",
        role: .line(along: way, from: from, to: entry.id(.out)),
        marks: entry.style == .shipment
          ? Arrow.shipment(along: way, by: splitVehicle(ofRow: index)?.vehicle) : Arrow.push(along: way)))
  }

  /// The arrow from a connector below a process up to it, where a stream joins it.
  mutating func drawArrival(of row: RowPlan) {
    guard let exit = row.exit, exit.joins, let target = station(of: exit.process) else { return }
    let port = target.station.minX + joinPort(order: joinOrders[row.stream] ?? 0)
    let tip = rows[target.row].top + target.station.block.size.height + Measure.clearance
    let extent = Rect(
      port - exit.size / 2, tip + Connector.joinRise + Measure.clearance, exit.size, exit.size)
    items.append(exit.item(.in, in: extent, map))
    let way = [Point(port, tip + Connector.joinRise), Point(port, tip)]
    let (word, marks): (String, [Mark]) =
      switch exit.style {
      case .shipment: ("shipment", Arrow.shipment(along: way))
      case .pull, .sequencedPull, .passed: ("pull", Arrow.information(along: way))
      case .push, .none: ("push", Arrow.push(along: way))
      }
    let to = map.itemID(of: .process(exit.process))
    items.append(
      Item(
        id: "\(word)-to-\(to)-from-connector-\(exit.number)", word: word,
        title: "From connector \(exit.number) to \(map.label(of: .process(exit.process)))",
        role: .line(along: way, from: exit.id(.in), to: to), marks: marks))
  }
}
