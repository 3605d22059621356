import Foundation
import Testing
import VSMDiagnostics
import VSMKit
import VSMSyntax

/// One problem has one code, one code is of one problem, and each is seen to be told.
@Suite struct MessageCodeTests {
  @Test(arguments: Problem.Code.allCases.filter { MessageMaps.elsewhere[$0] == nil })
  func hasAMapThatProvokesIt(_ code: Problem.Code) throws {
    let document = try MessageMaps.document(of: code)
    #expect(
      document.diagnostics.contains { $0.problem.code == code }, "got \(document.diagnostics.map(\.code))")
  }

  @Test func everyMapIsOfACode() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: MessageMaps.folder.path)
    let wanted = Problem.Code.allCases.filter { MessageMaps.elsewhere[$0] == nil }.map {
      $0.rawValue + ".vsm"
    }
    // And the files that some of them name.
    #expect(files.filter { !$0.hasPrefix(".") }.sorted() == (wanted + ["files"]).sorted())
  }

  @Test func aFileThatIsTooLarge() {
    let source = SourceFile(name: "t", bytes: [UInt8](repeating: 0x61, count: MapDocument.largestSize + 1))
    #expect(MapDocument(source).diagnostics.map(\.problem.code) == [.sourceTooLarge])
  }

  @Test func aFileOfTooManyStatements() {
    let text = String(repeating: "kaizen a \"x\"\n", count: Limits.statements + 1)
    #expect(
      MapDocument(SourceFile(name: "t", text: text)).diagnostics.contains {
        $0.problem.code == .tooManyStatements
      })
  }

  /// The compiler sees that each problem has its wording. That no two have the code of one it does not see.
  @Test func everyWordingHasTheCodeOfItsProblem() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/VSMDiagnostics")
    var codes: [String] = []
    for name in [
      "Problem+Wording.swift", "Habit+Wording.swift", "Doubt.swift", "Composing.swift", "Importing.swift",
      "Embedding.swift", "Measuring.swift", "Plant.swift", "Grouping.swift",
      "Returns.swift",
    ] {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      let before = codes.count
      for wording in text.matches(of: /case \.(\w+)[^\n]*:\n(?:\s*\/\/[^\n]*\n)*\s*Wording\(\s*\.(\w+),/) {
        #expect(wording.1 == wording.2)
        codes.append(String(wording.2))
      }
      #expect(codes.count - before == text.matches(of: /Wording\(/).count, "\(name)")
    }
    let unlike = Set(codes).symmetricDifference(Problem.Code.allCases.map { String(describing: $0) })
    #expect(unlike.isEmpty && codes.count == Problem.Code.allCases.count)
  }

  @Test func aCodeTellsErrorsFromWarnings() {
    for code in Problem.Code.allCases {
      #expect(code.rawValue.wholeMatch(of: /[EWN][0-9]{3}/) != nil, "\(code)")
    }
  }
}
