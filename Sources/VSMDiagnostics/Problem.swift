/// Everything that can be wrong with a map, as data.
///
/// A new message is a case here, its code in `Problem+Code.swift`, its wording in `Problem+Wording.swift`, and the place
/// that reports it.
public enum Problem: Sendable, Equatable {
  // The text as such
  case notUTF8(looksLikeUTF16: Bool)
  case nulByte
  case sourceTooLarge(limit: String)
  case unexpectedCharacter(String)
  case controlCharacterInString(code: UInt32)
  case unclosedString
  case unknownEscape(String)
  case malformedNumber(String, cure: String? = nil)
  case numberTooLarge(String, limit: String)

  // The grammar
  case emptyFile
  /// - Parameter example: what it looks like where it is right; nothing where the expectation says it.
  case expected(String, found: String, example: String? = nil)
  case unclosedBlock(of: String)
  case unmatchedBrace
  case nestedTooDeep(limit: Int)
  case tooManyStatements(limit: Int)
  case tooManyProblems(limit: Int)
  /// - Parameter meaning: what to write for a word that other languages have.
  case unknownStatement(
    String, place: String, nearest: String?, known: [String], meaning: String? = nil)
  case statementNotHere(String, place: String, belongs: String)
  case nameMissing(after: String, example: String)
  /// - Parameter unquoted: the text that stands where the label should, without its quotes.
  case labelMissing(after: String, example: String, unquoted: String? = nil)
  /// - Parameter row: the property as a row of the user's own, where the owner may have one.
  case unknownProperty(String, of: String, nearest: String?, known: [String], row: String? = nil)
  case propertyOfOther(String, of: String, owners: [String], row: String? = nil)
  case valueMissing(property: String, kind: String, example: String)
  case unitMissing(
    number: String, property: String, units: String, example: String, cure: String? = nil)
  case unitWrong(
    unit: String, property: String, units: String, example: String, cure: String? = nil)
  case periodMissing(property: String, example: String, cure: String? = nil)
  case negative(number: String, property: String, example: String)
  case outOfRange(number: String, property: String, allowed: String, example: String)
  case rangeTurnedRound(low: String, high: String)
  case unknownChoice(String, property: String, choices: [String], nearest: String?)
  case propertyTwice(String)
  case routeWithoutArrow(example: String)
  case currencyMisplaced(String, written: String)
  case variantTwice(String)

  case habit(Habit)

  // The map
  case noStream
  case statementTwice(String)
  case nameTwice(String)
  /// - Parameter declaration: what would declare it, with `…` for the name.
  /// - Parameter stock: a stock with that label and no name, as it would be named.
  case nameUnknown(String, nearest: String?, declaration: String, stock: String? = nil)
  case nameOfWrongKind(String, is: String, wanted: String)
  case streamEmpty
  /// A stream that begins with a customer and ends with a supplier.
  case streamTurnedRound(customer: String, supplier: String)
  case recoveryEmpty
  case misplacedInStream(String, rule: String)
  /// - Parameter back: the step that the last row leads back to.
  case joinsInCircle(String, back: String)
  case processInTwoStreams(String)
  case informationToItself(String)
  case kanbanToItself(String)
  case waitWithQuantity
  case nameIsWord(String)
  case moreThanADay(hours: String)
  case tooManyDays(days: String, period: String, most: String)
  case deliveredTwice(String)
  case tagsExclude(String, String)
  case noTimeToWork(available: String)

  // Routes and recoveries
  case mixedCurrencies(String, first: String)
  case routeOfNothing(share: String)
  case limitOfOther
  case routeWithoutProcess
  case sharesAboveWhole(step: String, total: String)
  case sharesBelowWhole(step: String, total: String)
  case noWayOut(steps: [String])
  case routeIntoOtherBlock(String, kind: String)
  case reworkToItsEnd(String, is: String)
  case unknownGrade(String, nearest: String?, known: [String])
  case gradeWithoutShare(String)
  case gradeTwice(String)
  case gradeWithoutWay(String, step: String)
  case joinSharesAboveWhole(step: String, total: String)
  case shareMissing(example: String)
  case twoRests(step: String)
  case twoBases(step: String)
  case basisUnknown(step: String, basis: String, lacking: String)
  case sentUnsanitized(source: String, path: [String])
  case sentUncertified(source: String, path: [String])
  case volumeAndReturns
  case recoveryWithoutSource
  case sourceInTwoRecoveries(String)
  case unknownFigure(String, nearest: String?, known: [String])
  case figureOfNothing(String, wanted: String)
  case unreadablePath(String)
  case unreadableViewBox(String)
  case iconWithoutPath(String)
  case boundOfOtherKind(figure: String, wanted: String)
  /// - Parameters:
  ///   - found: what is no date; nothing where nothing stands there.
  ///   - example: what it looks like where it is right.
  case noDate(_ found: String?, example: String)
  case noLink(String, LinkFault)

  // The figures
  /// - Parameter operators: how many the step gives, where it gives no stations.
  case overCapacity(step: String, percent: String, operators: String? = nil)
  case overTakt(step: String, cycle: String, takt: String)
  case quantityWithoutDemand(stock: String)
  case taktUnknown(reason: String)
  case mixDoesNotAddUp(total: String)
  case workLongerThanLead(step: String, work: String, lead: String)
  case notInAnyStream(String, kind: String)
  case processingLongerThanLead(processing: String, lead: String)
  case quantityWithoutShifts(stock: String)
  case nothingReaches(String)
  case worthLessThanAlternative(route: String, worth: String, alternative: String, worthThere: String)
  case capExceeded(disposition: String, flow: String, cap: String)
  case recoveredMoreThanNeeded(recovered: String, needed: String, at: String)
  case loopWithoutAnswer(steps: [String], reason: String, help: String? = nil)
  /// A figure that a gate watches, by more than a part of what it was.
  case figureWorse(String, tolerance: String?)
  /// - Parameter drivers: what moves the figure most, where that was asked for.
  case targetMissed(String, figure: String, drivers: [String] = [])
  /// - Parameter until: the day on which it still may be missed.
  case targetMissedYet(String, figure: String, drivers: [String], until: String)
  /// What a picture comes to on its sheet; `larger` is the smallest sheet on which it can be read.
  case textTooSmall(points: String, page: String, larger: String?)
  /// A map that stands on several sheets, as one would not hold it legibly; `larger` is the smallest that would.
  case dealtToSheets(count: Int, page: String, points: String, larger: String?)
  /// A picture that is wider than it was to be.
  case widthNotKept(width: String, asked: String)
  case supermarketTooSmall(stock: String, held: String, needed: String, madeOf: String)
  case laneTooShort(lane: String, most: String, needed: String, stop: String)
  case secondPacemaker(String, first: String)
  case decisionWithoutRoutes(String)
  case laneAboveMaximum(String, held: String, most: String)
  case nameIsProperty(String, of: String, example: String)
  case gradedAnew(step: String)
  case joinSharesBelowWhole(step: String, total: String)
  case shareOfRowDoesNotMatch(
    step: String, share: String, end: String, demands: String, matching: String?)

  /// - Parameter said: the interval, or the batch that implies it, as the map has it.
  case everyPartTooOften(step: String, said: String, possible: String)
  case everyPartNotOfBatch(step: String, batch: String, implied: String, said: String)

  // What can hardly be meant
  case doubt(Doubt)

  // Maps of several files
  case composing(Composing)

  // Files of other programs
  case importing(Importing)

  // Maps in documents
  case embedding(Embedding)

  // The surroundings
  case cannotRead(path: String, reason: String)
  case cannotWrite(path: String, reason: String)
  /// A picture that was made and cannot be shown.
  case cannotOpen(path: String, program: String)
  /// A command that another program of the package does, which is not there.
  case companionMissing(command: String, program: String)
  /// - Parameter reason: why the file could not be replaced.
  case writtenInPlace(path: String, reason: String)
  case formatUnavailable(String, reason: String, remedy: String)
  /// A picture of more bytes than a viewer opens; most of it are things of one word.
  case pictureTooLarge(limit: Int, word: String, count: Int)
}
