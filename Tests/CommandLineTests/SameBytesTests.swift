#if Graphviz
  import Foundation
  import Testing

  /// The same map is the same bytes, whatever surrounds the program. `Scripts/same-bytes` runs each engine on each sample in
  /// twenty processes; here it is three.
  @Suite struct SameBytesTests {
    private static let samples = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../samples").path

    /// A user, their language, their zone, their folders.
    private static let surroundings: [[String: String]] = [
      [:],
      [
        "TZ": "Asia/Kolkata", "LANG": "de_DE.UTF-8", "LC_ALL": "tr_TR.UTF-8", "HOME": "/nowhere",
        "USER": "somebody",
      ],
      ["TZ": "XYZ-14", "LC_ALL": "C", "TMPDIR": "/", "FILLER": String(repeating: "x", count: 5000)],
    ]

    private func outputs(_ arguments: [String]) throws -> Set<[UInt8]> {
      var outputs: Set<[UInt8]> = []
      for surrounding in Self.surroundings {
        try withTool { tool, _ in
          let result = try tool.run(arguments, environment: surrounding)
          #expect(result.status == 0, "\(result.errors)")
          outputs.insert(result.outputBytes)
        }
      }
      return outputs
    }

    /// The engine that most use draws more of them.
    private static let drawn =
      ["engine-remanufacturing", "software-delivery", "twi-future"].map { ("dot", $0) }
      + ["dot", "neato", "sfdp", "circo", "twopi"].flatMap {
        [($0, "acme-current"), ($0, "supply-chain")]
      }

    @Test(arguments: drawn) func anEngineGivesOnePicture(engine: String, sample: String) throws {
      let arguments = ["--layout", engine, "-f", "svg", "\(Self.samples)/\(sample).vsm", "-"]
      #expect(try outputs(arguments).count == 1)
    }

    @Test(arguments: ["svg", "png", "pdf", "eps", "jpeg", "webp", "dot", "text"])
    func aFormatGivesOneFile(format: String) throws {
      #expect(try outputs(["-f", format, "\(Self.samples)/acme-current.vsm", "-"]).count == 1)
    }
  }
#endif
