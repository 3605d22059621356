/// A map and what is to be made of it, as it is handed to another process.
struct Job: Sendable, Equatable {
  /// The name of a format of pictures, or `json` or `messages`.
  var product: String
  /// As an address has them.
  var options: [String: String] = [:]
  /// True where messages are wanted as JSON.
  var tellsInJSON = false
  var map: [UInt8]

  /// What comes of it.
  struct Result: Sendable, Equatable {
    enum Kind: UInt8, Sendable {
      case done
      /// The map has errors: the body is the messages.
      case invalid
      /// The client asks for what there is not.
      case wrongOption
      /// The map is valid, and this cannot be made of it.
      case impossible
      /// Something is missing on this machine.
      case missing
    }

    var kind: Kind
    var type: String
    var body: [UInt8]
    /// Messages that do not keep the picture from being made.
    var messageCount = 0
    /// The most memory that the process ever had, in KiB.
    var memory = 0
  }

  // MARK: As bytes

  var bytes: [UInt8] {
    var fields = [Array(product.utf8), [tellsInJSON ? 1 : 0], map]
    for (name, value) in options.sorted(by: { $0.key < $1.key }) {
      fields += [Array(name.utf8), Array(value.utf8)]
    }
    return Fields.bytes(of: fields)
  }

  init(product: String, options: [String: String] = [:], tellsInJSON: Bool = false, map: [UInt8]) {
    self.product = product
    self.options = options
    self.tellsInJSON = tellsInJSON
    self.map = map
  }

  /// Nothing for bytes that are no job.
  init?(_ bytes: [UInt8]) {
    guard let fields = Fields.all(in: bytes), fields.count >= 3, fields.count % 2 == 1 else { return nil }
    self.init(
      product: String(decoding: fields[0], as: UTF8.self), tellsInJSON: fields[1] == [1], map: fields[2])
    for place in stride(from: 3, to: fields.count, by: 2) {
      options[String(decoding: fields[place], as: UTF8.self)] = String(
        decoding: fields[place + 1], as: UTF8.self)
    }
  }
}

extension Job.Result {
  var bytes: [UInt8] {
    Fields.bytes(of: [
      [kind.rawValue], Array(type.utf8), body, Array(String(messageCount).utf8), Array(String(memory).utf8),
    ])
  }

  /// Nothing for bytes that are no result.
  init?(_ bytes: [UInt8]) {
    guard let fields = Fields.all(in: bytes), fields.count == 5,
      let kind = fields[0].first.flatMap(Kind.init),
      let messages = Int(String(decoding: fields[3], as: UTF8.self)),
      let memory = Int(String(decoding: fields[4], as: UTF8.self))
    else { return nil }
    self.init(
      kind: kind, type: String(decoding: fields[1], as: UTF8.self), body: fields[2], messageCount: messages,
      memory: memory)
  }
}

/// Several strings of bytes in one: each behind its length of four bytes.
private enum Fields {
  static func bytes(of fields: [[UInt8]]) -> [UInt8] {
    fields.flatMap { field in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: field.count >> $0) } + field }
  }

  static func all(in bytes: [UInt8]) -> [[UInt8]]? {
    var fields: [[UInt8]] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      guard rest.count >= 4 else { return nil }
      let count = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
      rest = rest.dropFirst(4)
      guard count <= rest.count else { return nil }
      fields.append(Array(rest.prefix(count)))
      rest = rest.dropFirst(count)
    }
    return fields
  }
}
