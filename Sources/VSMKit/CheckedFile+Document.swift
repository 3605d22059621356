import VSMAnalysis
public import VSMDiagnostics
import VSMModel
public import VSMReport
import VSMWords

/// What must not be for a run to succeed.
public struct Strictness: Sendable {
  /// True where warnings fail as errors do.
  public var warningsFail: Bool
  /// True where a missed target fails.
  public var missedTargetsFail: Bool

  /// What makes a check fail beside errors.
  public init(warningsFail: Bool = false, missedTargetsFail: Bool = false) {
    self.warningsFail = warningsFail
    self.missedTargetsFail = missedTargetsFail
  }

  /// True where a message of the code makes the check fail.
  public func fails(_ code: Problem.Code) -> Bool {
    code.severity == .error || (warningsFail && code.severity == .warning)
      || (missedTargetsFail && code == .targetMissed)
  }

  /// Whether a map passes.
  public func passes(_ document: MapDocument) -> Bool {
    !document.diagnostics.contains { fails($0.problem.code) }
  }
}

extension CheckedFile {
  /// What is told of a map that was read.
  ///
  /// - Parameters:
  ///   - document: the map.
  ///   - name: what the map is called.
  ///   - strictness: what fails.
  ///   - naming: what the files are called that the map names.
  public init(
    _ document: MapDocument, named name: Name, _ strictness: Strictness = Strictness(),
    naming: (String) -> Name = { Name(path: $0, uri: $0) }
  ) {
    func placed(_ span: SourceSpan) -> CheckedPlace {
      let place = document.sources.place(of: span)
      return CheckedPlace(
        place.naming == nil ? name : naming(place.source.name), place.span, in: place.source)
    }
    var ofTargets: [Line: CheckedMessage] = [:]
    let messages = document.diagnostics.map { diagnostic in
      let place = placed(diagnostic.span)
      let message = CheckedMessage(
        diagnostic.problem.wording, fails: strictness.fails(diagnostic.problem.code), at: place,
        related: diagnostic.related.map { [($0.message, placed($0.span))] } ?? [])
      if diagnostic.problem.code.isOfTarget {
        ofTargets[Line(file: place.file, number: place.start.line)] = message
      }
      return message
    }
    guard let map = document.map, let figures = document.figures else {
      self.init(name, messages)
      return
    }
    let targets = zip(map.targets, figures.targets).map { target, found in
      let file = target.file.map(naming) ?? name
      return CheckedTarget(
        Self.oneLine(target.statement.text), holds: found.holds, found: found.text, file: file,
        line: target.line, message: ofTargets[Line(file: file, number: target.line)])
    }
    self.init(name, messages, targets: targets, headline: Self.headline(of: map, figures))
  }

  private struct Line: Hashable {
    let file: Name
    let number: Int
  }

  /// The figures that people look for first.
  static func headline(of map: ValueStreamMap, _ figures: Figures) -> [CheckedFigure] {
    // Messages are in English, whatever the map speaks.
    let map = map.speaking(.english)
    var headline: [CheckedFigure] = []
    if !map.streams.isEmpty {
      headline += HeadlineFigure.forPeople.filter { $0.prominence >= .said }.map {
        CheckedFigure($0.name, $0.text(of: map, figures))
      }
    }
    let recoveries = figures.recoveries.enumerated().compactMap { index, network in
      network.map { (home: Home.recovery(index), name: map.name(of: .recovery(index)), network: $0) }
    }
    guard !recoveries.isEmpty else { return headline }
    headline += RecoveryFigure.all.filter { $0.target != nil }.map { figure in
      let texts = recoveries.compactMap { home, name, network in
        figure.text(of: map, figures, home, network).map { text in
          recoveries.count > 1 ? "\(name ?? "recovery") \(text)" : text
        }
      }
      return CheckedFigure(
        "Recovery: \(figure.nameInSentence)", texts.isEmpty ? nil : texts.joined(separator: "; "))
    }
    return headline
  }

  /// Without the space that lines up columns in the file.
  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
