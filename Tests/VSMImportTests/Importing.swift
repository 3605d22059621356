import Foundation
import VSMDiagnostics
import VSMImport
import VSMKit

/// What the tests of importing share.
enum Importing {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Imports")

  static func map(of text: String, _ options: ImportOptions = ImportOptions()) -> ImportedMap {
    ImportedMap(of: SourceFile(name: "t", text: text), options)
  }

  /// The text of the map; empty where there is none.
  static func text(of text: String, _ options: ImportOptions = ImportOptions()) -> String {
    String(decoding: map(of: text, options).text ?? [], as: UTF8.self)
  }

  /// Of each error `E291 2:8`.
  static func errors(of text: String, _ options: ImportOptions = ImportOptions()) -> [String] {
    let made = map(of: text, options)
    return made.messages.filter { $0.severity == .error }.map { message in
      let place = made.source.location(of: message.span.start)
      return "\(message.code) \(place.line):\(place.column)"
    }
  }

  /// In the words of the messages.
  static func leftOut(of text: String) -> [String] {
    map(of: text).messages.compactMap { message in
      if case .importing(.notCarriedOver(let what, _)) = message.problem { what } else { nil }
    }
  }
}
