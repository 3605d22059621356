import VSMModel
import VSMSyntax

/// What a map says of itself, of who does what, and of where its numbers are from.
enum DetailsJSON {
  static func map(_ map: ValueStreamMap) -> JSONValue {
    let details = map.details
    func texts(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
    return .object([
      ("title", .string(map.title)), ("state", .optional(map.state?.rawValue)),
      ("product", .optional(map.product)), ("unit", .optional(map.service.unit)),
      ("site", .optional(details.site)),
      ("date", .optional(details.date?.text)), ("author", .optional(details.author)),
      ("version", .optional(details.version)), ("background", texts(details.background)),
      ("gap", texts(details.gap)), ("goal", texts(details.goal)), ("plan", texts(details.plan)),
      ("follow_up", texts(details.followUp)),
    ])
  }

  /// Kaizen bursts: what is to be done, where, by whom and until when.
  static func actions(of map: ValueStreamMap) -> JSONValue {
    .array(
      map.remarks.filter { $0.word == .kaizen }.map { remark in
        var object = JSONObject()
        Self.addPlace(remark.file, remark.line, to: &object)
        object.add("at", .string(map.id(of: remark.target)))
        object.add("text", .string(remark.label))
        object.add("owner", .optional(remark.owner))
        object.add("due", .optional(remark.due?.text))
        return object.value
      })
  }

  /// Notes on the map.
  static func remarks(of map: ValueStreamMap) -> JSONValue {
    .array(
      map.remarks.filter { $0.word != .kaizen }.map { remark in
        var object = JSONObject()
        addPlace(remark.file, remark.line, to: &object)
        object.add("at", .string(map.id(of: remark.target)))
        object.add("text", .string(remark.label))
        return object.value
      })
  }

  /// The rows of data boxes that are the map's own.
  static func rows(of map: ValueStreamMap) -> JSONValue {
    .array(
      map.ownRows.map { row in
        var object = JSONObject()
        addPlace(row.file, row.line, to: &object)
        object.add("of", .string(row.of))
        object.add("name", .string(row.name))
        object.add("text", .string(row.text))
        return object.value
      })
  }

  static func assumptions(of map: ValueStreamMap) -> JSONValue {
    .array(
      map.assumptions.map { assumption in
        var object = JSONObject()
        Self.addPlace(assumption.file, assumption.line, to: &object)
        object.add("of", .string(assumption.of))
        object.add("source", .optional(assumption.source))
        object.add("confidence", .optional(assumption.confidence?.rawValue))
        return object.value
      })
  }

  /// What was taken from tables.
  static func sources(of map: ValueStreamMap) -> JSONValue {
    .array(
      map.tableValues.map { cell in
        var object = JSONObject()
        addPlace(cell.file, cell.line, to: &object)
        object.add("table", .string(cell.table))
        object.add("row", .string(cell.row))
        object.add("column", .string(cell.column))
        object.add("value", .string(cell.value))
        return object.value
      })
  }

  /// The file where that is not the map's own, and the line.
  private static func addPlace(_ file: String?, _ line: Int, to object: inout JSONObject) {
    if let file { object.add("file", .string(file)) }
    object.add("line", .number(Double(line)))
  }
}
