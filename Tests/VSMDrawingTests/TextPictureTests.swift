import TestMaps
import Foundation
import Testing
import VSMAnalysis
import VSMDiagnostics
import VSMModel

@testable import VSMDrawing
@testable import VSMScene

/// Maps drawn with characters. After a change: `VSM_ACCEPT=1 swift test --filter TextPictureTests`, and look.
@Suite struct TextPictureTests {
  static let pictures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Pictures")

  static let future = """
    map "Acme Stamping: steering brackets" { state future }
    calendar { shifts 2   shift 8h   break 10min x 2   days 20/month }
    customer state-street "State Street Assembly" { demand 12_000 LH + 6_400 RH / month   pack 20pcs }
    supplier michigan "Michigan Steel Co."
    control  pc "Production Control" { system MRP }
    stream {
      michigan
      milk-run    "Daily"
      supermarket coils "Coils" 1.5d
      pull
      process stamping "Stamping"     { C/T 1s  C/O 10min  uptime 85% }
      fifo lane 40pcs { max 60pcs }
      process cell "Weld + Assembly"  { C/T 56s  work 168s  operators 3  pacemaker  work-cell }
      supermarket finished "Finished goods" 2d
      pull
      process shipping "Shipping"
      truck "Daily"
      state-street
    }
    info state-street ~> pc "Daily order"
    phone pc -> stamping "What runs today"
    info pc -> heijunka     "Daily order"
    levelling heijunka at cell
    kanban production heijunka -> cell
    kanban withdrawal shipping -> finished { batch 60pcs }
    note cell "Opens in May"
    """

  private func read(_ text: String) throws -> (ValueStreamMap, Figures) {
    let source = SourceFile(name: "test.vsm", text: text)
    let (map, diagnostics) = ValueStreamMap.read(source)
    let read = try #require(map, "\(HumanReporter().report(diagnostics, in: source))")
    return (read, Figures(of: read))
  }

  private func picture(_ text: String, width: Int = 100, isASCII: Bool = false) throws -> String {
    let (map, figures) = try read(text)
    return TextPicture(width: width, isASCII: isASCII).text(of: map, figures)
  }

  private func sample(_ name: String) throws -> String {
    try String(contentsOf: SceneLinterTests.samples.appending(path: name + ".vsm"), encoding: .utf8)
  }

  private func compare(_ drawn: String, with name: String) throws {
    let file = Self.pictures.appending(path: name)
    if ProcessInfo.processInfo.environment["VSM_ACCEPT"] != nil {
      try drawn.write(to: file, atomically: true, encoding: .utf8)
    } else {
      #expect(try drawn == String(contentsOf: file, encoding: .utf8), "\(name) is stale")
    }
  }

  @Test func linesBreakAsInThePicture() {
    #expect(TextColumns.lines(of: "Est-il complet ?", within: 14) == ["Est-il", "complet ?"])
  }

  @Test func picturesAreAsAccepted() throws {
    try compare(picture(sample("acme-current")), with: "acme-current.txt")
    try compare(picture(sample("laptop-take-back"), width: 80, isASCII: true), with: "laptop-take-back.txt")
    try compare(picture(Self.future), with: "future.txt")
  }

  @Test func descriptionsAreAsAccepted() throws {
    for (name, text) in [
      ("acme-current", try sample("acme-current")), ("laptop-take-back", try sample("laptop-take-back")),
      ("future", Self.future),
    ] {
      let (map, figures) = try read(text)
      try compare(MapDescription(of: map, figures).text(width: 80), with: "\(name).description.txt")
    }
  }

  private func check(_ text: String, _ seed: UInt64) throws {
    let (map, figures) = try read(text)
    let width = [72, 80, 100, 200][Int(seed % 4)]
    let drawn = TextPicture(width: width).text(of: map, figures)
    for line in drawn.split(separator: "\n", omittingEmptySubsequences: false) {
      #expect(TextColumns.width(of: String(line)) <= width, "seed \(seed): \(line)\n\(text)")
      #expect(line.last != " ", "seed \(seed): \(line)")
    }
    // At a width that holds each name in one line, all of them are there.
    let wide = TextPicture(width: 200).text(of: map, figures)
    for process in map.processes {
      for word in process.label.split(separator: " ") {
        #expect(wide.contains(word), "seed \(seed): \(process.label)")
      }
    }
    let plain = TextPicture(width: width, isASCII: true).text(of: map, figures)
    let letters = Set(text.unicodeScalars.filter { !$0.isASCII })
    #expect(plain.unicodeScalars.allSatisfy { $0.isASCII || letters.contains($0) }, "seed \(seed)\n\(plain)")
    #expect(TextPicture(width: width).text(of: map, figures) == drawn)
  }

  @Test func randomMapsFit() throws {
    for seed in 0..<UInt64(60) {
      var random = RandomMap(seed: seed)
      try check(random.text(), seed)
      try check(random.recoveryText(), seed)
    }
  }

  @Test(arguments: [
    ("fifo", "-FIFO-> to Y"), ("supermarket 1d", "(~> to Y"), ("sequenced-pull", "-(o)-> to Y"),
    ("pull", "(~> to Y"), ("inventory 1d", "==> to Y"), ("fifo\n  push", "==> to Y"), ("", "==> to Y"),
  ])
  func oneArrowLeadsToWhatARowJoins(line: String, end: String) throws {
    let text = try picture(
      """
      stream {
        process x "X"
        process y "Y"
      }
      stream {
        process v "V"
        \(line)
        y
      }
      """, isASCII: true)
    let row = try #require(text.split(separator: "\n").first { $0.contains("to Y") })
    #expect(row.hasSuffix(end), "\(row)")
    // Nothing but this arrow, and the one to what waits there or the lane's.
    let others = line.contains("inventory") || line.contains("push") ? 1 : 0
    #expect(row.count { $0 == ">" } <= 1 + others, "\(row)")
  }

  @Test func labelsDoNotCommandTheTerminal() throws {
    let long = String(repeating: "溶接", count: 5_000)
    // Such labels come from programs that use the model; the lexer refuses most of them.
    var (map, _) = try read("stream {\n process p { C/T 1s }\n inventory i 3\n process q\n}")
    map.title = "Line\none\u{202E}evil\u{1B}[31mred\u{7}"
    map.processes[0].label = "\u{9B}2J\u{2066}bidi\r\u{8}"
    map.processes[1].label = long
    map.stocks[0].label = "e\u{301}\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}"
    let drawn = TextPicture().text(of: map, Figures(of: map))
    let unwanted = drawn.unicodeScalars.filter { scalar in
      scalar != "\n" && scalar != "\u{200D}"
        && [.control, .format].contains(scalar.properties.generalCategory)
    }
    #expect(unwanted.isEmpty)
    #expect(drawn.count { $0 == "溶" } == 5_000)
    #expect(drawn.split(separator: "\n").allSatisfy { TextColumns.width(of: String($0)) <= 100 })
  }

  @Test func ownIconsAreNamed() throws {
    let picture = try picture(
      """
      icon rack "Flow rack" { path "M2 22V8H22V22Z" }
      icon bike "Cargo bike" { path "M2 2H22" }
      icon robot { path "M2 2H22V22Z" }
      icon shop "Corner shop" { path "M2 2H22V22Z" }
      supplier mill "Mill"
      customer town "Town" { demand 80/day icon shop }
      control plan "Planning" { icon robot }
      stream {
        mill
        truck "Daily" { icon bike }
        inventory 40 { icon rack }
        process bake "Baking" { C/T 30s icon robot }
        supermarket shelf "Shelf" 1d { icon rack }
        town
      }
      """)
    let lines = picture.split(separator: "\n").map { $0.filter { $0 != " " } }
    #expect(picture.split(separator: "Flow rack").count == 3, "\(picture)")
    #expect(!picture.contains("supermarket"))
    #expect(picture.contains("Cargo"))
    #expect(!picture.contains("truck"))
    #expect(lines.contains { $0.contains("(robot)") })
    #expect(lines.contains { $0.contains("│robot│") })
    #expect(picture.contains("Corner shop"))
  }

  @Test func columnsOfATerminal() {
    #expect(TextColumns.width(of: "溶接 a") == 6)
    #expect(TextColumns.width(of: "e\u{301}") == 1)
    #expect(TextColumns.width(of: "\u{1F600}") == 2)
    #expect(TextColumns.lines(of: "one two three", within: 7) == ["one two", "three"])
    var grid = TextGrid()
    grid.put("溶接", x: 0, y: 0)
    grid.put("x", x: 1, y: 0)
    #expect(grid.lines == [" x接"])
  }
}
