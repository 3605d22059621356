extension Problem {
  /// The stable name of a problem: `E` for errors, `W` for warnings, `N` for notes; the hundreds tell the stage.
  ///
  /// Each problem and each habit has a code of its own, and its case here is called as the problem is. A code is never used again for
  /// another problem: people look it up, and filter by it.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    // The text as such
    /// As in: this is not UTF-8 text.
    case notUTF8 = "E001"
    /// As in: a NUL byte: this is not a text file.
    case nulByte = "E002"
    /// As in: the file is larger than 16 MB, the most that vsm reads.
    case sourceTooLarge = "E003"
    /// As in: the character ‘!’ has no meaning here.
    case unexpectedCharacter = "E004"
    /// As in: a control character (U+0007) in a label.
    case controlCharacterInString = "E005"
    /// As in: this string is not closed on its line.
    case unclosedString = "E006"
    /// As in: ‘\t’ is no escape in a string.
    case unknownEscape = "E007"
    /// As in: ‘18,400’ is not a number.
    case malformedNumber = "E008"
    /// As in: the number 9e99 is larger than 1,000,000,000,000, the most that vsm computes with.
    case numberTooLarge = "E009"
    /// As in: this is a Graphviz graph (DOT), not a map.
    case fileOfOtherKind = "E010"
    /// As in: ‘'’ is no quote of a label: labels stand in straight quotes.
    case labelInOtherQuotes = "E011"
    /// As in: ‘//’ begins no comment.
    case commentWithOtherSign = "E012"
    /// As in: ‘=>’ is no arrow that vsm knows.
    case otherArrow = "E013"
    /// As in: ‘３９’ is written with digits that vsm does not read.
    case digitsOfOtherScript = "E014"
    /// As in: ‘2:30’ does not say which units it has.
    case clockForDuration = "E015"
    /// As in: ‘06:00-14:00’ says from when to when; vsm asks for how long.
    case timesOfDay = "E016"
    /// As in: ‘39''’ has a sign for its unit.
    case signForUnit = "E017"
    /// As in: ‘2weld’ is no name: a name begins with a letter and has letters, digits, - and _.
    case nameOfOtherSigns = "E018"

    // The grammar
    /// As in: there is no map in this file.
    case emptyFile = "E100"
    /// As in: expected at and what a levelling box stands above, found ‘weld’.
    case expected = "E101"
    /// As in: the block of ‘process’ is not closed.
    case unclosedBlock = "E102"
    /// As in: this } closes nothing.
    case unmatchedBrace = "E103"
    /// As in: blocks are nested more than 64 deep.
    case nestedTooDeep = "E104"
    /// As in: more than 200000 statements, the most that vsm reads.
    case tooManyStatements = "E105"
    /// As in: more than 100 problems; the rest of the file was not examined.
    case tooManyProblems = "E106"
    /// As in: ‘custmer’ is not a word that vsm knows at the top of a file.
    case unknownStatement = "E107"
    /// As in: ‘process’ cannot stand at the top of a file.
    case statementNotHere = "E108"
    /// As in: ‘process’ needs a name.
    case nameMissing = "E109"
    /// As in: ‘kaizen’ needs a label in quotes.
    case labelMissing = "E110"
    /// As in: ‘changover’ is not a property of a process.
    case unknownProperty = "E111"
    /// As in: ‘demand’ is not a property of a process.
    case propertyOfOther = "E112"
    /// As in: ‘C/T’ needs a time.
    case valueMissing = "E113"
    /// As in: 39 has no unit: ‘C/T’ needs a time (s, min, h, shift, d, wk, mo or yr).
    case unitMissing = "E114"
    /// As in: ‘kg’ is the wrong unit: ‘C/T’ needs a time (s, min, h, shift, d, wk, mo or yr).
    case unitWrong = "E115"
    /// As in: ‘demand’ is a rate: say for which period.
    case periodMissing = "E116"
    /// As in: −5 is negative: ‘inventory’ is at least 0.
    case negative = "E117"
    /// As in: 120% is out of range: ‘uptime’ is at most 100%.
    case outOfRange = "E118"
    /// As in: the range 9min..4min is turned round.
    case rangeTurnedRound = "E119"
    /// As in: ‘currnt’ is no choice for ‘state’.
    case unknownChoice = "E120"
    /// As in: ‘C/T’ is given twice.
    case propertyTwice = "E121"
    /// As in: a route is written with an arrow, where it leads and its share.
    case routeWithoutArrow = "E122"
    /// As in: ‘180 EUR’: money is written with the sign of its currency ($, €, £ or ¥) before it.
    case currencyMisplaced = "E123"
    /// As in: ‘LH’ is in the mix twice.
    case variantTwice = "E124"
    /// As in: no ‘=’ stands here: a value follows its name.
    case signAmongProperties = "E125"
    /// As in: ‘[’ opens no block.
    case otherBracket = "E126"
    /// As in: ‘30-40s’ is no range: two points stand between its ends.
    case rangeWithDash = "E127"
    /// As in: ‘~39s’: a value is one number or a range.
    case valueAbout = "E128"
    /// As in: ‘< 39s’ is a bound: ‘C/T’ needs a value or a range.
    case boundForValue = "E129"
    /// As in: ‘TBD’ is no value of ‘C/T’.
    case valueNotKnown = "E130"
    /// As in: ‘scrap metal’ is no name: a name is one word.
    case nameOfSeveralWords = "E131"
    /// As in: ‘2 operators’: the name of a property stands before its value.
    case valueBeforeName = "E132"
    /// As in: the label stands before the amount.
    case partsOutOfOrder = "E133"
    /// As in: ‘pull’ stands on a line of its own.
    case lineOfItsOwn = "E134"
    /// As in: ‘widgets’ is neither a unit nor a variant that the map names elsewhere.
    case neitherUnitNorVariant = "E135"
    /// As in: ‘pallets’ cannot be held against a demand in pieces: one map counts in one unit.
    case unitsDiffer = "E136"
    /// As in: 18.400 is read as 18.4, not as 18,400.
    case thousandsOrDecimals = "W101"

    // The map, its routes and recoveries
    /// As in: the map has no stream, so there is nothing to draw.
    case noStream = "E200"
    /// As in: a map has one ‘map’; this is the second.
    case statementTwice = "E201"
    /// As in: the name ‘weld’ is declared twice.
    case nameTwice = "E202"
    /// As in: nothing is named ‘wled’.
    case nameUnknown = "E203"
    /// As in: ‘pc’ is a control; here stands a process or a stock.
    case nameOfWrongKind = "E204"
    /// As in: this stream names nothing.
    case streamEmpty = "E205"
    /// As in: ‘mill’ is out of place here.
    case misplacedInStream = "E206"
    /// As in: the streams lead round in a circle through ‘paint’.
    case joinsInCircle = "E207"
    /// As in: ‘weld’ is named in the middle of a stream.
    case processInTwoStreams = "E208"
    /// As in: ‘weld’ sends information to itself.
    case informationToItself = "E209"
    /// As in: the calendar leaves no time to work (0 min a shift).
    case noTimeToWork = "E210"
    /// As in: a step cannot be both ‘value-added’ and ‘waste’.
    case tagsExclude = "E211"
    /// As in: ‘pull’ is a word of the language and cannot be a name.
    case nameIsWord = "E212"
    /// As in: the calendar works 32 h a day.
    case moreThanADay = "E213"
    /// As in: 31 working days a week.
    case tooManyDays = "E214"
    /// As in: ‘plant’ stands in this block twice.
    case deliveredTwice = "E215"
    /// As in: ‘€’ among amounts in ‘$’: a map has one currency.
    case mixedCurrencies = "E216"
    /// As in: a route of 0% carries nothing.
    case routeOfNothing = "E217"
    /// As in: ‘max’ passes are for rework alone.
    case limitOfOther = "E218"
    /// As in: a route stands under the process that it leaves.
    case routeWithoutProcess = "E219"
    /// As in: the shares of ‘Inspect’ add up to 120 %, more than all there is.
    case sharesAboveWhole = "E220"
    /// As in: nothing leads out of ‘Inspect’.
    case noWayOut = "E221"
    /// As in: ‘inspect’ is a step of another block: a route cannot lead there.
    case routeIntoOtherBlock = "E222"
    /// As in: no source gives units of grade ‘D’.
    case unknownGrade = "E223"
    /// As in: the share of grade ‘A’ is not given.
    case gradeWithoutShare = "E224"
    /// As in: rework needs a share in %.
    case shareMissing = "E225"
    /// As in: the routes of ‘Inspect’ have shares by different measures.
    case twoBases = "E226"
    /// As in: shares by value at ‘Inspect’ cannot be turned into units: Scrap metal has no proceeds above 0.
    case basisUnknown = "E227"
    /// As in: Returned pumps may hold data and reaches ‘Back to stock’ without being sanitized: Inspect → Back to
    /// stock.
    case sentUnsanitized = "E228"
    /// As in: Returned pumps is hazardous and reaches ‘Scrap metal’, which is not certified: Inspect → Scrap metal.
    case sentUncertified = "E229"
    /// As in: a source gives its volume or what it returns of a customer, not both.
    case volumeAndReturns = "E230"
    /// As in: this recovery has no source.
    case recoveryWithoutSource = "E231"
    /// As in: ‘returns’ is the source of two recoveries.
    case sourceInTwoRecoveries = "E232"
    /// As in: ‘net-value’ is not a figure that can have a target.
    case unknownFigure = "E233"
    /// As in: ‘utilisation’ is a figure of a step, or of all of them: utilisation(*).
    case figureOfNothing = "E234"
    /// As in: the target of ‘lead-time’ is a time, such as 5d.
    case boundOfOtherKind = "E235"
    /// As in: ‘2027-02-30’ is no date of the calendar.
    case noDate = "E310"
    /// As in: ‘javascript:alert(1)’ is no link: only addresses of the web and of mailboxes are.
    case noLink = "E300"
    /// As in: lead-time was 6 d and is 6.2 d (+3.3 %), worse by more than 2%.
    case figureWorse = "E311"
    /// As in: a wait has a time and nothing to count.
    case waitWithQuantity = "E236"
    /// As in: this recovery names no step.
    case recoveryEmpty = "E237"
    /// As in: ‘weld’ sends kanban to itself.
    case kanbanToItself = "E238"
    /// As in: the routes of ‘Inspect’ add up to 70 %, and no line after them takes the rest.
    case sharesBelowWhole = "E239"
    /// As in: this is not an SVG path: character 1 is not M, with which a path begins.
    case unreadablePath = "E240"
    /// As in: this is not a view box: character 3 is not a number.
    case unreadableViewBox = "E241"
    /// As in: the icon ‘robot’ has no path.
    case iconWithoutPath = "E242"
    /// As in: ‘shelf’ is a disposition: rework leads back to a step of its own block.
    case reworkToItsEnd = "E243"
    /// As in: grade ‘A’ has two routes here: both need a share.
    case gradeTwice = "E244"
    /// As in: ‘Inspect’ has two routes without a share.
    case twoRests = "E245"
    /// As in: this stream runs from a customer to a supplier.
    case streamTurnedRound = "E246"
    /// As in: units of grade ‘B’ come to ‘Test’, which has no way for them.
    case gradeWithoutWay = "E247"
    /// As in: the shares of the streams that flow into ‘Final assembly’ add up to 120 %.
    case joinSharesAboveWhole = "E248"
    /// As in: the picture would be larger than 64 MB; most of it are 70000 of ‘process’.
    case pictureTooLarge = "E253"

    // Maps of several files: Composing
    /// As in: there is no file ‘calender.vsm’.
    case fileAbsent = "E265"
    /// As in: ‘../calendar.vsm’ is not read: a path leads to a file below the folder of the map.
    case pathUnusable = "E266"
    /// As in: ‘files’ is a folder.
    case notAFile = "E267"
    /// As in: cannot read ‘secret.vsm’: permission denied.
    case fileUnreadable = "E268"
    /// As in: with ‘huge.vsm’ the map is larger than 16 MB, the most that vsm reads.
    case filesTooLarge = "E269"
    /// As in: no files are read here: ‘times.vsm’ is not known.
    case noFiles = "E270"
    /// As in: more than 100 files, the most that a map is put together from.
    case tooManyFiles = "E271"
    /// As in: files lead to one another more than 20 deep.
    case tooDeep = "E272"
    /// As in: a file leads back to itself: map.vsm:1 → circle.vsm:1 → map.vsm.
    case filesInCircle = "E273"
    /// As in: a map has one base.
    case secondBase = "E274"
    /// As in: a file that is included has no base of its own.
    case baseInIncluded = "E275"
    /// As in: the value ‘net-shift’ is given twice.
    case valueTwice = "E276"
    /// As in: a value cannot be called ‘weld’: that is the name of a process.
    case valueNameTaken = "E277"
    /// As in: values are made of one another: shift-time → day-time → shift-time.
    case valuesInCircle = "E278"
    /// As in: ‘7h 40min off’ is no value for ‘net-shift’.
    case valueUnreadable = "E279"
    /// As in: a time and a quantity cannot be reckoned with like this.
    case notReckoned = "E280"
    /// As in: ‘net-shift’ is a time, and ‘demand’ needs a plain number or pieces (pcs).
    case valueOfOtherKind = "E281"
    /// As in: ‘change’ changes a base, and this map has none.
    case changeWithoutBase = "E282"
    /// As in: the base has no ‘welt’.
    case nothingThere = "E283"
    /// As in: ‘inventory’ may be any of 3 in the base.
    case addressOfSeveral = "E284"
    /// As in: no row of the base has ‘weld’ and behind it ‘stamping’.
    case notInOneRow = "E285"
    /// As in: two changes are of the same place.
    case changedTwice = "E286"
    /// As in: ‘uptime’ is not given in the base.
    case propertyNotThere = "E287"
    /// As in: no value is called ‘nett-shift’, which ‘shift’ is given.
    case valueUnknown = "E288"
    /// As in: more than 200 changes, the most for a base of this size.
    case tooManyChanges = "E289"
    /// As in: ‘stock.csv’ has no row ‘Coil’.
    case rowAbsent = "E320"
    /// As in: ‘stock.csv’ has no column ‘piece’.
    case columnAbsent = "E321"
    /// As in: ‘stock.csv’ has two rows ‘Coils’.
    case notOneInTable = "E322"
    /// As in: the cell is empty, or holds no value of its kind.
    case cellWithoutValue = "E323"
    /// As in: ‘stock.csv’ is no table.
    case tableUnreadable = "E324"

    // Files of other programs: Importing
    /// As in: this is a picture (PNG), and no map can be made of it.
    case unknownKind = "E290"
    /// As in: ‘39’ has no unit: ‘C/T’ needs a time.
    case cellWithoutUnit = "E291"
    /// As in: ‘1:30’ cannot be read: ‘C/T’ needs a time.
    case cellUnreadable = "E292"
    /// As in: no row of headings, of which one is of the steps.
    case nothingToImport = "E293"
    /// As in: a comma or ] is missing.
    case malformedFile = "E294"
    /// As in: more than 2000 steps, the most that is made a map of.
    case tooMuchToImport = "E295"
    /// As in: this is a map already.
    case mapAlready = "E296"
    /// As in: not carried over: the column ‘Owner’, 4 cells.
    case notCarriedOver = "W290"
    /// As in: times have no unit: they are read as minutes.
    case takenAs = "N290"

    // The figures
    /// As in: Weld is loaded to 110 % of its capacity: it cannot make what customers ask for.
    case overCapacity = "W301"
    /// As in: Weld takes 65 s a unit, more than the takt of 62.6 s.
    case overTakt = "W302"
    /// As in: Coils has a quantity, but there is no demand to turn it into time.
    case quantityWithoutDemand = "W303"
    /// As in: takt is not given: the map has no calendar.
    case taktUnknown = "W304"
    /// As in: the mix adds up to 90 %, not to 100 %.
    case mixDoesNotAddUp = "W305"
    /// As in: Check works 20 min on a unit but takes only 10 min in all.
    case workLongerThanLead = "W306"
    /// As in: the supplier ‘mill’ is in no stream.
    case notInAnyStream = "W307"
    /// As in: processing (2 h) is longer than the lead time (5 min), which counts only waits.
    case processingLongerThanLead = "W308"
    /// As in: no route leads to the disposition ‘parts’.
    case nothingReaches = "W309"
    /// As in: inspect, grade A → Scrap metal: a unit is worth $4 that way and $120 at ‘Back to stock’.
    case worthLessThanAlternative = "W310"
    /// As in: ‘Back to stock’ gets 270/wk and takes at most 200/wk.
    case capExceeded = "W311"
    /// As in: 80 recovered units a day come to ‘Pack’, which needs only 60.
    case recoveredMoreThanNeeded = "W312"
    /// As in: the flow through p0 → p1 → p2 → p3 → p4 → … → p7 → p8 → p9 → p10 → p11 has no answer: its steps times
    /// the passes of every `max` around them are more than 100000.
    case loopWithoutAnswer = "W313"
    /// As in: the target lead-time <= 3d does not hold: lead-time is 5.0 d.
    case targetMissed = "W314"
    /// As in: the target lead-time <= 5d by 2027-03-31 does not hold yet: lead-time is 6 d; it may be missed until
    /// 2027-03-31.
    case targetMissedYet = "N314"
    /// As in: on A3 the text of this map is 4.1 pt high, however it is folded.
    case textTooSmall = "N315"
    /// As in: the picture is 1290 px wide, more than the 900 px it was to have.
    case widthNotKept = "N316"
    /// As in: the picture stands on 2 sheets of A3: on one its text would be 4.1 pt high.
    case dealtToSheets = "N317"
    /// As in: Stampings holds 0.5 d, less than the 1.5 d of its cycle and safety stock.
    case supermarketTooSmall = "W315"
    /// As in: Lane holds at most 20 pieces; to cover a stop of 1 h it needs 93.
    case laneTooShort = "W316"
    /// As in: ‘Weld’ is a second pacemaker beside ‘Press’.
    case secondPacemaker = "W317"
    /// As in: nothing branches off at the decision ‘Complete?’.
    case decisionWithoutRoutes = "W318"
    /// As in: what the routes of the decision ‘Complete?’ leave over goes to ‘Ask’, too.
    case waysAlike = "W325"
    /// As in: ‘Lane’ holds 30, more than its maximum of 20.
    case laneAboveMaximum = "W319"
    /// As in: ‘max’ is read as the name of a FIFO lane: a property stands in braces.
    case nameIsProperty = "W320"
    /// As in: 60 % of what leaves ‘Press’ for ‘B’ does not match what is taken a day: A 300, B 100.
    case shareOfRowDoesNotMatch = "W321"
    /// As in: Coils has a quantity, but demand by the shift gives it no time: shifts are missing.
    case quantityWithoutShifts = "W322"
    /// As in: ‘Test’ gives shares to grades that units have already.
    case gradedAnew = "W323"
    /// As in: the streams that flow into ‘Final assembly’ by shares bring 90 % of what it needs.
    case joinSharesBelowWhole = "W324"

    // What can hardly be meant: Doubt
    /// As in: the demand of ‘Assembly plant’ is 0: nothing flows to it, and there is no takt.
    case demandOfNothing = "W330"
    /// As in: ‘C/T’ of ‘Weld’ is 0: no step takes no time.
    case timeOfNothing = "W331"
    /// As in: ‘pull’ after a stock: what lies there is pushed, not pulled from.
    case pullFromNothing = "W332"
    /// As in: rework of ‘Stamping’ leads forward to ‘weld’ and never comes back.
    case reworkForward = "W333"
    /// As in: ‘Weld’ loses units twice: yield 97 % and -> scrap 3 %, together 5.91 % of them.
    case lossTwice = "W334"
    /// As in: FPY 95 % of ‘Weld’ cannot be true beside 8 % of rework: at most 92 %.
    case firstPassAboveYield = "W335"
    /// As in: ‘Coils’ says neither how much lies there nor for how long.
    case stockWithoutAmount = "W336"
    /// As in: ‘Lane’ has no maximum: the step before it never has to stop.
    case laneWithoutMaximum = "W337"
    /// As in: the disposition ‘Scrap metal’ does not say what becomes of its units: they count as neither reused
    /// nor diverted.
    case dispositionWithoutRung = "W338"
    /// As in: the source ‘Returned pumps’ does not say how many units come: there are no flows a day.
    case sourceWithoutVolume = "W339"
    /// As in: Returned batteries is hazardous and ends at ‘Landfill’: Inspect → Landfill.
    case hazardousTo = "W340"
    /// As in: Returned laptops may hold data and leaves unwiped for ‘Scrap metal’: Inspect → Scrap metal.
    case dataLeaves = "W341"
    /// As in: ‘Coils’ is timed in days and ‘Weld’ on the clock, and nothing says how long a day is: it counts as 24
    /// h.
    case dayWithoutCalendar = "W342"
    /// As in: 80 units a day come back to the recovery, more than the 60 that are sold.
    case returnedMoreThanSold = "W343"
    /// As in: ‘Cores’ needs 60 units a day and gets 40 of recovered ones: nobody delivers the rest.
    case demandAboveRecovered = "W344"
    /// As in: Coils: 733 pieces are 2.4 d at 300 a day, not 1 d.
    case quantityAgainstTime = "W345"
    /// As in: Weld is to make every part every 1 shift, but running leaves time for the changeovers only every 0.65
    /// d.
    case everyPartTooOften = "W350"
    /// As in: batches of 2000 pcs at Stamping make every part every 4.3 d, and its EPE says 1 shift.
    case everyPartNotOfBatch = "W351"
    /// As in: the value ‘net-shift’ is used nowhere.
    case unusedValue = "W365"

    // The plant as it is: Plant
    /// As in: ‘C/T’ has more than 100 variants, the most that flows are computed for.
    case tooManyVariants = "E330"
    /// As in: ‘D’, which ‘C/T’ of ‘Cell’ names, is no variant that a customer takes.
    case unknownVariant = "E331"
    /// As in: ‘C/T’ of ‘Cell’ is set apart by variants, and no demand is.
    case noVariants = "E332"
    /// As in: rework makes no more units of one.
    case quantityOfRework = "E333"
    /// As in: a row that takes a share of ‘cut’ gets its units as they are.
    case quantityOfAlternative = "E334"
    /// As in: ‘qa’ does the work of ‘Verify’ twice.
    case resourceTwice = "E335"
    /// As in: ‘Press’ gives 3 numbers for ‘operators’, and works 2 shifts.
    case peopleOfOtherShifts = "E336"
    /// As in: ‘Press’ has a calendar and shifts of its own.
    case calendarAndShifts = "E337"
    /// As in: there is no calendar ‘nigths’.
    case unknownCalendar = "E338"
    /// As in: the calendar ‘nights’ is given twice.
    case calendarTwice = "E339"
    /// As in: ‘C/T’ of ‘Cell’ does not say how it is with C, which passes it.
    case variantMissing = "W390"
    /// As in: nothing uses the resource ‘QA team’.
    case unusedResource = "W391"
    /// As in: Cell: C takes 500 s a unit, more than the takt of 270 s; 260 s in the mean.
    case variantsOverTakt = "W392"
    /// As in: the OEE of ‘Press’ is 72 %, and uptime × speed × yield 83 %.
    case effectivenessDiffers = "W393"
    /// As in: ‘Oven’ takes 40 pcs at once for 2 h, one every 180 s, and its C/T is 60 s.
    case cycleOfOtherQuantity = "W394"
    /// As in: QA team is loaded to 125 % of its time.
    case resourceOverloaded = "W395"
    /// As in: nothing works by the calendar ‘nights’.
    case unusedCalendar = "W396"
    /// As in: ‘QA team’ does not say how many people or machines it is: it has no load.
    case resourceWithoutCount = "W397"
    /// As in: nothing is at the site ‘Gdańsk works’.
    case unusedSite = "W398"
    // Energy, water, material and their like: Measuring
    /// As in: ‘kWh’ is energy: ‘water’ is given as a volume (mL, L, m3, gal or ft3).
    case dimensionWrong = "E350"
    /// As in: /trip: ‘electricity’ takes /h, /batch or /day, or nothing for each unit here.
    case basisWrong = "E351"
    /// As in: what is needed is given in ‘L’, and what is used in ‘kWh’.
    case neededOtherwise = "E352"
    /// As in: ‘Oven’ uses electricity by the batch and does not say how large a batch is.
    case batchMissing = "E353"
    /// As in: ‘gas’ is given as a volume here and as energy at ‘Oven’: they cannot be added.
    case flowInTwoDimensions = "E354"
    /// As in: the factor of ‘gas’ is for each kWh, and the map gives a volume of it.
    case factorOfOtherDimension = "E355"
    /// As in: ‘electricity’ has a factor already.
    case factorTwice = "E356"
    /// As in: nothing in the map uses ‘water’: its factor counts nowhere.
    case factorWithoutFlow = "W400"
    /// As in: the truck to Shop uses fuel by the way it goes and does not say how far that is.
    case distanceMissing = "W401"
    /// As in: the truck to Shop gives its cost by the trip and does not say how many pieces that carries.
    case loadMissing = "W402"
    /// As in: ‘Wash’ needs more water than it uses.
    case neededAboveUsed = "W403"

    // What belongs together: Grouping
    /// As in: the group ‘Welding shop’ names nothing.
    case groupEmpty = "E390"
    /// As in: ‘sort’ stands in a recovery, and ‘Returns’ is a group of things of a stream.
    case groupOfRecovery = "E391"
    /// As in: the group ‘Welding shop’ goes across rows: ‘paint’ does not stand in that of ‘weld’.
    case groupAcrossRows = "E392"
    /// As in: ‘wash’ stands between ‘weld’ and ‘paint’, and the group ‘Welding shop’ does not name it.
    case groupWithGap = "E393"
    /// As in: ‘weld’ stands in two groups, ‘Welding shop’ and ‘Assembly’.
    case groupsOverlap = "E394"
    /// As in: the group ‘Welding shop’ names ‘weld’ twice.
    case groupNamesTwice = "E395"
    /// As in: there are two groups ‘Welding shop’.
    case groupTwice = "E396"
    /// As in: ‘Logistics’ and ‘logistics’ are two departments.
    case departmentsAlike = "W420"

    // Grades of returns, and promises of offices: Returns
    /// As in: ‘Grading’ gives shares to its grades, and says how right it grades.
    case accuracyOfShares = "E370"
    /// As in: ‘Grading’ says how right it grades, and has no units that come with grades.
    case accuracyWithoutGrades = "E371"
    /// As in: what ‘Grading’ says of A adds up to 95 %.
    case saidDoesNotAddUp = "E372"
    /// As in: ‘Grading’ does not say how C is graded.
    case saidMissing = "E373"
    /// As in: ‘D’, which ‘proceeds’ of ‘Resell’ names, is no grade of units here.
    case gradeNowhere = "E374"
    /// As in: ‘Grading’ says twice how A is graded.
    case gradedTwice = "E375"
    /// As in: ‘Grading’ has more than 30 grades, the most that errors of grading are computed for.
    case tooManyGrades = "E376"
    /// As in: the proceeds of ‘Resell’ are set apart by grade, and nothing grades units.
    case proceedsWithoutGrades = "E377"
    /// As in: ‘within’ of ‘Support’ says how many keep an SLA, and none is given.
    case withinWithoutLevel = "E378"
    /// As in: the grades of ‘Stores’ and ‘Web’ differ, and it is not known how many units come from each.
    case gradesNotWeighed = "W410"
    /// As in: ‘Backlog’ holds 8, more than its WIP limit of 5.
    case aboveLimit = "W411"
    /// As in: the fixed cost of ‘Weld’ counts nowhere: the step is in no recovery.
    case fixedInStream = "W412"
    /// As in: the mass of ‘Weld’ counts nowhere: the step is in no recovery.
    case massInStream = "W413"
    /// As in: the fixed cost of ‘Gdańsk works’ counts nowhere: no step of a recovery is there.
    case fixedOfSite = "W414"

    // Maps in documents: Embedding
    /// As in: the document is larger than 16 MB, the most that vsm reads.
    case documentTooLarge = "E410"
    /// As in: ‘wide’ cannot be read: ‘width’ needs px or a part of the text, such as 60%.
    case blockOptionUnreadable = "E411"
    /// As in: ‘maps/acme.vsm’ is not read: there is no such file.
    case blockFileUnreadable = "E412"
    /// As in: the block names ‘maps/acme.vsm’ and holds a map of its own, too.
    case mapBesideFile = "E413"
    /// As in: the map in line 12 has its picture in ‘doc-flow.svg’ already.
    case pictureNameTwice = "E414"
    /// As in: more maps in a document than vsm draws.
    case tooManyMaps = "E415"
    /// As in: a map in a document has no option ‘widht’: it is passed over.
    case blockOptionUnknown = "W380"

    // The surroundings
    /// As in: cannot read map.vsm: No such file or directory.
    case cannotRead = "E401"
    /// As in: cannot write map.svg: Permission denied.
    case cannotWrite = "E402"
    /// As in: map.svg was written in place, since it cannot be replaced: device or resource busy.
    case writtenInPlace = "W352"
    /// As in: cannot make a PNG: Graphviz is missing.
    case formatUnavailable = "E403"
    /// As in: map.svg is written, and xdg-open does not show it.
    case cannotOpen = "E404"
    /// As in: vsm lsp needs the program vsm-companion, which is neither beside vsm nor on the path.
    case companionMissing = "E405"
  }

  /// The stable name of the problem, which its wording has.
  public var code: Code { wording.code }
}

extension Problem.Code {
  /// True for what is told of a target that does not hold.
  public var isOfTarget: Bool { self == .targetMissed || self == .targetMissedYet }

  /// As its letter says.
  public var severity: Severity {
    switch rawValue.first {
    case "W": .warning
    case "N": .note
    default: .error
    }
  }
}
