import Testing
import VSMAnalysis
import VSMDiagnostics
import VSMDrawing
import VSMScene
import VSMModel

@testable import VSMGraphviz

@Suite struct DotTextTests {
  private func dot(_ text: String) throws -> String {
    let map = try #require(ValueStreamMap.read(SourceFile(name: "map", bytes: Array(text.utf8))).map)
    return map.dotText(Figures(of: map))
  }

  private static let map = """
    map "Brackets" { product "Left and right" }
    calendar { shifts 2  shift 8h  break 10min x 2  days 20/month }
    customer assembly "State Street" { demand 18_400/month }
    supplier steel "Michigan Steel"
    control pc "Production Control" { system MRP }
    stream {
      steel
      truck "Tue. & Thu."
      inventory "Coils" 5d
      process stamping "Stamping" { C/T 1s  operators 1  shared }
      inventory 4600 LH + 2400 RH
      process weld "Weld" { C/T 62s }
      truck "Daily"
      assembly
    }
    stream second {
      process paint "Paint" { C/T 5s }
      weld
    }
    info assembly ~> pc "Daily order"
    info pc -> stamping, weld "Weekly schedule"
    kaizen weld "Changeover"
    """

  @Test func `a map becomes boxes, triangles and arrows`() throws {
    let text = try dot(Self.map)
    #expect(text.contains("\"stamping\" [label=<<TABLE BORDER=\"1\""))
    #expect(text.contains("<TD ALIGN=\"LEFT\">C/T</TD><TD ALIGN=\"RIGHT\">1 s</TD>"))
    #expect(text.contains("<B>62 s &gt; takt 60 s</B>"))
    #expect(text.contains("I<BR/>&#160;<BR/>Coils<BR/><B>5.0 d</B>>, shape=triangle"))
    #expect(text.contains("4600 LH + 2400 RH<BR/><B>7.6 d</B>"))
    #expect(text.contains("\"steel\" -> "))
    #expect(text.contains("Tue. &amp; Thu."))
    #expect(text.contains("\"paint\" -> \"weld\" [weight=10"))
    #expect(text.contains("\"weld\" -> \"assembly\" [weight=10"))
    // In the rank of the customer, where a label on the line would bring dot down.
    #expect(text.contains("\"pc\" -> \"label 1\" [dir=back, "))
    #expect(text.contains("\"label 1\" -> \"assembly\" [dir=back, "))
    #expect(text.contains("{rank=same; \"label 1\"; \"assembly\"}"))
    #expect(text.contains("\"pc\" -> \"information 2\""))
    #expect(text.contains("\"information 2\" -> \"stamping\""))
    #expect(text.contains("{rank=same; \"weld\" -> \"kaizen 1\""))
    // A dashed line would be a kanban's path.
    #expect(!text.contains("dashed"))
  }

  @Test func `a row that splits off has one edge with its vehicle and its share`() throws {
    let text = try dot(
      """
      customer c "City" { demand 100/day }
      stream {
        process x "X" { C/T 60s }
        process y "Y" { C/T 60s }
        c
      }
      stream {
        x 30%
        truck "Tue."
        process v "V" { C/T 60s }
        y
      }
      stream {
        x
        process u "U" { C/T 60s }
        c
      }
      """)
    let edges = text.split(separator: "\n").filter { $0.contains("\"x\" -> ") }
    #expect(edges.count == 3)
    let split = try #require(edges.first { $0.contains("\"x\" -> \"v\"") })
    #expect(split.contains(">truck<BR/>Tue.<BR/>30 %<"))
    #expect(edges.contains { $0.contains("\"x\" -> \"u\"") && !$0.contains("label") })
  }

  @Test(arguments: [
    #"a\"b"#, #"\\N \\G \\"#, "<b>&amp;</b>", "]; x [image=\\\"/etc/passwd\\\"]", "one\\ntwo", "  ", "日本語 🚚",
    "{a|b}<p>", "%s%n", "--", "</TABLE>", "]]>", "a -> b; }", String(repeating: "x", count: 20_000),
  ])
  func `labels of any kind stay labels`(label: String) throws {
    let text = try dot(Self.map.replacing("\"Stamping\"", with: "\"\(label)\""))
    let plain = try dot(Self.map)
    #expect(lines(of: text, with: " -> ") == lines(of: plain, with: " -> "))
    #expect(!text.contains("image=\""))
    #if Graphviz
      let message = try GraphvizLock.withContext { context throws(GraphvizError) -> String in
        let graph = try CGraph(dot: text)
        let drawn = try context.withLayout(of: graph, engine: "dot") { () throws(GraphvizError) in
          try context.render(graph, as: "svg")
        }
        #expect(!drawn.isEmpty)
        return GraphvizLock.message ?? ""
      }
      #expect(message == "")
    #endif
  }

  private func lines(of text: String, with mark: String) -> Int {
    text.split(separator: "\n").count { $0.contains(mark) && !$0.contains("label=") }
  }

  @Test func `control characters never reach a label`() {
    #expect(DotLabel.text("a\u{1}b\u{7F}c\r\nd\u{FFFE}") == "a\u{FFFD}b\u{FFFD}c<BR/>d\u{FFFD}")
    #expect(DotLabel.text("") == "&#160;")
    #expect(DotLabel.quoted("a\"\\\nb") == "\"a\\\"\\\\ b\"")
  }

  /// A stream with rework and scrap, and a recovery that goes back into it; names that would be markup.
  private static let crates = """
    calendar { shifts 1  shift 8h  days 5/week }
    customer shop "Shop" { demand 1000/day }
    source back "Back \\\\N <b>" { returns 40% of shop }
    stream line "Line" {
      process mould "Mould" { C/T 10s }
        -> scrap 3%
      inventory finished "Finished" 1d
      process pack "Pack" { C/T 15s }
        rework -> mould 5% max 2
      process ship "Ship" { C/T 5s }
      shop
    }
    recovery loop "Return" {
      back
      truck "Weekly"
      process sort "Sort" { takes 2d }
        A -> finished 60%
        B -> fix 30%
        -> burn
      process fix "Fix" { takes 1d }
        -> scrap 5%
        -> finished
    }
    disposition burn "Burner & \\\\G" { as recover  proceeds -$1  cap 90/day }
    disposition dump "Dump" { as landfill }
    """

  @Test func `recoveries become bands in proportion to their flow`() throws {
    let text = try dot(Self.crates)
    for line in [
      "\"back\" -> \"sort\" [weight=10, color=\"#1b1b1b:#ffffff:#1b1b1b\", penwidth=2, arrowsize=0.9, arrowhead=vee",
      "truck<BR/>Weekly", "\"sort\" -> \"label 1\" [constraint=false, color=\"#8795a4\", penwidth=14,",
      "\"label 1\" -> \"finished\" [color=\"#8795a4\", penwidth=14,",
      ">A 60 %<", "\"sort\" -> \"fix\" [weight=10, color=\"#8795a4\", penwidth=7,", ">B 30 %<",
      "\"sort\" -> \"burn\" [weight=10", ">10 %<", "\"fix\" -> \"scrap 2\" [weight=10",
      "\"mould\" -> \"scrap 1\"", "\"mould\" -> \"finished\" [weight=10, penwidth=4", ">97 %<",
      "\"pack\" -> \"mould\" [constraint=false, color=\"#b3261e\", penwidth=1.2",
      "fontcolor=\"#b3261e\", label=<",
      ">rework 5 % · max 2<", "{rank=same; \"burn\"; \"dump\"; \"scrap 1\"; \"scrap 2\"}",
      ">Burner &amp; &#92;&#92;G<", "<TD ALIGN=\"LEFT\">Share</TD><TD ALIGN=\"RIGHT\">10 %</TD>",
      "<TD ALIGN=\"LEFT\">Proceeds</TD><TD ALIGN=\"RIGHT\">−$1</TD>",
      "<TD ALIGN=\"LEFT\">Lead time</TD><TD ALIGN=\"RIGHT\">2.0 d</TD>",
      "Return · lead time 2.3 d · diversion",
    ] {
      #expect(text.contains(line), "\(line)")
    }
    // Nothing is pushed along a way that no unit takes.
    #expect(!text.contains("\"ship\" -> \"scrap"))
  }

  @Test func `a map without figures of its flows is drawn all the same`() throws {
    let map = try #require(
      ValueStreamMap.read(SourceFile(name: "map", bytes: Array(Self.crates.utf8))).map)
    var figures = Figures(of: map)
    figures.recoveries = [nil]
    figures.streamNetworks = []
    let text = map.dotText(figures)
    #expect(text.contains("\"sort\" -> \"burn\" [weight=10, color=\"#8795a4\", penwidth=2,"))
    #expect(text.contains(">A 60 %<"))
    #expect(text.contains("\"fix\" -> \"scrap 2\""))
    #expect(text.contains("\"mould\" -> \"finished\" [weight=10, penwidth=4"))
  }

  /// Every kind of thing that has a paper, and every ink.
  private static let kinds = """
    map "Kinds" { theme color }
    icon rack "Flow rack" { path "M2 22V8H22V22Z" }
    calendar { shifts 1 shift 8h days 20/month }
    customer town "Town" { demand 800/day }
    supplier mill "Mill"
    control pc "Planning"
    disposition bin "Bin" { as recycle }
    stream {
      mill
      truck "Daily"
      inventory 40 { icon rack }
      process bake "Baking" { C/T 60s shared icon rack }
        -> bin 3%
        rework -> bake 2%
      supermarket shelf "Shelf" 1d
      process pack "Packing" { C/T 9s }
      town
    }
    info town ~> pc "Orders"
    info pc -> bake "Plan"
    kaizen bake "Faster"
    """

  @Test(arguments: Theme.all) func `the graph has the colours of the theme`(theme: Theme) throws {
    let map = try #require(ValueStreamMap.read(SourceFile(name: "map", text: Self.kinds)).map)
    let text = map.dotText(Figures(of: map), theme: theme)
    let used = Set(text.matches(of: /#[0-9a-f]{6}/).map { String($0.output) })
    #expect(used.isSubset(of: Ink.allCases.map { theme.color(of: $0) }))
    let inks: [Ink] = [
      .foreground, .background, .muted, .warning, .flow, .faint, .processPaper, .partyPaper, .controlPaper,
      .stockPaper, .kaizenPaper,
    ]
    for ink in inks { #expect(used.contains(theme.color(of: ink)), "\(theme.name): \(ink)") }
    #expect(text.contains("bgcolor=\"\(theme.color(of: .background))\""))
  }

  @Test func `own icons are named`() throws {
    let lines = try dot(Self.kinds).split(separator: "\n").filter { $0.contains("Flow rack") }
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { $0.contains("\"bake\" [") || $0.contains("triangle") })
  }

  #if Graphviz
    @Test func `backslashes of a label are drawn as they are`() throws {
      let text = try dot(Self.crates)
      let drawn = try GraphvizLock.withContext { context throws(GraphvizError) -> String in
        let graph = try CGraph(dot: text)
        return try context.withLayout(of: graph, engine: "dot") { () throws(GraphvizError) in
          String(decoding: try context.render(graph, as: "svg"), as: UTF8.self)
        }
      }
      #expect(drawn.contains(">Back \\N &lt;b&gt;<"))
      #expect(drawn.contains(">Burner &amp; \\G<"))
    }

    @Test(arguments: LayoutEngine.allCases)
    func `every engine draws recoveries`(engine: LayoutEngine) throws {
      let map = try #require(
        ValueStreamMap.read(SourceFile(name: "map", bytes: Array(Self.crates.utf8))).map)
      let drawing = NetworkDrawing(of: map, Figures(of: map))
      let network = drawing.network
      let scene = drawing.scene(placed: try network.placed(by: engine))
      let words = Set(scene.items.map(\.word))
      #expect(words.isSuperset(of: ["source", "disposition", "scrap", "return", "route", "rework", "push"]))
      #expect(Set(scene.items.map(\.id)).count == scene.items.count)
      let texts = scene.items.flatMap(\.marks).compactMap { mark in
        if case .text(let text) = mark { text.text } else { nil }
      }
      for text in ["rework 5 % · max 2", "A 60 %", "−$1", "in 2.0 d"] {
        #expect(texts.contains(text), "\(text)")
      }
      #expect(
        scene.items.flatMap(\.marks).allSatisfy {
          if case .path(let path, _, _) = $0 { path.isFinite } else { true }
        })
    }

    @Test func `no share lies on a box where dot places them`() throws {
      let map = try #require(
        ValueStreamMap.read(SourceFile(name: "map", bytes: Array(Self.crates.utf8))).map)
      let drawing = NetworkDrawing(of: map, Figures(of: map))
      let scene = drawing.scene(placed: try drawing.network.placed(by: .dot))
      var boxes: [Rect] = []
      var labels: [Rect] = []
      for item in scene.items {
        switch item.role {
        case .solid(let extent): boxes.append(extent)
        case .onLine(_, let extent): labels.append(extent)
        default: break
        }
      }
      #expect(labels.count >= 8)
      for label in labels {
        #expect(!boxes.contains { $0.overlaps(label) })
        #expect(labels.count { $0.overlaps(label) } == 1, "itself alone")
      }
    }
  #endif
}
