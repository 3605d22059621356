import VSMDiagnostics
import VSMSyntax

/// What reads as a map and can hardly be meant so, as far as it can be told without figures.
extension ModelBuilder {
  mutating func checkSilence() {
    checkDemands()
    checkTimes()
    checkPulls()
    checkLosses()
    checkAmounts()
    checkEnds()
  }

  private mutating func doubt(_ doubt: Doubt, at span: SourceSpan) { warn(.doubt(doubt), at: span) }

  private mutating func checkDemands() {
    for customer in map.customers {
      guard let entry = customer.properties.entry(.demand), case .rate(let mix, _) = entry.value,
        mix.total.high <= 0
      else { continue }
      doubt(.demandOfNothing(customer: customer.label), at: entry.span)
    }
  }

  /// A changeover may be 0, as in the book. Work is never done in no time; but of a visit that is given, all may be waiting.
  private mutating func checkTimes() {
    for process in map.processes {
      for property in [Property.cycleTime, .processTime, .elapsed] {
        guard let entry = process.properties.entry(property), case .duration(let time) = entry.value,
          (time.high ?? time.low).allSatisfy({ $0.number == 0 })
        else { continue }
        if property == .processTime, process.properties.has(.elapsed) { continue }
        doubt(
          .timeOfNothing(step: process.label, property: property.name, example: property.example),
          at: entry.span)
      }
    }
  }

  // MARK: Pull

  /// Withdrawal is from a stock that stands in the row. What is pulled in sequence is made when it is asked for.
  private mutating func checkPulls() {
    for lines in streamLines + recoveryLines {
      /// The step or the stock in the row that came last, and what hangs between it and the link.
      var place: ValueStreamMap.Reference?
      var hanging: Int?
      for line in lines {
        switch line {
        case .process(let process): (place, hanging) = (.process(process), nil)
        case .stock(let stock):
          if map.stocks[stock].word.standsInRow {
            (place, hanging) = (.stock(stock), nil)
          } else {
            hanging = stock
          }
        case .reference(let name, _): (place, hanging) = (known(name), nil)
        case .link(.pull, let span):
          guard case .process(let process)? = place else { continue }
          doubt(
            .pullFromNothing(
              link: Word.pull.rawValue, after: map.processes[process].label,
              stock: hanging.map { supermarket(inPlaceOf: map.stocks[$0]) }), at: span)
        case .link, .vehicle, .route, .property: break
        }
      }
    }
  }

  private func supermarket(inPlaceOf stock: Stock) -> Doubt.Supermarket {
    let amount = stock.word == .waiting ? nil : written(amountOf: stock)
    let label = "\"\(stock.label ?? "Parts")\""
    return Doubt.Supermarket(
      noun: stock.word.noun,
      example: [Word.supermarket.rawValue, label, amount].compactMap(\.self).joined(separator: " "))
  }

  /// The amount of a stock as the file has it, without its label.
  private func written(amountOf stock: Stock) -> String? {
    let parts = stock.quantity?.parts.map { part in
      NumberText.plain(part.amount.middle) + (part.variant.map { " \($0)" } ?? "")
    }
    let time = stock.time.map { time in
      time.low.map { NumberText.plain($0.number) + $0.unit.symbol }.joined(separator: " ")
    }
    let texts = [parts?.joined(separator: " + "), time].compactMap(\.self)
    return texts.isEmpty ? nil : texts.joined(separator: " ")
  }

  // MARK: Losses

  private mutating func checkLosses() {
    for process in map.processes {
      let yield = process.properties.entry(.yield)
      if let yield, case .share(let good) = yield.value, good.high < 1 {
        for route in process.routes where isLoss(route.target, from: process.home) && !route.isRework {
          let lost = 1 - good.middle * (1 - route.share.middle)
          doubt(
            .lossTwice(
              step: process.label, yield: Self.percent(good.middle),
              route: "-> \(map.id(ofTarget: route.target)) \(Self.percent(route.share.middle))",
              together: Self.percent(lost)), at: route.span)
        }
      }
      checkFirstPass(of: process, yield: yield)
    }
  }

  /// True of where no customer gets anything from: out of a stream all that is not used again, out of a recovery what
  /// nobody plans for.
  private func isLoss(_ target: RouteTarget, from home: Home) -> Bool {
    if target == .scrap || target == map.scrap { return true }
    guard case .disposition(let index) = target, let rung = map.dispositions[index].rung else { return false }
    switch rung {
    case .landfill, .destroy: return true
    case .recycle, .recover: return home.stream != nil
    default: return false
    }
  }

  /// Units that are right the first time are good ones that are not reworked.
  private mutating func checkFirstPass(of process: Process, yield: PropertyList.Entry?) {
    guard let entry = process.properties.entry(.firstPassYield), case .share(let stated) = entry.value else {
      return
    }
    var limits: [(most: Double, reason: String)] = []
    if let yield, case .share(let good) = yield.value {
      limits.append((good.high, "yield \(Self.percent(good.middle))"))
    }
    let again = process.routes.filter(\.isRework).map(\.share)
    if !again.isEmpty {
      let (least, middle) = again.reduce((0.0, 0.0)) { ($0.0 + $1.low, $0.1 + $1.middle) }
      limits.append((1 - least, "\(Self.percent(middle)) of rework"))
    }
    guard let limit = limits.min(by: { $0.most < $1.most }), stated.low > limit.most + Self.tolerance else {
      return
    }
    doubt(
      .firstPassAboveYield(
        step: process.label, stated: Self.percent(stated.middle), most: Self.percent(limit.most),
        reason: limit.reason), at: entry.span)
  }

  // MARK: Amounts

  private mutating func checkAmounts() {
    for stock in map.stocks {
      let name = stock.isNamed ? " \(stock.id)" : ""
      let start = stock.word.rawValue + name + (stock.label.map { " \"\($0)\"" } ?? "")
      // A name that is the property is told of by itself.
      if stock.word == .fifo, !stock.properties.has(.most), unusedNames[stock.id] == nil {
        let amount = written(amountOf: stock).map { " \($0)" } ?? ""
        let most = stock.quantity.map { NumberText.plain(max(1, $0.total.high)) } ?? "20"
        doubt(
          .laneWithoutMaximum(noun(of: stock), example: "\(start)\(amount) { max \(most)pcs }"),
          at: stock.span)
      } else if stock.quantity == nil, stock.time == nil, !isSized(stock) {
        let amount = stock.word == .waiting || stock.home.recovery != nil ? "2d" : "4600"
        doubt(.stockWithoutAmount(noun(of: stock), example: "\(start) \(amount)"), at: stock.span)
      }
    }
  }

  /// What a FIFO lane or a supermarket should hold is said of it in place of what lies there today.
  private func isSized(_ stock: Stock) -> Bool {
    [Property.most, .covers, .cycleStock, .bufferStock, .safetyStock].contains(where: stock.properties.has)
  }

  private func noun(of stock: Stock) -> String {
    stock.label.map { "‘\($0)’" } ?? (stock.isNamed ? "‘\(stock.id)’" : stock.word.noun)
  }

  // MARK: Where units come from and end

  private mutating func checkEnds() {
    for (index, disposition) in map.dispositions.enumerated()
    where disposition.rung == nil && map.scrap != .disposition(index) {
      doubt(.dispositionWithoutRung(disposition.id, label: disposition.label), at: disposition.span)
    }
    for (index, source) in map.sources.enumerated()
    where usedSources.contains(index) && !source.properties.has(.volume) && !source.properties.has(.returns) {
      doubt(.sourceWithoutVolume(source.label), at: source.span)
    }
  }
}
