import VSMAnalysis
import VSMCharts
import VSMDiagnostics
import VSMKit
import VSMModel
import VSMReport
import VSMScene
import VSMWords

/// What templates may name, as mustache knows it: texts, yes and no, lists of the same.
///
/// Every text is plain: the template's language escapes it, for a page or for Markdown. What is markup already stands under
/// `svg` alone.
struct ReportView {
  let content: ReportContent
  /// The map's pictures by their names: the first is its own.
  let pictures: [ReportPicture]
  let charts: [ReportPicture]
  let tables: [ReportTable]
  let comparison: ReportComparison?
  /// What is done to each text.
  let escape: (String) -> String

  /// Everything, by name.
  var values: [String: Any] {
    let map = content.map
    var values: [String: Any] = [
      "language": map.phrases.language.rawValue,
      "title": escape(content.title),
      "version": ProductVersion.text,
      "facts": content.facts.map(assumption),
      "sources": content.sources.map(assumption), "hasSources": !content.sources.isEmpty,
      "tableValues": content.tableValues.map(assumption), "hasTableValues": !content.tableValues.isEmpty,
      "pictures": pictures.map { picture($0) },
      "charts": charts.map { picture($0) }, "hasCharts": !charts.isEmpty,
      "groups": content.groups.map { group in
        ["name": escape(group.name), "rows": group.rows.map(row)] as [String: Any]
      },
      "tables": tables.map(table), "hasTables": !tables.isEmpty,
      "actions": content.actions.map(action), "hasActions": !content.actions.isEmpty,
      "goals": content.goals.map(goal), "hasGoals": !content.goals.isEmpty,
      "conventions": content.conventions.map(assumption),
      "missing": content.missing.map { ["text": escape($0)] }, "hasMissing": !content.missing.isEmpty,
      "ranges": content.ranges.map(assumption), "hasRanges": !content.ranges.isEmpty,
      "formulas": content.formulas.map {
        ["key": $0.key, "name": escape($0.name), "text": escape($0.text)] as [String: Any]
      },
      "files": content.files.enumerated().map(file),
      "isTracedInPart": content.isTracedInPart,
      "isComparison": comparison != nil,
      "say": words,
    ]
    // A name without a value is none to a template: what is not given is left out.
    values["state"] = map.state.map { escape(map.phrases["\($0.rawValue) state"]) }
    values["product"] = map.product.map { escape($0.onOneLine) }
    if let comparison {
      values["other"] = escape(comparison.title)
      values["changes"] = comparison.changes.map {
        [
          "sign": $0.sign, "kind": escape($0.kind), "name": escape($0.name),
          "details": $0.details.map { ["text": escape($0)] },
        ]
          as [String: Any]
      }
    }
    return values
  }

  /// The fixed texts, in the map's language, under names that a template may read.
  private var words: [String: Any] {
    let say = content.map.phrases
    let texts: [String: String] = [
      "map": say("The map"), "figures": say("Figures"), "charts": say("Charts"), "tables": say("Tables"),
      "actions": say("Actions"), "goals": say("Targets"), "assumptions": say("Assumptions"),
      "conventions": say("Conventions"), "missing": say("Not given"), "ranges": say("Ranges"),
      "sources": say("Where numbers are from"),
      "tableValues": say("Read from tables"),
      "formulas": say("How it is computed"), "files": say("The text of the map"), "figure": say("Figure"),
      "value": say("Value"), "line": say("Line"), "lines": say("Lines"), "before": say("Before"),
      "after": say("After"), "change": say("Change"), "better": say("better"), "worse": say("worse"),
      "what": say("What"), "where": say("Where"), "who": say("Who"), "when": say("Due"),
      "target": say("Target"), "finding": say("Finding"), "result": say("Result"), "until": say("until"),
      "notGiven": say("not given"), "contents": say("Contents"), "changes": say("What changes"),
      "zoomFit": say("whole"), "zoomFull": say("full size"), "zoomDouble": say("twice"), "size": say("Size"),
      "drivers": say("What moves it most"), "fromLine": say("From line"),
      "partly": say("The map has too many numbers for all lines to be traced: some are missing."),
      "madeBy": say("Made by vsm \(ProductVersion.text) from \(content.files.first?.name ?? "")"),
    ]
    return texts.mapValues(escape)
  }

  private func picture(_ picture: ReportPicture) -> [String: Any] {
    [
      "key": picture.key, "name": escape(picture.name), "caption": escape(picture.caption),
      "alt": escape(picture.alt), "svg": picture.svg, "file": picture.file ?? "",
      "width": Int(picture.width.rounded(.up)),
    ]
  }

  private func places(_ places: [ReportContent.Place]) -> [[String: Any]] {
    places.enumerated().map { index, place in
      [
        "text": "\(place.line)", "id": Self.id(place), "isLast": index == places.count - 1,
        "isElsewhere": place.file != 0, "file": escape(content.files[place.file].name),
      ]
    }
  }

  static func id(_ place: ReportContent.Place) -> String {
    place.file == 0 ? "L\(place.line)" : "F\(place.file)L\(place.line)"
  }

  private func row(_ row: ReportContent.Row) -> [String: Any] {
    [
      "key": row.key, "name": escape(row.name), "value": escape(row.value ?? ""), "isGiven": row.value != nil,
      "other": escape(row.other ?? ""), "isOtherGiven": row.other != nil, "change": escape(row.change ?? ""),
      "isBetter": row.isBetter == true, "isWorse": row.isBetter == false, "isPart": row.isPart,
      "places": places(row.places), "hasPlaces": !row.places.isEmpty,
    ]
  }

  private func table(_ table: ReportTable) -> [String: Any] {
    [
      "name": escape(table.name),
      "columns": table.columns.map { ["text": escape($0.title), "isNumber": $0.isNumber] as [String: Any] },
      "rows": table.rows.map { row in
        [
          "cells": zip(row.cells, table.columns).map {
            ["text": escape($0), "isNumber": $1.isNumber] as [String: Any]
          }, "places": places(row.places), "hasPlaces": !row.places.isEmpty,
        ] as [String: Any]
      }, "hasPlaces": table.rows.contains { !$0.places.isEmpty },
    ]
  }

  private func action(_ action: ReportContent.Action) -> [String: Any] {
    [
      "what": escape(action.what), "where": escape(action.at), "who": escape(action.owner ?? ""),
      "when": escape(action.due ?? ""), "places": places([action.place].compactMap(\.self)),
    ]
  }

  private func goal(_ goal: ReportContent.Goal) -> [String: Any] {
    [
      "text": escape(goal.text), "finding": escape(goal.finding), "result": escape(goal.resultText),
      "isMissed": goal.result == .missed, "holds": goal.result == .holds, "until": escape(goal.until ?? ""),
      "isLimited": goal.until != nil, "drivers": goal.drivers.map { ["text": escape($0)] },
      "hasDrivers": !goal.drivers.isEmpty, "places": places([goal.place].compactMap(\.self)),
    ]
  }

  private func assumption(_ assumption: ReportContent.Assumption) -> [String: Any] {
    [
      "name": escape(assumption.name), "text": escape(assumption.text), "places": places(assumption.places),
      "hasPlaces": !assumption.places.isEmpty,
    ]
  }

  private func file(_ index: Int, _ file: ReportContent.File) -> [String: Any] {
    [
      "name": escape(file.name),
      "lines": file.lines.enumerated().map { number, text in
        [
          "number": number + 1, "id": Self.id(ReportContent.Place(file: index, line: number + 1)),
          "text": escape(text),
        ] as [String: Any]
      },
    ]
  }
}

/// A picture of a report: the map's, another state's, or a chart.
struct ReportPicture {
  let key: String
  let name: String
  let caption: String
  /// The picture in words.
  let alt: String
  let svg: String
  let width: Double
  /// The file beside a Markdown document; nothing where the picture stands in the page.
  let file: String?
}

struct ReportTable {
  let name: String
  let columns: [(title: String, isNumber: Bool)]
  let rows: [(cells: [String], places: [ReportContent.Place])]

  /// The same with these columns alone.
  func keeping(_ kept: [Int]) -> ReportTable {
    ReportTable(
      name: name, columns: kept.map { columns[$0] },
      rows: rows.map { row in (kept.map { row.cells[$0] }, row.places) })
  }
}

struct ReportComparison {
  struct Change {
    let sign: String
    let kind: String
    let name: String
    let details: [String]
  }

  let title: String
  let changes: [Change]
}
