import VSMDiagnostics
import VSMDrawing
import VSMKit
import VSMModel
import VSMScene

/// How a picture is to look, as an address says it.
struct JobOptions {
  private(set) var picture = PictureOptions()
  private var wrap: Double?
  private var folds: Bool?
  /// True where warnings fail.
  private(set) var isStrict = false
  /// True where an SVG must do without a style element.
  private(set) var isStyleless = false

  /// What is wrong with an option, as a sentence.
  struct Fault: Error { var text: String }

  /// The options by their names, which are those of the command line.
  static let names = [
    "theme", "page", "layout", "scale", "dpi", "width", "wrap", "fold", "ascii", "csp", "strict",
  ]

  init(_ options: [String: String]) throws(Fault) {
    for (name, value) in options.sorted(by: { $0.key < $1.key }) {
      guard Self.names.contains(name) else {
        let near = nearestName(to: name, among: Self.names).map { " Did you mean \($0)?" } ?? ""
        throw Fault(
          text: "There is no option \(name).\(near) Options: \(Self.names.joined(separator: ", ")).")
      }
      if let wanted = take(name, value) {
        throw Fault(text: "The option \(name) cannot be ‘\(value.prefix(40))’: it is \(wanted).")
      }
    }
  }

  /// - Returns: what the option is, where it cannot be that.
  private mutating func take(_ name: String, _ value: String) -> String? {
    switch name {
    case "theme":
      picture.theme = Theme(named: value)
      return picture.theme == nil ? "one of \(Theme.all.map(\.name).joined(separator: ", "))" : nil
    case "page":
      picture.page = Page(named: value)
      return picture.page == nil
        ? "one of \(Page.sizes.map(\.name).joined(separator: ", ")), with -portrait or -landscape where that matters"
        : nil
    case "layout":
      guard let layout = PictureLayout(named: value) else {
        return "one of \(PictureLayout.names.joined(separator: ", "))"
      }
      picture.layout = layout
      return nil
    case "scale": return number(value, 0.01...Self.largestScale) { $0.picture.scale = $1 }
    case "dpi": return number(value, 1...(96 * Self.largestScale)) { $0.picture.scale = $1 / 96 }
    case "width":
      let widths = TextPicture.widths
      return number(value, Double(widths.lowerBound)...Double(widths.upperBound)) {
        $0.picture.columns = Int($1)
      }
    case "wrap": return number(value, 400...100_000) { $0.wrap = $1 }
    default:
      // `?ascii` alone is enough.
      guard let isOn = ["": true, "true": true, "1": true, "false": false, "0": false][value] else {
        return "true or false"
      }
      switch name {
      case "fold": folds = isOn
      case "ascii": picture.isASCII = isOn
      case "csp": isStyleless = isOn
      default: isStrict = isOn
      }
      return nil
    }
  }

  /// A few KiB of text can ask for a bitmap of a gigabyte: less than what the command line allows.
  private static let largestScale = 4.0

  private mutating func number(
    _ text: String, _ range: ClosedRange<Double>, _ set: (inout JobOptions, Double) -> Void
  ) -> String? {
    guard let number = Double(text), range.contains(number) else {
      return "a number from \(Self.text(range.lowerBound)) to \(Self.text(range.upperBound))"
    }
    set(&self, number)
    return nil
  }

  private static func text(_ number: Double) -> String {
    number == number.rounded() ? String(Int(number)) : String(number)
  }

  func applied(to map: ValueStreamMap) -> ValueStreamMap {
    var map = map
    if let wrap { map.wrap = wrap }
    if let folds {
      map.folds = folds
      if folds { map.wrap = nil }
    }
    return map
  }
}
