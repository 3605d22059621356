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

  private func codes(_ text: String) -> [String] {
    ValueStreamMap.read(SourceFile(name: "t", text: text)).diagnostics.map(\.code)
  }
}
