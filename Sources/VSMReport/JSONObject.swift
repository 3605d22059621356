import VSMAnalysis

/// An object being written, key by key in the order of the contract.
struct JSONObject {
  private var members: [(key: String, value: JSONValue)] = []

  var value: JSONValue { .object(members) }

  mutating func add(_ key: String, _ value: JSONValue) {
    members.append((key, value))
  }

  /// The figure at the middle of its inputs, and its bounds beside it where it is a range.
  mutating func add(_ key: String, _ figure: Estimate?) {
    add(key, figure.map { .number($0.middle) } ?? .null)
    if let figure, figure.isRange {
      add(key + "_range", .array([.number(figure.low), .number(figure.high)]))
    }
  }

  /// A figure at the middle of its inputs.
  mutating func add(_ key: String, _ figure: Double?) {
    add(key, figure.map { .number($0) } ?? .null)
  }
}
