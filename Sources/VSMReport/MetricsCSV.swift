public import VSMAnalysis
import VSMDiagnostics
public import VSMModel

/// One table of a map's figures for spreadsheets and scripts: cells as RFC 4180 quotes them, a row a line.
///
/// A text that a spreadsheet would take for a formula has an apostrophe before it: it is shown as it is, and computes
/// nothing.
public struct MetricsCSV: MetricsFormat {
  public static let name = "csv"
  public static let ending = "csv"

  /// The name of the table.
  public let table: String

  /// The format with the table of headline figures.
  public init() { self.init(table: DataTables.standard) }

  /// - Parameter table: one of ``DataTables/names``.
  public init(table: String) { self.table = table }

  public func text(of map: ValueStreamMap, _ figures: Figures) -> String {
    DataTables(of: map, figures)[table].map(Self.text) ?? ""
  }

  /// A table with its headings.
  public static func text(of table: DataTable) -> String {
    var text = table.columns.map(quoted).joined(separator: ",") + "\n"
    for row in table.rows {
      text += row.map { quoted($0.isText ? harmless($0.cell) : $0.cell) }.joined(separator: ",") + "\n"
    }
    return text
  }

  /// Signs with which spreadsheets begin a formula, in both widths, and those that they skip before one.
  private static let formulaSigns = Set("=+-@\t\r\n＝＋－＠".unicodeScalars)

  /// On one line, and no formula.
  static func harmless(_ text: String) -> String {
    let line = Medium.terminal.safe(text)
    guard let first = text.unicodeScalars.first, formulaSigns.contains(first) else { return line }
    return "'" + line
  }

  static func quoted(_ cell: String) -> String {
    let needsQuotes =
      cell.utf8.contains { [UInt8(ascii: ","), UInt8(ascii: "\""), 0x0A, 0x0D].contains($0) }
      || cell.utf8.first == 0x20 || cell.utf8.last == 0x20
    return needsQuotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
  }
}
