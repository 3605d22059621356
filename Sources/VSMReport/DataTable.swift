import VSMDiagnostics

/// Figures of one kind as rows and columns for other programs: the columns are the same for every map.
public struct DataTable: Sendable {
  /// The word by which it is asked for, and the name of its file.
  public let name: String
  /// What people call it.
  public let title: String
  /// The names of the columns: those that the JSON has for the same, with its units.
  public let columns: [String]
  /// Its lines, each with a value for each column; `null` where one is not given.
  public internal(set) var rows: [[JSONValue]] = []

  init(_ name: String, _ title: String, _ columns: [String]) {
    self.name = name
    self.title = title
    self.columns = columns
  }

  /// A row of an object's values; what it lacks stays empty.
  mutating func add(_ object: JSONValue, besides first: [(String, JSONValue)] = []) {
    let members = first + object.members
    let values = Dictionary(members) { value, _ in value }
    rows.append(columns.map { values[$0] ?? .null })
  }
}

extension JSONValue {
  /// The members of an object; none of anything else.
  var members: [(String, JSONValue)] {
    if case .object(let members) = self { members.map { ($0.key, $0.value) } } else { [] }
  }

  /// The elements of a list; none of anything else.
  var elements: [JSONValue] { if case .array(let elements) = self { elements } else { [] } }

  subscript(_ key: String) -> JSONValue { members.first { $0.0 == key }?.1 ?? .null }

  /// The value in a cell: numbers as JSON has them, lists with semicolons between, nothing where it is not given.
  var cell: String {
    switch self {
    case .null: ""
    case .string(let text): text
    case .array(let values): values.map(\.cell).joined(separator: "; ")
    case .object(let members): members.map { "\($0.key) \($0.value.cell)" }.joined(separator: "; ")
    case .boolean, .number: line
    }
  }

  /// True for what somebody has written, which may look like anything.
  var isText: Bool {
    switch self {
    case .string, .array, .object: true
    case .null, .boolean, .number: false
    }
  }

  var isNumber: Bool { if case .number = self { true } else { false } }
}
