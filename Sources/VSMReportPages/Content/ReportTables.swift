import VSMAnalysis
import VSMModel
import VSMReport

/// The tables of a report: those that `vsm metrics` prints, each row with the line that it is about.
enum ReportTables {
  static func all(of map: ValueStreamMap, _ figures: Figures, _ places: PlaceFinder) -> [ReportTable] {
    []
  }
}
