import VSMModel
import VSMScene

/// The places of the band's things along x: suppliers on the left, control in the middle, customers on the right.
struct BandColumns {
  /// A factory with its place.
  struct Party {
    let index: Int
    let block: PartyBlock
    /// The middle, under which its shipments leave or arrive.
    var midX: Double
    /// Room for lines on each side of the vehicle below, beyond the usual.
    var lineRoom = 0.0

    var minX: Double { midX - block.size.width / 2 }
    var maxX: Double { midX + block.size.width / 2 }
    var span: Span { Span(minX: minX, width: block.size.width) }
  }

  struct Control {
    let index: Int
    let block: ControlBlock
    let x: Double

    var span: Span { Span(minX: x, width: block.size.width) }
  }

  /// What a thing takes of the x axis, in px.
  struct Span {
    let minX: Double
    let width: Double

    var midX: Double { minX + width / 2 }
    var maxX: Double { minX + width }
  }

  /// Between two parties in px.
  static let partySpacing = 30.0
  /// How much wider a factory is than the vehicle below it, so that information lines pass beside that.
  static let besideVehicle = 40.0

  /// From left to right.
  let suppliers: [Party]
  let controls: [Control]
  let customers: [Party]

  /// Everything in the band from left to right.
  var order: [ValueStreamMap.Reference] {
    suppliers.map { .supplier($0.index) } + controls.map { .control($0.index) }
      + customers.map { .customer($0.index) }
  }

  /// Where a thing of the band stands; nothing for what does not.
  func span(of reference: ValueStreamMap.Reference) -> Span? {
    switch reference {
    case .supplier(let index): suppliers.first { $0.index == index }?.span
    case .customer(let index): customers.first { $0.index == index }?.span
    case .control(let index): controls.first { $0.index == index }?.span
    case .process, .stock, .source, .disposition, .kanbanPlace, .resource, .site: nil
    }
  }

  /// The room between two neighbours.
  func distance(_ first: ValueStreamMap.Reference, _ second: ValueStreamMap.Reference) -> Double {
    guard let one = span(of: first), let other = span(of: second) else { return 0 }
    return max(one.minX, other.minX) - min(one.maxX, other.maxX)
  }
}
