import Testing
import VSMReport

/// The contract with other people's scripts: keys, units, order, and null for what is not known.
@Suite struct MetricsJSONTests {
  private static let contract = [
    "schema", "map", "conventions", "available_time_s", "demand_per_day", "takt_s", "lead_time_s",
    "lead_time_days",
    "processing_time_s", "value_added_s", "pce", "first_pass_yield", "wip", "bottleneck", "steps", "stocks",
    "rungs",
    "recovery", "targets", "notes",
  ]

  @Test(arguments: [Maps.acme, "stream {\n process a\n}"])
  func everyKeyIsThereInOrder(map: String) throws {
    let text = try report(MetricsJSON(), of: map)
    let keys = text.split(separator: "\n").compactMap { line -> String? in
      guard line.hasPrefix("  \""), let end = line.dropFirst(3).firstIndex(of: "\"") else { return nil }
      return String(line[line.index(line.startIndex, offsetBy: 3)..<end])
    }
    #expect(keys.filter(Self.contract.contains) == Self.contract)
    #expect(text.hasSuffix("}\n"))
    let step = [
      "id", "visits", "flow_per_day", "cycle_time_s", "capacity_per_day", "utilisation", "over_takt",
      "repeat_share", "worth",
    ]
    for key in step { #expect(text.contains("\"\(key)\": ")) }
  }

  @Test func theRungsOfARecovery() throws {
    let text = try report(
      MetricsJSON(),
      of: """
        calendar { shifts 1  shift 8h  days 5/week }
        source back { volume 100/day }
        recovery {
          back
          inventory yard 200
          process test { takes 8h  PT 1h }
            rework -> test 20%
          shop
        }
        disposition shop { as resell }
        """)
    for line in [
      "{ \"kind\": \"wait\", \"of\": \"yard\", \"s\": 57600, \"visits\": 1 }",
      "{ \"kind\": \"wait\", \"of\": \"test\", \"s\": 31500, \"visits\": 1.25 }",
      "{ \"kind\": \"process\", \"of\": \"test\", \"s\": 4500, \"visits\": 1.25 }",
    ] {
      #expect(text.contains(line), "\(line)")
    }
  }

  @Test func valuesAndUnits() throws {
    let text = try report(MetricsJSON(), of: Maps.acme)
    for line in [
      "\"schema\": 1,", "\"title\": \"Acme Stamping: steering brackets\",", "\"state\": \"current\",",
      "\"inventory_time\": \"demand\"", "\"lead_time\": \"waits\"", "\"day_s\": 55200",
      "\"branches\": \"by-kind\"",
      "\"transport\": \"off\"", "\"available_time_s\": 55200,", "\"demand_per_day\": 920,", "\"takt_s\": 60,",
      "\"lead_time_days\": 14.60869565217,", "\"processing_time_s\": 63,", "\"wip\": 8840,",
      "\"bottleneck\": \"assembly-1\",", "\"capacity_per_day\": 46920,", "\"over_takt\": true,",
      "{ \"id\": \"coils\", \"after\": null, \"quantity\": null, \"time_s\": 276000,",
      "{ \"kind\": \"wait\", \"of\": \"coils\", \"s\": 276000, \"visits\": 1,", "\"recovery\": null,",
      "\"targets\": [],",
    ] {
      #expect(text.contains(line), "\(line)")
    }
  }

  @Test func whatIsNotKnownIsNullWithAReason() throws {
    let text = try report(
      MetricsJSON(), of: "stream {\n inventory \"Heap\" 3pcs\n process a\n process b { C/T 1s }\n}")
    for key in [
      "available_time_s", "demand_per_day", "takt_s", "lead_time_s", "lead_time_days", "pce",
      "first_pass_yield",
      "bottleneck", "recovery", "pitch_s", "turns_per_year", "waste_s",
    ] {
      #expect(text.contains("\n  \"\(key)\": null,"), "\(key)")
    }
    #expect(text.contains("\"over_takt\": null"))
    for reason in [
      "no calendar", "Demand is not given", "Lead time and PCE", "Heap", "Rolled throughput yield",
      "Bottleneck",
      "Pitch",
    ] {
      let notes = text.split(separator: "\"notes\"").last ?? ""
      #expect(notes.contains(reason), "\(reason)")
    }
  }

  @Test func everyStepHasTheSameKeys() throws {
    let keys = [
      "id", "visits", "flow_per_day", "cycle_time_s", "process_time_s", "wait_time_s", "capacity_per_day",
      "utilisation", "over_takt", "repeat_share", "worth", "epei_days", "queue_time_s",
    ]
    let office = "stream {\n process a\n process b { LT 1h }\n process c { PT 1min  LT 2h }\n}"
    for map in [Maps.acme, office] {
      let text = try report(MetricsJSON(), of: map)
      let steps = try #require(text.split(separator: "\"steps\": [").last?.split(separator: "\n  ],").first)
      let objects = steps.split(separator: "}").filter { $0.contains("\"id\"") }
      #expect(objects.count == 3)
      for object in objects {
        let names = object.split(separator: "\"").filter { keys.contains(String($0)) }.map(String.init)
        #expect(names.filter { $0 != "a" } == keys)
      }
      for key in ["wait_time_s", "epei_days", "queue_time_s"] {
        #expect(text.contains("\(key) is null where a step has none: it needs"))
      }
    }
  }

  @Test func everyNullOfTheHeadlineHasAReason() throws {
    let text = try report(MetricsJSON(), of: "stream {\n process a\n}")
    let notes = text.split(separator: "\"notes\"").last ?? ""
    for (key, reason) in [
      ("wip", "WIP is not given"), ("turns_per_year", "Turns are not given"),
      ("operators_needed", "Operators needed are not given"), ("balance", "Line balance is not given"),
      ("processing_time_s", "Processing time and PCE"), ("complete_and_accurate", "Rolled %C&A"),
    ] {
      #expect(text.contains("\n  \"\(key)\": null,"), "\(key)")
      #expect(notes.contains(reason), "\(reason)")
    }
    let open = try report(
      MetricsJSON(),
      of:
        "calendar { shifts 1  shift 8h  days 5/week }\nstream {\n inventory \"Heap\" 3pcs\n process a { C/T 0s }\n}"
    )
    #expect(open.contains("Turns are not given: they need the lead time"))
    #expect(open.contains("no step has a flow and an available time"))
    #expect(open.contains("every load may be zero"))
  }

  @Test func rangesStandBesideTheMiddle() throws {
    let text = try report(
      MetricsJSON(), of: "stream {\n inventory 10min..20min\n process a { C/T 30s }\n}")
    #expect(text.contains("\"lead_time_s\": 900,\n  \"lead_time_s_range\": [600, 1200],"))
    #expect(
      text.contains("\"processing_time_s\": 30,\n  \"processing_time_all_s\": 30,\n  \"value_added_s\""))
    #expect(text.contains("\"s_range\": [600, 1200]"))
  }

  @Test func labelsAreEscaped() throws {
    let text = try report(MetricsJSON(), of: "map \"A \\\"quoted\\\" \\\\ title\"\nstream {\n process a\n}")
    #expect(text.contains(#""title": "A \"quoted\" \\ title""#))
  }

  /// The lines between a key and the bracket that closes it.
  private func section(_ key: String, of text: String) throws -> String {
    let start = try #require(text.firstRange(of: "\n  \"\(key)\": "))
    let rest = text[start.upperBound...]
    let end = rest.firstRange(of: "\n  }") ?? rest.firstRange(of: "\n  ]")
    return String(rest[..<(end?.lowerBound ?? rest.endIndex)])
  }

  private static let ofRecovery = [
    "entering_per_day", "lead_time_s", "lead_time_days", "lead_time_sd_s", "wip", "bottleneck",
    "cost_per_unit", "acquisition_per_unit", "fixed_cost_per_unit", "gross_value_per_unit",
    "gross_value_after_decay_per_unit", "net_value_per_unit", "net_value_after_decay_per_unit",
    "cost_per_day", "gross_value_per_day", "net_value_per_day", "currency", "diversion", "diversion_by_mass",
    "diversion_by_value",
    "diversion_without_energy", "reuse_rate", "closed_loop", "mci", "dispositions", "shares_by_mass",
    "grades", "routes", "sensitivities",
  ]

  @Test(arguments: [Maps.laptop, Maps.crates])
  func aRecoveryHasAllKeysWhateverIsKnown(map: String) throws {
    let recovery = try section("recovery", of: try report(MetricsJSON(), of: map))
    for key in Self.ofRecovery { #expect(recovery.contains("\n    \"\(key)\": "), "\(key)") }
    for key in [
      "id", "as", "share", "lead_time_s", "lead_time_days", "lead_time_sd_s", "share_by_mass", "flow_per_day",
      "proceeds", "value_kept", "use_of_cap",
    ] {
      #expect(recovery.contains("\"\(key)\": "), "\(key)")
    }
  }

  @Test func laptopsInNumbers() throws {
    let text = try report(MetricsJSON(), of: Maps.laptop)
    let recovery = try section("recovery", of: text)
    for line in [
      "\"entering_per_day\": 200,", "\"lead_time_days\": 3.8524866", "\"cost_per_unit\": 33.5786",
      "\"gross_value_per_unit\": 127.8045", "\"net_value_per_unit\": 94.22585", "\"diversion\": 0.97,",
      "\"currency\": \"$\",", "\"as\": \"resell\",", "\"share\": 0.680139", "\"lead_time_days\": 1.5,",
      "\"proceeds\": -4,", "\"kind\": \"rework\",", "\"max\": 3,", "\"grade\": \"B\",",
      "\"alternative\": \"refurbish\"", "\"closed_loop\": null,", "\"diversion_by_mass\": null,",
    ] {
      #expect(recovery.contains(line), "\(line)")
    }
    let steps = try section("steps", of: text)
    for line in ["\"visits\": 0.4819069125,", "\"worth\": 118.538", "\"worth_of_day\": 0."] {
      #expect(steps.contains(line), "\(line)")
    }
    #expect(text.contains("\n  \"recoveries\": [\n"))
    #expect(text.contains("\n  \"streams\": [],\n"))
  }

  @Test func targetsAreHeldAgainstTheirFigures() throws {
    let targets = try section("targets", of: try report(MetricsJSON(), of: Maps.laptop))
    for line in [
      "\"line\": 33,", "\"text\": \"recovery.net-value >= $90/unit\",", "\"holds\": true,",
      "\"text\": \"recovery.diversion >= 99%\",\n      \"holds\": false,\n      \"value\": 0.97,",
      "\"text\": \"lead-time(resell) <= 5d\",",
    ] {
      #expect(targets.contains(line), "\(line)")
    }
  }

  @Test func whatIsNotValuedIsNullWithAReason() throws {
    let text = try report(MetricsJSON(), of: Maps.crates)
    let recovery = try section("recovery", of: text)
    let notes = text.components(after: "\"notes\"")
    for (key, reason) in [
      ("net_value_per_unit", "Return: net_value_per_unit is null: no proceeds are given for"),
      ("net_value_per_day", "Return: net_value_per_day is null"),
      ("gross_value_per_day", "Return: gross_value_per_day is null"),
      ("cost_per_unit", "Return: cost_per_unit is null"),
      ("gross_value_per_unit", "Return: gross_value_per_unit is null"),
      ("acquisition_per_unit", "Return: acquisition_per_unit is null"),
      ("fixed_cost_per_unit", "Return: fixed_cost_per_unit is null"),
      ("mci", "Return: mci and linear_flow_index"),
      ("currency", "currency is"),
      ("reuse_rate_by_value", "reuse_rate by mass or value are null"),
    ] where key != "currency" {
      #expect(recovery.contains("\n    \"\(key)\": null,"), "\(key)")
      #expect(notes.contains(reason), "\(reason)")
    }
    let targets = try section("targets", of: text)
    #expect(targets.contains("\"holds\": null"))
    #expect(targets.contains("\"value\": null"))
    #expect(notes.contains("A target’s figure is not given, so that it neither holds nor misses, in line"))
  }

  @Test func aClosedLoopAndItsStream() throws {
    let text = try report(MetricsJSON(), of: Maps.crates.replacing("40% of", with: "50% of"))
    let recovery = try section("recovery", of: text)
    #expect(
      recovery.contains(
        // Of 450 that come back one in twenty goes back to the mould, which loses three in a hundred.
        "\"closed_loop\": { \"recovered_per_day\": 449.325, \"new_per_day\": 550.675, \"multiplier\": 1.8159")
    )
    #expect(recovery.contains("\"diversion_without_energy\": 0.9,"))
    let streams = try section("streams", of: text)
    for line in [
      "\"id\": \"line\",", "\"recovered_per_day\": 450,", "\"id\": \"end\",", "\"id\": \"scrap\",",
    ] {
      #expect(streams.contains(line), "\(line)")
    }
  }
}

extension String {
  /// What stands behind the last place of a word.
  fileprivate func components(after word: String) -> Substring {
    split(separator: word).last ?? ""
  }
}
