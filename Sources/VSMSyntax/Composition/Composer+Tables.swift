import VSMDiagnostics

/// Values that stand in tables: `inventory "Coils" from "stock.csv" row "Coils" column "pieces"`.
extension Composer {
  /// A value of a table, at the token of a file where its place is named.
  struct Cell {
    /// The position behind the last token that names it.
    let end: Int
    /// What stands for it; nothing where it could not be read.
    let text: [UInt8]?
    /// Its number among the values.
    let value: Int?
  }

  /// Reads what a file takes from tables.
  mutating func readCells(of index: Int, _ path: String) {
    let (source, tokens) = (files[index].source, files[index].tokens)
    var position = 0
    while position < tokens.count {
      guard tokens[position].kind == .word,
        TableReference.begins(at: position, in: tokens, source.bytes)
      else {
        position += 1
        continue
      }
      switch TableReference.read(at: position, in: tokens, source.bytes) {
      case .failure(let missing):
        report(
          .expected(missing.wanted, found: "something else", example: TableReference.example),
          at: span(missing.span, in: files[index].base))
        files[index].cells[position] = Cell(end: missing.end, text: nil, value: nil)
        position = missing.end
      case .success(let reference):
        files[index].cells[position] = cell(reference, in: index, path)
        position = reference.end
      }
    }
  }

  private mutating func cell(_ reference: TableReference, in index: Int, _ path: String) -> Cell {
    let place = span(reference.span, in: files[index].base)
    let nothing = Cell(end: reference.end, text: nil, value: nil)
    guard let table = table(reference.path, in: index, path) else { return nothing }
    do {
      let (text, cell) = try table.value(reference)
      cells.append(
        Composition.Cell(
          table: table.source.name, row: reference.row.text, column: reference.column.text, text: text,
          span: place))
      // Messages about it tell of both places, as they do of a named value.
      var value = NamedValue(
        name: Name(
          text: "\(reference.column.text) of \(reference.row.text)", span: span(cell, in: table.base)),
        meaning: 0..<0, file: index, level: files[index].level, isOfMain: false)
      value.text = Array(text.utf8)
      value.noun = Parser.noun(ofValue: Array(text.utf8)) ?? value.noun
      values.append(value)
      return Cell(end: reference.end, text: Array(text.utf8), value: values.count - 1)
    } catch {
      switch error {
      case .problem(let problem, let cell):
        report(
          problem, at: place,
          related: cell.map { Diagnostic.Related(span($0, in: table.base), "the cell") })
      }
      return nothing
    }
  }

  /// The table of a path, read once.
  private mutating func table(_ name: Name, in index: Int, _ path: String) -> ValueTable? {
    let place = span(name.span, in: files[index].base)
    guard let (resolved, loader) = resolved(name.text, from: path, at: place) else { return nil }
    if let known = tables[resolved] { return known }
    let read = load(resolved, name.text, loader, at: place)
    // What could not be read is told once.
    tables[resolved] = .some(read)
    return read
  }

  private mutating func load(
    _ path: String, _ written: String, _ loader: SourceLoader, at place: SourceSpan
  ) -> ValueTable? {
    guard files.count + tables.count < Self.mostFiles else {
      report(.tooManyFiles(limit: Self.mostFiles), at: place)
      return nil
    }
    guard let file = bytes(of: path, written, loader, at: place) else { return nil }
    let (source, base) = take(file, .table, at: place)
    if let problem = Encoding.problem(in: source.bytes) {
      report(problem.problem, at: span(problem.span, in: base))
      return nil
    }
    do {
      return try ValueTable(source, base: base, called: written)
    } catch {
      if case .problem(let problem, let cell) = error {
        report(
          problem, at: place, related: cell.map { Diagnostic.Related(span($0, in: base), "it begins") })
      }
      return nil
    }
  }
}
