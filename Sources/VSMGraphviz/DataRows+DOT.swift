import VSMDrawing
import VSMModel
import VSMSyntax

extension DataRows {
  /// The rows of the drawing's data box as cells of an HTML-like label: names on the left, values on the right.
  func cells(alarm: String) -> [String] {
    rows.map { row in
      let value = DotLabel.text(row.value)
      let shown = row.isAlarming ? "<FONT COLOR=\"\(alarm)\"><B>\(value)</B></FONT>" : value
      return "<TR><TD ALIGN=\"LEFT\">\(DotLabel.text(row.name))</TD><TD ALIGN=\"RIGHT\">\(shown)</TD></TR>"
    }
  }
}
