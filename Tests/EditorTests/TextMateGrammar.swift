import VSMSyntax

/// The grammar for editors that read TextMate's: what is a keyword by its statement, a property by its block.
///
/// Statements begin a line or stand behind a brace. Each of them is a rule with a beginning and an end, so that words
/// count only where the language reads them.
struct TextMateGrammar {
  typealias Rule = [String: Any]

  static let scope = "source.vsm"

  let words = LanguageWords()

  // MARK: Pieces of expressions

  private static let letter = #"[\p{L}\p{M}]"#
  /// A name, up to the stroke of an arrow.
  static let name = #"[\p{L}\p{M}](?:[\p{L}\p{M}\d_]|-(?!>))*"#
  /// Where a word ends, and where one may begin.
  static let wordEnd = #"(?![\p{L}\p{M}\d_]|-(?!>))"#
  private static let wordBegin = #"(?<![\p{L}\p{M}\d_%&/]|[\p{L}\p{M}\d_]-)"#
  private static let statement = #"(?:^|(?<=\{))[ \t\x{A0}\x{FEFF}]*"#
  private static let number = #"\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?\d[\d_]*)?"#
  private static let arrow = "->|→|~>"
  private static let label = #""(?:[^"\\]|\\.)*""#
  /// The line's end, unless names go on below.
  private static let endOfNames = #"(?=[#}])|(?<=[^,\s])\s*$"#
  /// Behind the block; where the next line begins no block; or where the block around it ends.
  private static let endOfDeclaration = #"(?<=\})|(?=\})|^(?!\s*\{)"#

  /// One of some words, the longest first, and nothing behind it that makes it another one.
  static func one(of words: [String]) -> String {
    let sorted = words.sorted { ($1.count, $0) < ($0.count, $1) }
    return "(?:" + sorted.map(escaped).joined(separator: "|") + ")"
  }

  private static func escaped(_ word: String) -> String {
    word.map { ".+*?()[]{}|^$\\".contains($0) ? "\\\($0)" : String($0) }.joined()
  }

  // MARK: Rules

  private func match(_ expression: String, _ captures: String?...) -> Rule {
    captures.count == 1
      ? ["match": expression, "name": (captures[0] ?? "") + ".vsm"]
      : ["match": expression, "captures": Self.numbered(captures)]
  }

  private func region(
    _ begin: String, _ captures: String?..., end: String, _ includes: String...
  ) -> Rule {
    [
      "begin": begin, "beginCaptures": Self.numbered([nil] + captures), "end": end,
      "patterns": includes.map { ["include": "#" + $0] },
    ]
  }

  private static func numbered(_ captures: [String?]) -> Rule {
    var rule: Rule = [:]
    for (index, scope) in captures.enumerated() {
      if let scope { rule["\(index)"] = ["name": scope + ".vsm"] }
    }
    return rule
  }

  private func any(_ rules: Rule...) -> Rule { ["patterns": rules] }

  var grammar: Rule {
    [
      "name": "vsm", "scopeName": Self.scope, "fileTypes": ["vsm"],
      "patterns": [["include": "#lines"]],
      "repository": repository,
    ]
  }

  private var repository: Rule {
    [
      "comment": match("#.*$", "comment.line.number-sign"),
      "label": [
        "name": "string.quoted.double.vsm", "begin": "\"", "end": "\"|$",
        "patterns": [match(#"\\["\\n]"#, "constant.character.escape")],
      ] as Rule,
      "lines": [
        "patterns": [
          "comment", "route", "recovery-property", "way", "composing", "target", "information", "remark",
          "kanban", "rows", "declaration", "reference", "label", "values", "loose-block",
        ].map { ["include": "#" + $0] }
      ],
      "reference": match(Self.wordBegin + Self.name, "variable.other"),
      "arrow": match(Self.arrow, "keyword.operator.arrow"),
      // A name with a share at the beginning of a line is a step, also where a ship is called so; and so is a word
      // alone that needs a name.
      "way": any(
        match(
          Self.statement + "(\(Self.name))(?=[ \\t]+\(Self.number)[ \\t]*%)", nil, "variable.other"),
        match(
          Self.statement + choice(words.wordsThatNeverStandAlone) + "(?=[ \\t]*(?:$|[#}]))", nil,
          "variable.other")),
      "at": match(
        Self.wordBegin + "(at)[ \\t]+(\(Self.name))", nil, "keyword.other.at", "variable.other"),
      // The brace of a statement that stands on a line of its own, where what it belongs to is not known any more.
      "loose-block": region(#"\{"#, end: #"\}"#, "properties", "lines"),
      "block": region(#"\{"#, end: #"\}"#, "properties"),
      "lines-block": region(#"\{"#, end: #"\}"#, "lines"),
      "composing": composing, "target": target, "route": route, "values": values, "properties": properties,
      "information": names(after: words.statements(.information), "keyword.control.information"),
      "remark": names(after: words.statements(.remark), "keyword.control.remark", "block"),
      "kanban": region(
        Self.statement + "(kanban)\(Self.wordEnd)(?:[ \\t]+\(choice(words.kanbanKinds)))?",
        "keyword.control.kanban", "constant.language.kanban", end: Self.endOfDeclaration,
        "comment", "label", "block", "arrow", "at", "reference"),
      "rows": region(
        Self.statement + choice(words.statements(.lines)) + "(?:[ \\t]+(\(Self.name)))?",
        "storage.type.lines", "entity.name.lines", end: Self.endOfDeclaration,
        "comment", "label", "lines-block"),
      "declaration": declarations,
      "recovery-property": any(
        match(
          Self.statement
            + "((?i:\(Self.one(of: words.plainRecoveryProperties)))\(Self.wordEnd))(?=[ \\t]+[^\\s#}])",
          nil, "support.type.property-name"),
        match(
          Self.statement
            + "((?i:\(Self.one(of: words.labelledRecoveryProperties)))\(Self.wordEnd))(?=[ \\t]+\")",
          nil, "support.type.property-name")),
    ]
  }

  private func choice(_ words: [String]) -> String { "(" + Self.one(of: words) + Self.wordEnd + ")" }

  private func names(after words: [String], _ scope: String, _ more: String...) -> Rule {
    var rule = region(
      Self.statement + choice(words), scope, end: Self.endOfNames, "comment", "label", "arrow", "reference")
    rule["patterns"] = (["comment", "label"] + more + ["arrow", "reference"]).map { ["include": "#" + $0] }
    return rule
  }

  private var declarations: Rule {
    let naming = Set(words.namingStatements)
    func declaration(_ sort: Word.Sort, _ kind: String) -> [Rule] {
      let all = words.statements(sort)
      return [all.filter(naming.contains), all.filter { !naming.contains($0) }].filter { !$0.isEmpty }.map {
        region(
          Self.statement + choice($0) + (naming.contains($0[0]) ? "(?:[ \\t]+(\(Self.name)))?" : "()"),
          "storage.type." + kind, "entity.name." + kind, end: Self.endOfDeclaration,
          "comment", "label", "block", "at", "values", "reference")
      }
    }
    return [
      "patterns": declaration(.declaration, "declaration") + declaration(.step, "step")
        + declaration(.stock, "stock") + declaration(.vehicle, "vehicle") + declaration(.link, "link")
    ]
  }

  private var route: Rule {
    let kind = "(?:(rework)\(Self.wordEnd)|(\(Self.name))|(\(Self.label)))?"
    var rule = region(
      Self.statement + kind + "[ \\t]*(->|→)[ \\t]*(\(Self.name))?", "keyword.control.rework",
      "variable.other.grade", "string.quoted.double", "keyword.operator.arrow", "variable.other",
      end: #"$|(?=[#}])"#, "route-words", "values", "reference")
    rule["patterns"] = ([routeWords] + [["include": "#values"], ["include": "#reference"]]) as [Rule]
    return rule
  }

  private var routeWords: Rule {
    any(
      match(
        Self.wordBegin + "(by)[ \\t]+" + choice(words.bases), nil, "keyword.other.route",
        "constant.language.basis"),
      match(
        Self.wordBegin + "(then)[ \\t]+(\(Self.name))", nil, "keyword.other.route", "variable.other"),
      match(
        Self.wordBegin + choice(words.routeWords.filter { $0 != "by" && $0 != "then" }), nil,
        "keyword.other.route"))
  }

  private var target: Rule {
    var rule = region(
      Self.statement + "(target)\(Self.wordEnd)", "keyword.control.target", end: #"$|(?=[#}])"#)
    rule["patterns"] = targetParts
    return rule
  }

  private var targetParts: [Rule] {
    [
      match(#"\([ \t]*("# + Self.name + #"|\*)[ \t]*\)"#, nil, "variable.other"),
      match(#"(?<=[<>=≤≥])[ \t]*(takt)"# + Self.wordEnd, nil, "constant.language.takt"),
      match(
        Self.wordBegin + #"(by)[ \t]+(\d{4}-\d{2}-\d{2})"#, nil, "keyword.other.by", "constant.numeric.date"),
      match(
        Self.wordBegin + "(" + Self.one(of: words.figures) + ")" + Self.wordEnd, nil,
        "support.function.figure"),
      ["include": "#values"], ["include": "#reference"],
    ]
  }

  private var composing: Rule {
    let all = LanguageWords().statements(
      .declaration, .lines, .step, .stock, .vehicle, .link, .information, .kanban, .remark)
    let region = "(?:[ \\t]+(?:(between|all)\(Self.wordEnd)|(?:(every)[ \\t]+)?\(choice(all))))?"
    func change(_ words: String, _ block: String) -> Rule {
      var rule = self.region(
        Self.statement + "(\(words))\(Self.wordEnd)" + region, "keyword.control.change",
        "keyword.other.region",
        "keyword.other.region", "storage.type.changed", end: Self.endOfDeclaration)
      rule["patterns"] =
        [
          ["include": "#comment"], ["include": "#label"], ["include": "#" + block],
          match(
            Self.wordBegin
              + choice(self.words.regionWords.filter { !["between", "all", "every"].contains($0) }),
            nil, "keyword.other.region"),
          ["include": "#arrow"], routeWords, ["include": "#values"], ["include": "#reference"],
        ] as [Rule]
      return rule
    }
    var target = self.region(
      Self.statement + "(change|remove)[ \\t]+(target)\(Self.wordEnd)", "keyword.control.change",
      "keyword.control.target", end: #"$|(?=[#}])"#)
    target["patterns"] = targetParts
    return any(
      target, change("change", "block"), change("remove|replace|after|before", "lines-block"),
      self.region(
        Self.statement + "(include|based-on)\(Self.wordEnd)", "keyword.control.include", end: #"$|(?=#)"#,
        "label"),
      self.region(
        Self.statement + "(let)[ \\t]+(\(Self.name))", "keyword.control.let", "entity.name.value",
        end: #"$|(?=#)"#, "label", "values", "reference"))
  }

  // MARK: Properties and values

  private var properties: Rule {
    var rules: [Rule] = [
      ["include": "#comment"], ["include": "#label"],
      match(
        Self.wordBegin + "(without)[ \\t]+(\(Self.propertyName(words.properties)))", nil,
        "keyword.other.without", "support.type.property-name"),
      match(
        Self.wordBegin + "(\(Self.propertyName(words.textProperties)))[ \\t]+(\(Self.name))", nil,
        "support.type.property-name", "string.unquoted"),
    ]
    for choice in words.choices {
      let word = Self.one(of: choice.words)
      rules.append(
        match(
          Self.wordBegin + "(\(Self.propertyName(choice.names)))[ \\t]+(\(word)(?:\\+\(word))*)"
            + Self.wordEnd,
          nil, "support.type.property-name", "constant.language.choice"))
    }
    rules += [
      match(
        Self.wordBegin + "(\(Self.propertyName(words.properties)))", nil, "support.type.property-name"),
      match(Self.wordBegin + "(of)[ \\t]+(\(Self.name))", nil, "keyword.other.of", "variable.other"),
      ["include": "#values"], ["include": "#reference"],
    ]
    return ["patterns": rules]
  }

  private static func propertyName(_ names: [String]) -> String { "(?i:\(one(of: names)))" + wordEnd }

  private var values: Rule {
    let either = words.unitsThatAreProperties
    let plain = Self.one(of: words.units.filter { !either.contains($0) })
    let unit =
      "(?:[ \\t]?\(plain)\(Self.wordEnd)|\(Self.one(of: either))\(Self.wordEnd)"
      + "|[ \\t]\(Self.one(of: either))\(Self.wordEnd)(?![ \\t]+[\\d.$€£¥]))"
    let begin = #"(?<![\p{L}\p{M}\d_])"#
    return any(
      match(
        "([-−]?[ \\t]*[$€£¥][ \\t]*[-−]?[ \\t]*\(Self.number))", nil, "constant.numeric.money"),
      match(
        begin + "(\(Self.number))[ \\t]*(%)(?!\\p{L}&)", nil, "constant.numeric.share", "keyword.other.unit"),
      match(
        begin + "(\(Self.number))(\(unit))", nil, "constant.numeric.quantity", "keyword.other.unit"),
      match(begin + "(\(Self.number))", nil, "constant.numeric.count"),
      match(
        #"(/)[ \t]*("# + Self.one(of: words.timeUnits + words.pieceUnits) + ")" + Self.wordEnd, nil,
        "keyword.operator.per", "keyword.other.unit"),
      match(#"\.\.\.?|…"#, "keyword.operator.range"),
      match(Self.arrow, "keyword.operator.arrow"),
      match("<=|>=|[≤≥<>=]", "keyword.operator.comparison"),
      match(#"(?<=[\s\d\p{L}])x(?=[\s\d])|[-+*/×÷−]"#, "keyword.operator.arithmetic"))
  }
}
