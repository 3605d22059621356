import VSMAnalysis
import VSMModel
import VSMSyntax
import VSMWords

/// The indicators of a recovery by the codes of standards, of maps that give masses.
extension RecoveryTables {
  /// Those that are given, a row each, and below them what is missing for the others, a row for all that lack the same.
  var indicators: TextTable? {
    guard let recovery = home.recovery, map.sources.contains(where: { $0.properties.has(.mass) }) else {
      return nil
    }
    let say = map.phrases
    let all = Indicators(of: map, figures, recovery: recovery, network).all
    var table = TextTable(
      [("Standard", .left), ("Code", .left), ("Name", .left), ("Value", .right)], in: say)
    for indicator in all {
      guard let value = indicator.text(in: say) else { continue }
      table.add(
        [
          indicator.code.standard + say.comma + say(indicator.code.edition), indicator.code.code,
          MetricsTable.oneLine(say(indicator.code.name)), value,
        ])
    }
    var missing: [(standard: String, reason: String, codes: [String])] = []
    for indicator in all {
      guard let reason = indicator.missingText(in: say) else { continue }
      let standard = indicator.code.standard + say.comma + say(indicator.code.edition)
      let index = missing.firstIndex { $0.standard == standard && $0.reason == reason }
      if index == nil { missing.append((standard, reason, [])) }
      let place = index ?? missing.count - 1
      if !missing[place].codes.contains(indicator.code.code) {
        missing[place].codes.append(indicator.code.code)
      }
    }
    for (standard, reason, codes) in missing {
      table.add(
        [
          standard, codes.joined(separator: say.comma), MetricsTable.oneLine(reason),
          MetricsTable.notGiven(say),
        ])
    }
    return table
  }
}
