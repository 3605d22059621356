import VSMAnalysis
import VSMModel
import VSMScene

/// The band across the top: suppliers on the left, control in the middle, customers on the right.
struct BandPlan {
  /// A factory with its place.
  struct Placed {
    let index: Int
    var block: PartyBlock
    /// The middle, under which its shipments leave or arrive.
    var midX: Double
    /// Room for lines on each side of the vehicle below, beyond the usual.
    var lineRoom = 0.0

    var minX: Double { midX - block.size.width / 2 }
    var maxX: Double { midX + block.size.width / 2 }
  }

  struct PlacedControl {
    let index: Int
    var block: ControlBlock
    var x: Double
    var y = 0.0

    var box: Rect { Rect(x, y, block.size.width, block.size.height) }
    /// The lower edge of the box with its legend.
    var bottom: Double { box.maxY + block.legend.height }
  }

  /// Between two parties in px.
  static let partySpacing = 30.0
  /// How much wider a factory is than the vehicle below it, so that information lines pass beside that.
  static let besideVehicle = 40.0

  /// From left to right.
  private(set) var suppliers: [Placed]
  private(set) var controls: [PlacedControl]
  private(set) var customers: [Placed]
  private(set) var top = 0.0
  private(set) var wallHeight = Measure.wallHeight

  /// A band without heights: places along x are known before them.
  init(suppliers: [Placed], controls: [PlacedControl], customers: [Placed]) {
    self.suppliers = suppliers
    self.controls = controls
    self.customers = customers
  }

  var wallTop: Double { top + Factory.roofHeight }
  var wallBottom: Double { wallTop + wallHeight }

  /// Everything in the band from left to right.
  var order: [ValueStreamMap.Reference] {
    suppliers.map { .supplier($0.index) } + controls.map { .control($0.index) }
      + customers.map { .customer($0.index) }
  }

  func bottom(of placed: Placed) -> Double {
    wallBottom + placed.block.data.height + placed.block.legend.height
  }

  /// The box that lines may end on: the walls of a factory, the whole of a control.
  func wall(of reference: ValueStreamMap.Reference) -> Rect? {
    switch reference {
    case .supplier(let index):
      suppliers.first { $0.index == index }.map { wall($0) }
    case .customer(let index):
      customers.first { $0.index == index }.map { wall($0) }
    case .control(let index):
      controls.first { $0.index == index }?.box
    case .process, .stock, .source, .disposition, .kanbanPlace: nil
    }
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

  /// The room between two neighbours, which is known before any height is.
  func distance(_ first: ValueStreamMap.Reference, _ second: ValueStreamMap.Reference) -> Double {
    guard let one = wall(of: first), let other = wall(of: second) else { return 0 }
    return max(one.minX, other.minX) - min(one.maxX, other.maxX)
  }

  /// The lowest point of a thing in the band, its data box included.
  func lowest(of reference: ValueStreamMap.Reference) -> Double {
    switch reference {
    case .supplier(let index): suppliers.first { $0.index == index }.map { bottom(of: $0) } ?? wallBottom
    case .customer(let index): customers.first { $0.index == index }.map { bottom(of: $0) } ?? wallBottom
    case .control(let index): controls.first { $0.index == index }?.bottom ?? wallBottom
    case .process, .stock, .source, .disposition, .kanbanPlace: wallBottom
    }
  }

  /// The lowest point of suppliers and customers; nothing where there are none.
  var lowestParty: Double? { (suppliers + customers).map { bottom(of: $0) }.max() }

  /// The band with heights and upper edges, once it is known how much height the lines between neighbours need.
  func settled(top: Double, walls: Double) -> BandPlan {
    var band = self
    band.top = top
    band.wallHeight = max(
      Measure.wallHeight, walls,
      (suppliers + customers).map(\.block.wallHeight).max() ?? 0,
      // What is higher than the walls stands out above and below them, by no more than roofs do.
      (controls.map(\.block.size.height).max() ?? 0) - 2 * Factory.roofHeight)
    for index in suppliers.indices { band.suppliers[index].block.wallHeight = band.wallHeight }
    for index in customers.indices { band.customers[index].block.wallHeight = band.wallHeight }
    for index in controls.indices {
      band.controls[index].block.grow(to: band.wallHeight)
      band.controls[index].y =
        band.wallTop + band.wallHeight / 2 - band.controls[index].block.size.height / 2
    }
    return band
  }

  func items(_ map: ValueStreamMap) -> [Item] {
    var items: [Item] = []
    for placed in suppliers { items += placed.block.items(at: Point(placed.minX, top)) }
    for placed in controls { items += placed.block.items(at: Point(placed.x, placed.y)) }
    for placed in customers { items += placed.block.items(at: Point(placed.minX, top)) }
    return items
  }
}
