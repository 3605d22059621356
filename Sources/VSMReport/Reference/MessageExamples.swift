/// Every message as it is printed of a map that provokes it: the page `Messages.md`, which the tests make.
enum MessageExamples {
  /// The lines of one code's example.
  static func printed(_ code: String) -> [String] {
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    guard let anchor = lines.firstIndex(of: "<a id=\"\(code)\"></a>") else { return [] }
    let example = lines[anchor...].dropFirst(3)
    return example.prefix { $0 != "```" }.map(String.init)
  }
}
