import VSMAnalysis
import VSMModel
import VSMWords

/// Where units come from with which grades, and what is said of them against what they are.
extension RecoveryTables {
  /// One source that gives nothing of its own is told of in the headline.
  var sources: TextTable? {
    guard network.sources.count > 1 else { return nil }
    var table = TextTable(
      [
        ("Source", .left), ("Units/day", .right), ("Share", .right), ("Grades", .left), ("Gross", .right),
        ("Cost", .right), ("Acquisition", .right), ("Revenue share", .right), ("Fixed cost", .right),
        ("Net", .right),
      ], in: map.phrases)
    for source in network.sources {
      let grades = source.grades.map { "\(share($0.share)) \(MetricsTable.oneLine($0.name))" }
      table.add(
        [
          MetricsTable.oneLine(map.sources[source.of].label), rate(source.entering), share(source.share),
          grades.joined(separator: " + "), money(source.gross), money(source.cost),
          money(source.acquisition), money(source.revenueShare), money(source.fixedCost), money(source.net),
        ], at: map.sources[source.of].span)
    }
    return table
  }

  /// What each said grade is worth where it goes, and where it would be worth most.
  var gradings: TextTable? {
    guard !network.gradings.isEmpty else { return nil }
    var table = TextTable(
      [
        ("At", .left), ("Said", .left), ("Share", .right), ("Right", .right), ("Goes to", .left),
        ("Worth there", .right), ("Best", .left), ("Worth at best", .right),
      ], in: map.phrases)
    for grading in network.gradings {
      for said in grading.grades.indices {
        let best = grading.best[said]
        table.add(
          [
            MetricsTable.oneLine(map.processes[grading.at].label), MetricsTable.oneLine(grading.grades[said]),
            share(grading.shareSaid[said]),
            grading.shareSaid[said] > 0 ? share(grading.trueGivenSaid[said][said]) : "",
            grading.ways[said].map(label) ?? "", money(grading.valueOfWay[said][said]),
            best.flatMap { grading.ways[$0] }.map(label) ?? "",
            money(best.flatMap { grading.valueOfWay[said][$0] }),
          ], at: map.processes[grading.at].span)
      }
    }
    return table
  }

  /// What units are of which something else is said, and what that costs.
  var errors: TextTable? {
    var table = TextTable(
      [
        ("Is", .left), ("Said", .left), ("Of the grade", .right), ("Of the said", .right),
        ("Worth as said", .right), ("Worth as what it is", .right),
      ], in: map.phrases)
    var isEmpty = true
    for grading in network.gradings {
      for truth in grading.grades.indices {
        for said in grading.grades.indices where said != truth && grading.saidGivenTrue[truth][said] > 0 {
          isEmpty = false
          table.add(
            [
              MetricsTable.oneLine(grading.grades[truth]), MetricsTable.oneLine(grading.grades[said]),
              share(grading.saidGivenTrue[truth][said]), share(grading.trueGivenSaid[said][truth]),
              money(grading.net[truth][said]), money(grading.net[truth][truth]),
            ], at: map.processes[grading.at].span)
        }
      }
    }
    return isEmpty ? nil : table
  }
}
