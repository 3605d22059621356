import VSMModel
import VSMScene
import VSMWords

/// The arrow of a row that splits off: down from the lower edge of the process, or out of the trunk that stands there,
/// then along the row.
struct SplitDrawing {
  private(set) var items: [Item] = []

  /// Nothing for a row that begins by itself, or at a connector.
  init(toRow index: Int, of settled: SettledMap) {
    let map = settled.map
    let row = settled.rows[index]
    guard !settled.isWrapped, let split = map.streams[row.stream].origin,
      let origin = settled.station(of: split.process), let port = settled.splitPort(ofRow: index)
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
    let trunk = settled.cells.orders.splitTrunk(of: row.plan)
    let tip = Point(end - Measure.clearance, y)
    let way =
      trunk.map { [Point(port + $0.halfWidth, y), tip] } ?? [
        Point(port, settled.rows[origin.row].foot(of: origin.station)),
        Point(port, y), tip,
      ]
    let vehicle = settled.facts.splitVehicle(of: settled.rows[index].stream)
    let word = vehicle == nil ? "push" : "shipment"
    let width = settled.facts.flowScale.arrow(from: from, to: target)
    let shareLabel = split.shareLabel(in: map.phrases)
    let said = shareLabel.lines.joined(separator: " ")
    let id = "\(word)-to-\(map.itemID(of: target))-from-\(map.itemID(of: from))"
    items.append(
      Item(
        id: id, word: word,
        title:
          map.title(
            vehicle == nil ? "Push" : "Shipment", from: map.label(of: from), to: map.label(of: target),
            said: said),
        role: .line(along: way, from: trunk == nil ? map.itemID(of: from) : nil, to: map.itemID(of: target)),
        marks: vehicle == nil
          ? Arrow.push(along: way, width: width ?? 2 * Arrow.pushHalfWidth)
          : Arrow.shipment(
            along: way, by: vehicle?.vehicle, width: width ?? 2 * Arrow.shipmentHalfWidth)))
    let middle = Point((port + end) / 2 - 4, y)
    if let vehicle { items.append(vehicle.item(on: id, at: middle, in: map.phrases)) }
    items += shareLabel.items(over: id, said, at: middle, vehicle: vehicle)
  }
}
