import VSMModel
import VSMScene

/// How high the band is, with all that hangs in it and runs below it, and so where rows begin.
struct BandHeights {
  /// The band with its heights.
  let band: BandPlan
  /// The upper edge of what stands above the first row, letters aside.
  let rowTop: Double
  /// Above this y vehicles may stand on the shipments of the band; below it information runs.
  let shipmentBottom: Double

  init(of routes: MapRoutes) {
    let lines = routes.lines
    let heading = Heading(routes.map, routes.figures, sheet: routes.facts.sheet == nil ? nil : 1)
    band = BandPlan(
      routes.band, top: heading.bottom + 16 + Double(lines.band.bridgeLevels) * lines.band.bridgeSpacing,
      walls: lines.band.directHeight)
    let hasBand = !routes.band.order.isEmpty
    var top = hasBand ? band.wallBottom : heading.bottom
    let hasShipments = Self.hasShipments(routes)
    top = hasShipments ? Self.belowShipments(band, routes, from: top) : Self.underParties(band, from: top)
    let controlBottom = band.controls.map(\.bottom).max() ?? band.wallBottom
    if !band.controls.isEmpty { top = max(top, controlBottom + 40) }
    if !lines.free.fans.isEmpty { top = max(top, controlBottom + lines.free.fanHeight) }
    var bottom = top
    if !lines.tracks.tracks.isEmpty {
      if Self.passesShipments(routes) {
        // Tracks lie below all that hangs in the band, vehicles included.
        if !hasShipments { top = max(top, controlBottom) + 16 }
        bottom = top - 24
        top += lines.tracks.height
      } else {
        top = max(top, controlBottom + 16 + lines.tracks.height)
        bottom = top
      }
    }
    rowTop = hasBand ? top : max(top, heading.bottom + 28)
    shipmentBottom = bottom
  }

  /// Below parties without shipments.
  private static func underParties(_ band: BandPlan, from top: Double) -> Double {
    guard let lowest = band.lowestParty else { return top }
    return max(top, lowest + belowParties)
  }

  /// Below parties with room for shipments and what carries them.
  private static func belowShipments(_ band: BandPlan, _ routes: MapRoutes, from top: Double) -> Double {
    let (map, departures) = (routes.map, routes.departures)
    let vehicles = map.streams.flatMap { ($0.sources + $0.deliveries).compactMap(\.vehicle) }
    let tallest = vehicles.map { VehicleBlock($0, map.icons).size.height }.max() ?? 0
    let length = Measure.shipmentLength + max(0, tallest - Glyph.truck.size.height)
    // What comes up beside the rows has its vehicle there, and turns above the rows.
    let turns = departures.isEmpty ? 0 : 52 + Double(departures.count) * Departure.spacing
    let lowestCustomer = band.customers.map { band.bottom(of: $0) }.max() ?? top
    let beside = Set(departures.values.map(\.party))
    let above = band.suppliers + band.customers.filter { !beside.contains($0.index) }
    let below = max(
      top, (above.map { band.bottom(of: $0) }.max() ?? top) + length,
      (band.lowestParty ?? top) + belowParties, lowestCustomer + turns)
    // Vehicles of what goes straight up stand below the turns of the others.
    guard turns > 0, let row = routes.plans.first, row.isLastPart, !map.streams[row.stream].deliveries.isEmpty
    else { return below }
    return max(below, lowestCustomer + length + Double(departures.count) * Departure.spacing)
  }

  private static func hasShipments(_ routes: MapRoutes) -> Bool {
    routes.map.streams.contains { !$0.deliveries.isEmpty }
      || routes.band.suppliers.contains {
        routes.vehicleWidth(ofSupplier: $0.index) != nil || !routes.plans.outlets(of: $0.index).isEmpty
      }
  }

  /// True where a line of information that runs level above the rows passes under a supplier or a customer.
  private static func passesShipments(_ routes: MapRoutes) -> Bool {
    var columns = (routes.band.suppliers + routes.band.customers).map {
      min($0.minX, $0.midX - BandColumns.besideVehicle) - 12...max(
        $0.maxX, $0.midX + BandColumns.besideVehicle)
        + 12
    }
    // Deliveries of lower rows turn to their customers right of all rows.
    if let left = routes.departures.values.map(\.x).min() {
      columns.append(left - BandColumns.besideVehicle ... .infinity)
    }
    return routes.lines.tracks.tracks.contains { track in columns.contains { $0.overlaps(track.reach) } }
  }

  /// From parties without shipments, whose data may be more than the wall of the band is high, down to the rows, in px.
  private static let belowParties = 24.0
}
