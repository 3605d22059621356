import VSMDiagnostics
import VSMSyntax
import VSMWords

/// Turns a tree into a map: declarations first, so that a name may be used before its declaration.
struct ModelBuilder {
  var map = ValueStreamMap()
  var problems: [Diagnostic] = []
  /// True where the grammar left out statements.
  let isPartial: Bool
  /// Every declared name with its element and its place.
  var names: [String: (reference: ValueStreamMap.Reference, span: SourceSpan)] = [:]
  /// For each stream, the lines it was written with and the elements that they declared.
  var streamLines: [[StreamLine]] = []
  /// The same for each recovery.
  var recoveryLines: [[StreamLine]] = []
  /// The routes written under each process.
  var routesOf: [Int: [RouteStatement]] = [:]
  /// Sources that stand in a recovery.
  var usedSources = Set<Int>()
  /// What stands after each process in its block.
  var nextOf: [Int: RouteTarget] = [:]
  private var namesThatAreWords = Set<String>()
  /// The positions of the icons that the map declares.
  var iconNames: [String: Int] = [:]
  /// The positions of the calendars that have names.
  var calendarNames: [String: Int] = [:]
  /// What each kanban place stands above.
  var kanbanPlaceNames: [Name] = []
  /// The first amount of money in the file.
  var firstMoney: (currency: String, span: SourceSpan)?
  /// Streams and recoveries that lost a line to an error: what is missing there is no error of its own.
  var incomplete = Set<Home>()
  /// The shares of grades as the sources of each recovery give them, once they are asked for.
  var gradeMixes: [Int: GradeMix] = [:]
  /// The processes none of whose routes by grade has a share, each with the place of the first route.
  var sorting: [Int: SourceSpan] = [:]
  /// Of those the grades whose share nobody else gives.
  var openGrades: [Int: [Name]] = [:]
  /// Stocks whose name is a property of theirs, as long as nothing refers to them.
  var unusedNames: [String: Declaration] = [:]
  /// Which assumptions are of stocks, whose names are known last.
  private var stockAssumptions: [(assumption: Int, stock: Int)] = []
  private(set) var errorCount = 0
  private var warningCount = 0
  private(set) var singles: [Word: SourceSpan] = [:]

  /// A line of a stream after the declarations are read.
  enum StreamLine {
    case process(Int)
    case stock(Int)
    case route(RouteStatement)
    case property(PropertyNode)
    case vehicle(Vehicle, SourceSpan)
    case link(Stream.Link, SourceSpan)
    case reference(Name, Portion)
  }

  let tree: MapSyntax
  /// Names whose declarations were refused, or are missing and told of.
  var lostNames: Set<String> = []
  /// Suppliers and customers that a stream names where they cannot stand.
  var misplacedParties: (suppliers: Set<Int>, customers: Set<Int>) = ([], [])
  var streamNames: Set<String> = []

  init(_ tree: MapSyntax, isPartial: Bool) {
    self.tree = tree
    self.isPartial = isPartial
  }

  /// An error. Beyond the limit only their existence counts; hostile input must not fill the memory.
  mutating func report(_ problem: Problem, at span: SourceSpan, related: Diagnostic.Related? = nil) {
    errorCount += 1
    if errorCount <= Limits.problems + 1 { problems.append(Diagnostic(problem, at: span, related: related)) }
  }

  /// A warning; however many there are, they take no error's place.
  mutating func warn(_ problem: Problem, at span: SourceSpan) {
    warningCount += 1
    if warningCount <= Limits.problems { problems.append(Diagnostic(problem, at: span)) }
  }

  var hasErrors: Bool { errorCount > 0 }

  /// The name that was most likely meant, as long as there is someone to tell and the search is short: with
  /// thousands of names and of misspellings it would take hours.
  func nearest(to name: String, among known: some Collection<String>) -> String? {
    errorCount > Limits.problems || known.count > 4000 ? nil : nearestName(to: name, among: known)
  }

  mutating func build() {
    namesThatAreWords = wordsAsNames()
    declareIcons()
    for statement in tree.statements {
      switch statement {
      case .declaration(let declaration): declare(declaration)
      case .stream(let block): declare(block)
      case .target(let target): checkCurrency(of: target)
      case .information, .kanban, .remark, .reference, .route, .property, .composing: break
      }
    }
    nameStocks()
    for (assumption, stock) in stockAssumptions { map.assumptions[assumption].of = map.stocks[stock].id }
    for index in map.stocks.indices { map.stocks[index].unit = map.service.unit }
    linkSources()
    linkPlant()
    for index in map.streams.indices { arrange(stream: index) }
    for index in map.recoveries.indices { arrange(recovery: index) }
    checkSplits()
    for process in map.processes.indices { link(routesOf: process) }
    linkAlternatives()
    checkJoins()
    checkGrades()
    checkReturns()
    map.currency = firstMoney?.currency
    if case .disposition(let index)? = names["scrap"]?.reference { map.scrap = .disposition(index) }
    placeKanbanPlaces()
    linkIcons()
    for statement in tree.statements {
      switch statement {
      case .information(let statement): link(statement)
      case .kanban(let statement): link(statement)
      case .remark(let statement): link(statement)
      case .target(let statement): link(statement)
      case .declaration, .stream, .reference, .route, .property, .composing: break
      }
    }
    linkGroups()
    guard !isPartial, !tree.statements.isEmpty else { return }
    checkWhole(tree)
  }

  // MARK: Declarations

  private mutating func declare(_ declaration: Declaration) {
    let word = declaration.word
    if word.form.single, declaration.name == nil || word != .calendar {
      if let first = singles[word] {
        report(
          .statementTwice(word.rawValue), at: declaration.wordSpan,
          related: Diagnostic.Related(first, "the first stands"))
        return
      }
      singles[word] = declaration.wordSpan
    }
    let properties = properties(of: declaration.properties)
    noteAssumption(declaration, properties)
    let id = declaration.name?.text ?? ""
    let label = declaration.label?.text ?? id
    switch word {
    case .map:
      map.title = label
      map.state = properties.text(.state).flatMap { ValueStreamMap.State(rawValue: $0) }
      map.product = properties.text(.product)
      map.details = MapDetails(properties)
      map.service = ServiceMeasures(properties)
      checkService(properties)
      map.theme = properties.text(.theme)
      map.wrap = properties.count(.wrap)?.middle
      map.folds = properties.text(.fold) != "off"
      map.page = properties.text(.page)
      map.ladderLine = properties.text(.ladder).map { LadderLine($0) }
      if let language = properties.text(.language).flatMap({ Language(rawValue: $0) }) {
        map = map.speaking(language)
      }
    case .calendar: declare(calendar: declaration, properties)
    case .resource:
      if claim(declaration, .resource(map.resources.count)) {
        map.resources.append(Resource(id: id, label: label, properties: properties, span: declaration.span))
      }
    case .site:
      if claim(declaration, .site(map.sites.count)) {
        map.sites.append(Site(id: id, label: label, properties: properties, span: declaration.span))
      }
    case .conventions: map.conventions = Conventions(properties)
    case .customer:
      if claim(declaration, .customer(map.customers.count)) {
        map.customers.append(Party(id: id, label: label, properties: properties, span: declaration.span))
      }
    case .supplier:
      if claim(declaration, .supplier(map.suppliers.count)) {
        map.suppliers.append(Party(id: id, label: label, properties: properties, span: declaration.span))
      }
    case .control, .controlCentre, .mrp, .database:
      if claim(declaration, .control(map.controls.count)) {
        map.controls.append(
          Control(word: word, id: id, label: label, properties: properties, span: declaration.span))
      }
    case .source:
      if claim(declaration, .source(map.sources.count)) {
        map.sources.append(
          Source(
            id: id, label: label, properties: properties, span: declaration.span,
            line: tree.source.location(of: declaration.span.start).line))
      }
    case .disposition:
      if claim(declaration, .disposition(map.dispositions.count)) {
        map.dispositions.append(
          Disposition(
            id: id, label: label, rung: properties.text(.rung).flatMap { RecoveryRung(rawValue: $0) },
            properties: properties, span: declaration.span,
            line: tree.source.location(of: declaration.span.start).line))
      }
    case .levelling, .kanbanPost: declareKanbanPlace(declaration)
    case .factor: declareFactor(properties)
    case .icon: break  // Declared before everything else.
    default: break
    }
  }

  /// Takes a name for an element, unless it is taken.
  mutating func claim(_ declaration: Declaration, _ reference: ValueStreamMap.Reference) -> Bool {
    guard let name = declaration.name else { return true }
    guard !isTakenByWord(name.text, reference) else {
      // Alone on its line it would be read as the word.
      report(.nameIsWord(name.text), at: name.span)
      lostNames.insert(name.text)
      return false
    }
    if let first = names[name.text] {
      report(
        .nameTwice(name.text), at: name.span, related: Diagnostic.Related(first.span, "declared first"))
      return false
    }
    names[name.text] = (reference, name.span)
    return true
  }

  /// A name that may stand alone on a line of a stream must not be a word that means something alone there. Words of most
  /// stocks and vehicles may be names all the same (`process ship`): alone on a line they mean what the map declares by
  /// that name. All others (`customer customer`) mean nothing alone.
  private func isTakenByWord(_ name: String, _ reference: ValueStreamMap.Reference) -> Bool {
    guard let word = Word(named: name) else { return false }
    switch reference {
    case .control, .kanbanPlace: return false
    case .supplier, .customer, .source, .process, .stock, .disposition, .resource, .site:
      return !Self.mayBeName(word)
    }
  }

  private static func mayBeName(_ word: Word) -> Bool {
    word != .inventory && word != .truck && word.form.sort != .link
  }

  /// The names that are words too.
  private func wordsAsNames() -> Set<String> {
    var names = Set<String>()
    func take(_ declaration: Declaration) {
      guard let name = declaration.name?.text, let word = Word(named: name), Self.mayBeName(word) else {
        return
      }
      names.insert(name)
    }
    for statement in tree.statements {
      switch statement {
      case .declaration(let declaration): take(declaration)
      case .stream(let block):
        for case .declaration(let declaration) in block.lines { take(declaration) }
      case .information, .kanban, .remark, .target, .reference, .route, .property, .composing: break
      }
    }
    return names
  }

  private mutating func declare(_ block: StreamBlock) {
    let head = block.head
    if let name = head.name?.text { streamNames.insert(name) }
    let isRecovery = head.word == .recovery
    let home = isRecovery ? Home.recovery(map.recoveries.count) : .stream(map.streams.count)
    if isRecovery {
      map.recoveries.append(Recovery(id: head.name?.text, label: head.label?.text, span: head.span))
    } else {
      map.streams.append(Stream(id: head.name?.text, label: head.label?.text, span: head.span))
    }
    var lines: [StreamLine] = []
    for line in block.lines {
      switch line {
      case .reference(let name, let portion, _): lines.append(.reference(name, portion))
      case .declaration(let declaration)
      where declaration.isBare && namesThatAreWords.contains(tree.source.text(of: declaration.wordSpan)):
        lines.append(
          .reference(
            Name(text: tree.source.text(of: declaration.wordSpan), span: declaration.wordSpan), .whole))
      case .declaration(let declaration):
        if let line = declare(declaration, in: home) {
          lines.append(line)
        } else {
          incomplete.insert(home)
        }
      case .route(let route): lines.append(.route(route))
      case .property(let node): lines.append(.property(node))
      case .stream, .information, .kanban, .remark, .target, .composing: break
      }
    }
    if isRecovery { recoveryLines.append(lines) } else { streamLines.append(lines) }
  }

  private mutating func declare(_ declaration: Declaration, in home: Home) -> StreamLine? {
    let properties = properties(of: declaration.properties)
    noteAssumption(declaration, properties)
    let id = declaration.name?.text ?? ""
    switch declaration.word.form.sort {
    case .step:
      guard claim(declaration, .process(map.processes.count)) else { return nil }
      checkTags(properties)
      map.processes.append(
        Process(
          word: declaration.word, id: id, label: declaration.label?.text ?? id, properties: properties,
          home: home, span: declaration.span))
      return .process(map.processes.count - 1)
    case .stock:
      guard claim(declaration, .stock(map.stocks.count)) else { return nil }
      if properties.has(.source) || properties.has(.confidence) {
        stockAssumptions.append((map.assumptions.count - 1, map.stocks.count))
      }
      checkWait(declaration)
      noteName(of: declaration)
      map.stocks.append(
        Stock(
          word: declaration.word, id: id, label: declaration.label?.text,
          quantity: declaration.amount?.quantity,
          time: declaration.amount?.time, properties: properties, home: home, span: declaration.span))
      return .stock(map.stocks.count - 1)
    case .vehicle:
      var vehicle = Vehicle(
        word: declaration.word, label: declaration.label?.text, transit: properties.duration(.transit))
      vehicle.icon = icon(in: properties)
      vehicle.properties = properties
      return .vehicle(vehicle, declaration.span)
    case .link:
      switch declaration.word {
      case .pull: return .link(.pull, declaration.span)
      case .sequencedPull: return .link(.sequencedPull, declaration.span)
      default: return .link(.push, declaration.span)
      }
    case .declaration, .lines, .information, .remark, .kanban, .target, .composing: return nil
    }
  }

  /// A step's processing is value-added, necessary or waste: one of the three.
  private mutating func checkTags(_ properties: PropertyList) {
    let tags = [Property.valueAdded, .necessary, .waste].compactMap { properties.entry($0) }
    if tags.count > 1, let first = tags.first, let second = tags.dropFirst().first {
      report(
        .tagsExclude(tree.source.text(of: first.span), tree.source.text(of: second.span)), at: second.span,
        related: Diagnostic.Related(first.span, "given first"))
    }
  }

  // MARK: Links

  /// The element that a name means; an unknown name is reported, unless its declaration may be among
  /// what could not be read.
  /// `declaration` is what would declare it, with `…` for the name; `words` are those of the language that might stand
  /// in its place.
  mutating func resolve(
    _ name: Name, declaration: String = "process … \"Label\" { C/T 30s }", orWord words: [String] = []
  ) -> ValueStreamMap.Reference? {
    unusedNames[name.text] = nil
    if let known = names[name.text] { return known.reference }
    if streamNames.contains(name.text) {
      report(
        .nameOfWrongKind(name.text, is: "a block", wanted: "one of the things in it"), at: name.span)
    } else if !tree.isCutShort, !tree.unreadWords.contains(name.text), !lostNames.contains(name.text) {
      if !words.isEmpty, errorCount <= Limits.problems, let meaning = WordElsewhere.meaning(of: name.text) {
        report(
          .unknownStatement(
            name.text, place: Word.Place.stream.phrase, nearest: nil, known: [], meaning: meaning),
          at: name.span)
        lostNames.insert(name.text)
        return nil
      }
      report(
        .nameUnknown(
          // The list of all names is made for those alone who are told.
          name.text,
          nearest: errorCount > Limits.problems ? nil : nearest(to: name.text, among: names.keys + words),
          declaration: declaration,
          stock: words.isEmpty ? namingStock(called: name.text) : nil),
        at: name.span)
      // However often it is named, one declaration is missing.
      lostNames.insert(name.text)
    }
    return nil
  }

  func noun(of reference: ValueStreamMap.Reference) -> String {
    switch reference {
    case .supplier: Word.supplier.noun
    case .customer: Word.customer.noun
    case .source: Word.source.noun
    case .control(let index): map.controls[index].word.noun
    case .process(let index): map.processes[index].word.noun
    case .stock(let index): map.stocks[index].word.noun
    case .disposition: Word.disposition.noun
    case .kanbanPlace(let index): map.kanbanPlaces[index].word.noun
    case .resource: Word.resource.noun
    case .site: Word.site.noun
    }
  }
}
