/// Everything that can be wrong with a map, as data.
///
/// A new message is a case here, its code in `Problem+Code.swift`, its wording in `Problem+Wording.swift`, and the place
/// that reports it.
public enum Problem: Sendable, Equatable {
  // The text as such
  /// E001, as in: this is not UTF-8 text.
  case notUTF8(looksLikeUTF16: Bool)
  /// E002, as in: a NUL byte: this is not a text file.
  case nulByte
  /// E003, as in: the file is larger than 16 MB, the most that vsm reads.
  case sourceTooLarge(limit: String)
  /// E004, as in: the character ‘!’ has no meaning here.
  case unexpectedCharacter(String)
  /// E005, as in: a control character (U+0007) in a label.
  case controlCharacterInString(code: UInt32)
  /// E006, as in: this string is not closed on its line.
  case unclosedString
  /// E007, as in: ‘\t’ is no escape in a string.
  case unknownEscape(String)
  /// E008, as in: ‘18,400’ is not a number.
  case malformedNumber(String, cure: String? = nil)
  /// E009, as in: the number 9e99 is larger than 1,000,000,000,000, the most that vsm computes with.
  case numberTooLarge(String, limit: String)

  // The grammar
  /// E100, as in: there is no map in this file.
  case emptyFile
  /// - Parameter example: what it looks like where it is right; nothing where the expectation says it.
  case expected(String, found: String, example: String? = nil)
  /// E102, as in: the block of ‘process’ is not closed.
  case unclosedBlock(of: String)
  /// E103, as in: this } closes nothing.
  case unmatchedBrace
  /// E104, as in: blocks are nested more than 64 deep.
  case nestedTooDeep(limit: Int)
  /// E105, as in: more than 200000 statements, the most that vsm reads.
  case tooManyStatements(limit: Int)
  /// E106, as in: more than 100 problems; the rest of the file was not examined.
  case tooManyProblems(limit: Int)
  /// - Parameter meaning: what to write for a word that other languages have.
  case unknownStatement(
    String, place: String, nearest: String?, known: [String], meaning: String? = nil)
  /// E108, as in: ‘process’ cannot stand at the top of a file.
  case statementNotHere(String, place: String, belongs: String)
  /// E109, as in: ‘process’ needs a name.
  case nameMissing(after: String, example: String)
  /// - Parameter unquoted: the text that stands where the label should, without its quotes.
  case labelMissing(after: String, example: String, unquoted: String? = nil)
  /// - Parameter row: the property as a row of the user's own, where the owner may have one.
  case unknownProperty(String, of: String, nearest: String?, known: [String], row: String? = nil)
  /// E112, as in: ‘demand’ is not a property of a process.
  case propertyOfOther(String, of: String, owners: [String], row: String? = nil)
  /// E113, as in: ‘C/T’ needs a time.
  case valueMissing(property: String, kind: String, example: String)
  /// E114, as in: 39 has no unit: ‘C/T’ needs a time (s, min, h, shift, d, wk, mo or yr).
  case unitMissing(
    number: String, property: String, units: String, example: String, cure: String? = nil)
  /// E115, as in: ‘kg’ is the wrong unit: ‘C/T’ needs a time (s, min, h, shift, d, wk, mo or yr).
  case unitWrong(
    unit: String, property: String, units: String, example: String, cure: String? = nil)
  /// E116, as in: ‘demand’ is a rate: say for which period.
  case periodMissing(property: String, example: String, cure: String? = nil)
  /// E117, as in: −5 is negative: ‘inventory’ is at least 0.
  case negative(number: String, property: String, example: String)
  /// E118, as in: 120% is out of range: ‘uptime’ is at most 100%.
  case outOfRange(number: String, property: String, allowed: String, example: String)
  /// E119, as in: the range 9min..4min is turned round.
  case rangeTurnedRound(low: String, high: String)
  /// E120, as in: ‘currnt’ is no choice for ‘state’.
  case unknownChoice(String, property: String, choices: [String], nearest: String?)
  /// E121, as in: ‘C/T’ is given twice.
  case propertyTwice(String)
  /// E122, as in: a route is written with an arrow, where it leads and its share.
  case routeWithoutArrow(example: String)
  /// E123, as in: ‘180 EUR’: money is written with the sign of its currency ($, €, £ or ¥) before it.
  case currencyMisplaced(String, written: String)
  /// E124, as in: ‘LH’ is in the mix twice.
  case variantTwice(String)

  /// What people write from habit.
  case habit(Habit)

  // The map
  /// E200, as in: the map has no stream, so there is nothing to draw.
  case noStream
  /// E201, as in: a map has one ‘map’; this is the second.
  case statementTwice(String)
  /// E202, as in: the name ‘weld’ is declared twice.
  case nameTwice(String)
  /// - Parameter declaration: what would declare it, with `…` for the name.
  /// - Parameter stock: a stock with that label and no name, as it would be named.
  case nameUnknown(String, nearest: String?, declaration: String, stock: String? = nil)
  /// E204, as in: ‘pc’ is a control; here stands a process or a stock.
  case nameOfWrongKind(String, is: String, wanted: String)
  /// E205, as in: this stream names nothing.
  case streamEmpty
  /// A stream that begins with a customer and ends with a supplier.
  case streamTurnedRound(customer: String, supplier: String)
  /// E237, as in: this recovery names no step.
  case recoveryEmpty
  /// E206, as in: ‘mill’ is out of place here.
  case misplacedInStream(String, rule: String)
  /// - Parameter back: the step that the last row leads back to.
  case joinsInCircle(String, back: String)
  /// E208, as in: ‘weld’ is named in the middle of a stream.
  case processInTwoStreams(String)
  /// E209, as in: ‘weld’ sends information to itself.
  case informationToItself(String)
  /// E238, as in: ‘weld’ sends kanban to itself.
  case kanbanToItself(String)
  /// E236, as in: a wait has a time and nothing to count.
  case waitWithQuantity
  /// E212, as in: ‘pull’ is a word of the language and cannot be a name.
  case nameIsWord(String)
  /// E213, as in: the calendar works 32 h a day.
  case moreThanADay(hours: String)
  /// E214, as in: 31 working days a week.
  case tooManyDays(days: String, period: String, most: String)
  /// E215, as in: ‘plant’ stands in this block twice.
  case deliveredTwice(String)
  /// E211, as in: a step cannot be both ‘value-added’ and ‘waste’.
  case tagsExclude(String, String)
  /// E210, as in: the calendar leaves no time to work (0 min a shift).
  case noTimeToWork(available: String)

  // Routes and recoveries
  /// E216, as in: ‘€’ among amounts in ‘$’: a map has one currency.
  case mixedCurrencies(String, first: String)
  /// E217, as in: a route of 0% carries nothing.
  case routeOfNothing(share: String)
  /// E218, as in: ‘max’ passes are for rework alone.
  case limitOfOther
  /// E219, as in: a route stands under the process that it leaves.
  case routeWithoutProcess
  /// E220, as in: the shares of ‘Inspect’ add up to 120 %, more than all there is.
  case sharesAboveWhole(step: String, total: String)
  /// E239, as in: the routes of ‘Inspect’ add up to 70 %, and no line after them takes the rest.
  case sharesBelowWhole(step: String, total: String)
  /// E221, as in: nothing leads out of ‘Inspect’.
  case noWayOut(steps: [String])
  /// E222, as in: ‘inspect’ is a step of another block: a route cannot lead there.
  case routeIntoOtherBlock(String, kind: String)
  /// E243, as in: ‘shelf’ is a disposition: rework leads back to a step of its own block.
  case reworkToItsEnd(String, is: String)
  /// E223, as in: no source gives units of grade ‘D’.
  case unknownGrade(String, nearest: String?, known: [String])
  /// E224, as in: the share of grade ‘A’ is not given.
  case gradeWithoutShare(String)
  /// E244, as in: grade ‘A’ has two routes here: both need a share.
  case gradeTwice(String)
  /// E247, as in: units of grade ‘B’ come to ‘Test’, which has no way for them.
  case gradeWithoutWay(String, step: String)
  /// E248, as in: the shares of the streams that flow into ‘Final assembly’ add up to 120 %.
  case joinSharesAboveWhole(step: String, total: String)
  /// E225, as in: rework needs a share in %.
  case shareMissing(example: String)
  /// E245, as in: ‘Inspect’ has two routes without a share.
  case twoRests(step: String)
  /// E226, as in: the routes of ‘Inspect’ have shares by different measures.
  case twoBases(step: String)
  /// E227, as in: shares by value at ‘Inspect’ cannot be turned into units: Scrap metal has no proceeds above 0.
  case basisUnknown(step: String, basis: String, lacking: String)
  /// E228, as in: Returned pumps may hold data and reaches ‘Back to stock’ without being sanitized: Inspect → Back
  /// to stock.
  case sentUnsanitized(source: String, path: [String])
  /// E229, as in: Returned pumps is hazardous and reaches ‘Scrap metal’, which is not certified: Inspect → Scrap
  /// metal.
  case sentUncertified(source: String, path: [String])
  /// E230, as in: a source gives its volume or what it returns of a customer, not both.
  case volumeAndReturns
  /// E231, as in: this recovery has no source.
  case recoveryWithoutSource
  /// E232, as in: ‘returns’ is the source of two recoveries.
  case sourceInTwoRecoveries(String)
  /// E233, as in: ‘net-value’ is not a figure that can have a target.
  case unknownFigure(String, nearest: String?, known: [String])
  /// E234, as in: ‘utilisation’ is a figure of a step, or of all of them: utilisation(*).
  case figureOfNothing(String, wanted: String)
  /// E240, as in: this is not an SVG path: character 1 is not M, with which a path begins.
  case unreadablePath(String)
  /// E241, as in: this is not a view box: character 3 is not a number.
  case unreadableViewBox(String)
  /// E242, as in: the icon ‘robot’ has no path.
  case iconWithoutPath(String)
  /// E235, as in: the target of ‘lead-time’ is a time, such as 5d.
  case boundOfOtherKind(figure: String, wanted: String)
  /// - Parameters:
  ///   - found: what is no date; nothing where nothing stands there.
  ///   - example: what it looks like where it is right.
  case noDate(_ found: String?, example: String)
  /// E300, as in: ‘javascript:alert(1)’ is no link: only addresses of the web and of mailboxes are.
  case noLink(String, LinkFault)

  // The figures
  /// - Parameter operators: how many the step gives, where it gives no stations.
  case overCapacity(step: String, percent: String, operators: String? = nil)
  /// W302, as in: Weld takes 65 s a unit, more than the takt of 62.6 s.
  case overTakt(step: String, cycle: String, takt: String)
  /// W303, as in: Coils has a quantity, but there is no demand to turn it into time.
  case quantityWithoutDemand(stock: String)
  /// W304, as in: takt is not given: the map has no calendar.
  case taktUnknown(reason: String)
  /// W305, as in: the mix adds up to 90 %, not to 100 %.
  case mixDoesNotAddUp(total: String)
  /// W306, as in: Check works 20 min on a unit but takes only 10 min in all.
  case workLongerThanLead(step: String, work: String, lead: String)
  /// W307, as in: the supplier ‘mill’ is in no stream.
  case notInAnyStream(String, kind: String)
  /// W308, as in: processing (2 h) is longer than the lead time (5 min), which counts only waits.
  case processingLongerThanLead(processing: String, lead: String)
  /// W322, as in: Coils has a quantity, but demand by the shift gives it no time: shifts are missing.
  case quantityWithoutShifts(stock: String)
  /// W309, as in: no route leads to the disposition ‘parts’.
  case nothingReaches(String)
  /// W310, as in: inspect, grade A → Scrap metal: a unit is worth $4 that way and $120 at ‘Back to stock’.
  case worthLessThanAlternative(route: String, worth: String, alternative: String, worthThere: String)
  /// W311, as in: ‘Back to stock’ gets 270/wk and takes at most 200/wk.
  case capExceeded(disposition: String, flow: String, cap: String)
  /// W312, as in: 80 recovered units a day come to ‘Pack’, which needs only 60.
  case recoveredMoreThanNeeded(recovered: String, needed: String, at: String)
  /// W313, as in: the flow through p0 → p1 → p2 → p3 → p4 → … → p7 → p8 → p9 → p10 → p11 has no answer: its steps
  /// times the passes of every `max` around them are more than 100000.
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
  /// W315, as in: Stampings holds 0.5 d, less than the 1.5 d of its cycle and safety stock.
  case supermarketTooSmall(stock: String, held: String, needed: String, madeOf: String)
  /// W316, as in: Lane holds at most 20 pieces; to cover a stop of 1 h it needs 93.
  case laneTooShort(lane: String, most: String, needed: String, stop: String)
  /// W317, as in: ‘Weld’ is a second pacemaker beside ‘Press’.
  case secondPacemaker(String, first: String)
  /// W318, as in: nothing branches off at the decision ‘Complete?’.
  case decisionWithoutRoutes(String)
  /// W325, as in: what the routes of ‘Complete?’ leave over goes to Ask, too, which is the next line.
  case waysAlike(String, to: String)
  /// W319, as in: ‘Lane’ holds 30, more than its maximum of 20.
  case laneAboveMaximum(String, held: String, most: String)
  /// W320, as in: ‘max’ is read as the name of a FIFO lane: a property stands in braces.
  case nameIsProperty(String, of: String, example: String)
  /// W323, as in: ‘Test’ gives shares to grades that units have already.
  case gradedAnew(step: String)
  /// W324, as in: the streams that flow into ‘Final assembly’ by shares bring 90 % of what it needs.
  case joinSharesBelowWhole(step: String, total: String)
  /// W321, as in: 60 % of what leaves ‘Press’ for ‘B’ does not match what is taken a day: A 300, B 100.
  case shareOfRowDoesNotMatch(
    step: String, share: String, end: String, demands: String, matching: String?)

  /// - Parameter said: the interval, or the batch that implies it, as the map has it.
  case everyPartTooOften(step: String, said: String, possible: String)
  /// W351, as in: batches of 2000 pcs at Stamping make every part every 4.3 d, and its EPE says 1 shift.
  case everyPartNotOfBatch(step: String, batch: String, implied: String, said: String)

  // What can hardly be meant
  /// What can hardly be meant.
  case doubt(Doubt)

  // The plant as it is
  /// What is wrong with variants, quantities, resources, shifts and lots.
  case plant(Plant)
  /// Grades of returns and what is said of them, and promises of offices.
  case returns(Returns)

  // What belongs together
  /// What is wrong with groups, loops and departments.
  case grouping(Grouping)

  // Maps of several files
  /// What is wrong with the way a map is put together.
  case composing(Composing)

  // Files of other programs
  /// What is wrong with a file that becomes a map.
  case importing(Importing)

  // Maps in documents
  /// What is wrong with a map in a document.
  case embedding(Embedding)
  /// What a map uses of its surroundings, and what its transports cost.
  case measuring(Measuring)

  // The surroundings
  /// E401, as in: cannot read map.vsm: No such file or directory.
  case cannotRead(path: String, reason: String)
  /// E402, as in: cannot write map.svg: Permission denied.
  case cannotWrite(path: String, reason: String)
  /// A picture that was made and cannot be shown.
  case cannotOpen(path: String, program: String)
  /// A command that another program of the package does, which is not there.
  case companionMissing(command: String, program: String)
  /// - Parameter reason: why the file could not be replaced.
  case writtenInPlace(path: String, reason: String)
  /// E403, as in: cannot make a PNG: Graphviz is missing.
  case formatUnavailable(String, reason: String, remedy: String)
  /// A picture of more bytes than a viewer opens; most of it are things of one word.
  case pictureTooLarge(limit: Int, word: String, count: Int)
}
