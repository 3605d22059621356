package import ArgumentParser

/// Which files a map may read.
package struct FileOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder that include and based-on may read files of. Without it: the folder of the map.",
      valueName: "folder"), completion: .directory)
  package var root: String?

  package init() {}

  package func validate() throws {
    guard root?.isEmpty != true else { throw ValidationError("--root needs the name of a folder.") }
  }
}
