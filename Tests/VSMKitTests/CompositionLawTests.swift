import Testing
import TestMaps
import VSMDiagnostics
import VSMKit
import VSMSyntax

/// What holds for every map, however it is put together.
@Suite struct CompositionLawTests {
  static let seeds = Array(0..<RandomMap.count(2))

  /// What somebody sees of a map, and what is said of it, without its places.
  private struct Seen: Equatable {
    var svg: String?
    var figures: String?
    var messages: [String]

    init(_ document: MapDocument) {
      svg = document.map?.svg()
      figures = document.map?.metricsJSON().replacing(
        #/"file": "[^"]*",\s*|"line": [0-9]+,\s*|"lines": \[[^\]]*\],\s*/#, with: ""
      )
      .replacing(#/\s+/#, with: " ")
      // The line that a message is about, whatever file has it.
      messages = document.diagnostics.map { diagnostic in
        let place = document.sources.place(of: diagnostic.span)
        let line = place.source.text(of: place.source.span(ofLine: place.location.line))
        return "\(diagnostic.code) \(diagnostic.problem.wording.message) | \(line)"
      }.sorted()
    }
  }

  private static func document(_ text: String, _ files: [String: String] = [:]) -> MapDocument {
    MapDocument(SourceFile(name: "map.vsm", text: text), loading: .files(files))
  }

  private static func maps(_ body: (String, String, inout RandomMap) throws -> Void) rethrows {
    for sort in RandomMap.Sort.allCases {
      for seed in seeds {
        var random = RandomMap(seed: seed ^ 0xBA5E)
        try body(RandomMap.map(sort, seed: seed), "\(sort) \(seed)", &random)
      }
    }
  }

  /// Where the statements of a text begin.
  private static func starts(_ text: String) -> [Int] {
    let tree = MapSyntax.parse(SourceFile(name: "", text: text)).tree
    return tree.statements.map { tree.tokens[$0.tokens.lowerBound].start }
  }

  private static func cut(_ text: String, at places: [Int]) -> [String] {
    let bytes = Array(text.utf8)
    let ends = [0] + places + [bytes.count]
    return zip(ends, ends.dropFirst()).map { String(decoding: bytes[$0..<$1], as: UTF8.self) }
  }

  @Test func aMapOfSeveralFilesIsTheMap() {
    Self.maps { text, name, random in
      let starts = Self.starts(text)
      let places = [random.pick(starts), random.pick(starts)].sorted()
      let parts = Self.cut(text, at: places)
      let main = parts[0] + "include \"parts/b.vsm\"\ninclude \"parts/c.vsm\"\n"
      let files = [
        "parts/b.vsm": parts[1] + "\n# To no effect: it stands there already\ninclude \"c.vsm\"",
        "parts/c.vsm": parts[2],
      ]
      #expect(Seen(Self.document(main, files)) == Seen(Self.document(text)), "\(name)")
    }
  }

  @Test func aMapWithoutChangesIsItsBase() {
    Self.maps { text, name, _ in
      let files = ["a.vsm": text, "b.vsm": "based-on \"a.vsm\"\n", "c.vsm": "# Nothing"]
      let seen = Seen(Self.document("based-on \"b.vsm\"\ninclude \"c.vsm\"\n", files))
      #expect(seen == Seen(Self.document(text)), "\(name)")
    }
  }

  /// Every property of every step is what it was, one in a change of its own or all in one.
  @Test func changesToWhatIsThereChangeNothing() {
    var count = 0
    Self.maps { text, name, random in
      let source = SourceFile(name: "", text: text)
      let tree = MapSyntax.parse(source).tree
      var overlay = "based-on \"a.vsm\"\n"
      func change(_ declaration: Declaration) {
        guard let name = declaration.name?.text, !declaration.properties.isEmpty else { return }
        // All those of one property make way for the one that is given.
        let properties = declaration.properties.filter { !$0.property.repeats }.map {
          source.text(of: $0.span)
        }
        guard !properties.isEmpty else { return }
        let label = declaration.label.map { " " + source.text(of: $0.span) } ?? ""
        count += 1
        if random.chance(50) {
          overlay += "change \(name)\(label) { \(properties.joined(separator: "  ")) }\n"
        } else {
          let written = properties.filter { _ in random.chance(60) }
          overlay +=
            "change \(declaration.word.rawValue) \(name) {\n  \(written.joined(separator: "\n  "))\n}\n"
        }
      }
      for statement in tree.statements {
        switch statement {
        case .declaration(let declaration): change(declaration)
        case .stream(let block):
          for case .declaration(let declaration) in block.lines { change(declaration) }
        default: break
        }
      }
      let changed = Self.document(overlay, ["a.vsm": text])
      let (seen, wanted) = (Seen(changed), Seen(Self.document(text)))
      #expect(seen.svg == wanted.svg && seen.figures == wanted.figures, "\(name)\n\(overlay)")
      #expect(!changed.diagnostics.containsErrors, "\(name): \(seen.messages)")
    }
    #expect(count > 30)
  }

  /// Several changes of one thing are one change of it, whatever it had before and in whatever order they come.
  @Test(arguments: [
    "process weld", "process weld \"Weld\"", "process weld { }", "process weld { uptime 90% }",
    "process weld \"Weld\" { C/O 4min }",
  ])
  func changesOfOneThingAddUp(_ step: String) throws {
    let base = ["a.vsm": "map \"M\"\nstream {\n  \(step)\n  inventory 3d\n  process pack\n}\n"]
    let after = "after weld {\n  inventory \"Wet\" 2d\n}\n"
    let parts = ["change weld { C/T 3s }\n", "change weld \"Robot\"\n", "change weld { batch 20 }\n", after]
    let whole = "based-on \"a.vsm\"\nchange weld \"Robot\" { C/T 3s  batch 20 }\n" + after
    let wanted = Self.document(whole, base)
    #expect(!wanted.diagnostics.containsErrors)
    for first in parts.indices {
      let turned = parts[first...] + parts[..<first]
      let document = Self.document("based-on \"a.vsm\"\n" + turned.joined(), base)
      #expect(!document.diagnostics.containsErrors, "\(Seen(document).messages)")
      let process = try #require(document.map?.processes.first)
      #expect(process.label == "Robot")
      #expect(process.properties.entries.count == wanted.map?.processes[0].properties.entries.count)
      #expect(document.map?.stocks.map(\.label) == wanted.map?.stocks.map(\.label))
    }
  }

  /// What stands between two steps is replaced by itself, and each step by itself.
  @Test func replacementsByTheSameChangeNothing() {
    var count = 0
    Self.maps { text, name, random in
      let source = SourceFile(name: "", text: text)
      let tree = MapSyntax.parse(source).tree
      let bytes = source.bytes
      for case .stream(let block) in tree.statements {
        let steps = block.lines.compactMap { line -> (name: String, tokens: Range<Int>)? in
          guard case .declaration(let declaration) = line, declaration.word == .process,
            let name = declaration.name?.text
          else { return nil }
          return (name, declaration.tokens)
        }
        guard steps.count > 1 else { continue }
        let first = random.below(steps.count - 1)
        func end(_ tokens: Range<Int>) -> Int {
          tree.tokens[tokens].last { !$0.kind.isTrivia && $0.kind != .newline }?.end ?? 0
        }
        let (upper, lower) = (steps[first], steps[first + 1])
        // The routes of a step stay with it.
        let between = block.lines.filter {
          $0.tokens.lowerBound >= upper.tokens.upperBound && $0.tokens.upperBound <= lower.tokens.lowerBound
        }
        let free = between.drop { if case .route = $0 { true } else { false } }
        let lines = free.map { line in
          String(decoding: bytes[tree.tokens[line.tokens.lowerBound].start..<end(line.tokens)], as: UTF8.self)
        }
        let overlay =
          "based-on \"a.vsm\"\nreplace between \(upper.name) and \(lower.name) {\n"
          + lines.joined(separator: "\n") + "\n}\n"
        count += 1
        let seen = Seen(Self.document(overlay, ["a.vsm": text]))
        let wanted = Seen(Self.document(text))
        #expect(
          seen.svg == wanted.svg && seen.figures == wanted.figures, "\(name)\n\(overlay)\(seen.messages)")
        break
      }
    }
    #expect(count > 10)
  }

  /// Values that have a name are the values: each property's, and what stocks hold.
  @Test func namesOfValuesAreTheValues() {
    var count = 0
    Self.maps { text, name, random in
      let source = SourceFile(name: "", text: text)
      let tree = MapSyntax.parse(source).tree
      var places: [Range<Int>] = []
      func look(_ declaration: Declaration) {
        for node in declaration.properties {
          switch node.value {
          case .duration, .share, .count, .rate, .money, .moneyRate, .mass, .decay, .shares, .repeated: break
          default: continue
          }
          let tokens = tree.tokens[node.tokens].filter { !$0.kind.isTrivia && $0.kind != .newline }
          if tokens.count > 1 { places.append(tokens[1].start..<node.span.end) }
        }
      }
      for statement in tree.statements {
        switch statement {
        case .declaration(let declaration): look(declaration)
        case .stream(let block):
          for case .declaration(let declaration) in block.lines { look(declaration) }
        default: break
        }
      }
      var bytes = source.bytes
      var values: [String] = []
      for place in places.sorted(by: { $0.lowerBound > $1.lowerBound }) where random.chance(40) {
        let value = String(decoding: source.bytes[place], as: UTF8.self)
        guard !value.contains("\n"), !value.contains("#") else { continue }
        values.append("let v\(values.count)-\(random.below(9)) = \(value)")
        let called = values.last?.split(separator: " ")[1] ?? ""
        bytes.replaceSubrange(place, with: called.utf8)
      }
      count += values.count
      // Wherever they stand: names are known before they are given.
      let main =
        random.chance(50)
        ? (values + [String(decoding: bytes, as: UTF8.self)]).joined(separator: "\n")
        : String(decoding: bytes, as: UTF8.self) + "\n" + values.joined(separator: "\n")
      let seen = Seen(Self.document(main))
      let wanted = Seen(Self.document(text))
      #expect(seen.svg == wanted.svg && seen.figures == wanted.figures, "\(name)\n\(main)\n\(seen.messages)")
    }
    #expect(count > 100)
  }
}
