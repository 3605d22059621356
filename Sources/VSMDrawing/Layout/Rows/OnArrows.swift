import VSMAnalysis
import VSMModel
import VSMScene
import VSMSyntax
import VSMWords

// What sits on arrows: vehicles, and over them the shares of units that go there.

extension VehicleBlock {
  /// The vehicle on an arrow, in the middle of its free part.
  func item(on arrow: String, at center: Point, goesLeft: Bool = false, in phrases: Phrases) -> Item {
    Item(
      id: "vehicle-of-\(arrow)", word: vehicle.word.rawValue,
      title: [phrases[vehicle.word.title], vehicle.label].compactMap { $0 }.joined(separator: phrases.comma),
      role: .onLine(ids: [arrow], extent: Rect(center: center, size.width, size.height)),
      marks: marks(centeredAt: center, goesLeft: goesLeft))
  }
}

extension FlowLabel {
  /// The share that goes on by an arrow, above it and its vehicle; nothing where it says nothing.
  func items(over arrow: String, _ title: String, at middle: Point, vehicle: VehicleBlock? = nil) -> [Item] {
    guard !lines.isEmpty else { return [] }
    return [item(on: arrow, title, at: Point(middle.x, middle.y - Self.rise(over: vehicle) - height / 2))]
  }

  /// The label with its middle at a place of an arrow.
  func item(on arrow: String, _ title: String, at center: Point) -> Item {
    Item(
      id: "share-of-\(arrow)", word: "label", title: title,
      role: .onLine(ids: [arrow], extent: extent(centeredAt: center)), marks: marks(centeredAt: center))
  }
}

extension Stream.Origin {
  /// The share over the arrow to a row that splits off.
  func shareLabel(in phrases: Phrases) -> FlowLabel {
    FlowLabel(lines: share.map { [phrases.figure(FigureText.share($0))] } ?? [])
  }
}
