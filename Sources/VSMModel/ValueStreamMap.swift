public import VSMWords

/// A value stream map with all its names resolved: what the text means, before any figure is computed.
///
/// Elements refer to each other by their position in these arrays.
public struct ValueStreamMap: Sendable {
  /// Which state of the stream a map shows.
  public enum State: String, Sendable, Hashable {
    /// As it is, as it is to be next, or as it would be at best.
    case current, future, ideal
  }

  /// What the map is called.
  public var title = ""
  /// The state that it shows; nothing where the map does not say.
  public var state: State?
  /// The product family; nothing where the map does not say.
  public var product: String?
  /// What the map says of itself beside that.
  public var details = MapDetails()
  /// Promises and measures of offices and of those who make software, and what units are called.
  public var service = ServiceMeasures()
  /// The name of the theme that the map asks for.
  public var theme: String?
  /// The width in px beyond which a row goes on below.
  public var wrap: Double?
  /// Whether rows may go on below where the map can be read on its sheet only so.
  public var folds = true
  /// The name of the sheet that the map is for; nothing where it does not say.
  public var page: String?
  /// What has a line of its own under the ladder; nothing where the map asks for none.
  public var ladderLine: LadderLine?
  /// What flows give off, in the order of the text.
  public var factors: [FlowFactor] = []
  /// The language that the map asks for; nothing where it does not say.
  public var language: Language?
  /// What pictures, figures and descriptions of the map say in its language. Messages are in English.
  public var phrases = Phrases.english
  /// Working time; nothing where the map gives no calendar, and then there is no takt.
  public var calendar: Calendar?
  /// Calendars of steps, resources and sites, in the order of the text.
  public var calendars: [NamedCalendar] = []
  /// People and machines that steps use, in the order of the text.
  public var resources: [Resource] = []
  /// Where steps are done and resources are, in the order of the text.
  public var sites: [Site] = []
  /// How figures are computed where practice differs.
  public var conventions = Conventions()
  /// In the order of the text.
  public var suppliers: [Party] = []
  /// In the order of the text.
  public var customers: [Party] = []
  /// Where units come back from, in the order of the text.
  public var sources: [Source] = []
  /// Production control and what plans beside it, in the order of the text.
  public var controls: [Control] = []
  /// The steps of all streams and recoveries, in the order of the text; others refer to them by position.
  public var processes: [Process] = []
  /// The stocks of all streams and recoveries, in the order of the text; others refer to them by position.
  public var stocks: [Stock] = []
  /// The rows of material, in the order of the text; the first is the main one.
  public var streams: [Stream] = []
  /// The ways back, in the order of the text.
  public var recoveries: [Recovery] = []
  /// Where units end, in the order of the text.
  public var dispositions: [Disposition] = []
  /// The figures that must hold, in the order of the text.
  public var targets: [Target] = []
  /// Where what a yield loses goes: the disposition named scrap, where the map declares one.
  public var scrap = RouteTarget.scrap
  /// The sign of the one currency that the map's money is in.
  public var currency: String?
  /// Groups and loops, in the order of the text.
  public var stepGroups: [StepGroup] = []
  /// Who tells whom what, in the order of the text.
  public var information: [InformationFlow] = []
  /// Kaizen bursts and notes, in the order of the text.
  public var remarks: [Remark] = []
  /// Levelling boxes and kanban posts, in the order of the text.
  public var kanbanPlaces: [KanbanPlace] = []
  /// The ways of kanban, in the order of the text.
  public var kanbans: [Kanban] = []
  /// Where numbers are from and how far they can be trusted, in the order of the file.
  public var assumptions: [Assumption] = []
  /// What was taken from tables.
  public var tableValues: [TableValue] = []
  /// Rows of data boxes that are the map's own, in the order of the file.
  public var ownRows: [OwnRow] = []
  /// Icons that the map declares.
  public var icons: [Icon] = []

  /// A map without anything in it.
  public init() {}

  /// The same map in another language: its figures are to be computed again, since their notes are texts.
  ///
  /// - Parameter language: the language of pictures, figures and descriptions.
  /// - Returns: the map with the phrases of the language.
  public func speaking(_ language: Language) -> ValueStreamMap {
    self.language == language ? self : speaking(by: Phrases(language))
  }

  /// The same map with phrases of its own.
  ///
  /// - Parameter phrases: what pictures, figures and descriptions say.
  /// - Returns: the map with the phrases.
  public func speaking(by phrases: Phrases) -> ValueStreamMap {
    var map = self
    map.language = phrases.language
    map.phrases = phrases
    return map
  }

  /// One element of the map, wherever it is kept.
  public enum Reference: Sendable, Hashable {
    /// Each by its position in the list of the map that has its kind.
    case supplier(Int), customer(Int), source(Int), control(Int), process(Int), stock(Int), disposition(Int)
    /// A levelling box or a kanban post, by its position in the map.
    case kanbanPlace(Int)
    /// People or machines, by their position among the map's resources.
    case resource(Int)
    /// A plant, an office or a ward, by its position among the map's sites.
    case site(Int)
  }

  /// The name by which figures, ids and messages know an element.
  public func id(of reference: Reference) -> String {
    switch reference {
    case .supplier(let index): suppliers[index].id
    case .customer(let index): customers[index].id
    case .source(let index): sources[index].id
    case .control(let index): controls[index].id
    case .process(let index): processes[index].id
    case .stock(let index): stocks[index].id
    case .disposition(let index): dispositions[index].id
    case .kanbanPlace(let index): kanbanPlaces[index].id
    case .resource(let index): resources[index].id
    case .site(let index): sites[index].id
    }
  }

  /// What people call the element: its label, or else its name.
  public func label(of reference: Reference) -> String {
    switch reference {
    case .supplier(let index): suppliers[index].label
    case .customer(let index): customers[index].label
    case .source(let index): sources[index].label
    case .control(let index): controls[index].label
    case .process(let index): processes[index].label
    case .stock(let index): stocks[index].label ?? stocks[index].id
    case .disposition(let index): dispositions[index].label
    case .kanbanPlace(let index): kanbanPlaces[index].label ?? kanbanPlaces[index].id
    case .resource(let index): resources[index].label
    case .site(let index): sites[index].label
    }
  }
}
