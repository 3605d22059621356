import VSMScene

/// The proportions of a map in px: weights, sizes and distances that every part of the layout shares.
enum Measure {
  static let margin = 32.0
  /// Between the parts of a picture that must not touch.
  static let clearance = Scene.clearance

  // Text
  static let titleSize = TypeSize.title
  static let subtitleSize = TypeSize.name
  static let bodySize = TypeSize.body
  static let nameSize = TypeSize.name
  static let smallSize = TypeSize.small
  static let ladderSize = TypeSize.name
  static let figureSize = TypeSize.figure
  static let lineHeight = 14.0

  // The process row
  static let processWidth = 122.0
  static let processMaxTitle = 190.0
  static let titleBand = 22.0
  static let processBody = 42.0
  static let rowHeight = 18.0
  static let rowPadding = 6.0
  /// Between two steps: with nothing but an arrow, with a triangle below it, with a vehicle on it.
  static let bareGap = 56.0
  static let stockGap = 84.0
  static let vehicleGap = 104.0
  /// From a process's upper edge down to the middle of the push arrows.
  static let pushDepth = 18.0
  static let openPush = 60.0
  static let shortPush = 44.0
  static let triangleTop = 46.0

  // The band of suppliers, control and customers
  static let partyWidth = 116.0
  /// How wide a factory becomes for a long word.
  static let partyMaxName = 190.0
  static let controlWidth = 140.0
  static let wallHeight = 52.0
  /// Between lines of information that run level in the band or above it.
  static let lineSpacing = 32.0
  static let fanHeight = 200.0
  static let trackSpacing = 30.0
  static let shipmentLength = 110.0

  // The ladder
  static let ladderStep = 34.0
  /// From what stands in a row down to the line below it, with the text on the line.
  static let ladderGap = 32.0
}
