import Foundation
import TestMaps
import Testing
import VSMDiagnostics
import VSMModel
import VSMSyntax

@testable import VSMKit

/// What formatting must never do: change what a map says, lose a character, or find something to do in its own work.
@Suite struct FormattingTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")

  private static func maps(in folders: String...) throws -> [URL] {
    try folders.flatMap { folder in
      try FileManager.default.contentsOfDirectory(
        at: root.appending(path: folder), includingPropertiesForKeys: nil)
    }
    .filter { $0.pathExtension == "vsm" }.sorted { $0.path < $1.path }
  }

  @Test func samplesAndTemplatesAreFormatted() throws {
    let files = try Self.maps(in: "samples", "Templates")
    #expect(files.count >= 15)
    for file in files {
      let formatting = Formatting(of: SourceFile(name: "map", bytes: Array(try Data(contentsOf: file))))
      #expect(!formatting.isLeftAlone)
      #expect(!formatting.isChange, "\(file.lastPathComponent): vsm fmt")
    }
  }

  @Test func everyMapOfTheProjectStaysTheSame() throws {
    let files = try Self.maps(
      in: "samples", "Templates", "Tests/FigureCases", "Tests/PinnedMaps", "Tests/Messages", "Tests/Hostile")
    #expect(files.count >= 200)
    for file in files {
      let bytes = Array(try Data(contentsOf: file))
      // One with limited loops within one another takes its time.
      let limit = file.path.contains("Hostile") ? 4_000 : .max
      Self.expectTheSame(bytes, figures: bytes.count < limit, file.lastPathComponent)
    }
  }

  @Test(arguments: RandomMap.Sort.allCases)
  func randomMapsStayTheSame(_ sort: RandomMap.Sort) {
    for seed in 0..<RandomMap.count(4) {
      let text = RandomMap.map(sort, seed: seed)
      let tidy = Self.expectTheSame(Array(text.utf8), figures: false, "\(sort.rawValue) \(seed)")
      // However its blanks are, and whatever its signs look like.
      var untidy = Untidiness(seed: seed)
      let other = untidy.text(of: text)
      #expect(Self.formatted(Array(other.utf8)) == tidy, "\(other)")
    }
  }

  /// Samples with bytes deleted, inserted, swapped and cut off.
  @Test func nothingIsLostOfDamagedMaps() throws {
    let samples = try Self.maps(in: "samples").map { Array(try Data(contentsOf: $0)) }
    var changed = 0
    let count = Int(RandomMap.count(80))
    for seed in 0..<count {
      var random = RandomMap(seed: UInt64(seed))
      let bytes = Self.damaged(samples[seed % samples.count], &random)
      let formatting = Formatting(of: SourceFile(name: "map", bytes: bytes))
      if formatting.isChange { changed += 1 }
      Self.expectTheSame(bytes, figures: false, "damage \(seed)")
    }
    // Most are formatted around their mistakes.
    #expect(changed > count / 3)
  }

  @Test func longMapsTakeTheirLengthInTime() throws {
    func seconds(_ lines: Int) -> Double {
      let line = "  process  p { C/T 3 sec  C/O 10min uptime 85 % } # c\n  inventory \"Coils\"   5 days\n"
      let text = "stream {\n" + String(repeating: line, count: lines) + "}\n"
      let time = workTime { _ = Formatting(of: SourceFile(name: "map", text: text)).text }
      return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    }
    let (short, long) = (seconds(500), seconds(4000))
    // Eight times as long, and not eight times eight.
    #expect(long < 24 * max(short, 0.01), "\(short) s, \(long) s")
  }

  @Test func hostileTextsEndAndStay() {
    for text in [
      String(repeating: "{\n#\n", count: 10_000), String(repeating: "}\n", count: 10_000),
      "stream {\n" + String(repeating: "process a {\n", count: 3_000),
      "customer a { " + String(repeating: "row \"a\" \"b\" ", count: 7_000) + "}",
      String(repeating: "\n", count: 30_000), String(repeating: "a,\n", count: 10_000),
    ] {
      Self.expectTheSame(Array(text.utf8), figures: false, String(text.prefix(20)))
    }
  }

  // MARK: Laws

  private static func formatted(_ bytes: [UInt8]) -> [UInt8] {
    Formatting(of: SourceFile(name: "map", bytes: bytes)).text
  }

  /// - Returns: the text formatted.
  @discardableResult
  private static func expectTheSame(_ bytes: [UInt8], figures: Bool, _ name: String) -> [UInt8] {
    let formatting = Formatting(of: SourceFile(name: "map", bytes: bytes))
    let text = formatting.text
    if !formatting.problems.containsErrors { #expect(!formatting.isLeftAlone, "\(name) is not formatted") }
    #expect(formatted(text) == text, "\(name): formatted twice it is another text")
    let spans = formatting.pieces.map(\.span)
    #expect(spans.first?.start == 0 && spans.last?.end == bytes.count)
    #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.end == $1.start })
    let before = Reading(of: bytes, figures: figures)
    let after = Reading(of: text, figures: figures)
    #expect(before.codes == after.codes, "\(name)")
    if before.map != after.map { Issue.record("\(name): \(Self.difference(before.map, after.map))") }
    #expect(before.figures == after.figures, "\(name)")
    #expect(Signs(of: bytes).isSame(as: Signs(of: text)), "\(name): a character is lost")
    return text
  }

  private static func difference(_ first: String, _ second: String) -> String {
    let same = zip(first, second).prefix { $0 == $1 }.count
    return [first, second].map { String($0.dropFirst(max(0, same - 60)).prefix(120)) }.joined(
      separator: " | ")
  }

  /// What a text means.
  private struct Reading {
    var codes: [String]
    /// The typed map without its places in the file.
    var map: String
    var figures: String?

    init(of bytes: [UInt8], figures: Bool) {
      let source = SourceFile(name: "map", bytes: bytes)
      let (map, diagnostics) = ValueStreamMap.read(source)
      codes = diagnostics.map(\.code).sorted()
      // What stands in a map with errors is nobody's.
      self.map = map.flatMap { diagnostics.containsErrors ? nil : Self.text(of: $0) } ?? ""
      if figures, let valid = try? MapDocument(source).valid() { self.figures = valid.map.metricsJSON() }
    }

    private static func text(of map: ValueStreamMap) -> String {
      var map = map
      // A dictionary has no order.
      let days = map.calendar?.daysPer.sorted { $0.key < $1.key } ?? []
      map.calendar?.daysPer = [:]
      return withoutPlaces("\(map) \(days)")
    }

    /// A map as Swift prints it, without its places in the file and with one blank of several.
    private static func withoutPlaces(_ text: String) -> String {
      let places = ["start: ", "end: ", "line: ", "Range("].map { Array($0.utf8) }
      var bytes: [UInt8] = []
      var skips = false
      for byte in text.utf8 {
        if skips, (48...57).contains(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "<") {
          continue
        }
        skips = false
        if byte == 0x20, bytes.last == 0x20 { continue }
        bytes.append(byte)
        if byte == 0x20 || byte == UInt8(ascii: "(") { skips = places.contains { bytes.ends(with: $0) } }
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  /// All that stands in a text but blanks and line ends.
  private struct Signs {
    var tokens: [(kind: Token.Kind, text: String)]

    init(of bytes: [UInt8]) {
      let tree = MapSyntax.parse(SourceFile(name: "map", bytes: bytes), whateverItIs: true).tree
      tokens = tree.tokens.filter { ![.blank, .newline, .end].contains($0.kind) }.map { token in
        let text = tree.source.text(of: token.span)
        return (token.kind, token.kind == .comment ? Self.trimmed(text) : text)
      }
    }

    private static func trimmed(_ text: String) -> String {
      String(text.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }

    func isSame(as other: Signs) -> Bool {
      tokens.count == other.tokens.count
        && zip(tokens, other.tokens).allSatisfy { Self.isSame($0, $1) }
    }

    /// The same text, or another spelling of it.
    private static func isSame(
      _ first: (kind: Token.Kind, text: String), _ second: (kind: Token.Kind, text: String)
    ) -> Bool {
      if first.text == second.text { return true }
      if first.kind == .times { return second.text == "x" }
      guard first.kind == second.kind else { return false }
      guard first.kind == .word else {
        return [.arrow, .minus, .ellipsis, .atMost, .atLeast].contains(first.kind)
      }
      if let unit = TimeUnit(named: first.text), unit == TimeUnit(named: second.text) { return true }
      if let word = Word(named: first.text), word == Word(named: second.text) { return true }
      if second.text == "pcs" { return ["pc", "piece", "pieces"].contains(first.text) }
      return Property.all.contains { property in
        [first.text, second.text].allSatisfy { text in
          property.names.contains { $0.lowercased() == text.lowercased() }
        }
      }
    }
  }

  // MARK: Damage

  private static func damaged(_ bytes: [UInt8], _ random: inout RandomMap) -> [UInt8] {
    var bytes = bytes
    let signs = Array("{}\"#->~ \n\n\t,=/%.5axs|()\\'\r".utf8)
    for _ in 0..<1 + random.below(4) where bytes.count > 9 {
      let place = random.below(bytes.count - 8)
      switch random.below(6) {
      case 0: bytes.remove(at: place)
      case 1: bytes.removeSubrange(place..<place + 1 + random.below(8))
      case 2: bytes.insert(random.pick(signs), at: place)
      case 3: bytes.swapAt(place, place + 1 + random.below(6))
      case 4: bytes[place] = random.pick(signs)
      default: if random.chance(30) { bytes.removeSubrange(place...) }
      }
    }
    return bytes
  }
}

/// Writes a map as somebody in a hurry does.
private struct Untidiness {
  private var random: RandomMap

  init(seed: UInt64) { random = RandomMap(seed: seed &+ 77) }

  mutating func text(of text: String) -> String {
    let source = SourceFile(name: "map", text: text)
    let tree = MapSyntax.parse(source).tree
    var untidy = ""
    for (token, next) in zip(tree.tokens, tree.tokens.dropFirst()) {
      let text = source.text(of: token.span)
      switch token.kind {
      case .blank: untidy += random.pick([" ", "  ", "\t", "\u{A0}", "     "])
      case .newline: untidy += random.pick(["\n", " \n", "\t\n"]) + random.pick(["", "  ", "\t"])
      case .arrow: untidy += random.pick(["->", "→", " -> "])
      case .ellipsis: untidy += random.pick(["..", "...", "…", " .. "])
      case .comma: untidy += random.pick([",", " , ", ", "])
      case .percent: untidy += random.pick(["%", " %"])
      case .leftBrace, .rightBrace: untidy += random.pick(["", " "]) + text + random.pick(["", " "])
      default: untidy += text
      }
      // A unit may stand apart.
      if token.kind == .number, next.kind == .word, !untidy.hasSuffix("h 30"), random.chance(30),
        ["s", "d", "wk"].contains(source.text(of: next.span)), !source.text(of: token.span).contains("e")
      {
        untidy += " "
      }
    }
    return untidy
  }
}

extension [UInt8] {
  fileprivate func ends(with other: [UInt8]) -> Bool { suffix(other.count).elementsEqual(other) }
}
