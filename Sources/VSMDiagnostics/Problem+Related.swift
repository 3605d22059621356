extension Problem.Code {
  /// Codes about one matter: who meets one of them often meets the others.
  public static let families: [(matter: String, codes: [Problem.Code])] = [
    (
      "the file as such",
      [
        .notUTF8, .nulByte, .sourceTooLarge, .fileOfOtherKind, .emptyFile, .tooManyStatements,
        .tooManyProblems,
      ]
    ),
    (
      "signs",
      [
        .unexpectedCharacter, .controlCharacterInString, .unclosedString, .unknownEscape, .labelInOtherQuotes,
        .commentWithOtherSign, .otherArrow, .otherBracket, .unclosedBlock, .unmatchedBrace, .nestedTooDeep,
        .lineOfItsOwn, .expected,
      ]
    ),
    (
      "numbers",
      [
        .malformedNumber, .numberTooLarge, .digitsOfOtherScript, .thousandsOrDecimals, .rangeWithDash,
        .rangeTurnedRound, .valueAbout, .boundForValue, .valueNotKnown, .negative, .outOfRange,
      ]
    ),
    (
      "units",
      [
        .unitMissing, .unitWrong, .periodMissing, .neitherUnitNorVariant, .unitsDiffer, .signForUnit,
        .clockForDuration, .timesOfDay, .currencyMisplaced, .mixedCurrencies, .variantTwice,
      ]
    ),
    (
      "properties",
      [
        .unknownProperty, .propertyOfOther, .propertyTwice, .unknownChoice, .valueMissing,
        .signAmongProperties,
        .tagsExclude, .nameIsProperty,
      ]
    ),
    (
      "names and labels",
      [
        .nameMissing, .labelMissing, .nameOfSeveralWords, .nameOfOtherSigns, .valueBeforeName,
        .partsOutOfOrder,
        .nameTwice, .nameUnknown, .nameOfWrongKind, .nameIsWord,
      ]
    ),
    (
      "statements and streams",
      [
        .noStream, .unknownStatement, .statementNotHere, .statementTwice, .streamEmpty, .misplacedInStream,
        .joinsInCircle, .processInTwoStreams, .streamTurnedRound, .deliveredTwice, .notInAnyStream,
        .joinSharesAboveWhole, .joinSharesBelowWhole, .shareOfRowDoesNotMatch, .informationToItself,
        .kanbanToItself,
      ]
    ),
    (
      "working time",
      [
        .noTimeToWork, .moreThanADay, .tooManyDays, .dayWithoutCalendar, .quantityWithoutShifts,
        .quantityWithoutDemand, .taktUnknown,
      ]
    ),
    (
      "routes",
      [
        .routeWithoutArrow, .routeOfNothing, .limitOfOther, .routeWithoutProcess, .sharesAboveWhole,
        .sharesBelowWhole, .noWayOut, .routeIntoOtherBlock, .shareMissing, .twoBases, .basisUnknown,
        .twoRests,
        .reworkToItsEnd, .reworkForward, .loopWithoutAnswer, .lossTwice, .firstPassAboveYield,
        .decisionWithoutRoutes, .waysAlike, .nothingReaches,
      ]
    ),
    (
      "grades",
      [.unknownGrade, .gradeWithoutShare, .gradeTwice, .gradeWithoutWay, .gradedAnew, .mixDoesNotAddUp]
    ),
    (
      "recoveries",
      [
        .recoveryWithoutSource, .recoveryEmpty, .sourceInTwoRecoveries, .volumeAndReturns,
        .sourceWithoutVolume,
        .dispositionWithoutRung, .sentUnsanitized, .sentUncertified, .hazardousTo, .dataLeaves, .capExceeded,
        .worthLessThanAlternative, .recoveredMoreThanNeeded, .returnedMoreThanSold, .demandAboveRecovered,
      ]
    ),
    (
      "targets and gates",
      [
        .unknownFigure, .figureOfNothing, .boundOfOtherKind, .noDate, .targetMissed, .targetMissedYet,
        .figureWorse,
      ]
    ),
    (
      "load and pace",
      [
        .overCapacity, .overTakt, .workLongerThanLead, .processingLongerThanLead, .demandOfNothing,
        .timeOfNothing, .everyPartTooOften, .everyPartNotOfBatch,
      ]
    ),
    (
      "stocks and pull",
      [
        .waitWithQuantity, .stockWithoutAmount, .quantityAgainstTime, .supermarketTooSmall, .laneTooShort,
        .laneAboveMaximum, .laneWithoutMaximum, .secondPacemaker, .pullFromNothing,
      ]
    ),
    (
      "variants, resources and shifts",
      [
        .tooManyVariants, .unknownVariant, .noVariants, .quantityOfRework,
        .quantityOfAlternative, .resourceTwice, .peopleOfOtherShifts, .calendarAndShifts,
        .unknownCalendar, .calendarTwice, .variantMissing, .unusedResource,
        .variantsOverTakt, .effectivenessDiffers, .cycleOfOtherQuantity, .resourceOverloaded,
        .unusedCalendar, .resourceWithoutCount, .unusedSite,
      ]
    ),
    (
      "groups, loops and departments",
      [
        .groupEmpty, .groupOfRecovery, .groupAcrossRows, .groupWithGap, .groupsOverlap, .groupNamesTwice,
        .groupTwice, .departmentsAlike,
      ]
    ),
    (
      "grades of returns, limits and promises",
      [
        .accuracyOfShares, .accuracyWithoutGrades, .saidDoesNotAddUp, .saidMissing, .gradeNowhere,
        .gradedTwice, .tooManyGrades, .proceedsWithoutGrades, .withinWithoutLevel, .gradesNotWeighed,
        .aboveLimit, .fixedInStream, .massInStream, .fixedOfSite,
      ]
    ),
    (
      "icons and pictures",
      [.unreadablePath, .unreadableViewBox, .iconWithoutPath, .pictureTooLarge, .formatUnavailable]
    ),
    ("what a map says of itself", [.noLink]),
    (
      "maps in several files",
      [
        .fileAbsent, .pathUnusable, .notAFile, .fileUnreadable, .filesTooLarge, .noFiles, .tooManyFiles,
        .tooDeep, .filesInCircle, .secondBase, .baseInIncluded,
      ]
    ),
    (
      "tables",
      [.rowAbsent, .columnAbsent, .notOneInTable, .cellWithoutValue, .tableUnreadable]
    ),
    (
      "named values",
      [
        .valueTwice, .valueNameTaken, .valuesInCircle, .valueUnreadable, .notReckoned, .valueOfOtherKind,
        .valueUnknown, .unusedValue,
      ]
    ),
    (
      "changes of a base",
      [
        .changeWithoutBase, .nothingThere, .addressOfSeveral, .notInOneRow, .changedTwice, .propertyNotThere,
        .tooManyChanges,
      ]
    ),
    (
      "files of other programs",
      [
        .unknownKind, .mapAlready, .nothingToImport, .malformedFile, .tooMuchToImport, .cellWithoutUnit,
        .cellUnreadable, .notCarriedOver, .takenAs,
      ]
    ),
    (
      "energy, water and material",
      [
        .dimensionWrong, .basisWrong, .neededOtherwise, .batchMissing, .flowInTwoDimensions,
        .factorOfOtherDimension, .factorTwice, .factorWithoutFlow, .distanceMissing, .loadMissing,
        .neededAboveUsed,
      ]
    ),
    (
      "maps in documents",
      [
        .documentTooLarge, .blockOptionUnreadable, .blockOptionUnknown, .blockFileUnreadable, .mapBesideFile,
        .pictureNameTwice, .tooManyMaps,
      ]
    ),
    ("pictures", [.textTooSmall, .dealtToSheets, .widthNotKept]),
    ("files", [.cannotRead, .cannotWrite, .writtenInPlace, .cannotOpen, .companionMissing]),
  ]

  /// The others of its family, and what they are about.
  public var related: (matter: String, codes: [Problem.Code])? {
    Self.families.first { $0.codes.contains(self) }.map { ($0.matter, $0.codes.filter { $0 != self }) }
  }
}
