// What a program of someone else does with the library: it imports VSMKit and nothing besides.
import VSMKit

let text = """
  map "Brackets"
  calendar { shifts 2  shift 8h  break 10min x 2 }
  customer acme "Acme" { demand 460/day }
  stream {
    inventory "Coils" 5d
    process stamp "Stamping" { C/T 39s  uptime 85% }
    acme
  }
  """
let map = try ValueStreamMap(parsing: text)
// Properties and their values are words of the language: VSMSyntax.
for entry in map.processes.first?.properties.entries ?? [] {
  print(entry.property.name, ValueText.line(entry.value))
}
if let cycle = map.processes.first?.properties.duration(.cycleTime) {
  print("in", cycle.leadingUnit.symbol, cycle.low.map(\.number))
}
// The figures: VSMAnalysis.
print("takt", map.figures.taktText ?? "?", "lead time", map.figures.leadTimeText ?? "?")
// The picture: VSMScene and VSMDrawing.
print(map.svg(theme: .dark).hasSuffix("</svg>\n") ? "an SVG" : "no SVG")
// What is wrong: VSMDiagnostics.
let document = MapDocument(SourceFile(name: "slow.vsm", text: text.replacing("39s", with: "390s")))
print(document.diagnostics.map(\.code))
