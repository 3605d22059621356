import Foundation
import VSMDiagnostics
import VSMKit
import VSMSyntax

/// A map for each code, with the mistake that it stands for: the files of the folder `Tests/Messages`.
enum MessageMaps {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Messages")

  /// What no map of a sensible size provokes: made here, or told of by the program, with the tests that do.
  static let elsewhere: [Problem.Code: String] = [
    .sourceTooLarge: "aFileThatIsTooLarge", .tooManyStatements: "aFileOfTooManyStatements",
    .cannotRead: "FileTests of the command line", .cannotWrite: "FileTests of the command line",
    .writtenInPlace: "FileTests of the command line", .formatUnavailable: "GraphvizErrorTests",
    .pictureTooLarge: "PictureSizeTests", .tooManyChanges: "ComposedLimitTests",
    .figureWorse: "DiffTests of the command line", .targetMissedYet: "CheckTests of the command line",
    .cannotOpen: "UsageTests of the command line",
    .companionMissing: "CompanionTests of the command line", .textTooSmall: "PictureLossTests",
    .widthNotKept: "PictureLossTests", .unknownKind: "ImportTests of the command line",
    .mapAlready: "ImportTests of the command line", .cellWithoutUnit: "TableTests",
    .cellUnreadable: "TableTests",
    .nothingToImport: "TableTests", .malformedFile: "StepsTests", .tooMuchToImport: "HostileFileTests",
    .documentTooLarge: "MarkdownPictureTests of the command line",
    .blockOptionUnreadable: "MarkdownPictureTests of the command line",
    .blockOptionUnknown: "MarkdownPictureTests of the command line",
    .blockFileUnreadable: "MarkdownPictureTests of the command line",
    .mapBesideFile: "MarkdownPictureTests of the command line",
    .pictureNameTwice: "MarkdownPictureTests of the command line",
    .tooManyMaps: "MarkdownPictureTests of the command line",
    .dealtToSheets: "PictureLossTests", .notCarriedOver: "MermaidTests", .takenAs: "SampleTests",
  ]

  static func document(of code: Problem.Code) throws -> MapDocument {
    let bytes = try Data(contentsOf: folder.appending(path: code.rawValue + ".vsm"))
    let source = SourceFile(name: "map.vsm", bytes: Array(bytes))
    // One code is of maps that are read where there are no files.
    return code == .noFiles ? MapDocument(source) : MapDocument(source, loading: try loader())
  }

  /// The files that maps of messages name: those of the folder `files`, and some that cannot be kept in one.
  private static func loader() throws -> SourceLoader {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "files").path)
    var texts: [String: String] = [:]
    for name in names where name.hasSuffix(".vsm") || name.hasSuffix(".csv") {
      texts[name] = try String(contentsOf: folder.appending(path: "files/" + name), encoding: .utf8)
    }
    for number in 0..<100 { texts["empty/\(number).vsm"] = "# Nothing\n" }
    for number in 1..<100 { texts["deep/\(number).vsm"] = "include \"\(number + 1).vsm\"\n" }
    return FailingFiles.loader(texts)
  }
}

/// Files in memory, with some that are as files of a disk may be.
enum FailingFiles {
  static func loader(_ texts: [String: String], start: String = "map.vsm") -> SourceLoader {
    SourceLoader(start: { () throws(SourceLoader.Refusal) in start }) {
      (path, limit) throws(SourceLoader.Refusal) in
      switch path {
      case "files": throw .notAFile("a folder")
      case "secret.vsm": throw .unreadable("permission denied")
      case "huge.vsm": throw .tooLarge
      case "link.vsm": throw .outside
      default: break
      }
      guard let text = texts[path] else { throw .absent }
      return SourceLoader.File(path: path, name: path, bytes: Array(text.utf8))
    }
  }
}
