import VSMDiagnostics
import VSMFiles
import VSMHTTP
import VSMReport

/// Maps as a service: a map comes, a picture goes, and nothing is kept of either.
final class Service: RequestHandler {
  let limits: RequestLimits
  let processes: JobProcesses
  let counts = ServiceCounts()
  /// How many connections are open.
  private let connections: @Sendable () -> Int
  private let isStopping: @Sendable () -> Bool

  init(
    _ limits: RequestLimits, _ processes: JobProcesses, connections: @escaping @Sendable () -> Int,
    isStopping: @escaping @Sendable () -> Bool
  ) {
    self.limits = limits
    self.processes = processes
    self.connections = connections
    self.isStopping = isStopping
  }

  func response(to request: Request) -> Response {
    let start = Moment.now
    let (product, response) = answer(to: request)
    counts.add(product, response.status, seconds: .now - start)
    return response
  }

  /// Counts what was no request.
  func response(to fault: Request.Fault) -> Response {
    let response =
      fault == .bodyTooLong
      ? Response.text(.tooLarge, "A map has at most \(limits.body >> 10) KiB here.")
      : Response(to: fault, limits)
    counts.add("none", response.status, seconds: 0)
    return response
  }

  private func answer(to request: Request) -> (product: String, Response) {
    if request.method == "GET" || request.method == "HEAD" {
      switch request.path {
      case "/": return ("none", .text(.ok, Self.usage))
      case "/health":
        return ("health", isStopping() ? .text(.unavailable, "stopping") : .text(.ok, "ok"))
      case "/metrics":
        let text = counts.text(processes.counts, connections: connections(), memory: Self.memory)
        return (
          "metrics",
          Response(status: .ok, type: "text/plain; version=0.0.4; charset=utf-8", body: Array(text.utf8))
        )
      default: break
      }
    }
    let asking: Asking
    do throws(Asking.Fault) {
      asking = try Asking(request, limits)
    } catch {
      return ("none", Self.response(to: error))
    }
    return (asking.job.product, answer(to: asking, request))
  }

  private func answer(to asking: Asking, _ request: Request) -> Response {
    var tag: String?
    if asking.isInAddress {
      // The same map and options are the same picture, as long as the program is the same.
      let hash = ContentHash(of: Array(ProductVersion.text.utf8) + asking.job.bytes)
      let own = "\"\(hash.text)\""
      tag = own
      if let known = request.headers["if-none-match"],
        known.split(separator: ",").contains(where: { $0.trimmed == own })
      {
        var response = Response(status: .notModified)
        response.headers = Self.keeping(own)
        return response
      }
    }
    var response = drawn(asking.job)
    if let tag, response.status == .ok { response.headers += Self.keeping(tag) }
    // What is told depends on what the client takes.
    response.headers.append(("Vary", "Accept"))
    return response
  }

  private static func keeping(_ tag: String) -> [(name: String, value: String)] {
    [("ETag", tag), ("Cache-Control", "no-cache")]
  }

  private func drawn(_ job: Job) -> Response {
    let result: Job.Result
    do throws(JobProcesses.Refusal) {
      result = try processes.result(of: job)
    } catch {
      switch error {
      case .busy:
        var response = Response.text(.unavailable, "Too many maps wait already: ask again in a moment.")
        response.headers = [("Retry-After", "2")]
        return response
      case .late:
        return .text(.unprocessable, "The map takes longer than \(Int(processes.limits.seconds)) s to draw.")
      case .lost:
        return .text(.failed, "The map could not be drawn: the process that did so ended.")
      case .noProcess:
        return .text(.unavailable, "No process can be started to draw.")
      }
    }
    let status: Response.Status =
      switch result.kind {
      case .done: .ok
      case .invalid, .wrongOption: .badRequest
      case .impossible: .unprocessable
      case .missing: .notImplemented
      }
    var response = Response(status: status, type: result.type, body: result.body)
    if result.messageCount > 0 { response.headers.append(("VSM-Messages", String(result.messageCount))) }
    return response
  }

  private static func response(to fault: Asking.Fault) -> Response {
    switch fault {
    case .noSuchPath: return .text(.notFound, "There is nothing here. \(usage)")
    case .methodNotAllowed(let methods):
      var response = Response.text(.methodNotAllowed, "This is asked by \(methods).")
      response.headers = [("Allow", methods)]
      return response
    case .notAcceptable:
      return .text(.notAcceptable, "What is accepted is not made here. Formats: \(Asking.names).")
    case .bad(let text): return .text(.badRequest, text)
    }
  }

  private static let usage =
    "POST a map to /svg (also \(Asking.names.replacing("svg, ", with: ""))), or GET /vsm/svg/ and the map, deflated "
    + "and in Base64 for addresses. Options in the query: \(JobOptions.names.joined(separator: ", "))."

  /// In bytes; nothing where the system does not tell.
  private static var memory: Int? {
    guard let file = try? Platform.open("/proc/self/statm", for: .reading) else { return nil }
    defer { try? Platform.close(file) }
    guard let bytes = try? Platform.read(file, atMost: 200) else { return nil }
    let pages = String(decoding: bytes, as: UTF8.self).split(separator: " ").dropFirst().first.flatMap {
      Int($0)
    }
    return pages.map { $0 * 4096 }
  }
}
