import VSMDiagnostics
import VSMSyntax

/// What links two neighbours: one thing, since one arrow leads from the one to the other.
extension ModelBuilder {
  typealias PlacedLink = (link: Stream.Link, span: SourceSpan)

  static let linkRule = "it stands between two steps"
  static let openLinkRule = "after it stands the step or the stock that it leads to"

  static func rule(of vehicle: Vehicle, beside link: Stream.Link) -> String {
    "between two steps goes a transport or another link: leave out \(link.word.rawValue) or \(vehicle.word.rawValue)"
  }

  /// Tells of a second link, or of one beside a transport.
  mutating func isOnly(
    _ link: Stream.Link, _ span: SourceSpan, _ linked: PlacedLink?, _ vehicle: Vehicle?
  ) -> Bool {
    if let linked {
      misplaced(
        link.word.rawValue, span,
        linked.link == link
          ? "it stands here already"
          : "two neighbours have one link: \(linked.link.word.rawValue) stands here already"
      )
      return false
    }
    if let vehicle {
      misplaced(link.word.rawValue, span, Self.rule(of: vehicle, beside: link))
      return false
    }
    return true
  }
}
