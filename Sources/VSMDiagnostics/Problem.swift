/// Everything that can be wrong with a map, as data. The words for it stand in `Problem.Wording.swift`.
public enum Problem: Sendable, Equatable {
  // The text as such
  case notUTF8(looksLikeUTF16: Bool)
  case nulByte
  case sourceTooLarge(limit: String)
  case unexpectedCharacter(String)
  case controlCharacterInString(code: UInt32)
  case unclosedString
  case unknownEscape(String)
  case malformedNumber(String)
  case numberTooLarge(String, limit: String)

  // The grammar
  case emptyFile
  case expected(String, found: String)
  case unclosedBlock(of: String)
  case unmatchedBrace
  case nestedTooDeep(limit: Int)
  case tooManyStatements(limit: Int)
  case tooManyProblems(limit: Int)
  case unknownStatement(String, place: String, nearest: String?, known: [String])
  case statementNotHere(String, place: String, belongs: String)
  case nameMissing(after: String, example: String)
  case labelMissing(after: String, example: String)
  case unknownProperty(String, of: String, nearest: String?, known: [String])
  case propertyOfOther(String, of: String, owners: [String])
  case valueMissing(property: String, kind: String, example: String)
  case unitMissing(number: String, property: String, units: String, example: String)
  case unitWrong(unit: String, property: String, units: String, example: String)
  case periodMissing(property: String, example: String)
  case negative(number: String, property: String)
  case outOfRange(number: String, property: String, allowed: String)
  case rangeTurnedRound(low: String, high: String)
  case unknownChoice(String, property: String, choices: [String], nearest: String?)
  case propertyTwice(String)

  // The map
  case noStream
  case statementTwice(String)
  case nameTwice(String)
  case nameUnknown(String, nearest: String?)
  case nameOfWrongKind(String, is: String, wanted: String)
  case streamEmpty
  case misplacedInStream(String, rule: String)
  case joinsInCircle(String)
  case processInTwoStreams(String)
  case informationToItself(String)
  case tagsExclude(String, String)
  case noTimeToWork(available: String)

  // The figures
  case overCapacity(step: String, percent: String)
  case overTakt(step: String, cycle: String, takt: String)
  case quantityWithoutDemand(stock: String)
  case taktUnknown(reason: String)
  case mixDoesNotAddUp(total: String)
  case workLongerThanLead(step: String, work: String, lead: String)
  case notInAnyStream(String, kind: String)

  // The surroundings
  case cannotRead(path: String, reason: String)
  case cannotWrite(path: String, reason: String)
  case formatUnavailable(String, reason: String, remedy: String)
}
