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
    .pictureTooLarge: "PictureSizeTests",
  ]

  static func document(of code: Problem.Code) throws -> MapDocument {
    let bytes = try Data(contentsOf: folder.appending(path: code.rawValue + ".vsm"))
    return MapDocument(SourceFile(name: "map.vsm", bytes: Array(bytes)))
  }
}
