import Foundation
import VSMKit

do {
  let text = try String(contentsOfFile: CommandLine.arguments[1], encoding: .utf8)
  let map = try ValueStreamMap(parsing: text)
  print("lead time", map.figures.leadTimeText ?? "not given")
  try map.svg().write(toFile: "map.svg", atomically: true, encoding: .utf8)
} catch {
  print(error)  // a MapError prints as vsm check does: line, column, help
}
