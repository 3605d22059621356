import VSMFiles
import ArgumentParser
import VSMConsole
import VSMKit

/// Many maps to be drawn, those of folders among them.
struct Batch {
  let inputs: [String]
  /// The folder that pictures go to; nothing for beside their maps.
  let output: String?
  var formats: [any PictureFormat] = [PictureFormats.standard]
  var settings = PictureSettings()
  /// The folder that maps may read files of; nothing for that of each.
  var root: String?
  var messages = MessageStyle()
  var options = BatchOptions()
  var rules: OutputFile?
  var isQuiet = false

  /// Whether these names, without a name for the output, are those of several maps.
  static func isMeant(by names: [String]) -> Bool {
    guard names.count < 3 else { return true }
    // `vsm a.vsm b.vsm`; what is not there is a mistake that a message of its own is for, and a folder can be in the
    // way of a picture.
    let areMaps = names.allSatisfy { name in
      MapSearch.isFolder(name)
        ? PictureFormats.forFile(name) == nil
        : FileEnding.of(name)?.lowercased() == "vsm" && (try? Platform.status(of: name)) != nil
    }
    return areMaps && (names.count == 2 || names.contains(where: MapSearch.isFolder))
  }

  func run() throws {
    if let first = inputs.first, (try? Platform.status(of: first)) == nil,
      let command = nearestName(to: first, among: VSM.commandNames)
    {
      throw ValidationError("‘\(first)’ is no map. Did you mean: vsm \(command) ...?")
    }
    let folder = output.map { $0.utf8.last == UInt8(ascii: "/") ? $0 : $0 + "/" }
    for format in formats { try settings.check(for: format) }
    let search = MapSearch(inputs, leavingOut: folder)
    let plan = try BatchPlan(options.part(of: search.maps), as: formats, to: folder)
    try messages.telling(plan.items.map(\.map.input)) { log in
      var run = BatchRun(self, plan, folder)
      for failure in search.troubles { run.refuse(failure, &log, of: failure.problem.path ?? "") }
      run.draw(&log)
      try run.end(&log)
    }
  }
}
