import ArgumentParser

/// What is done about a folder that is not there.
package struct FolderOptions: ParsableArguments {
  @Flag(name: .customLong("mkdir"), help: "Make the folder of the output where it is not there.")
  package var makesFolder = false

  package init() {}
}
