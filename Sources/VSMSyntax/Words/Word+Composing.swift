extension Word {
  /// The statements that say what a map is put together from.
  static let composingForms: KeyValuePairs<Word, Form> = [
    .include: form(
      "an include", "another file stands here, once; its path is relative to this file",
      "include \"common.vsm\""),
    .namedValue: form(
      "a named value", "a value with a name: the name stands wherever such a value may",
      "let net-shift = 8h - 2 x 10min"),
    .basedOn: form(
      "a base", "this map is another one with changes", "based-on \"current.vsm\""),
    .change: form(
      "a change", "the properties, the label or the amount of a thing of the base are others",
      "change weld { C/O 2min  without operators }", block: true),
    .remove: form(
      "a removal", "a thing of the base is not there, or what stands between two",
      "remove inventory before weld",
      block: true),
    .replace: form(
      "a replacement", "other lines stand in place of a thing of the base, or of what stands between two",
      "replace between mill and weld { ... }", block: true),
    .after: form(
      "an insertion", "lines that stand behind a thing of the base", "after stamping { ... }", block: true),
    .before: form(
      "an insertion", "lines that stand before a thing of the base", "before stamping { ... }", block: true),
  ]

  private static func form(
    _ noun: String, _ meaning: String, _ example: String, block: Bool = false
  ) -> Form {
    Form(
      place: .file, sort: .composing, name: .absent, label: .absent, block: block, noun: noun,
      meaning: meaning,
      example: example)
  }
}
