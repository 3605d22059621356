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

  @Test func valuesAndUnits() throws {
    let text = try report(MetricsJSON(), of: Maps.acme)
    for line in [
      "\"schema\": 1,", "\"title\": \"Acme Stamping: steering brackets\", \"state\": \"current\"",
      "\"inventory_time\": \"demand\"", "\"lead_time\": \"waits\"", "\"day_s\": 55200",
      "\"branches\": \"by-kind\"",
      "\"transport\": \"off\"", "\"available_time_s\": 55200,", "\"demand_per_day\": 920,", "\"takt_s\": 60,",
      "\"lead_time_days\": 14.608695652173912,", "\"processing_time_s\": 63,", "\"wip\": 8840,",
      "\"bottleneck\": \"assembly-1\",", "\"capacity_per_day\": 46920,", "\"over_takt\": true,",
      "{ \"id\": \"coils\", \"after\": null, \"quantity\": null, \"time_s\": 276000 }",
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
      "no calendar", "Demand is not given", "Lead time and PCE", "Heap", "Rolled yields", "bottleneck",
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
      ("processing_time_s", "Processing time and PCE"), ("complete_and_accurate", "Rolled yields"),
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
    #expect(open.contains("no step has a takt"))
    #expect(open.contains("every C/T may be zero"))
  }

  @Test func rangesStandBesideTheMiddle() throws {
    let text = try report(
      MetricsJSON(), of: "stream {\n inventory 10min..20min\n process a { C/T 30s }\n}")
    #expect(text.contains("\"lead_time_s\": 900,\n  \"lead_time_s_range\": [600, 1200],"))
    #expect(text.contains("\"processing_time_s\": 30,\n  \"value_added_s\""))
    #expect(text.contains("\"s_range\": [600, 1200]"))
  }

  @Test func labelsAreEscaped() throws {
    let text = try report(MetricsJSON(), of: "map \"A \\\"quoted\\\" \\\\ title\"\nstream {\n process a\n}")
    #expect(text.contains(#""title": "A \"quoted\" \\ title""#))
  }
}
