package import ArgumentParser

/// Where in a document a map stands that comes on standard input.
package struct DocumentPlace {
  package let name: String
  /// The line of the map's first line, from 1.
  package let line: Int

  package init(name: String, line: Int) {
    self.name = name
    self.line = line
  }
}

/// What a program says of a map that it hands over, so that messages have the places that its user knows.
package struct DocumentPlaceOptions: ParsableArguments {
  @Option(help: ArgumentHelp("What messages call a map on standard input.", valueName: "name"))
  package var stdinName: String?

  @Option(
    help: ArgumentHelp(
      "The line that its first line is, in the document that it stands in.", valueName: "number"))
  package var stdinLine: Int?

  package init() {}

  package func validate() throws {
    guard stdinName?.isEmpty != true else { throw ValidationError("--stdin-name needs a name.") }
    guard stdinLine.map({ (1...Self.mostLines).contains($0) }) ?? true else {
      throw ValidationError("--stdin-line is from 1 to \(Self.mostLines).")
    }
  }

  package var place: DocumentPlace? {
    guard stdinName != nil || stdinLine != nil else { return nil }
    return DocumentPlace(name: stdinName ?? "<stdin>", line: stdinLine ?? 1)
  }

  private static let mostLines = 1_000_000
}
