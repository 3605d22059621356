public import VSMDiagnostics
public import VSMSyntax

/// Things of one row that stand side by side and belong together: a group, or a loop of a future state.
public struct StepGroup: Sendable {
  /// `group` or `loop`.
  public var word: Word
  /// The name that the map gives it; nothing where it has none.
  public var name: String?
  /// What it is called.
  public var label: String
  /// The row, by its position among the map's streams.
  public var stream: Int
  /// Where its things stand among what the row's material meets, what waits between two of them included.
  public var items: ClosedRange<Int>
  /// What it is to reach, in the order of the text.
  public var objectives: [Objective]
  /// Where it is declared.
  public var span: SourceSpan

  /// The name, or else the label, by which figures know it.
  public var id: String { name ?? label }
  /// True for a loop of a future state.
  public var isLoop: Bool { word == .loop }
}

extension ValueStreamMap {
  /// The steps and stocks of a group or a loop, in the order of the row.
  public func members(of group: StepGroup) -> [Reference] {
    guard streams.indices.contains(group.stream) else { return [] }
    let items = streams[group.stream].items
    return group.items.compactMap { position in
      guard items.indices.contains(position) else { return nil }
      return items[position].reference
    }
  }

  /// The groups alone, in the order of the text.
  public var groups: [StepGroup] { stepGroups.filter { !$0.isLoop } }
  /// The loops alone, in the order of the text.
  public var loops: [StepGroup] { stepGroups.filter(\.isLoop) }
}

extension Process {
  /// The department that does its work; nothing where the map does not say.
  public var department: String? { properties.text(.department) }
}
