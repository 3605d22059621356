extension Item {
  /// The way of a line or a track with its breadth and its ends. Block arrows are as broad as their shafts; lines of
  /// information have no breadth to be held to.
  package var way: (points: [Point], width: Double, from: String?, to: String?)? {
    switch role {
    case .line(let points, let from, let to): (points, shaft, from, to)
    case .track(let points, let width, let from, let to): (points, width, from, to)
    case .solid, .onLine, .rung, .plain: nil
    }
  }

  private var shaft: Double {
    switch word {
    case "push", "return": 2 * Arrow.pushHalfWidth
    case "shipment", "expedited": 2 * Arrow.shipmentHalfWidth
    default: 0
    }
  }
}
