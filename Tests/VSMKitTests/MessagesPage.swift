import Foundation
import VSMDiagnostics
import VSMKit
import VSMSyntax

/// The page of all messages: each as the program prints it of the map that stands for it.
enum MessagesPage {
  static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/VSMDiagnostics/Messages.md")

  static func text() throws -> String {
    var index = ""
    var sections = ""
    for stage in stages {
      index += "\n**\(stage.title)**\n\n| code | | message |\n|---|---|---|\n"
      sections += "\n## \(stage.title)\n"
      for code in Problem.Code.allCases where stage.holds(code) {
        let (wording, printed) = try told(code)
        index +=
          "| [\(code.rawValue)](#\(code.rawValue)) | \(wording.severity.rawValue) | \(escaped(wording.message)) |\n"
        sections += "\n<a id=\"\(code.rawValue)\"></a>\n\n```\n\(printed)```\n"
      }
    }
    return """
      # Messages

      Every message that vsm has, as it is printed, each of a map that provokes it (`Tests/Messages`). The tests make this
      page: `\(command)`. An error forbids a picture; a warning does not, unless `--strict`.

      """ + index + sections
  }

  /// The same for the program, which shows parts of it.
  static let source = file.deletingLastPathComponent().appending(
    path: "../VSMReport/Reference/MessageExamples+Page.swift")

  static func sourceText(of page: String) -> String {
    """
    // swift-format-ignore-file
    // Made by the tests, as Messages.md is: \(command)
    extension MessageExamples {
      static let page = #\"\"\"
    \(page)\"\"\"#
    }

    """
  }

  static let command = "VSM_ACCEPT=1 swift test --disable-xctest --filter MessagesPageTests"

  private struct Stage {
    var title: String
    var codes: [String]
    func holds(_ code: Problem.Code) -> Bool { codes.contains { code.rawValue.hasPrefix($0) } }
  }

  private static let stages = [
    Stage(title: "The text as such", codes: ["E0", "W0"]),
    Stage(title: "The grammar", codes: ["E1", "W1"]),
    Stage(title: "The map, its routes and recoveries", codes: (0...8).map { "E2\($0)" }),
    Stage(title: "Files of other programs", codes: ["E29", "W29", "N29"]),
    Stage(
      title: "The figures",
      codes: ["E3", "N3", "W40", "W41", "W42", "N42"] + (0...9).filter { $0 != 8 }.map { "W3\($0)" }),
    Stage(title: "Maps in documents", codes: ["E41", "W38"]),
    Stage(title: "The surroundings", codes: (0...9).filter { $0 != 1 }.map { "E4\($0)" }),
  ]

  /// What is told under a code, and how it is printed.
  private static func told(_ code: Problem.Code) throws -> (wording: Wording, printed: String) {
    if let problem = elsewhere(code) {
      let wording = problem.wording
      let help = wording.help.map { "  = help: \($0)\n" } ?? ""
      return (wording, "\(wording.severity.rawValue)[\(code.rawValue)]: \(wording.message)\n\(help)")
    }
    let document = try MessageMaps.document(of: code)
    let diagnostics = document.diagnostics.filter { $0.problem.code == code }.prefix(1)
    guard let first = diagnostics.first else { throw MessageMissing(code: code) }
    return (
      first.problem.wording, HumanReporter().report(Array(diagnostics), in: document.sources)
    )
  }

  private struct MessageMissing: Error { let code: Problem.Code }

  /// Problems that no map of a sensible size has.
  private static func elsewhere(_ code: Problem.Code) -> Problem? {
    switch code {
    case .sourceTooLarge: .sourceTooLarge(limit: Limits.sourceText)
    case .tooManyStatements: .tooManyStatements(limit: Limits.statements)
    case .cannotRead: .cannotRead(path: "map.vsm", reason: "No such file or directory")
    case .cannotWrite: .cannotWrite(path: "map.svg", reason: "Permission denied")
    case .cannotOpen: .cannotOpen(path: "map.svg", program: "xdg-open")
    case .companionMissing: .companionMissing(command: "lsp", program: "vsm-companion")
    case .writtenInPlace: .writtenInPlace(path: "map.svg", reason: "device or resource busy")
    case .formatUnavailable:
      .formatUnavailable("a PNG", reason: "Graphviz is missing", remedy: "write SVG, or install Graphviz")
    case .figureWorse: .figureWorse("lead-time was 6 d and is 6.2 d (+3.3 %)", tolerance: "2%")
    case .targetMissedYet:
      .targetMissedYet(
        "lead-time <= 5d by 2027-03-31", figure: "lead-time is 6 d",
        drivers: ["the wait of Coils (5 d): 10 % less makes it 5.5 d"], until: "2027-03-31")
    case .textTooSmall: .textTooSmall(points: "4.1", page: "A3", larger: "A2")
    case .dealtToSheets: .dealtToSheets(count: 2, page: "A3", points: "4.1", larger: "A2")
    case .widthNotKept: .widthNotKept(width: "1290", asked: "900")
    case .tooManyChanges: .composing(.tooManyChanges(limit: 200))
    case .unknownKind: .importing(.unknownKind(.picture("PNG")))
    case .mapAlready: .importing(.mapAlready)
    case .cellWithoutUnit: .importing(.cellWithoutUnit("39", of: "C/T", example: "C/T (s)"))
    case .cellUnreadable:
      .importing(
        .cellUnreadable(
          "1:30", of: "C/T", wanted: "a time", cure: "hours or minutes? write 1h 30min or 1min 30s"))
    case .nothingToImport:
      .importing(
        .nothingToImport(
          "no row of headings, of which one is of the steps",
          cure: "for example: Step,Cycle time (s),Stock after"))
    case .malformedFile: .importing(.malformedFile("a comma or ] is missing", cure: nil))
    case .tooMuchToImport: .importing(.tooMuchToImport("steps", limit: 2_000))
    case .notCarriedOver:
      .importing(
        .notCarriedOver(
          "the column ‘Owner’, 4 cells", reason: "no property of the language stands under this heading"))
    case .takenAs:
      .importing(
        .takenAs("times have no unit: they are read as minutes", cure: "--time-unit says another one"))
    case .documentTooLarge: .embedding(.documentTooLarge(limit: Limits.sourceText))
    case .blockOptionUnreadable:
      .embedding(.blockOptionUnreadable("wide", of: "width", wanted: "px or a part of the text, such as 60%"))
    case .blockOptionUnknown:
      .embedding(
        .blockOptionUnknown("widht", nearest: "width", known: ["width", "theme", "caption", "figures"]))
    case .blockFileUnreadable:
      .embedding(.blockFileUnreadable("maps/acme.vsm", reason: "there is no such file"))
    case .mapBesideFile: .embedding(.mapBesideFile("maps/acme.vsm"))
    case .pictureNameTwice: .embedding(.pictureNameTwice("doc-flow.svg", line: 12))
    case .tooManyMaps: .embedding(.tooManyMaps(limit: MarkdownDocument.mostMaps))
    case .pictureTooLarge: .pictureTooLarge(limit: PictureTooLarge.most, word: "process", count: 70_000)
    default: nil
    }
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("|", with: "\\|").replacing("<", with: "&lt;")
  }
}
