public import VSMDiagnostics
public import VSMSyntax

/// Something that is said of a step or a stock: an improvement that the map calls for, or a note.
public struct Remark: Sendable {
  /// `kaizen` or `note`.
  public var word: Word
  public var target: ValueStreamMap.Reference
  public var label: String
  /// Who sees to it.
  public var owner: String?
  /// The day by which it is to be done.
  public var due: CalendarDate?
  public var span: SourceSpan
  /// Its file, where that is not the one that was opened.
  public var file: String?
  /// The line of its file, from 1.
  public var line: Int
}

extension Remark {
  /// Who sees to it and until when, in words; nothing of what is not given.
  public var responsibility: [String] {
    [owner.map { "owner \($0)" }, due.map { "due \($0.text)" }].compactMap(\.self)
  }
}
