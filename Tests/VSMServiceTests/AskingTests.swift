import Foundation
import TestSupport
import Testing

import VSMHTTP

@testable import VSMService

/// What is asked for, in all the ways in which that can be said.
@Suite struct AskingTests {
  private func asking(
    _ line: String, _ headers: [String: String] = [:], body: String = ""
  ) throws -> Asking {
    let head = headers.map { "\r\n\($0.key): \($0.value)" }.joined()
    var request = try Request(head: Array("\(line) HTTP/1.1\(head)".utf8))
    request.body = Array(body.utf8)
    return try Asking(request, RequestLimits())
  }

  @Test(arguments: [
    ("POST /", "*/*", "svg"), ("POST /svg", "image/png", "svg"), ("POST /PNG", "*/*", "png"),
    ("POST /jpg", "*/*", "jpeg"), ("POST /?format=pdf", "*/*", "pdf"),
    ("POST /txt?format=pdf", "*/*", "text"),
    ("POST /", "image/png", "png"), ("POST /", "application/pdf;q=0.5, image/webp", "webp"),
    ("POST /", "text/html, image/png;q=0, image/*;q=0.1", "svg"), ("POST /", "application/json", "json"),
    ("POST /vsm/eps", "*/*", "eps"), ("POST /vsm", "text/plain", "text"),
  ])
  func itsProduct(line: String, accept: String, product: String) throws {
    #expect(try asking(line, ["Accept": accept]).job.product == product)
  }

  @Test func optionsAndBody() throws {
    let asking = try asking("POST /svg?theme=dark&wrap=900", body: "x")
    #expect(
      asking.job == Job(product: "svg", options: ["theme": "dark", "wrap": "900"], map: Array("x".utf8)))
    #expect(!asking.isInAddress)
  }

  @Test func asKrokiHasIt() throws {
    let packed = "eJzLSM3JyQcABiwCFQ=="  // ‘hello’, by Python's zlib
    for text in [packed, "eJzLSM3JyQcABiwCFQ", "eJzLSM3JyQcABiwCFQ%3D%3D"] {
      let asking = try asking("GET /vsm/png/\(text)?scale=2")
      #expect(asking.job == Job(product: "png", options: ["scale": "2"], map: Array("hello".utf8)))
      #expect(asking.isInAddress)
    }
    let json =
      #"{"diagram_source":"a\nb","diagram_type":"vsm","output_format":"pdf","diagram_options":{"page":"a4","wrap":900,"csp":true,"scale":1.5}}"#
    #expect(
      try asking("POST /", ["Content-Type": "application/json; charset=utf-8"], body: json).job
        == Job(
          product: "pdf", options: ["page": "a4", "wrap": "900", "csp": "true", "scale": "1.5"],
          map: Array("a\nb".utf8)))
  }

  @Test(arguments: [
    ("GET /svg", Asking.Fault.methodNotAllowed("POST")), ("PUT /vsm/svg/x", .methodNotAllowed("GET, HEAD")),
    ("POST /swg", .noSuchPath), ("GET /svg/x", .noSuchPath), ("POST /vsm/svg/x/y", .noSuchPath),
    ("GET /../etc/passwd", .noSuchPath),
    ("POST /?format=exe", .bad("There is no such format. Formats: \(Asking.names).")),
    ("GET /vsm/svg/!!!", .bad("The end of the address is no Base64 for addresses.")),
    ("GET /vsm/svg/AAAA", .bad("The end of the address is nothing that was deflated.")),
  ])
  func whatIsNotOurs(line: String, fault: Asking.Fault) {
    #expect(throws: fault) { try asking(line) }
  }

  @Test func whatNobodyMakes() {
    #expect(throws: Asking.Fault.notAcceptable) { try asking("POST /", ["Accept": "text/html"]) }
    for body in ["", "[]", "{}", #"{"diagram_source":1}"#, String(repeating: "[", count: 100_000)] {
      #expect(throws: Asking.Fault.self) {
        try asking("POST /", ["Content-Type": "application/json"], body: body)
      }
    }
    #expect(throws: Asking.Fault.bad("Only diagrams of the type vsm are drawn here.")) {
      try asking(
        "POST /", ["Content-Type": "application/json"],
        body: #"{"diagram_source":"","diagram_type":"mermaid"}"#)
    }
  }

  /// Whatever is asked is a job or a fault.
  @Test func garbageIsNoJob() {
    var random = SeededNumbers(seed: 2)
    let good = Array(
      "GET /vsm/svg/eJwrLilKTcwFAA?format=png&a=%41&b HTTP/1.1\r\nAccept: image/*;q=0.5, */*".utf8)
    for round in 0..<400 {
      let bytes = random.damaged(good, round: round)
      guard let request = try? Request(head: bytes) else { continue }
      do throws(Asking.Fault) {
        let asking = try Asking(request, RequestLimits())
        #expect(asking.job.map.count <= RequestLimits().body)
      } catch {}
    }
  }

  @Test func aJobIsItsBytes() throws {
    let job = Job(product: "svg", options: ["a": "", "b": "c=d\n"], tellsInJSON: true, map: [0, 1, 255])
    #expect(Job(job.bytes) == job)
    let result = Job.Result(kind: .impossible, type: "text/plain", body: [1], messageCount: 3, memory: 4)
    #expect(Job.Result(result.bytes) == result)
    for count in 0..<job.bytes.count { #expect(Job(Array(job.bytes[..<count])) != job) }
    #expect(Job([255, 255, 255, 255]) == nil && Job.Result([]) == nil)
  }
}
