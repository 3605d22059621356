import Foundation

/// Reads lines by a TextMate grammar, on the regular expressions of ICU: patterns, regions with their beginnings and
/// ends, captures, includes. What is in no grammar of ours (rules with `while`, captures with patterns) is not here.
final class TextMateReader {
  typealias Rule = [String: Any]

  struct Region: Equatable {
    var start: Int
    var end: Int
    var scopes: String
  }

  private struct Level {
    var scopes: String
    var patterns: [Rule]
    var end: String?
    var endCaptures: Rule?
    var grammar: Rule
  }

  private let grammars: [String: Rule]
  private let root: Rule
  private var expressions: [String: NSRegularExpression] = [:]

  init(_ grammars: [Rule]) {
    root = grammars.first ?? [:]
    self.grammars = Dictionary(
      grammars.map { ($0["scopeName"] as? String ?? "", $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The regions of each line, in UTF-16 units.
  func read(_ lines: [String]) throws -> [[Region]] {
    var levels = [
      Level(scopes: root["scopeName"] as? String ?? "", patterns: Self.patterns(root), grammar: root)
    ]
    return try lines.map { try read($0 + "\n", &levels) }
  }

  private static func patterns(_ rule: Rule) -> [Rule] { rule["patterns"] as? [Rule] ?? [] }

  private func read(_ line: String, _ levels: inout [Level]) throws -> [Region] {
    let length = line.utf16.count
    var regions: [Region] = []
    var position = 0
    // A rule that takes nothing must not be tried for ever.
    var steps = 0
    while position < length, steps < 10_000, let level = levels.last {
      steps += 1
      var best: (match: NSTextCheckingResult, rule: Rule?, grammar: Rule)?
      if let end = level.end, let match = try first(end, line, position) {
        best = (match, nil, level.grammar)
      }
      for (rule, grammar) in flat(level.patterns, level.grammar) {
        guard let expression = (rule["match"] ?? rule["begin"]) as? String else { continue }
        guard let match = try first(expression, line, position) else { continue }
        if let found = best, found.match.range.location <= match.range.location { continue }
        best = (match, rule, grammar)
      }
      guard let (match, rule, grammar) = best else { break }
      if match.range.location > position {
        regions.append(Region(start: position, end: match.range.location, scopes: level.scopes))
      }
      if let rule {
        let scopes = level.scopes + Self.scope(rule["name"])
        let captures = (rule["captures"] ?? rule["beginCaptures"]) as? Rule
        regions += Self.regions(of: match, scopes, captures)
        if let end = rule["end"] as? String {
          levels.append(
            Level(
              scopes: scopes + Self.scope(rule["contentName"]), patterns: Self.patterns(rule),
              end: Self.filled(end, match, line), endCaptures: rule["endCaptures"] as? Rule, grammar: grammar)
          )
        }
      } else {
        regions += Self.regions(of: match, level.scopes, level.endCaptures)
        levels.removeLast()
      }
      position = match.range.location + match.range.length
    }
    if position < length, let level = levels.last {
      regions.append(Region(start: position, end: length, scopes: level.scopes))
    }
    return regions
  }

  /// Rules without their includes, each with the grammar that it stands in.
  private func flat(_ patterns: [Rule], _ grammar: Rule, depth: Int = 0) -> [(Rule, Rule)] {
    guard depth < 20 else { return [] }
    return patterns.flatMap { rule -> [(Rule, Rule)] in
      if let include = rule["include"] as? String {
        if include.hasPrefix("#") {
          let repository = grammar["repository"] as? Rule
          guard let named = repository?[String(include.dropFirst())] as? Rule else { return [] }
          return flat([named], grammar, depth: depth + 1)
        }
        guard let other = grammars[include] else { return [] }
        return flat(Self.patterns(other), other, depth: depth + 1)
      }
      if rule["match"] == nil, rule["begin"] == nil {
        return flat(Self.patterns(rule), grammar, depth: depth + 1)
      }
      return [(rule, grammar)]
    }
  }

  private func first(_ expression: String, _ line: String, _ start: Int) throws -> NSTextCheckingResult? {
    let compiled = try expressions[expression] ?? NSRegularExpression(pattern: expression)
    expressions[expression] = compiled
    return compiled.firstMatch(
      in: line, options: [.withTransparentBounds, .withoutAnchoringBounds],
      range: NSRange(location: start, length: line.utf16.count - start))
  }

  private static func scope(_ name: Any?) -> String { (name as? String).map { " " + $0 } ?? "" }

  /// An end with what its beginning captured in place of `\1`.
  private static func filled(_ end: String, _ match: NSTextCheckingResult, _ line: String) -> String {
    (1..<10).reduce(end) { end, index in
      guard index < match.numberOfRanges, let range = Range(match.range(at: index), in: line) else {
        return end
      }
      return end.replacing("\\\(index)", with: NSRegularExpression.escapedPattern(for: String(line[range])))
    }
  }

  private static func regions(
    of match: NSTextCheckingResult, _ scopes: String, _ captures: Rule?
  ) -> [Region] {
    let end = match.range.location + match.range.length
    var position = match.range.location
    var regions: [Region] = []
    for index in 1..<max(match.numberOfRanges, 1) {
      let range = match.range(at: index)
      guard range.location != NSNotFound, range.length > 0, range.location >= position,
        let capture = captures?["\(index)"] as? Rule
      else { continue }
      if range.location > position {
        regions.append(Region(start: position, end: range.location, scopes: scopes))
      }
      position = range.location + range.length
      regions.append(Region(start: range.location, end: position, scopes: scopes + scope(capture["name"])))
    }
    if position < end { regions.append(Region(start: position, end: end, scopes: scopes)) }
    return regions
  }
}
