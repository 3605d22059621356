import VSMModel
import VSMScene
import VSMWords

extension RowColumns {
  /// Suppliers of the band: who delivers to the first row stands over its beginning, all others left of them. With them
  /// comes the middle of the last, where what is delivered comes down.
  var placedSuppliers: (suppliers: [BandColumns.Party], beginning: Double) {
    var suppliers: [BandColumns.Party] = []
    let (map, lineRooms) = (map, cells.lineRooms)
    let atRows = rows.supplierRows
    let sources = rows.first.map { map.streams[$0.stream].sources } ?? []
    let near = Set(sources.map(\.party))
    var cursor = Measure.margin
    for index in map.suppliers.indices
    where !near.contains(index) && atRows[index] == nil && facts.isShown(.supplier(index)) {
      let block = block(of: index, beside: nil)
      suppliers.append(
        BandColumns.Party(
          index: index, block: block, midX: cursor + block.size.width / 2,
          lineRoom: lineRooms[.supplier(index)] ?? 0))
      cursor += block.size.width + BandColumns.partySpacing
    }
    var middle = cursor
    var placed = Set<Int>()
    for (position, source) in sources.enumerated() {
      let vehicle = source.vehicle.map { VehicleBlock($0, map.icons).size.width } ?? 0
      let block = block(of: source.party, beside: facts.shipmentWidth(source.vehicle))
      let owns = placed.insert(source.party).inserted
      let width = max(owns ? block.size.width : 0, vehicle, 40)
      let firstHalf = position == sources.count - 1 ? (rows.first?.firstWidth ?? 0) / 2 : 0
      middle = cursor + max(width / 2, firstHalf)
      if owns {
        suppliers.append(
          BandColumns.Party(
            index: source.party, block: block, midX: middle, lineRoom: lineRooms[.supplier(source.party)] ?? 0
          ))
      }
      cursor = middle + width / 2 + BandColumns.partySpacing
    }
    return (suppliers, middle)
  }

  /// A supplier as wide as what hangs below it asks for.
  private func block(of supplier: Int, beside vehicle: Double?) -> PartyBlock {
    let outlets =
      rows.outletOffsets(of: supplier, beside: vehicle).map { abs($0) }.max().map { 2 * $0 + 26 } ?? 0
    var block = PartyBlock(
      map.suppliers[supplier], .supplier,
      leastWidth: max(vehicle.map { $0 + BandColumns.besideVehicle - 12 } ?? 0, outlets)
        + 2 * (cells.lineRooms[.supplier(supplier)] ?? 0), icons: map.icons, in: map.phrases)
    block.add(cells.letters.legends[.supplier(supplier)])
    return block
  }
}
