import VSMFiles
import ArgumentParser
import VSMKit

/// A product must never take the place of a map that somebody wrote.
extension OutputFile {
  /// Refuses names that cannot be those of a product, before anything is read.
  package func refuseToReplace(_ input: InputFile) throws {
    guard descriptor == nil else { return }
    if FileEnding.of(path)?.lowercased() == "vsm" {
      let command = nearestName(to: input.path, among: CommandNames.all)
      throw ValidationError(
        "‘\(path)’ is the name of a map: vsm does not write over one."
          + (command.map { " Did you mean: vsm \($0) \(path)?" } ?? ""))
    }
    guard !input.isStandardInput, let output = try? Platform.status(of: path), output.kind == .regular,
      let source = try? Platform.status(of: input.path), source.isSameFile(as: output)
    else { return }
    throw ValidationError("‘\(path)’ is the map itself: vsm does not write over it.")
  }

  /// Refuses to write over a map by what the file holds: its name says nothing. Other files are replaced, as every
  /// tool does that writes a file.
  package func refuseToReplaceMap() throws(Failure) {
    guard descriptor == nil, let status = try? Platform.status(of: path), status.kind == .regular else {
      return
    }
    var bytes: [UInt8]
    do {
      let descriptor = try Platform.open(path, for: .reading)
      defer { try? Platform.close(descriptor) }
      // The first bytes of a picture say that it is one: the rest is not read.
      bytes = try Platform.read(descriptor, atMost: 512)
      guard MapDocument.mayBeText(bytes) else { return }
      bytes += try Platform.read(descriptor, atMost: MapDocument.largestSize)
    } catch {
      throw failure(error.reason)
    }
    if MapDocument.isMap(bytes) {
      throw failure("a map is there already, and vsm writes over none; name another file or remove that one")
    }
  }
}
