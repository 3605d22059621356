public import VSMDiagnostics

/// A map file as a tree. The tokens hold every byte of it; each node names the tokens that it was made of.
public struct MapSyntax: Sendable {
  public let source: SourceFile
  public let tokens: [Token]
  public var statements: [Statement]
  /// Every word of statements that could not be read: what they would have declared is not missing.
  public var unreadWords: Set<String> = []
  /// True where the rest of the file was not read at all.
  public var isCutShort = false
  /// True where the map is put together from what other statements name: see `Composition`.
  public var isComposed = false

  /// The file again, byte for byte.
  public var text: [UInt8] { tokens.flatMap { source.bytes[$0.start..<$0.end] } }
}

/// One statement: at the top of a file, or a line of a stream.
public enum Statement: Sendable {
  case declaration(Declaration)
  case stream(StreamBlock)
  case information(InformationStatement)
  case kanban(KanbanStatement)
  case remark(RemarkStatement)
  case target(TargetStatement)
  /// A route under a process.
  case route(RouteStatement)
  /// A property of a recovery, on a line of its block.
  case property(PropertyNode)
  /// What a map is put together from: `include`, `let`, `change`.
  case composing(ComposingNode)
  /// A name alone on its line in a stream; with a share where the stream is an alternative route: `press 30%`.
  case reference(Name, share: Interval?, tokens: Range<Int>)

  public var tokens: Range<Int> {
    switch self {
    case .declaration(let declaration): declaration.tokens
    case .stream(let stream): stream.head.tokens
    case .information(let statement): statement.tokens
    case .kanban(let statement): statement.tokens
    case .remark(let statement): statement.tokens
    case .target(let statement): statement.tokens
    case .route(let statement): statement.tokens
    case .property(let node): node.tokens
    case .composing(let node): node.tokens
    case .reference(_, _, let tokens): tokens
    }
  }
}

/// A word or a label, with its place.
public struct Name: Sendable, Hashable {
  public var text: String
  public var span: SourceSpan

  public init(text: String, span: SourceSpan) {
    self.text = text
    self.span = span
  }
}

/// `word name "label" amount at name { properties }`
public struct Declaration: Sendable {
  public var word: Word
  public var wordSpan: SourceSpan
  public var name: Name?
  public var label: Name?
  public var amount: Amount?
  /// Where it stands: `levelling heijunka at cell`.
  public var at: Name?
  public var properties: [PropertyNode] = []
  public var tokens: Range<Int>

  /// Where a message about the statement points: to its name, or else to its word.
  public var span: SourceSpan { name?.span ?? wordSpan }

  /// True where nothing follows the word.
  public var isBare: Bool { name == nil && label == nil && amount == nil && properties.isEmpty }
}

/// A quantity, a time, or both, as a stock has them.
public struct Amount: Sendable {
  public var quantity: Mix?
  public var time: WrittenDuration?
  public var span: SourceSpan
}

/// One property of a block with its value.
public struct PropertyNode: Sendable {
  public var property: Property
  public var value: Value
  public var span: SourceSpan
  public var tokens: Range<Int>
}

/// `include "common.vsm"`, `let net-shift = 7h`, `change weld { C/O 2min }`, `replace weld { ... }`: only its block is read
/// here, as far as that can be without the other files.
public struct ComposingNode: Sendable {
  public var word: Word
  /// The lines of the block, where it has lines.
  public var lines: [Statement] = []
  /// The properties of a change.
  public var properties: [PropertyNode] = []
  public var tokens: Range<Int>
}

public struct StreamBlock: Sendable {
  public var head: Declaration
  public var lines: [Statement]
}

/// `info a, b -> c, d "label"`; the same with `phone`, `verbal` and `go-see`
public struct InformationStatement: Sendable {
  public var word: Word
  public var sources: [Name]
  public var isElectronic: Bool
  public var targets: [Name]
  public var label: Name?
  public var span: SourceSpan
  public var tokens: Range<Int>
}

/// `kanban withdrawal a, b -> c "label" { batch 60pcs }`
public struct KanbanStatement: Sendable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Permission to make.
    case production
    /// Permission to move.
    case withdrawal
    /// Make a batch.
    case signal
  }

  public var kind: Kind
  public var sources: [Name]
  public var targets: [Name]
  public var label: Name?
  public var properties: [PropertyNode]
  public var span: SourceSpan
  public var tokens: Range<Int>
}

/// `kaizen a, b "label" { owner "Kim" }`, `note a "label"`
public struct RemarkStatement: Sendable {
  public var word: Word
  public var targets: [Name]
  public var label: Name
  public var properties: [PropertyNode]
  public var tokens: Range<Int>
}

/// `A -> resell 30%`, `rework -> refurbish 10% max 3 then harvest "Porosity"`
public struct RouteStatement: Sendable {
  public enum Kind: Sendable, Hashable {
    case plain
    /// Units of one grade.
    case grade(Name)
    /// Units that were not right the first time.
    case rework
  }

  /// What a share is a share of.
  public enum Basis: String, Sendable, Hashable, CaseIterable { case units, mass, value }

  public var kind: Kind
  public var target: Name
  /// Nothing where the source's grade mix says it.
  public var share: Interval?
  public var shareSpan: SourceSpan?
  public var basis = Basis.units
  /// The most passes, the first included.
  public var limit: Int?
  /// Where units go after the last pass; nothing for the line after.
  public var otherwise: Name?
  /// How long the way itself takes.
  public var transit: WrittenDuration?
  /// Why units go there: a reason or a defect.
  public var reason: Name?
  public var span: SourceSpan
  public var tokens: Range<Int>
}

/// `target lead-time(resell) <= 5d`
public struct TargetStatement: Sendable {
  public enum Comparison: String, Sendable, Hashable {
    case atMost = "<=", atLeast = ">=", below = "<", above = ">", equal = "="
  }

  /// What a figure is held against.
  public enum Bound: Sendable, Hashable {
    case duration(WrittenDuration)
    case share(Double)
    case number(Double)
    case money(Double, currency: String)
    case takt
  }

  /// `recovery.net-value`
  public var metric: Name
  /// What the figure is of: a name, or `*` for all; nothing for the map as a whole.
  public var of: Name?
  public var comparison: Comparison
  public var bound: Bound
  public var boundSpan: SourceSpan
  /// The last day on which the target may still be missed.
  public var until: CalendarDate?
  /// The statement as it stands in the file, without comment.
  public var text: String
  public var span: SourceSpan
  public var tokens: Range<Int>
}
