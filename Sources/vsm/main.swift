import VSMDiagnostics
import VSMModel
import VSMAnalysis
import VSMDrawing
import Foundation
let path = CommandLine.arguments[1]
let data = FileManager.default.contents(atPath: path) ?? Data()
let source = SourceFile(name: path, bytes: Array(data))
let (map, problems) = ValueStreamMap.read(source)
print(HumanReporter(color: false).report(problems, in: source))
if let map {
  let figures = Figures(of: map)
  print(HumanReporter(color: false).report(figures.warnings, in: source))
  let scene = MapLayout.scene(of: map, figures)
  FileManager.default.createFile(atPath: CommandLine.arguments[2], contents: Data(SVGWriter().bytes(of: scene)))
}
