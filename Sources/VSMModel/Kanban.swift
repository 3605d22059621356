public import VSMDiagnostics
public import VSMSyntax

/// Where kanban are levelled (heijunka) or collected, above a step or a stock.
public struct KanbanPlace: Sendable {
  /// `levelling` or `kanban-post`.
  public var word: Word
  /// The name that kanban refer to.
  public var id: String
  /// What stands at it; nothing where the map gives no label.
  public var label: String?
  /// A process of a stream, or a stock that stands in its row.
  public var at: ValueStreamMap.Reference
  /// Where it is declared.
  public var span: SourceSpan
}

/// The way of kanban from one place to another: one statement, one line for each source and target.
public struct Kanban: Sendable {
  /// Production, withdrawal or signal.
  public var kind: KanbanStatement.Kind
  /// Where the kanban come from.
  public var sources: [ValueStreamMap.Reference]
  /// Where they go.
  public var targets: [ValueStreamMap.Reference]
  /// What stands at their way; nothing where the map gives no label.
  public var label: String?
  /// What its block gives: container, batch, replenishment, safety.
  public var properties: PropertyList
  /// Where it is declared.
  public var span: SourceSpan

  /// Pieces that are moved or made together.
  public var batch: Interval? { properties.count(.kanbanBatch) }
}
