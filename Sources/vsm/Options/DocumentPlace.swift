import ArgumentParser

/// Where in a document a map stands that comes on standard input.
struct DocumentPlace {
  let name: String
  /// The line of the map's first line, from 1.
  let line: Int
}

/// What a program says of a map that it hands over, so that messages have the places that its user knows.
struct DocumentPlaceOptions: ParsableArguments {
  @Option(help: ArgumentHelp("What messages call a map on standard input.", valueName: "name"))
  var stdinName: String?

  @Option(
    help: ArgumentHelp(
      "The line that its first line is, in the document that it stands in.", valueName: "number"))
  var stdinLine: Int?

  func validate() throws {
    guard stdinName?.isEmpty != true else { throw ValidationError("--stdin-name needs a name.") }
    guard stdinLine.map({ (1...Self.mostLines).contains($0) }) ?? true else {
      throw ValidationError("--stdin-line is from 1 to \(Self.mostLines).")
    }
  }

  var place: DocumentPlace? {
    guard stdinName != nil || stdinLine != nil else { return nil }
    return DocumentPlace(name: stdinName ?? "<stdin>", line: stdinLine ?? 1)
  }

  private static let mostLines = 1_000_000
}
