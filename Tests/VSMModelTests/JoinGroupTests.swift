import Testing
import VSMModel

/// Which streams that flow into a step stand in for one another, and which each unit needs.
@Suite struct JoinGroupTests {
  private func groups(_ shares: [Int?]) throws -> [[Int]] {
    let streams = shares.enumerated().map { index, share in
      "stream {\n  process p\(index)\n  final\(share.map { " \($0)%" } ?? "")\n}\n"
    }
    let text = "customer c\n\(streams.joined())stream {\n  process final\n  c\n}"
    let map = try VSMModelTests.map(of: text)
    return try #require(map.joinGroups().values.first).map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }

  @Test func aGroupEndsWithTheWhole() throws {
    #expect(try groups([40, 60]) == [[0, 1]])
    #expect(try groups([40, 60, 50, 50]) == [[0, 1], [2, 3]])
    #expect(try groups([30, 30, 40, 100, 20, 80]) == [[0, 1, 2], [3], [4, 5]])
    #expect(try groups([nil, 40, nil, 60, 70, 30]) == [[0], [1, 3], [2], [4, 5]])
  }
}
