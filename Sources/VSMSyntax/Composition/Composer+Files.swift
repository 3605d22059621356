import VSMDiagnostics

/// The files of a map: where each is named, and what it leads to.
extension Composer {
  /// Where the document lies; where that is not known, whatever it names is told of.
  mutating func startPath() -> String? {
    guard let loader else { return nil }
    do {
      return try loader.start()
    } catch {
      startRefusal = error
      return nil
    }
  }

  /// Reads a file and those that it leads to: what it is based on first, so that it is known already to what is included.
  ///
  /// - Returns: its number.
  @discardableResult
  mutating func read(_ source: SourceFile, base: Int, path: String, level: Int, isMap: Bool) -> Int? {
    if let problem = Self.problem(in: source) {
      report(problem.problem, at: span(problem.span, in: base))
      if base > 0 { return nil }
    }
    var lexer = Lexer(source.bytes)
    lexer.run()
    let statements = ComposingStatement.all(in: source.bytes, lexer.tokens)
    let index = files.count
    files.append(
      File(source: source, base: base, tokens: lexer.tokens, statements: statements, level: level))
    for problem in lexer.problems
    where statements.contains(where: {
      !$0.word.form.block && $0.span.start <= problem.span.start && problem.span.end <= $0.span.end
    }) {
      // The statement is not in the text that is read as a map.
      report(problem.problem, at: span(problem.span, in: base))
    }
    for statement in statements where statement.word == .basedOn {
      readBase(of: index, statement, path, level, isMap: isMap)
    }
    readCells(of: index, path)
    for statement in statements where statement.word == .include {
      if let file = load(statement, in: index, path, level, .include) {
        files[index].included[statement.tokens.lowerBound] = file
      }
    }
    return index
  }

  static func problem(in source: SourceFile) -> Diagnostic? {
    if let problem = Encoding.problem(in: source.bytes) { return problem }
    guard let (kind, span) = FileKinds.text(source) else { return nil }
    return Diagnostic(.habit(.fileOfOtherKind(kind)), at: span)
  }

  mutating func readBase(
    of index: Int, _ statement: ComposingStatement, _ path: String, _ level: Int, isMap: Bool
  ) {
    let place = span(statement.span, in: files[index].base)
    guard isMap else {
      report(.baseInIncluded, at: place)
      return
    }
    if let first = files[index].basisSpan {
      report(.secondBase, at: place, related: Diagnostic.Related(first, "the first stands"))
      return
    }
    files[index].basisSpan = place
    files[index].basis = load(statement, in: index, path, level + 1, .base)
  }

  /// Reads the file that a statement names.
  ///
  /// - Returns: its number; nothing where it was read before, or cannot be.
  mutating func load(
    _ statement: ComposingStatement, in index: Int, _ path: String, _ level: Int,
    _ purpose: SourceSet.Naming.Purpose
  ) -> Int? {
    let (source, base) = (files[index].source, files[index].base)
    var cursor = Cursor(source.bytes, files[index].tokens, statement.tokens)
    cursor.advance()
    guard let label = cursor.takeLabel() else {
      if cursor.current.kind != .unknown {
        report(
          .expected(
            "the name of a file in quotes", found: cursor.found, example: statement.word.form.example),
          at: span(cursor.isAtEnd ? statement.span : cursor.current.span, in: base))
      }
      return nil
    }
    if !cursor.isAtEnd, cursor.current.kind != .unknown {
      report(.expected("the end of the line", found: cursor.found), at: span(cursor.current.span, in: base))
    }
    let place = span(label.span, in: base)
    guard let (resolved, loader) = resolved(label.text, from: path, at: place) else { return nil }
    return load(resolved, label.text, loader, at: place, level, purpose)
  }

  /// Where a file lies that another one names, and who reads it; what keeps it from being read is told.
  mutating func resolved(
    _ written: String, from path: String, at place: SourceSpan
  ) -> (path: String, loader: SourceLoader)? {
    guard let loader else {
      report(.noFiles(written), at: place)
      return nil
    }
    if let startRefusal {
      report(
        startRefusal == .outside
          ? .pathUnusable(written, rule: "the map itself lies outside of the folder that files are read of")
          : Self.problem(startRefusal, written), at: place)
      return nil
    }
    do {
      return (try FilePath.resolve(written, from: path), loader)
    } catch {
      report(.pathUnusable(written, rule: error.rule), at: place)
      return nil
    }
  }

  /// The bytes of a file, as far as there is room for them; else it is told why not.
  mutating func bytes(
    of path: String, _ written: String, _ loader: SourceLoader, at place: SourceSpan
  ) -> SourceLoader.File? {
    let room = max(0, Limits.sourceBytes - byteCount)
    do throws(SourceLoader.Refusal) {
      let file = try loader.load(path, room)
      guard file.bytes.count <= room else { throw .tooLarge }
      return file
    } catch {
      report(Self.problem(error, written), at: place)
      return nil
    }
  }

  /// Takes a file among those that the map was read of.
  mutating func take(
    _ file: SourceLoader.File, _ purpose: SourceSet.Naming.Purpose, at place: SourceSpan
  ) -> (source: SourceFile, base: Int) {
    byteCount += file.bytes.count
    let source = SourceFile(name: file.name, bytes: file.bytes)
    return (source, sources.add(source, named: SourceSet.Naming(place, purpose)))
  }

  mutating func load(
    _ path: String, _ written: String, _ loader: SourceLoader, at place: SourceSpan, _ level: Int,
    _ purpose: SourceSet.Naming.Purpose
  ) -> Int? {
    guard !isInCircle(path, at: place) else { return nil }
    if known.contains(path), purpose == .include { return nil }
    guard files.count < Self.mostFiles else {
      report(.tooManyFiles(limit: Self.mostFiles), at: place)
      return nil
    }
    guard chain.count < Self.deepest else {
      report(.tooDeep(limit: Self.deepest), at: place)
      return nil
    }
    guard let file = bytes(of: path, written, loader, at: place), !isInCircle(file.path, at: place) else {
      return nil
    }
    if !known.insert(file.path).inserted, purpose == .include { return nil }
    known.insert(path)
    let (source, base) = take(file, purpose, at: place)
    chain.append((file.path, file.name, place))
    defer { chain.removeLast() }
    return read(source, base: base, path: file.path, level: level, isMap: purpose == .base)
  }

  static func problem(_ refusal: SourceLoader.Refusal, _ path: String) -> Composing {
    switch refusal {
    case .absent: .fileAbsent(path)
    case .outside: .pathUnusable(path, rule: FilePath.Fault.outside.rule)
    case .notAFile(let what): .notAFile(path, is: what)
    case .tooLarge: .filesTooLarge(path, limit: Limits.sourceText)
    case .unreadable(let reason): .fileUnreadable(path, reason: reason)
    }
  }

  /// Tells of a file that leads back to itself.
  mutating func isInCircle(_ path: String, at place: SourceSpan) -> Bool {
    guard let start = chain.firstIndex(where: { $0.path == path && path != "-" }) else { return false }
    let names = chain[(start + 1)...].compactMap { $0.span.map { sources.name(of: $0) } }
    report(
      .filesInCircle(way: names + [sources.name(of: place), chain[start].name]), at: place,
      related: chain.dropFirst(start + 1).first?.span.map { Diagnostic.Related($0, "the circle begins") })
    return true
  }
}
