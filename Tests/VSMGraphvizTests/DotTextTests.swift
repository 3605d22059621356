import Testing
import VSMAnalysis
import VSMDiagnostics
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
    #expect(text.contains("\"assembly\" -> \"pc\" [constraint=false"))
    #expect(text.contains("\"pc\" -> \"information 2\""))
    #expect(text.contains("\"information 2\" -> \"stamping\""))
    #expect(text.contains("{rank=same; \"weld\" -> \"kaizen 1\""))
    // A dashed line would be a kanban's path.
    #expect(!text.contains("dashed"))
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
    #expect(DotLabel.text("a\u{1}b\u{7F}c\r\nd\u{FFFE}") == "a b c<BR/>d")
    #expect(DotLabel.text("") == "&#160;")
    #expect(DotLabel.quoted("a\"\\\nb") == "\"a\\\"\\\\ b\"")
  }
}
