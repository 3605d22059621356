import VSMAnalysis
import VSMModel
import VSMSyntax

/// The rows of a data box as text: those of the drawing, in the order of the file.
struct DotRows {
  struct Row {
    var name: String
    var value: String
    /// Calls for attention, such as a cycle time above takt.
    var isAlarming = false
  }

  var rows: [Row] = []

  init(_ properties: PropertyList) {
    for entry in properties.entries {
      if case .labelledText(let label, let text) = entry.value {
        rows.append(Row(name: label, value: text))
      } else if entry.property == .operators, case .count(let count) = entry.value {
        // The drawing has an icon for them.
        rows.append(Row(name: "Operators", value: FigureText.count(Estimate(count))))
      } else if let name = entry.property.row, let value = Self.text(of: entry) {
        rows.append(Row(name: name, value: value))
      }
    }
  }

  private static func text(of entry: PropertyList.Entry) -> String? {
    switch entry.value {
    case .duration(let duration): TimeText.written(duration)
    case .share(let share): FigureText.share(share)
    case .count(let count): FigureText.count(Estimate(count)) + (entry.property == .pack ? " pcs" : "")
    case .rate(let mix, let period):
      Self.text(of: mix) { FigureText.count(Estimate($0)) } + "/" + period.symbol
    case .shares(let mix): text(of: mix) { FigureText.share($0) }
    case .text(let text), .choice(let text): text
    case .flag, .repeated, .labelledText: nil
    }
  }

  /// `12,000 LH + 6400 RH`, as the map has it.
  static func text(of mix: Mix, _ amount: (Interval) -> String) -> String {
    mix.parts.map { part in
      amount(part.amount) + (part.variant.map { " " + $0 } ?? "")
    }.joined(separator: " + ")
  }

  /// The rows in a table with a line between each, names on the left and values on the right.
  var cells: [String] {
    rows.map { row in
      let value = DotLabel.text(row.value)
      let shown = row.isAlarming ? "<FONT COLOR=\"\(DotText.alarm)\"><B>\(value)</B></FONT>" : value
      return "<TR><TD ALIGN=\"LEFT\">\(DotLabel.text(row.name))</TD><TD ALIGN=\"RIGHT\">\(shown)</TD></TR>"
    }
  }
}
