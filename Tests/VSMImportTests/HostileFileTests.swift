import Foundation
import TestMaps
import Testing
import VSMDiagnostics
import VSMImport
import VSMKit

/// Any bytes give a map or an error with a place, in a moment.
@Suite struct HostileFileTests {
  private static func check(_ bytes: [UInt8], _ what: String) {
    for format in [nil, ImportFormat.csv, .mermaid, .json] {
      let made = ImportedMap(of: SourceFile(name: "t", bytes: bytes), ImportOptions(format: format))
      let hasErrors = made.messages.contains { $0.severity == .error }
      #expect((made.text == nil) == hasErrors, "\(what) as \(String(describing: format))")
      if let text = made.text {
        let errors = MapDocument(SourceFile(name: "t", bytes: text)).diagnostics.filter {
          $0.severity == .error
        }
        #expect(errors.isEmpty, "\(what): \(errors.map(\.problem.wording.message))")
      }
      for message in made.messages {
        #expect(message.span.start <= made.source.bytes.count && message.span.start <= message.span.end)
      }
      _ = HumanReporter().report(Array(made.messages.prefix(20)), in: made.source)
    }
  }

  private static func samples() throws -> [(name: String, bytes: [UInt8])] {
    try SampleTests.names.map { ($0, Array(try Data(contentsOf: Importing.folder.appending(path: $0)))) }
  }

  @Test func everyPrefixOfEverySample() throws {
    for (name, bytes) in try Self.samples() {
      for length in stride(from: 0, to: bytes.count, by: 7) {
        Self.check(Array(bytes.prefix(length)), "\(name) \(length)")
      }
    }
  }

  /// Set VSM_RANDOM_MAPS to try more.
  @Test func bytesThatAreNotThoseOfTheFile() throws {
    var random = RandomMap(seed: 7)
    for (name, bytes) in try Self.samples() {
      for round in 0..<RandomMap.count(25) {
        var bytes = bytes
        for _ in 0..<(1 + random.below(8)) {
          let place = random.below(bytes.count)
          switch random.below(3) {
          case 0: bytes[place] = UInt8(random.below(256))
          case 1: bytes.remove(at: place)
          default: bytes.insert(random.pick(Array(",;\"\n\r\t%-.:[]{}>\\0129sd ".utf8)), at: place)
          }
        }
        Self.check(bytes, "\(name) \(round)")
      }
    }
  }

  /// Set VSM_RANDOM_MAPS to try more.
  @Test func bytesOfNoFile() {
    var random = RandomMap(seed: 8)
    let signs = Array(",;\"\n\t:[]{}>-.%0123456789sdm CycleTime".utf8)
    for round in 0..<RandomMap.count(25) {
      let isText = round % 2 == 0
      let bytes = (0..<random.below(400)).map { _ in isText ? random.pick(signs) : UInt8(random.below(256)) }
      Self.check(bytes, "round \(round)")
    }
  }

  @Test(
    arguments: [
      [], [0], [0xFF], [0xFF, 0xFE], [0xFE, 0xFF, 0], [0xEF, 0xBB, 0xBF], Array("\"".utf8),
      Array("\n\n\n".utf8),
      Array("sep=".utf8), Array("sep=\n".utf8), Array("vsm".utf8), Array("vsm\n>>\n>> >>\n".utf8),
      Array("{".utf8),
      Array("[]".utf8), Array("{\"steps\":[]}".utf8), Array("{\"steps\":[{}]}".utf8),
      Array("{\"steps\":[{\"id\":1e400}]}".utf8),
      Array("{\"steps\":[{\"name\":\"\\ud800\"}],\"connections\":[{}]}".utf8),
      Array("vsm\naccDescr {".utf8), Array("---\n".utf8), Array("Step,C/T\n\"".utf8),
      Array("Step,C/T (s)\nA,1e999\n".utf8),
    ] as [[UInt8]])
  func smallOnes(bytes: [UInt8]) { Self.check(bytes, "\(bytes)") }

  @Test func largeOnes() {
    let many = 200_000
    for text in [
      String(repeating: "[", count: many), String(repeating: "{\"steps\":", count: many),
      String(repeating: ",", count: many),
      "Step,C/T (s)\n" + String(repeating: "\"", count: many),
      "Step,C/T (s)\n" + String(repeating: "A,5\n", count: many),
      "Step,C/T (s)" + String(repeating: ",x", count: many) + "\nA,5\n",
      "vsm\n" + String(repeating: "a >> ", count: many),
      "vsm\n" + String(repeating: "a \"A\"\n", count: 50_000),
      "Step,C/T (s)\n" + String(repeating: "A,x\n", count: 10_000),
      "{\"steps\":[" + String(repeating: "{},", count: 50_000) + "{}]}",
      "{\"steps\":[{" + String(repeating: "\"a\":1,", count: 100_000) + "\"b\":2}]}",
      "Step,C/T (s)\n" + String(repeating: "A,5\n", count: 15_000),
      "vsm\na" + String(repeating: " >> a\u{301}b", count: 9_000) + "\n",
    ] {
      let made = Importing.map(of: text)
      #expect(made.text == nil || !made.messages.contains { $0.severity == .error })
      #expect(made.messages.count < 1_000)
    }
  }
}
