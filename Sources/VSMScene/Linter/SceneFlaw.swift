/// Something that a picture must not have.
public enum SceneFlaw: Sendable, Hashable, CustomStringConvertible {
  /// Two items have one id.
  case duplicateID(String)
  /// Two texts cover one another.
  case textsOverlap(String, String)
  /// A text is wider or higher than the item that it belongs to.
  case textOutOfItem(String, item: String)
  /// Two items cover one another.
  case itemsOverlap(String, String)
  /// A line runs through an item that it does not join.
  case lineThroughItem(line: String, item: String)
  /// A line runs through a text.
  case lineThroughText(line: String, text: String)
  /// A line runs through the head of another one.
  case lineThroughHead(line: String, of: String)
  /// A line ends at none of the items that it should join.
  case lineEndsAstray(line: String, at: String)
  /// Two lines run on one another for a way.
  case tracksTouch(String, String)
  /// An item lies outside of the picture.
  case offCanvas(item: String)
  /// A rung of the ladder does not stand below what it times.
  case rungOffColumn(rung: String)
  /// An item has a coordinate that is no number.
  case notANumber(item: String)
  /// A line is dashed that should be whole.
  case dashed(item: String)
  /// A line has more bends than one can follow.
  case tooManyBends(line: String)
  /// The label of a line stands away from it.
  case labelBesideLine(label: String)
  /// An item lies on two sheets.
  case acrossSheets(item: String)
  /// The label of a line stands on a part of it that is too short for it.
  case labelOnShortPart(label: String)
  /// A line runs so close along an edge that the two read as one.
  case lineBesideEdge(line: String, of: String, distance: Double)
  /// The frame of a group or a loop runs through a text.
  case frameThroughText(frame: String, text: String)
  /// The frame of a group or a loop runs through an item.
  case frameThroughItem(frame: String, item: String)
  /// A text has a size that is none of the picture's.
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
    case .frameThroughText(let frame, let text): "\(frame) runs through the text ‘\(text)’"
    case .frameThroughItem(let frame, let item): "\(frame) runs through \(item)"
    case .oddType(let text, let size): "the text ‘\(text)’ has \(size) px, which is no size of type"
    case .dashed(let item): "\(item) is dashed, as only ways of kanban are"
    }
  }
}
