#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

// Folders, and the program's own file.
extension Platform {
  /// The names in a folder, in the order of their bytes.
  package static func names(in folder: String) throws(Refusal) -> [String] {
    guard let entries = withName(folder, { opendir($0) }) else { throw .last }
    defer { closedir(entries) }
    var names: [[UInt8]] = []
    while true {
      // The end and an error look alike.
      errno = 0
      guard let entry = readdir(entries) else {
        guard errno == 0 else { throw .last }
        break
      }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in Array(bytes.prefix { $0 != 0 }) }
      if name != [UInt8(ascii: ".")], name != Array("..".utf8) { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }.map { FileName.text(of: $0) }
  }

  /// Makes a folder and those that it lies in, where they are not there.
  package static func makeFolder(_ path: String) throws(Refusal) {
    guard !path.isEmpty else { return }
    if let status = try? status(of: path) {
      guard status.kind == .folder else { throw Refusal(code: ENOTDIR) }
      return
    }
    var outer = path
    while outer.utf8.last == UInt8(ascii: "/") { outer.removeLast() }
    let folder = FileName.folder(of: outer)
    if folder != path { try makeFolder(folder) }
    // Another run may be making it, too.
    guard withName(path, { mkdir($0, 0o777) }) == 0 || errno == EEXIST else { throw .last }
  }

  /// How many processors there are.
  package static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// The file that the program is run from.
  package static var programPath: String? {
    #if os(Linux)
      return "/proc/self/exe"
    #elseif canImport(Darwin)
      var size: UInt32 = 0
      _ = _NSGetExecutablePath(nil, &size)
      var buffer = [CChar](repeating: 0, count: Int(size) + 1)
      guard _NSGetExecutablePath(&buffer, &size) == 0 else { return nil }
      return FileName.text(of: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) })
    #else
      return nil
    #endif
  }
}
