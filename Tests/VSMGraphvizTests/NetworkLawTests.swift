import Foundation
import Testing
import VSMAnalysis
import VSMDiagnostics
import VSMModel

@testable import VSMDrawing
@testable import VSMScene
@testable import VSMGraphviz

/// What the linter asks of maps, asked of networks, over the samples and all engines.
@Suite struct NetworkLawTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../samples")

  static let samples: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".vsm") }.sorted()
  }()

  static func scene(_ sample: String, _ engine: LayoutEngine) throws -> Scene {
    let text = try String(contentsOf: folder.appending(path: sample), encoding: .utf8)
    let map = try #require(ValueStreamMap.read(SourceFile(name: sample, text: text)).map)
    let drawing = NetworkDrawing(of: map, Figures(of: map))
    return drawing.scene(placed: try drawing.network.placed(by: engine))
  }

  @Test(arguments: samples)
  func `dot's pictures have no flaw`(sample: String) throws {
    for flaw in SceneLinter.flaws(of: try Self.scene(sample, .dot)) { Issue.record("\(flaw)") }
  }

  @Test(arguments: samples, [LayoutEngine.neato, .sfdp, .circo, .twopi])
  func `pictures of other engines have no flaw`(sample: String, engine: LayoutEngine) throws {
    for flaw in SceneLinter.flaws(of: try Self.scene(sample, engine)) { Issue.record("\(flaw)") }
  }
}
