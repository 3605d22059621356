import Testing
import VSMAnalysis
import VSMDiagnostics
import VSMModel

@testable import VSMDrawing
import VSMScene
@testable import VSMGraphviz

/// Pull systems as networks and as DOT.
@Suite struct PullNetworkTests {
  private static let map = """
    calendar { shifts 2  shift 8h  break 10min x 2  days 20/month }
    customer c0 "Assembly" { demand 3040/month  pack 20pcs }
    supplier s0 "Steel"
    supplier s1 "Castings"
    control pc "Production control" { system MRP }
    control-centre cc "Control centre"
    mrp sap "SAP"
    stream main "Main" {
      s0
      rail "Every second Tuesday"
      warehouse wh "Central warehouse" 9d
      milk-run "Daily"
      supermarket coils "Coils" 2d
      process cut "Cut" { C/T 30s  operators 2  quality }
      fifo lane "Lane" { max 20pcs }
      process harden "Harden" { LT 2d  external }
      safety-stock 100pcs
      buffer rack "Buffer" 200pcs
      process weld "Weld" { C/T 40s  pacemaker  work-cell  operators 3  shared }
      orders desk "Orders" 12
      decision ok "Complete?"
        -> scrap 3%
      waiting sign "Approval" 2d
      process paint "Paint" { C/T 40s }
      sequenced-pull
      process pack "Pack" { C/T 30s }
      supermarket fg "Finished goods" 1d
      pull
      process ship "Ship"
      expedited "Daily"
      c0
    }
    stream sub "Sub" {
      s1
      ship "Monthly"
      cross-dock port "Port" 2d
      forklift "Hourly"
      inventory 20
      process mill "Mill" { C/T 20s }
      supermarket subs "Subs" 1d
      weld
    }
    levelling hei at weld
    kanban-post post "Post" at cut
    info c0 ~> pc "Daily order"
    info pc -> hei "Levelled"
    phone c0 -> cc "Rush"
    go-see cc -> paint
    verbal pc -> pack "Hot"
    kanban production hei -> weld
    kanban withdrawal ship -> fg { batch 60pcs }
    kanban production fg -> hei
    kanban signal coils -> post
    kanban withdrawal weld -> subs
    note paint "New line in May"
    kaizen weld "Changeover"
    """

  private func read(_ text: String) throws -> (map: ValueStreamMap, figures: Figures) {
    let map = try #require(ValueStreamMap.read(SourceFile(name: "map", text: text)).map)
    return (map, Figures(of: map))
  }

  private func dot(_ text: String) throws -> String {
    let (map, figures) = try read(text)
    return map.dotText(figures)
  }

  @Test func `the kinds of stock have shapes of their own`() throws {
    let text = try dot(Self.map)
    let lines = text.split(separator: "\n").map(String.init)
    func line(_ start: String) throws -> String {
      try #require(lines.first { $0.hasPrefix("  \"\(start)\" [") }, "\(start)")
    }
    // Open on the left, and closed with its word.
    #expect(try line("coils").contains("SIDES=\"TRB\""))
    #expect(try line("coils").contains("fixedsize=shape"))
    let buffer = try #require(lines.first { $0.contains(">Buffer<") })
    #expect(buffer.contains("SIDES=\"LTRB\""))
    let safety = try #require(lines.first { $0.contains(">Safety stock<") })
    #expect(safety.contains("SIDES=\"LTRB\"") && safety.contains(">100 pcs<"))
    let lane = try #require(lines.first { $0.contains(">FIFO<") })
    #expect(lane.contains("max 20 pcs") && lane.contains(">Lane<"))
    #expect(try line("wh").contains("shape=house"))
    #expect(try #require(lines.first { $0.contains("<BR/>Orders") }).contains("IN<BR/>&#160;<BR/>Orders"))
    #expect(try #require(lines.first { $0.contains("Approval") }).contains("shape=circle"))
    #expect(try line("ok").contains("shape=diamond"))
    #expect(try line("sap").contains("shape=cylinder"))
    #expect(try line("cc").contains("peripheries=2"))
    #expect(try line("weld").contains("pacemaker, work cell<"))
    #expect(try line("harden").contains("outside company"))
    #expect(try line("note 1").contains("shape=note"))
    #expect(try line("kaizen 2").contains("shape=doubleoctagon"))
  }

  @Test func `links, messages and kanban have lines of their own`() throws {
    let text = try dot(Self.map)
    let lines = text.split(separator: "\n").map(String.init)
    func edge(_ from: String, _ to: String) throws -> String {
      try #require(lines.first { $0.hasPrefix("  \"\(from)\" -> \"\(to)\" [") }, "\(from) \(to)")
    }
    #expect(try edge("coils", "cut").contains("weight=10, penwidth=1.2, arrowhead=normal"))
    #expect(try edge("coils", "cut").contains(">pull<"))
    #expect(try edge("paint", "pack").contains(">sequenced pull<"))
    #expect(try edge("subs", "weld").contains(">pull<"))
    #expect(try edge("pack", "fg").contains("arrowhead=none"))
    #expect(!(try edge("pack", "fg").contains("label")))
    #expect(
      try edge("ship", "c0").contains("arrowhead=normalnormal") && edge("ship", "c0").contains("expedited"))
    #expect(!(try edge("s0", "wh").contains("normalnormal")))
    // Within a rank, what a line says stands in a box.
    func box(_ text: String) throws -> String {
      let line = try #require(lines.first { $0.hasPrefix("  \"label ") && $0.contains(text) }, "\(text)")
      return String(line.dropFirst(3).prefix { $0 != "\"" })
    }
    let kanban = try box(">Production kanban<")
    #expect(try edge("hei", kanban).contains("[style=dashed"))
    #expect(try edge(kanban, "weld").contains("[style=dashed"))
    #expect(try edge("ship", "fg").contains(">Withdrawal kanban<BR/>60 pcs<"))
    #expect(try edge("cc", box("Rush<BR/>(phone)")).contains("dir=back"))
    #expect(try edge("cc", "paint").contains(">(go and see)<"))
    #expect(try edge("pc", "pack").contains("Hot<BR/>(verbal)"))
    // A kanban shows where the levelling box belongs; nothing does for the post but a line of its own.
    #expect(text.contains("{rank=same; \"hei\" -> \"weld\" [style=invis]}"))
    #expect(text.contains("{rank=same; \"post\" -> \"cut\" [arrowhead=none"))
    #expect(text.contains("{rank=same; \"hei\"; \"weld\"}"))
    #expect(text.contains(">Levelling box<BR/>pitch ") && text.contains("<B>O X O X</B>"))
  }

  @Test func `a place of kanban stands in the rank of what it stands above`() throws {
    var network = Network(nodes: (0..<6).map { .init(id: "\($0)", size: Size(60, 40)) })
    for index in 1..<5 { network.edges.append(.init(id: "push", from: index - 1, to: index, weight: 20)) }
    for to in [0, 1, 4] { network.edges.append(.init(id: "kanban", from: 5, to: to, constrains: false)) }
    func beside() -> Int? { network.companions(ranks: network.ranks).first { $0.node == 5 }?.beside }
    #expect(beside() == 1, "the middle one of three")
    network.edges.append(.init(id: "tie", from: 5, to: 3, weight: 20, constrains: false))
    #expect(beside() == 3)
  }

  private static let hostile = [
    #"a\"b"#, #"\\N \\G \\"#, "<b>&amp;</b>", "]; x [image=\\\"/etc/passwd\\\"]", "one\\ntwo", "  ", "日本語 🚚",
    "{a|b}<p>",
    "</TABLE>", "]]>", "a -> b; }", "--", String(repeating: "x", count: 5000),
  ]

  @Test(arguments: hostile)
  func `labels of any kind stay labels on every new word`(label: String) throws {
    var map = Self.map
    for known in [
      "Coils", "Buffer", "Lane", "Orders", "Approval", "Central warehouse", "Port", "Complete?", "Post",
      "Rush",
      "New line in May", "SAP",
    ] {
      map = map.replacing("\"\(known)\"", with: "\"\(label)\"")
    }
    map = map.replacing("levelling hei at", with: "levelling hei \"\(label)\" at")
      .replacing("coils -> post", with: "coils -> post \"\(label)\"")
    let (text, plain) = (try dot(map), try dot(Self.map))
    func edges(_ text: String) -> [Substring] {
      text.split(separator: "\n").filter { $0.contains(" -> ") }.compactMap { $0.split(separator: "[").first }
        .filter { $0.hasPrefix("  \"") }
    }
    #expect(edges(text) == edges(plain))
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

  #if Graphviz
    @Test(arguments: LayoutEngine.allCases)
    func `every engine draws pull systems`(engine: LayoutEngine) throws {
      let (map, figures) = try read(Self.map)
      let drawing = NetworkDrawing(of: map, figures)
      let scene = drawing.scene(placed: try drawing.network.placed(by: engine))
      let words = Set(scene.items.map(\.word))
      #expect(
        words.isSuperset(of: [
          "pull", "sequenced-pull", "beside", "push", "shipment", "kanban", "tie", "levelling", "kanban-post",
          "supermarket", "fifo", "buffer", "safety-stock", "orders", "waiting", "warehouse", "cross-dock",
          "decision", "control-centre", "mrp", "note", "kaizen", "rail", "milk-run", "ship", "forklift",
          "expedited", "scrap",
        ]))
      #expect(Set(scene.items.map(\.id)).count == scene.items.count)
    }

    @Test func `nothing lies on anything where dot places it`() throws {
      let (map, figures) = try read(Self.map)
      let drawing = NetworkDrawing(of: map, figures)
      let placement = try drawing.network.placed(by: .dot)
      #expect(SceneLinter.flaws(of: drawing.scene(placed: placement), isNetwork: true) == [])
      // Over, or under, the step that they stand above.
      for flow in drawing.flows where flow.word == "tie" || flow.id == "kanban-1-hei-weld" {
        let (from, to) = (placement.centers[flow.from], placement.centers[flow.to])
        #expect(abs(from.x - to.x) < abs(from.y - to.y))
      }
    }
  #endif
}
