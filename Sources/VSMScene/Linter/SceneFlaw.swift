/// Something that a picture must not have.
public enum SceneFlaw: Sendable, Hashable, CustomStringConvertible {
  case duplicateID(String)
  case textsOverlap(String, String)
  case textOutOfItem(String, item: String)
  case itemsOverlap(String, String)
  case lineThroughItem(line: String, item: String)
  case lineThroughText(line: String, text: String)
  case lineThroughHead(line: String, of: String)
  case lineEndsAstray(line: String, at: String)
  case tracksTouch(String, String)
  case offCanvas(item: String)
  case rungOffColumn(rung: String)
  case notANumber(item: String)
  case dashed(item: String)
  case tooManyBends(line: String)
  case labelBesideLine(label: String)
  case acrossSheets(item: String)
  case labelOnShortPart(label: String)
  case lineBesideEdge(line: String, of: String, distance: Double)
  case oddType(String, size: Double)

  public var description: String {
    switch self {
    case .duplicateID(let id): "two items have the id \(id)"
    case .textsOverlap(let first, let second): "the texts ‘\(first)’ and ‘\(second)’ overlap"
    case .textOutOfItem(let text, let item): "the text ‘\(text)’ leaves \(item)"
    case .itemsOverlap(let first, let second): "\(first) and \(second) overlap"
    case .lineThroughItem(let line, let item): "\(line) runs through \(item)"
    case .lineThroughText(let line, let text): "\(line) runs through the text ‘\(text)’"
    case .lineThroughHead(let line, let other): "\(line) runs through the head of \(other)"
    case .lineEndsAstray(let line, let item): "\(line) does not end on the border of \(item)"
    case .tracksTouch(let first, let second): "\(first) and \(second) run on each other"
    case .offCanvas(let item): "\(item) leaves the canvas"
    case .rungOffColumn(let rung): "\(rung) is not under its column"
    case .notANumber(let item): "\(item) has a coordinate that is no number"
    case .tooManyBends(let line): "\(line) has more than \(SceneLinter.mostBends) bends"
    case .acrossSheets(let item): "\(item) leaves its sheet"
    case .labelBesideLine(let label): "\(label) does not lie on its line"
    case .labelOnShortPart(let label): "\(label) does not lie on the longest part of its line"
    case .lineBesideEdge(let line, let item, let distance):
      "\(line) runs \(Int(distance)) px beside an edge of \(item)"
    case .oddType(let text, let size): "the text ‘\(text)’ has \(size) px, which is no size of type"
    case .dashed(let item): "\(item) is dashed, as only ways of kanban are"
    }
  }
}
