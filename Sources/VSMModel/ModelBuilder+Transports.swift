import VSMDiagnostics
import VSMSyntax

/// Vehicles on lines of their own, in a stream as in a recovery.
extension ModelBuilder {
  /// A vehicle before a step or a stock carries material between two of them.
  func carry(_ pending: inout (vehicle: Vehicle, span: SourceSpan)?, into items: inout [Stream.Item]) {
    if let vehicle = pending?.vehicle { items.append(.transport(vehicle)) }
    pending = nil
  }

  /// A vehicle at the beginning carries what the sources before it deliver, but for those that another carries.
  /// Here `unloaded` is where those begin that no vehicle carries yet, and `sender` what should stand before the vehicle,
  /// as a message names it.
  mutating func load(
    _ vehicle: Vehicle, _ span: SourceSpan, _ sources: inout [Stream.Delivery], from unloaded: inout Int,
    after sender: String
  ) {
    guard unloaded < sources.count else {
      misplaced(
        vehicle.word.rawValue, span,
        sources.isEmpty ? "before it stands \(sender)" : "one shipment has one vehicle")
      return
    }
    for source in unloaded..<sources.count { sources[source].vehicle = vehicle }
    unloaded = sources.count
  }
}
