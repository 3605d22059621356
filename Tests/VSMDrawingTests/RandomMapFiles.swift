import Foundation
import TestMaps
import Testing

/// The random maps as files, for scripts that measure pictures.
@Suite struct RandomMapFiles {
  private static let folder = ProcessInfo.processInfo.environment["VSM_RANDOM_FOLDER"]

  /// Of each sort as many as `VSM_RANDOM_MAPS` says, or 100.
  @Test(.enabled(if: folder != nil)) func areWritten() throws {
    let folder = URL(filePath: try #require(Self.folder))
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for sort in RandomMap.Sort.allCases {
      for seed in 0..<RandomMap.count(100) {
        let text = RandomMap.map(sort, seed: seed)
        try Data(text.utf8).write(to: folder.appending(path: "\(sort)-\(seed).vsm"))
      }
    }
  }
}
