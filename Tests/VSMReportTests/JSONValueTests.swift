import Testing
import VSMReport

@Suite struct JSONValueTests {
  @Test func numbersReadBackAsTheSame() {
    let numbers = [
      0, -0.0, 1, 0.1, 23.619565217391305, 1e-7, 1e21, 2.2250738585072014e-308, 1.7976931348623157e308, -2.5,
    ]
    for number in numbers {
      let text = JSONValue.number(number).text
      #expect(Double(text) == number)
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
