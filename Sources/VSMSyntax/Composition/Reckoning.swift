import VSMDiagnostics

/// Reads what stands behind the `=` of a named value as something to reckon out: `net-shift - 2 × 10min`.
struct Reckoning {
  private var cursor: Cursor
  /// What other named values come to; nothing for one that is no single number.
  private let known: (String) -> Reckoned?
  private var depth = 0
  /// How many signs of reckoning stood there.
  private(set) var signs = 0

  enum Outcome {
    /// - Parameter isWritten: true where it stands there as it is, with nothing to reckon.
    case amount(Reckoned, isWritten: Bool)
    /// It has another form: a mix, a range, a label.
    case otherForm
    case fault(Reckoned.Fault, first: String, second: String, at: SourceSpan)
  }

  private enum Stop: Error {
    case otherForm
    case fault(Reckoned.Fault, first: String, second: String, at: SourceSpan)
  }

  init(_ cursor: Cursor, _ known: @escaping (String) -> Reckoned?) {
    self.cursor = cursor
    self.known = known
  }

  mutating func run() -> Outcome {
    do throws(Stop) {
      let start = cursor.index
      let amount = try sum()
      guard cursor.isAtEnd else { return .otherForm }
      let isName = cursor.tokens[start].kind == .word
      return .amount(amount, isWritten: signs == 0 && !isName)
    } catch {
      switch error {
      case .otherForm: return .otherForm
      case .fault(let fault, let first, let second, let span):
        return .fault(fault, first: first, second: second, at: span)
      }
    }
  }

  private mutating func sum() throws(Stop) -> Reckoned {
    var total = try product()
    while cursor.current.kind == .plus || cursor.current.kind == .minus {
      let sign = cursor.current
      signs += 1
      cursor.advance()
      let next = try product()
      do throws(Reckoned.Fault) {
        total = try total.adding(next, sign: sign.kind == .plus ? 1 : -1)
      } catch {
        throw .fault(error, first: total.noun, second: next.noun, at: sign.span)
      }
    }
    return total
  }

  private var isTimes: Bool {
    cursor.current.kind == .times || cursor.current.kind == .star || cursor.word == "x"
  }

  private mutating func product() throws(Stop) -> Reckoned {
    var total = try factor()
    while isTimes || cursor.current.kind == .slash || cursor.current.kind == .divide {
      let sign = cursor.current
      let multiplies = isTimes
      signs += 1
      cursor.advance()
      let next = try factor()
      do throws(Reckoned.Fault) {
        total = multiplies ? try total.times(next) : try total.divided(by: next)
      } catch {
        throw .fault(error, first: total.noun, second: next.noun, at: sign.span)
      }
    }
    return total
  }

  private mutating func factor() throws(Stop) -> Reckoned {
    switch cursor.current.kind {
    case .leftParenthesis where depth < 20:
      depth += 1
      signs += 1
      cursor.advance()
      let inner = try sum()
      guard cursor.current.kind == .rightParenthesis else { throw .otherForm }
      depth -= 1
      cursor.advance()
      return inner
    case .word:
      guard let name = cursor.takeWord(), let value = known(name.text) else { throw .otherForm }
      return value
    case .number, .currency: return try literal()
    default: throw .otherForm
    }
  }

  private mutating func number() throws(Stop) -> Double {
    guard cursor.current.kind == .number,
      let value = Double(cursor.text(cursor.current).filter { $0 != "_" }),
      value <= Limits.number
    else { throw .otherForm }
    cursor.advance()
    return value
  }

  private mutating func literal() throws(Stop) -> Reckoned {
    var amount: Reckoned
    if cursor.current.kind == .currency {
      let currency = cursor.text(cursor.current)
      cursor.advance()
      amount = Reckoned(unit: .money(currency), value: try number())
    } else {
      amount = try unit(behind: try number())
    }
    // `/ month`, but not `/ 2`.
    if cursor.current.kind == .slash, let next = cursor.following, next.kind == .word,
      TimeUnit(named: cursor.text(next)) != nil, amount.unit != .time
    {
      cursor.advance()
      amount.period = cursor.takeWord()?.text
    }
    return amount
  }

  private mutating func unit(behind value: Double) throws(Stop) -> Reckoned {
    if cursor.current.kind == .percent {
      cursor.advance()
      return Reckoned(unit: .share, value: value / 100)
    }
    guard let word = cursor.word, !isTimes else { return Reckoned(unit: .number, value: value) }
    if Parser.pieceNames.contains(word) {
      cursor.advance()
      return Reckoned(unit: .pieces, value: value)
    }
    if Parser.isMass(word) {
      cursor.advance()
      return Reckoned(unit: .mass(word), value: value)
    }
    guard var last = TimeUnit(named: word) else { throw .otherForm }
    cursor.advance()
    var time = Reckoned(unit: .time, terms: [last: value])
    // `2h 30min` goes on as long as the units get shorter.
    while cursor.current.kind == .number, let next = cursor.following, next.kind == .word,
      let unit = TimeUnit(named: cursor.text(next)), unit < last
    {
      time.terms[unit] = try number()
      cursor.advance()
      last = unit
    }
    return time
  }
}
