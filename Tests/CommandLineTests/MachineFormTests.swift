import Foundation
import Testing

/// `vsm check --format ...`: messages for machines, read by other programs.
@Suite struct MachineFormTests {
  /// Two warnings, a target that is missed and one that holds; signs that each form has for itself, and characters of
  /// several scalars, in front of what is told of.
  static let hostile = """
    map "Brackets" { state current }
    calendar { shifts 2  shift 8h  break 10min x 2  days 20/month }
    customer acme "Acme" { demand 9_200/month }
    stream {
      inventory "Co|il[s]' %0A" 5d
      process stamp "St::a;mp]]>&<b> {0} [a](b)" { C/T 10s }
      process weld "Wé👨‍👩‍👧🏭l" { C/T 300s }
      acme
    }
    target lead-time <= 3d
    target lead-time <= 30d
    """
  static let forms = ["json", "sarif", "github", "github-summary", "gitlab", "junit", "azure", "teamcity"]

  private func withHostileMaps(_ body: (Tool, Folder) throws -> Void) throws {
    try withTool { vsm, folder throws in
      try folder.write(Self.hostile, to: "slow, 100%: [x]|'.vsm")
      try folder.write(Maps.withError, to: "bad.vsm")
      try body(vsm, folder)
    }
  }

  private static let files = ["good.vsm", "slow, 100%: [x]|'.vsm", "bad.vsm", "missing.vsm"]

  @Test(arguments: forms)
  func isTheProductOfCheck(form: String) throws {
    try withHostileMaps { vsm, _ throws in
      let result = try vsm.run(["check", "-f", form] + Self.files)
      #expect(result.status == 2)
      #expect(result.errors.isEmpty)
      #expect(!result.output.isEmpty && result.output.hasSuffix("\n"))
      #expect(
        result.output.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
      // Elsewhere the product is another.
      let metrics = try vsm("metrics", "bad.vsm", "--message-format", form)
      #expect(metrics.status == 1)
      #expect(metrics.output.isEmpty)
      #expect(form == "github-summary" || metrics.errors.contains("E114"))
    }
  }

  @Test(.enabled(if: Python.isThere, Python.hint))
  func jsonTellsEveryKindOfColumn() throws {
    try withHostileMaps { vsm, folder throws in
      let result = try vsm.run(["check", "--format", "json"] + Self.files)
      try folder.write(result.output, to: "out.json")
      let read = try Python.run(
        """
        import json, urllib.parse
        for line in open("out.json", encoding="utf-8"):
            m = json.loads(line)
            assert m["schema"] == 1 and urllib.parse.unquote(m["uri"]) == m["file"], m
            if m["start"]:
                raw = open(m["file"], "rb").read()
                for p in (m["start"], m["end"]):
                    before = raw[:p["byte"]]
                    own = before[before.rfind(b"\\n") + 1:]
                    text = own.decode()
                    assert p["line"] == before.count(b"\\n") + 1, m
                    assert p["byte_column"] == len(own) + 1, m
                    assert p["scalar_column"] == len(text) + 1, m
                    assert p["utf16_column"] == len(text.encode("utf-16-le")) // 2 + 1, m
                    assert p["column"] <= p["scalar_column"], m
            print(m["code"], m["severity"], m["fails"], m["start"] and m["start"]["line"], m["start"] and m["start"]["column"])
        """, in: vsm)
      #expect(
        read.output == """
          W301 warning False 7 26
          W302 warning False 7 26
          W314 warning True 10 8
          E114 error True 11 34
          E401 error True None None

          """, "\(read.errors)")
    }
  }

  @Test(.enabled(if: Python.isThere, Python.hint))
  func everyFormTellsTheSame() throws {
    try withHostileMaps { vsm, folder throws in
      for form in Self.forms {
        try folder.write(try vsm.run(["check", "-f", form] + Self.files).output, to: "out.\(form)")
      }
      // What each says of each message, undone as its reader undoes it.
      let read = try Python.run(
        """
        import json, re, urllib.parse, xml.etree.ElementTree as ET
        text = lambda form: open("out." + form, encoding="utf-8").read()
        found = {"json": sorted((m["file"], m["start"]["line"] if m["start"] else 0, m["code"], m["fails"])
                                for m in map(json.loads, text("json").splitlines()))}
        run = json.loads(text("sarif"))["runs"][0]
        def sarif(r):
            place = r["locations"][0]["physicalLocation"]
            assert run["tool"]["driver"]["rules"][r["ruleIndex"]]["id"] == r["ruleId"]
            return (urllib.parse.unquote(place["artifactLocation"]["uri"]),
                    place.get("region", {}).get("startLine", 0), r["ruleId"], r["level"] == "error")
        found["sarif"] = sorted(map(sarif, run["results"]))
        found["gitlab"] = sorted((e["location"]["path"], 0 if e["check_name"] == "E401" else e["location"]["lines"]["begin"],
                                  e["check_name"], e["severity"] in ("critical", "major")) for e in json.loads(text("gitlab")))
        def github(line):
            level, properties, message = re.fullmatch(r"::(error|warning) (.*?)::(.*)", line).groups()
            values = {}
            for each in properties.split(","):
                key, value = each.split("=", 1)
                for code, sign in (("%3A", ":"), ("%2C", ","), ("%25", "%")): value = value.replace(code, sign)
                values[key] = value
            return values["file"], int(values.get("line", 0)), values["title"].split()[0], level == "error"
        found["github"] = sorted(map(github, text("github").splitlines()))
        def azure(line):
            values = dict(each.split("=", 1) for each in re.fullmatch(r"##vso\\[task.logissue ([^\\]]*);\\].*", line)[1].split(";"))
            file = values["sourcepath"]
            for code, sign in (("%3B", ";"), ("%5D", "]"), ("%AZP25", "%")): file = file.replace(code, sign)
            return file, int(values.get("linenumber", 0)), values["code"], values["type"] == "error"
        found["azure"] = sorted(map(azure, text("azure").splitlines()))
        def teamcity(line):
            name, rest = re.fullmatch(r"##teamcity\\[(\\w+) ((?:\\w+='(?:\\|.|[^|'\\[\\]])*' ?)*)\\]", line).groups()
            values = {k: re.sub(r"\\|(.)", r"\\1", v) for k, v in re.findall(r"(\\w+)='((?:\\|.|[^|'])*)'", rest)}
            if name == "inspection":
                return values["file"], int(values.get("line", 0)), values["typeId"], values["SEVERITY"] == "ERROR"
        found["teamcity"] = sorted(filter(None, map(teamcity, text("teamcity").splitlines())))
        for form, messages in found.items():
            assert messages == found["json"], (form, messages, found["json"])
        suites = ET.parse("out.junit").getroot()
        print([(s.get("name"), s.get("tests"), s.get("failures"), s.get("errors")) for s in suites])
        for case in suites[1]: print(case.get("name"), case.get("line"), [c.tag for c in case])
        print(len(found["json"]), suites.get("tests"))
        """, in: vsm)
      #expect(
        read.output == """
          [('good.vsm', '1', '0', '0'), ("slow, 100%: [x]|'.vsm", '5', '1', '0'), ('bad.vsm', '1', '1', '0'), ('missing.vsm', '1', '0', '1')]
          no errors None []
          W301 over capacity 7 ['system-out']
          W302 over takt 7 ['system-out']
          target lead-time <= 3d 10 ['failure']
          target lead-time <= 30d 11 ['system-out']
          5 8

          """, "\(read.errors)")
      #expect(try vsm.shell("xmllint --noout out.junit").status == 0)
    }
  }

  @Test(
    .enabled(
      if: Python.ofSARIF != nil, "no python3 with pydantic-sarif: SARIF is not held against its schema"))
  func sarifIsAsItsSchemaSays() throws {
    try withHostileMaps { vsm, folder throws in
      // A message with a second place.
      try folder.write(Maps.good + "\ncustomer acme \"Again\"\n", to: "twice.vsm")
      for files in [["good.vsm"], Self.files + ["twice.vsm"]] {
        try folder.write(try vsm.run(["check", "-f", "sarif"] + files).output, to: "out.sarif")
        let python = try #require(Python.ofSARIF)
        let read = try vsm.shell(
          """
          '\(python)' -c 'from pydantic_sarif.model import *
          import pydantic_sarif.model as m
          log = m.StaticAnalysisResultsFormatSarifVersion210JsonSchema if hasattr(m, "StaticAnalysisResultsFormatSarifVersion210JsonSchema") else m.Model
          read = log.model_validate_json(open("out.sarif").read())
          print(len(read.runs[0].results), any(r.relatedLocations for r in read.runs[0].results))'
          """)
        #expect(read.output == (files.count == 1 ? "0 False\n" : "6 True\n"), "\(read.errors)")
      }
    }
  }

  @Test(.enabled(if: Python.isThere, Python.hint))
  func fingerprintsOutliveLinesThatAreAddedAbove() throws {
    try withTool { vsm, folder throws in
      // The same message twice.
      let twice = Maps.withError.replacing("C/T 10s", with: "C/T 40")
      func fingerprints(_ text: String) throws -> [String] {
        try folder.write(text, to: "bad.vsm")
        var found: [String] = []
        for form in ["gitlab", "sarif"] {
          try folder.write(try vsm("check", "-f", form, "bad.vsm").output, to: "out")
          let read = try Python.run(
            """
            import json
            log = json.load(open("out"))
            entries = log if isinstance(log, list) else log["runs"][0]["results"]
            for e in entries: print(e.get("fingerprint") or e["partialFingerprints"]["vsmMessage/v1"])
            """, in: vsm)
          found += read.output.split(separator: "\n").map(String.init)
        }
        return found
      }
      let before = try fingerprints(twice)
      #expect(before.count == 4 && Set(before).count == 2)
      #expect(try fingerprints("# a line\n\n" + twice) == before)
      #expect(try fingerprints(twice.replacing("C/T 40 ", with: "C/T 41 ")) != before)
    }
  }

  @Test(.enabled(if: Python.isThere, Python.hint))
  func namesThatAreNoText() throws {
    try withTool { vsm, folder throws in
      try folder.write(Maps.withError, to: "bad.vsm")
      let made = try vsm.shell(
        #"""
        name=$(printf 'a\377\033[31m\n<&"b\302\205.vsm'); mv bad.vsm "$name" || exit 9
        for form in json sarif gitlab junit github azure teamcity github-summary; do
          "$vsm" check -f $form "$name" > out.$form; test $? -eq 1 || exit 8
        done
        xmllint --noout out.junit && wc -l < out.json && wc -l < out.github && wc -l < out.azure
        """#)
      #expect(made.output == "1\n1\n1\n", "\(made.errors)")
      let read = try Python.run(
        """
        import json, urllib.parse
        m = json.loads(open("out.json").read())
        assert open(urllib.parse.unquote_to_bytes(m["uri"])).read().startswith("map")
        uri = json.load(open("out.sarif"))["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert uri == m["uri"], uri
        print(json.load(open("out.gitlab"))[0]["location"]["path"] == m["file"])
        print(m["file"])
        """, in: vsm)
      #expect(read.output == "True\n" + #"a\xFF\x1B[31m\x0A<&"b\xC2\x85.vsm"# + "\n", "\(read.errors)")
    }
  }

  @Test func pathsAreThoseOfTheRepository() throws {
    try withTool { vsm, folder throws in
      let found = try vsm.shell(
        """
        mkdir maps && echo x > maps/bad.vsm && ln -s "$PWD/maps" "$PWD/linked"
        for name in maps/bad.vsm ./maps/bad.vsm .//maps/bad.vsm "$(pwd -P)/maps/bad.vsm"; do
          "$vsm" check -f gitlab "$name" | grep '"path"'
        done | sort -u
        cd maps && "$vsm" check -f sarif ../maps/bad.vsm /nowhere.vsm | grep '"uri"' | tr -d ' '
        """)
      #expect(
        found.output == """
                "path": "maps/bad.vsm",
          "artifactLocation":{"uri":"../maps/bad.vsm"},
          "artifactLocation":{"uri":"file:///nowhere.vsm"}

          """)
    }
  }
}
