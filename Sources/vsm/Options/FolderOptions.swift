import ArgumentParser

/// What is done about a folder that is not there.
struct FolderOptions: ParsableArguments {
  @Flag(name: .customLong("mkdir"), help: "Make the folder of the output where it is not there.")
  var makesFolder = false
}
