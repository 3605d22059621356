public import VSMDiagnostics
public import VSMSyntax

/// Where kanban are levelled (heijunka) or collected, above a step or a stock.
public struct KanbanPlace: Sendable {
  /// `levelling` or `kanban-post`.
  public var word: Word
  public var id: String
  public var label: String?
  /// A process of a stream, or a stock that stands in its row.
  public var at: ValueStreamMap.Reference
  public var span: SourceSpan
}

/// The way of kanban from one place to another: one statement, one line for each source and target.
public struct Kanban: Sendable {
  public var kind: KanbanStatement.Kind
  public var sources: [ValueStreamMap.Reference]
  public var targets: [ValueStreamMap.Reference]
  public var label: String?
  public var properties: PropertyList
  public var span: SourceSpan

  /// Pieces that are moved or made together.
  public var batch: Interval? { properties.count(.kanbanBatch) }
}
