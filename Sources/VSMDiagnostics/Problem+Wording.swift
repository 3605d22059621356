extension Problem {
  /// Code, wording and help of every problem: the one place where messages are written. One list of all, so that the
  /// compiler tells of a problem without words.
  public var wording: Wording {
    switch self {
    case .notUTF8(let looksLikeUTF16):
      Wording(
        .notUTF8, "this is not UTF-8 text",
        help: looksLikeUTF16
          ? "the file looks like UTF-16: save it as UTF-8" : "save the file as UTF-8")
    case .nulByte:
      Wording(.nulByte, "a NUL byte: this is not a text file", help: "save the map as UTF-8 text")
    case .sourceTooLarge(let limit):
      Wording(
        .sourceTooLarge, "the file is larger than \(limit), the most that vsm reads",
        help: "split it into several maps")
    case .unexpectedCharacter(let character):
      Wording(
        .unexpectedCharacter, "the character \(quoted(character)) has no meaning here",
        help: "it may stand in a label, in quotes, or in a comment, after #")
    case .controlCharacterInString(let code):
      Wording(
        .controlCharacterInString, "a control character (U+\(hexadecimal(code))) in a label",
        help: "for a new line, write \\n")
    case .unclosedString:
      Wording(
        .unclosedString, "this string is not closed on its line",
        help: "end it with \"; a new line inside a label is written \\n")
    case .unknownEscape(let escape):
      Wording(
        .unknownEscape, "\(quoted(escape)) is no escape in a string", help: "known are \\\" \\\\ and \\n")
    case .malformedNumber(let text, let cure):
      Wording(
        .malformedNumber, "\(quoted(text)) is not a number",
        help: (cure.map { "write \(clipped($0))" } ?? "write 1200, 12_000 or 7.6")
          + "; thousands are set apart by _, decimals by a point")
    case .numberTooLarge(let text, let limit):
      Wording(
        .numberTooLarge,
        "the number \(clipped(text)) is larger than \(limit), the most that vsm computes with")

    case .emptyFile:
      Wording(
        .emptyFile, "there is no map in this file",
        help: "start from a working one: vsm init my-map.vsm")
    case .expected(let what, let found, let example):
      Wording(
        .expected, "expected \(what), found \(clipped(found))", help: example.map { "for example: \($0)" })
    case .unclosedBlock(let owner):
      Wording(.unclosedBlock, "the block of \(quoted(owner)) is not closed", help: "add a } where it ends")
    case .unmatchedBrace:
      Wording(.unmatchedBrace, "this } closes nothing", help: "remove it, or open its block with {")
    case .nestedTooDeep(let limit):
      Wording(.nestedTooDeep, "blocks are nested more than \(limit) deep")
    case .tooManyStatements(let limit):
      Wording(.tooManyStatements, "more than \(limit) statements, the most that vsm reads")
    case .tooManyProblems(let limit):
      Wording(.tooManyProblems, "more than \(limit) problems; the rest of the file was not examined")
    case .unknownStatement(let word, let place, let nearest, let known, let meaning):
      Wording(
        .unknownStatement, "\(quoted(word)) is not a word that vsm knows \(place)",
        help: meaning ?? suggestion(nearest) ?? "known here: \(list(known))")
    case .statementNotHere(let word, let place, let belongs):
      Wording(.statementNotHere, "\(quoted(word)) cannot stand \(place)", help: "it belongs \(belongs)")
    case .nameMissing(let word, let example):
      Wording(.nameMissing, "\(quoted(word)) needs a name", help: "for example: \(example)")
    case .labelMissing(let word, let example, let unquoted):
      Wording(
        .labelMissing,
        unquoted.map { "\(quoted($0)) is a label without its quotes" }
          ?? "\(quoted(word)) needs a label in quotes",
        help: unquoted.map { "put it in quotes: \"\(clipped($0))\"" } ?? "for example: \(example)")
    case .unknownProperty(let word, let owner, let nearest, let known, let row):
      Wording(
        .unknownProperty, "\(quoted(word)) is not a property of \(owner)",
        help: suggestion(nearest)
          ?? (known.isEmpty ? "\(owner) has no properties" : "\(owner) has: \(list(known))"), row: row)
    case .propertyOfOther(let word, let owner, let owners, let row):
      Wording(
        .propertyOfOther, "\(quoted(word)) is not a property of \(owner)",
        help: "it is one of \(list(owners))", row: row)
    case .valueMissing(let property, let kind, let example):
      Wording(.valueMissing, "\(quoted(property)) needs \(kind)", help: "for example: \(example)")
    case .unitMissing(let number, let property, let units, let example, let cure):
      Wording(
        .unitMissing, "\(clipped(number)) has no unit: \(quoted(property)) needs \(units)",
        help: cure ?? "for example: \(example)")
    case .unitWrong(let unit, let property, let units, let example, let cure):
      Wording(
        .unitWrong, "\(quoted(unit)) is the wrong unit: \(quoted(property)) needs \(units)",
        help: cure ?? "for example: \(example)")
    case .periodMissing(let property, let example, let cure):
      Wording(
        .periodMissing, "\(quoted(property)) is a rate: say for which period",
        help: cure.map { "write \(clipped($0))" } ?? "for example: \(example)")
    case .negative(let number, let property, let example):
      Wording(
        .negative, "\(clipped(number)) is negative: \(quoted(property)) is at least 0",
        help: "for example: \(example)")
    case .outOfRange(let number, let property, let allowed, let example):
      Wording(
        .outOfRange, "\(clipped(number)) is out of range: \(quoted(property)) is \(allowed)",
        help: "for example: \(example)")
    case .rangeTurnedRound(let low, let high):
      Wording(
        .rangeTurnedRound, "the range \(low)..\(high) is turned round",
        help: "write the smaller value first: \(high)..\(low)")
    case .unknownChoice(let word, let property, let choices, let nearest):
      Wording(
        .unknownChoice, "\(quoted(word)) is no choice for \(quoted(property))",
        help: suggestion(nearest) ?? "choose \(list(choices, last: "or"))")
    case .propertyTwice(let name):
      Wording(.propertyTwice, "\(quoted(name)) is given twice", help: "keep one of them")
    case .routeWithoutArrow(let example):
      Wording(
        .routeWithoutArrow, "a route is written with an arrow, where it leads and its share",
        help: "for example: \(example)")
    case .currencyMisplaced(let found, let written):
      Wording(
        .currencyMisplaced,
        "\(quoted(found)): money is written with the sign of its currency ($, €, £ or ¥) before it",
        help: "for example: \(written)")
    case .variantTwice(let name):
      Wording(.variantTwice, "\(quoted(name)) is in the mix twice", help: "add its amounts up")

    case .habit(let habit): habit.wording

    case .noStream:
      Wording(
        .noStream, "the map has no stream, so there is nothing to draw",
        help: "add: stream { process cut \"Cutting\" { C/T 30s } }")
    case .statementTwice(let word):
      Wording(.statementTwice, "a map has one \(quoted(word)); this is the second", help: "keep one of them")
    case .nameTwice(let name):
      Wording(.nameTwice, "the name \(quoted(name)) is declared twice", help: "rename one of them")
    case .nameUnknown(let name, let nearest, let declaration, let stock):
      Wording(
        .nameUnknown, "nothing is named \(quoted(name))",
        help: stock.map { "name the stock: \(clipped($0))" } ?? suggestion(nearest)
          ?? "declare it, for example: " + declaration.split(separator: "…").joined(separator: clipped(name)))
    case .nameOfWrongKind(let name, let kind, let wanted):
      Wording(.nameOfWrongKind, "\(quoted(name)) is \(kind); here stands \(wanted)")
    case .streamEmpty:
      Wording(
        .streamEmpty, "this stream names nothing",
        help: "list what the material meets, one thing a line: supplier, inventory, process, customer")
    case .streamTurnedRound(let customer, let supplier):
      Wording(
        .streamTurnedRound, "this stream runs from a customer to a supplier",
        help: "material flows from the supplier to the customer: "
          + "let \(clipped(supplier)) stand first and \(clipped(customer)) last")
    case .recoveryEmpty:
      Wording(
        .recoveryEmpty, "this recovery names no step",
        help: "list what returned units meet, one thing a line: the source, then its steps with their routes")
    case .misplacedInStream(let name, let rule):
      Wording(.misplacedInStream, "\(quoted(name)) is out of place here", help: rule)
    case .joinsInCircle(let name, let back):
      Wording(
        .joinsInCircle, "the streams lead round in a circle through \(quoted(name))",
        help: "what is done again takes a route back: rework -> \(clipped(back)) 5%")
    case .processInTwoStreams(let name):
      Wording(
        .processInTwoStreams, "\(quoted(name)) is named in the middle of a stream",
        help: "a process stands where it is declared; another stream joins it by naming it as its last line")
    case .informationToItself(let name):
      Wording(.informationToItself, "\(quoted(name)) sends information to itself", help: "name another end")
    case .kanbanToItself(let name):
      Wording(.kanbanToItself, "\(quoted(name)) sends kanban to itself", help: "name another end")
    case .waitWithQuantity:
      Wording(
        .waitWithQuantity, "a wait has a time and nothing to count",
        help: "write waiting \"Approval\" 2d; what can be counted stands in inventory or orders")
    case .nameIsWord(let name):
      Wording(
        .nameIsWord, "\(quoted(name)) is a word of the language and cannot be a name",
        help: "choose another, for example: the-\(clipped(name))")
    case .moreThanADay(let hours):
      Wording(.moreThanADay, "the calendar works \(hours) h a day", help: "shifts × shift is at most 24 h")
    case .tooManyDays(let days, let period, let most):
      Wording(.tooManyDays, "\(days) working days a \(period)", help: "it is above 0 and at most \(most)")
    case .deliveredTwice(let name):
      Wording(.deliveredTwice, "\(quoted(name)) stands in this block twice", help: "name it once")
    case .tagsExclude(let first, let second):
      Wording(
        .tagsExclude, "a step cannot be both \(quoted(first)) and \(quoted(second))", help: "keep one of them"
      )
    case .noTimeToWork(let available):
      Wording(
        .noTimeToWork, "the calendar leaves no time to work (\(available))",
        help: "breaks and planned stops must be shorter than the shift")

    case .mixedCurrencies(let currency, let first):
      Wording(
        .mixedCurrencies, "\(quoted(currency)) among amounts in \(quoted(first)): a map has one currency",
        help: "convert the amounts; vsm knows no rates of exchange")
    case .routeOfNothing(let share):
      Wording(
        .routeOfNothing, "a route of \(clipped(share)) carries nothing",
        help: "remove the line, or give it a share above 0 %")
    case .limitOfOther:
      Wording(
        .limitOfOther, "‘max’ passes are for rework alone", help: "for example: rework -> refurbish 10% max 3"
      )
    case .routeWithoutProcess:
      Wording(
        .routeWithoutProcess, "a route stands under the process that it leaves",
        help: "put a process before it")
    case .sharesAboveWhole(let step, let total):
      Wording(
        .sharesAboveWhole, "the shares of \(quoted(step)) add up to \(total), more than all there is",
        help: "they are parts of one whole: together at most 100 %")
    case .sharesBelowWhole(let step, let total):
      Wording(
        .sharesBelowWhole,
        "the routes of \(quoted(step)) add up to \(total), and no line after them takes the rest",
        help: "let them add up to 100 %, or say where the rest goes with a route without a share: -> recycle")
    case .noWayOut(let steps):
      Wording(
        .noWayOut,
        steps.count > 1
          ? "nothing leads out of \(way(steps))"
          : "nothing leads out of \(quoted(steps.first ?? ""))",
        help: "what comes in must end somewhere: add a route to a disposition, for example: -> recycle 5%")
    case .routeIntoOtherBlock(let name, let kind):
      Wording(
        .routeIntoOtherBlock, "\(quoted(name)) is a step of another block: \(kind) cannot lead there",
        help: "a route stays in its recovery, ends at a disposition, or brings recovered units into a stream")
    case .reworkToItsEnd(let name, let kind):
      Wording(.reworkToItsEnd, "\(quoted(name)) is \(kind): rework leads back to a step of its own block")
    case .unknownGrade(let grade, let nearest, let known):
      Wording(
        .unknownGrade, "no source gives units of grade \(quoted(grade))",
        help: suggestion(nearest) ?? "grades are: \(list(known))")
    case .gradeWithoutShare(let grade):
      Wording(
        .gradeWithoutShare, "the share of grade \(quoted(grade)) is not given",
        help: "write it behind the target, or give every source the same mix: grades 30% A + 70% B")
    case .gradeWithoutWay(let grade, let step):
      Wording(
        .gradeWithoutWay,
        "units of grade \(quoted(grade)) come to \(quoted(step)), which has no way for them",
        help: "add a route, \(clipped(grade)) -> ..., or one for all others, -> ...")
    case .joinSharesAboveWhole(let step, let total):
      Wording(
        .joinSharesAboveWhole, "the shares of the streams that flow into \(quoted(step)) add up to \(total)",
        help:
          "of a group in which each unit needs one of its streams the shares add up to 100 %, in the order of the file"
      )
    case .gradeTwice(let grade):
      Wording(
        .gradeTwice, "grade \(quoted(grade)) has two routes here: both need a share",
        help: "the shares are parts of all that leaves the step, not of the grade")
    case .shareMissing(let example):
      Wording(.shareMissing, "rework needs a share in %", help: "for example: \(example)")
    case .twoRests(let step):
      Wording(
        .twoRests, "\(quoted(step)) has two routes without a share",
        help: "only one can take what is left over")
    case .twoBases(let step):
      Wording(
        .twoBases, "the routes of \(quoted(step)) have shares by different measures",
        help: "shares by units, by mass and by value cannot be added")
    case .basisUnknown(let step, let basis, let lacking):
      Wording(
        .basisUnknown,
        "shares by \(basis) at \(quoted(step)) cannot be turned into units: \(clipped(lacking))",
        help: basis == "mass"
          ? "give the disposition a mass, or the source for all that has none of its own: mass 1.2kg"
          : "by value, all that leaves the step ends at dispositions with proceeds above 0: proceeds $40")
    case .sentUnsanitized(let source, let path):
      Wording(
        .sentUnsanitized,
        "\(source) may hold data and reaches \(quoted(path.last ?? "")) without being sanitized: "
          + way(path),
        help: "put a step with sanitize clear, purge or destroy before it")
    case .sentUncertified(let source, let path):
      Wording(
        .sentUncertified,
        "\(source) is hazardous and reaches \(quoted(path.last ?? "")), which is not certified: "
          + way(path),
        help: "send it to a certified recycler: certified \"R2v3\"")
    case .volumeAndReturns:
      Wording(.volumeAndReturns, "a source gives its volume or what it returns of a customer, not both")
    case .recoveryWithoutSource:
      Wording(
        .recoveryWithoutSource, "this recovery has no source",
        help: "name one in its first line; declare it: source returns { volume 100/day }")
    case .sourceInTwoRecoveries(let name):
      Wording(
        .sourceInTwoRecoveries, "\(quoted(name)) is the source of two recoveries",
        help: "give each a source of its own")
    case .unknownFigure(let name, let nearest, let known):
      Wording(
        .unknownFigure, "\(quoted(name)) is not a figure that can have a target",
        help: suggestion(nearest) ?? "figures are: \(list(known))")
    case .figureOfNothing(let name, let wanted):
      Wording(.figureOfNothing, "\(quoted(name)) is a figure of \(wanted)")
    case .boundOfOtherKind(let figure, let wanted):
      Wording(.boundOfOtherKind, "the target of \(quoted(figure)) is \(wanted)")
    case .noDate(let found, let example):
      Wording(
        .noDate,
        found.map { "\(quoted($0)) is no date of the calendar" } ?? "expected a date after by",
        help: "a date is year, month and day: \(example)")
    case .noLink(let text, let fault):
      Wording(
        .noLink, "\(quoted(text)) is no link: \(fault.text)",
        help:
          "a link begins with https://, http:// or mailto:, for example: link \"https://example.com/weld\"")
    case .unreadablePath(let reason):
      Wording(
        .unreadablePath, "this is not an SVG path: \(reason)",
        help: "a path is the d of an SVG path, for example: path \"M2 22V8H22V22Z\"")
    case .unreadableViewBox(let reason):
      Wording(
        .unreadableViewBox, "this is not a view box: \(reason)",
        help: "a view box has a left, a top, a width and a height, for example: view-box \"0 0 24 24\"")
    case .iconWithoutPath(let name):
      Wording(
        .iconWithoutPath, "the icon \(quoted(name)) has no path",
        help: "give it one or more, for example: path \"M2 22V8H22V22Z\"")

    case .overCapacity(let step, let percent, let operators):
      Wording(
        .overCapacity,
        "\(step) is loaded to \(percent) of its capacity: it cannot make what customers ask for",
        help: operators.map { "operators do not divide C/T, stations do: stations \(clipped($0))" })
    case .overTakt(let step, let cycle, let takt):
      Wording(.overTakt, "\(step) takes \(cycle) a unit, more than the takt of \(takt)")
    case .quantityWithoutDemand(let stock):
      Wording(
        .quantityWithoutDemand, "\(stock) has a quantity, but there is no demand to turn it into time",
        help: "give the customer a demand, for example: demand 18_400/month")
    case .taktUnknown(let reason):
      Wording(
        .taktUnknown, "takt is not given: \(reason)",
        help: "takt is working time ÷ demand: calendar { shifts 2  shift 8h  days 20/month }, "
          + "customer plant { demand 18_400/month }")
    case .mixDoesNotAddUp(let total):
      Wording(.mixDoesNotAddUp, "the mix adds up to \(total), not to 100 %")
    case .workLongerThanLead(let step, let work, let lead):
      Wording(.workLongerThanLead, "\(step) works \(work) on a unit but takes only \(lead) in all")
    case .notInAnyStream(let name, let kind):
      Wording(
        .notInAnyStream, "the \(kind) \(quoted(name)) is in no \(kind == "source" ? "recovery" : "stream")",
        help: "name it in a \(kind == "source" ? "recovery" : "stream"), or remove it")
    case .processingLongerThanLead(let processing, let lead):
      Wording(
        .processingLongerThanLead,
        "processing (\(processing)) is longer than the lead time (\(lead)), which counts only waits",
        help: "conventions { lead-time waits+process }")
    case .quantityWithoutShifts(let stock):
      Wording(
        .quantityWithoutShifts,
        "\(stock) has a quantity, but demand by the shift gives it no time: shifts are missing",
        help: "say how many there are a day, for example: calendar { shifts 2  shift 8h }")

    case .nothingReaches(let name):
      Wording(
        .nothingReaches, "no route leads to the disposition \(quoted(name))",
        help: "lead one to it, for example: -> \(clipped(name)) 10%, or remove it")
    case .worthLessThanAlternative(let route, let worth, let alternative, let there):
      Wording(
        .worthLessThanAlternative,
        "\(route): a unit is worth \(worth) that way and \(there) at \(quoted(alternative))",
        help: "send it there, or see what the way costs")
    case .capExceeded(let disposition, let flow, let cap):
      Wording(.capExceeded, "\(quoted(disposition)) gets \(flow) and takes at most \(cap)")
    case .recoveredMoreThanNeeded(let recovered, let needed, let place):
      Wording(
        .recoveredMoreThanNeeded,
        "\(recovered) recovered units a day come to \(quoted(place)), which needs only \(needed)")
    case .loopWithoutAnswer(let steps, let reason, let help):
      Wording(.loopWithoutAnswer, "the flow through \(way(steps)) has no answer: \(reason)", help: help)
    case .figureWorse(let text, let tolerance):
      Wording(.figureWorse, text + (tolerance.map { ", worse by more than \($0)" } ?? ""))
    case .targetMissed(let target, let figure, let drivers):
      Wording(
        .targetMissed, "the target \(clipped(target)) does not hold: \(figure)",
        help: Self.help(of: drivers))
    case .targetMissedYet(let target, let figure, let drivers, let until):
      Wording(
        .targetMissedYet,
        "the target \(clipped(target)) does not hold yet: \(figure); it may be missed until \(until)",
        help: Self.help(of: drivers))
    case .textTooSmall(let points, let page, let larger):
      Wording(
        .textTooSmall, "on \(page) the text of this map is \(points) pt high, however it is folded",
        help: (larger.map { "on \($0) it can be read: --page \($0.lowercased()); or " } ?? "")
          + "draw a part of it as a map of its own")
    case .dealtToSheets(let count, let page, let points, let larger):
      Wording(
        .dealtToSheets,
        "the picture stands on \(count) sheets of \(page): on one its text would be \(points) pt high",
        help: (larger.map { "on \($0) it is one sheet: --page \($0.lowercased()); " } ?? "")
          + "--no-fold keeps each row in one line, on one sheet"
      )
    case .widthNotKept(let width, let asked):
      Wording(
        .widthNotKept, "the picture is \(width) px wide, more than the \(asked) px it was to have",
        help:
          "steps that rework or a queue ties together are not cut apart: allow them the width, or shorten names"
      )
    case .supermarketTooSmall(let stock, let held, let needed, let parts):
      Wording(.supermarketTooSmall, "\(stock) holds \(held), less than the \(needed) of \(parts)")
    case .laneTooShort(let lane, let most, let needed, let stop):
      Wording(
        .laneTooShort, "\(lane) holds at most \(most) pieces; to cover a stop of \(stop) it needs \(needed)")
    case .secondPacemaker(let step, let first):
      Wording(
        .secondPacemaker, "\(quoted(step)) is a second pacemaker beside \(quoted(first))",
        help: "one step of a stream is scheduled: all before it are pulled, all after it flow")
    case .decisionWithoutRoutes(let label):
      Wording(
        .decisionWithoutRoutes, "nothing branches off at the decision \(quoted(label))",
        help: "put its routes under it, for example: -> clarify 20%")
    case .waysAlike(let decision, let target):
      Wording(
        .waysAlike,
        "what the routes of the decision \(quoted(decision)) leave over goes to \(quoted(target)), too",
        help:
          "without a route it goes to the next line: lead it elsewhere by a route without a share, for example: -> pay, or put the line of this route further down"
      )
    case .laneAboveMaximum(let lane, let held, let most):
      Wording(.laneAboveMaximum, "\(quoted(lane)) holds \(held), more than its maximum of \(most)")
    case .gradedAnew(let step):
      Wording(
        .gradedAnew, "\(quoted(step)) gives shares to grades that units have already",
        help:
          "say that it grades anew, { regrade }, or leave its shares out: then each unit goes by the grade that it has"
      )
    case .joinSharesBelowWhole(let step, let total):
      Wording(
        .joinSharesBelowWhole,
        "the streams that flow into \(quoted(step)) by shares bring \(total) of what it needs",
        help: "the rest is taken to need nothing; if each unit needs one of them, the shares add up to 100 %")
    case .nameIsProperty(let name, let kind, let example):
      Wording(
        .nameIsProperty, "\(quoted(name)) is read as the name of \(kind): a property stands in braces",
        help: "for example: \(example)")
    case .shareOfRowDoesNotMatch(let step, let share, let end, let demands, let matching):
      Wording(
        .shareOfRowDoesNotMatch,
        "\(share) of what leaves \(quoted(step)) for \(quoted(end)) does not match what is taken a day: \(demands)",
        help: (matching.map { "a share of \($0) would match; " } ?? "")
          + "the flow is sized by the way that asks for the most")

    case .doubt(let doubt): doubt.wording
    case .plant(let fault): fault.wording
    case .grouping(let fault): fault.wording
    case .returns(let fault): fault.wording
    case .composing(let composing): composing.wording
    case .importing(let importing): importing.wording
    case .embedding(let embedding): embedding.wording
    case .measuring(let measuring): measuring.wording
    case .everyPartTooOften(let step, let said, let possible):
      Wording(
        .everyPartTooOften,
        "\(step) is to make every part every \(said), but running leaves time for the changeovers only every \(possible)",
        help: "shorten C/O, or make every part less often")
    case .everyPartNotOfBatch(let step, let batch, let implied, let said):
      Wording(
        .everyPartNotOfBatch,
        "batches of \(batch) at \(step) make every part every \(implied), and its EPE says \(said)",
        help: "the batch is what one variant needs until it is made again: demand × EPE")

    case .cannotRead(let path, let reason):
      Wording(.cannotRead, "cannot read \(path): \(reason)")
    case .cannotWrite(let path, let reason):
      Wording(.cannotWrite, "cannot write \(path): \(reason)")
    case .companionMissing(let command, let program):
      Wording(
        .companionMissing,
        "vsm \(command) needs the program \(program), which is neither beside vsm nor on the path",
        help: "build it and put it beside vsm: swift build -c release --product \(program)")
    case .cannotOpen(let path, let program):
      Wording(
        .cannotOpen, "\(path) is written, and \(program) does not show it",
        help: "open it with a browser, or name a program for its kind of file to the system")
    case .writtenInPlace(let path, let reason):
      Wording(
        .writtenInPlace, "\(path) was written in place, since it cannot be replaced: \(reason)",
        help:
          "a run that is killed meanwhile leaves it half-written; in a folder that vsm may write to it cannot"
      )
    case .formatUnavailable(let format, let reason, let remedy):
      Wording(.formatUnavailable, "cannot make \(format): \(reason)", help: remedy)
    case .pictureTooLarge(let limit, let word, let count):
      Wording(
        .pictureTooLarge,
        "the picture would be larger than \(limit / 1_048_576) MB; most of it are \(count) of ‘\(word)’",
        help: "draw the map in parts; `vsm metrics` computes it as a whole")
    }
  }

  private static func help(of drivers: [String]) -> String? {
    drivers.isEmpty ? nil : "what moves it most: " + drivers.joined(separator: "; ")
  }
}
