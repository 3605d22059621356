import Testing
import VSMAnalysis
import VSMDrawing
import VSMKit
import VSMModel
import VSMReport

/// A figure reads the same wherever it stands: in the table, on the ladder, in the picture and its words, in a comparison.
@Suite struct OneRoundingTests {
  /// With one wait alone the lead time is that wait, and every output says both.
  @Test(arguments: UInt64(1)...60) func aTimeReadsTheSameEverywhere(seed: UInt64) throws {
    var random = seed
    func next(_ bound: UInt64) -> UInt64 {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return 1 + (random >> 33) % bound
    }
    // Quotients with few decimals lie on the halves that binary numbers miss.
    let demand = [8, 16, 20, 40, 80, 400, 460, 7, 9, 110][Int(next(10) - 1)]
    let quantity = UInt64(demand) + next(40 * UInt64(demand))
    let forward = """
      calendar { shifts 1  shift 8h  break 10min x 2 }
      customer c "C" { demand \(demand)/day }
      stream {
        inventory a "A" \(quantity)
        process p "P" { C/T 1s }
        c
      }
      """
    let back = """
      calendar { shifts 1  shift 8h  break 10min x 2 }
      source s "S" { volume \(demand)/day }
      recovery {
        s
        inventory a "A" \(quantity)
        process p "P" { takes 0s }
        x
      }
      disposition x "X" { as resell }
      """
    for (text, least) in [(forward, 6), (back, 6)] {
      let map = try ValueStreamMap(parsing: text)
      let outputs = [
        map.metricsTable(), map.svg(), MapDescription(of: map, map.figures).text(width: 200),
        TextPicture(width: 120).text(of: map, map.figures),
        ComparisonTable().text(
          of: MapComparison((map, map.figures), (map, map.figures)), before: map, after: map),
      ]
      let said = outputs.flatMap { $0.matches(of: /[0-9][0-9,.]* d\b/).map { String($0.output) } }
        // That of the step that takes none.
        .filter { $0 != "0.0 d" }
      #expect(Set(said).count == 1, "\(quantity) of \(demand) a day: \(Set(said))")
      #expect(said.count >= least, "\(said)")
      let exact = Double(quantity) / Double(demand)
      let shown = try #require(said.first.flatMap { Double($0.dropLast(2).filter { $0 != "," }) })
      #expect(abs(shown - exact) <= 0.05 + 1e-9)
      // A half is rounded up, as on paper: the tenths are integers of the quotient itself.
      let tenths = (20 * quantity + UInt64(demand)) / (2 * UInt64(demand))
      #expect(abs(shown * 10 - Double(tenths)) < 1e-6, "\(quantity) of \(demand) a day is \(shown)")
    }
  }

  /// What is less than a day is said on the clock, and the same everywhere but on the ladder, which has one unit for all.
  @Test(arguments: UInt64(1)...40) func lessThanADayReadsTheSame(quantity: UInt64) throws {
    let map = try ValueStreamMap(
      parsing: """
        calendar { shifts 1  shift 8h  break 10min x 2 }
        customer c "C" { demand 41/day }
        stream {
          inventory a "A" \(quantity)
          process p "P" { C/T 1s }
          c
        }
        """)
    let wanted = try #require(map.figures.leadTimeText)
    let outputs = [
      map.metricsTable(), MapDescription(of: map, map.figures).text(width: 200),
      TextPicture(width: 120).text(of: map, map.figures), map.svg(),
    ]
    for text in outputs {
      #expect(text.contains(wanted), "\(wanted)")
      #expect(!text.contains(/[0-9] d\b/), "\(text)")
    }
    let minutes = Double(quantity) / 41 * 460
    let parts = wanted.matches(of: /([0-9]+) (h|min|s)/).map { (Double($0.1) ?? 0, $0.2) }
    let said = parts.reduce(0) { $0 + $1.0 * ($1.1 == "h" ? 60 : $1.1 == "min" ? 1 : 1 / 60) }
    #expect(abs(said - minutes) <= 0.5 + 1e-9, "\(wanted) for \(minutes) min")
  }

  /// 945 of 12,600 a month of 22 days are 1.65 d, of which arithmetic leaves a little less.
  @Test(arguments: [(945, "1.7 d"), (2205, "3.9 d"), (6615, "11.6 d"), (11_655, "20.4 d")])
  func aHalfIsRoundedUpWhateverArithmeticLeaves(quantity: Int, text: String) throws {
    let map = try ValueStreamMap(
      parsing: """
        calendar { shifts 3  shift 7.6h  days 22/month }
        customer c { demand 12600/month }
        stream {
          inventory a \(quantity)
          process p { C/T 1s }
          c
        }
        """)
    let said = map.metricsTable().matches(of: /[0-9][0-9,.]* d\b/).map { String($0.output) }
    #expect(said == [text, text, text])
  }

  @Test func roundedPartsThatDoNotAddUpAreToldWithTheTotal() throws {
    let stocks = ["a", "b", "d"].map { "inventory \($0) 134\n process p\($0) { C/T 10s }" }
    let map = try ValueStreamMap(
      parsing: """
        calendar { shifts 1  shift 8h }
        customer c { demand 100/day }
        stream {
         \(stocks.joined(separator: "\n "))
         c
        }
        """)
    #expect(map.figures.leadTimeText == "4.0 d")
    #expect(map.metricsTable().contains("The waits as printed add up to 3.9 d"))
    #expect(
      MapDescription(of: map, map.figures).text(width: 200).contains("The waits as printed add up to 3.9 d"))
    #expect(map.svg().contains("add up to 3.9 d"))
  }

  /// What is typed keeps its digits; what is computed of it has those of every computed share.
  @Test func sharesKeepTheDigitsOfTheirWriterOnly() throws {
    let map = try ValueStreamMap(
      parsing: """
        customer c { demand 100/day }
        stream {
          process p { C/T 1s  yield 97.25% }
            -> scrap 1.45%
          process q { C/T 1s }
          c
        }
        """)
    let svg = map.svg()
    #expect(svg.contains("97.25 %"))
    #expect(svg.contains("1.45 %"))
    #expect(!svg.contains("95.83"))
    #expect(svg.contains("95.8 %"))
    // A route is a part of the good units there, and of all that leave in the table.
    let plain = try ValueStreamMap(
      parsing: """
        customer c { demand 100/day }
        stream {
          process p { C/T 1s }
            -> scrap 2.75%
          process q { C/T 1s }
          c
        }
        """)
    #expect(plain.metricsTable().contains("Scrap   2.75 %"))
    #expect(plain.svg().contains("2.75 %"))
  }
}
