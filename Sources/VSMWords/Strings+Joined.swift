extension [String] {
  /// The texts in one, with a separator between them, as the standard library's `joined(separator:)` gives it.
  ///
  /// That one is generic and asks at run time which types an array of texts is made of: the first call of a process costs as
  /// much as reading a map of a page.
  package func joined(separator: String = "") -> String {
    var text = ""
    text.reserveCapacity(reduce(separator.utf8.count * count) { $0 + $1.utf8.count })
    for index in indices {
      if index > 0 { text += separator }
      text += self[index]
    }
    return text
  }
}
