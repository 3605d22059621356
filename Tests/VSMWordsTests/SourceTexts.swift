import Foundation

/// The texts that stand in the program's own code, as catalogues know them: `"Row \(number)"` is `Row {0}`.
struct SourceTexts {
  /// A text with the code before it.
  struct Found {
    let text: String
    let before: Substring
  }

  private(set) var all: [Found] = []

  /// All texts of some targets.
  init(of targets: [String], in root: URL) throws {
    for target in targets {
      let files = FileManager.default.enumerator(
        at: root.appending(path: "Sources/\(target)"), includingPropertiesForKeys: nil)
      for case let file as URL in files ?? FileManager.DirectoryEnumerator()
      where file.pathExtension == "swift" {
        let code = try String(contentsOf: file, encoding: .utf8)
        var reader = Reader(Array(code))
        all += Self.joined(reader.read(), reader.code)
      }
    }
  }

  private struct Literal {
    let start: Int
    let end: Int
    let text: String
  }

  /// Texts on several lines of code are one.
  private static func joined(_ literals: [Literal], _ code: [Character]) -> [Found] {
    var all: [Literal] = []
    for literal in literals.sorted(by: { $0.start < $1.start }) {
      if let last = all.last, literal.start >= last.end,
        String(code[last.end..<literal.start]).filter({ !$0.isWhitespace }) == "+"
      {
        let count = places(in: last.text)
        var rest = literal.text
        for place in (0..<places(in: rest)).reversed() {
          rest = rest.replacingOccurrences(of: "{\(place)}", with: "{\(place + count)}")
        }
        all[all.count - 1] = Literal(start: last.start, end: literal.end, text: last.text + rest)
      } else {
        all.append(literal)
      }
    }
    return all.map { literal in
      Found(text: literal.text, before: Substring(String(code[max(0, literal.start - 40)..<literal.start])))
    }
  }

  static func places(in text: String) -> Int {
    (0..<10).prefix { text.contains("{\($0)}") }.count
  }

  /// Finds the texts of a file, those within values of others among them.
  private struct Reader {
    let code: [Character]
    private var position = 0
    private var found: [Literal] = []

    init(_ code: [Character]) { self.code = code }

    mutating func read() -> [Literal] {
      while position < code.count {
        if starts(with: "//") {
          while position < code.count, !code[position].isNewline { position += 1 }
        } else if code[position] == "\"" {
          readLiteral()
        } else {
          position += 1
        }
      }
      return found
    }

    private func starts(with text: String) -> Bool {
      position + text.count <= code.count && String(code[position..<position + text.count]) == text
    }

    private mutating func readLiteral() {
      if starts(with: "\"\"\"") {
        position += 3
        while position < code.count, !starts(with: "\"\"\"") { position += 1 }
        position += 3
        return
      }
      let start = position
      var text = ""
      var places = 0
      position += 1
      while position < code.count, code[position] != "\"", !code[position].isNewline {
        guard code[position] == "\\" else {
          text.append(code[position])
          position += 1
          continue
        }
        position += 1
        guard position < code.count, code[position] == "(" else {
          if position < code.count { text.append(code[position]) }
          position += 1
          continue
        }
        var depth = 1
        position += 1
        while position < code.count, depth > 0 {
          switch code[position] {
          case "\"":
            readLiteral()
            continue
          case "(": depth += 1
          case ")": depth -= 1
          default: break
          }
          position += 1
        }
        text += "{\(places)}"
        places += 1
      }
      position += 1
      found.append(Literal(start: start, end: min(position, code.count), text: text))
    }
  }
}
