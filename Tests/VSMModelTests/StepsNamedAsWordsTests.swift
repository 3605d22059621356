import Testing
import VSMDiagnostics
import VSMModel
import VSMSyntax

/// A step may be called as a word of a stock, a vehicle or a property is; a share behind such a name is the same split
/// as behind any other.
@Suite struct StepsNamedAsWordsTests {
  @Test(
    arguments: [
      "cell", "pack", "batch", "quality", "work", "shared", "cost", "row", "yield", "operators", "ship",
      "rail",
      "buffer", "fifo", "warehouse", "safety-stock", "external", "volume",
    ], ["30%", "20%..30%", "20..30%", "30 % # of all"])
  func mayBeLeftByAShare(name: String, share: String) throws {
    let map = try map(
      of: """
        customer c
        stream {
          \(name) \(share)
          process other
          last
        }
        stream {
          process \(name) "A step"
          process between
          process last
          c
        }
        """)
    let step = try #require(map.processes.firstIndex { $0.id == name })
    #expect(map.streams[0].origin?.process == step)
    #expect(map.streams[0].origin?.share != nil)
    #expect(map.stocks.isEmpty)
  }

  @Test func withoutAShareTheWordIsItself() throws {
    let map = try map(
      of: """
        stream {
          fifo 20 { max 30 }
          process last
        }
        stream {
          process fifo
          fifo 5d
          process other
        }
        """)
    #expect(map.streams.allSatisfy { $0.origin == nil })
    #expect(map.stocks.map(\.word) == [.fifo, .fifo])
  }

  @Test(arguments: [
    "supermarket buffer 200", "supermarket buffer 1d { safety 3 }", "supermarket buffer \"Buffer\" 200",
  ])
  func aStockThatSomethingRefersToIsNamedOnPurpose(line: String) {
    let text = """
      stream {
        process cut
        \(line)
        process weld
      }
      """
    let kanban = "\nkanban withdrawal weld -> buffer\n"
    let isPlain = line == "supermarket buffer 200"
    #expect(codes(text) == (isPlain ? ["W320"] : []))
    #expect(codes(text + kanban).isEmpty)
  }

  /// A word that means nothing alone on its line may be the name of anything.
  @Test(arguments: [
    "customer", "process", "stream", "map", "decision", "kanban", "note", "control", "calendar",
  ])
  func aWordThatMeansNothingAloneMayBeAName(name: String) throws {
    let text = """
      customer \(name == "customer" ? name : "c")
      supplier supplier
      control control-room
      stream stream {
        supplier
        inventory 3d
        process \(name == "customer" ? "p" : name) "A step"
        process last
          rework -> \(name == "customer" ? "p" : name) 4%
        \(name == "customer" ? name : "c")
      }
      stream side {
        inventory 3d
        process other
        \(name == "customer" ? "p" : name)
      }
      info control-room -> \(name == "customer" ? "p" : name) "x"
      kaizen \(name == "customer" ? "p" : name) "x"
      """
    let map = try map(of: text)
    #expect(codes(text).isEmpty)
    #expect(map.streams[0].deliveries.count == 1)
    #expect(map.streams[1].joins == map.processes.firstIndex { $0.label == "A step" })
    #expect(map.streams[0].sources.count == 1)
  }

  /// A stream that lacks its brace is told as before, though the word of the next line is a name, too.
  @Test func aNameThatIsAWordHidesNoMissingBrace() {
    #expect(codes("stream {\n process a\ncustomer customer\n") == ["E102"])
    #expect(codes("customer customer\nstream {\n process a\n customer q\n}\n").first == "E108")
  }

  private func codes(_ text: String) -> [String] {
    ValueStreamMap.read(SourceFile(name: "t", text: text)).diagnostics.map(\.code)
  }
}
