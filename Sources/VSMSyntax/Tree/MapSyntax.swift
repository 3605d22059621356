public import VSMDiagnostics

/// A map file as a tree. The tokens hold every byte of it; each node names the tokens that it was made of.
public struct MapSyntax: Sendable {
  /// The file that was read.
  public let source: SourceFile
  /// Every token, blanks and comments included: together they are the file.
  public let tokens: [Token]
  /// In the order of the text.
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
  /// A thing with its word, name, label and block.
  case declaration(Declaration)
  /// A stream or a recovery, with its lines.
  case stream(StreamBlock)
  /// `info` and its kin.
  case information(InformationStatement)
  /// The way of kanban.
  case kanban(KanbanStatement)
  /// A kaizen burst or a note.
  case remark(RemarkStatement)
  /// A figure that must hold.
  case target(TargetStatement)
  /// A route under a process.
  case route(RouteStatement)
  /// A property of a recovery, on a line of its block.
  case property(PropertyNode)
  /// What a map is put together from: `include`, `let`, `change`.
  case composing(ComposingNode)
  /// A name alone on its line in a stream; with a share where the stream is an alternative route: `press 30%`; with a number
  /// of units where one of what the name is takes several: `assembly x 4`.
  case reference(Name, Portion, tokens: Range<Int>)

  /// The tokens of the statement, as positions in ``MapSyntax/tokens``.
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

/// How much of a step's units takes part in another row, and how many of that row's units belong to each.
public struct Portion: Sendable, Hashable {
  /// The part of the units; nothing where all do.
  public var share: Interval?
  /// How many units of the row belong to each; nothing for one.
  public var quantity: Interval?

  /// All units, each with one.
  public static let whole = Portion()

  /// A part of the units, each with so many.
  public init(share: Interval? = nil, quantity: Interval? = nil) {
    self.share = share
    self.quantity = quantity
  }
}

/// A word or a label, with its place.
public struct Name: Sendable, Hashable {
  /// The name without quotes and escapes.
  public var text: String
  /// Where it stands, quotes included.
  public var span: SourceSpan

  /// A name at a place of the text.
  public init(text: String, span: SourceSpan) {
    self.text = text
    self.span = span
  }
}

/// `word name "label" amount at name { properties }`
public struct Declaration: Sendable {
  /// The word that begins it.
  public var word: Word
  /// Where that word stands.
  public var wordSpan: SourceSpan
  /// Nothing where it has no name.
  public var name: Name?
  /// Nothing where it has no label.
  public var label: Name?
  /// The quantity or the time behind it; nothing where there is none.
  public var amount: Amount?
  /// Where it stands: `levelling heijunka at cell`.
  public var at: Name?
  /// What its block gives, in order.
  public var properties: [PropertyNode] = []
  /// The steps and stocks that its block names, of a group or a loop.
  public var members: [Name] = []
  /// Its tokens, as positions in ``MapSyntax/tokens``.
  public var tokens: Range<Int>

  /// Where a message about the statement points: to its name, or else to its word.
  public var span: SourceSpan { name?.span ?? wordSpan }

  /// True where nothing follows the word.
  public var isBare: Bool { name == nil && label == nil && amount == nil && properties.isEmpty }
}

/// A quantity, a time, or both, as a stock has them.
public struct Amount: Sendable {
  /// Pieces, all or by variant; nothing where a time alone is given.
  public var quantity: Mix?
  /// A time; nothing where a quantity alone is given.
  public var time: WrittenDuration?
  /// Where the amount stands.
  public var span: SourceSpan
}

/// One property of a block with its value.
public struct PropertyNode: Sendable {
  /// Which property it is.
  public var property: Property
  /// The value, of the kind that the property takes.
  public var value: Value
  /// Where the property stands, name and value.
  public var span: SourceSpan
  /// Its tokens, as positions in ``MapSyntax/tokens``.
  public var tokens: Range<Int>
}

/// `include "common.vsm"`, `let net-shift = 7h`, `change weld { C/O 2min }`, `replace weld { ... }`: only its block is read
/// here, as far as that can be without the other files.
public struct ComposingNode: Sendable {
  /// `include`, `let`, `based-on`, or the word of a change.
  public var word: Word
  /// The lines of the block, where it has lines.
  public var lines: [Statement] = []
  /// The properties of a change.
  public var properties: [PropertyNode] = []
  /// Its tokens, as positions in ``MapSyntax/tokens``.
  public var tokens: Range<Int>
}

/// A block whose lines are what material, or returned units, meet.
public struct StreamBlock: Sendable {
  /// Its word, name and label.
  public var head: Declaration
  /// Its lines, in order.
  public var lines: [Statement]
}

/// `info a, b -> c, d "label"`; the same with `phone`, `verbal` and `go-see`
public struct InformationStatement: Sendable {
  /// `info`, `verbal`, `phone` or `go-see`.
  public var word: Word
  /// Who sends it.
  public var sources: [Name]
  /// True for `~>`.
  public var isElectronic: Bool
  /// Who gets it.
  public var targets: [Name]
  /// What is sent; nothing where it is not said.
  public var label: Name?
  /// Where the statement stands.
  public var span: SourceSpan
  /// Its tokens, as positions in ``MapSyntax/tokens``.
  public var tokens: Range<Int>
}

/// `kanban withdrawal a, b -> c "label" { batch 60pcs }`
public struct KanbanStatement: Sendable {
  /// What the kanban allow.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Permission to make.
    case production
    /// Permission to move.
    case withdrawal
    /// Make a batch.
    case signal
  }

  /// What the kanban allow.
  public var kind: Kind
  /// Where they come from.
  public var sources: [Name]
  /// Where they go.
  public var targets: [Name]
  /// Nothing where it has no label.
  public var label: Name?
  /// What its block gives, in order.
  public var properties: [PropertyNode]
  /// Where the statement stands.
  public var span: SourceSpan
  /// Its tokens, as positions in ``MapSyntax/tokens``.
  public var tokens: Range<Int>
}

/// `kaizen a, b "label" { owner "Kim" }`, `note a "label"`
public struct RemarkStatement: Sendable {
  /// `kaizen` or `note`.
  public var word: Word
  /// The steps or stocks that it stands at.
  public var targets: [Name]
  /// What it says.
  public var label: Name
  /// What its block gives, in order.
  public var properties: [PropertyNode]
  /// Its tokens, as positions in ``MapSyntax/tokens``.
  public var tokens: Range<Int>
}

/// `A -> resell 30%`, `rework -> refurbish 10% max 3 then harvest "Porosity"`
public struct RouteStatement: Sendable {
  /// For which units a route is.
  public enum Kind: Sendable, Hashable {
    /// For any of them, by its share.
    case plain
    /// Units of one grade.
    case grade(Name)
    /// Units that were not right the first time.
    case rework
  }

  /// What a share is a share of.
  public enum Basis: String, Sendable, Hashable, CaseIterable {
    /// Of the number of units, of their mass, or of what they bring.
    case units, mass, value
  }

  /// For which units it is.
  public var kind: Kind
  /// Where it leads.
  public var target: Name
  /// Nothing where the source's grade mix says it.
  public var share: Interval?
  /// Where the share stands; nothing where there is none.
  public var shareSpan: SourceSpan?
  /// What the share is a share of.
  public var basis = Basis.units
  /// How many units each unit gives; nothing for one.
  public var quantity: Interval?
  /// The most passes, the first included.
  public var limit: Int?
  /// Where units go after the last pass; nothing for the line after.
  public var otherwise: Name?
  /// How long the way itself takes.
  public var transit: WrittenDuration?
  /// Why units go there: a reason or a defect.
  public var reason: Name?
  /// Where the route stands.
  public var span: SourceSpan
  /// Its tokens, as positions in ``MapSyntax/tokens``.
  public var tokens: Range<Int>
}

/// `target lead-time(resell) <= 5d`
public struct TargetStatement: Sendable {
  /// How a figure is held against its bound.
  public enum Comparison: String, Sendable, Hashable {
    /// By the sign that a map has for it.
    case atMost = "<=", atLeast = ">=", below = "<", above = ">", equal = "="
  }

  /// What a figure is held against.
  public enum Bound: Sendable, Hashable {
    /// A time.
    case duration(WrittenDuration)
    /// A part of one, written as a share in %.
    case share(Double)
    /// A number, of pieces or of turns.
    case number(Double)
    /// An amount of money with the sign of its currency.
    case money(Double, currency: String)
    /// In kWh, litres or kg, with the unit that was written; of what is given off, kilograms.
    case measure(Double, MeasureUnit)
    /// The takt of the map, or of the step.
    case takt
  }

  /// `recovery.net-value`
  public var metric: Name
  /// What the figure is of: a name, or `*` for all; nothing for the map as a whole.
  public var of: Name?
  /// How the figure is held against the bound.
  public var comparison: Comparison
  /// What it is held against.
  public var bound: Bound
  /// Where the bound stands.
  public var boundSpan: SourceSpan
  /// The last day on which the target may still be missed.
  public var until: CalendarDate?
  /// The statement as it stands in the file, without comment.
  public var text: String
  /// Where the statement stands.
  public var span: SourceSpan
  /// Its tokens, as positions in ``MapSyntax/tokens``.
  public var tokens: Range<Int>
}
