public import VSMDiagnostics

/// What a run found in one map, with every place told: nothing of the file itself is kept.
public struct CheckedFile: Sendable {
  /// Where a file is, for people and for programs.
  public struct Name: Sendable, Hashable {
    /// As messages show it, relative to where the program runs where it lies there.
    public let path: String
    /// A relative reference, or else one with the scheme `file`.
    public let uri: String

    /// A file by the path that people know and the address that machines use.
    public init(path: String, uri: String) {
      self.path = path
      self.uri = uri
    }
  }

  /// What the file is called.
  public let name: Name
  /// In the order of the file.
  public let messages: [CheckedMessage]
  /// In the order of the file; empty where the map has errors.
  public let targets: [CheckedTarget]
  /// The figures that people look at first; empty where the map has errors.
  public let headline: [CheckedFigure]

  /// What a check found in a file; without targets and figures where it has errors.
  public init(
    _ name: Name, _ messages: [CheckedMessage], targets: [CheckedTarget] = [], headline: [CheckedFigure] = []
  ) {
    self.name = name
    self.messages = messages
    self.targets = targets
    self.headline = headline
  }
}

/// One message, and whether the run fails by it.
public struct CheckedMessage: Sendable {
  /// The stable name of the problem.
  public let code: Problem.Code
  /// Note, warning or error.
  public let severity: Severity
  /// True for errors, for warnings where they are to fail, and for a missed target where it is asked for.
  public let fails: Bool
  /// One sentence without a full stop.
  public let text: String
  /// What to do; nothing where the message says it.
  public let help: String?
  /// Nothing where the message is about a file as a whole, such as one that cannot be read.
  public let place: CheckedPlace?
  /// Other places that it is about, each with what is there.
  public let related: [(text: String, place: CheckedPlace)]

  /// A message in words, at its place; nothing where it is about no place.
  public init(
    _ wording: Wording, fails: Bool, at place: CheckedPlace?,
    related: [(text: String, place: CheckedPlace)] = []
  ) {
    code = wording.code
    severity = wording.severity
    text = wording.message
    help = wording.help
    self.fails = fails
    self.place = place
    self.related = related
  }

  /// What fails is an error to a machine, whatever it is called otherwise.
  var level: Severity { fails ? .error : severity }

  /// The message and what to do about it, a line each.
  var lines: [String] { [text] + (help.map { ["help: \($0)"] } ?? []) }
}

/// A range of a file.
public struct CheckedPlace: Sendable {
  /// The file of a map that may read several.
  public let file: CheckedFile.Name
  /// Where it begins.
  public let start: SourcePosition
  /// Where it ends: the place behind its last character.
  public let end: SourcePosition

  /// The place of a span in a file.
  public init(_ file: CheckedFile.Name, _ span: SourceSpan, in source: SourceFile) {
    self.file = file
    start = source.position(of: span.start)
    end = source.position(of: span.end)
  }
}

/// A target of a map, and what was found.
public struct CheckedTarget: Sendable {
  /// As the map has it: `target lead-time <= 5d`.
  public let text: String
  /// True where the figure keeps to its bound.
  public let holds: Bool
  /// The figure: `lead-time is 23.6 d`.
  public let found: String
  /// The file in which the target stands.
  public let file: CheckedFile.Name
  /// Its line, from 1.
  public let line: Int
  /// What is said of a target that does not hold.
  public let message: CheckedMessage?

  /// A target with what was found; the message is that of a missed one.
  public init(
    _ text: String, holds: Bool, found: String, file: CheckedFile.Name, line: Int, message: CheckedMessage?
  ) {
    self.text = text
    self.holds = holds
    self.found = found
    self.file = file
    self.line = line
    self.message = message
  }
}

/// A figure by its name.
public struct CheckedFigure: Sendable {
  /// What people call the figure.
  public let name: String
  /// Nothing where it is not given.
  public let text: String?

  /// A figure with its text; nothing where it is not given.
  public init(_ name: String, _ text: String?) {
    self.name = name
    self.text = text
  }
}

extension Problem.Code {
  /// The name of the problem in words: `unit missing`.
  var title: String {
    var title = ""
    for letter in "\(self)" {
      if letter.isUppercase, title.last?.isLowercase == true { title += " " }
      title.append(letter)
    }
    // `UTF8` stays.
    return title.split(separator: " ").map {
      $0.dropFirst().first?.isLowercase == false ? String($0) : $0.lowercased()
    }
    .joined(separator: " ")
  }
}
