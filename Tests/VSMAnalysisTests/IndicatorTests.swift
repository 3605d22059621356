import Foundation
import TestMaps
import Testing
import VSMDiagnostics
import VSMModel
import VSMSyntax
import VSMWords

@testable import VSMAnalysis

/// The indicators of recoveries by the codes of standards, on figures that are worked out by hand.
@Suite struct IndicatorTests {
  private static func indicators(_ text: String) throws -> Indicators {
    let (map, problems) = ValueStreamMap.read(SourceFile(name: "t.vsm", text: text))
    let read = try #require(map, "\(problems.map { "\($0.code) \($0.problem.wording.message)" })")
    let figures = Figures(of: read)
    let network = try #require(figures.recoveries.first ?? nil)
    return Indicators(of: read, figures, recovery: 0, network)
  }

  private static let pumps = """
    calendar { shifts 1  shift 8h  days 250/year }
    source returns "Returned pumps" { volume 40/day  mass 10kg  origin reused  utility 1.25 }
    recovery "Pumps" {
      returns
      process inspect "Inspect" { takes 1d }
        -> shelf 50%
        -> metal 30% "Worn out"
        -> burn 15%
        -> pit
    }
    disposition shelf "Shelf"  { as restock  proceeds $100 }
    disposition metal "Metal"  { as recycle  proceeds $5  recycling-efficiency 80% }
    disposition burn "Burner"  { as recover  proceeds $0  hazardous }
    disposition pit  "Pit"     { as landfill  proceeds -$2 }
    """

  private func value(_ all: Indicators, _ code: String, _ name: String = "") throws -> Double? {
    try #require(
      all.all.first { $0.code.code == code && (name.isEmpty || $0.code.name.description.contains(name)) },
      "\(code) \(name)"
    )
    .value
  }

  private func isNear(_ value: Double?, _ wanted: Double) -> Bool {
    value.map { abs($0 - wanted) <= 1e-9 * max(1, abs(wanted)) } ?? false
  }

  /// 75 of 100 units go back to the line, as what they are; the others are melted.
  @Test func whatGoesBackIntoAStreamIsUsedAgain() throws {
    let all = try Self.indicators(
      """
      calendar { shifts 1  shift 8h }
      customer c "C" { demand 100/day }
      source s "Returns" { volume 100/day  mass 2kg }
      disposition melt "Melt" { as recycle }
      stream {
        inventory shelf "Shelf" 100
        process pack "Pack" { C/T 1min }
        c
      }
      recovery {
        s
        process check "Check" { PT 1min }
          -> melt 25%
        shelf
      }
      """)
    #expect(isNear(try value(all, "A.3.3"), 0.75))
    #expect(isNear(try value(all, "A.3.4"), 0.25))
  }

  /// People read shares in percent; programs have parts of one.
  @Test func valuesAreToldInTheirUnits() throws {
    let all = try Self.indicators(Self.pumps).all
    func text(_ code: String) throws -> String? {
      try #require(all.first { $0.code.code == code }).text(in: .english)
    }
    #expect(try text("E5-5_07") == "100 t/year")
    // 30 t recycled, of which 80 % become feedstock.
    #expect(try text("A.3.4") == "24 % by mass")
    #expect(all.first { $0.code.code == "A.3.4" }.map { isNear($0.value, 0.24) } == true)
  }

  /// 40 a day × 250 days × 10 kg are 100 t a year: 50 t are used again, 30 t recycled, 15 t burnt, 5 t buried.
  @Test func tonnesOfAYear() throws {
    let all = try Self.indicators(Self.pumps)
    #expect(isNear(try value(all, "E5-5_07"), 100))
    #expect(isNear(try value(all, "E5-5_08", "non-hazardous: preparation"), 50))
    #expect(isNear(try value(all, "E5-5_08", "non-hazardous: recycling"), 30))
    #expect(isNear(try value(all, "E5-5_08", ", hazardous: other recovery"), 15))
    #expect(isNear(try value(all, "E5-5_08", "non-hazardous: other recovery"), 0))
    #expect(isNear(try value(all, "E5-5_09", "non-hazardous: landfill"), 5))
    #expect(isNear(try value(all, "E5-5_09", ", hazardous: landfill"), 0))
    #expect(isNear(try value(all, "E5-5_09", ", hazardous: incineration"), 0))
    #expect(isNear(try value(all, "E5-5_10"), 70))
    #expect(isNear(try value(all, "E5-5_11"), 0.7))
    #expect(isNear(try value(all, "E5-5_15"), 15))
    #expect(all.all.first { $0.code.code == "E5-5_07" }?.unit.description == "t/year")
  }

  /// For GRI what is burnt for its energy is disposed of: 20 t, not 5 t.
  @Test func energyIsRecoveredForOneAndDisposedOfForTheOther() throws {
    let all = try Self.indicators(Self.pumps)
    #expect(isNear(try value(all, "306-3-a"), 100))
    #expect(isNear(try value(all, "306-4-a"), 80))
    #expect(isNear(try value(all, "306-5-a"), 20))
    #expect(isNear(try value(all, "306-5-b", "with energy"), 15))
    #expect(isNear(try value(all, "306-5-c", "landfilling"), 5))
    #expect(isNear(try value(all, "306-4-c", "recycling"), 30))
  }

  /// 0.3 of the mass goes to recycling, of which 80 % become material: 0.24. All of it comes in as reused.
  @Test func sharesInTheMannerOfISO() throws {
    let all = try Self.indicators(Self.pumps)
    #expect(isNear(try value(all, "A.3.3"), 0.5))
    #expect(isNear(try value(all, "A.3.4"), 0.24))
    #expect(isNear(try value(all, "A.3.2"), 1.25))
    #expect(isNear(try value(all, "A.3.5"), 0))
    #expect(isNear(try value(all, "A.2.2"), 1))
    #expect(isNear(try value(all, "A.2.3"), 0))
    #expect(isNear(try value(all, "A.2.4"), 0))
    #expect(
      all.all.filter { $0.code.standard == "ISO 59020" }.allSatisfy {
        $0.code.edition.description.contains("in the manner of")
      })
    // No linear inflow: nothing is divided by 0.
    #expect(try value(all, "A.6.2") == nil)
    // Proceeds of 0.5 × 100 + 0.3 × 5 − 0.05 × 2 = 51.4 a unit of 10 kg that are all virgin: 5.14 a kg.
    let virgin = try Self.indicators(Self.pumps.replacing("origin reused", with: "origin virgin"))
    #expect(isNear(try value(virgin, "A.6.2"), 5.14))
  }

  /// 40 × 0.3 a day leave as worn out: 12 × 250 = 3000 units, 30 t.
  @Test func discardedProductsByReason() throws {
    let all = try Self.indicators(Self.pumps)
    let rows = all.all.filter { $0.code.standard == "EU ESPR" }
    #expect(rows.count == 2 && isNear(rows[0].value, 3000) && isNear(rows[1].value, 30))
    #expect(rows[0].basis.description.contains("reason: Worn out; treatment: recycle"))
    let without = try Self.indicators(Self.pumps.replacing(" \"Worn out\"", with: ""))
    #expect(
      without.all.filter { $0.code.standard == "EU ESPR" }.allSatisfy {
        $0.value == nil && !$0.missing.isEmpty
      })
  }

  /// Without a calendar's days a figure is of a working day: 40 × 10 kg = 0.4 t.
  @Test func withoutDaysOfAYearItIsADay() throws {
    let all = try Self.indicators(Self.pumps.replacing("  days 250/year", with: ""))
    let waste = try #require(all.all.first { $0.code.code == "E5-5_07" })
    #expect(isNear(waste.value, 0.4) && waste.unit.description == "t/day")
  }

  // MARK: What is missing

  @Test func withoutMassesNothingIsTold() throws {
    let all = try Self.indicators(Self.pumps.replacing("  mass 10kg", with: ""))
    #expect(all.balance == nil)
    for code in ["E5-5_07", "E5-5_08", "306-4-a", "A.3.3"] {
      let found = try #require(all.all.first { $0.code.code == code })
      #expect(found.value == nil && found.missing.contains { $0.description.contains("mass") }, "\(code)")
    }
  }

  @Test func withoutAVolumeThereAreSharesAlone() throws {
    let all = try Self.indicators(Self.pumps.replacing("volume 40/day  ", with: ""))
    #expect(isNear(try value(all, "A.3.3"), 0.5))
    let waste = try #require(all.all.first { $0.code.code == "E5-5_07" })
    #expect(waste.value == nil && waste.missing == ["volume or returns of the sources"])
  }

  /// What is destroyed may be burnt or buried: no sum is told that lacks it.
  @Test func aTreatmentThatIsNotGivenIsNamed() throws {
    let text = Self.pumps.replacing("as landfill", with: "as destroy")
    let all = try Self.indicators(text)
    let landfill = try #require(
      all.all.first { $0.code.name.description.contains("non-hazardous: landfill") })
    #expect(landfill.value == nil && landfill.missing.map(\.description) == ["treatment of Pit"])
    #expect(isNear(try value(all, "E5-5_07"), 100))
    #expect(all.balance?.shares.first { $0.treatment == nil }.map { isNear($0.share, 0.05) } == true)
    let given = try Self.indicators(text.replacing("as destroy", with: "as destroy  treatment incinerate"))
    #expect(isNear(try value(given, "E5-5_09", "non-hazardous: incineration"), 5))
  }

  /// Of 10 kg a recycled unit leaves 6 kg: 0.3 × 4 kg = 1.2 kg of each unit go nobody knows where.
  @Test func whatMassesLeaveOverIsNamed() throws {
    let all = try Self.indicators(
      Self.pumps.replacing("as recycle  proceeds", with: "as recycle  mass 6kg  proceeds"))
    #expect(all.balance?.shares.first { $0.treatment == nil }.map { isNear($0.share, 0.12) } == true)
    let reuse = try #require(all.all.first { $0.code.code == "A.3.3" })
    #expect(
      reuse.value == nil && reuse.missing.first?.description.contains("1.2 kg") == true, "\(reuse.missing)")
  }

  @Test func moreThanCameInIsNoFigure() throws {
    let all = try Self.indicators(
      Self.pumps.replacing("as recycle  proceeds", with: "as recycle  mass 60kg  proceeds"))
    #expect(all.balance == nil)
    #expect(
      all.all.first { $0.code.code == "A.3.3" }?.missing.first?.description.contains("25 kg leave for 10")
        == true)
  }

  @Test func hazardousSourcesAreHazardousWaste() throws {
    let text = Self.pumps.replacing("  hazardous }", with: " }").replacing(
      "mass 10kg", with: "mass 10kg  hazardous"
    )
    .replacing("as recycle  proceeds", with: "as recycle  certified \"R2v3\"  proceeds")
    let all = try Self.indicators(text)
    #expect(isNear(try value(all, "E5-5_15"), 100))
    #expect(isNear(try value(all, "E5-5_08", ", hazardous: recycling"), 30))
  }

  // MARK: Laws

  private static func check(_ text: String, _ name: String) throws -> Bool {
    guard let map = ValueStreamMap.read(SourceFile(name: "t.vsm", text: text)).map else { return false }
    let figures = Figures(of: map)
    var hasBalance = false
    for (recovery, network) in figures.recoveries.enumerated() {
      guard let network else { continue }
      let all = Indicators(of: map, figures, recovery: recovery, network)
      for indicator in all.all {
        #expect((indicator.value == nil) == !indicator.missing.isEmpty, "\(name) \(indicator.code.code)")
        #expect(
          !indicator.code.edition.english.isEmpty
            && indicator.value.map { $0.isFinite && $0 >= -1e-9 } ?? true
            || indicator.code.code == "A.6.2")
      }
      guard let balance = all.balance else {
        #expect(all.all.contains { !$0.missing.isEmpty }, "\(name)")
        continue
      }
      hasBalance = true
      #expect(abs(balance.shares.map(\.share).reduce(0, +) - 1) < 1e-9, "\(name)")
      #expect(
        abs(balance.parts.map(\.mass).reduce(0, +) - balance.entering) < 1e-9 * balance.entering, "\(name)")
    }
    return hasBalance
  }

  @Test func sharesOfRandomRecoveriesAddUp() throws {
    var count = 0
    for seed in 0..<TestMaps.RandomMap.count(80) {
      let text = TestMaps.RandomMap.map(.recovery, seed: seed)
      if try Self.check(text, "recovery \(seed)") { count += 1 }
    }
    #expect(count > 10)
  }

  @Test(arguments: ["laptop-take-back", "fashion-returns", "engine-remanufacturing"])
  func sharesOfSamplesAddUp(_ name: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../samples/\(name).vsm")
    let text = try String(contentsOf: file, encoding: .utf8)
    if try !Self.check(text, name) {
      // One that gives no masses says so: with masses it adds up, too.
      let sources = text.replacing(/(source [^{\n]*\{)/) { "\($0.output.1) mass 3kg " }
      #expect(try Self.check(sources, name))
    }
  }
}
