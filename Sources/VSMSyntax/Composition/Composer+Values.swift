import VSMDiagnostics

/// What the names of values stand for.
extension Composer {
  mutating func defineValues() {
    for (index, file) in files.enumerated() {
      for statement in file.statements where statement.word == .namedValue { define(statement, in: index) }
    }
    refuseNamesOfThings()
    for value in inOrderOfNeed() { reckon(value) }
  }

  mutating func define(_ statement: ComposingStatement, in index: Int) {
    let file = files[index]
    var cursor = Cursor(file.source.bytes, file.tokens, statement.tokens)
    cursor.advance()
    let example = Word.namedValue.form.example
    guard let name = cursor.takeWord() else {
      report(
        .nameMissing(after: Word.namedValue.rawValue, example: example),
        at: span(statement.span, in: file.base))
      return
    }
    guard cursor.current.kind == .equals else {
      if cursor.current.kind != .unknown {
        report(
          .expected("= after the name of a value", found: cursor.found, example: example),
          at: span(cursor.isAtEnd ? statement.span : cursor.current.span, in: file.base))
      }
      return
    }
    cursor.advance()
    guard !cursor.isAtEnd else {
      report(
        .expected("a value behind =", found: cursor.found, example: example),
        at: span(statement.span, in: file.base))
      return
    }
    let place = span(name.span, in: file.base)
    if let reason = NamedValue.reason(against: name.text) {
      report(.valueNameTaken(name.text, is: reason), at: place)
      return
    }
    let value = NamedValue(
      name: Name(text: name.text, span: place), meaning: cursor.index..<statement.tokens.upperBound,
      file: index,
      level: file.level, isOfMain: index == 0)
    guard let other = valueOf[name.text] else {
      guard values.count < NamedValue.most else { return }
      valueOf[name.text] = values.count
      values.append(value)
      return
    }
    if values[other].level == value.level {
      report(
        .valueTwice(name.text), at: place,
        related: Diagnostic.Related(values[other].name.span, "given first"))
    } else if values[other].level > value.level {
      values[other] = value
    }
  }

  /// A name is that of a value or of a thing: `process weld` beside `let weld = 3s` would be read as `process 3s`.
  mutating func refuseNamesOfThings() {
    guard !valueOf.isEmpty else { return }
    for file in files {
      var before: Word?
      for token in file.tokens where !token.kind.isTrivia {
        let isWord = token.kind == .word
        let text = isWord ? file.source.text(of: token.span) : ""
        if let word = before, let value = valueOf[text], isWord {
          report(
            .valueNameTaken(text, is: "the name of \(word.noun)"), at: values[value].name.span,
            related: Diagnostic.Related(span(token.span, in: file.base), "declared"))
          valueOf[text] = nil
        }
        before = isWord ? Word(named: text).flatMap { Self.alwaysNames($0) ? $0 : nil } : nil
      }
    }
  }

  /// True for words that a name follows; behind that of a stock a value may stand, too.
  static func alwaysNames(_ word: Word) -> Bool {
    word.form.name == .required || word.form.sort == .lines
  }

  /// The values that each one is made of before itself, told of where they go round in a circle.
  mutating func inOrderOfNeed() -> [Int] {
    enum State { case open, entered, done }
    var states = [State](repeating: .open, count: values.count)
    var order: [Int] = []
    for start in values.indices where valueOf[values[start].name.text] == start {
      var way: [(value: Int, needs: [Int])] = [(start, needs(of: start))]
      guard states[start] == .open else { continue }
      states[start] = .entered
      while let last = way.last {
        guard let next = last.needs.last else {
          states[last.value] = .done
          order.append(last.value)
          way.removeLast()
          continue
        }
        way[way.count - 1].needs.removeLast()
        switch states[next] {
        case .done: break
        case .entered: tellOfCircle(way.map(\.value), back: next)
        case .open:
          states[next] = .entered
          way.append((next, needs(of: next)))
        }
      }
    }
    return order
  }

  func needs(of value: Int) -> [Int] {
    let file = files[values[value].file]
    return file.tokens[values[value].meaning].filter { $0.kind == .word }
      .compactMap { valueOf[file.source.text(of: $0.span)] }
  }

  mutating func tellOfCircle(_ way: [Int], back value: Int) {
    let circle = way.drop { $0 != value }
    let last = circle.last ?? value
    report(
      .valuesInCircle(circle.map { values[$0].name.text } + [values[value].name.text]),
      at: values[value].name.span,
      related: last == value ? nil : Diagnostic.Related(values[last].name.span, "it comes back"))
  }

  /// Works out what stands for a name.
  mutating func reckon(_ index: Int) {
    let value = values[index]
    let file = files[value.file]
    var written: [UInt8] = []
    var lacksValue = false
    var cellEnd = 0
    for (position, token) in zip(value.meaning, file.tokens[value.meaning])
    where token.kind != .comment && token.kind != .newline && position >= cellEnd {
      if let cell = file.cells[position] {
        cellEnd = cell.end
        guard let text = cell.text else {
          lacksValue = true
          continue
        }
        written += text
      } else if token.kind == .word, let other = valueOf[file.source.text(of: token.span)] {
        values[other].uses += 1
        guard let text = values[other].text else {
          lacksValue = true
          continue
        }
        written += text
      } else {
        written += file.source.bytes[token.start..<token.end]
      }
      guard written.count <= 4 * NamedValue.longest else { break }
    }
    // What it is made of is told of already.
    guard !lacksValue else { return }
    while written.last == 0x20 || written.last == 0x09 { written.removeLast() }
    let meaning = file.tokens[value.meaning].filter {
      !$0.kind.isTrivia && $0.kind != .newline && $0.kind != .end
    }
    let place = span(
      SourceSpan(meaning.first?.start ?? 0, meaning.last?.end ?? 0), in: file.base)
    guard written.count <= NamedValue.longest else {
      report(.valueUnreadable(value.name.text, reason: .tooLong(limit: NamedValue.longest)), at: place)
      return
    }
    let amounts = values
    let names = valueOf
    var cursor = Cursor(file.source.bytes, file.tokens, value.meaning)
    if cellEnd > 0 {
      // What a table has is reckoned with as if it stood there.
      var lexer = Lexer(written)
      lexer.run()
      cursor = Cursor(written, lexer.tokens, 0..<max(0, lexer.tokens.count - 1))
    }
    var reckoning = Reckoning(cursor) { name in
      names[name].flatMap { amounts[$0].amount }
    }
    switch reckoning.run() {
    case .amount(let amount, let isWritten):
      values[index].amount = amount
      values[index].noun = amount.noun
      values[index].text = isWritten ? written : Array(amount.text.utf8)
    case .fault(let fault, let first, let second, let sign):
      report(.notReckoned(fault.reason(first, second)), at: span(sign, in: file.base))
    case .otherForm:
      guard let noun = Parser.noun(ofValue: written) else {
        let nearest = meaning.lazy.filter { $0.kind == .word }.compactMap { token in
          nearestName(to: file.source.text(of: token.span), among: names.keys)
        }.first
        report(
          .valueUnreadable(
            value.name.text, reason: .unknown(String(decoding: written, as: UTF8.self)),
            nearest: nearest), at: place)
        return
      }
      values[index].noun = noun
      values[index].text = written
    }
  }

  mutating func tellOfUnusedValues() {
    guard !problems.containsErrors else { return }
    for value in values where value.isOfMain && value.uses == 0 {
      report(.unusedValue(value.name.text), at: value.name.span)
    }
  }
}
