import VSMModel
import VSMScene
import VSMSyntax

extension Arrow {
  /// A shipment by a vehicle: dashed where it is out of turn.
  static func shipment(
    along points: [Point], by vehicle: Vehicle?, width: Double = 2 * shipmentHalfWidth
  ) -> [Mark] {
    vehicle?.word == .expedited
      ? expedited(along: points, width: width) : shipment(along: points, width: width)
  }
}
