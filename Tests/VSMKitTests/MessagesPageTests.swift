import Foundation
import Testing
import VSMDiagnostics

/// The page of all messages is what the program says today.
@Suite struct MessagesPageTests {
  @Test func isWhatTheProgramSays() throws {
    let wanted = try MessagesPage.text()
    if ProcessInfo.processInfo.environment["VSM_ACCEPT"] != nil {
      try wanted.write(to: MessagesPage.file, atomically: true, encoding: .utf8)
      try MessagesPage.sourceText(of: wanted).write(
        to: MessagesPage.source, atomically: true, encoding: .utf8)
    } else {
      let found = try String(contentsOf: MessagesPage.file, encoding: .utf8)
      #expect(found == wanted, "stale; to write it anew: \(MessagesPage.command)")
      let source = try String(contentsOf: MessagesPage.source, encoding: .utf8)
      #expect(
        source == MessagesPage.sourceText(of: wanted), "stale; to write it anew: \(MessagesPage.command)")
    }
  }

  @Test func hasEveryCode() throws {
    let page = try MessagesPage.text()
    for code in Problem.Code.allCases {
      #expect(page.contains("<a id=\"\(code.rawValue)\">"), "\(code.rawValue)")
      #expect(page.contains("[\(code.rawValue)]: "), "\(code.rawValue)")
    }
  }
}
