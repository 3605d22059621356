// The fuzzer: libFuzzer hands the reader one mutated file after the other and keeps those that lead to new code.
// Scripts/fuzz builds and runs it; a plain build of the package does not know it.

import FuzzedMaps
import VSMSyntax

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The start of the program, under the name that the package manager links as `main`: libFuzzer's own is not linked.
@_cdecl("vsm_fuzz_main")
public func main(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  if count == 2, let argument = arguments[1], String(cString: argument) == "--dictionary" {
    print(dictionary)
    return 0
  }
  var (count, arguments) = (count, arguments)
  return runDriver(&count, &arguments) { bytes, count in
    do {
      try FuzzedMap(Array(UnsafeBufferPointer(start: bytes, count: count))).write()
    } catch {
      // A trap is what libFuzzer keeps an input for.
      fatalError("\(error)")
    }
    return 0
  }
}

/// Every word of the language with its examples, as its own tables have them, in libFuzzer's format.
private var dictionary: String {
  let codes = LanguageReference.markdown.split(separator: "`", omittingEmptySubsequences: false).enumerated()
    .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  let more = ["\"", "{ ", " }", "\n", "\r", "~>", "->", "..", "%", "##", "// ", "\u{202E}", "\u{9B}", "日本"]
  let words = Set(codes + more).filter { !$0.isEmpty && $0.utf8.count <= 64 }
  return words.sorted().map { word in
    let bytes = word.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): "\\" + String(UnicodeScalar(byte))
      case 0x20..<0x7F: String(UnicodeScalar(byte))
      default: "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return "\"\(bytes.joined())\""
  }.joined(separator: "\n")
}
