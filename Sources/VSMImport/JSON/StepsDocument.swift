import VSMDiagnostics

/// Where steps and what joins them stand in a JSON text, in the shapes in which mapping programs of the browser save them:
/// `processes` with `connections`, `steps` with `connections`, `versions` of `steps` with `reworkPaths`.
struct StepsDocument {
  struct Edge {
    var source: String
    var target: String
    var isRework: Bool
    var node: JSONNode
  }

  /// What holds the steps.
  let root: JSONNode
  /// What holds that: the title and the unit may stand there.
  let outer: JSONNode
  let steps: [JSONNode]
  let edges: [Edge]

  static let mostSteps = 2_000
  static let stepLists = [
    "processes", "steps", "nodes", "processsteps", "activities", "blocks", "processblocks",
  ]
  private static let wrappers = [
    "valuestream", "valuestreammap", "vsm", "map", "data", "state", "currentstate", "stream", "graph",
  ]
  static let edgeLists = ["connections", "edges", "links", "arrows", "flows"]
  static let reworkLists = ["reworkpaths", "reworkedges", "reworkloops", "reworks", "rework", "loops"]

  init?(_ document: JSONNode, _ log: inout ImportLog) {
    guard let (root, outer) = Self.root(of: document, &log, depth: 0) else { return nil }
    self.root = root
    self.outer = outer
    let list = root[Self.stepLists]?.list ?? root.list
    steps = list.filter(\.isObject)
    edges =
      Self.edgeLists.flatMap { Self.edges(root[$0], isRework: false) }
      + Self.reworkLists.flatMap { Self.edges(root[$0], isRework: true) }
  }

  private static func root(
    of node: JSONNode, _ log: inout ImportLog, depth: Int
  ) -> (root: JSONNode, outer: JSONNode)? {
    if let list = node[stepLists], list.list.contains(where: \.isObject) { return (node, node) }
    guard depth < 4 else { return nil }
    // Several states of one stream: the one that is active, or else the first.
    for key in ["versions", "streams", "valuestreams", "maps"] {
      guard let versions = node[key]?.list, !versions.isEmpty else { continue }
      let active = node["activeversionid", "activestreamid"]?.key
      let chosen = versions.first { $0["id"]?.key == active && active != nil } ?? versions[0]
      guard let (root, outer) = root(of: chosen, &log, depth: depth + 1) else { continue }
      if versions.count > 1 {
        log.leaveOut(
          "\(versions.count - 1) other of the \(key)", "one map shows one state: import each on its own",
          at: versions[0].span)
      }
      return (root, outer[["title", "name"]]?.text == nil || key == "versions" ? node : outer)
    }
    for key in wrappers {
      if let inner = node[key], inner.isObject, let found = root(of: inner, &log, depth: depth + 1) {
        return found
      }
    }
    return nil
  }

  private static func edges(_ node: JSONNode?, isRework: Bool) -> [Edge] {
    (node?.list ?? []).compactMap { node in
      guard let source = node[["source", "sourceid", "from", "fromid", "fromstepid", "sourcestepid"]]?.key,
        let target = node[["target", "targetid", "to", "toid", "tostepid", "targetstepid"]]?.key
      else { return nil }
      let kind =
        node[["type", "kind"]]?.text?.lowercased() ?? node["data"]?[["type", "kind"]]?.text?.lowercased()
        ?? ""
      let isMarked = node[["isrework", "rework", "isfeedback", "feedback"]]?.isTrue ?? false
      return Edge(
        source: source, target: target,
        isRework: isRework || isMarked
          || ["rework", "feedback", "loop", "return", "backward"].contains(kind), node: node)
    }
  }
}
