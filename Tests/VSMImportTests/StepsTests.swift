import Testing
import VSMImport

/// JSON with steps, in the shapes that programs write.
@Suite struct StepsTests {
  @Test(arguments: [
    (#"{"steps":[{"name":"A","processTime":30}]}"#, "PT 30min"),
    (#"{"steps":[{"name":"A","processTime":90}]}"#, "PT 1h 30min"),
    (#"{"timeUnit":"hours","steps":[{"name":"A","processTime":3}]}"#, "PT 3h"),
    (#"{"steps":[{"name":"A","leadTimeHours":3}]}"#, "LT 3h"),
    (#"{"steps":[{"name":"A","lead_time":"2 d"}]}"#, "LT 2d"),
    (#"{"processes":[{"name":"A","pt":{"value":2,"unit":"h"}}]}"#, "PT 2h"),
    (
      #"{"vsm":{"nodes":[{"data":{"label":"A","processTime":5,"completeAccurate":"90%"}}]}}"#,
      "PT 5min  %C&A 90%"
    ),
    (#"{"steps":[{"name":"A","processTime":{"min":1,"max":5}}]}"#, "PT 1min..5min"),
  ])
  func timesOfASteps(json: String, property: String) {
    let text = Importing.text(of: json)
    #expect(text.contains(#"process a "A" { \#(property) }"#), "\(text)")
  }

  private static let three =
    #""steps":[{"id":"c","name":"C"},{"id":"a","name":"A","pctCA":80},{"id":"b","name":"B"}]"#

  @Test func stepsStandAsTheyAreConnected() {
    let text = Importing.text(
      of:
        "{\(Self.three),\"connections\":[{\"source\":\"a\",\"target\":\"b\"},{\"from\":\"b\",\"to\":\"c\"}]}")
    #expect(text.contains("process a \"A\" { %C&A 80% }\n  process b \"B\"\n  process c \"C\"\n"), "\(text)")
  }

  @Test(arguments: [
    (#"{"source":"c","target":"a","type":"rework","reworkRate":12}"#, "rework -> a 12%"),
    (#"{"source":"c","target":"b","isRework":true,"probability":0.25}"#, "rework -> b 25%"),
    (#"{"source":"a","target":"a","isRework":true}"#, "rework -> a 20%"),
    (#"{"source":"c","target":"a","rate":5,"waitTime":30,"type":"rework"}"#, "rework -> a 5%  takes 30min"),
  ])
  func rework(edge: String, route: String) {
    let text = Importing.text(
      of:
        "{\(Self.three),\"connections\":[{\"source\":\"a\",\"target\":\"b\"},{\"from\":\"b\",\"to\":\"c\"},\(edge)]}"
    )
    #expect(text.contains(route), "\(text)")
  }

  @Test(arguments: [
    (#"{"source":"c","target":"a","type":"rework"}"#, "the rework C -> A"),
    (#"{"source":"a","target":"c"}"#, "the connection A -> C"),
    (#"{"source":"a","target":"z"}"#, "a connection of a step"),
    (#"{"source":"c","target":"a","type":"rework","reworkRate":100}"#, "the rework C -> A"),
  ])
  func whatCannotBeCarriedOver(edge: String, told: String) {
    let text = Importing.text(
      of:
        "{\(Self.three),\"connections\":[{\"source\":\"a\",\"target\":\"b\"},{\"from\":\"b\",\"to\":\"c\"},\(edge)]}"
    )
    #expect(text.contains("# - \(told)"), "\(text)")
  }

  @Test(arguments: [
    ("{\"steps\":[{\"name\":\"A\",}]}", "E294 1:23"), ("{\"steps\":[{\"name\":\"A\"}]", "E294 1:24"),
    ("{\"steps\":[{\"name\":\"A\" \"x\":1}]}", "E294 1:23"), ("{\"steps\":[{\"name\":nil}]}", "E294 1:19"),
    ("{\"steps\":[]}", "E293 1:1"), ("{\"steps\":[{\"name\":\"A\",\"pctCA\":130}]}", "E292 1:31"),
    ("{\"steps\":[{\"name\":\"A\",\"processTime\":-5}]}", "E292 1:37"),
  ])
  func isToldWithItsPlace(json: String, error: String) {
    #expect(Importing.errors(of: json, ImportOptions(format: .json)) == [error])
  }
}
