import TestMaps
import Foundation
import Testing
import VSMAnalysis
import VSMDiagnostics
import VSMModel

@testable import VSMDrawing
@testable import VSMScene

/// The scene of a map, or a failure that shows why there is none.
func scene(of text: String) throws -> Scene {
  try DrawnMap.of(text).scene
}

@Suite struct SceneLinterTests {
  static let samples = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../samples")

  @Test func samplesAreClean() throws {
    let files = try FileManager.default.contentsOfDirectory(at: Self.samples, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "vsm" }
    #expect(files.count >= 6)
    for file in files {
      let flaws = SceneLinter.flaws(of: try scene(of: String(contentsOf: file, encoding: .utf8)))
      #expect(flaws.isEmpty, "\(file.lastPathComponent): \(flaws.map(\.description))")
    }
  }

  /// Set VSM_RANDOM_MAPS to try more; a failing seed is printed with its map.
  @Test(arguments: RandomMap.Sort.allCases) func randomMapsAreClean(_ sort: RandomMap.Sort) throws {
    for seed in 0..<RandomMap.count(300 / UInt64(RandomMap.Sort.allCases.count) + 1) {
      let text = RandomMap.map(sort, seed: seed)
      let flaws = SceneLinter.flaws(of: try scene(of: text))
      #expect(flaws.isEmpty, "seed \(seed): \(flaws.map(\.description))\n\(text)")
    }
  }

  @Test(arguments: RecoveryMaps.all) func recoveriesAreClean(_ text: String) throws {
    let flaws = SceneLinter.flaws(of: try scene(of: text))
    #expect(flaws.isEmpty, "\(flaws.map(\.description))")
  }
}
