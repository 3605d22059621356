import VSMAnalysis
import VSMModel
import VSMReport
import VSMSyntax
import VSMWords

/// The tables of a report: those that `vsm metrics` prints, each row with the line that it is about.
enum ReportTables {
  static func all(of map: ValueStreamMap, _ figures: Figures, _ places: PlaceFinder) -> [ReportTable] {
    let forward = MetricsTable.tables(of: map, figures).map { table($0, in: "", map.phrases, places) }
    let blocks = RecoveryTables.tables(of: map, figures)
    return forward
      + blocks.flatMap { block in
        block.tables.map { table($0, in: block.name + ": ", map.phrases, places) }
      } + indicators(of: map, figures, places)
  }

  /// The indicators of recoveries by their codes, of maps that give masses: each with its edition, or what is missing.
  private static func indicators(
    of map: ValueStreamMap, _ figures: Figures, _ places: PlaceFinder
  ) -> [ReportTable] {
    figures.recoveries.enumerated().compactMap { index, network -> ReportTable? in
      guard let network, map.sources.contains(where: { $0.properties.has(.mass) }) else { return nil }
      let say = map.phrases
      let all = Indicators(of: map, figures, recovery: index, network).all
      let label = map.recoveries[index].label?.onOneLine
      let name = label.map { say("Indicators of \($0)") } ?? say("Indicators")
      return ReportTable(
        name: name,
        columns: [
          (say("Standard"), false), (say("Code"), false), (say("Name"), false), (say("Value"), true),
          (say("Basis"), false),
        ],
        rows: all.map { indicator in
          (
            [
              indicator.code.standard + say.comma + say(indicator.code.edition), indicator.code.code,
              say(indicator.code.name), indicator.text(in: say) ?? say("not given"),
              indicator.missingText(in: say) ?? say(indicator.basis),
            ].map(\.onOneLine),
            indicator.lines.compactMap { line in
              (line.file.map { places.files[$0] } ?? 0).map { ReportContent.Place(file: $0, line: line.line) }
            }
          )
        })
    }
  }

  private static func table(
    _ table: TextTable, in block: String, _ phrases: Phrases, _ places: PlaceFinder
  ) -> ReportTable {
    let name = names[table.kind].map { phrases[$0] } ?? table.columns.first?.title ?? ""
    // Columns in which no row says anything are left out, as on a terminal.
    let kept = table.columns.indices.filter { column in
      table.rows.contains { column < $0.count && !$0[column].isEmpty }
    }
    return ReportTable(
      name: block + (block.isEmpty ? name : phrases.inSentence(name)),
      columns: kept.map { (table.columns[$0].title, table.columns[$0].side == .right) },
      rows: zip(table.rows, table.spans).map { cells, span in
        (kept.map { $0 < cells.count ? cells[$0] : "" }, [span.flatMap(places.place)].compactMap(\.self))
      })
  }

  /// What a table is called, by what its rows are.
  private static let names = [
    "Customer": "Customers", "Step": "Steps", "Stock": "Stocks", "Ladder": "Ladder", "Kanban": "Kanban",
    "Supermarket": "Supermarkets", "FIFO lane": "FIFO lanes", "From": "Routes", "End": "Ends",
    "Disposition": "Dispositions", "Grade": "Grades", "Range": "Ranges",
    "Group": "Groups", "Loop": "Loops",
  ]
}
