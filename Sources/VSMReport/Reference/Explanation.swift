import VSMAnalysis
import VSMDiagnostics
import VSMModel
import VSMSyntax

/// What a message's code, a word of the language, a property or a figure means, told from the tables that the program
/// itself reads.
public struct Explanation: Sendable {
  /// `E114, an error`, `C/T, a property`.
  public let title: String
  /// The explanation, a line each.
  public let lines: [String]

  /// The lines as one text, as `vsm explain` prints it.
  public var text: String {
    ([title] + lines.map { $0.isEmpty ? "" : "  " + $0 }).joined(separator: "\n") + "\n"
  }

  /// All that goes by a name, in large letters or small: one word may be a property and a figure.
  public static func all(of name: String) -> [Explanation] {
    if let code = Problem.Code.allCases.first(where: { $0.rawValue == name.uppercased() }) {
      return [of(code)]
    }
    return words(named: name) + properties(named: name) + figures(named: name)
  }

  /// The name that was most likely meant.
  public static func nearest(to name: String) -> String? { nearestName(to: name, among: names) }

  /// All that can be explained, by kind.
  public static var list: String {
    func section(_ title: String, _ names: [String]) -> String {
      var lines = [title]
      var line = " "
      for name in names {
        if line.count + name.count + 1 > 100 {
          lines.append(line)
          line = " "
        }
        line += " " + name
      }
      return (lines + [line]).joined(separator: "\n") + "\n"
    }
    return section("Words", Word.allCases.map(\.rawValue))
      + section("Properties", unique(Property.all.map(\.name)))
      + section("Figures", unique(TargetFigure.allCases.map(\.rawValue) + HeadlineFigure.all.map(\.key)))
      + section("Codes", Problem.Code.allCases.map(\.rawValue))
  }

  static var names: [String] {
    unique(
      Problem.Code.allCases.map(\.rawValue) + Word.allCases.flatMap { [$0.rawValue] + $0.synonyms }
        + Property.all.flatMap(\.names) + TargetFigure.allCases.map(\.rawValue)
        + HeadlineFigure.all.flatMap { [$0.key, $0.name.lowercased()] } + RecoveryFigure.all.map(\.key)
        + StepFigure.all.map(\.key))
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen = Set<String>()
    return names.filter { seen.insert($0).inserted }
  }

  // MARK: Codes

  private static func of(_ code: Problem.Code) -> Explanation {
    let weight =
      switch code.severity {
      case .error: "an error: nothing is drawn or computed until it is mended"
      case .warning: "a warning: the picture is drawn; with --strict it fails"
      case .note: "a note: it never fails"
      }
    var lines = [weight, ""]
    lines += MessageExamples.printed(code.rawValue)
    if let (matter, others) = code.related, !others.isEmpty {
      lines += ["", "See also, about \(matter): " + others.map(\.rawValue).joined(separator: " ")]
    }
    return Explanation(title: code.rawValue, lines: lines)
  }

  // MARK: The language

  private static func words(named name: String) -> [Explanation] {
    guard let word = Word(named: name.lowercased()) else { return [] }
    var lines = [word.form.meaning, "", word.form.example, "", "It stands \(word.form.place.phrase)."]
    if !word.synonyms.isEmpty { lines.append("Also: " + word.synonyms.joined(separator: ", ")) }
    let properties = Property.all(of: word)
    if !properties.isEmpty {
      lines += ["", "Properties: " + properties.map(\.name).joined(separator: ", ")]
    }
    return [Explanation(title: "\(word.rawValue), \(word.noun)", lines: lines)]
  }

  private static func properties(named name: String) -> [Explanation] {
    Property.all.filter { $0.names.contains { $0.lowercased() == name.lowercased() } }.map { property in
      let owners = property.owners.map(\.rawValue).joined(separator: ", ")
      var lines = [property.meaning, "", property.example, "", "It takes \(property.kind.phrase)."]
      if property.names.count > 1 {
        lines.append("Also: " + property.names.dropFirst().joined(separator: ", "))
      }
      return Explanation(title: "\(property.name), a property of \(owners)", lines: lines)
    }
  }

  // MARK: Figures

  private static func figures(named name: String) -> [Explanation] {
    let wanted = name.lowercased()
    let target = TargetFigure(shortName: wanted)
    func isMeant(_ key: String, _ name: String?, _ own: TargetFigure?) -> Bool {
      key == wanted || name?.lowercased() == wanted || (own != nil && own == target)
    }
    let headline = HeadlineFigure.all.filter { isMeant($0.key, $0.name, $0.target) || $0.keyInDays == wanted }
      .map {
        figure in
        of(
          figure.name, [figure.key, figure.keyInDays].compactMap(\.self),
          "= \(figure.computation(Conventions()))", figure.target)
      }
    let recoveries = RecoveryFigure.all.filter { isMeant($0.key, nil, $0.target) || $0.keyInDays == wanted }
      .map {
        figure in
        of(
          "\(figure.title), of a recovery", [figure.key, figure.keyInDays].compactMap(\.self), nil,
          figure.target)
      }
    let steps = StepFigure.all.filter { isMeant($0.key, nil, $0.target) }.map { figure in
      of(
        "\(figure.target?.rawValue ?? figure.key), of a step", [figure.key],
        figure.needs.map { "It needs \($0)." }, figure.target)
    }
    let known = headline + recoveries + steps
    // What is of stocks and ends alone has no table of its own.
    if known.isEmpty, let target {
      return [
        Explanation(
          title: "\(target.rawValue), a figure", lines: ["It is \(target.phrase).", "", target.example])
      ]
    }
    return known
  }

  private static func of(
    _ name: String, _ keys: [String], _ computation: String?, _ target: TargetFigure?
  ) -> Explanation {
    var lines = [computation, "In the JSON: " + keys.joined(separator: ", ")].compactMap(\.self)
    if let target { lines += ["", target.example] }
    return Explanation(title: "\(name), a figure", lines: lines)
  }
}
