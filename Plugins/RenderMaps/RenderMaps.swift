import Foundation
import PackagePlugin

/// Draws every map that lies in a DocC catalog beside it, for light and for dark pages: `line.vsm` becomes `line.svg` and
/// `line~dark.svg`, which `![A line](line)` shows. The program is built when it is asked for: as a tool that the plugin depends
/// on, each build of this package would make all of it twice.
///
///     swift package --allow-writing-to-package-directory render-maps
@main
struct RenderMaps: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) throws {
    let build = try packageManager.build(
      .product("vsm"), parameters: .init(configuration: .inherit, logging: .concise))
    guard let vsm = build.builtArtifacts.first(where: { $0.kind == .executable })?.url, build.succeeded else {
      Diagnostics.error(build.logText)
      throw Broken(description: "vsm was not built")
    }
    var wanted = ArgumentExtractor(arguments)
    let names = wanted.extractOption(named: "target")
    let targets = names.isEmpty ? context.package.targets : try context.package.targets(named: names)
    var failed = false
    for map in targets.flatMap({ Self.maps(in: $0.directoryURL) }) {
      let name = map.deletingPathExtension()
      for (picture, theme) in [(name.path + ".svg", "standard"), (name.path + "~dark.svg", "dark")] {
        let process = Process()
        process.executableURL = vsm
        process.arguments = ["render", map.path, "-o", picture, "--theme", theme]
        try process.run()
        process.waitUntilExit()
        if process.terminationStatus != 0 { failed = true }
      }
    }
    if failed { throw Broken(description: "a map was not drawn") }
  }

  /// The maps of all catalogs of a target, in the order of their paths.
  private static func maps(in folder: URL) -> [URL] {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (files?.compactMap { $0 as? URL } ?? [])
      .filter { $0.pathExtension == "vsm" && $0.pathComponents.contains { $0.hasSuffix(".docc") } }
      .sorted { $0.path < $1.path }
  }

  struct Broken: Error, CustomStringConvertible {
    let description: String
  }
}
