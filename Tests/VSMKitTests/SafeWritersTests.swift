import Foundation
import Testing
import VSMAnalysis
import VSMDiagnostics
import VSMDrawing
import VSMModel
import VSMReport

@testable import VSMKit

/// Nothing that a map's texts hold drives a terminal or turns other text round, whatever writes them.
@Suite struct SafeWritersTests {
  /// Said here once more, so that a hole in the program's own list is seen.
  private static let dangerous: [Unicode.Scalar] =
    [
      0x7F...0x9F, 0x2028...0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF...0xFEFF, 0xFDD0...0xFDD1,
      0xFFFE...0xFFFF, 0x1FFFE...0x1FFFE, 0x10FFFF...0x10FFFF,
    ].flatMap { (codes: ClosedRange<UInt32>) in codes.compactMap { Unicode.Scalar($0) } }

  private static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\n" && (scalar.properties.generalCategory == .control || dangerous.contains(scalar))
  }

  private func expectSafe(_ text: String, _ writer: String) {
    let found = Set(text.unicodeScalars.filter(Self.isDangerous).map { String($0.value, radix: 16) })
    #expect(found.isEmpty, "\(writer) writes \(found.sorted())")
    #expect(text.contains("Q"), "\(writer) writes no label at all")
  }

  /// The text of a map with something after the first letter of each label.
  private static func poisoned(_ text: String, with scalars: String) -> String {
    // A path and a colour are not labels.
    text.replacing(/"([A-Z])([^"\n]*")/) { match in "\"Q\(scalars)\(match.1)\(match.2)" }
  }

  @Test func noWriterLetsThemThrough() throws {
    let all = String(String.UnicodeScalarView(Self.dangerous.filter { $0.value != 0x7F })) + "\t"
    // Among them they have everything that can be named.
    let samples = ["plant-gearbox.vsm", "laptop-take-back.vsm", "office-orders.vsm", "twi-future.vsm"]
    for file in try PictureOfSampleTests.maps() where samples.contains(file.lastPathComponent) {
      let text = try String(contentsOf: file, encoding: .utf8)
      let name = file.lastPathComponent
      let document = MapDocument(SourceFile(name: name + all, text: Self.poisoned(text, with: all)))
      for reporter in [HumanReporter() as any DiagnosticReporter, ShortReporter()] {
        let report = reporter.report(document.diagnostics, in: document.sources)
        if !report.isEmpty { expectSafe("Q" + report, "\(type(of: reporter)) of \(name)") }
      }
      let checked = CheckedFile(document, named: CheckedFile.Name(path: "Q" + all, uri: "Q"))
      for reporter in RunReporters.all where reporter.name != "json" {
        expectSafe("Q" + reporter.init().text(of: [checked]), "\(reporter.name) of \(name)")
      }
      guard var (map, figures) = try? document.valid() else { continue }
      // What the lexer refuses comes from programs that use the model.
      let controls =
        String(String.UnicodeScalarView((1..<0x20).compactMap { Unicode.Scalar(UInt32($0)) })) + "\u{7F}"
      map.title = "Q" + controls + map.title
      map.product = map.product.map { "Q" + controls + $0 }
      for index in map.processes.indices {
        map.processes[index].label = "Q" + controls + map.processes[index].label
      }
      for index in map.stocks.indices {
        map.stocks[index].label = map.stocks[index].label.map { "Q" + controls + $0 }
      }
      for index in map.customers.indices {
        map.customers[index].label = "Q" + controls + map.customers[index].label
      }
      figures = Figures(of: map)
      for format in [SVGFormat(), DOTFormat(), TextFormat()] as [any PictureFormat] {
        let bytes = try format.bytes(of: map, figures, PictureOptions())
        expectSafe(String(decoding: bytes, as: UTF8.self), "\(format.name) of \(name)")
      }
      for format in MetricsFormats.all {
        expectSafe(format.init().text(of: map, figures), "metrics as \(format.name) of \(name)")
      }
      expectSafe(MapDescription(of: map, figures).text(width: 80), "describe of \(name)")
      let other = try ValueStreamMap(parsing: text)
      let sides = [(other, Figures(of: other)), (map, figures)]
      for (before, after) in [(sides[0], sides[1]), (sides[1], sides[0])] {
        let comparison = MapComparison((map: before.0, figures: before.1), (map: after.0, figures: after.1))
        expectSafe(
          ComparisonTable().text(of: comparison, before: before.0, after: after.0), "diff of \(name)")
      }
    }
  }

  /// A script gets the label back as it is in the map.
  @Test func JSONLosesNothing() throws {
    let label = "Q" + String(String.UnicodeScalarView(Self.dangerous.filter { $0.value != 0x7F })) + "d"
    let text = JSONValue.array([.string(label)]).text
    let read = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String])
    #expect(read.map { Array($0.unicodeScalars) } == [Array(label.unicodeScalars)])
  }

  @Test func mistakesAreShownSafely() throws {
    let all = String(String.UnicodeScalarView(Self.dangerous))
    for file in try FileManager.default.contentsOfDirectory(
      at: MessageMaps.folder, includingPropertiesForKeys: nil) where file.pathExtension == "vsm"
    {
      guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
      let source = SourceFile(name: "Q\u{1B}" + all, text: Self.poisoned(text, with: all))
      for reporter in [HumanReporter() as any DiagnosticReporter, ShortReporter()] {
        expectSafe(
          "Q" + reporter.report(MapDocument(source).diagnostics, in: source),
          "\(type(of: reporter)) of \(file.lastPathComponent)")
      }
    }
  }
}
