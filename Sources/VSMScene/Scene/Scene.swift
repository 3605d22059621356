public import VSMWords

/// A finished picture as plain drawing commands: every position is decided, no writer decides any.
public struct Scene: Sendable, Hashable {
  /// Of the whole picture, in px.
  public var size: Size
  /// The map's title, for readers that show or speak one.
  public var title: String
  /// The map told in words, for those who do not see the picture.
  public var description: String
  /// Drawn in this order: later items lie on earlier ones.
  public var items: [Item]
  /// Where along x each step and stock stands, for the ladder to line up with.
  public var columns: [Column]
  /// What the map or the user asked for and the picture could not keep: text that can be read on the sheet, a width.
  public var losses: [SceneLoss] = []
  /// The sheets that the picture is dealt to; nothing where it is one.
  public var sheets: Sheets?
  /// The language of its texts; nothing where nobody said which.
  public var language: Language?

  /// In px, between what must not touch: layouts keep it, and the linter holds them to it.
  package static let clearance = 4.0

  /// How far in px a burst lies on the lower edge of what it speaks of.
  package static let cornerOverlap = 3.0

  /// A scene of items, with what those are told who do not see it.
  public init(
    size: Size, title: String, description: String, items: [Item], columns: [Column] = []
  ) {
    self.size = size
    self.title = title
    self.description = description
    self.items = items
    self.columns = columns
  }

  /// The part of the x axis that belongs to a step or a stock.
  public struct Column: Sendable, Hashable {
    /// The id of the item that the column belongs to.
    public var of: String
    /// The left edge, in px.
    public var minX: Double
    /// The right edge, in px.
    public var maxX: Double

    /// A column between two edges in px.
    public init(of: String, minX: Double, maxX: Double) {
      self.of = of
      self.minX = minX
      self.maxX = maxX
    }
  }
}

/// One thing on a map: an icon with its texts, a line with its head, a rung.
public struct Item: Sendable, Hashable {
  /// What the scene linter holds an item to.
  public enum Role: Sendable, Hashable {
    /// Takes its extent for itself: no other solid may overlap it, no foreign line may cross it.
    case solid(extent: Rect)
    /// A line along points, from the border of one item to the border of another (by id, where it has one).
    case line(along: [Point], from: String?, to: String?)
    /// A line that is as broad as the flow on it: what lines must not cross, its whole breadth must not touch.
    case track(along: [Point], width: Double, from: String?, to: String?)
    /// Lies on lines by intention, such as a label box or a truck; solid for everything else.
    case onLine(ids: [String], extent: Rect)
    /// One step of the ladder, under the column of what it times.
    case rung(of: String, minX: Double, maxX: Double)
    /// Text or ruling that stands free, such as the title.
    case plain
  }

  /// Unique within the scene, and the same as long as the thing keeps its name in the map.
  public var id: String
  /// The word of the icon, such as `process` or `push`.
  public var word: String
  /// What a reader hears or sees on pointing at it.
  public var title: String
  /// What the item is in the map, which the linter goes by.
  public var role: Role
  /// What is drawn, in order.
  public var marks: [Mark]
  /// The address that a click on it leads to, of http, https or mailto.
  public var link: String?
  /// The corners of the border that lines end on, where that is another one than the border of the extent: a triangle's,
  /// a roof's.
  package var outline: [Point] = []
  /// The corners of the head of a line, its tip first, that others keep off; empty where none is kept free.
  package var head: [Point] = []

  /// An item with its id, its word, its title and what is drawn of it.
  public init(id: String, word: String, title: String, role: Role, marks: [Mark]) {
    self.id = id
    self.word = word
    self.title = title
    self.role = role
    self.marks = marks
  }
}
