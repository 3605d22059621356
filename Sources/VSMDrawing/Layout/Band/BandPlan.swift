import VSMAnalysis
import VSMModel
import VSMScene

/// The band across the top with its heights.
struct BandPlan {
  /// A factory as high as all others.
  struct Placed {
    let index: Int
    let block: PartyBlock
    /// The middle, under which its shipments leave or arrive.
    let midX: Double
    /// Room for lines on each side of the vehicle below, beyond the usual.
    let lineRoom: Double

    var minX: Double { midX - block.size.width / 2 }
    var maxX: Double { midX + block.size.width / 2 }

    fileprivate init(_ party: BandColumns.Party, wallHeight: Double) {
      var block = party.block
      block.wallHeight = wallHeight
      (index, midX, lineRoom) = (party.index, party.midX, party.lineRoom)
      self.block = block
    }
  }

  /// A control in the middle of the walls beside it.
  struct PlacedControl {
    let index: Int
    let block: ControlBlock
    let x: Double
    let y: Double

    var box: Rect { Rect(x, y, block.size.width, block.size.height) }
    /// The lower edge of the box with its legend.
    var bottom: Double { box.maxY + block.legend.height }

    fileprivate init(_ control: BandColumns.Control, wallTop: Double, wallHeight: Double) {
      var block = control.block
      block.grow(to: wallHeight)
      (index, x, y) = (control.index, control.x, wallTop + wallHeight / 2 - block.size.height / 2)
      self.block = block
    }
  }

  /// From left to right.
  let suppliers: [Placed]
  let controls: [PlacedControl]
  let customers: [Placed]
  let top: Double
  let wallHeight: Double

  /// Here `top` is the upper edge of the factories' roofs, `walls` the height that lines between neighbours need.
  init(_ columns: BandColumns, top: Double, walls: Double) {
    let wallHeight = max(
      Measure.wallHeight, walls,
      (columns.suppliers + columns.customers).map(\.block.wallHeight).max() ?? 0,
      // What is higher than the walls stands out above and below them, by no more than roofs do.
      (columns.controls.map(\.block.size.height).max() ?? 0) - 2 * Factory.roofHeight)
    suppliers = columns.suppliers.map { Placed($0, wallHeight: wallHeight) }
    customers = columns.customers.map { Placed($0, wallHeight: wallHeight) }
    controls = columns.controls.map {
      PlacedControl($0, wallTop: top + Factory.roofHeight, wallHeight: wallHeight)
    }
    self.top = top
    self.wallHeight = wallHeight
  }

  var wallTop: Double { top + Factory.roofHeight }
  var wallBottom: Double { wallTop + wallHeight }

  /// The lowest point of suppliers and customers; nothing where there are none.
  var lowestParty: Double? { (suppliers + customers).map { bottom(of: $0) }.max() }

  func bottom(of placed: Placed) -> Double {
    wallBottom + placed.block.data.height + placed.block.legend.height
  }

  /// A supplier or a customer of the band.
  func party(_ reference: ValueStreamMap.Reference) -> Placed? {
    switch reference {
    case .supplier(let index): suppliers.first { $0.index == index }
    case .customer(let index): customers.first { $0.index == index }
    case .control, .process, .stock, .source, .disposition, .kanbanPlace, .resource, .site: nil
    }
  }

  /// The box that lines may end on: the walls of a factory, the whole of a control.
  func wall(of reference: ValueStreamMap.Reference) -> Rect? {
    if let party = party(reference) { return wall(party) }
    guard case .control(let index) = reference else { return nil }
    return controls.first { $0.index == index }?.box
  }

  private func wall(_ placed: Placed) -> Rect {
    Rect(placed.minX, wallTop, placed.block.size.width, wallHeight)
  }

  /// Where a line that ends on the upper or the lower edge of a thing is drawn to: the lid and the bottom of a cylinder
  /// are curved.
  func border(of reference: ValueStreamMap.Reference?, at point: Point) -> Point {
    guard case .control(let index)? = reference, let placed = controls.first(where: { $0.index == index }),
      placed.block.control.isDatabase
    else { return point }
    let depth = Cylinder.depth(of: placed.box, at: point.x)
    return switch point.y {
    case placed.box.minY: Point(point.x, point.y + depth)
    case placed.box.maxY: Point(point.x, point.y - depth)
    default: point
    }
  }

  /// The lowest point of a thing in the band, its data box included.
  func lowest(of reference: ValueStreamMap.Reference) -> Double {
    if let party = party(reference) { return bottom(of: party) }
    guard case .control(let index) = reference else { return wallBottom }
    return controls.first { $0.index == index }?.bottom ?? wallBottom
  }

  func items(_ map: ValueStreamMap) -> [Item] {
    var items: [Item] = []
    for placed in suppliers { items += placed.block.items(at: Point(placed.minX, top)) }
    for placed in controls { items += placed.block.items(at: Point(placed.x, placed.y)) }
    for placed in customers { items += placed.block.items(at: Point(placed.minX, top)) }
    return items
  }
}
