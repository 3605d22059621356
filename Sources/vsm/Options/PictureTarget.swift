import VSMFiles
import ArgumentParser
import VSMConsole
import VSMKit

/// Where a picture goes and in which format, from what the user said and left unsaid.
struct PictureTarget {
  let file: OutputFile
  let format: any PictureFormat

  /// Without an output, the picture lies beside the map, or is printed where its format is for that; a format's name outranks the output's ending.
  init(of input: InputFile, output: String?, formatName: String?) throws {
    let named = try formatName.map(Self.format(named:))
    if let output {
      file = OutputFile(path: output)
      try file.refuseToReplace(input)
      format = try named ?? Self.format(for: file)
    } else {
      format = named ?? PictureFormats.standard
      let ending = format.endings.first ?? format.name
      file = OutputFile(
        path: input.isStandardInput || format.isForTerminals
          ? "-" : FileEnding.replaced(in: input.path, by: ending))
      try file.refuseToReplace(input)
    }
  }

  /// The formats of a list such as `svg,png`; the standard one where there is no list.
  static func formats(_ list: String?) throws -> [any PictureFormat] {
    guard let list else { return [PictureFormats.standard] }
    var formats: [any PictureFormat] = []
    for name in list.split(separator: ",", omittingEmptySubsequences: false) {
      let format = try format(named: String(name))
      if !formats.contains(where: { $0.name == format.name }) { formats.append(format) }
    }
    return formats
  }

  private static func format(named name: String) throws -> any PictureFormat {
    guard let format = PictureFormats.named(name) else {
      throw ValidationError("‘\(name)’ is not a format that vsm writes. \(known)")
    }
    return format
  }

  private static func format(for file: OutputFile) throws -> any PictureFormat {
    if let format = PictureFormats.forFile(file.path) { return format }
    if let ending = FileEnding.of(file.path) {
      throw ValidationError("‘.\(ending)’ is not the ending of a format that vsm writes. \(knownEndings)")
    }
    // The name of a pipe or a device says nothing of a format.
    let kind = file.descriptor != nil ? .other : (try? Platform.status(of: file.path))?.kind
    guard kind != .other else { return PictureFormats.standard }
    throw ValidationError("‘\(file.path)’ has no ending that tells the format. \(knownEndings)")
  }

  private static var known: String {
    "Formats: \(PictureFormats.all.map(\.name).joined(separator: ", "))."
  }

  private static var knownEndings: String {
    "Endings: \(PictureFormats.all.flatMap(\.endings).map { "." + $0 }.joined(separator: ", "))."
  }
}
