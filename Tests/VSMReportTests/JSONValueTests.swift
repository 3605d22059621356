import Testing
import VSMReport

@Suite struct JSONValueTests {
  /// A script reads the figure, without what arithmetic leaves behind it.
  @Test(arguments: UInt64(1)...20) func numbersReadBackWithinATrillionth(seed: UInt64) throws {
    var random = seed
    for _ in 1...100 {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let number = Double(bitPattern: random)
      guard number.isFinite, number.isNormal else { continue }
      let text = JSONValue.number(number).text
      let read = try #require(Double(text), "\(text)")
      #expect(abs(read - number) <= 1e-12 * abs(number), "\(number) \(text)")
      let digits = text.prefix { $0 != "e" }.filter(\.isNumber).drop { $0 == "0" }
      #expect(String(digits).trimmingZeros.count <= 13, "\(text)")
    }
    #expect(JSONValue.number(0.8999999999999997).text == "0.9")
  }

  @Test func numbersReadBack() {
    let numbers = [
      0, -0.0, 1, 0.1, 23.619565217391305, 1e-7, 1e21, 2.2250738585072014e-308, 1.7976931348623157e308, -2.5,
    ]
    for number in numbers {
      let text = JSONValue.number(number).text
      #expect(Double(text).map { abs($0 - number) <= 1e-12 * abs(number) } == true, "\(text)")
      #expect(!text.hasSuffix(".0"))
    }
    #expect(JSONValue.number(-0.0).text == "0")
    #expect(JSONValue.number(.nan).text == "null")
    #expect(JSONValue.number(.infinity).text == "null")
  }

  @Test func stringsAreEscaped() {
    #expect(JSONValue.string("a\"b\\c\n\u{1}\u{7F}\u{2028}/é🙂").text == #""a\"b\\c\n\u0001\u007f\u2028/é🙂""#)
  }

  @Test func nestingIsIndentedAndShortThingsStayOnALine() {
    let value = JSONValue.object([
      ("empty", .array([])), ("none", .object([])), ("pair", .array([.number(1), .boolean(false)])),
      ("deep", .object([("list", .array([.object([("a", .null)]), .array([.string("b")])]))])),
    ])
    #expect(
      value.text == """
        {
          "empty": [],
          "none": {},
          "pair": [1, false],
          "deep": {
            "list": [
              { "a": null },
              ["b"]
            ]
          }
        }
        """)
  }
}

extension String {
  fileprivate var trimmingZeros: Substring {
    var rest = self[...]
    while rest.hasSuffix("0") { rest.removeLast() }
    return rest
  }
}
