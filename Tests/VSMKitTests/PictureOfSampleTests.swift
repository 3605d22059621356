import Foundation
import Testing
import VSMAnalysis
import VSMDiagnostics
import VSMScene
import VSMModel

@testable import VSMKit

/// The pictures in the repository are what the program draws today.
///
/// After a change to the drawing: `Scripts/pictures`, look at what changed, and commit the pictures with it.
@Suite struct PictureOfSampleTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../samples")

  static func maps() throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "vsm" }.sorted { $0.path < $1.path }
  }

  @Test func picturesAreUpToDate() throws {
    let maps = try Self.maps()
    #expect(maps.count >= 6)
    for map in maps {
      let picture = map.deletingPathExtension().appendingPathExtension("svg")
      let drawn = try ValueStreamMap(parsing: String(contentsOf: map, encoding: .utf8)).svg()
      let stored = try? String(contentsOf: picture, encoding: .utf8)
      #expect(drawn == stored, "\(picture.lastPathComponent) is stale: run Scripts/pictures")
    }
  }

  #if Graphviz
    @Test func labelsOfNetworksKeepApart() throws {
      for map in try Self.maps() {
        let read = try #require(
          ValueStreamMap.read(SourceFile(name: "map", text: String(contentsOf: map, encoding: .utf8))).map)
        let scene = try PictureLayout.engine(.dot).scene(of: read, Figures(of: read), on: nil)
        let flaws = SceneLinter.flaws(of: scene, isNetwork: true)
        #expect(flaws.isEmpty, "\(map.lastPathComponent): \(flaws.map(\.description))")
      }
    }
  #endif

  @Test func noPictureIsWithoutItsMap() throws {
    let pictures = try FileManager.default.contentsOfDirectory(
      at: Self.folder, includingPropertiesForKeys: nil
    )
    .filter { $0.pathExtension == "svg" }.map { $0.deletingPathExtension().lastPathComponent }
    #expect(Set(pictures) == Set(try Self.maps().map { $0.deletingPathExtension().lastPathComponent }))
  }
}
