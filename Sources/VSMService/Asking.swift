import FoundationEssentials
import VSMHTTP
import VSMKit

/// What a request asks for, in whatever way it says so: by its path, its query or its headers, or as Kroki has it.
struct Asking: Sendable, Equatable {
  var job: Job
  /// True for a map that stands in the address, whose answer may be kept.
  var isInAddress = false

  /// What keeps a request from being one of ours.
  enum Fault: Error, Equatable {
    case noSuchPath
    case methodNotAllowed(String)
    case notAcceptable
    case bad(String)
  }

  /// What can be made, by its name in addresses, with its type on the web.
  static let products: [(name: String, type: String)] =
    PictureFormats.all.map { ($0.name, String($0.mediaType.prefix { $0 != ";" })) }
    + [("json", "application/json"), ("messages", "application/json")]

  init(_ request: Request, _ limits: RequestLimits) throws(Fault) {
    let parts = request.path.split(separator: "/").map { Request.decoded($0) }
    var options: [String: String] = [:]
    for (name, value) in request.query { options[name] = value }
    var product = options.removeValue(forKey: "format").map(Self.product)
    if case .some(nil) = product { throw .bad("There is no such format. Formats: \(Self.names).") }
    // Kroki's paths begin with the kind of diagram.
    let isOfKroki = parts.first == "vsm"
    let rest = isOfKroki ? Array(parts.dropFirst()) : parts
    if let name = rest.first {
      guard let named = Self.product(name) else { throw .noSuchPath }
      product = .some(named)
    }
    var map = request.body
    switch (request.method, rest.count) {
    case ("POST", 0), ("POST", 1): break
    case ("GET", 2), ("HEAD", 2):
      guard isOfKroki else { throw .noSuchPath }
      map = try Self.map(inAddress: rest[1], limits)
      isInAddress = true
    case (_, 0), (_, 1): throw .methodNotAllowed("POST")
    case (_, 2) where isOfKroki: throw .methodNotAllowed("GET, HEAD")
    default: throw .noSuchPath
    }
    if request.method == "POST",
      request.headers["content-type"]?.lowercased().hasPrefix("application/json") == true
    {
      let diagram = try Self.diagram(request.body)
      map = Array(diagram.source.utf8)
      for (name, value) in diagram.options ?? [:] { options[name] = value.text }
      if let format = diagram.format {
        guard let named = Self.product(format) else { throw .bad("There is no format \(format.prefix(40)).") }
        product = product ?? .some(named)
      }
    }
    let accept = request.headers["accept"] ?? "*/*"
    let wanted: String
    if let named = product.flatMap(\.self) { wanted = named } else { wanted = try Self.acceptable(accept) }
    job = Job(product: wanted, options: options, tellsInJSON: Self.prefersJSON(accept, wanted), map: map)
  }

  static let names = products.map(\.name).joined(separator: ", ")

  /// A format by its name or one of its endings.
  private static func product(_ name: String) -> String? {
    let name = name.lowercased()
    return products.first { $0.name == name }?.name ?? PictureFormats.named(name)?.name
  }

  // MARK: Kroki

  /// The text behind the last stroke: deflated, and in Base64 for addresses.
  private static func map(inAddress text: String, _ limits: RequestLimits) throws(Fault) -> [UInt8] {
    guard let packed = Base64.bytes(of: text.utf8) else {
      throw .bad("The end of the address is no Base64 for addresses.")
    }
    do throws(Inflate.Fault) {
      return try Inflate.bytes(of: packed, atMost: limits.body)
    } catch {
      throw error == .tooLong
        ? .bad("A map has at most \(limits.body >> 10) KiB here.")
        : .bad("The end of the address is nothing that was deflated.")
    }
  }

  private struct Diagram: Decodable {
    var source: String
    var format: String?
    var type: String?
    var options: [String: OptionText]?

    enum CodingKeys: String, CodingKey {
      case source = "diagram_source"
      case format = "output_format"
      case type = "diagram_type"
      case options = "diagram_options"
    }
  }

  /// An option is a text in an address; JSON may have it as what it is.
  private struct OptionText: Decodable {
    var text: String

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self.text = text
      } else if let isOn = try? container.decode(Bool.self) {
        text = isOn ? "true" : "false"
      } else {
        let number = try container.decode(Double.self)
        text = Int(exactly: number).map(String.init) ?? String(number)
      }
    }
  }

  private static func diagram(_ body: [UInt8]) throws(Fault) -> Diagram {
    let diagram: Diagram
    do {
      diagram = try JSONDecoder().decode(Diagram.self, from: Data(body))
    } catch {
      throw .bad(
        "The body is no JSON with diagram_source, a text; output_format and diagram_options, an object, "
          + "may stand beside it.")
    }
    guard diagram.type ?? "vsm" == "vsm" else { throw .bad("Only diagrams of the type vsm are drawn here.") }
    return diagram
  }

  // MARK: What a client takes

  /// The first of what a client takes, by its own order, that can be made.
  private static func acceptable(_ accept: String) throws(Fault) -> String {
    let types = accept.split(separator: ",").prefix(50).enumerated().compactMap {
      place, part -> (Double, Int, String)? in
      let parts = part.split(separator: ";").map(\.trimmed)
      guard let type = parts.first else { return nil }
      let quality = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
      return quality > 0 ? (quality, place, type.lowercased()) : nil
    }
    for (_, _, type) in types.sorted(by: { ($1.0, $0.1) < ($0.0, $1.1) }) {
      if type == "*/*" || type == "image/*" { return "svg" }
      if let product = products.first(where: { $0.type == type }) { return product.name }
    }
    throw .notAcceptable
  }

  private static func prefersJSON(_ accept: String, _ product: String) -> Bool {
    let accept = accept.lowercased()
    if accept.contains("text/plain") { return false }
    return product == "messages" || product == "json" || accept.contains("application/json")
  }
}
