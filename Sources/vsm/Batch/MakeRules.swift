import VSMConsole
import VSMFiles
import VSMKit

/// What each picture is made of, as rules of a makefile.
struct MakeRules {
  private(set) var rules: [(outputs: [String], sources: [String])] = []

  mutating func add(_ outputs: [String], from sources: [String]) { rules.append((outputs, sources)) }

  /// - Throws: the name that a makefile cannot hold.
  func bytes() throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var others: Set<String> = []
    for rule in rules {
      for output in rule.outputs {
        bytes += try Self.written(output, isTarget: true) + Array(":".utf8)
        for source in rule.sources { bytes += Array(" ".utf8) + (try Self.written(source)) }
        bytes.append(UInt8(ascii: "\n"))
      }
      others.formUnion(rule.sources.dropFirst())
    }
    // A file that is no longer there, and no longer included, must not stop make.
    for other in others.sorted() { bytes += try Self.written(other, isTarget: true) + Array(":\n".utf8) }
    return bytes
  }

  /// As GNU make reads it back; a line end it cannot be told of.
  private static func written(_ name: String, isTarget: Bool = false) throws(Failure) -> [UInt8] {
    var written: [UInt8] = []
    var strokes = 0
    let bytes = FileName.bytes(of: name)
    // Only what is made can be a pattern.
    let signs = Array((isTarget ? " \t#:*?[]%" : " \t#:*?[]").utf8)
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x0A, 0x0D:
        throw Failure(
          .cannotWrite(
            path: "rules for make",
            reason: "the name \(FileName.shown(name)) has a line end, which make cannot read"),
          .fileProblem)
      case let byte where signs.contains(byte):
        // Strokes before it would take its own for theirs.
        written += [UInt8](repeating: UInt8(ascii: "\\"), count: strokes + 1)
      case UInt8(ascii: "~") where index == 0: written.append(UInt8(ascii: "\\"))
      case UInt8(ascii: "$"): written.append(byte)
      default: break
      }
      strokes = byte == UInt8(ascii: "\\") ? strokes + 1 : 0
      written.append(byte)
    }
    return written
  }
}
