/// What can be wrong with a map that is put together from files, named values and changes.
///
/// A new one is a case here with its wording, its code in `Problem+Code.swift`, and the place that reports it.
public enum Composing: Sendable, Equatable {
  // Files
  /// E265, as in: there is no file ‘calender.vsm’.
  case fileAbsent(String)
  /// E266, as in: ‘../calendar.vsm’ is not read: a path leads to a file below the folder of the map.
  case pathUnusable(String, rule: String)
  /// - Parameter is: what it is, such as a folder.
  case notAFile(String, is: String)
  /// E268, as in: cannot read ‘secret.vsm’: permission denied.
  case fileUnreadable(String, reason: String)
  /// E269, as in: with ‘huge.vsm’ the map is larger than 16 MB, the most that vsm reads.
  case filesTooLarge(String, limit: String)
  /// E270, as in: no files are read here: ‘times.vsm’ is not known.
  case noFiles(String)
  /// E271, as in: more than 100 files, the most that a map is put together from.
  case tooManyFiles(limit: Int)
  /// E272, as in: files lead to one another more than 20 deep.
  case tooDeep(limit: Int)
  /// - Parameter way: the places that lead from one to the next, back to the first.
  case filesInCircle(way: [String])
  /// E274, as in: a map has one base.
  case secondBase
  /// E275, as in: a file that is included has no base of its own.
  case baseInIncluded

  // Named values
  /// E276, as in: the value ‘net-shift’ is given twice.
  case valueTwice(String)
  /// - Parameter is: what else the name is.
  case valueNameTaken(String, is: String)
  /// E278, as in: values are made of one another: shift-time → day-time → shift-time.
  case valuesInCircle([String])
  /// E279, as in: ‘7h 40min off’ is no value for ‘net-shift’.
  case valueUnreadable(String, reason: Unreadable, nearest: String? = nil)
  /// E280, as in: a time and a quantity cannot be reckoned with like this.
  case notReckoned(Unreckoned)
  /// - Parameter property: what should take it; nothing where the place has no name.
  case valueOfOtherKind(String, is: String, property: String?, wanted: String)
  /// E288, as in: no value is called ‘nett-shift’, which ‘shift’ is given.
  case valueUnknown(String, property: String, nearest: String)
  /// W365, as in: the value ‘net-shift’ is used nowhere.
  case unusedValue(String)

  // Tables
  /// A table has no row of that name.
  case rowAbsent(String, table: String, nearest: String?)
  /// A table has no column of that name.
  case columnAbsent(String, table: String, nearest: String?, known: [String])
  /// - Parameter what: a row or a column.
  case notOneInTable(String, what: String, table: String)
  /// A cell is empty, or holds no value.
  case cellWithoutValue(String, row: String, column: String, cure: String?)
  /// A file is no table, or not to be read.
  case tableUnreadable(String, reason: String)

  // Changes
  /// E282, as in: ‘change’ changes a base, and this map has none.
  case changeWithoutBase(String)
  /// E283, as in: the base has no ‘welt’.
  case nothingThere(String, nearest: String?)
  /// E284, as in: ‘inventory’ may be any of 3 in the base.
  case addressOfSeveral(String, count: Int)
  /// E285, as in: no row of the base has ‘weld’ and behind it ‘stamping’.
  case notInOneRow(String, String)
  /// E286, as in: two changes are of the same place.
  case changedTwice
  /// E287, as in: ‘uptime’ is not given in the base.
  case propertyNotThere(String)
  /// E289, as in: more than 200 changes, the most for a base of this size.
  case tooManyChanges(limit: Int)

  /// Why the value of a `let` cannot be read.
  public enum Unreadable: Sendable, Equatable {
    /// The value names a value that there is not.
    case unknown(String)
    /// The value has more parts than one may have.
    case tooLong(limit: Int)
  }

  /// Why two values cannot be reckoned with.
  public enum Unreckoned: Sendable, Equatable {
    /// The two are of kinds that do not go together, such as a time and money.
    case unlike(String, String)
    /// The length of a day is asked for where nobody knows it; a divisor is 0; the result is below 0, or larger
    /// than a number may be.
    case lengthOfDay, dividedByNothing, negative, tooLarge
  }

  var wording: Wording {
    switch self {
    case .fileAbsent(let path):
      Wording(
        .fileAbsent, "there is no file \(quoted(path))",
        help: "a path is relative to the file that it stands in")
    case .pathUnusable(let path, let rule):
      Wording(
        .pathUnusable, "\(quoted(path)) is not read: \(rule)",
        help:
          "for example: include \"parts/common.vsm\"; --root widens what may be read to a folder further up")
    case .notAFile(let path, let kind):
      Wording(.notAFile, "\(quoted(path)) is \(kind)", help: "name a map, a file of text")
    case .fileUnreadable(let path, let reason):
      Wording(.fileUnreadable, "cannot read \(quoted(path)): \(reason)")
    case .filesTooLarge(let path, let limit):
      Wording(
        .filesTooLarge, "with \(quoted(path)) the map is larger than \(limit), the most that vsm reads",
        help: "split it into several maps")
    case .noFiles(let path):
      Wording(
        .noFiles, "no files are read here: \(quoted(path)) is not known",
        help: "whoever reads the map may hand in its files: MapDocument(source, loading: loader)")
    case .tooManyFiles(let limit):
      Wording(.tooManyFiles, "more than \(limit) files, the most that a map is put together from")
    case .tooDeep(let limit):
      Wording(.tooDeep, "files lead to one another more than \(limit) deep")
    case .filesInCircle(let places):
      Wording(
        .filesInCircle, "a file leads back to itself: \(way(places))",
        help: "move what both need to a file that names neither")
    case .secondBase:
      Wording(
        .secondBase, "a map has one base",
        help: "that one may be based on another; what several maps share is read by: include \"common.vsm\"")
    case .baseInIncluded:
      Wording(
        .baseInIncluded, "a file that is included has no base of its own",
        help: "say what a map is based on in the map itself")

    case .valueTwice(let name):
      Wording(
        .valueTwice, "the value \(quoted(name)) is given twice",
        help: "a map may give values of its base anew, but no file those of its own")
    case .valueNameTaken(let name, let other):
      Wording(
        .valueNameTaken, "a value cannot be called \(quoted(name)): that is \(other)",
        help: "for example: let \(clipped(name))-value = 7h 40min")
    case .valuesInCircle(let names):
      Wording(
        .valuesInCircle, "values are made of one another: \(way(names))", help: "give one of them a number")
    case .valueUnreadable(let name, let reason, let nearest):
      Wording(
        .valueUnreadable, reason.text(quoted(name)),
        help: suggestion(nearest)
          ?? "for example: let net-shift = 7h 40min, let demand = 18_400/month, let lot-size = 3 x pack-size")
    case .notReckoned(let reason):
      Wording(.notReckoned, reason.text, help: reason.help)
    case .valueOfOtherKind(let name, let kind, let property, let wanted):
      Wording(
        .valueOfOtherKind,
        property.map { "\(quoted(name)) is \(kind), and \(quoted($0)) needs \(wanted)" }
          ?? "\(quoted(name)) is \(kind), and here stands \(wanted)",
        help: "see the value behind let, or in its table")
    case .valueUnknown(let name, let property, let nearest):
      Wording(
        .valueUnknown, "no value is called \(quoted(name)), which \(quoted(property)) is given",
        help: suggestion(nearest))
    case .unusedValue(let name):
      Wording(
        .unusedValue, "the value \(quoted(name)) is used nowhere",
        help: "leave it out, or write its name where its value stands")

    case .rowAbsent(let row, let table, let nearest):
      Wording(
        .rowAbsent, "the table \(quoted(table)) has no row \(quoted(row))",
        help: suggestion(nearest) ?? "a row is called as its first cell is")
    case .columnAbsent(let column, let table, let nearest, let known):
      Wording(
        .columnAbsent, "the table \(quoted(table)) has no column \(quoted(column))",
        help: suggestion(nearest) ?? "its first row has: \(list(known))")
    case .notOneInTable(let name, let what, let table):
      Wording(
        .notOneInTable, "the table \(quoted(table)) has more than one \(what) \(quoted(name))",
        help: "give each \(what) that is read a name of its own")
    case .cellWithoutValue(let text, let row, let column, let cure):
      Wording(
        .cellWithoutValue,
        text.isEmpty
          ? "the cell of row \(quoted(row)) in column \(quoted(column)) is empty"
          : "\(quoted(text)), in row \(quoted(row)) and column \(quoted(column)), is no value",
        help: cure
          ?? "a cell holds a number with its unit, or the heading has it in brackets: 39s, or C/T [s] above 39"
      )
    case .tableUnreadable(let path, let reason):
      Wording(
        .tableUnreadable, "the table \(quoted(path)) cannot be read: \(reason)",
        help: "a table has a row of headings, and cells with commas, semicolons or tabs between them")

    case .changeWithoutBase(let word):
      Wording(
        .changeWithoutBase, "\(quoted(word)) changes a base, and this map has none",
        help: "say what it is based on: based-on \"current.vsm\"")
    case .nothingThere(let address, let nearest):
      Wording(
        .nothingThere, "the base has no \(quoted(address))",
        help: suggestion(nearest)
          ?? "name a thing of it: weld, inventory before weld, info \"Weekly schedule\", weld -> scrap")
    case .addressOfSeveral(let address, let count):
      Wording(
        .addressOfSeveral, "\(quoted(address)) may be any of \(count) in the base",
        help: "say which: truck before weld, inventory \"Coils\", info pc -> weld")
    case .notInOneRow(let first, let second):
      Wording(
        .notInOneRow, "no row of the base has \(quoted(first)) and behind it \(quoted(second))",
        help: "name two things of one row, in the order in which they stand there")
    case .changedTwice:
      Wording(
        .changedTwice, "two changes are of the same place", help: "put them into one, or leave one out")
    case .propertyNotThere(let name):
      Wording(
        .propertyNotThere, "\(quoted(name)) is not given in the base",
        help: "leave this out: what is not given needs not be taken away")
    case .tooManyChanges(let limit):
      Wording(
        .tooManyChanges, "more than \(limit) changes, the most for a base of this size",
        help: "replace whole streams, or make a map of its own of it")
    }
  }
}

extension Composing.Unreadable {
  fileprivate func text(_ name: String) -> String {
    switch self {
    case .unknown(let text): "\(quoted(text)) is no value for \(name)"
    case .tooLong(let limit): "the value of \(name) is longer than \(limit) characters"
    }
  }
}

extension Composing.Unreckoned {
  fileprivate var text: String {
    switch self {
    case .unlike(let first, let second): "\(first) and \(second) cannot be reckoned with like this"
    case .lengthOfDay: "this depends on how long a day is, which a value does not know"
    case .dividedByNothing: "this divides by 0"
    case .negative: "this comes to less than 0"
    case .tooLarge: "this comes to more than 1,000,000,000,000, the most that vsm computes with"
    }
  }

  fileprivate var help: String? {
    switch self {
    case .unlike:
      "values of one kind are added and subtracted; any may be multiplied with a number or divided by one"
    case .lengthOfDay: "use units that go with one another: s, min and h; or one of shift, d, wk, mo and yr"
    case .dividedByNothing, .negative, .tooLarge: nil
    }
  }
}
