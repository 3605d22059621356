/// Which requests of those that came together need no answer any more: cancelled ones, and those about a text that changed
/// right after.
struct Fates {
  private var faults: [Int: ProtocolFault] = [:]

  init(of messages: [Incoming]) {
    var requests: [RequestID: Int] = [:]
    var asked: [String: [Int]] = [:]
    for (index, message) in messages.enumerated() {
      switch message.kind {
      case .request(let id, let method):
        requests[id] = index
        guard method.hasPrefix("textDocument/"),
          let uri = try? message.parameters(DocumentParameters.self).textDocument.uri
        else { continue }
        asked[uri, default: []].append(index)
      case .notification("$/cancelRequest"):
        guard let id = try? message.parameters(Cancelled.self).id, let request = requests[id] else {
          continue
        }
        faults[request] = .cancelled
      case .notification("textDocument/didChange"):
        guard let uri = try? message.parameters(DocumentParameters.self).textDocument.uri else { continue }
        for request in asked.removeValue(forKey: uri) ?? [] where faults[request] == nil {
          faults[request] = .contentModified
        }
      default: break
      }
    }
  }

  func fault(at index: Int) -> ProtocolFault? { faults[index] }

  private struct Cancelled: Decodable { let id: RequestID }
}
