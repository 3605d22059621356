import VSMAnalysis
import VSMModel
import VSMScene
import VSMWords

/// The arrow from the customer whose deliveries come back down to the source of a recovery, where nothing stands between
/// the two, and what it says.
struct ReturnDrawing {
  private(set) var items: [Item] = []

  init(to recovery: SettledRecovery, of settled: SettledMap) {
    let map = settled.map
    guard settled.sheets == nil, recovery.runsLeft, recovery.index == 0, recovery.sources.count == 1,
      let source = map.recoveries[recovery.index].sources.first?.party,
      let returns = map.sources[source].returns, let last = settled.band.customers.last,
      last.index == returns.customer, let wall = settled.band.wall(of: .customer(returns.customer))
    else { return }
    let origin = recovery.sourceOrigin(0)
    let x = origin.x + recovery.sources[0].size.width * 0.5
    // A recovery that is cut may begin left of what is delivered from lower rows.
    let shipments = settled.routes.ways.shipmentStrips.map(\.strip.upperBound).max() ?? 0
    guard
      x > max(
        wall.maxX, settled.rows.map(\.maxX).max() ?? 0, settled.routes.ways.placedFlows.exitsMaxX,
        recovery.isCut ? shipments : 0)
        + 16
    else { return }
    // The middle valley of the saw-tooth roof is where a line from above meets it.
    let start = Point(wall.maxX + Measure.clearance, wall.midY)
    let way = [start, Point(x, start.y), Point(x, origin.y - Measure.clearance + 2)]
    let id = "return-\(map.sources[source].id)"
    items.append(
      Item(
        id: id, word: "return",
        title:
          map.phrases(
            "\(figure: FigureText.share(returns.share)) of what \(map.customers[returns.customer].label) takes comes back"
          ),
        role: .line(
          along: way, from: map.itemID(of: .customer(returns.customer)), to: map.itemID(of: .source(source))),
        marks: Arrow.returning(along: way, width: recovery.arrivalWidth ?? 2 * Arrow.pushHalfWidth)))
    var lines = [map.phrases.figure(FigureText.share(returns.share))]
    if let entering = settled.figures.recovery(recovery.index)?.entering {
      lines.append(map.phrases.figure(FigureText.rate(Estimate(entering)) + "/d"))
    }
    let said = lines.joined(separator: map.phrases.comma)
    // Beside the customer nothing else runs; further down lines may.
    let flat = FlowLabel(lines: [lines.joined(separator: FlowLabel.between)])
    if x - start.x > flat.width + 48 {
      items += flat.items(over: id, said, at: Point((start.x + x) / 2, start.y))
    } else {
      items.append(FlowLabel(lines: lines).item(on: id, said, at: Point(x, (start.y + origin.y) / 2)))
    }
  }
}
