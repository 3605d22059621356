package import VSMModel
import VSMSyntax
import VSMWords

/// A way of material from one thing on the map to another, as every picture of the map as a network has it.
package struct MaterialLink {
  package enum Style: String {
    case push, shipment, pull
    case sequencedPull = "sequenced-pull"
    /// Right beside each other, as a supermarket and the step that fills it.
    case beside
    /// What comes back from a source.
    case returned = "return"
    /// A part of what leaves a step, or any way through a recovery.
    case route
    case rework
  }

  /// Where material goes.
  package enum End: Hashable {
    case element(ValueStreamMap.Reference)
    /// Out of a block, without a disposition that says how.
    case scrap(Home)
  }

  package var from: ValueStreamMap.Reference
  package var to: End
  package var style: Style
  /// The block that it is a way of: where several lead to the same disposition, each ends in a box of its own.
  package var home: Home
  package var vehicle: Vehicle?
  /// `B 45 %`; nothing where all goes this way.
  package var label: String?
  /// What is said of the way on pointing at it.
  package var title: String
  /// In px, in proportion to the flow; for routes only.
  package var width: Double
  /// False for ways back, and out of a recovery into a stream: the row must not bend for them.
  package var leadsOn: Bool

  package var isRework: Bool { style == .rework }

  /// A transport out of turn.
  package var isExpedited: Bool { style == .shipment && vehicle?.word == .expedited }

  package static let widest = 14.0
  package static let narrowest = 1.2
  /// Where the flow is not known.
  static let unknown = 2.0
}

extension MaterialLink.Style {
  /// How neighbours are linked.
  init(_ link: LinkStyle) {
    switch link {
    case .none, .passed: self = .beside
    case .push: self = .push
    case .pull: self = .pull
    case .sequencedPull: self = .sequencedPull
    case .shipment: self = .shipment
    }
  }

  /// What it is called at the beginning of a sentence.
  var noun: Phrase {
    switch self {
    case .push: "Push"
    case .pull: "Withdrawal"
    case .sequencedPull: "Sequenced pull"
    case .beside: "Flow"
    case .shipment: "Shipment"
    case .returned: "Return"
    case .route: "Route"
    case .rework: "Rework"
    }
  }
}
