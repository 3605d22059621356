public import VSMDiagnostics
public import VSMSyntax
public import VSMWords

/// Something that is said of a step or a stock: an improvement that the map calls for, or a note.
public struct Remark: Sendable {
  /// `kaizen` or `note`.
  public var word: Word
  /// The step or the stock that it stands at.
  public var target: ValueStreamMap.Reference
  /// What it says.
  public var label: String
  /// Who sees to it.
  public var owner: String?
  /// The day by which it is to be done.
  public var due: CalendarDate?
  /// Where it is declared.
  public var span: SourceSpan
  /// Its file, where that is not the one that was opened.
  public var file: String?
  /// The line of its file, from 1.
  public var line: Int
}

extension Remark {
  /// Who sees to it and until when, in words; nothing of what is not given.
  ///
  /// - Parameter phrases: of the language that it is told in.
  /// - Returns: a text for each that is given.
  public func responsibility(in phrases: Phrases) -> [String] {
    [owner.map { phrases("owner \($0)") }, due.map { phrases("due \(phrases.date($0))") }].compactMap(\.self)
  }
}
