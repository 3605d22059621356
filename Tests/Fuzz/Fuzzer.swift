// The fuzzer: libFuzzer hands the reader one mutated file after the other and keeps those that lead to new code.
// Scripts/fuzz builds and runs it; a plain build of the package does not know it.

import FuzzedMaps

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
    print(Words.dictionary)
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
