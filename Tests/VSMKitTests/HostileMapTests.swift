#if Graphviz
  import Foundation
  import Testing
  import VSMKit

  /// Maps that brought Graphviz down, in the process of a user of the library: it gets a picture or an error.
  @Suite struct HostileMapTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../Hostile")

    private static func maps() throws -> [String] {
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
        $0.hasSuffix(".vsm")
      }
      return try names.sorted().map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }
    }

    @Test(arguments: LayoutEngine.allCases) func `the process outlives every engine`(engine: LayoutEngine)
      throws
    {
      let maps = try Self.maps()
      #expect(maps.count >= 3)
      for text in maps {
        let map = try ValueStreamMap(parsing: text)
        let options = PictureOptions(layout: .engine(engine))
        #expect(try !map.picture(as: SVGFormat(), options).isEmpty)
        // Others make pictures of many million px.
        if engine == .dot { #expect(try !map.picture(as: GraphvizFormat(.png), options).isEmpty) }
      }
    }

    @Test func `many threads lay out at a time`() async throws {
      // The first two crash; the figures of others take a second.
      let maps = try Self.maps().prefix(2).map { try ValueStreamMap(parsing: $0) }
      let options = PictureOptions(layout: .engine(.dot))
      let pictures = try await withThrowingTaskGroup(of: [UInt8].self) { group in
        for number in 0..<12 {
          group.addTask { try maps[number % maps.count].picture(as: SVGFormat(), options) }
        }
        return try await group.reduce(into: Set<[UInt8]>()) { $0.insert($1) }
      }
      #expect(pictures.count == maps.count)
    }
  }
#endif
