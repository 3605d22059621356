import Foundation
import Synchronization
import Testing
import VSMSyntax

@testable import VSMLanguageServer

/// An editor as the server sees one, within the tests' own process.
final class Editor {
  private(set) var server: LanguageServer
  /// What others may change while the session lasts.
  let disk: Disk
  private var reader = FrameReader()
  private var requests = 0
  /// Everything that came and is no answer, by method.
  private(set) var notifications: [(method: String, parameters: [String: Any])] = []
  private var answers: [Int: [String: Any]] = [:]
  private var versions: [String: Int] = [:]

  /// - Parameters:
  ///   - files: the files of the disk by their paths, such as `/maps/acme.vsm`.
  ///   - encoding: what the editor offers; UTF-16 where it offers nothing.
  ///   - folder: what it has open.
  ///   - snippets: whether it takes them.
  ///   - begins: false where the test begins the session itself.
  init(
    files: [String: String] = [:], encoding: String? = "utf-8", folder: String? = "/maps",
    snippets: Bool = true, begins: Bool = true
  ) {
    disk = Disk(files)
    server = LanguageServer(version: "test", files: .memory(disk))
    guard begins else { return }
    let general: [String: Any] = encoding.map { ["positionEncodings": [$0]] } ?? [:]
    answer(
      "initialize",
      [
        "processId": NSNull(), "rootUri": folder.map { "file://" + $0 as Any } ?? NSNull(),
        "capabilities": [
          "general": general,
          "textDocument": ["completion": ["completionItem": ["snippetSupport": snippets]]],
          "workspace": ["workspaceEdit": ["documentChanges": true]],
        ],
      ])
    tell("initialized", [:])
  }

  // MARK: Messages

  static func bytes(_ object: [String: Any]) -> [UInt8] {
    let data = try? JSONSerialization.data(withJSONObject: object, options: [.sortedKeys])
    return FrameReader.framed(Array(data ?? Data()))
  }

  func send(_ bytes: [UInt8], isStale: () -> Bool = { false }) {
    for case .message(let message) in reader.append(server.receive(bytes, isStale: isStale)) {
      guard let object = try? JSONSerialization.jsonObject(with: Data(message)) as? [String: Any] else {
        Issue.record("no JSON: \(String(decoding: message, as: UTF8.self))")
        continue
      }
      if let method = object["method"] as? String {
        notifications.append((method, object["params"] as? [String: Any] ?? [:]))
      } else {
        answers[object["id"] as? Int ?? -1] = object
      }
    }
  }

  func message(_ method: String, _ parameters: Any, id: Int? = nil) -> [UInt8] {
    var object: [String: Any] = ["jsonrpc": "2.0", "method": method, "params": parameters]
    if let id { object["id"] = id }
    return Self.bytes(object)
  }

  func tell(_ method: String, _ parameters: [String: Any]) { send(message(method, parameters)) }

  /// The whole answer, with its result or its error.
  @discardableResult
  func answer(_ method: String, _ parameters: Any = [String: Any]()) -> [String: Any] {
    requests += 1
    send(message(method, parameters, id: requests))
    return answers.removeValue(forKey: requests) ?? [:]
  }

  func answer(to id: Int) -> [String: Any]? { answers[id] }

  func result(_ method: String, _ parameters: Any) -> Any? {
    let answer = answer(method, parameters)
    if let error = answer["error"] { Issue.record("\(method): \(error)") }
    return answer["result"].flatMap { $0 is NSNull ? nil : $0 }
  }

  static func code(_ answer: [String: Any]) -> Int? { (answer["error"] as? [String: Any])?["code"] as? Int }

  // MARK: Texts

  func open(_ text: String, at path: String = "/maps/map.vsm") {
    versions[path] = 1
    tell(
      "textDocument/didOpen",
      [
        "textDocument": [
          "uri": "file://" + path, "languageId": "vsm", "version": 1, "text": text,
        ]
      ])
  }

  func change(_ changes: [[String: Any]], at path: String = "/maps/map.vsm") {
    send(changing(changes, at: path))
  }

  func changing(_ changes: [[String: Any]], at path: String = "/maps/map.vsm") -> [UInt8] {
    versions[path, default: 1] += 1
    return message(
      "textDocument/didChange",
      [
        "textDocument": ["uri": "file://" + path, "version": versions[path] ?? 1],
        "contentChanges": changes,
      ])
  }

  /// What was last told of a text: its messages, and the version that they are about.
  func messages(at path: String = "/maps/map.vsm") -> [[String: Any]] {
    published(at: path)?["diagnostics"] as? [[String: Any]] ?? []
  }

  func published(at path: String = "/maps/map.vsm") -> [String: Any]? {
    notifications.last {
      $0.method == "textDocument/publishDiagnostics" && $0.parameters["uri"] as? String == "file://" + path
    }?.parameters
  }

  func codes(at path: String = "/maps/map.vsm") -> [String] {
    messages(at: path).compactMap { $0["code"] as? String }
  }

  /// Asks about a place of an open text.
  func ask(
    _ method: String, at place: [String: Int], with more: [String: Any] = [:], path: String = "/maps/map.vsm"
  ) -> Any? {
    var parameters = more
    parameters["textDocument"] = ["uri": "file://" + path]
    parameters["position"] = place
    return result(method, parameters)
  }

  func ask(_ method: String, path: String = "/maps/map.vsm", with more: [String: Any] = [:]) -> Any? {
    var parameters = more
    parameters["textDocument"] = ["uri": "file://" + path]
    return result(method, parameters)
  }
}

extension FileAccess {
  /// Files that are texts in memory.
  static func memory(_ texts: [String: String]) -> FileAccess { memory(Disk(texts)) }

  static func memory(_ disk: Disk) -> FileAccess {
    FileAccess(
      loader: { path in
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        return SourceLoader(start: { () throws(SourceLoader.Refusal) in String(path.dropFirst(folder.count)) }
        ) {
          (name, _) throws(SourceLoader.Refusal) in
          guard let text = disk[folder + name] else { throw .absent }
          return SourceLoader.File(path: name, name: folder + name, bytes: Array(text.utf8))
        }
      },
      read: { disk[$0].map { Array($0.utf8) } },
      maps: { folder, limit in
        Array(disk.paths.filter { $0.hasPrefix(folder) && $0.hasSuffix(".vsm") }.sorted().prefix(limit))
      })
  }
}

/// Files as texts by their paths, which others may change.
final class Disk: Sendable {
  private let texts: Mutex<[String: String]>

  init(_ texts: [String: String]) {
    self.texts = Mutex(texts)
  }

  var paths: [String] { texts.withLock { Array($0.keys) } }

  subscript(path: String) -> String? {
    get { texts.withLock { $0[path] } }
    set { texts.withLock { $0[path] = newValue } }
  }
}

/// A text with marked places: `‸` is where the cursor is.
struct MarkedText {
  let text: String
  /// In UTF-8, as the editor of the tests counts.
  let place: [String: Int]

  init(_ marked: String) {
    let parts = marked.split(separator: "‸", maxSplits: 1, omittingEmptySubsequences: false)
    text = parts.joined()
    let before = parts[0].split(separator: "\n", omittingEmptySubsequences: false)
    place = ["line": before.count - 1, "character": before.last?.utf8.count ?? 0]
  }
}
