import TestMaps
import Testing
import VSMAnalysis
import VSMDiagnostics
import VSMModel
import VSMScene
import VSMSyntax

@testable import VSMCharts

/// The pictures of figures: what stands in them, and the laws that hold for every scene.
@Suite struct ChartTests {
  private static func charts(_ text: String, width: Double = Chart.standardWidth) throws -> [Chart] {
    let (tree, problems) = MapSyntax.parse(SourceFile(name: "map", text: text))
    let map = try #require(ValueStreamMap.read(tree, problems).map)
    return Chart.all(of: map, Figures(of: map), width: width)
  }

  private static func texts(_ chart: Chart) -> [String] {
    chart.scene.items.flatMap(\.marks).compactMap { mark in
      if case .text(let text) = mark { text.text } else { nil }
    }
  }

  private static let line = """
    map "Line"
    calendar { shifts 1  shift 8h }
    customer shop { demand 480/day }
    stream {
      inventory "Blanks" 960pcs
      process cut "Cut" { C/T 30s }
      inventory "Cut parts" 240pcs
      process weld "Weld" { C/T 75s }
      shop
    }
    """

  @Test func eachStepStandsAgainstTakt() throws {
    let chart = try #require(try Self.charts(Self.line).first { $0.key == "operator-balance" })
    let texts = Self.texts(chart)
    // 8 h / 480 a day.
    #expect(texts.contains("Takt 60 s"))
    #expect(texts.contains("30 s") && texts.contains("75 s"))
    // Only the weld is drawn as what cannot keep up.
    let warned = chart.scene.items.filter { item in
      item.marks.contains { if case .path(_, .warning?, _) = $0 { true } else { false } }
    }
    #expect(warned.map(\.title) == ["Weld: 75 s, takt 60 s"])
    // 75 s is a quarter higher than 60 s.
    let bars = chart.scene.items.compactMap { item -> Double? in
      guard case .path(let path, let fill?, _)? = item.marks.first, [.warning, .flow].contains(fill) else {
        return nil
      }
      return path.bounds?.height
    }
    #expect(bars.count == 2)
    #expect(abs(bars[1] / bars[0] - 75.0 / 30) < 0.01)
  }

  @Test func theTimelineIsToScale() throws {
    let chart = try #require(try Self.charts(Self.line).first { $0.key == "timeline" })
    let widths = chart.scene.items.compactMap { item -> Double? in
      guard case .path(let path, .faint?, _)? = item.marks.first, (path.bounds?.height ?? 0) > 20 else {
        return nil
      }
      return path.bounds?.width
    }
    // 960 and 240 pieces of 480 a day: 2.0 d and 0.5 d.
    #expect(widths.count == 2)
    #expect(abs(widths[0] / widths[1] - 4) < 0.01)
    #expect(Self.texts(chart).contains("Wait 2.5 d"))
  }

  @Test func whatIsNotKnownIsSaidToBeLeftOut() throws {
    let charts = try Self.charts(Self.line.replacing("\"Cut parts\" 240pcs", with: "\"Cut parts\""))
    let timeline = try #require(charts.first { $0.key == "timeline" })
    // 960 pieces of 480 a day, and nobody knows how long the parts lie: no part of all can be told.
    #expect(timeline.caption.hasSuffix("(without Cut parts)"))
    #expect(Self.texts(timeline).contains("Wait 2.0 d") && Self.texts(timeline).contains("Work 105 s"))
    let pareto = try #require(charts.first { $0.key == "lead-time-pareto" })
    #expect(pareto.caption.hasSuffix("(without Cut parts)"))
  }

  @Test func theParetoBeginsWithTheLongest() throws {
    let chart = try #require(try Self.charts(Self.line).first { $0.key == "lead-time-pareto" })
    let texts = Self.texts(chart)
    let blanks = try #require(texts.firstIndex(of: "Blanks"))
    let parts = try #require(texts.firstIndex(of: "Cut parts"))
    #expect(blanks < parts)
    // 2.0 d of 2.5 d and 105 s, with days of 8 h: 57,600 s of 72,105 s.
    #expect(texts.contains("79.9 %"))
  }

  @Test func theWaterfallAddsUp() throws {
    let chart = try #require(try Self.charts(laptopTakeBack).first { $0.key == "value-waterfall" })
    // 0.68 × $180 + 0.116 × $40 + 0.174 × $5 − 0.03 × $4, less what all visits cost.
    let texts = Self.texts(chart)
    #expect(texts.contains("$127.80") && texts.contains("−$33.58") && texts.contains("$94.23"))
  }

  @Test func bandsAreAsBroadAsTheirFlow() throws {
    let chart = try #require(try Self.charts(laptopTakeBack).first { $0.key == "flows" })
    let texts = Self.texts(chart)
    // Where units end, in all 100 %.
    #expect(texts.contains("68 %") && texts.contains("Remarketing"))
    #expect(texts.contains { $0.hasPrefix("again: ") })
  }

  /// Where a core gives three blades and its metal, as much as leaves the step is shown at it, and 300 % of the cores end as
  /// blades.
  @Test func whatIsTakenApartLeavesAsMoreThanItWas() throws {
    let text = """
      calendar { shifts 1  shift 8h }
      source s "Cores" { volume 100/day }
      disposition blades "Blades" { as harvest }
      disposition metal "Metal" { as recycle }
      recovery {
        s
        process sort "Sort" { PT 1min }
        process apart "Apart" { PT 2min }
          rework -> apart 10%
          -> blades x 3
        metal
      }
      """
    let chart = try #require(try Self.charts(text).first { $0.key == "flows" })
    #expect(Self.texts(chart).contains("300 %") && SceneLinter.flaws(of: chart.scene).isEmpty)
    let map = try #require(ValueStreamMap.read(SourceFile(name: "map", text: text)).map)
    let figures = Figures(of: map)
    let network = try #require(figures.recoveries.first ?? nil)
    let graph = try #require(FlowGraph(of: RecoveryBlock(map, figures, 0, network)))
    for (index, node) in graph.nodes.enumerated() {
      for bands in [graph.bands.filter { $0.from == index }, graph.bands.filter { $0.to == index }] {
        #expect(bands.reduce(0) { $0 + $1.amount } <= node.breadth + 1e-9, "\(node.label)")
      }
    }
  }

  @Test func whatIsNotThereIsNotDrawn() throws {
    #expect(try Self.charts("map \"Empty\"\nstream {\n process a \"A\"\n}\n").isEmpty)
  }

  /// No text on another, none off the canvas, no number that is none.
  @Test func everyChartHoldsTheLaws() throws {
    for seed in 0..<300 as Range<UInt64> {
      var random = RandomMap(seed: seed)
      let text = seed % 3 == 0 ? random.recoveryText() : random.text()
      for width in [480.0, 760] {
        for chart in try Self.charts(text, width: width) {
          let flaws = SceneLinter.flaws(of: chart.scene)
          #expect(flaws.isEmpty, "\(chart.key) of map \(seed) at \(width): \(flaws)")
        }
      }
    }
  }
}
