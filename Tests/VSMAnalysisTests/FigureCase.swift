import Foundation
import Testing

/// Maps of which figures once came out false or not at all: the files of the folder `Tests/FigureCases`.
enum FigureCase {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../FigureCases")

  static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name + ".vsm"), encoding: .utf8)
  }
}
