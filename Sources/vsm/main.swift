import VSMDiagnostics
import VSMModel
import Foundation
let path = CommandLine.arguments[1]
let data = FileManager.default.contents(atPath: path) ?? Data()
let source = SourceFile(name: path, bytes: Array(data))
let (map, problems) = ValueStreamMap.read(source)
print(HumanReporter(color: false).report(problems, in: source))
if let map { print(map.streams.count, map.processes.count, map.stocks.map(\.id), map.information.count) }
